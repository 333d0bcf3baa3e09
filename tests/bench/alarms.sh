#!/bin/bash
# alarms.sh SOM TOOLS [N]: what ingesting alarms costs, beside writing and syncing the same files, in one run: a table. N:
# the new alarms, 10,000 by default. TOOLS has bench-durable-replace.
set -euo pipefail
som=$(realpath "$1") tools=$(realpath "$2") count=${3:-10000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder SOM_NOW=2026-11-28T12:00:00Z SOM_ACTOR=jane

# events N KEYS: N faults of VES 7 on so many ports, a tenth of a second apart.
events() {
  awk -v count="$1" -v keys="$2" 'BEGIN {
    split("CRITICAL MAJOR MINOR WARNING", severity, " ")
    for (i = 0; i < count; ++i)
      printf "{\"event\":{\"commonEventHeader\":{\"version\":\"4.1\",\"vesEventListenerVersion\":\"7.2.1\",\"domain\":" \
        "\"fault\",\"eventName\":\"Fault_Router_LossOfSignal\",\"eventId\":\"fault%09d\",\"sequence\":%d,\"priority\":\"High\"," \
        "\"reportingEntityName\":\"ems-north-1\",\"sourceName\":\"leeds-pe%d\",\"startEpochMicrosec\":%.0f," \
        "\"lastEpochMicrosec\":%.0f},\"faultFields\":{\"faultFieldsVersion\":\"4.0\",\"alarmCondition\":\"lossOfSignal\"," \
        "\"eventSourceType\":\"port\",\"alarmInterfaceA\":\"ge-%d/0\",\"specificProblem\":\"receive power below threshold\"," \
        "\"eventSeverity\":\"%s\",\"vfStatus\":\"Active\",\"eventCategory\":\"communicationsAlarm\"}}}\n",
        i, i, i % keys % 97, 1795780000000000 + i * 100000, 1795780000000000 + i * 100000, i % keys,
        severity[int(i / keys) % 4 + 1]
  }'
}

# seconds COMMAND…: how long it takes; its output goes to standard error.
seconds() {
  local TIMEFORMAT=%R
  { time "$@" >&2; } 2>&1 | tail -n 1
}
ingest() { "$som" -C "$1" alarm ingest -q -f - <"$2"; }
row() { printf '| %s | %s s | %s | %s |\n' "$@"; }

events 10000 500 >few
events "$count" "$count" >new
events $((count * 10)) $((count * 10)) >many
for workspace in few new many; do "$som" init -q "w-$workspace"; done
printf '| what | som | peer | ratio |\n|---|---:|---:|---:|\n'
row '10,000 events on 500 keys' "$(seconds ingest w-few few)" – –
took=$(seconds ingest w-new new)
find w-new/alarms -type f -exec cat {} + >bytes
peer=$(seconds sh -c "'$tools/bench-durable-replace' --many $count files <bytes")
row "$count new alarms" "$took" "writing the files: $peer s" "$(awk "BEGIN {printf \"%.2f\", $took / $peer}")"
once=$("$som" init -q w-once && seconds "$som" -C w-once alarm ingest -q --no-sync -f new)
ten=$(seconds sh -c "'$som' -C w-many alarm ingest -q --no-sync -f - <many")
row "$((count * 10)) new alarms, not synced" "$ten" "a tenth: $once s" "$(awk "BEGIN {printf \"%.2f\", $ten / $once}")"
