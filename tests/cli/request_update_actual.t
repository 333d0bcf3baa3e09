# The actual end of a request: it can be corrected, and lies between its creation and now.
$ include report_prelude.t
$ now 2026-11-21T09:00:00Z
$ som request update 6R2M --state rejected --actual 2026-11-21T08:50:00Z --reason 'not ours'
  ! PT-20261121-6R2MZ9QX: a request that is rejected has no date of its end [usage]
  ! hint: leave --actual out
  [2]
$ som request update 6R2M --state inProgress -q
$ som activity complete 4T9Z repair
  ! TR-20261121-4T9ZC2HM repair: PT-20261121-6R2MZ9QX does it, which is inProgress [guard]
  ! hint: som request update PT-20261121-6R2MZ9QX --state cleared
  [5]
$ now 2026-11-21T12:00:00Z
$ som request update 6R2M --state cleared --actual 2020-01-01
  ! PT-20261121-6R2MZ9QX: --actual lies before the request, which was created at 2026-11-21T08:40:00Z [usage]
  ! hint: check the date
  [2]
$ som request update 6R2M --state cleared --actual 2026-11-21T11:00:00Z
  PT-20261121-6R2MZ9QX: inProgress → cleared (answered by backhaul-supplier)
  TR-20261121-4T9ZC2HM: repair: inProgress → completed (PT-20261121-6R2MZ9QX is cleared)
$ som report show 4T9Z -o yaml --fields 'activity[id=repair].endDate'
  activity[id=repair].endDate: "2026-11-21T11:00:00Z"
$ som request update 6R2M --actual 2026-11-21T10:00:00Z
  PT-20261121-6R2MZ9QX: ended 2026-11-21T10:00:00Z
$ som request update 6R2M --actual 2026-11-21T10:00:00Z
  PT-20261121-6R2MZ9QX: nothing to change
$ som request show 6R2M -o yaml --fields resolutionDate
  resolutionDate: "2026-11-21T10:00:00Z"
$ som report show 4T9Z -o yaml --fields 'activity[id=repair].endDate'
  activity[id=repair].endDate: "2026-11-21T10:00:00Z"
$ som request update 6R2M --state cleared --actual 2026-11-21T11:30:00Z
  PT-20261121-6R2MZ9QX: ended 2026-11-21T11:30:00Z
$ som report show 4T9Z -o yaml --fields 'activity[id=repair].endDate'
  activity[id=repair].endDate: "2026-11-21T11:30:00Z"
$ som log 4T9Z
  TIME              USER  ACTION    ACTIVITY  CHANGE                                        REASON
  2026-11-21 08:00  ravi  create
  2026-11-21 08:20  ravi  start               acknowledged → inProgress
  2026-11-21 12:00  jane  complete  repair    inProgress → completed                        PT-20261121-6R2MZ9QX is cleared
  2026-11-21 12:00  jane  update    repair    endDate: 2026-11-21 11:00 → 2026-11-21 10:00  PT-20261121-6R2MZ9QX ended then
  2026-11-21 12:00  jane  update    repair    endDate: 2026-11-21 10:00 → 2026-11-21 11:30  PT-20261121-6R2MZ9QX ended then
$ som log 6R2M
  TIME              USER  ACTION  ACTIVITY  CHANGE                      REASON
  2026-11-21 09:00  jane  start             acknowledged → inProgress
  2026-11-21 12:00  jane  clear             inProgress → cleared        answered by backhaul-supplier
  2026-11-21 12:00  jane  answer            ended 2026-11-21T10:00:00Z
  2026-11-21 12:00  jane  answer            ended 2026-11-21T11:30:00Z
$ som validate
  5 files checked: 0 errors, 0 warnings
