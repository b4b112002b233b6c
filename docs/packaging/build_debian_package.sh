#!/bin/bash
# Builds the Debian package libri-job-metadata-dev from the committed state of this checkout and has
# lintian look at it:
#
#   docs/packaging/build_debian_package.sh [<folder to build in>]
#
# Needs: apt-get install build-essential debhelper lintian cmake ninja-build nlohmann-json3-dev
#        libhowardhinnant-date-dev
set -euo pipefail
library=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$library/build/debian}
version=$(dpkg-parsechangelog -l "$library/docs/packaging/debian/changelog" -S Version)
upstream=${version%-*}
source=$build/ri-job-metadata-$upstream

rm -rf "$build"
mkdir -p "$build"
"$library/docs/packaging/make_release.sh" "$build" >/dev/null
mv "$build/ri_job_metadata-$upstream.tar.gz" "$build/ri-job-metadata_$upstream.orig.tar.gz"
tar -xzf "$build/ri-job-metadata_$upstream.orig.tar.gz" -C "$build"
mv "$build/ri_job_metadata-$upstream" "$source"
cp -r "$library/docs/packaging/debian" "$source/debian"

cd "$source"
dpkg-buildpackage --unsigned-source --unsigned-changes "${@:2}"
# An upload to Debian would close the bug that announces it; this is none.
lintian --fail-on error,warning --info --suppress-tags initial-upload-closes-no-bugs "$build"/*.changes
ls "$build"/*.deb
