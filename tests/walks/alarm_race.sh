#!/bin/bash
# alarm_race.sh SOM: two collectors that ingest the same events at once make one file for each alarm and end in the
# same state as one collector; hostile items cost themselves only.
set -euo pipefail
som=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder SOM_ACTOR=jane SOM_NOW=2026-11-28T12:00:00Z
unset SOM_WORKSPACE XDG_CONFIG_HOME

# 800 events of 300 ports: raised, more severe, and two of three cleared.
awk 'BEGIN {
  split("MINOR MAJOR NORMAL", severity, " ")
  for (round = 0; round < 3; ++round)
    for (port = 0; port < 300; ++port)
      if (round < 2 || port % 3 != 0)
        printf "{\"event\": {\"commonEventHeader\": {\"domain\": \"fault\", \"sourceName\": \"pe1\", " \
          "\"startEpochMicrosec\": 17958590000%05d, \"lastEpochMicrosec\": 17958%02d0000%05d}, \"faultFields\": " \
          "{\"alarmCondition\": \"los\", \"alarmInterfaceA\": \"ge-%d\", \"eventSeverity\": \"%s\", " \
          "\"specificProblem\": \"rx\"}}}\n", port, 59 + 6 * round, port, port, severity[round + 1]
}' >events.ndjson
fields='alarmedObject.id,state,perceivedSeverity,eventMicros'
state() { "$som" -C "$1" alarm list --all --sort alarmedObject.id -o csv --fields "$fields"; }
for workspace in one two; do "$som" init -q $workspace; done
"$som" -C one alarm ingest -q --no-sync -f events.ndjson
"$som" -C two alarm ingest -q --no-sync -f events.ndjson & first=$!
"$som" -C two alarm ingest -q --no-sync -f events.ndjson & second=$!
wait $first; wait $second
state one >one.csv
state two >two.csv
[[ $(wc -l <one.csv) == 301 ]] || { echo "$(wc -l <one.csv) lines instead of 301"; exit 1; }
cmp one.csv two.csv
[[ $(grep -c ',cleared,' one.csv) == 200 ]] || { echo "not 200 alarms are cleared"; exit 1; }
"$som" -C two validate -q
[[ -z $(ls -A two/.som/journal 2>/dev/null) ]] || { echo "the journal is not empty"; exit 1; }

# The same events again change nothing but counts.
(cd one && find alarms -type f -exec sed -i '/^count:/d' {} + && find alarms -type f -exec sha256sum {} + | sort -k2 >../before)
"$som" -C one alarm ingest -q --no-sync -f events.ndjson
(cd one && find alarms -type f -exec sed -i '/^count:/d' {} + && find alarms -type f -exec sha256sum {} + | sort -k2 >../after)
cmp before after || { diff before after | head; exit 1; }

# Hostile items: each costs itself, and memory does not follow the length of a line.
alarm() { printf '{"alarmedObject": {"id": "%s"}, "probableCause": "fan", "perceivedSeverity": "major", "alarmRaisedTime": "%s"}\n' "$1" "$2"; }
{
  alarm ok-1 2026-11-28T11:00:00Z
  printf '{"a": "'; head -c 100000000 /dev/zero | tr '\0' x; printf '"}\n'
  printf '%0.s[' {1..100000}; echo
  printf '%0.s{"a":' {1..5000}; echo
  printf '{"alarmedObject": {"id": "\xff"}}\n'
  printf '{"perceivedSeverity": "major", "perceivedSeverity": "minor"}\n'
  printf '{"perceivedSeverity": NaN, "alarmedObject": {"id": "x"}}\n'
  alarm ok-2 '2026-11-28T11:00:00+99:00'
  alarm ../../../etc/passwd 2026-11-28T11:00:00Z
  alarm 'a\u0000\u001b[31m\n\"' 2026-11-28T11:00:00Z
  alarm first-year 0001-01-01T00:00:00Z
  alarm last-year 9999-12-31T23:59:59.999999Z
} >hostile.ndjson
"$som" init -q three
status=0
memory=600000
(ulimit -v $memory; "$som" version) >/dev/null 2>&1 || memory=unlimited # AddressSanitizer maps terabytes
(ulimit -v $memory; "$som" -C three alarm ingest --no-sync -f - <hostile.ndjson >out 2>err) || status=$?
[[ $status == 4 ]] || { echo "exit $status"; tail -3 err; exit 1; }
grep -q 'ingested 12: 4 new, 0 updated, 0 cleared, 0 stale, 0 unmatched, 0 ignored, 8 bad' err || { cat err | cut -c1-200; exit 1; }
[[ $(find three/alarms -name 'AL-*.yaml' | wc -l) == 4 ]]
! grep -q $'\x1b' out err
"$som" -C three validate -q
"$som" -C three alarm ingest -q --no-sync -f - <hostile.ndjson 2>/dev/null || true
[[ $(find three/alarms -name 'AL-*.yaml' | wc -l) == 4 ]] || { echo "the same events made other alarms"; exit 1; }
