# Later alarms of the same cause: they join the open report, reopen a cleared one, or are a recurrence.
$ include cause_prelude.t
$ som alarm correlate --raise -o id
$ write alarms/2026/11/AL-20261121-BBBBBBB1.yaml <<EOF
"@type": Alarm
id: AL-20261121-BBBBBBB1
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T11:30:00Z"
alarmedObject:
  id: CARD-3
EOF
$ write alarms/2026/11/AL-20261121-BBBBBBB2.yaml <<EOF
"@type": Alarm
id: AL-20261121-BBBBBBB2
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T11:31:00Z"
alarmedObject:
  id: PORT-3-4
EOF
$ som alarm correlate
$ som alarm correlate --raise
$ som report start TR-20261121
$ som --now 2026-11-21T12:10:00Z report clear TR-20261121 --force --reason 'card reseated'
$ write alarms/2026/11/AL-20261121-CCCCCCC1.yaml <<EOF
"@type": Alarm
id: AL-20261121-CCCCCCC1
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T12:20:00Z"
alarmedObject:
  id: CARD-3
EOF
$ write alarms/2026/11/AL-20261121-CCCCCCC2.yaml <<EOF
"@type": Alarm
id: AL-20261121-CCCCCCC2
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T12:21:00Z"
alarmedObject:
  id: PORT-3-4
EOF
# Within a quarter of an hour of the clearance.
$ som --now 2026-11-21T12:24:00Z alarm correlate --raise
$ som --now 2026-11-21T12:30:00Z report clear TR-20261121 --force --reason 'card replaced'
$ write alarms/2026/11/AL-20261121-DDDDDDD1.yaml <<EOF
"@type": Alarm
id: AL-20261121-DDDDDDD1
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T12:50:00Z"
alarmedObject:
  id: CARD-3
EOF
$ write alarms/2026/11/AL-20261121-DDDDDDD2.yaml <<EOF
"@type": Alarm
id: AL-20261121-DDDDDDD2
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T12:51:00Z"
alarmedObject:
  id: PORT-3-4
EOF
# Later than that: a recurrence, which names the earlier report.
$ som --now 2026-11-21T12:54:00Z alarm correlate --raise
$ som report list -o id --where 'state = acknowledged'
$ som report list -o json --where 'state = acknowledged' --fields id,name,relatedEntity
# An open report that somebody made with at least half of the alarms gets the others.
$ som report cancel TR-20261121 --reason withdrawn
