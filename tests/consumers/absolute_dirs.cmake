# Installs the library with absolute folders, as some distributions do, or moves an installation, and
# has programs find both forms there:
#
#   cmake -D LIBRARY=<checkout> -D CONSUMER=<folder> -D BUILD=<folder>
#         -D WAY=<moved|absolute|lib|include|data> -D GENERATOR=<name> -D CXX=<compiler>
#         -P absolute_dirs.cmake
#
# With `lib`, `include` and `data` that folder alone is absolute; with the last two, which say
# nothing about libraries, the headers alone are tried.

cmake_minimum_required(VERSION 3.20)

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE ${BUILD})
set(options -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${CXX})
set(prefix ${BUILD}/prefix)
set(include_dir ${prefix}/include)
set(data_dir ${prefix}/share)
set(lib_dir ${prefix}/lib)
set(compiled ON)
set(forms ri::job_metadata ri::job_metadata_compiled)
if(WAY MATCHES "^(include|data)$")
  set(compiled OFF)
  set(forms ri::job_metadata)
endif()
if(WAY MATCHES "^(absolute|include)$")
  set(include_dir ${BUILD}/elsewhere/headers)
endif()
if(WAY MATCHES "^(absolute|data)$")
  set(data_dir ${BUILD}/elsewhere/data)
endif()
if(WAY MATCHES "^(absolute|lib)$")
  set(lib_dir ${BUILD}/elsewhere/libraries)
endif()
set(folders "")
foreach(kind include data lib)
  string(TOUPPER ${kind} folder)
  cmake_path(IS_PREFIX prefix "${${kind}_dir}" usual)
  if(NOT usual)
    list(APPEND folders -DCMAKE_INSTALL_${folder}DIR=${${kind}_dir})
  endif()
endforeach()
if(WAY STREQUAL "moved") # some systems call it lib64
  set(folders -DCMAKE_INSTALL_LIBDIR=lib)
endif()
# CMake refuses to install headers below the source folder, in which this build may be: by this name
# the source folder is beside them.
file(MAKE_DIRECTORY ${BUILD})
file(CREATE_LINK ${LIBRARY} ${BUILD}/source SYMBOLIC)
run(${CMAKE_COMMAND} -S ${BUILD}/source -B ${BUILD}/library ${options} ${folders}
    -DCMAKE_INSTALL_PREFIX=${prefix} -DRI_JOB_METADATA_BUILD_TESTS=OFF
    -DRI_JOB_METADATA_BUILD_EXAMPLES=OFF -DRI_JOB_METADATA_INSTALL_COMPILED=${compiled})
run(${CMAKE_COMMAND} --build ${BUILD}/library)
run(${CMAKE_COMMAND} --install ${BUILD}/library)
if(WAY STREQUAL "moved")
  file(RENAME ${prefix} ${BUILD}/moved)
  set(include_dir ${BUILD}/moved/include)
  set(data_dir ${BUILD}/moved/share)
  set(lib_dir ${BUILD}/moved/lib)
endif()
file(GLOB libraries ${lib_dir}/*ri_job_metadata_compiled*)
if(compiled AND NOT libraries)
  message(FATAL_ERROR "the compiled form is not in ${lib_dir}")
endif()
file(REMOVE_RECURSE ${BUILD}/library) # so that nothing can be taken from there

foreach(target IN LISTS forms)
  string(MAKE_C_IDENTIFIER ${target} app)
  run(${CMAKE_COMMAND} -S ${CONSUMER} -B ${BUILD}/${app} ${options} -DRI_TARGET=${target}
      -Dri_job_metadata_DIR=${data_dir}/cmake/ri_job_metadata)
  run(${CMAKE_COMMAND} --build ${BUILD}/${app})
  run(${BUILD}/${app}/app)
endforeach()

find_program(PKG_CONFIG NAMES pkgconf pkg-config)
if(PKG_CONFIG)
  set(ENV{PKG_CONFIG_PATH} ${data_dir}/pkgconfig)
  execute_process(COMMAND ${PKG_CONFIG} --cflags ri_job_metadata OUTPUT_VARIABLE flags
                  COMMAND_ERROR_IS_FATAL ANY OUTPUT_STRIP_TRAILING_WHITESPACE)
  string(REGEX MATCH "-I([^ ]*)" found "${flags}")
  file(REAL_PATH "${CMAKE_MATCH_1}" found)
  file(REAL_PATH "${include_dir}" expected)
  if(NOT found STREQUAL expected)
    message(FATAL_ERROR "pkg-config says '${flags}', not -I${expected}")
  endif()
endif()
