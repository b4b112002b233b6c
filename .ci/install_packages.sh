#!/bin/bash
# Installs the Debian packages that something needs. This is the only list of them.
#
#   .ci/install_packages.sh example     the examples
#   .ci/install_packages.sh test        the tests
#   .ci/install_packages.sh check       formatting, clang-tidy, sanitizers, coverage, documentation
#   .ci/install_packages.sh bench       the libraries that the benchmarks compare with
#   .ci/install_packages.sh matrix      every compiler and platform of tests/matrix
set -euo pipefail

# What each purpose needs beside what the one before it needs.
library=(nlohmann-json3-dev libhowardhinnant-date-dev)
example=("${library[@]}" g++ cmake ninja-build libcli11-dev libcurl4-openssl-dev libfmt-dev zlib1g-dev)
test=("${example[@]}" pkgconf catch2 meson python3 openssl)
check=("${test[@]}" clang-14 clang-format-14 clang-tidy-14 libclang-rt-14-dev llvm-14 doxygen
  python3-jsonschema gdb clang-19 libc++-19-dev libc++abi-19-dev)
bench=("${test[@]}" rapidjson-dev libboost-json1.81-dev libsimdjson-dev libprotobuf-dev
  protobuf-compiler)
matrix=("${check[@]}" clang g++-i686-linux-gnu
  g++-aarch64-linux-gnu g++-s390x-linux-gnu qemu-user valgrind locales
  g++-mingw-w64-x86-64-posix wine wine64)

case ${1-} in
  example | test | check | bench | matrix) declare -n packages=$1 ;;
  *)
    sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
    exit 1
    ;;
esac

apt_get() {
  $(command -v sudo) env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 "$@"
}
apt_get update
apt_get install -y "${packages[@]}"
