#!/bin/bash
# import.sh SOM [ROWS]
#   Prints the time of importing a table of 10,000 rows beside that of `apply --keep-going` of the records that it makes.
#   Exits with 1 if import takes more than 1.5 times as long.
set -euo pipefail
som=$(realpath "$1") rows=${2:-10000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOM_NOW=2026-12-30T12:00:00Z SOM_ACTOR=jane HOME=$work
awk -v rows="$rows" 'BEGIN {
  print "No,What,Customer,Priority,Ordered,Wanted,State"
  split("new,under way,done", states, ",")
  for (i = 0; i < rows; ++i)
    printf "T-%d,Line %d to the depot,CUST-%d,%d,%d/11/2026 09:%02d,%d/12/2026,%s\n", i, i, i % 500, 1 + i % 4, 1 + i % 28, i % 60, 1 + i % 28, states[1 + i % 3]
}' >"$work/t.csv"
cat >"$work/map.yaml" <<'EOF'
"@type": ImportMap
kind: order
key: No
set: {"serviceOrderItem[id=1].action": add, "serviceOrderItem[id=1].service.name": line}
columns:
  What: {to: description}
  Customer: {to: "relatedParty[role=customer].id"}
  Priority: {to: priority}
  Ordered: {to: orderDate, format: "%d/%m/%Y %H:%M"}
  Wanted: {to: requestedCompletionDate, format: "%d/%m/%Y"}
  State: {to: state, values: {new: acknowledged, under way: inProgress, done: completed}}
EOF
seconds() { # seconds COMMAND…: the wall time
  local begin end
  begin=$(date +%s.%N)
  "$@" >/dev/null 2>&1
  end=$(date +%s.%N)
  echo "$end - $begin" | bc
}
"$som" init "$work/a" -q
"$som" init "$work/b" -q
import=(-C "$work/a" import --format csv --source t --map "$work/map.yaml" -f "$work/t.csv" -q)
first=$(seconds "$som" "${import[@]}")
"$som" -C "$work/a" order list --all -o ndjson >"$work/records"
[[ $(wc -l <"$work/records") == "$rows" ]]
apply=$(seconds "$som" -C "$work/b" apply -f "$work/records" --keep-going -q)
again=$(seconds "$som" "${import[@]}")
ratio=$(echo "scale=2; $first / $apply" | bc)
printf 'rows %s: import %.1f s, apply --keep-going %.1f s, ratio %s; again %.1f s\n' "$rows" "$first" "$apply" "$ratio" "$again"
[[ $(echo "$ratio <= 1.5" | bc) == 1 ]]
