# A workspace of reports: service levels for trouble and quality, two teams, a service.
$ write som.yaml <<EOF
workspace: leeds
format: yaml
timeZone: UTC
EOF
$ write policy/policy.yaml <<EOF
"@type": Team
id: team-noc
name: Network operations
lead: jane
member: [jane, ravi]
---
"@type": Team
id: team-field
name: Field
lead: omar
member: [omar, li]
---
"@type": ServiceLevel
id: gold-trouble
appliesTo: {kind: service-trouble, priority: [1, 2]}
calendar: always
respondWithin: PT30M
resolveWithin: PT8H
updateEvery: PT2H
pausedIn: [pending]
---
"@type": ServiceLevel
id: quality
appliesTo: {kind: customer-qos}
calendar: always
respondWithin: PT4H
resolveWithin: P5D
pausedIn: [pending, held]
EOF
$ write inventory/7K/SV-20261001-7KWX2B4M.yaml <<EOF
"@type": Service
id: SV-20261001-7KWX2B4M
name: leeds-depot
state: active
EOF
# A trouble report with an alarm under it and a supplier at work.
$ write reports/2026/11/TR-20261121-4T9ZC2HM.yaml <<EOF
"@type": ServiceTroubleReport
id: TR-20261121-4T9ZC2HM
externalIdentifier:
  - id: NOC-5521
name: Packet loss at Leeds depot  # from the night shift
priority: 2
status: inProgress
creationDate: "2026-11-21T08:00:00Z"
affectedService:
  - id: SV-20261001-7KWX2B4M
underlyingAlarm:
  - id: AL-20261121-5N8QWX2B
relatedParty:
  - {id: team-noc, role: assignee}
  - {id: CUST-118, role: customer}
sla:
  level: gold-trouble
  calendar: always
  respondWithin: PT30M
  resolveWithin: PT8H
  updateEvery: PT2H
  pausedIn: [pending]
activity:
  - id: repair
    name: Backhaul repair by the supplier
    type: partyTroubleReport
    state: inProgress
    startDate: "2026-11-21T08:40:00Z"
    delegatedTo: PT-20261121-6R2MZ9QX
  - id: verify
    name: Verify with the customer
    state: pending
    dependsOn: [repair]
    duration: {typical: PT1H}
trackingRecord:
  - {id: 01KAJA1R000000000000000001, time: "2026-11-21T08:00:00Z", user: ravi, action: create}
  - {id: 01KAJA1R000000000000000002, time: "2026-11-21T08:20:00Z", user: ravi, action: start, from: acknowledged, to: inProgress}
EOF
$ write alarms/2026/11/AL-20261121-5N8QWX2B.yaml <<EOF
"@type": Alarm
id: AL-20261121-5N8QWX2B
externalAlarmId: leeds-pe1/4711
state: raised
ackState: unacknowledged
alarmType: communicationsAlarm
perceivedSeverity: major
probableCause: degradedSignal
alarmRaisedTime: "2026-11-21T07:58:00Z"
EOF
$ write requests/2026/11/PT-20261121-6R2MZ9QX.yaml <<EOF
"@type": PartyTroubleReport
id: PT-20261121-6R2MZ9QX
externalId: SUP-77
name: Loss on the backhaul to Leeds
status: acknowledged
creationDate: "2026-11-21T08:40:00Z"
relatedParty:
  - {id: backhaul-supplier, role: supplier}
requestedBy:
  - {id: TR-20261121-4T9ZC2HM, activity: repair}
EOF
$ som validate
  5 files checked: 0 errors, 0 warnings
