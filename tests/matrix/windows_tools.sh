#!/bin/bash
# Runs a program of the tools under Wine. The tools themselves run with their own tests, which take
# scripts for them: once the last of the two is there, all of report_test.py runs.
#
#   tests/matrix/windows_tools.sh <folder>/<tools_parts|round_trip|jobs_report>
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
program=$1
scripts=$(dirname "$program")/scripts

if [[ $(basename "$program") == tools_parts ]]; then
  exec wine "$program.exe"
fi
mkdir -p "$scripts"
printf '#!/bin/sh\nexec wine "%s.exe" "$@"\n' "$program" >"$scripts/$(basename "$program")"
chmod +x "$scripts/$(basename "$program")"
if [[ -x $scripts/round_trip && -x $scripts/jobs_report ]]; then
  RI_TOOLS_DIR=$scripts RI_SOURCE_DIR=$root python3 -B "$root/tests/tools/report_test.py"
fi
