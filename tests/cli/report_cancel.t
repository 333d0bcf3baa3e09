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
    - id: 01M7YZMHG0XVXK4NAYM5JRXV38
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: cancel
      from: acknowledged
      to: cancelled
      reason: duplicate
$ som report cancel 4T9Z --reason duplicate --of XJ4G
  ! TR-20261121-4T9ZC2HM: TR-20261121-XJ4G4Q61 is a duplicate of TR-20261121-4T9ZC2HM already [guard]
  [5]
$ som report cancel 4T9Z --reason withdrawn --of XJ4G
  ! TR-20261121-4T9ZC2HM: --of goes with --reason duplicate [usage]
  [2]
$ som report cancel 4T9Z --reason false-event -o json
  {"changed":[{"id":"TR-20261121-4T9ZC2HM","from":"inProgress","to":"cancelled","text":"false-event"}]}
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
$ som order list --sort id
$ som validate

# What another open report waits for, too, goes on for that one.
$ write reports/2026/11/SP-20261121-5HARED01.yaml <<EOF
"@type": ServicePerformanceReport
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
EOF
$ som report reject 5HARED01 --reason 'no fault of ours'
$ som report cancel 5HARED02 --reason duplicate --of XJ4G
$ som request cancel 5HARED00 --reason 'asked before'
$ som request update 5HARED00 --state cancelled
$ som validate
