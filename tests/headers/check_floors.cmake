# Which folder of include/ri may include which: no arrow runs back.
#
#   cmake -D INCLUDE_DIR=<include> -P check_floors.cmake

cmake_minimum_required(VERSION 3.20)

# Each with those below it; a header may also include its own folder's.
set(floors base support table messages text dict)
set(below_base "")
set(below_support base)
set(below_table base support)
set(below_messages base support)
set(below_text base support table messages)
set(below_dict base support table messages text)

set(looked_at 0)
foreach(floor IN LISTS floors)
  file(GLOB_RECURSE headers RELATIVE ${INCLUDE_DIR} ${INCLUDE_DIR}/ri/${floor}/*.hpp)
  foreach(header IN LISTS headers)
    set(allowed ${floor} ${below_${floor}})
    file(STRINGS ${INCLUDE_DIR}/${header} includes REGEX "^ *# *include <ri/[a-z_]+/")
    foreach(line IN LISTS includes)
      string(REGEX REPLACE ".*<(ri/([a-z_]+)/[^>]*)>.*" "\\1;\\2" parts "${line}")
      list(GET parts 0 included)
      list(GET parts 1 folder)
      math(EXPR looked_at "${looked_at} + 1")
      if(NOT folder IN_LIST allowed)
        message(SEND_ERROR "${header} includes ${included}")
      endif()
    endforeach()
  endforeach()
endforeach()
if(looked_at LESS 100)
  message(SEND_ERROR "only ${looked_at} includes were looked at: is the check broken?")
endif()

# Every folder has its floor.
file(GLOB rooms LIST_DIRECTORIES true RELATIVE ${INCLUDE_DIR}/ri ${INCLUDE_DIR}/ri/*)
foreach(room IN LISTS rooms)
  if(IS_DIRECTORY ${INCLUDE_DIR}/ri/${room} AND NOT room IN_LIST floors)
    message(SEND_ERROR "include/ri/${room} has no floor in this file")
  endif()
endforeach()
