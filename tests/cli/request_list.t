# Requests of all kinds together.
$ include report_prelude.t
$ write requests/2026/11/RO-20261121-3M8R1TQC.yaml <<EOF
"@type": ResourceOrder
id: RO-20261121-3M8R1TQC
name: Port at leeds-pe1
state: inProgress
orderDate: "2026-11-21T08:00:00Z"
orderItem:
  - {id: "1", action: add, state: inProgress, resource: {name: port}}
EOF
$ som request list
  ID                    STATE         PRIO  DUE  WHEN  PARTY              ORDER                 CUSTOMER  DESCRIPTION
  PT-20261121-6R2MZ9QX  acknowledged                   backhaul-supplier  TR-20261121-4T9ZC2HM            Loss on the backhaul to Leeds
  RO-20261121-3M8R1TQC  inProgress                                                                        Port at leeds-pe1
$ som request list --state inProgress -o id
  RO-20261121-3M8R1TQC
$ som request list --state cleared
  ID  STATE  PRIO  DUE  WHEN  PARTY  ORDER  CUSTOMER  DESCRIPTION
$ som request list --state resolved
  ! som: error: --state: 'resolved' is not a state of a request [usage]
  ! hint: states are: acknowledged, rejected, pending, held, inProgress, cancelled, completed, failed, partial, assessingCancellation, pendingCancellation, cleared, closed
  [2]
