# Runs the portfile with stand-ins for the functions of vcpkg that it calls, looks at what it has
# installed, and builds a program with that:
#
#   cmake -D PORT_DIR=<folder> -D VERSION=<of the port> -D ARCHIVE=<file> -D FEATURES=<list>
#         -D ROOT=<folder> -D CONSUMER=<folder> -P run_portfile.cmake

cmake_minimum_required(VERSION 3.20)

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
endfunction()

# --- what vcpkg sets ---

get_filename_component(PORT ${PORT_DIR} NAME)
set(CURRENT_PACKAGES_DIR ${ROOT}/packages)
set(build_dirs ${ROOT}/buildtrees)

# --- what vcpkg offers ---

function(vcpkg_download_distfile out)
  cmake_parse_arguments(arg "" "FILENAME;SHA512" "URLS" ${ARGN})
  get_filename_component(name ${ARCHIVE} NAME)
  file(SHA512 ${ARCHIVE} hash)
  if(NOT arg_FILENAME STREQUAL name OR NOT arg_URLS MATCHES "/${name}$" OR NOT arg_SHA512 STREQUAL hash)
    message(FATAL_ERROR "another archive is wanted: ${ARGN}")
  endif()
  set(${out} ${ARCHIVE} PARENT_SCOPE)
endfunction()

