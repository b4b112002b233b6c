# Installs a library that needs this one and exports its targets, and builds a program with it:
#
#   cmake -D SOURCE=<folder> -D BUILD=<folder> -P check.cmake -- <options of the configure steps>...

cmake_minimum_required(VERSION 3.20)

include(${CMAKE_CURRENT_LIST_DIR}/../../support/arguments.cmake)
ri_arguments(options)

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE ${BUILD})
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${BUILD}/own ${options}
    -DCMAKE_INSTALL_PREFIX=${BUILD}/prefix)
run(${CMAKE_COMMAND} --build ${BUILD}/own)
run(${CMAKE_COMMAND} --install ${BUILD}/own)
file(REMOVE_RECURSE ${BUILD}/own) # so that nothing can be taken from there
run(${CMAKE_COMMAND} -S ${SOURCE}/user -B ${BUILD}/user --no-warn-unused-cli ${options}
    -DCMAKE_PREFIX_PATH=${BUILD}/prefix)
run(${CMAKE_COMMAND} --build ${BUILD}/user)
run(${BUILD}/user/app)
