# Compiles one program and runs it:
#
#   cmake -D PROGRAM=<file to make> -P compile_and_run.cmake -- <compiler> <option>...

cmake_minimum_required(VERSION 3.20)

include(${CMAKE_CURRENT_LIST_DIR}/../support/arguments.cmake)
ri_arguments(command)

foreach(step "${command};-o;${PROGRAM}" "${PROGRAM}")
  execute_process(COMMAND ${step} RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${step}: ${code}")
  endif()
endforeach()
