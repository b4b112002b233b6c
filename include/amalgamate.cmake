# Writes the whole library as one header:
#
#   cmake -D OUTPUT=<file> -P include/amalgamate.cmake
#
# Starting at ri/job_metadata.hpp, each header takes the place of its first #include; the includes of
# other libraries are gathered at the top. The headers keep their include guards, so that the file
# and a folder of the same version may meet in one program. There is no compiled form of it: what a
# header includes for that form is left out. Same input, same bytes.

cmake_minimum_required(VERSION 3.20)

set(include_dir ${CMAKE_CURRENT_LIST_DIR})
file(READ ${include_dir}/../LICENSE license)
file(READ ${include_dir}/ri/version.hpp version_text)
foreach(part MAJOR MINOR PATCH)
  if(NOT version_text MATCHES "VERSION_${part} ([0-9]+)")
    message(FATAL_ERROR "ri/version.hpp has no VERSION_${part}")
  endif()
  set(${part} ${CMAKE_MATCH_1})
endforeach()

set_property(GLOBAL PROPERTY done "")     # headers of this library that are in the body
set_property(GLOBAL PROPERTY outside "")  # headers of others that they need
set_property(GLOBAL PROPERTY body "")

# Appends the header ri/<...> to the body, what it includes first.
function(append header)
  get_property(done GLOBAL PROPERTY done)
  if(header IN_LIST done)
    return()
  endif()
  set_property(GLOBAL APPEND PROPERTY done ${header})

  file(READ ${include_dir}/${header} rest)
  set(text "")
  set(depth 0) # of #if; the include guard is the first
  set(condition "") # of the #if at depth 2
  while(NOT rest STREQUAL "")
    string(FIND "${rest}" "\n" end)
    if(end EQUAL -1)
      message(FATAL_ERROR "${header} does not end in a newline")
    endif()
    string(SUBSTRING "${rest}" 0 ${end} line)
    math(EXPR end "${end} + 1")
    string(SUBSTRING "${rest}" ${end} -1 rest)

    if(line MATCHES "^ *# *if")
      math(EXPR depth "${depth} + 1")
      if(depth EQUAL 2)
        set(condition "${line}")
      endif()
    elseif(line MATCHES "^ *# *endif")
      math(EXPR depth "${depth} - 1")
    elseif(line MATCHES "^ *# *include *<(.*)>")
      set(included ${CMAKE_MATCH_1})
      if(included MATCHES "^ri/")
        if(depth EQUAL 2 AND condition STREQUAL "#if defined(RI_JOB_METADATA_COMPILED)")
          continue()
        elseif(NOT depth EQUAL 1
               AND NOT (depth EQUAL 2 AND condition STREQUAL "#if !defined(RI_JOB_METADATA_COMPILED)"))
          message(FATAL_ERROR "${header}: the include of ${included} is conditional")
        endif()
        append(${included})
        continue()
      elseif(depth EQUAL 1)
        set_property(GLOBAL APPEND PROPERTY outside ${included})
        continue()
      endif()
    elseif(line MATCHES "^ *# *include")
      message(FATAL_ERROR "${header}: include with < and >: ${line}")
    elseif(line STREQUAL "// SPDX-License-Identifier: MIT")
      continue() # once, at the head of the file
    endif()
    string(APPEND text "${line}\n")
  endwhile()

  # What is left of the groups of includes is blank lines, and conditions with nothing in them.
  string(REGEX REPLACE "#if !?defined\\(RI_JOB_METADATA_COMPILED\\)\n#endif\n" "" text "${text}")
  string(REGEX REPLACE "\n\n\n+" "\n\n" text "${text}")
  string(REGEX REPLACE "^//\n" "" text "${text}")
  get_property(body GLOBAL PROPERTY body)
  string(APPEND body "// ===== ${header} =====\n//\n${text}\n")
  set_property(GLOBAL PROPERTY body "${body}")
endfunction()

append(ri/job_metadata.hpp)

# What the main header leaves out, but for the compiled form, and ri/fmt.hpp, which needs {fmt}.
file(GLOB_RECURSE headers RELATIVE ${include_dir} ${include_dir}/ri/*.hpp)
list(REMOVE_ITEM headers ri/src.hpp ri/table/compiled_tables.hpp ri/fmt.hpp)
foreach(header IN LISTS headers)
  append(${header})
endforeach()

get_property(outside GLOBAL PROPERTY outside)
list(REMOVE_DUPLICATES outside)
list(SORT outside)
set(standard "")
set(third_party "")
foreach(header IN LISTS outside)
  if(header MATCHES "/")
    string(APPEND third_party "#include <${header}>\n")
  else()
    string(APPEND standard "#include <${header}>\n")
  endif()
endforeach()

string(REGEX REPLACE "\n$" "" license "${license}")
string(REPLACE "\n" "\n// " license "// ${license}")
string(REGEX REPLACE "// (\n|$)" "//\\1" license "${license}")
get_property(body GLOBAL PROPERTY body)
string(REGEX REPLACE "\n\n$" "\n" body "${body}")

file(
  WRITE ${OUTPUT}.new
  "// SPDX-License-Identifier: MIT
//
// ri_job_metadata ${MAJOR}.${MINOR}.${PATCH} in one file, generated from its headers: change those.
// Needs nlohmann/json and Howard Hinnant's date on the include path.
//
${license}

#if defined(RI_JOB_METADATA_COMPILED)
#  error This is the library as one header, and the compiled form comes with a folder of them.
#endif

${standard}
${third_party}
${body}")
file(RENAME ${OUTPUT}.new ${OUTPUT})
