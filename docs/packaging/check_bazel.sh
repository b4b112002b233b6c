#!/bin/bash
# Builds and tests BUILD.bazel with Debian's Bazel (package bazel-bootstrap), without a network: the
# modules that MODULE.bazel names are replaced by the installed headers. MODULE.bazel itself is not
# read, since Debian's Bazel is too old for it.
#
#   docs/packaging/check_bazel.sh [<folder to build in>]
set -euo pipefail
library=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$library/build/bazel}
mkdir -p "$build"/{library/tests/consumers,rules_cc/cc,nlohmann_json,date}

cp -r "$library"/{include,BUILD.bazel} "$build/library"
cp "$library/tests/consumers/app.cpp" "$build/library/tests/consumers"

# stand_in <module> <target> <folder of /usr/include>
stand_in() {
  touch "$build/$1/WORKSPACE"
  cp -rL "/usr/include/$3" "$build/$1"
  cat >"$build/$1/BUILD" <<BUILD
cc_library(
    name = "$2",
    hdrs = glob(["$3/**"]),
    includes = ["."],
    visibility = ["//visibility:public"],
)
BUILD
}
stand_in nlohmann_json json nlohmann
stand_in date date date

# The rules that Bazel had built in at that time.
touch "$build/rules_cc/"{WORKSPACE,BUILD} "$build/rules_cc/cc/BUILD"
for rule in cc_binary cc_import cc_library cc_test cc_toolchain cc_toolchain_suite; do
  echo "$rule = native.$rule"
done >"$build/rules_cc/cc/defs.bzl"

# What Bazel fetches for any build, though no C++ program needs it.
mkdir -p "$build"/{rules_java/java,remote_coverage_tools}
touch "$build"/{rules_java,remote_coverage_tools}/WORKSPACE "$build"/rules_java/{,java/}BUILD
for rule in java_binary java_import java_library java_runtime java_test java_toolchain; do
  echo "$rule = native.$rule"
done >"$build/rules_java/java/defs.bzl"
cat >"$build/remote_coverage_tools/BUILD" <<'BUILD'
filegroup(
    name = "coverage_report_generator",
    visibility = ["//visibility:public"],
)
BUILD

for module in rules_cc nlohmann_json date; do
  echo "local_repository(name = \"$module\", path = \"../$module\")"
done >"$build/library/WORKSPACE"

cd "$build/library"
code=0
bazel --output_user_root="$build/output" test --jobs=2 \
  "--override_repository=rules_java=$build/rules_java" \
  "--override_repository=remote_coverage_tools=$build/remote_coverage_tools" //:all || code=$?
bazel --output_user_root="$build/output" shutdown
exit "$code"
