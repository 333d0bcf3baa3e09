# Starting is the response that the respond target waits for.
$ include report_prelude.t
$ som report create --kind service-trouble --name 'Mill is down' --priority 1 -o id
  TR-20261121-XJ4G4Q61
$ som jeopardy scan --all --now 2026-11-21T12:31:00Z
  LEVEL    ID                    ABOUT                          CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  overdue  TR-20261121-XJ4G4Q61  Mill is down                             2026-11-21 20:00  in 7 h 29 min  -         nobody responded; the target passed 1 min ago
  atRisk   TR-20261121-4T9ZC2HM  Packet loss at Leeds depot     CUST-118  2026-11-21 16:00  in 3 h 29 min  team-noc  an update was due 2 h 11 min ago (+1)
  onTrack  PT-20261121-6R2MZ9QX  Loss on the backhaul to Leeds                                             -         neither the record nor a service level gives a due date
  3 open: 1 overdue, 0 inJeopardy, 1 atRisk, 1 onTrack
$ som report start XJ4G --now 2026-11-21T12:20:00Z
  TR-20261121-XJ4G4Q61: acknowledged → inProgress
$ som jeopardy scan --all --now 2026-11-21T12:31:00Z
  LEVEL    ID                    ABOUT                          CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  atRisk   TR-20261121-4T9ZC2HM  Packet loss at Leeds depot     CUST-118  2026-11-21 16:00  in 3 h 29 min  team-noc  an update was due 2 h 11 min ago (+1)
  onTrack  TR-20261121-XJ4G4Q61  Mill is down                             2026-11-21 20:00  in 7 h 29 min  -
  onTrack  PT-20261121-6R2MZ9QX  Loss on the backhaul to Leeds                                             -         neither the record nor a service level gives a due date
  3 open: 0 overdue, 0 inJeopardy, 1 atRisk, 2 onTrack
$ som report start XJ4G
  ! TR-20261121-XJ4G4Q61: cannot start a report that is inProgress [illegal-transition]
  ! hint: from inProgress you may: pend, hold, clear, cancel
  [5]
