# Resolution plans: start, analyse and raise add the activities of the plans that fit.
$ include report_prelude.t
$ write policy/plans.yaml <<EOF
"@type": ResolutionPlan
id: general
appliesTo: {kind: service-trouble}
activity:
  - {id: isolate, name: Isolate the fault, team: team-noc, duration: {typical: PT1H, max: PT2H}}
---
"@type": ResolutionPlan
id: hardware
appliesTo: {kind: service-trouble}
rootCause: resource
activity:
  - {id: swap, name: Swap the part, type: resourceTroubleReport}
  - {id: verify, dependsOn: [swap], team: team-noc, duration: {typical: PT30M}}
---
"@type": ResolutionPlan
id: hardware-voice
appliesTo: {kind: service-trouble, category: voice}
rootCause: resource
activity:
  - {id: reset, team: team-noc}
EOF
$ som report create --kind service-trouble --name 'No light' --priority 1 --external-id A -q
$ som report start ext:A
  TR-20261121-XJ4G4Q61: acknowledged → inProgress
  TR-20261121-XJ4G4Q61: activities added: isolate of resolution plan general
$ som report analyse ext:A --finding 'dead card' --root-cause resource:CARD-3
  TR-20261121-XJ4G4Q61: activities added: swap, verify of resolution plan hardware
  TR-20261121-XJ4G4Q61: first-in analysis added
$ som report analyse ext:A --finding 'CARD-4, really' --root-cause resource:CARD-4
  TR-20261121-XJ4G4Q61: ongoing analysis added
$ som report raise ext:A --resource-trouble
  RT-20261121-7GS6C41D: created for TR-20261121-XJ4G4Q61 swap
  TR-20261121-XJ4G4Q61: activity swap waits for RT-20261121-7GS6C41D
$ som report show ext:A -o yaml --fields activity
  activity:
    - id: isolate
      name: Isolate the fault
      state: pending
      duration:
        typical: PT1H
        max: PT2H
      assignee: team-noc
    - id: swap
      name: Swap the part
      type: resourceTroubleReport
      state: pending
      plannedStart: "2026-11-21T12:00:00Z"
      plannedEnd: "2026-11-21T20:00:00Z"
      delegatedTo: RT-20261121-7GS6C41D
    - id: verify
      state: pending
      dependsOn: [swap]
      duration:
        typical: PT30M
      assignee: team-noc
$ som report create --kind service-trouble --name 'No voice' --category voice --external-id B -q
$ som report start ext:B
  TR-20261121-VRTQWFD8: acknowledged → inProgress
  TR-20261121-VRTQWFD8: activities added: isolate of resolution plan general
$ som report analyse ext:B --finding 'dead card' --root-cause resource:CARD-3
  TR-20261121-VRTQWFD8: activities added: reset of resolution plan hardware-voice
  TR-20261121-VRTQWFD8: first-in analysis added
$ som report show ext:B -o yaml --fields activity.id
  activity.id: [isolate, reset]
# An activity of the same id but another type is not that of the plan.
$ som report create --kind service-trouble --name c --external-id C -q
$ som activity add ext:C isolate --type survey
  TR-20261121-TT8DF8MA: activity isolate added
$ som report start ext:C
  ! TR-20261121-TT8DF8MA: the activity 'isolate' of the resolution plan 'general' has the id of another activity [duplicate-id]
  ! hint: give one of them another id
  [4]
$ write policy/bad.yaml <<EOF
"@type": ResolutionPlan
id: circle
appliesTo: {kind: customer-qos}
activity:
  - {id: a, dependsOn: [b]}
  - {id: b, dependsOn: [a]}
  - {id: c, duration: {typical: PT3H, max: PT1H}}
EOF
$ som validate
  11 files checked: 2 errors, 0 warnings
  ! policy/bad.yaml:5:25: error: activities depend on each other in a cycle: a → b → a [dependency-cycle]
  !   5 |   - {id: a, dependsOn: [b]}
  !     |                         ^
  ! policy/bad.yaml:7:23: error: the typical duration of 'c' is longer than its maximum [invalid-specification]
  !   7 |   - {id: c, duration: {typical: PT3H, max: PT1H}}
  !     |                       ^~~~~~~~~~~~~~~~~~~~~~~~~~
  [1]
