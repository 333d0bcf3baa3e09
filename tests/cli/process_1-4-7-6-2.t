# 1.4.7.6/2: analysis, restoration and repair are scheduled, assigned and coordinated.
$ include report_prelude.t
$ som report create --kind service-performance --name 'Throughput at half' --service SV-20261001-7KWX2B4M --external-id R1 -q
$ som report start ext:R1
  SP-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report assign ext:R1 --to team-noc --person ravi
  SP-20261121-XJ4G4Q61: assigned to team-noc (ravi)
$ som activity add ext:R1 swap --name 'Swap the optic' --typical PT2H --assignee team-noc
  SP-20261121-XJ4G4Q61: activity swap added
$ som activity add ext:R1 verify --after swap --typical PT1H
  SP-20261121-XJ4G4Q61: activity verify added
$ som activity assign ext:R1 swap --to team-field
  SP-20261121-XJ4G4Q61: activity swap assigned to team-field
$ som report schedule ext:R1
  SP-20261121-XJ4G4Q61: 2 activities scheduled
$ som report schedule ext:R1 --activity swap --start '2026-11-21 15:00'
  SP-20261121-XJ4G4Q61: activity swap is booked for team-field from 2026-11-21 15:00 to 2026-11-21 17:00
$ som report plan ext:R1
  ACTIVITY  START             END               END AT MOST       LATEST START  SLACK
  swap      2026-11-21 15:00  2026-11-21 17:00  2026-11-21 17:00                       critical
  verify    2026-11-21 17:00  2026-11-21 18:00  2026-11-21 18:00                       critical
  expected completion 2026-11-21 18:00, at most 2026-11-21 18:00; due never (no due date)
$ som report schedule ext:R1 --activity verify --start '2026-11-21 16:00'
  ! SP-20261121-XJ4G4Q61: activity 'verify' cannot start at 2026-11-21T16:00:00Z: the earliest is 2026-11-21T17:00:00Z [guard]
  ! hint: use --start 2026-11-21T17:00:00Z, or --force --reason TEXT
  [5]
