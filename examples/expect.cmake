# Runs the command after `--` and checks its exit code and its output, standard error included:
#
#   cmake -DEXPECTED_CODE=<n> -DEXPECTED=<regular expression> [-DINPUT=<file>] -P expect.cmake -- <command>...

cmake_minimum_required(VERSION 3.20)

set(command "")
set(found FALSE)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(i RANGE ${last})
  if(found)
    list(APPEND command "${CMAKE_ARGV${i}}")
  elseif(CMAKE_ARGV${i} STREQUAL "--")
    set(found TRUE)
  endif()
endforeach()

if(INPUT)
  set(input INPUT_FILE ${INPUT})
endif()
execute_process(
  COMMAND ${command} ${input}
  RESULT_VARIABLE code
  OUTPUT_VARIABLE output
  ERROR_VARIABLE output)

message(STATUS "exit code ${code}, output:\n${output}")
if(NOT code STREQUAL EXPECTED_CODE)
  message(FATAL_ERROR "expected exit code ${EXPECTED_CODE}")
endif()
if(NOT output MATCHES "${EXPECTED}")
  message(FATAL_ERROR "expected in the output: ${EXPECTED}")
endif()
