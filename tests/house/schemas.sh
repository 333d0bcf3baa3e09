#!/bin/bash
# schemas.sh: every member of a schema has a description, and the schema of a kind names the nouns of its commands, for editors
# and for programs that make forms.
set -euo pipefail
schemas=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../schemas" && pwd)
command -v jq >/dev/null || { echo "skipped: jq is missing" && exit 77; }
failures=0
members=0
for file in "$schemas"/*.json; do
  missing=$(jq -r '[.. | objects | .properties? | objects | to_entries[] | select(.value | type == "object")]
    | (map(select(.value.description // "" | test("^[A-Z].*[a-z]$|^[A-Z]") | not)) | map(.key) | unique | join(", ")), length' "$file")
  [[ -z ${missing%$'\n'*} ]] || { echo "${file##*/}: without a description: ${missing%$'\n'*}" && failures=1; }
  members=$((members + ${missing##*$'\n'}))
  case ${file##*/} in
    common.json | ImportMap.json | Settings.json) continue ;;
  esac
  jq -e '.["x-som-noun"] // [] | [.] | flatten | length > 0' "$file" >/dev/null ||
    { echo "${file##*/}: x-som-noun is missing" && failures=1; }
done
((members > 500)) || { echo "only $members members" && failures=1; }
exit "$failures"
