# Cancelling wants a reason code; a duplicate says of which report.
$ include report_prelude.t
$ som report cancel 4T9Z
  ! TR-20261121-4T9ZC2HM: to cancel a report needs a reason code [missing-reason]
  ! hint: use --reason with one of false-event, duplicate, withdrawn, other; say more with --note
  [2]
$ som report cancel 4T9Z --reason 'it was nothing'
  ! TR-20261121-4T9ZC2HM: 'it was nothing' is no reason code for cancelling a report [missing-reason]
  ! hint: use --reason with one of false-event, duplicate, withdrawn, other; say more with --note
  [2]
$ som report create --kind service-trouble --name 'Loss at Leeds' -o id
  TR-20261121-XJ4G4Q61
$ som report cancel XJ4G --reason duplicate
  ! TR-20261121-XJ4G4Q61: a duplicate needs to say of which report [usage]
  ! hint: add --of ID
  [2]
$ som report cancel XJ4G --reason duplicate --of XJ4G
  ! TR-20261121-XJ4G4Q61: a report is no duplicate of itself [usage]
  [2]
$ som report cancel XJ4G --reason duplicate --of 4T9Z --note 'same alarm'
  TR-20261121-XJ4G4Q61: acknowledged → cancelled (duplicate)
$ cat reports/2026/11/TR-20261121-XJ4G4Q61.yaml
  "@type": ServiceTroubleReport
  id: TR-20261121-XJ4G4Q61
  name: Loss at Leeds
  status: cancelled
  creationDate: "2026-11-21T12:00:00Z"
  statusChangeDate: "2026-11-21T12:00:00Z"
  statusChangeReason: duplicate
  relatedEntity:
    - id: TR-20261121-4T9ZC2HM
      role: duplicateOf
  note:
    - id: 01M7YZMHG0V38G3DDSJ3Q45J8B
      author: jane
      date: "2026-11-21T12:00:00Z"
      text: same alarm
  trackingRecord:
    - id: 01M7YZMHG0XVXK4NAYM5JRXV37
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
    - id: 01M7YZMHG0XVXK4NAYM8F4MQP9
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: cancel
      from: acknowledged
      to: cancelled
      reason: duplicate
$ som report cancel 4T9Z --reason duplicate --of XJ4G
  ! TR-20261121-4T9ZC2HM: duplicateOf: reports would be related in a circle: TR-20261121-4T9ZC2HM → TR-20261121-XJ4G4Q61 → TR-20261121-4T9ZC2HM [guard]
  ! hint: end one of these relations
  [5]
$ som report cancel 4T9Z --reason withdrawn --of XJ4G
  ! TR-20261121-4T9ZC2HM: --of goes with --reason duplicate [usage]
  [2]
$ som report cancel 4T9Z --reason false-event -o json
  {"changed":[{"id":"TR-20261121-4T9ZC2HM","from":"inProgress","to":"cancelled","text":"false-event"},{"id":"PT-20261121-6R2MZ9QX","from":"acknowledged","to":"acknowledged","text":"note added"},{"id":"PT-20261121-6R2MZ9QX","from":"acknowledged","to":"cancelled","text":"withdrawn"}]}
$ som report cancel 4T9Z --reason other
  ! TR-20261121-4T9ZC2HM: cannot cancel a report that is cancelled [illegal-transition]
  ! hint: cancelled is final
  [5]

# What a cancelled report requested is cancelled with it: at once if it has not begun; otherwise it is asked for.
$ write catalog/test-line.yaml <<EOF
"@type": ServiceSpecification
id: test-line
version: "1.0"
lifecycleStatus: active
fulfilment:
  add:
    - {id: port, type: resourceOrder, duration: {typical: P1D}, resourceSpecification: port}
  modify: []
  delete: []
EOF
$ random 21
$ som report create --kind service-trouble --name 'Noise at Leeds' --external-id N -q
$ som order create --spec test-line --requested-by ext:N --external-id O1 -q
$ som order create --spec test-line --requested-by ext:N --external-id O2 -q
$ som order start ext:O2 -q
$ som report cancel ext:N --reason withdrawn
  TR-20261121-JPVYG9E7: acknowledged → cancelled (withdrawn)
  SO-20261121-185VPXE1: acknowledged → cancelled (TR-20261121-JPVYG9E7 is cancelled: withdrawn)
  RO-20261121-3GAVVH7T: acknowledged → cancelled (TR-20261121-JPVYG9E7 is cancelled: withdrawn)
  SO-20261121-XZNT47G6: port: RO-20261121-3GAVVH7T is cancelled
  SO-20261121-XZNT47G6: inProgress → cancelled (TR-20261121-JPVYG9E7 is cancelled: withdrawn)
  SV-20261121-3DKVXGRP: designed → terminated (SO-20261121-XZNT47G6 item 1 is cancelled)
$ som order list --sort id --all
  ID                    STATE      PRIO  DUE  WHEN  ASSIGNEE  CUSTOMER  DESCRIPTION
  SO-20261121-185VPXE1  cancelled
  SO-20261121-XZNT47G6  cancelled
$ som validate
  12 files checked: 0 errors, 0 warnings

# What another open report waits for, too, goes on for that one.
$ write reports/2026/11/SP-20261121-5HARED01.yaml <<EOF
"@type": ServicePerformanceDegradationReport
id: SP-20261121-5HARED01
name: one
status: acknowledged
creationDate: "2026-11-21T08:00:00Z"
activity:
  - {id: repair, type: resourceTroubleReport, state: held, delegatedTo: RT-20261121-5HARED00}
EOF
$ write reports/2026/11/TR-20261121-5HARED02.yaml <<EOF
"@type": ServiceTroubleReport
id: TR-20261121-5HARED02
name: two
status: inProgress
creationDate: "2026-11-21T08:00:00Z"
activity:
  - {id: repair, type: resourceTroubleReport, state: held, delegatedTo: RT-20261121-5HARED00}
EOF
$ write requests/2026/11/RT-20261121-5HARED00.yaml <<EOF
"@type": ResourceTroubleReport
id: RT-20261121-5HARED00
name: optic
status: held
creationDate: "2026-11-21T08:00:00Z"
requestedBy: [{id: SP-20261121-5HARED01, activity: repair}, {id: TR-20261121-5HARED02, activity: repair}]
trackingRecord:
  - {id: 01KAJA1R000000000000000001, time: "2026-11-21T08:20:00Z", user: ravi, action: start, from: acknowledged, to: inProgress}
  - {id: 01KAJA1R000000000000000002, time: "2026-11-21T08:30:00Z", user: ravi, action: hold, from: inProgress, to: held}
EOF
$ som report reject 5HARED01 --reason 'no fault of ours'
  SP-20261121-5HARED01: acknowledged → rejected (no fault of ours)
  RT-20261121-5HARED00: no longer requested by SP-20261121-5HARED01
$ som report cancel 5HARED02 --reason duplicate --of XJ4G
  TR-20261121-5HARED02: inProgress → cancelled (duplicate)
  RT-20261121-5HARED00: note added
  RT-20261121-5HARED00: held → pending (cancellation-requested)
$ som request cancel 5HARED00 --reason 'asked before'
  RT-20261121-5HARED00: note added
  RT-20261121-5HARED00: cancellation-requested
$ som request update 5HARED00 --state cancelled
  RT-20261121-5HARED00: pending → cancelled (withdrawn)
$ som validate
  15 files checked: 0 errors, 0 warnings
