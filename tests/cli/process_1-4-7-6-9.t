# 1.4.7.6/9: tasks finish in the right sequence: none starts before what it waits for, and the report is not cleared before.
$ include report_prelude.t
$ som report create --kind service-performance --name 'Throughput at half' --service SV-20261001-7KWX2B4M --external-id R1 -q
$ som report start ext:R1
  SP-20261121-XJ4G4Q61: acknowledged → inProgress
$ som activity add ext:R1 swap --typical PT2H
  SP-20261121-XJ4G4Q61: activity swap added
$ som activity add ext:R1 verify --after swap --typical PT1H
  SP-20261121-XJ4G4Q61: activity verify added
$ som activity start ext:R1 verify
  ! SP-20261121-XJ4G4Q61 verify: waits for swap (pending) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som activity start ext:R1 swap
  SP-20261121-XJ4G4Q61: swap: pending → inProgress
$ som report clear ext:R1 --reason 'optic swapped'
  ! SP-20261121-XJ4G4Q61: activities are not finished: swap (inProgress), verify (pending) [guard]
  ! hint: finish them with som activity complete SP-20261121-XJ4G4Q61 ACTIVITY, skip them, or retry those that failed
  [5]
$ som activity complete ext:R1 swap --result 'optic swapped'
  SP-20261121-XJ4G4Q61: swap: inProgress → completed
$ som activity start ext:R1 verify
  SP-20261121-XJ4G4Q61: verify: pending → inProgress
$ som activity complete ext:R1 verify
  SP-20261121-XJ4G4Q61: verify: inProgress → completed
$ som report clear ext:R1 --reason 'optic swapped, verified'
  SP-20261121-XJ4G4Q61: inProgress → cleared (optic swapped, verified)
$ som activity add ext:R1 a
  ! SP-20261121-XJ4G4Q61: cannot add an activity to a report that is cleared [illegal-transition]
  ! hint: first: som report reopen SP-20261121-XJ4G4Q61 --reason TEXT
  [5]
