# Which folder of include/ri may include which: no arrow runs back.
#
#   cmake -D INCLUDE_DIR=<include> -P check_layers.cmake

cmake_minimum_required(VERSION 3.20)

# The layers from the ground up, each with those that it may include; a header may also include its
# own layer's. A layer is a folder, but for `error`: that is ri/support/error.hpp, which the scanners
# of JSON text need, while the rest of ri/support needs them.
set(layers base bytes error json support table messages compare wire text dict)
set(below_base "")
set(below_bytes base)
set(below_error base bytes)
set(below_json base bytes error)
set(below_support base error json)
set(below_table base bytes json support)
set(below_messages support)
set(below_compare base json support table)
set(below_wire base bytes json support)
set(below_text base bytes error json support table messages wire)
set(below_dict base bytes error json support table messages wire)

# The layer of the header ri/<folder>/...
function(find_layer header out)
  string(REGEX REPLACE "^ri/([a-z_]+)/.*" "\\1" layer ${header})
  if(header STREQUAL "ri/support/error.hpp")
    set(layer error)
  endif()
  set(${out} ${layer} PARENT_SCOPE)
endfunction()

set(looked_at 0)
file(GLOB_RECURSE headers RELATIVE ${INCLUDE_DIR} ${INCLUDE_DIR}/ri/*/*.hpp)
foreach(header IN LISTS headers)
  find_layer(${header} layer)
  if(NOT layer IN_LIST layers)
    message(SEND_ERROR "${header} is on no layer of this file")
    continue()
  endif()
  file(STRINGS ${INCLUDE_DIR}/${header} includes REGEX "^ *# *include <ri/[a-z_]+/")
  foreach(line IN LISTS includes)
    string(REGEX REPLACE ".*<(.*)>.*" "\\1" included "${line}")
    find_layer(${included} below)
    math(EXPR looked_at "${looked_at} + 1")
    if(NOT below STREQUAL layer AND NOT below IN_LIST below_${layer})
      message(SEND_ERROR "${header} includes ${included}")
    endif()
  endforeach()
endforeach()
if(looked_at LESS 100)
  message(SEND_ERROR "only ${looked_at} includes were looked at: is the check broken?")
endif()
