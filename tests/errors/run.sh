#!/bin/bash
# run.sh CASE CODE TRANSCRIPTS SOM: the reproducer holds, and what it shows has the code.
set -euo pipefail
case=$1 code=$2 transcripts=$3 som=$4
shows() { grep -qF -e "[$code]" -e "\"code\":\"$code\"" "$1" || { echo "$case does not show [$code]"; exit 1; }; }
if [[ $case == *.t ]]; then
  "$transcripts" "$case"
  shows "$case"
else
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  mkdir "$folder/home"
  cd "$folder/home"
  status=0
  env -i PATH="$PATH" HOME="$folder" SOM_ACTOR=jane SOM="$som" bash -euo pipefail "$case" >"$folder/output" 2>&1 || status=$?
  cat "$folder/output"
  [[ $status == 0 || $status == 77 ]] || exit "$status"
  [[ $status == 77 ]] && exit 77
  shows "$folder/output"
fi
