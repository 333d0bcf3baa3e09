# 1.3.8.5/9: tasks finish in the right sequence: none starts before what it waits for, and the report is not cleared before.
$ include report_prelude.t
$ som report create --kind customer-qos --name 'Throughput at half' --service SV-20261001-7KWX2B4M --external-id R1 -q
$ som report start ext:R1
  CQ-20261121-XJ4G4Q61: acknowledged → inProgress
$ som activity add ext:R1 swap --typical PT2H
  CQ-20261121-XJ4G4Q61: activity swap added
$ som activity add ext:R1 verify --after swap --typical PT1H
  CQ-20261121-XJ4G4Q61: activity verify added
$ som activity start ext:R1 verify
  ! CQ-20261121-XJ4G4Q61 verify: waits for swap (pending) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som activity start ext:R1 swap
  CQ-20261121-XJ4G4Q61: swap: pending → inProgress
$ som report clear ext:R1 --reason 'optic swapped'
  ! CQ-20261121-XJ4G4Q61: activities are not finished: swap (inProgress), verify (pending) [guard]
  ! hint: finish them with som activity complete CQ-20261121-XJ4G4Q61 ACTIVITY, skip them, or retry those that failed
  [5]
$ som activity complete ext:R1 swap --result 'optic swapped'
  CQ-20261121-XJ4G4Q61: swap: inProgress → completed
$ som activity start ext:R1 verify
  CQ-20261121-XJ4G4Q61: verify: pending → inProgress
$ som activity complete ext:R1 verify
  CQ-20261121-XJ4G4Q61: verify: inProgress → completed
$ som report clear ext:R1 --reason 'optic swapped, verified'
  CQ-20261121-XJ4G4Q61: inProgress → cleared (optic swapped, verified)
$ som activity add ext:R1 a
  ! CQ-20261121-XJ4G4Q61: cannot add an activity to a report that is cleared [illegal-transition]
  ! hint: first: som report reopen CQ-20261121-XJ4G4Q61 --reason TEXT
  [5]
