# Hostile inventories: circles, objects that stand on themselves, references to nothing, the same name twice.
$ write som.yaml <<EOF
workspace: leeds
format: yaml
timeZone: UTC
EOF
$ write inventory/resource/A.yaml <<EOF
"@type": Resource
id: A
name: twin
resourceRelationship:
  - {relationshipType: containedIn, resource: {id: A}}
  - {relationshipType: containedIn, resource: {id: B}}
  - {relationshipType: connectedTo, resource: {id: A}}
EOF
$ write inventory/resource/B.yaml <<EOF
"@type": Resource
id: B
name: twin
resourceRelationship:
  - {relationshipType: containedIn, resource: {id: A}}
  - {relationshipType: containedIn, resource: {id: NOTHING}}
  - {relationshipType: containedIn}
EOF
$ write inventory/AA/SV-20261001-AAAAAAA1.yaml <<EOF
"@type": Service
id: SV-20261001-AAAAAAA1
state: active
supportingService: [{id: SV-20261001-AAAAAAA1}]
supportingResource: [{id: A, protectionGroup: g}, {id: A, protectionGroup: g}, {id: NOTHING, protectionGroup: g}]
EOF
$ write inventory/AA/SV-20261001-AAAAAAA2.yaml <<EOF
"@type": Service
id: SV-20261001-AAAAAAA2
state: terminated
supportingResource: [{id: A}]
EOF
$ write alarms/2026/11/AL-20261121-AAAAAAA1.yaml <<EOF
"@type": Alarm
id: AL-20261121-AAAAAAA1
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T10:00:00Z"
alarmedObject:
  id: A
EOF
$ write alarms/2026/11/AL-20261121-AAAAAAA2.yaml <<EOF
"@type": Alarm
id: AL-20261121-AAAAAAA2
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T10:00:00Z"
alarmedObject:
  id: SV-20261001-AAAAAAA1
EOF
$ write alarms/2026/11/AL-20261121-AAAAAAA3.yaml <<EOF
"@type": Alarm
id: AL-20261121-AAAAAAA3
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T10:00:00Z"
alarmedObject:
  id: twin
EOF
$ write alarms/2026/11/AL-20261121-AAAAAAA4.yaml <<EOF
"@type": Alarm
id: AL-20261121-AAAAAAA4
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T10:00:00Z"
alarmedObject:
  id: SV-20261001-AAAAAAA2
EOF
$ write alarms/2026/11/AL-20261121-AAAAAAA5.yaml <<EOF
"@type": Alarm
id: AL-20261121-AAAAAAA5
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T10:00:00Z"
EOF
$ som alarm correlate
  #  CAUSE     CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  A (or B)         .94  2 of 2            1             2026-11-21 10:00  → new report
  ! som: 3 alarms of objects that are not in the inventory
$ som alarm correlate -o json --fields cause,equivalents,explained
  {
    "schemaVersion": 1,
    "kind": "Correlation",
    "items": [
      {
        "cause": "A",
        "equivalents": [
          "B"
        ],
        "explained": [
          "AL-20261121-AAAAAAA1",
          "AL-20261121-AAAAAAA2"
        ]
      }
    ],
    "truncated": false
  }
