# Builds and runs a consumer that builds with Meson, for each form of the library:
#
#   cmake -D MESON=<program> -D CXX=<compiler> -D LIBRARY=<checkout> -D BUILD=<folder>
#         -D WAY=<subproject|installed> -P run_meson.cmake

cmake_minimum_required(VERSION 3.20)

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

set(ENV{CXX} ${CXX})
file(REMOVE_RECURSE ${BUILD})
file(COPY ${CMAKE_CURRENT_LIST_DIR}/meson/ DESTINATION ${BUILD}/consumer)
file(COPY ${CMAKE_CURRENT_LIST_DIR}/app.cpp DESTINATION ${BUILD}/consumer)
if(WAY STREQUAL "subproject")
  file(COPY ${LIBRARY}/include ${LIBRARY}/meson.build ${LIBRARY}/meson_options.txt
            ${LIBRARY}/LICENSE DESTINATION ${BUILD}/consumer/subprojects/ri_job_metadata)
  set(options --force-fallback-for=ri_job_metadata)
else()
  set(prefix ${BUILD}/prefix)
  run(${MESON} setup ${BUILD}/library ${LIBRARY} --prefix ${prefix} --libdir lib -Doptimization=0)
  run(${MESON} install -C ${BUILD}/library --quiet)
  set(options --wrap-mode=nofallback --pkg-config-path=${prefix}/share/pkgconfig:${prefix}/lib/pkgconfig)
endif()

foreach(library ri_job_metadata ri_job_metadata_compiled)
  set(build ${BUILD}/${library})
  run(${MESON} setup ${build} ${BUILD}/consumer -Dlibrary=${library} -Doptimization=0 ${options})
  run(${MESON} compile -C ${build})
  run(${build}/app)
endforeach()
