# A customer's quality report, from creation to closed: pauses count as its service level says.
$ include report_prelude.t
$ som report create --kind customer-qos --name 'Jitter since the move' --customer CUST-118 --external-id T-1
  CQ-20261121-XJ4G4Q61: created
$ som report assign ext:T-1 --to team-noc
  CQ-20261121-XJ4G4Q61: assigned to team-noc
$ som report start ext:T-1
  CQ-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report analyse ext:T-1 --finding 'switch port flaps'
  CQ-20261121-XJ4G4Q61: first-in analysis added
$ som activity add XJ4G swap --name 'Swap the port' --typical PT2H --assignee team-field
  CQ-20261121-XJ4G4Q61: activity swap added
$ som activity start XJ4G swap
  CQ-20261121-XJ4G4Q61: swap: pending → inProgress
$ som report clear ext:T-1 --reason 'port swapped'
  ! CQ-20261121-XJ4G4Q61: activities are not finished: swap (inProgress) [guard]
  ! hint: finish them with som activity complete CQ-20261121-XJ4G4Q61 ACTIVITY, skip them, or retry those that failed
  [5]
$ som activity complete XJ4G swap
  CQ-20261121-XJ4G4Q61: swap: inProgress → completed
$ som report clear ext:T-1 --reason 'port swapped'
  CQ-20261121-XJ4G4Q61: inProgress → cleared (port swapped)
$ som report reopen ext:T-1 --reason 'still jitters' --now 2026-11-21T16:00:00Z
  CQ-20261121-XJ4G4Q61: cleared → inProgress (still jitters)
$ som report clear ext:T-1 --reason 'cable replaced' --now 2026-11-21T18:00:00Z
  CQ-20261121-XJ4G4Q61: inProgress → cleared (cable replaced)
$ som report close ext:T-1 --now 2026-11-22T09:00:00Z
  CQ-20261121-XJ4G4Q61: cleared → closed
$ som log XJ4G
  TIME              USER  ACTION    ACTIVITY  CHANGE                     REASON
  2026-11-21 12:00  jane  create
  2026-11-21 12:00  jane  assign              → team-noc
  2026-11-21 12:00  jane  start               acknowledged → inProgress
  2026-11-21 12:00  jane  analyse
  2026-11-21 12:00  jane  activity  swap
  2026-11-21 12:00  jane  start     swap      pending → inProgress
  2026-11-21 12:00  jane  complete  swap      inProgress → completed
  2026-11-21 12:00  jane  clear               inProgress → cleared       port swapped
  2026-11-21 16:00  jane  reopen              cleared → inProgress       still jitters
  2026-11-21 18:00  jane  clear               inProgress → cleared       cable replaced
  2026-11-22 09:00  jane  close               cleared → closed
$ som validate
  6 files checked: 0 errors, 0 warnings
