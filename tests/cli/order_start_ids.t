# An activity of a plan whose id another activity has is not dropped: the order does not start.
$ include prelude.t
$ write catalog/dot.yaml <<EOF
"@type": ServiceSpecification
id: dot
version: "1.0"
lifecycleStatus: active
fulfilment:
  add:
    - {id: x.number, type: survey, duration: {typical: PT1H}}
EOF
$ som order create -f - -o id <<EOF
{"serviceOrderItem": [
  {"id": "1", "action": "add", "service": {"serviceSpecification": {"id": "dot"}}},
  {"id": "1.x", "action": "add", "service": {"serviceSpecification": {"id": "voice-line"}}}]}
EOF
  SO-20261121-XJ4G4Q61
$ som order start XJ4G
  ! SO-20261121-XJ4G4Q61: item 1.x: the activity '1.x.number' of its plan has the id of another activity [duplicate-id]
  ! hint: give the item or the other activity another id
  [4]
$ som order create --spec voice-line --customer CUST-118 -o id
  SO-20261121-J3Q45J8B
$ som activity add J3Q4 number --type survey --name "Look at the site"
  SO-20261121-J3Q45J8B: activity number added
$ som order start J3Q4
  ! SO-20261121-J3Q45J8B: item 1: the activity 'number' of its plan has the id of another activity [duplicate-id]
  ! hint: give the item or the other activity another id
  [4]
# The activity of the plan itself may be there, with another duration.
$ som order create -f - -o id <<EOF
{"serviceOrderItem": [{"id": "1", "action": "add", "service": {"serviceSpecification": {"id": "voice-line"}}}],
 "activity": [{"id": "number", "type": "configure", "state": "pending", "duration": {"typical": "PT9H"}}]}
EOF
  SO-20261121-DKBKCF55
$ som order start DKBK
  SO-20261121-DKBKCF55: acknowledged → inProgress
  SV-20261121-PVHFE317: designed for SO-20261121-DKBKCF55 item 1
$ som activity list DKBK
  ACTIVITY  NAME  TYPE       STATE  ASSIGNEE  TYPICAL  MAX  STARTED  ENDED  LATEST START         SLACK  AFTER  REQUEST
  number          configure  ready            PT9H                          2026-12-03 16:00  10 d 7 h
