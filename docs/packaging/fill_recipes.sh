#!/bin/bash
# Writes the vcpkg port and the Conan recipe as their registries want them: with the address of a
# release archive and its hashes.
#
#   docs/packaging/make_release.sh build
#   docs/packaging/fill_recipes.sh build/ri_job_metadata-1.0.0.tar.gz <home page> <folder>
#
# The archive is taken to be at <home page>/releases/download/v1.0.0/, which is where GitHub has it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
archive=$1 home_page=${2%/} folder=$3
name=$(basename "$archive")
version=${name#ri_job_metadata-} version=${version%.tar.gz}
hash_of() { "$1" "$archive" | cut -d' ' -f1; }

mkdir -p "$folder"
cp -r "$here/vcpkg" "$here/conan" "$folder"
find "$folder/vcpkg" "$folder/conan" -type f -exec sed -i \
  -e "s|@ARCHIVE_URL@|$home_page/releases/download/v$version/$name|" \
  -e "s|@HOME_PAGE@|$home_page|" \
  -e "s|@ARCHIVE_SHA256@|$(hash_of sha256sum)|" \
  -e "s|@ARCHIVE_SHA512@|$(hash_of sha512sum)|" {} +
