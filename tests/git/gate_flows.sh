#!/bin/bash
# gate_flows.sh SOM: the gate accepts what som does by itself: values that are taken, given back and expire, alarms that are
# dropped and archived, reports that are reopened.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_ACTOR=jane
minute=0
# step WORD…: a command of som, ten minutes after the one before, as a commit that the gate accepts, like all since the first.
step() {
  minute=$((minute + 10))
  SOM_NOW=$(date -u -d "2026-11-23T06:00:00Z + $minute minutes" +%FT%TZ) expect 0 som "$@"
  git add -A && git commit -qm "$*"
  for range in HEAD~1..HEAD first..HEAD; do
    expect 0 som validate $range
  done
}

begin "values of a pool"
SOM_NOW=2026-11-29T12:00:00Z sample_repository values
mkdir -p pools && printf '"@type": ResourcePool\nid: vlan\nname: VLANs\nrange: {from: 100, to: 199}\n' >pools/vlan.yaml
git add -A && git commit -qm pool && git tag first
id=$(som order list --state acknowledged -o id | head -1)
step service reserve --pool vlan --for "$id" --count 2
step service allocate --pool vlan --for "$id" --value 100
step service release --pool vlan --for "$id" --value 101
step service reserve --pool vlan --for "$id" --until 2026-11-23T07:00:00Z
step service reserve --pool vlan --for customerOrder:CO-1 --until 2026-11-23T07:00:00Z
minute=120
step service expire
step order start "$id"
step undo --pushed
step order cancel "$id" --reason withdrawn

begin "alarms of which only the end is known, and archived ones"
SOM_NOW=2026-11-29T12:00:00Z sample_repository alarms
git tag first
alarm() {
  local now
  now=$(date -u -d "2026-11-23T06:00:00Z + $((minute + 10)) minutes" +%FT%TZ)
  printf '{"@type":"Alarm","id":"ems-PORT-5","alarmType":"equipmentAlarm","probableCause":"lossOfSignal","perceivedSeverity":"major","alarmRaisedTime":"%s","sourceSystemId":"ems","alarmedObject":{"id":"PORT-5"}%s}\n' \
    "$now" "${1/NOW/$now}" >"$folder/alarm.json"
  step alarm ingest -f "$folder/alarm.json"
}
cleared=',"state":"cleared","alarmClearedTime":"NOW"'
alarm "$cleared"
git tag -f first >/dev/null
minute=100
alarm ''
says '0 errors'
alarm "$cleared"
step alarm ack "$(som alarm list --all -o id | head -1)"
minute=3000
step alarm prune --before 2026-11-24T12:00:00Z

begin "a report that was cleared is reopened, and waits for a partner"
SOM_NOW=2026-11-29T12:00:00Z sample_repository reports
git tag first
step report create --kind service-trouble --name trouble
id=$(som report list -o id | head -1)
step report start "$id"
git tag -f first >/dev/null
step report clear "$id" --reason spliced
step report reopen "$id" --reason 'slow again'
step report analyse "$id" --finding partner --root-cause party:carrier
step report raise "$id" --party carrier
finish
