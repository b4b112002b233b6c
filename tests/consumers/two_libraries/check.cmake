# Builds two shared libraries of hidden visibility and a program, and runs it:
#
#   cmake -D CXX=<compiler> -D FLAGS=<list> -D INCLUDE_DIRS=<list> -D SOURCE=<folder> -D BUILD=<folder>
#         -P check.cmake

cmake_minimum_required(VERSION 3.20)

list(TRANSFORM INCLUDE_DIRS PREPEND -I)
set(compile
    ${CXX}
    -std=c++17
    -fPIC
    -fvisibility=hidden
    -fvisibility-inlines-hidden
    ${FLAGS}
    ${INCLUDE_DIRS})
file(MAKE_DIRECTORY ${BUILD})
foreach(library thrower catcher)
  execute_process(COMMAND ${compile} -shared ${SOURCE}/${library}.cpp -o ${BUILD}/lib${library}.so
                          COMMAND_ERROR_IS_FATAL ANY)
endforeach()
execute_process(
  COMMAND ${CXX} -std=c++17 ${FLAGS} ${SOURCE}/app.cpp -L${BUILD} -lcatcher -lthrower
          -Wl,-rpath,${BUILD} -o ${BUILD}/app COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${BUILD}/app COMMAND_ERROR_IS_FATAL ANY)
