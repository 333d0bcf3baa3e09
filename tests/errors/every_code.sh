#!/bin/bash
# Every row of lib/base/diagnostic_codes.hpp has a reproducer here, and every reproducer a row. `unreached`
# names the codes that no command gives yet, each with the reason.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
codes=$(sed -n 's/^ *X([A-Za-z0-9]*, "\([a-z0-9-]*\)".*/\1/p' ../../lib/base/diagnostic_codes.hpp)
[[ -n $codes ]] || { echo "no codes found in diagnostic_codes.hpp"; exit 1; }
bad=0
for code in $codes; do
  has=no
  [[ -e $code/case.t || -e $code/case.sh ]] && has=yes
  listed=no
  grep -q "^$code:" unreached && listed=yes
  [[ $has != "$listed" ]] && continue
  [[ $has == no ]] && echo "$code has no reproducer: add tests/errors/$code/case.t"
  [[ $has == yes ]] && echo "$code has a reproducer and is listed in tests/errors/unreached"
  bad=1
done
for folder in */; do
  grep -qx "${folder%/}" <<<"$codes" || { echo "$folder is no code"; bad=1; }
done
exit $bad
