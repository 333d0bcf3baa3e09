# Sourced by gate.sh. gate_workspace: writes a workspace with records in many states.
put() { mkdir -p "$(dirname "$1")" && cat >"$1"; }

gate_workspace() {
  put som.yaml <<'END'
workspace: gate
format: yaml
timeZone: UTC
END
  put policy/policy.yaml <<'END'
"@type": Calendar
id: office
timeZone: UTC
workingHours:
  mon-fri: ["08:00-16:00"]
---
"@type": Team
id: access
name: Access
calendar: office
END
  put policy/levels.yaml <<'END'
"@type": ServiceLevel
id: silver
calendar: office
leadTime: P20D
END
  put catalog/line.yaml <<'END'
"@type": ServiceSpecification
id: line
name: Line
specCharacteristic:
  - name: bandwidth
    valueType: integer
END
  put pools/vlan.yaml <<'END'
"@type": ResourcePool
id: vlan
name: VLANs
range:
  from: 100
  to: 199
END
  put pools/vlan/101.yaml <<'END'
"@type": ResourceAllocation
pool: vlan
value: 101
state: allocated
for: SO-20261121-AAAAAAA1
date: "2026-11-21T10:00:00Z"
END
  # Under way: a survey is done, a request does the port, the test waits.
  put orders/2026/11/SO-20261121-AAAAAAA1.yaml <<'END'
"@type": ServiceOrder
id: SO-20261121-AAAAAAA1
state: inProgress  # the desk watches it
priority: "2"
orderDate: "2026-11-21T09:00:00Z"
startDate: "2026-11-21T10:00:00Z"
sla:
  level: gold
  calendar: office
  leadTime: P10D
relatedParty:
  - id: CUST-1
    role: customer
  - id: access
    role: assignee
serviceOrderItem:
  - id: "1"
    action: add
    state: inProgress
    service:
      name: line
activity:
  - id: survey
    type: survey
    state: completed
    serviceOrderItem: "1"
    startDate: "2026-11-21T10:00:00Z"
    endDate: "2026-11-21T11:00:00Z"
  - id: port
    type: resourceOrder
    state: inProgress
    dependsOn: [survey]
    serviceOrderItem: "1"
    startDate: "2026-11-21T11:00:00Z"
    delegatedTo: RO-20261121-AAAAAAA1
  - id: test
    type: test
    state: pending
    dependsOn: [port]
    serviceOrderItem: "1"
allocation:
  - id: vlan/101
note:
  - id: N1
    date: "2026-11-21T09:30:00Z"
    author: jane
    text: call first
trackingRecord:
  - id: T1
    time: "2026-11-21T09:00:00Z"
    user: jane
    action: create
  - id: T2
    time: "2026-11-21T10:00:00Z"
    user: jane
    action: start
    from: acknowledged
    to: inProgress
  - id: T3
    time: "2026-11-21T11:00:00Z"
    user: jane
    action: complete
    activity: survey
    from: inProgress
    to: completed
END
  put requests/2026/11/RO-20261121-AAAAAAA1.yaml <<'END'
"@type": ResourceOrder
id: RO-20261121-AAAAAAA1
state: inProgress
orderDate: "2026-11-21T11:00:00Z"
startDate: "2026-11-21T11:30:00Z"
requestedBy:
  - id: SO-20261121-AAAAAAA1
    activity: port
orderItem:
  - id: "1"
    action: add
    state: inProgress
    resource:
      name: port
trackingRecord:
  - id: T1
    time: "2026-11-21T11:00:00Z"
    user: jane
    action: create
  - id: T2
    time: "2026-11-21T11:30:00Z"
    user: jane
    action: start
    from: acknowledged
    to: inProgress
END
  # Not begun.
  put orders/2026/11/SO-20261121-AAAAAAA2.yaml <<'END'
"@type": ServiceOrder
id: SO-20261121-AAAAAAA2
state: acknowledged
orderDate: "2026-11-21T09:00:00Z"
serviceOrderItem:
  - id: "1"
    action: add
    state: acknowledged
    service:
      name: line
activity:
  - id: survey
    type: survey
    state: pending
    serviceOrderItem: "1"
trackingRecord:
  - id: T1
    time: "2026-11-21T09:00:00Z"
    user: jane
    action: create
END
  # Held while an activity runs.
  put orders/2026/11/SO-20261121-AAAAAAA3.yaml <<'END'
"@type": ServiceOrder
id: SO-20261121-AAAAAAA3
state: held
orderDate: "2026-11-21T09:00:00Z"
startDate: "2026-11-21T10:00:00Z"
serviceOrderItem:
  - id: "1"
    action: add
    state: held
    service:
      name: line
activity:
  - id: survey
    type: survey
    state: inProgress
    serviceOrderItem: "1"
    startDate: "2026-11-21T10:00:00Z"
  - id: test
    type: test
    state: pending
    serviceOrderItem: "1"
trackingRecord:
  - id: T1
    time: "2026-11-21T09:00:00Z"
    user: jane
    action: create
  - id: T2
    time: "2026-11-21T10:00:00Z"
    user: jane
    action: start
    from: acknowledged
    to: inProgress
  - id: T3
    time: "2026-11-21T10:30:00Z"
    user: jane
    action: hold
    from: inProgress
    to: held
    reason: no access
END
  # Over, and nobody names it.
  put orders/2026/11/SO-20261121-AAAAAAA4.yaml <<'END'
"@type": ServiceOrder
id: SO-20261121-AAAAAAA4
externalId: BSS-4
state: completed
orderDate: "2026-11-21T09:00:00Z"
startDate: "2026-11-21T10:00:00Z"
completionDate: "2026-11-21T12:00:00Z"
serviceOrderItem:
  - id: "1"
    action: add
    state: completed
    service:
      name: line
trackingRecord:
  - id: T1
    time: "2026-11-21T09:00:00Z"
    user: jane
    action: create
  - id: T2
    time: "2026-11-21T10:00:00Z"
    user: jane
    action: start
    from: acknowledged
    to: inProgress
  - id: T3
    time: "2026-11-21T12:00:00Z"
    user: jane
    action: complete
    from: inProgress
    to: completed
END
  # Its last activity runs.
  put orders/2026/11/SO-20261121-AAAAAAA5.yaml <<'END'
"@type": ServiceOrder
id: SO-20261121-AAAAAAA5
state: inProgress
orderDate: "2026-11-21T09:00:00Z"
startDate: "2026-11-21T10:00:00Z"
serviceOrderItem:
  - id: "1"
    action: add
    state: inProgress
    service:
      name: line
activity:
  - id: survey
    type: survey
    state: completed
    serviceOrderItem: "1"
    startDate: "2026-11-21T10:00:00Z"
    endDate: "2026-11-21T11:00:00Z"
  - id: test
    type: test
    state: inProgress
    serviceOrderItem: "1"
    startDate: "2026-11-21T11:00:00Z"
trackingRecord:
  - id: T1
    time: "2026-11-21T09:00:00Z"
    user: jane
    action: create
  - id: T2
    time: "2026-11-21T10:00:00Z"
    user: jane
    action: start
    from: acknowledged
    to: inProgress
END
  # An activity failed, the other one runs.
  put orders/2026/11/SO-20261121-AAAAAAA6.yaml <<'END'
"@type": ServiceOrder
id: SO-20261121-AAAAAAA6
state: inProgress
orderDate: "2026-11-21T09:00:00Z"
startDate: "2026-11-21T10:00:00Z"
orderRelationship:
  - id: SO-20261121-AAAAAAA2
    relationshipType: related
serviceOrderItem:
  - id: "1"
    action: add
    state: inProgress
    service:
      name: line
  - id: "2"
    action: add
    state: held
    service:
      name: second
activity:
  - id: survey
    type: survey
    state: failed
    serviceOrderItem: "1"
    startDate: "2026-11-21T10:00:00Z"
    endDate: "2026-11-21T11:00:00Z"
  - id: test
    type: test
    state: inProgress
    serviceOrderItem: "1"
    startDate: "2026-11-21T11:00:00Z"
  - id: second
    type: test
    state: pending
    serviceOrderItem: "2"
escalation:
  - id: E1
    episode: P1
    level: 1
    repeat: 0
    date: "2026-11-21T11:10:00Z"
    rule: manual
    reason: late
trackingRecord:
  - id: T1
    time: "2026-11-21T09:00:00Z"
    user: jane
    action: create
  - id: T2
    time: "2026-11-21T10:00:00Z"
    user: jane
    action: start
    from: acknowledged
    to: inProgress
END
  # It waits for another order.
  put orders/2026/11/SO-20261121-AAAAAAA7.yaml <<'END'
"@type": ServiceOrder
id: SO-20261121-AAAAAAA7
state: acknowledged
orderDate: "2026-11-21T09:00:00Z"
orderRelationship:
  - id: SO-20261121-AAAAAAA5
    relationshipType: dependency
serviceOrderItem:
  - id: "1"
    action: add
    state: acknowledged
    service:
      name: line
trackingRecord:
  - id: T1
    time: "2026-11-21T09:00:00Z"
    user: jane
    action: create
END
  # A cancellation that is assessed, past its point of no return.
  put orders/2026/11/SO-20261121-AAAAAAA8.yaml <<'END'
"@type": ServiceOrder
id: SO-20261121-AAAAAAA8
state: assessingCancellation
orderDate: "2026-11-21T09:00:00Z"
startDate: "2026-11-21T10:00:00Z"
cancellationReason: not needed
serviceOrderItem:
  - id: "1"
    action: add
    state: assessingCancellation
    service:
      name: line
activity:
  - id: configure
    type: configure
    state: inProgress
    pointOfNoReturn: true
    serviceOrderItem: "1"
    startDate: "2026-11-21T10:10:00Z"
trackingRecord:
  - id: T1
    time: "2026-11-21T09:00:00Z"
    user: jane
    action: create
  - id: T2
    time: "2026-11-21T10:00:00Z"
    user: jane
    action: start
    from: acknowledged
    to: inProgress
  - id: T3
    time: "2026-11-21T10:30:00Z"
    user: jane
    action: cancel
    from: inProgress
    to: assessingCancellation
    reason: not needed
END
  put reports/2026/11/TR-20261121-AAAAAAA1.yaml <<'END'
"@type": ServiceTroubleReport
id: TR-20261121-AAAAAAA1
name: no light
priority: 1
status: inProgress
creationDate: "2026-11-21T09:00:00Z"
statusChangeDate: "2026-11-21T10:00:00Z"
analysis:
  - id: A1
    date: "2026-11-21T10:10:00Z"
    author: jane
    phase: firstIn
    finding: fibre is cut
trackingRecord:
  - id: T1
    time: "2026-11-21T09:00:00Z"
    user: jane
    action: create
  - id: T2
    time: "2026-11-21T10:00:00Z"
    user: jane
    action: start
    from: acknowledged
    to: inProgress
END
  put reports/2026/11/TR-20261121-AAAAAAA2.yaml <<'END'
"@type": ServiceTroubleReport
id: TR-20261121-AAAAAAA2
name: slow
priority: 3
status: cleared
creationDate: "2026-11-21T09:00:00Z"
statusChangeDate: "2026-11-21T11:00:00Z"
statusChangeReason: restarted
resolutionDate: "2026-11-21T11:00:00Z"
parentProblem:
  - id: TR-20261121-AAAAAAA1
trackingRecord:
  - id: T1
    time: "2026-11-21T09:00:00Z"
    user: jane
    action: create
  - id: T2
    time: "2026-11-21T10:00:00Z"
    user: jane
    action: start
    from: acknowledged
    to: inProgress
  - id: T3
    time: "2026-11-21T11:00:00Z"
    user: jane
    action: clear
    from: inProgress
    to: cleared
    reason: restarted
END
  put alarms/2026/11/AL-20261121-AAAAAAA1.yaml <<'END'
"@type": Alarm
id: AL-20261121-AAAAAAA1
state: raised
ackState: unacknowledged
alarmRaisedTime: "2026-11-21T09:00:00Z"
alarmType: communicationsAlarm
perceivedSeverity: major
probableCause: lossOfSignal
sourceSystemId: nms
trackingRecord:
  - id: T1
    time: "2026-11-21T09:00:00Z"
    user: nms
    action: raise
    to: raised
END
  # A failed order and a cleared alarm with what people and other systems wrote.
  put orders/2026/11/SO-20261121-AAAAAAC1.yaml <<'END'
"@type": ServiceOrder
id: SO-20261121-AAAAAAC1
state: failed
orderDate: "2026-11-21T09:00:00Z"
startDate: "2026-11-21T10:00:00Z"
completionDate: "2026-11-21T12:00:00Z"
serviceOrderItem:
  - id: "1"
    action: add
    state: failed
    service:
      name: line
    errorMessage:
      - code: "17"
        message: no port
        timestamp: "2026-11-21T11:59:00Z"
attachment:
  - id: D1
    name: plan
    url: https://docs.example/plan
errorMessage:
  - message: no light
    timestamp: "2026-11-21T11:00:00Z"
  - message: no port
    timestamp: "2026-11-21T12:00:00Z"
trackingRecord:
  - id: T1
    time: "2026-11-21T09:00:00Z"
    user: jane
    action: create
  - id: T2
    time: "2026-11-21T10:00:00Z"
    user: jane
    action: start
    from: acknowledged
    to: inProgress
  - id: T3
    time: "2026-11-21T12:00:00Z"
    user: jane
    action: fail
    from: inProgress
    to: failed
    reason: no port
END
  put alarms/2026/11/AL-20261121-AAAAAAA2.yaml <<'END'
"@type": Alarm
id: AL-20261121-AAAAAAA2
state: raised
ackState: unacknowledged
alarmRaisedTime: "2026-11-21T09:00:00Z"
alarmType: communicationsAlarm
perceivedSeverity: minor
probableCause: lossOfFrame
sourceSystemId: nms
comment:
  - id: C1
    time: "2026-11-21T09:10:00Z"
    userId: jane
    comment: seen before
  - id: C2
    time: "2026-11-21T09:20:00Z"
    userId: joe
    comment: called the site
trackingRecord:
  - id: T1
    time: "2026-11-21T09:00:00Z"
    user: nms
    action: raise
    to: raised
END
  # A service in place, and the value that its order got for it.
  put pools/vlan/103.yaml <<'END'
"@type": ResourceAllocation
pool: vlan
value: 103
state: allocated
for: SO-20261121-AAAAAAC2
serviceOrderItem: "1"
date: "2026-11-21T10:00:00Z"
usedBy:
  - id: SV-20261121-AAAAAAA3
END
  put orders/2026/11/SO-20261121-AAAAAAC2.yaml <<'END'
"@type": ServiceOrder
id: SO-20261121-AAAAAAC2
state: completed
orderDate: "2026-11-21T09:00:00Z"
startDate: "2026-11-21T10:00:00Z"
completionDate: "2026-11-21T12:00:00Z"
serviceOrderItem:
  - id: "1"
    action: add
    state: completed
    service:
      id: SV-20261121-AAAAAAA3
      name: line
allocation:
  - id: vlan/103
    item: "1"
trackingRecord:
  - id: T1
    time: "2026-11-21T09:00:00Z"
    user: jane
    action: create
  - id: T2
    time: "2026-11-21T10:00:00Z"
    user: jane
    action: start
    from: acknowledged
    to: inProgress
  - id: T3
    time: "2026-11-21T12:00:00Z"
    user: jane
    action: complete
    from: inProgress
    to: completed
END
  put inventory/AA/SV-20261121-AAAAAAA3.yaml <<'END'
"@type": Service
id: SV-20261121-AAAAAAA3
name: line
state: active
startDate: "2026-11-21T12:00:00Z"
serviceCharacteristic:
  - name: vlan
    value: 103
serviceOrderItem:
  - serviceOrderId: SO-20261121-AAAAAAC2
    itemId: "1"
    itemAction: add
supportingResource:
  - id: vlan/103
    name: vlan
trackingRecord:
  - id: T1
    time: "2026-11-21T10:00:00Z"
    user: jane
    action: create
  - id: T2
    time: "2026-11-21T12:00:00Z"
    user: jane
    action: complete
    from: reserved
    to: active
END
  put tests/2026/11/ST-20261120-AAAAAAA1.yaml <<'END'
"@type": ServiceTest
id: ST-20261120-AAAAAAA1
mode: ONDEMAND
state: failed
startDateTime: "2026-11-20T14:00:00Z"
endDateTime: "2026-11-20T14:12:00Z"
relatedService:
  id: SV-20261121-AAAAAAA1
testMeasure:
  - metricName: throughput
    unitOfMeasure: Mbit/s
    captureDateTime: "2026-11-20T14:10:00Z"
    value:
      name: throughput
      value: 412
END
  put qualifications/2026/11/QU-20261118-AAAAAAA1.yaml <<'END'
"@type": ServiceQualification
id: QU-20261118-AAAAAAA1
state: done
qualificationResult: alternate
checkServiceQualificationDate: "2026-11-18T13:20:00Z"
effectiveQualificationDate: "2026-11-18T13:20:00Z"
serviceQualificationItem:
  - id: "1"
    state: done
    qualificationResult: alternate
    service:
      serviceSpecification:
        id: line
END
  put inventory/AA/SV-20261121-AAAAAAA1.yaml <<'END'
"@type": Service
id: SV-20261121-AAAAAAA1
name: line
state: active
startDate: "2026-11-21T09:00:00Z"
END
  put inventory/resource/CARD-1.yaml <<'END'
"@type": Resource
id: CARD-1
END
  put inventory/AA/SV-20261121-AAAAAAA2.yaml <<'END'
"@type": Service
id: SV-20261121-AAAAAAA2
name: upper
state: terminated
startDate: "2026-11-21T09:00:00Z"
endDate: "2026-11-21T10:00:00Z"
supportingService:
  - id: SV-20261121-AAAAAAA1
supportingResource:
  - id: CARD-1
END
}
