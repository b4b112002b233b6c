# Compiles wrong_formats.cpp with each of its wrong formats, which the compiler has to refuse:
#
#   cmake -D SOURCE=<file> -P check_wrong_formats.cmake -- <compiler> <option>...

cmake_minimum_required(VERSION 3.20)

include(${CMAKE_CURRENT_LIST_DIR}/../support/arguments.cmake)
ri_arguments(command)

file(STRINGS ${SOURCE} wrong REGEX "WRONG == [0-9]+")
list(LENGTH wrong count)
if(count LESS 5)
  message(FATAL_ERROR "${SOURCE} has no wrong formats")
endif()
foreach(number RANGE ${count})
  execute_process(
    COMMAND ${command} -fsyntax-only -DWRONG=${number} ${SOURCE}
    RESULT_VARIABLE code
    ERROR_VARIABLE messages)
  if(number EQUAL 0)
    if(NOT code EQUAL 0)
      message(FATAL_ERROR "the right formats do not compile:\n${messages}")
    endif()
  elseif(code EQUAL 0)
    message(SEND_ERROR "the wrong format ${number} compiles")
  elseif(NOT messages MATCHES "constant expression|non-[^ ]*constexpr")
    message(SEND_ERROR "the wrong format ${number} fails for another reason:\n${messages}")
  endif()
endforeach()
