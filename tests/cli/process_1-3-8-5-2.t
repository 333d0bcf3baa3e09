# 1.3.8.5/2: analysis, restoration and repair are scheduled, assigned and coordinated.
$ include report_prelude.t
$ som report create --kind customer-qos --name 'Throughput at half' --service SV-20261001-7KWX2B4M --external-id R1 -q
$ som report start ext:R1
  CQ-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report assign ext:R1 --to team-noc --person ravi
  CQ-20261121-XJ4G4Q61: assigned to team-noc (ravi)
$ som activity add ext:R1 swap --name 'Swap the optic' --typical PT2H --assignee team-noc
  CQ-20261121-XJ4G4Q61: activity swap added
$ som activity add ext:R1 verify --after swap --typical PT1H
  CQ-20261121-XJ4G4Q61: activity verify added
$ som activity assign ext:R1 swap --to team-field
  CQ-20261121-XJ4G4Q61: activity swap assigned to team-field
$ som report schedule ext:R1
  CQ-20261121-XJ4G4Q61: 2 activities scheduled
$ som report schedule ext:R1 --activity swap --start '2026-11-21 15:00'
  CQ-20261121-XJ4G4Q61: activity swap is booked for team-field from 2026-11-21 15:00 to 2026-11-21 17:00
$ som report plan ext:R1
  ACTIVITY  START             END               END AT MOST       LATEST START         SLACK
  swap      2026-11-21 15:00  2026-11-21 17:00  2026-11-21 17:00  2026-11-26 09:00  4 d 18 h  critical
  verify    2026-11-21 17:00  2026-11-21 18:00  2026-11-21 18:00  2026-11-26 11:00  4 d 18 h  critical
  expected completion 2026-11-21 18:00, at most 2026-11-21 18:00; due 2026-11-26 12:00
$ som report schedule ext:R1 --activity verify --start '2026-11-21 16:00'
  ! CQ-20261121-XJ4G4Q61: activity 'verify' cannot start at 2026-11-21T16:00:00Z: the earliest is 2026-11-21T17:00:00Z [guard]
  ! hint: use --start 2026-11-21T17:00:00Z, or --force --reason TEXT
  [5]
