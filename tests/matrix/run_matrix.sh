#!/bin/bash
# Builds and runs the tests for every compiler, standard, platform and setting that the library is
# promised for, and prints a table of them. Needs no CMake, so that cross compilers need no packages
# of their own: the dependencies are headers.
#
#   tests/matrix/run_matrix.sh                    all cells
#   tests/matrix/run_matrix.sh gcc-17 s390x       some cells
#   tests/matrix/run_matrix.sh --list             their names
#
# Debian 12 has all of it: `.ci/install_packages.sh matrix`.
# A cell whose compiler is missing is skipped. To be set from outside:
#   NLOHMANN_INCLUDE_DIR   a newer release of nlohmann/json, for the cell nlohmann-new
#   JSON_TEST_SUITE        folder test_parsing of JSONTestSuite
#   PROGRAMS               the test programs to build instead of all of them
#   FLAGS                  instead of -O1
#   JOBS                   compilers at once
set -uo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
out=$root/build/matrix
FLAGS=${FLAGS:--O1}
JOBS=${JOBS:-$(nproc)}
all_programs="unit conformance faults allocations threads growth smoke"

# Each warning that is no noise, as an error. GCC finds some only where it optimises.
strict_gcc="-O2 -DFMT_HEADER_ONLY -Werror -Wuseless-cast -Wnull-dereference -Wfloat-equal
  -Wswitch-enum -Wcast-align=strict
  -Weffc++ -Wold-style-cast -Wsign-conversion -Wduplicated-cond -Wduplicated-branches -Wlogical-op
  -Wzero-as-null-pointer-constant -Wextra-semi -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual
  -Wformat=2 -Wundef -Wredundant-decls"
# All that Clang has but: compatibility with older C++; the layout of structs; pointers into the text,
# which a reader of text is made of; the other one of two that contradict each other
# (-Wcovered-switch-default); that a class of inline functions alone has its vtable in every file;
# that one empty string is destroyed at the end; backslashes and @ in Markdown code of comments.
strict_clang="-DFMT_HEADER_ONLY -Werror -Weverything -Wno-unknown-warning-option
  -Wno-c++98-compat -Wno-c++98-compat-pedantic -Wno-c++98-compat-local-type-template-args
  -Wno-pre-c++14-compat -Wno-pre-c++17-compat -Wno-pre-c++20-compat-pedantic -Wno-padded
  -Wno-unsafe-buffer-usage -Wno-switch-default -Wno-weak-vtables -Wno-exit-time-destructors
  -Wno-documentation-unknown-command"
