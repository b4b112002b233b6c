# Compiles the single header from a folder that holds nothing else:
#
#   cmake -D FILE=<the header> -D CXX=<compiler> -D INCLUDE_DIRS=<of the dependencies>
#         -P compile_alone.cmake

cmake_minimum_required(VERSION 3.20)

set(folder ${CMAKE_CURRENT_BINARY_DIR}/alone)
file(REMOVE_RECURSE ${folder})
file(COPY ${FILE} DESTINATION ${folder}/ri)
list(TRANSFORM INCLUDE_DIRS PREPEND -idirafter)
execute_process(
  COMMAND ${CXX} -std=c++17 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I${folder} ${INCLUDE_DIRS}
          ${CMAKE_CURRENT_LIST_DIR}/alone.cpp
  COMMAND_ECHO STDOUT
  COMMAND_ERROR_IS_FATAL ANY)
