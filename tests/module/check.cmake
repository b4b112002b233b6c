# Builds the module and a program that imports it, by the compiler alone, and runs the program:
#
#   cmake -D CXX=<clang++ 16 or newer> -D LIBRARY=<checkout> -D BUILD=<folder>
#         -D "INCLUDE_DIRS=<of the dependencies>" -P check.cmake

cmake_minimum_required(VERSION 3.20)

# Each message and enum is exported.
set(interface ${LIBRARY}/include/ri/job_metadata.cppm)
file(READ ${interface} text)
file(GLOB headers ${LIBRARY}/include/ri/messages/*.hpp)
foreach(header IN LISTS headers)
  file(STRINGS ${header} declarations REGEX "^(struct [A-Za-z]+ {|enum class [A-Za-z]+ )")
  foreach(declaration IN LISTS declarations)
    string(REGEX REPLACE "^(struct|enum class) ([A-Za-z]+) .*" "\\2" name "${declaration}")
    if(NOT text MATCHES "using ri::${name};")
      message(FATAL_ERROR "${interface} does not export ri::${name}")
    endif()
  endforeach()
endforeach()

list(TRANSFORM INCLUDE_DIRS PREPEND -idirafter)
set(flags -std=c++20 -O0 -Wall -Wextra -Werror)
file(REMOVE_RECURSE ${BUILD})
file(MAKE_DIRECTORY ${BUILD})
execute_process(
  COMMAND ${CXX} ${flags} -I${LIBRARY}/include ${INCLUDE_DIRS} -x c++-module ${interface}
          --precompile -o ${BUILD}/ri.job_metadata.pcm COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
execute_process(
  COMMAND
    ${CXX} ${flags} -fmodule-file=ri.job_metadata=${BUILD}/ri.job_metadata.pcm
    ${BUILD}/ri.job_metadata.pcm ${CMAKE_CURRENT_LIST_DIR}/app.cpp -o ${BUILD}/app
  COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${BUILD}/app COMMAND_ERROR_IS_FATAL ANY)
