#!/bin/bash
# round_trip.sh SOM SAMPLE
#   What `som export` prints changes nothing when it is imported again, and a workspace that takes all records of
#   another one from their payloads with extensions has the same records, with one tracking record more.
set -euo pipefail
som=$1 sample=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOM_NOW=2026-11-21T12:00:00Z SOM_ACTOR=jane HOME=$work
cp -r "$sample" "$work/here"
"$som" init "$work/there" >/dev/null
for folder in som.yaml policy catalog pools inventory/resource; do
  mkdir -p "$(dirname "$work/there/$folder")" && rm -rf "${work:?}/there/$folder" && cp -r "$sample/$folder" "$work/there/$folder"
done
# Values that are held stay with the pools: the other workspace has none.
find "$work/there/pools" -mindepth 1 -type d -prune -exec rm -rf {} +
# Resource orders have no API of the seven.
for file in "$sample"/requests/*/*/RO-*; do
  to=$work/there/${file#"$sample/"}
  mkdir -p "${to%/*}" && cp "$file" "$to"
done
hashes() { (cd "$1" && find . -path ./.som -prune -o -type f -print | LC_ALL=C sort | xargs sha256sum); }
before=$(hashes "$work/here")
status=0
for format in tmf638 tmf645 tmf641 tmf642 tmf656 tmf621 tmf653 cloudevents; do
  for own in '' --with-extensions; do
    "$som" -C "$work/here" export --format "$format" $own >"$work/payloads"
    records=$(grep -c '^    "id":\|"specversion"' "$work/payloads") || true
    out=$("$som" -C "$work/here" import --format "$format" --source self -f "$work/payloads" -o ndjson 2>&1) || {
      printf '%s\n' "$format $own: it is refused: $out" && status=1
    }
    [[ $(grep -c '"from"' <<<"$out") -ge 1 && $records -ge 1 ]] || { echo "$format: nothing was imported" && status=1; }
  done
done
[[ $(hashes "$work/here") == "$before" ]] || { diff <(echo "$before") <(hashes "$work/here") || true; echo "an import of an export changed files" && status=1; }

# Records refer to others of each kind, so they come together. Priorities are missing in some, and have defaults then.
"$som" -C "$work/here" export --format cloudevents --with-extensions |
  "$som" -C "$work/there" import --format cloudevents --source leeds -f - -q >"$work/out" 2>&1 || {
  cat "$work/out" && status=1
}
for noun in order report request service alarm; do
  ids() { "$som" -C "$1" "$noun" list --all -o ndjson --fields id,state,customer,description,trackingRecord.action | LC_ALL=C sort; }
  diff <(ids "$work/here") <(ids "$work/there" | sed 's/,"import"\]/]/; s/\["import"\]/null/') || { echo "the ${noun}s differ" && status=1; }
done
[[ -z $(find "$work/there/outbox" -type f 2>/dev/null) ]] || { echo "an import made events" && status=1; }
exit "$status"