function(vcpkg_extract_source_archive out)
  cmake_parse_arguments(arg "" "ARCHIVE" "" ${ARGN})
  file(ARCHIVE_EXTRACT INPUT ${arg_ARCHIVE} DESTINATION ${ROOT}/src)
  file(GLOB inside ${ROOT}/src/*) # without the one folder that it is in
  set(${out} ${inside} PARENT_SCOPE)
endfunction()

function(vcpkg_check_features)
  cmake_parse_arguments(arg "" "OUT_FEATURE_OPTIONS" "FEATURES" ${ARGN})
  set(options "")
  while(arg_FEATURES)
    list(POP_FRONT arg_FEATURES feature variable)
    if(feature IN_LIST FEATURES)
      list(APPEND options -D${variable}=ON)
    else()
      list(APPEND options -D${variable}=OFF)
    endif()
  endwhile()
  set(${arg_OUT_FEATURE_OPTIONS} ${options} PARENT_SCOPE)
endfunction()

function(vcpkg_cmake_configure)
  cmake_parse_arguments(arg "" "SOURCE_PATH" "OPTIONS" ${ARGN})
  set(prefix_Release ${CURRENT_PACKAGES_DIR})
  set(prefix_Debug ${CURRENT_PACKAGES_DIR}/debug)
  set(types Release Debug)
  if(VCPKG_BUILD_TYPE)
    set(types Release)
  endif()
  foreach(type IN LISTS types)
    run(${CMAKE_COMMAND} -S ${arg_SOURCE_PATH} -B ${build_dirs}/${type} -G Ninja
        -DCMAKE_BUILD_TYPE=${type} -DCMAKE_INSTALL_PREFIX=${prefix_${type}}
        --no-warn-unused-cli -DCMAKE_INSTALL_LIBDIR=lib -DCMAKE_ERROR_ON_ABSOLUTE_INSTALL_DESTINATION=ON
        -DCMAKE_DISABLE_SOURCE_CHANGES=ON -DFETCHCONTENT_FULLY_DISCONNECTED=ON
        -DCMAKE_CXX_FLAGS_RELEASE=-O0 ${arg_OPTIONS})
  endforeach()
endfunction()

function(vcpkg_cmake_install)
  file(GLOB dirs ${build_dirs}/*)
  foreach(dir IN LISTS dirs)
    run(${CMAKE_COMMAND} --build ${dir} --target install)
  endforeach()
endfunction()

# Has the debug library beside the release one in the package, at its place in debug/lib.
function(vcpkg_cmake_config_fixup)
  cmake_parse_arguments(arg "" "PACKAGE_NAME" "" ${ARGN})
  set(package ${CURRENT_PACKAGES_DIR}/share/${arg_PACKAGE_NAME})
  file(GLOB files ${CURRENT_PACKAGES_DIR}/debug/share/${arg_PACKAGE_NAME}/*-debug.cmake)
  foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME)
    file(READ ${file} text)
    string(REPLACE "\${_IMPORT_PREFIX}/lib" "\${_IMPORT_PREFIX}/debug/lib" text "${text}")
    file(WRITE ${package}/${name} "${text}")
  endforeach()
  file(GLOB files ${package}/*.cmake)
  foreach(file IN LISTS files)
    file(READ ${file} text)
    if(text MATCHES "${ROOT}")
      message(FATAL_ERROR "${file} has a folder in it that is gone when the package is installed")
    endif()
  endforeach()
endfunction()

function(vcpkg_fixup_pkgconfig) # vcpkg writes the prefix; this file has it already
  file(READ ${CURRENT_PACKAGES_DIR}/share/pkgconfig/ri_job_metadata.pc text)
  if(NOT text MATCHES "^prefix=\\\${pcfiledir}/")
    message(FATAL_ERROR "the prefix of the pkg-config file is not where the file lies:\n${text}")
  endif()
endfunction()

function(vcpkg_install_copyright)
  cmake_parse_arguments(arg "" "" "FILE_LIST" ${ARGN})
  file(COPY_FILE ${arg_FILE_LIST} ${CURRENT_PACKAGES_DIR}/share/${PORT}/copyright)
endfunction()

# --- the port ---

include(${PORT_DIR}/portfile.cmake)

# --- what it has installed ---

foreach(file include/ri/job_metadata.hpp share/pkgconfig/ri_job_metadata.pc
             share/ri_job_metadata/ri_job_metadata-config.cmake share/${PORT}/usage
             share/${PORT}/copyright)
  if(NOT EXISTS ${CURRENT_PACKAGES_DIR}/${file})
    message(FATAL_ERROR "${file} is missing")
  endif()
endforeach()
foreach(folder debug/include debug/share lib/cmake lib/pkgconfig share/cmake share/doc)
  if(EXISTS ${CURRENT_PACKAGES_DIR}/${folder})
    message(FATAL_ERROR "the port has left ${folder}")
  endif()
endforeach()
file(GLOB_RECURSE all LIST_DIRECTORIES ON ${CURRENT_PACKAGES_DIR}/*)
foreach(path IN LISTS all)
  file(GLOB inside ${path}/*)
  if(IS_DIRECTORY ${path} AND NOT inside)
    message(FATAL_ERROR "the port has left the empty folder ${path}")
  endif()
endforeach()
file(GLOB_RECURSE libraries RELATIVE ${CURRENT_PACKAGES_DIR} ${CURRENT_PACKAGES_DIR}/*.a)
list(JOIN libraries " " libraries)
set(expected "")
if("compiled" IN_LIST FEATURES)
  set(expected "debug/lib/libri_job_metadata_compiled.a lib/libri_job_metadata_compiled.a")
endif()
if(NOT libraries STREQUAL expected)
  message(FATAL_ERROR "libraries: '${libraries}', expected '${expected}'")
endif()

# --- a program that is built with it, after all has moved to where vcpkg keeps what is installed ---

file(RENAME ${CURRENT_PACKAGES_DIR} ${ROOT}/installed)
set(targets ri::job_metadata)
if("compiled" IN_LIST FEATURES)
  list(APPEND targets ri::job_metadata_compiled)
endif()
foreach(target IN LISTS targets)
  foreach(type Release Debug)
    string(MAKE_C_IDENTIFIER ${target}-${type} dir)
    run(${CMAKE_COMMAND} -S ${CONSUMER} -B ${ROOT}/${dir} -G Ninja -DCMAKE_BUILD_TYPE=${type}
        -DCMAKE_CXX_FLAGS_RELEASE=-O0 -DCMAKE_PREFIX_PATH=${ROOT}/installed -DRI_TARGET=${target}
        -DREQUESTED_VERSION=${VERSION})
    run(${CMAKE_COMMAND} --build ${ROOT}/${dir})
    run(${ROOT}/${dir}/app)
    if(target MATCHES "compiled$")
      file(READ ${ROOT}/${dir}/build.ninja commands)
      string(REGEX MATCH "installed/(debug/)?lib/libri_job_metadata_compiled.a" linked "${commands}")
      string(COMPARE EQUAL "${CMAKE_MATCH_1}" "debug/" links_debug)
      string(COMPARE EQUAL ${type} Debug is_debug)
      if(NOT linked OR NOT links_debug EQUAL is_debug)
        message(FATAL_ERROR "a ${type} program links '${linked}'")
      endif()
    endif()
  endforeach()
endforeach()
