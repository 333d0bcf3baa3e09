#!/bin/bash
# plots.sh SOM SAMPLES: the drawings of a plan as other programs see them. Graphviz and rsvg-convert draw them, and their
# output has the names of the activities. Each is left out with a message where the program is missing.
set -euo pipefail
som=$1 samples=$2
export LC_ALL=C.UTF-8 XDG_CONFIG_HOME=/nonexistent
unset SOM_WORKSPACE SOM_NOW SOM_COMMIT
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
wrong=0
complain() {
  echo "$*"
  wrong=1
}
left_out=0
# has PROGRAM: true if it is installed.
has() {
  command -v "$1" >/dev/null || { echo "$1 is missing: left out" && left_out=$((left_out + 1)) && return 1; }
}
order=SO-20261028-AMX2M8G1
plan() { "$som" -C "$samples/leeds-access" --no-index --now 2026-11-21T12:00:00Z order plan "$order" -o "$1"; }
command -v jq >/dev/null || { echo "skipped: jq is missing" && exit 77; }
mapfile -t names < <("$som" -C "$samples/leeds-access" --no-index order show $order -o json | jq -r '.activity[].name')
((${#names[@]} == 5)) || complain "no names of activities"
# shows FILE WHAT: the text in a file has the names.
shows() {
  for name in "${names[@]}"; do
    tr '\n' ' ' <"$1" | tr -s ' ' | grep -qF -- "$name" || complain "$2 does not show '$name'"
  done
}

plan svg >"$folder/plan.svg"
shows "$folder/plan.svg" svg
[[ $(grep -c 'style=' "$folder/plan.svg") == 0 ]] || complain "svg: a style attribute"
[[ -z $(grep -oE ' id="[^"]*"' "$folder/plan.svg" | sort | uniq -d) ]] || complain "svg: an id is there twice"
if has python3; then
  python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$folder/plan.svg" || complain "svg is no XML"
fi
if has rsvg-convert; then
  rsvg-convert -f png -o "$folder/plan.png" "$folder/plan.svg"
  [[ $(stat -c %s "$folder/plan.png") -gt 10000 ]] || complain "rsvg: the picture is nearly empty"
  if has pdftotext; then
    rsvg-convert -f pdf -o "$folder/plan.pdf" "$folder/plan.svg"
    pdftotext -layout "$folder/plan.pdf" "$folder/plan.txt"
    shows "$folder/plan.txt" "the PDF of the svg"
    for text in now due critical 'closed hours'; do grep -q "$text" "$folder/plan.txt" || complain "the PDF does not show $text"; done
  fi
fi
plan dot >"$folder/plan.dot"
if has dot; then
  dot -Tsvg -o "$folder/graph.svg" "$folder/plan.dot"
  sed 's/<[^>]*>/ /g; s/&#45;/-/g' "$folder/graph.svg" >"$folder/graph.txt"
  shows "$folder/graph.txt" "the graph of dot"
  # From left to right: it is wider than high.
  read -r _ _ width height < <(dot -Tplain "$folder/plan.dot" | head -1)
  awk "BEGIN { exit !($width > $height) }" || complain "dot: $width x $height is not from left to right"
fi
((wrong == 0)) || exit 1
((left_out < 4)) || exit 77
