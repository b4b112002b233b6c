# Compiles one case of wrong_calls.cpp, which has to fail at the expected assertion and nowhere else:
#
#   cmake -D CXX=<compiler> -D INCLUDE_DIRS=<list> -D SOURCE=<file> -D CASE=<name> -D EXPECTED=<text>
#         -P check_wrong_call.cmake

cmake_minimum_required(VERSION 3.20)

list(TRANSFORM INCLUDE_DIRS PREPEND -I)
execute_process(
  COMMAND ${CXX} -std=c++17 ${INCLUDE_DIRS} -DCASE_${CASE} -c ${SOURCE} -o ${CASE}.o
  RESULT_VARIABLE code
  ERROR_VARIABLE messages)
message(STATUS "the compiler says:\n${messages}")
if(code EQUAL 0)
  message(FATAL_ERROR "the wrong call compiles")
endif()
string(FIND "${messages}" "${EXPECTED}" found)
if(found EQUAL -1)
  message(FATAL_ERROR "expected: ${EXPECTED}")
endif()
string(REGEX MATCHALL "error: " errors "${messages}")
list(LENGTH errors count)
if(NOT count EQUAL 1)
  message(FATAL_ERROR "one error would do, there are ${count}")
endif()
