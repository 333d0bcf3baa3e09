# A request whose activity was skipped is withdrawn. If its partner goes on anyway, somebody has to decide; the refusal of
# the order's own cancellation does not make it needed again.
$ include under_way_prelude.t
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --due 2026-12-11 --external-id L -q
$ som order start ext:L -q
$ som activity complete ext:L survey -q
$ som request update ext:L/port --state inProgress -q
$ som request update ext:L/tail --state inProgress -q
$ som activity skip ext:L port --reason "the customer has one"
  SO-20261121-XJ4G4Q61: port: inProgress → skipped (the customer has one)
  RO-20261121-KP5ZGG7Q: inProgress → pendingCancellation (the other process has to answer)
$ som order cancel ext:L --reason "customer withdrew"
  PO-20261121-EA1MV5A8: inProgress → pendingCancellation (the other process has to answer)
  SO-20261121-XJ4G4Q61: inProgress → pendingCancellation (customer withdrew)
$ som order cancel ext:L --refuse --reason "customer stays"
  SO-20261121-XJ4G4Q61: pendingCancellation → inProgress (customer stays)
  PO-20261121-EA1MV5A8: pendingCancellation → inProgress (SO-20261121-XJ4G4Q61 goes on)
$ som request list --fields id,state
  ID                    STATE
  RO-20261121-KP5ZGG7Q  pendingCancellation
  PO-20261121-EA1MV5A8  inProgress
$ som jeopardy scan --kind resource-order
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
$ som request update ext:L/port --state held --reason "too late"
  RO-20261121-KP5ZGG7Q: pendingCancellation → held (too late)
$ som jeopardy scan --kind resource-order
  LEVEL   ID                    ABOUT  CUSTOMER  DUE               WHEN        ASSIGNEE  WHY
  atRisk  RO-20261121-KP5ZGG7Q  port   CUST-118  2026-11-24 17:00  in 3 d 5 h  -         nobody needs it any more, but the partner goes on
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
$ som jeopardy next
  atRisk RO-20261121-KP5ZGG7Q, for CUST-118, due in 3 d 5 h
    nobody needs it any more, but the partner goes on
    som request cancel RO-20261121-KP5ZGG7Q --reason TEXT
  atRisk SO-20261120-9D4B6HNV, due in 6 d 5 h
    nobody has been assigned for 1 d 1 h
    som order assign SO-20261120-9D4B6HNV --to TEAM
  atRisk SO-20261120-2M8R1TQC, for CUST-204
    nobody has been assigned for 1 d 2 h
    som order assign SO-20261120-2M8R1TQC --to TEAM
$ som request update ext:L/tail --state completed -q
$ som activity complete ext:L configure -q
$ som activity skip ext:L handover --reason "by telephone" -q
$ som order complete ext:L
  ! SO-20261121-XJ4G4Q61: activities are not finished: port (RO-20261121-KP5ZGG7Q is held) [guard]
  ! hint: requests that are not needed any more must end, too: som request update REQUEST --state cancelled
  [5]
$ som request cancel ext:L/port --reason "not needed"
  RO-20261121-KP5ZGG7Q: held → pendingCancellation (the other process has to answer)
$ som jeopardy scan --kind resource-order
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
$ som request update ext:L/port --state cancelled
  RO-20261121-KP5ZGG7Q: pendingCancellation → cancelled
  SO-20261121-XJ4G4Q61: inProgress → completed (all activities are finished)
$ som order cancel ext:L --refuse --reason "nothing to refuse"
  ! SO-20261121-XJ4G4Q61: it is completed: nobody asked to cancel it [illegal-transition]
  [5]
