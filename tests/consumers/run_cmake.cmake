# Configures, builds and runs a consumer that builds with CMake:
#
#   cmake -D SOURCE=<folder> -D BUILD=<folder> [-D REFUSED=<regular expression>]
#         -P run_cmake.cmake -- <options of the configure step>...
#
# With REFUSED configuring has to fail and to say so.

cmake_minimum_required(VERSION 3.20)

include(${CMAKE_CURRENT_LIST_DIR}/../support/arguments.cmake)
ri_arguments(options)

file(REMOVE_RECURSE ${BUILD})
execute_process(
  COMMAND ${CMAKE_COMMAND} -S ${SOURCE} -B ${BUILD} ${options}
  RESULT_VARIABLE code
  OUTPUT_VARIABLE output
  ERROR_VARIABLE output)
message(STATUS "${output}")
string(REGEX REPLACE "[ \n]+" " " output "${output}")
if(REFUSED)
  if(code EQUAL 0)
    message(FATAL_ERROR "configuring should fail")
  elseif(NOT output MATCHES "${REFUSED}")
    message(FATAL_ERROR "configuring failed without saying: ${REFUSED}")
  endif()
  return()
endif()
if(NOT code EQUAL 0)
  message(FATAL_ERROR "configuring failed")
endif()

execute_process(COMMAND ${CMAKE_COMMAND} --build ${BUILD} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${BUILD}/app COMMAND_ERROR_IS_FATAL ANY)
