#!/bin/bash
# shared_reports.sh SOM: each published TMF656 example that is a service problem, from the folder beside the
# repository, becomes a valid report with all its content. Skipped where that folder is not there.
set -euo pipefail
som=$1
examples=$(dirname "${BASH_SOURCE[0]}")/../../../shared/data/tmf/examples-TMF656-v5
[[ -d $examples ]] || { echo "skipped: $examples is not there"; exit 77; }
command -v jq >/dev/null || { echo "skipped: jq is missing"; exit 77; }
examples=$(realpath "$examples")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder SOM_ACTOR=jane
unset SOM_WORKSPACE SOM_NOW XDG_CONFIG_HOME
"$som" init -q
taken=0

# Every scalar of the problem is in the report, whatever its case, but for what only a lifecycle sets, times, which are written
# another way, and the types that v5 gives to what it nests and to the report itself.
check() {
  local problem=$1 report=$2 missing
  missing=$(jq -r --slurpfile report "$report" '
    def scalars_of: [.. | select(type != "object" and type != "array" and . != null) | tostring | ascii_downcase] | unique;
    def without_types: if type == "object" then with_entries(
        if .value | type == "object" and (has("partyOrPartyRole") or has("place") or has("entity"))
        then .value |= del(."@type") else . end) | map_values(without_types)
      elif type == "array" then map(if type == "object" and (has("partyOrPartyRole") or has("place"))
        then del(."@type") else . end | without_types) else . end;
    (del(.status, .statusChangeDate, .statusChangeReason, .resolutionDate, ."@type") | without_types | scalars_of)
    - ($report[0] | scalars_of)
    | .[] | select(test("^[0-9]{4}-[0-9]{2}-[0-9]{2}t") | not)' "$problem")
  [[ -z $missing ]] || { echo "$3: not kept: $missing"; exit 1; }
}

for file in "$examples"/*.json; do
  name=${file##*/}
  count=$(jq '[if type == "array" then .[] else . end | select(."@type" == "ServiceProblem")] | length' "$file")
  ((count > 0)) || continue
  "$som" report create --kind service-trouble -f "$file" -o id >ids 2>notices || { cat notices; exit 1; }
  mapfile -t ids <ids
  ((${#ids[@]} == count)) || { echo "$name: ${#ids[@]} reports, not $count"; exit 1; }
  for i in "${!ids[@]}"; do
    jq --argjson i "$i" 'if type == "array" then .[$i] else . end' "$file" >problem.json
    "$som" report show "${ids[i]}" -o json >report.json
    check problem.json report.json "$name"
    external=$(jq -r '.id // empty' problem.json)
    [[ -z $external ]] || jq -e --arg id "$external" 'any(.externalIdentifier[]; .id == $id)' report.json >/dev/null
    ((++taken))
  done
  # What was said is what --strict refuses, all of it at once.
  said=$(grep -c '\[normalised\]' notices || true)
  status=0
  "$som" report create --kind service-trouble -f "$file" --strict -n >/dev/null 2>strict || status=$?
  refused=$(grep -c '\[normalised\]' strict || true)
  [[ $refused == "$said" && $status == "$((said > 0 ? 4 : 0))" ]] || { echo "$name: --strict: $status"; cat strict; exit 1; }
done
((taken > 0)) || { echo "no example is a service problem"; exit 1; }
"$som" validate 2>findings || { cat findings; exit 1; }
echo "$taken reports"

# And one can be worked.
id=$(jq -r .id report.json)
"$som" report start "$id" -q 2>/dev/null
"$som" report clear "$id" --reason 'works again'
