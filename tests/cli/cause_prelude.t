# A slot with a line card of four ports, and another card. Services stand on the ports; one is protected by the
# other card, one is not in use yet. The alarms of the line card were raised from 09:58 to 10:05.
$ write som.yaml <<EOF
workspace: leeds
format: yaml
timeZone: UTC
EOF
$ write inventory/resource/SLOT-3.yaml <<EOF
"@type": Resource
id: SLOT-3
EOF
$ write inventory/resource/CARD-3.yaml <<EOF
"@type": Resource
id: CARD-3
name: Line card 3
resourceRelationship:
  - relationshipType: containedIn
    resource: {id: SLOT-3}
  - relationshipType: contains
    resource: {id: PORT-3-4}
EOF
$ write inventory/resource/CARD-4.yaml <<EOF
"@type": Resource
id: CARD-4
EOF
$ write inventory/resource/PORT-3-1.yaml <<EOF
"@type": Resource
id: PORT-3-1
resourceRelationship:
  - relationshipType: containedIn
    resource: {id: CARD-3}
EOF
$ write inventory/resource/PORT-3-2.yaml <<EOF
"@type": Resource
id: PORT-3-2
resourceRelationship:
  - relationshipType: containedIn
    resource: {id: CARD-3}
EOF
$ write inventory/resource/PORT-3-3.yaml <<EOF
"@type": Resource
id: PORT-3-3
name: leeds-pe1 ge-3/0/3
resourceRelationship:
  - relationshipType: containedIn
    resource: {id: CARD-3}
EOF
$ write inventory/resource/PORT-3-4.yaml <<EOF
"@type": Resource
id: PORT-3-4
EOF
$ write inventory/AA/SV-20261001-AAAAAAA1.yaml <<EOF
"@type": Service
id: SV-20261001-AAAAAAA1
name: mill-line
externalId: NOC-L1
state: active
supportingResource:
  - id: PORT-3-1
relatedParty:
  - id: CUST-118
    role: customer
EOF
$ write inventory/AA/SV-20261001-AAAAAAA2.yaml <<EOF
"@type": Service
id: SV-20261001-AAAAAAA2
state: active
supportingService:
  - id: SV-20261001-AAAAAAA1
relatedParty:
  - id: CUST-204
    role: customer
EOF
$ write inventory/AA/SV-20261001-AAAAAAA3.yaml <<EOF
"@type": Service
id: SV-20261001-AAAAAAA3
name: protected-line
state: active
supportingResource:
  - id: PORT-3-2
    protectionGroup: lag
  - id: CARD-4
    protectionGroup: lag
EOF
$ write inventory/AA/SV-20261001-AAAAAAA4.yaml <<EOF
"@type": Service
id: SV-20261001-AAAAAAA4
state: designed
supportingResource:
  - id: PORT-3-2
EOF
$ write alarms/2026/11/AL-20261121-AAAAAAA1.yaml <<EOF
"@type": Alarm
id: AL-20261121-AAAAAAA1
state: raised
ackState: unacknowledged
perceivedSeverity: critical
alarmRaisedTime: "2026-11-21T09:58:12Z"
alarmedObject:
  id: PORT-3-1
EOF
$ write alarms/2026/11/AL-20261121-AAAAAAA2.yaml <<EOF
"@type": Alarm
id: AL-20261121-AAAAAAA2
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T09:58:14Z"
alarmedObject:
  id: PORT-3-2/och-1
EOF
$ write alarms/2026/11/AL-20261121-AAAAAAA3.yaml <<EOF
"@type": Alarm
id: AL-20261121-AAAAAAA3
state: updated
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T09:58:20Z"
alarmedObject:
  id: leeds-pe1 ge-3/0/3
EOF
$ write alarms/2026/11/AL-20261121-AAAAAAA4.yaml <<EOF
"@type": Alarm
id: AL-20261121-AAAAAAA4
state: raised
ackState: unacknowledged
perceivedSeverity: minor
alarmRaisedTime: "2026-11-21T10:03:00Z"
alarmedObject:
  id: ext:NOC-L1
EOF
$ write alarms/2026/11/AL-20261121-AAAAAAA5.yaml <<EOF
"@type": Alarm
id: AL-20261121-AAAAAAA5
state: raised
ackState: unacknowledged
perceivedSeverity: warning
alarmRaisedTime: "2026-11-21T10:05:00Z"
alarmedObject:
  id: SV-20261001-AAAAAAA3
EOF
$ write alarms/2026/11/AL-20261121-AAAAAAA6.yaml <<EOF
"@type": Alarm
id: AL-20261121-AAAAAAA6
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T09:59:00Z"
alarmedObject:
  id: bradford-x
EOF
