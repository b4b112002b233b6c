# Makes the single header again and looks at it:
#
#   cmake -D FILE=<the one that was built> -D SOURCE_DIR=<of the library> -D VERSION=<of the library>
#         -P check_file.cmake

cmake_minimum_required(VERSION 3.20)

execute_process(COMMAND ${CMAKE_COMMAND} -D OUTPUT=${FILE}.again -P
                        ${SOURCE_DIR}/include/amalgamate.cmake COMMAND_ERROR_IS_FATAL ANY)
file(READ ${FILE} first)
file(READ ${FILE}.again second)
file(REMOVE ${FILE}.again)
if(NOT first STREQUAL second)
  message(SEND_ERROR "the same input made other bytes")
endif()

string(SUBSTRING "${first}" 0 1000 head)
foreach(text "SPDX-License-Identifier: MIT" "ri_job_metadata ${VERSION} in one file" "MIT License"
             "Copyright (c)")
  string(FIND "${head}" "${text}" found)
  if(found EQUAL -1)
    message(SEND_ERROR "the head does not say: ${text}")
  endif()
endforeach()

if(first MATCHES "# *include *[<\"]ri/")
  message(SEND_ERROR "it includes other headers of the library")
endif()

if(first MATCHES "RI_DETAIL_EACH_MESSAGE")
  message(SEND_ERROR "it holds something of the compiled form")
endif()

# Every header, once.
file(GLOB_RECURSE headers RELATIVE ${SOURCE_DIR}/include ${SOURCE_DIR}/include/ri/*.hpp)
# Those of the compiled form, and one that needs {fmt}, are left out.
list(REMOVE_ITEM headers ri/src.hpp ri/table/compiled_tables.hpp ri/fmt.hpp)
foreach(header IN LISTS headers)
  string(REGEX MATCHALL "// ===== ${header} =====\n" titles "${first}")
  list(LENGTH titles count)
  if(NOT count EQUAL 1)
    message(SEND_ERROR "${header} stands there ${count} times")
  endif()
endforeach()
