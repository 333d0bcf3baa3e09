# The clearance is rejected: the report runs again, and the time spent cleared does not count.
$ include report_prelude.t
$ som report reopen 4T9Z --reason 'not cleared yet'
  ! TR-20261121-4T9ZC2HM: cannot reopen a report that is inProgress [illegal-transition]
  ! hint: from inProgress you may: pend, hold, clear, cancel
  [5]
$ som report clear 4T9Z --reason 'customer confirms' --force -q
$ som report reopen 4T9Z
  ! TR-20261121-4T9ZC2HM: to reopen needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som jeopardy scan --all
  LEVEL    ID                    ABOUT                          CUSTOMER  DUE  WHEN  ASSIGNEE  WHY
  onTrack  PT-20261121-6R2MZ9QX  Loss on the backhaul to Leeds                       -         neither the record nor a service level gives a due date
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
$ som report reopen 4T9Z --reason 'loss is back' --now 2026-11-21T15:00:00Z
  TR-20261121-4T9ZC2HM: cleared → inProgress (loss is back)
$ som jeopardy scan --all --now 2026-11-21T15:00:00Z
  LEVEL    ID                    ABOUT                          CUSTOMER  DUE               WHEN    ASSIGNEE  WHY
  onTrack  TR-20261121-4T9ZC2HM  Packet loss at Leeds depot     CUST-118  2026-11-21 19:00  in 4 h  team-noc
  onTrack  PT-20261121-6R2MZ9QX  Loss on the backhaul to Leeds                                      -         neither the record nor a service level gives a due date
  2 open: 0 overdue, 0 inJeopardy, 0 atRisk, 2 onTrack
$ som report show 4T9Z -o yaml --fields status,resolutionDate,statusChangeDate,statusChangeReason
  status: inProgress
  resolutionDate: null
  statusChangeDate: "2026-11-21T15:00:00Z"
  statusChangeReason: loss is back
