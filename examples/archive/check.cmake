# Makes an archive of sample jobs and has it counted in every way:
#
#   cmake -D COUNT_JOBS=<program> [-D COUNT_GZIP=<program>...] -D SAMPLES=<folder> -D FOLDER=<folder>
#         [-D GZIP=<gzip>] [-D PARALLEL=<GNU parallel>] -P check.cmake

cmake_minimum_required(VERSION 3.20)

# The samples that are one line, 20 times over, with a line that is no JSON and one that is no job.
set(lines "")
file(GLOB samples ${SAMPLES}/job_*.json)
foreach(sample IN LISTS samples)
  file(READ ${sample} text)
  string(STRIP "${text}" text)
  if(NOT text MATCHES "\n")
    string(APPEND lines "${text}\n")
  endif()
endforeach()
string(REPEAT "${lines}" 10 half)
set(archive ${FOLDER}/archive.ndjson)
file(WRITE ${archive} "${half}{\"jobId\":\n[]\n\n${half}")

# check(<name> <exit code> <output, a regular expression> <command>...)
function(check name code expected)
  execute_process(
    COMMAND ${ARGN}
    INPUT_FILE ${archive}
    RESULT_VARIABLE result
    OUTPUT_VARIABLE output
    ERROR_VARIABLE errors)
  message(STATUS "${name}: exit code ${result}\n${output}${errors}")
  if(NOT result STREQUAL code)
    message(SEND_ERROR "${name}: expected exit code ${code}")
  elseif(NOT "${output}${errors}" MATCHES "${expected}")
    message(SEND_ERROR "${name}: expected in the output: ${expected}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

check(count_jobs 0 "JOB_STATUS_SUCCEEDED\t[0-9]+0\n.*bad\t22\nstandard input: .*line [0-9]+, column"
      ${COUNT_JOBS})
set(whole "${output}")

function(check_same name)
  check(${name} 0 "JOB_STATUS_SUCCEEDED" ${ARGN})
  if(NOT output STREQUAL whole)
    message(SEND_ERROR "${name} counts something else than count_jobs")
  endif()
endfunction()

check(list_failed 1 "^{\"jobId\":\"[^\"]+\",\"status\":\"JOB_STATUS_FAILED\",\"errorMsg\":\".*standard input: "
      ${LIST_FAILED})
string(REGEX MATCHALL "\n" failed "${output}")
list(LENGTH failed failed)
if(NOT whole MATCHES "JOB_STATUS_FAILED\t${failed}\n")
  message(SEND_ERROR "list_failed lists ${failed} jobs")
endif()

foreach(threads 1 2 3 8)
  check_same(${threads}_threads ${COUNT_WITH_THREADS} ${archive} ${threads})
endforeach()
check(no_threads 2 "usage" ${COUNT_WITH_THREADS} ${archive} 0)
check(no_file 1 "no_such: cannot be opened" ${COUNT_WITH_THREADS} no_such 1)

if(COUNT_MAPPED)
  check_same(count_mapped ${COUNT_MAPPED} ${archive})
  check(count_mapped_no_file 1 "no_such: No such file" ${COUNT_MAPPED} no_such)
  file(WRITE ${FOLDER}/empty.ndjson "")
  check(count_mapped_nothing 0 "^$" ${COUNT_MAPPED} ${FOLDER}/empty.ndjson)
endif()

if(COUNT_GZIP AND GZIP)
  execute_process(COMMAND ${GZIP} -c ${archive} OUTPUT_FILE ${archive}.gz COMMAND_ERROR_IS_FATAL ANY)
  check_same(count_gzip ${COUNT_GZIP} ${archive}.gz)
  execute_process(COMMAND head -c 1000 ${archive}.gz OUTPUT_FILE ${archive}.cut.gz)
  check(count_gzip_cut_off 1 "unexpected end of file" ${COUNT_GZIP} ${archive}.cut.gz)
  check(count_gzip_no_file 1 "no_such: cannot be opened" ${COUNT_GZIP} no_such)
endif()

if(PARALLEL)
  set(ENV{LC_ALL} C)
  check_same(processes sh -c "'${PARALLEL}' --will-cite --pipe --block 100k '${COUNT_JOBS}' | '${COUNT_JOBS}' --add")
endif()
check(wrong_option 2 "usage" ${COUNT_JOBS} --wrong)
