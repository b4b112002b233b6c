# Compiles one program and runs it:
#
#   cmake -D PROGRAM=<file to make> -P compile_and_run.cmake -- <compiler> <option>...

cmake_minimum_required(VERSION 3.20)

set(command)
set(begun FALSE)
foreach(i RANGE 1 ${CMAKE_ARGC})
  if(begun AND i LESS CMAKE_ARGC)
    list(APPEND command ${CMAKE_ARGV${i}})
  elseif("${CMAKE_ARGV${i}}" STREQUAL "--")
    set(begun TRUE)
  endif()
endforeach()

foreach(step "${command};-o;${PROGRAM}" "${PROGRAM}")
  execute_process(COMMAND ${step} RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${step}: ${code}")
  endif()
endforeach()
