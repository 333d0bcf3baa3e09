#!/bin/bash
# smoke.sh SOM TOOLS: the generator's workspaces are sound and the runner runs; asserts no time.
set -euo pipefail
som=$1 tools=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { printf '%s\n' "$*" >&2 && exit 1; }

summary=$("$tools/bench-generate" "$folder/yaml" --records 200 --seed 7)
"$tools/bench-generate" "$folder/same" --records 200 --seed 7 >/dev/null
"$tools/bench-generate" "$folder/other" --records 200 --seed 8 >/dev/null
"$tools/bench-generate" "$folder/json" --records 200 --seed 7 --format json >/dev/null
diff -r "$folder/yaml" "$folder/same" || fail "the same seed gave other bytes"
! diff -rq "$folder/yaml" "$folder/other" >/dev/null || fail "another seed gave the same bytes"
for name in yaml other json; do
  "$som" -C "$folder/$name" validate --strict || fail "validate finds something in '$name'"
done

# member NAME: of the JSON that the generator prints.
member() { grep -Po "\"$1\": \"?\K[^\",}]*" <<<"$summary"; }
now=$(member now)
open=$(member open)
((open > 20 && open < 80)) || fail "of 200 orders, $open are open: not about a fifth"
scan() { "$som" -C "$folder/$1" --now "$now" jeopardy scan --all; }
scan yaml >"$folder/yaml.txt"
scan json | diff "$folder/yaml.txt" - || fail "YAML and JSON give other answers"
grep -q "^$open open: " "$folder/yaml.txt" || fail "the scan does not count $open open orders"
[[ $("$tools/bench-yaml-cpp-dom" "$folder/yaml/orders") == "$open open "* ]] || fail "yaml-cpp does not count $open"

"$tools/bench-generate" --stream 5 >"$folder/stream"
"$tools/bench-durable-replace" --many 3 "$folder/many" <"$folder/stream"
cat "$folder"/many/{0,1,2} | cmp - "$folder/stream"
cp "$folder/stream" "$folder/replaced"
"$tools/bench-durable-replace" "$folder/replaced"
cmp "$folder/stream" "$folder/replaced"

status=0
"$here/run.sh" --records 200 --quick --no-install --build "$(dirname "$(dirname "$som")")" --folder "$folder/run" \
  >"$folder/table" 2>"$folder/log" || status=$?
if ((status == 77)); then
  echo "skipped the runner: $(cat "$folder/log")"
elif ((status != 0)) || grep -q failed "$folder/table"; then
  cat "$folder/log" "$folder/table"
  fail "the runner failed"
fi
