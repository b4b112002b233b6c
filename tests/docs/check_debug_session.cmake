# Whether gdb shows what a page of the documentation says it shows. Needs GDB, PROGRAM and PAGE. gdb
# loads scripts that lie in SAFE_PATH, if there is one.

file(READ ${PAGE} page)
string(REGEX MATCH "\n```console\n([^`]*)\n```\n" session "${page}")
set(session "${CMAKE_MATCH_1}")
string(REGEX MATCHALL "\\(gdb\\) [^\n]*" commands "${session}")
string(REGEX REPLACE "\\(gdb\\) [^\n]*\n" "" expected "${session}")

set(safe_path)
if(SAFE_PATH)
  set(safe_path -iex "add-auto-load-safe-path ${SAFE_PATH}")
endif()
set(arguments)
foreach(command IN LISTS commands)
  string(REPLACE "(gdb) " "" command "${command}")
  list(APPEND arguments -ex "${command}")
endforeach()
list(LENGTH commands count)
if(count LESS 3)
  message(FATAL_ERROR "${PAGE} shows no session")
endif()

execute_process(
  COMMAND ${GDB} -nx -q -batch ${safe_path} -ex "break stop_here" -ex run -ex up ${arguments} ${PROGRAM}
  OUTPUT_VARIABLE output
  ERROR_VARIABLE errors)
if(NOT output MATCHES "Breakpoint 1, ")
  message(FATAL_ERROR "gdb cannot run programs here: ${errors}")
endif()

# Addresses differ, and how much room a list has is nobody's business.
foreach(text expected output)
  string(REGEX REPLACE "0x[0-9a-f]+" "0x" ${text} "${${text}}")
  string(REGEX REPLACE "capacity [0-9]+" "capacity" ${text} "${${text}}")
endforeach()
string(FIND "${output}" "${expected}" place)
if(place EQUAL -1)
  message(FATAL_ERROR "expected:\n${expected}\nfound:\n${output}")
endif()
