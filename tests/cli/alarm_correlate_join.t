# Later alarms of the same cause: they join the open report, reopen a cleared one, or are a recurrence.
$ include cause_prelude.t
$ som alarm correlate --raise -o id
  TR-20261121-F21CYXA9
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
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)         .94  2 of 2            1  0 of 1     2026-11-21 11:30  → TR-20261121-F21CYXA9
  ! som: 1 alarm of objects that are not in the inventory
$ som alarm correlate --raise
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)         .94  2 of 2            1  0 of 1     2026-11-21 11:30  → TR-20261121-F21CYXA9
  TR-20261121-F21CYXA9: 2 alarms added
  ! som: 1 alarm of objects that are not in the inventory
$ som report start TR-20261121
  TR-20261121-F21CYXA9: acknowledged → inProgress
$ som --now 2026-11-21T12:10:00Z report clear TR-20261121 --force --reason 'card reseated'
  TR-20261121-F21CYXA9: inProgress → cleared (card reseated)
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
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)         .94  2 of 2            1  0 of 1     2026-11-21 12:20  → TR-20261121-F21CYXA9 reopened
  TR-20261121-F21CYXA9: cleared → inProgress (new alarms of CARD-3)
  TR-20261121-F21CYXA9: 2 alarms added
  ! som: 1 alarm of objects that are not in the inventory
$ som --now 2026-11-21T12:30:00Z report clear TR-20261121 --force --reason 'card replaced'
  TR-20261121-F21CYXA9: inProgress → cleared (card replaced)
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
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)         .94  2 of 2            1  0 of 1     2026-11-21 12:50  → TR-20261121-JVSRRMKJ
  TR-20261121-JVSRRMKJ: raised for 2 alarms of CARD-3
  ! som: 1 alarm of objects that are not in the inventory
$ som report list -o id --where 'state = acknowledged'
  TR-20261121-JVSRRMKJ
$ som report list -o json --where 'state = acknowledged' --fields id,name,relatedEntity
  {
    "schemaVersion": 1,
    "kind": "ReportList",
    "items": [
      {
        "id": "TR-20261121-JVSRRMKJ",
        "name": "CARD-3: 2 alarms",
        "relatedEntity": [
          {
            "id": "TR-20261121-F21CYXA9",
            "role": "recurrenceOf"
          }
        ]
      }
    ],
    "truncated": false
  }
