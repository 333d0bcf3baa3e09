#!/bin/bash
# definitions.sh SOM TMF-CHECK TO-PAYLOAD [COUNT [SEED]]
#   Validates what `som export` prints against TM Forum's definitions: each record of the sample workspaces, of
#   samples/valid, and COUNT random records (2,000 unless given). The definitions lie in $SOM_TMF_DIR or beside the
#   project, in ../shared/data/tmf; without them the test is skipped.
set -euo pipefail
som=$1 check=$2 to_payload=$3 count=${4:-2000} seed=${5:-1}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tmf=${SOM_TMF_DIR:-$root/../shared/data/tmf}
if [[ ! -d $tmf ]]; then
  echo "skipped: TM Forum's definitions are not in $tmf; set SOM_TMF_DIR"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOM_NOW=2026-11-21T09:12:00Z HOME=$work
"$som" init "$work/sample" --sample >/dev/null

# format, definition, file
table='
tmf641 ServiceOrder              TMF641-ServiceOrdering-v4.1.0
tmf656 ServiceProblem            TMF656-ServiceProblem-v4.0.0
tmf621 TroubleTicket             TMF621-TroubleTicket-v4.0.0
tmf642 Alarm                     TMF642-Alarm-v4.0.0
tmf638 Service                   TMF638-ServiceInventory-v4.0.0
tmf653 ServiceTest               TMF653-ServiceTest-v4.1.0
tmf645 CheckServiceQualification TMF645-ServiceQualification-v4.0.1
'
mapfile -t valid < <(find "$root/samples/valid" -type f | LC_ALL=C sort)
status=0
while read -r format definition file; do
  [[ -n $format ]] || continue
  for own in '' --own; do
    {
      for workspace in "$root/samples/leeds-access" "$work/sample"; do
        "$som" -C "$workspace" --no-index export --format "$format" ${own:+--with-extensions} -o ndjson
      done
      "$to_payload" $own "$format" "${valid[@]}"
      "$to_payload" $own "$format" --random "$count" "$seed"
    } >"$work/payloads"
    "$check" $own "$tmf/$file.swagger.json" "$definition" <"$work/payloads" || status=1
  done
done <<<"$table"
exit "$status"
