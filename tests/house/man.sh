#!/bin/bash
# The manual pages are clean under mandoc, and each has all the sections that ours have.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../man"
if ! command -v mandoc >/dev/null; then
  echo "skipped: mandoc is missing"
  exit 77
fi
mandoc -T lint -W warning ./*.[157]
missing=0
for page in ./*.1; do
  for section in NAME SYNOPSIS DESCRIPTION 'EXIT STATUS' EXAMPLES 'SEE ALSO'; do
    grep -q "^\.Sh $section\$" "$page" || { echo "$page: no section $section" && missing=1; }
  done
done
exit "$missing"
