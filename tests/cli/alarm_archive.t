# The archive of a month: alarms that are over never come back, and nothing in it is overwritten.
$ load leeds-access
$ write one.json <<EOF
{"id": "A1", "alarmType": "equipmentAlarm", "probableCause": "fuse", "perceivedSeverity": "major", "alarmRaisedTime": "2026-11-20T09:00:00Z", "sourceSystemId": "ems", "alarmedObject": {"id": "pdu-7"}}
EOF
$ som alarm ingest -f one.json -q
$ som alarm ack --where 'alarmedObject.id = pdu-7' -q
$ som alarm clear --where 'alarmedObject.id = pdu-7' --reason 'RCA: fuse' -q
$ som alarm prune --before 2026-11-22 --now 2026-11-23T12:00:00Z -q
$ som alarm list --all --where 'alarmedObject.id = pdu-7' -o id
# The same input is stale, as it was before.
$ som alarm ingest -f one.json --now 2026-11-23T13:00:00Z
  ! ingested 1: 0 new, 0 updated, 0 cleared, 1 stale, 0 unmatched, 0 ignored, 0 bad
$ som validate
  71 files checked: 0 errors, 0 warnings
# A list of what is active now raises it again, and names the archived one.
$ som alarm ingest -f one.json --sync ems --now 2026-11-23T14:00:00Z
  AL-20261123-SZ6K4WS5: raised: major fuse on pdu-7
  ! ingested 1: 1 new, 0 updated, 0 cleared, 0 stale, 0 unmatched, 0 ignored, 0 bad
$ som alarm list --where 'alarmedObject.id = pdu-7' -o yaml --fields alarmRaisedTime,previousAlarm
  ---
  alarmRaisedTime: "2026-11-23T14:00:00Z"
  previousAlarm: null
# Items of another source do not belong to the list.
$ som alarm ingest -f one.json --sync other --now 2026-11-23T14:10:00Z
  ! one.json, line 1: error: the source is 'ems', not 'other': the list of --sync has one source [unknown-value]
  ! som: error: the list has bad items, so --sync clears no alarm that it does not have [no-effect]
  ! hint: repair the bad items and send the list again
  ! ingested 1: 0 new, 0 updated, 0 cleared, 0 stale, 0 unmatched, 0 ignored, 1 bad
  [4]
$ som alarm ingest -f one.json --sync ''
  ! som: error: --sync: the source is empty [usage]
  ! hint: see som alarm ingest --help
  [2]
# A damaged archive is reported, line by line.
$ write alarms/2026/10.ndjson <<EOF
garbage
{"@type":"Alarm","id":"AL-20261001-00000001","state":"cleared"
EOF
$ som validate
  72 files checked: 2 errors, 0 warnings
  ! alarms/2026/10.ndjson: line 1: is not a record of this month [misplaced-file]
  ! alarms/2026/10.ndjson: line 2: this '{' is never closed [syntax]
  [1]
