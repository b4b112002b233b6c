#!/bin/bash
# Checks the vcpkg port and the Conan recipe as far as that goes without vcpkg and Conan: fills them
# for an archive of this checkout, runs both in both forms with stand-ins for what the tools offer,
# looks at what they install, and builds programs with that.
#
#   docs/packaging/check_recipes.sh [<folder to build in> [vcpkg|conan]]
#
# Needs cmake, ninja-build, python3 and the two dependencies; ends with 77 where a program is missing.
set -euo pipefail
library=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$library/build/recipes}
what=${2:-vcpkg conan}
check=$library/docs/packaging/check
home_page=https://recipes.example/ri_job_metadata

for program in cmake ninja python3; do
  if ! command -v "$program" >/dev/null; then
    echo "SKIPPED: there is no $program"
    exit 77
  fi
done

rm -rf "$build"
mkdir -p "$build"
build=$(cd "$build" && pwd)
number() { sed -n "s/^#define RI_JOB_METADATA_VERSION_$1 \([0-9]*\)$/\1/p" "$library/include/ri/version.hpp"; }
version=$(number MAJOR).$(number MINOR).$(number PATCH)

# The checkout as it is now, committed or not, and no more of it than an installation needs.
archive=$build/ri_job_metadata-$version.tar.gz
tar -czf "$archive" -C "$library" --transform "s|^|ri_job_metadata-$version/|" \
  CMakeLists.txt LICENSE include docs/debugging
"$library/docs/packaging/fill_recipes.sh" "$archive" "$home_page" "$build"
if grep -rn '@[A-Z0-9_]*@' "$build/vcpkg" "$build/conan"; then
  echo "not filled in" >&2
  exit 1
fi

case $what in *vcpkg*)
  port=$build/vcpkg/ri-job-metadata
  python3 - "$port/vcpkg.json" "$version" <<'PYTHON'
import json
import sys
with open(sys.argv[1], encoding="utf-8") as file:
    port = json.load(file)
assert port["name"] == "ri-job-metadata" and port["version"] == sys.argv[2], port
names = [each if isinstance(each, str) else each["name"] for each in port["dependencies"]]
assert names == sorted(names), names
PYTHON
  for features in core "core;compiled"; do
    echo "--- vcpkg: $features"
    cmake -D "PORT_DIR=$port" -D "VERSION=$version" -D "ARCHIVE=$archive" -D "FEATURES=$features" \
      -D "ROOT=$build/vcpkg-${features//;/-}" -D "CONSUMER=$library/tests/consumers/find_package" \
      -P "$check/run_portfile.cmake"
  done ;;
esac

case $what in *conan*)
  recipe=$build/conan/ri_job_metadata/all
  python3 -B -m py_compile "$recipe/conanfile.py" "$recipe/test_package/conanfile.py"
  for header_only in True False; do
    echo "--- conan: header_only=$header_only"
    python3 -B "$check/run_conanfile.py" "$recipe" "$version" "$archive" \
      "$build/conan-$header_only" "$header_only"
  done ;;
esac
