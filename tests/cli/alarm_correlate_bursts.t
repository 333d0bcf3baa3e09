# Bursts: what begins within twelve minutes of the first alarm; what has settled; what is left out.
$ include cause_prelude.t
$ write alarms/2026/11/AL-20261121-BBBBBBB1.yaml <<EOF
"@type": Alarm
id: AL-20261121-BBBBBBB1
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T10:10:12Z"
alarmedObject:
  id: CARD-3
EOF
$ write alarms/2026/11/AL-20261121-BBBBBBB2.yaml <<EOF
"@type": Alarm
id: AL-20261121-BBBBBBB2
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T10:10:13Z"
alarmedObject:
  id: PORT-3-4
EOF
$ som alarm correlate -o json --fields cause,explained,unalarmed,first
  {
    "schemaVersion": 1,
    "kind": "Correlation",
    "items": [
      {
        "cause": "CARD-3",
        "explained": [
          "AL-20261121-AAAAAAA1",
          "AL-20261121-AAAAAAA2",
          "AL-20261121-AAAAAAA3",
          "AL-20261121-AAAAAAA4",
          "AL-20261121-AAAAAAA5",
          "AL-20261121-BBBBBBB1"
        ],
        "unalarmed": 2,
        "first": "2026-11-21T09:58:12Z"
      }
    ],
    "truncated": false
  }
# A report waits until a burst has settled for two minutes, at most until ten minutes after its first alarm.
$ som --now 2026-11-21T10:06:30Z alarm correlate
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)        1.00  4 of 4            1  0 of 1     2026-11-21 09:58  waits for more alarms
  ! som: 1 alarm of objects that are not in the inventory
$ som --now 2026-11-21T10:08:11Z alarm correlate --raise
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)        1.00  5 of 5            1  1 of 1     2026-11-21 09:58  waits for more alarms
  ! som: 1 alarm of objects that are not in the inventory
$ som --now 2026-11-21T10:08:12Z alarm correlate
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)        1.00  5 of 5            1  1 of 1     2026-11-21 09:58  → new report
  ! som: 1 alarm of objects that are not in the inventory
$ write alarms/2026/11/AL-20261121-BBBBBBB3.yaml <<EOF
"@type": Alarm
id: AL-20261121-BBBBBBB3
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T11:00:00Z"
flappingSince: "2026-11-21T11:00:00Z"
flappingState: raised
alarmedObject:
  id: PORT-3-1
EOF
$ write alarms/2026/11/AL-20261121-BBBBBBB4.yaml <<EOF
"@type": Alarm
id: AL-20261121-BBBBBBB4
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T11:00:00Z"
plannedOutageIndicator: outOfService
alarmedObject:
  id: PORT-3-2
EOF
$ write alarms/2026/11/AL-20261121-BBBBBBB5.yaml <<EOF
"@type": Alarm
id: AL-20261121-BBBBBBB5
state: cleared
ackState: unacknowledged
perceivedSeverity: cleared
alarmRaisedTime: "2026-11-21T11:00:00Z"
alarmClearedTime: "2026-11-21T11:01:00Z"
alarmedObject:
  id: PORT-3-3
EOF
# Flapping, planned and cleared alarms have no cause of their own.
$ som alarm correlate -o json --fields cause,explained --min-confidence 0
  {
    "schemaVersion": 1,
    "kind": "Correlation",
    "items": [
      {
        "cause": "CARD-3",
        "explained": [
          "AL-20261121-AAAAAAA1",
          "AL-20261121-AAAAAAA2",
          "AL-20261121-AAAAAAA3",
          "AL-20261121-AAAAAAA4",
          "AL-20261121-AAAAAAA5",
          "AL-20261121-BBBBBBB1"
        ]
      },
      {
        "cause": "PORT-3-4",
        "explained": [
          "AL-20261121-BBBBBBB2"
        ]
      }
    ],
    "truncated": false
  }
