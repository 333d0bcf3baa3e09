# Pending stops the resolve target of this service level.
$ include report_prelude.t
$ som jeopardy scan --all
  LEVEL    ID                    ABOUT                          CUSTOMER  DUE               WHEN    ASSIGNEE  WHY
  atRisk   TR-20261121-4T9ZC2HM  Packet loss at Leeds depot     CUST-118  2026-11-21 16:00  in 4 h  team-noc  an update was due 1 h 40 min ago (+1)
  onTrack  PT-20261121-6R2MZ9QX  Loss on the backhaul to Leeds                                      -         neither the record nor a service level gives a due date
  2 open: 0 overdue, 0 inJeopardy, 1 atRisk, 1 onTrack
$ som report pend 4T9Z --reason 'customer is asked for access' --now 2026-11-21T12:00:00Z
  TR-20261121-4T9ZC2HM: inProgress → pending (customer is asked for access)
$ som jeopardy scan --all --now 2026-11-21T13:00:00Z
  LEVEL    ID                    ABOUT                          CUSTOMER  DUE               WHEN    ASSIGNEE  WHY
  onTrack  TR-20261121-4T9ZC2HM  Packet loss at Leeds depot     CUST-118  2026-11-21 17:00  in 4 h  team-noc  unknown durations: repair
  onTrack  PT-20261121-6R2MZ9QX  Loss on the backhaul to Leeds                                      -         neither the record nor a service level gives a due date
  2 open: 0 overdue, 0 inJeopardy, 0 atRisk, 2 onTrack
$ som report resume 4T9Z --now 2026-11-21T14:00:00Z
  TR-20261121-4T9ZC2HM: pending → inProgress
$ som jeopardy scan --all --now 2026-11-21T15:00:00Z
  LEVEL    ID                    ABOUT                          CUSTOMER  DUE               WHEN    ASSIGNEE  WHY
  onTrack  TR-20261121-4T9ZC2HM  Packet loss at Leeds depot     CUST-118  2026-11-21 18:00  in 3 h  team-noc  unknown durations: repair
  onTrack  PT-20261121-6R2MZ9QX  Loss on the backhaul to Leeds                                      -         neither the record nor a service level gives a due date
  2 open: 0 overdue, 0 inJeopardy, 0 atRisk, 2 onTrack
