#!/bin/bash
# shards.sh SOM BENCH [RECORDS]: CPU seconds of 1, 2, 4 and 8 parts of a scan together, beside the whole scan, without an
# index and with one; the joined result must be that of the whole scan. BENCH is the folder of bench-generate.
set -euo pipefail
som=$(realpath "$1") bench=$(realpath "$2") records=${3:-100000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME=$folder LC_ALL=C.UTF-8
unset "${!SOM_@}" XDG_CONFIG_HOME
now=$("$bench/bench-generate" "$folder/ws" --records "$records" | sed -n 's/.*"now": "\([^"]*\)".*/\1/p')
cd "$folder/ws"
export SOM_NOW=$now TIMEFORMAT='%U %S %R'
# cpu COMMAND…: CPU seconds, then wall-clock seconds.
cpu() { { time "$@" >"$folder/out" 2>"$folder/err"; } 2>&1 | awk '{print $1 + $2, $3}'; }
"$som" jeopardy scan -q >"$folder/warm"  # the index
"$som" jeopardy scan -o json --no-index >"$folder/whole"
echo "$records orders"
for index in --no-index ''; do
  read -r whole wall < <(cpu "$som" jeopardy scan -o json $index)
  echo "${index:-with an index}: the whole scan $whole s of CPU, $wall s"
  for of in 1 2 4 8; do
    sum=0 most=0
    for ((n = 1; n <= of; n++)); do
      read -r one wall < <(cpu "$som" jeopardy scan --shard "$n/$of" --shard-out "$folder/part$n" $index)
      sum=$(awk "BEGIN {print $sum + $one}") most=$(awk "BEGIN {print ($most > $wall ? $most : $wall)}")
    done
    parts=()
    for ((n = 1; n <= of; n++)); do parts+=("$folder/part$n"); done
    read -r join wall < <(cpu "$som" jeopardy join "${parts[@]}" -o json)
    cmp -s "$folder/out" "$folder/whole" || { echo "the join of $of parts differs from the scan" >&2; exit 1; }
    awk "BEGIN {printf \"  %d parts: %.2f s of CPU together (%.2f of the whole), the longest %.2f s; join %.2f s\\n\", $of, $sum, $sum / $whole, $most, $join}"
  done
done
