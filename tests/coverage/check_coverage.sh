#!/bin/bash
# Measures how much of include/ the tests run, and fails below 99 % of lines and 95 % of branches.
#
#   tests/coverage/check_coverage.sh [cache variable...]
#
# A cache variable is for example -DRI_JOB_METADATA_JSON_TEST_SUITE=<folder>.
# Needs Clang and LLVM's tools (`.ci/install_packages.sh check`). Clang counts in the
# source: a template counts once however often it is compiled, by the instance that ran most, where
# gcov adds up instances that differ in nothing but a name. The report, with every line and branch
# that is left, is in build/coverage/report.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=build/coverage
programs=(unit_tests conformance_tests fault_tests allocation_tests thread_tests docs_tests)

cmake -S . -B $build -G Ninja -DCMAKE_CXX_COMPILER=clang++-14 -DRI_JOB_METADATA_BUILD_EXAMPLES=OFF \
  -DCMAKE_CXX_FLAGS="-O0 -fprofile-instr-generate -fcoverage-mapping" "$@"
cmake --build $build --target "${programs[@]}"
rm -rf $build/profiles $build/report
objects=()
for program in "${programs[@]}"; do
  path=$(find $build -type f -name "$program" -perm -u+x)
  LLVM_PROFILE_FILE=$build/profiles/$program.profraw "$path"
  objects+=(-object "$path")
done

# The first program is named without the option.
llvm-profdata-14 merge -o $build/profiles/all.profdata $build/profiles/*.profraw
report=("${objects[@]:1}" -instr-profile=$build/profiles/all.profdata)
llvm-cov-14 show "${report[@]}" -format=html -show-branches=count -output-dir=$build/report \
  "$PWD/include/ri"
llvm-cov-14 export "${report[@]}" -summary-only "$PWD/include/ri" >$build/report/summary.json
python3 - $build/report/summary.json <<'END'
import json, sys
totals = json.load(open(sys.argv[1]))["data"][0]["totals"]
good = True
for kind, least in ("lines", 99), ("branches", 95):
    share = totals[kind]["percent"]
    good = good and share >= least
    print(f"coverage: {share:.2f} % of {kind} "
          f"({totals[kind]['covered']} of {totals[kind]['count']}), at least {least} % wanted")
sys.exit(0 if good else 1)
END
