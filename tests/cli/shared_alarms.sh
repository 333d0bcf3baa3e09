#!/bin/bash
# shared_alarms.sh SOM: the published VES 7 fault, from the folder beside the repository, becomes a valid alarm. Skipped
# where that folder is not there.
set -euo pipefail
som=$(realpath "$1")
payload=$(dirname "${BASH_SOURCE[0]}")/../../../shared/data/ves/ves7_valid_event.json
[[ -r $payload ]] || { echo "skipped: $payload is not there"; exit 77; }
command -v jq >/dev/null || { echo "skipped: jq is missing"; exit 77; }
payload=$(realpath "$payload")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder SOM_ACTOR=jane
unset SOM_WORKSPACE SOM_NOW XDG_CONFIG_HOME
"$som" init -q
id=$("$som" alarm ingest -f "$payload" -o id)
"$som" alarm show "$id" -o json >alarm.json
jq -e --slurpfile event "$payload" '$event[0].event as $e |
  .alarmedObject.id == $e.commonEventHeader.sourceName and .probableCause == $e.faultFields.alarmCondition and
  .specificProblem == $e.faultFields.specificProblem and .perceivedSeverity == "critical" and
  .eventMicros == $e.commonEventHeader.lastEpochMicrosec and .state == "raised"' alarm.json >/dev/null ||
  { cat alarm.json; exit 1; }
jq '.event.faultFields.eventSeverity = "NORMAL" | .event.commonEventHeader.lastEpochMicrosec += 1' "$payload" |
  "$som" alarm ingest -f - 2>summary
grep -q ' 1 cleared' summary
"$som" validate -q
