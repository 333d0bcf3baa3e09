#!/bin/bash
# Every source file is as clang-format 14 would write it; other versions differ in details, so they don't count.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
for program in clang-format-14 clang-format; do
  if [[ $("$program" --version 2>/dev/null) == *"version 14."* ]]; then
    find cmd lib tests -name '*.hpp' -o -name '*.cpp' | LC_ALL=C sort | xargs "$program" --dry-run -Werror
    exit 0
  fi
done
echo "skipped: clang-format 14 is missing"
exit 77
