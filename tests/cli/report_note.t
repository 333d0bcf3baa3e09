# A note counts as an update for the customer: its clock starts again.
$ include report_prelude.t
$ som jeopardy scan --all --now 2026-11-21T10:30:00Z
  LEVEL    ID                    ABOUT                          CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  atRisk   TR-20261121-4T9ZC2HM  Packet loss at Leeds depot     CUST-118  2026-11-21 16:00  in 5 h 30 min  team-noc  an update was due 10 min ago (+1)
  onTrack  PT-20261121-6R2MZ9QX  Loss on the backhaul to Leeds                                             -         neither the record nor a service level gives a due date
  2 open: 0 overdue, 0 inJeopardy, 1 atRisk, 1 onTrack
$ som report note 4T9Z 'supplier has a crew on the way' --now 2026-11-21T10:31:00Z
  TR-20261121-4T9ZC2HM: note added
$ som jeopardy scan --all --now 2026-11-21T10:32:00Z
  LEVEL    ID                    ABOUT                          CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  onTrack  TR-20261121-4T9ZC2HM  Packet loss at Leeds depot     CUST-118  2026-11-21 16:00  in 5 h 28 min  team-noc  unknown durations: repair
  onTrack  PT-20261121-6R2MZ9QX  Loss on the backhaul to Leeds                                             -         neither the record nor a service level gives a due date
  2 open: 0 overdue, 0 inJeopardy, 0 atRisk, 2 onTrack
$ som report note 4T9Z ''
  ! TR-20261121-4T9ZC2HM: the note is empty [usage]
  [2]
