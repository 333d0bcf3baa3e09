#!/bin/bash
# defaults.sh TO-PAYLOAD: som-exchange(7) lists the default of each required member, and no other.
set -euo pipefail
man=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../man" && pwd)/som-exchange.7
listed=$(sed -n '/^\.Ss Defaults/,/^\.S[sh] [^D]/p' "$man" | grep -E '^(tmf[0-9]+ )?[A-Z][A-Za-z]+\.[@a-z][A-Za-z]*: ')
status=0
count=0
while IFS= read -r row; do
  count=$((count + 1))
  # The object of a reference is named in words.
  if [[ $row == *': the ' ]]; then found=$(grep -cF -- "$row" <<<"$listed") || true; else found=$(grep -cxF -- "$row" <<<"$listed") || true; fi
  [[ $found == 1 ]] || { echo "som-exchange.7 does not have: $row" && status=1; }
done < <("$1" --defaults)
[[ $(wc -l <<<"$listed") == "$count" ]] || { echo "som-exchange.7 lists $(wc -l <<<"$listed") defaults, the table has $count" && status=1; }
exit "$status"
