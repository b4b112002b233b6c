# Compiles and runs app.cpp with the compiler alone:
#
#   cmake -D WAY=<file|folder|compiled|pkg-config> -D CXX=<compiler> -D BUILD=<folder> -D VERSION=<of the library>
#         -D SOURCE_DIR=<of the library> -D SINGLE_HEADER=<file> -D PREFIX=<of the installation>
#         -D INCLUDE_DIRS=<of the dependencies> -P run_compiler.cmake

cmake_minimum_required(VERSION 3.20)

file(REMOVE_RECURSE ${BUILD})
file(MAKE_DIRECTORY ${BUILD})
list(TRANSFORM INCLUDE_DIRS PREPEND -idirafter)

if(WAY STREQUAL "file")
  file(COPY ${SINGLE_HEADER} DESTINATION ${BUILD}/third_party/ri)
  set(flags -I${BUILD}/third_party)
elseif(WAY STREQUAL "folder" OR WAY STREQUAL "compiled")
  file(COPY ${SOURCE_DIR}/include/ri DESTINATION ${BUILD}/third_party)
  set(flags -I${BUILD}/third_party)
  if(WAY STREQUAL "compiled") # one source file of one's own
    file(WRITE ${BUILD}/library.cpp "#include <ri/src.hpp>\n")
    list(APPEND flags -DRI_JOB_METADATA_COMPILED ${BUILD}/library.cpp)
  endif()
else()
  find_program(pkg_config NAMES pkg-config pkgconf)
  if(NOT pkg_config)
    message("SKIPPED: there is no pkg-config")
    return()
  endif()
  set(ENV{PKG_CONFIG_PATH} ${PREFIX}/share/pkgconfig:$ENV{PKG_CONFIG_PATH})
  execute_process(COMMAND ${pkg_config} --cflags ri_job_metadata OUTPUT_VARIABLE flags
                  OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  separate_arguments(flags UNIX_COMMAND "${flags}")
  execute_process(COMMAND ${pkg_config} --modversion ri_job_metadata OUTPUT_VARIABLE VERSION
                  OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
endif()

execute_process(
  COMMAND
    ${CXX} -std=c++17 -Wall -Wextra -Wpedantic -Werror -DEXPECTED_VERSION="${VERSION}" ${flags}
    ${INCLUDE_DIRS} ${CMAKE_CURRENT_LIST_DIR}/app.cpp -o ${BUILD}/app
  COMMAND_ECHO STDOUT
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${BUILD}/app COMMAND_ERROR_IS_FATAL ANY)
