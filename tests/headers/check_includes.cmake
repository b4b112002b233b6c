# Preprocesses one header and looks at all files that it includes:
#
#   cmake -D CXX=<compiler> -D INCLUDE_DIRS=<list> -D HEADER=<ri/...> -D FORBIDDEN=<regular expression>
#         -D REQUIRED=<regular expression> [-D DEFINITIONS=<-D...>] -P check_includes.cmake

cmake_minimum_required(VERSION 3.20)

list(TRANSFORM INCLUDE_DIRS PREPEND -I)
execute_process(
  COMMAND ${CXX} -std=c++17 ${DEFINITIONS} ${INCLUDE_DIRS} -x c++ -M -include ${HEADER} /dev/null
  OUTPUT_VARIABLE rule
  RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "the preprocessor failed")
endif()

string(REGEX REPLACE "\\\\\n" " " rule "${rule}")
string(REGEX MATCHALL "/[^ \n]+" files "${rule}")
set(required_found FALSE)
foreach(file IN LISTS files)
  if(file MATCHES "${FORBIDDEN}")
    message(SEND_ERROR "${HEADER} includes ${file}")
  endif()
  if(file MATCHES "${REQUIRED}")
    set(required_found TRUE)
  endif()
endforeach()
if(NOT required_found)
  message(SEND_ERROR "${HEADER} does not include what matches ${REQUIRED}: is the check broken?")
endif()
