# The other process answers; each step is recorded, and who waits follows.
$ include report_prelude.t
$ som request update 6R2M
  ! som: error: the answer is empty [usage]
  ! hint: give --state, --expected, --actual, --error, --resource or --external-id
  [2]
$ som request update 6R2M --state inProgress --expected '2026-11-21 13:00' --external-id SUP-77a
  PT-20261121-6R2MZ9QX: acknowledged → inProgress
  PT-20261121-6R2MZ9QX: expected 2026-11-21T13:00:00Z, external id SUP-77a
$ som request update 6R2M --state held --error 'no spare part'
  PT-20261121-6R2MZ9QX: inProgress → held (no spare part)
  PT-20261121-6R2MZ9QX: error: no spare part
  TR-20261121-4T9ZC2HM: repair: inProgress → held (PT-20261121-6R2MZ9QX is held)
$ som jeopardy scan --now 2026-11-21T14:00:00Z
  LEVEL   ID                    ABOUT                          CUSTOMER  DUE               WHEN    ASSIGNEE  WHY
  atRisk  TR-20261121-4T9ZC2HM  Packet loss at Leeds depot     CUST-118  2026-11-21 16:00  in 2 h  team-noc  an update was due 3 h 40 min ago (+1)
  atRisk  PT-20261121-6R2MZ9QX  Loss on the backhaul to Leeds                                      -         PT-20261121-6R2MZ9QX was expected 1 h ago (+1)
  2 open: 0 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
$ som request update 6R2M --state resolved --actual '2026-11-21 11:30' --reason 'part replaced'
  PT-20261121-6R2MZ9QX: held → cleared (part replaced)
  TR-20261121-4T9ZC2HM: repair: held → completed (PT-20261121-6R2MZ9QX is cleared)
$ som log 6R2M
  TIME              USER  ACTION  ACTIVITY  CHANGE                                              REASON
  2026-11-21 12:00  jane  answer            expected 2026-11-21T13:00:00Z, external id SUP-77a
  2026-11-21 12:00  jane  start             acknowledged → inProgress
  2026-11-21 12:00  jane  answer            error: no spare part
  2026-11-21 12:00  jane  hold              inProgress → held                                   no spare part
  2026-11-21 12:00  jane  resume            held → inProgress                                   part replaced
  2026-11-21 12:00  jane  clear             inProgress → cleared                                part replaced
$ som report progress 4T9Z
  TR-20261121-4T9ZC2HM: inProgress, 1 of 2 activities finished
    next     verify
$ som request update 6R2M --state inProgress
  PT-20261121-6R2MZ9QX: cleared → inProgress (answered by backhaul-supplier)
  TR-20261121-4T9ZC2HM: repair.2 does repair again
  TR-20261121-4T9ZC2HM: repair.2: pending → inProgress (PT-20261121-6R2MZ9QX is inProgress)
$ som request update 6R2M --state finished
  ! som: error: 'finished' is not a state of a PartyTroubleReport [unknown-state]
  ! hint: states are: acknowledged, rejected, pending, held, inProgress, cleared, closed, cancelled
  [4]
$ write requests/2026/11/RO-20261121-3M8R1TQC.yaml <<EOF
"@type": ResourceOrder
id: RO-20261121-3M8R1TQC
state: acknowledged
orderDate: "2026-11-21T08:00:00Z"
orderItem:
  - {id: "1", action: add, state: acknowledged, resource: {name: port}}
EOF
$ som request update 3M8R --actual '2026-11-21 11:30'
  ! RO-20261121-3M8R1TQC: --actual is for a request that has ended [usage]
  ! hint: give --state completed, or --expected TIME
  [2]
$ som request update 3M8R --state completed --actual '2026-11-21 13:30'
  ! RO-20261121-3M8R1TQC: --actual lies in the future [usage]
  ! hint: use --expected
  [2]
$ som request update 3M8R --state completed --resource leeds-pe1-ge-7 --resource another
  ! RO-20261121-3M8R1TQC: 2 resources for 1 items [usage]
  ! hint: --resource names what a resource order brought, once for each item
  [2]
$ som request update 3M8R --state completed --resource leeds-pe1-ge-7 --actual '2026-11-21 11:30'
  leeds-pe1-ge-7: delivered by RO-20261121-3M8R1TQC
  RO-20261121-3M8R1TQC: acknowledged → completed
  RO-20261121-3M8R1TQC: resources leeds-pe1-ge-7
$ cat requests/2026/11/RO-20261121-3M8R1TQC.yaml
  "@type": ResourceOrder
  id: RO-20261121-3M8R1TQC
  state: completed
  orderDate: "2026-11-21T08:00:00Z"
  startDate: "2026-11-21T11:30:00Z"
  completionDate: "2026-11-21T11:30:00Z"
  orderItem:
    - {id: "1", action: add, state: completed, resource: {name: port, id: leeds-pe1-ge-7}}
  trackingRecord:
    - id: 01M7YZMHG01W92F1BNDKBKCF55
      time: "2026-11-21T12:00:00Z"
      user: jane
      description: resources leeds-pe1-ge-7
      action: answer
    - id: 01M7YZMHG01W92F1BNDKDNEDV5
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      from: acknowledged
      to: inProgress
    - id: 01M7YZMHG01W92F1BNDP35CFVQ
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: complete
      from: inProgress
      to: completed
$ som request update 3M8R --expected '2026-11-25'
  ! RO-20261121-3M8R1TQC: cannot update a request that is completed [illegal-transition]
  ! hint: completed is final
  [5]
$ som validate
  7 files checked: 0 errors, 0 warnings
