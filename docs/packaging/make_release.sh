#!/bin/bash
# Makes the release archive of the commit that is checked out, and prints its SHA-256. The same commit
# gives the same bytes: names, owners and times come from the commit, and gzip writes no time.
#
#   docs/packaging/make_release.sh [<folder to write to>]
set -euo pipefail
library=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(realpath "${1:-.}")
number() { sed -n "s/^#define RI_JOB_METADATA_VERSION_$1 \([0-9]*\)$/\1/p" "$library/include/ri/version.hpp"; }
name=ri_job_metadata-$(number MAJOR).$(number MINOR).$(number PATCH)

git -C "$library" -c tar.umask=0022 archive --format=tar --prefix="$name/" HEAD |
  gzip -9 --no-name >"$folder/$name.tar.gz"
sha256sum "$folder/$name.tar.gz"
