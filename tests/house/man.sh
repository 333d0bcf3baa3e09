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
# In the 78 columns that man uses on a terminal of 80, a table with columns that are too wide is broken at its right end.
if command -v nroff >/dev/null; then
  for page in ./*.[157]; do
    broken=$(nroff -mdoc -rLL=78n "$page" 2>/dev/null | grep -E '^ {50}' || true)
    [[ -z $broken ]] || { printf '%s: a table is too wide:\n%s\n' "$page" "$broken" && missing=1; }
  done
fi
exit "$missing"
