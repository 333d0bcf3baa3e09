#!/bin/bash
# sample.sh SOM: the sample workspace is valid, and its scan shows what the README and quickstart promise.
set -euo pipefail
som=$1
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if ! command -v jq >/dev/null; then
  echo "skipped: jq is missing"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r samples/leeds-access "$work/leeds-access"
som() { "$som" -C "$work/leeds-access" --now 2026-11-21T12:00:00Z "$@"; }

som validate --strict
som jeopardy scan --all -o json >"$work/first"
som jeopardy scan --all -o json >"$work/second"
cmp "$work/first" "$work/second"
jq -r '"\(.scanned) open, levels \(.levels), \([.items[].reasons[].code] | unique | length) reason codes"' "$work/first"
jq -e '(.levels | all(. > 0)) and ([.items[].reasons[].code] | unique | length >= 10) and .bad == 0' "$work/first" >/dev/null
# Every kind of record that has files of its own is there.
for prefix in SO CQ SP TR AL RO PO RT PT SV QU ST; do
  [[ -n $(find "$work/leeds-access" -name "$prefix-*" -print -quit) ]] || { echo "no $prefix in the sample"; exit 1; }
done
records=$(find "$work/leeds-access" -path '*/policy' -prune -o -path '*/.som' -prune -o -mindepth 2 -type f -print | wc -l)
((records >= 40)) || { echo "only $records records"; exit 1; }
diff -r -x .som samples/leeds-access "$work/leeds-access" # a scan may keep an index there, two seconds after the copy
