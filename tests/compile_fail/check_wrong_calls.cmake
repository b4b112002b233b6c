# Compiles the wrong calls of wrong_calls.cpp: the compiler's errors have to be the assertions that
# the file says, each as often as it says them, and nothing else:
#
#   cmake -D CXX=<compiler> -D INCLUDE_DIRS=<list> -D SOURCE=<file> -P check_wrong_calls.cmake

cmake_minimum_required(VERSION 3.20)

list(TRANSFORM INCLUDE_DIRS PREPEND -I)
execute_process(
  COMMAND ${CXX} -std=c++17 ${INCLUDE_DIRS} -DWRONG -c ${SOURCE} -o wrong_calls.o
  RESULT_VARIABLE code
  ERROR_VARIABLE messages)
message(STATUS "the compiler says:\n${messages}")
if(code EQUAL 0)
  message(FATAL_ERROR "the wrong calls compile")
endif()

# Without semicolons, which would end an element of a list.
file(READ ${SOURCE} source)
string(REPLACE ";" "," source "${source}")
string(REPLACE ";" "," messages "${messages}")
string(REGEX MATCHALL "// says: [^\n]*" expected "${source}")
string(REGEX MATCHALL "error: [^\n]*" errors "${messages}")
list(TRANSFORM expected REPLACE "^// says: " "")

list(LENGTH errors error_count)
list(LENGTH expected expected_count)
if(expected_count EQUAL 0 OR NOT error_count EQUAL expected_count)
  message(SEND_ERROR "${expected_count} errors would do, there are ${error_count}")
endif()
foreach(text IN LISTS expected)
  set(times_expected 0)
  set(times_said 0)
  foreach(other IN LISTS expected)
    if(other STREQUAL text)
      math(EXPR times_expected "${times_expected} + 1")
    endif()
  endforeach()
  foreach(error IN LISTS errors)
    string(FIND "${error}" "${text}" place)
    if(NOT place EQUAL -1)
      math(EXPR times_said "${times_said} + 1")
    endif()
  endforeach()
  if(NOT times_said EQUAL times_expected)
    message(SEND_ERROR "said ${times_said} times, not ${times_expected}: ${text}")
  endif()
endforeach()