strict_gcc=${strict_gcc//$'\n'/} strict_clang=${strict_clang//$'\n'/}

# name | compiler | flags | runs under | programs ("all", or some)
# Allocations are not counted under valgrind, which replaces operator new itself, nor with Clang 14 in
# C++23, where even std::string("a").assign("b") allocates with GCC 12's library. The unit tests hold
# trees of nlohmann/json against each other, whose == of an integer and a double is another one on the
# x87 stack; so i686 leaves them to i686-sse2. Catch2 2.13's macros are no pedantic C++17 to Clang 19.
cells=$(cat <<'CELLS'
gcc-17            | g++                    | -std=c++17                                |  | all
gcc-20            | g++                    | -std=c++20                                |  | all
gcc-23            | g++                    | -std=c++23                                |  | all
clang-17          | clang++-14             | -std=c++17                                |  | all
clang-20          | clang++-14             | -std=c++20                                |  | all
clang-23          | clang++-14             | -std=c++2b                                |  | unit conformance faults threads growth smoke
libcxx-17         | clang++-19             | -std=c++17 -stdlib=libc++ -Wno-c++20-extensions |  | all
libcxx-20         | clang++-19             | -std=c++20 -stdlib=libc++                 |  | all
libcxx-23         | clang++-19             | -std=c++23 -stdlib=libc++                 |  | all
optimised         | g++                    | -std=c++17 -O3                            |  | all
no-implicit       | g++                    | -std=c++17 -DJSON_USE_IMPLICIT_CONVERSIONS=0 |  | all
diagnostics       | g++                    | -std=c++17 -DJSON_DIAGNOSTICS=1           |  | all
fast-math         | g++                    | -std=c++17 -O2 -ffast-math                |  | fast_math
fast-math-ofast   | g++                    | -std=c++20 -Ofast -march=native           |  | fast_math
fast-math-clang   | clang++-14             | -std=c++17 -O2 -ffast-math                |  | fast_math
fast-math-libcxx  | clang++-19             | -std=c++20 -stdlib=libc++ -O2 -ffast-math |  | fast_math
fast-math-portable | g++                   | -std=c++17 -O2 -ffast-math -DRI_JOB_METADATA_PORTABLE_DOUBLES |  | fast_math
no-rtti           | g++                    | -std=c++17 -fno-rtti                      |  | smoke
no-rtti-clang     | clang++-14             | -std=c++17 -fno-rtti                      |  | smoke
no-exceptions     | g++                    | -std=c++17 -fno-exceptions -fno-rtti      |  | no_exceptions
no-exceptions-clang | clang++-14           | -std=c++20 -fno-exceptions -fno-rtti      |  | no_exceptions
no-exceptions-libcxx | clang++-19          | -std=c++23 -stdlib=libc++ -fno-exceptions -fno-rtti |  | no_exceptions
strict            | g++                    | -std=c++17 ${strict_gcc}                  |  | strict
strict-20         | g++                    | -std=c++20 ${strict_gcc}                  |  | strict
strict-clang      | clang++-14             | -std=c++17 ${strict_clang}                |  | strict
strict-libcxx     | clang++-19             | -std=c++20 -stdlib=libc++ ${strict_clang} |  | strict
nlohmann-new      | g++                    | -std=c++17 -isystem ${NLOHMANN_INCLUDE_DIR} |  | all
portable-bytes    | g++                    | -std=c++17 -DRI_JOB_METADATA_PORTABLE_BYTES |  | all
portable-doubles  | g++                    | -std=c++17 -DRI_JOB_METADATA_PORTABLE_DOUBLES |  | all
i686              | i686-linux-gnu-g++     | -std=c++17 -static                        |  | conformance faults smoke
i686-sse2         | i686-linux-gnu-g++     | -std=c++17 -static -msse2 -mfpmath=sse    |  | unit conformance faults smoke
aarch64           | aarch64-linux-gnu-g++  | -std=c++17 -static                        | qemu-aarch64 | unit conformance faults smoke
aarch64-portable  | aarch64-linux-gnu-g++  | -std=c++17 -static -DRI_JOB_METADATA_PORTABLE_BYTES | qemu-aarch64 | unit conformance smoke
s390x             | s390x-linux-gnu-g++    | -std=c++17 -static                        | qemu-s390x | unit conformance faults smoke
windows           | x86_64-w64-mingw32-g++-posix | -std=c++17 -static -Wa,-mbig-obj    | wine | unit conformance faults smoke
windows-tools     | x86_64-w64-mingw32-g++-posix | -std=c++17 -static -DRI_JOB_METADATA_COMPILED=1 -DFMT_HEADER_ONLY -Iexamples | wine-tools | tools_parts round_trip jobs_report
asan-ubsan        | clang++-14             | -std=c++17 -fsanitize=address,undefined -fno-sanitize-recover=undefined |  | all
integer           | clang++-14             | -std=c++17 -fsanitize=integer -fno-sanitize-recover=integer -fsanitize-ignorelist=${root}/tests/matrix/integer.txt |  | unit conformance faults smoke
tsan              | clang++-14             | -std=c++17 -fsanitize=thread              |  | unit conformance threads smoke
valgrind          | g++                    | -std=c++17                                | valgrind -q --error-exitcode=9 --leak-check=full | conformance smoke
small-stack       | g++                    | -std=c++17                                | ulimit-256 | all
comma-locale      | g++                    | -std=c++17                                | comma-locale | all
CELLS
)

sources_of() {
  case $1 in
    unit) ls tests/unit/*.cpp ;;
    conformance)
      ls tests/conformance/*.cpp | if [[ -n ${JSON_TEST_SUITE:-} ]]; then cat; else grep -v json_test_suite; fi ;;
    faults) ls tests/faults/{changed_samples,error_text,hostile_shapes,ignored_members,locale,small_stack}_test.cpp ;;
    allocations) ls tests/faults/allocation*.cpp ;;
    threads) ls tests/faults/thread_test.cpp ;;
    growth) ls tests/faults/{growth_test,work,allocations}.cpp ;;
    smoke) ls tests/matrix/smoke*.cpp ;;
    tools_parts) ls tests/tools/{native,report,split}_test.cpp include/src.cpp; tool_sources ;;
    round_trip | jobs_report) echo "examples/$1.cpp"; ls include/src.cpp; tool_sources ;;
    fast_math | no_exceptions | strict) ls "tests/matrix/$1.cpp" ;;
  esac
}

# What the tools are made of, but for what needs a POSIX system.
tool_sources() {
  ls examples/{jobs,program,report,terminal}/*.cpp | grep -v -e interrupt.cpp -e status_line.cpp
}

# What all programs share but those that stand alone.
support_sources() { ls tests/support/*.cpp; }
alone() {
  case $1 in
    smoke | fast_math | no_exceptions | strict | round_trip | jobs_report) true ;;
    *) false ;;
  esac
}

object_of() { echo "$out/$cell/${1//\//_}.o"; }

compile() { # compiler flags source
  local object extra=
  object=$(object_of "$3")
  [[ $3 == tests/faults/growth_test.cpp ]] && extra=-fsanitize-coverage=trace-pc
  $launcher $1 $FLAGS -Wall -Wextra -Wpedantic -Wconversion -Wshadow $2 $extra -pthread \
    -Iinclude -Itests -isystem "$out/headers" \
    -DRI_SOURCE_DIR="\"$root\"" -DRI_SAMPLES_DIR="\"$root/examples/data\"" -DRI_TEST_DATA_DIR="\"$root/tests/data\"" \
    ${JSON_TEST_SUITE:+-DRI_JSON_TEST_SUITE_DIR="\"$JSON_TEST_SUITE\""} -c "$3" -o "$object"
}

under() { # how program
  case $1 in
    ulimit-256) (ulimit -s 256 && "$2") ;;
    wine) WINEDEBUG=-all WINEPREFIX=$out/wine wine "$2.exe" ;;
    wine-tools) WINEDEBUG=-all WINEPREFIX=$out/wine LC_ALL=C.UTF-8 tests/matrix/windows_tools.sh "$2" ;;
    comma-locale) LC_ALL=de_DE.UTF-8 LD_PRELOAD=$out/comma_locale.so "$2" ;;
    *) $1 "$2" ;;
  esac
}

run_cell() { # compiler flags how programs
  local sources program objects
  rm -rf "${out:?}/$cell"
  mkdir -p "$out/$cell"
  sources=$(for program in $4; do sources_of "$program"; done | sort -u)
  alone "$4" || sources+=$'\n'$(support_sources)
  export -f compile object_of
  export out cell root FLAGS launcher JSON_TEST_SUITE
  # shellcheck disable=SC2016
  xargs -P "$JOBS" -I{} bash -c 'compile "$0" "$1" "$2"' "$1" "$2" {} <<<"$sources" || return 1
  for program in $4; do
    objects=$( (sources_of "$program"; alone "$program" || support_sources) |
      while read -r source; do object_of "$source"; done)
    # shellcheck disable=SC2086
    $1 $FLAGS $2 -pthread $objects -o "$out/$cell/$program" || return 1
  done
  for program in $4; do
    echo "--- $program"
    under "$3" "$out/$cell/$program" || return 1
  done
}

if [[ ${1:-} == --list ]]; then
  cut -d'|' -f1 <<<"$cells"
  exit
fi

mkdir -p "$out/headers"
for library in nlohmann date catch2 fmt CLI; do
  [[ -d /usr/include/$library ]] && ln -sfn "/usr/include/$library" "$out/headers/$library"
done
launcher=$(command -v ccache || true)
red=0
while IFS='|' read -r cell compiler flags how programs; do
  read -r cell <<<"$cell"; read -r compiler <<<"$compiler"; read -r how <<<"$how"
  read -r programs <<<"$programs"
  [[ $# -gt 0 && " $* " != *" $cell "* ]] && continue
  [[ $programs == all ]] && programs=$all_programs
  if [[ -n ${PROGRAMS:-} ]] && ! alone "$programs"; then
    programs=$(for p in $programs; do [[ " $PROGRAMS " == *" $p "* ]] && echo "$p"; done | xargs)
  fi
  flags=${flags//'${NLOHMANN_INCLUDE_DIR}'/${NLOHMANN_INCLUDE_DIR:-}}
  flags=${flags//'${root}'/$root}
  flags=${flags//'${strict_gcc}'/$strict_gcc}
  flags=${flags//'${strict_clang}'/$strict_clang}
  verdict=green why=
  if ! command -v "$compiler" >/dev/null; then
    verdict=skipped why="no $compiler"
  elif [[ $cell == nlohmann-new && -z ${NLOHMANN_INCLUDE_DIR:-} ]]; then
    verdict=skipped why="NLOHMANN_INCLUDE_DIR is not set"
  elif [[ -n $how && $how != ulimit-256 && $how != comma-locale ]] &&
    ! command -v "${how%%[- ]*}" >/dev/null && ! command -v "${how%% *}" >/dev/null; then
    verdict=skipped why="no ${how%% *}"
  else
    if [[ $how == comma-locale ]]; then
      locale -a | grep -qi '^de_DE.utf-\?8$' || localedef -i de_DE -f UTF-8 de_DE.UTF-8
      g++ -shared -fPIC tests/matrix/comma_locale/preload.cpp -o "$out/comma_locale.so"
    fi
    if ! run_cell "$compiler" "$flags" "$how" "$programs" </dev/null >"$out/$cell.log" 2>&1; then
      verdict=red why="see $out/$cell.log"
      red=$((red + 1))
    elif grep -q 'warning:' "$out/$cell.log"; then
      verdict=red why="warnings, see $out/$cell.log"
      red=$((red + 1))
    fi
    [[ -n ${KEEP:-} ]] || rm -rf "${out:?}/$cell"
  fi
  printf '%-20s %-8s %s\n' "$cell" "$verdict" "${why:-$programs}"
done <<<"$cells"
exit $((red != 0))
