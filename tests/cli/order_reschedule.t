# Moving the dates of an order under way.
$ include under_way_prelude.t
$ som order create --spec line --customer CUST-118 --due 2026-12-11 --external-id L -q
$ som order reschedule ext:L --due 2026-12-18 --reason later
  ! SO-20261121-XJ4G4Q61: cannot amend an order that is acknowledged [illegal-transition]
  ! hint: change it with som order update SO-20261121-XJ4G4Q61
  [5]
$ som order start ext:L -q
$ som order reschedule ext:L --reason later
  ! SO-20261121-XJ4G4Q61: the amendment is empty [usage]
  ! hint: give --characteristic, --place, --due, --start, --add-item, --redo, or --keep for work that may be stale
  [2]
$ som order reschedule ext:L --due 2026-12-18
  ! SO-20261121-XJ4G4Q61: to amend needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som order reschedule ext:L --due 2026-12-18 --start 2026-12-01 --reason later
  SO-20261121-XJ4G4Q61: level stays onTrack
$ som log ext:L
  TIME              USER  ACTION  ACTIVITY  CHANGE                                                        REASON
  2026-11-21 12:00  jane  create
  2026-11-21 12:00  jane  start             acknowledged → inProgress
  2026-11-21 12:00  jane  amend             requestedCompletionDate: 2026-12-11 23:59 → 2026-12-18 23:59  later
  2026-11-21 12:00  jane  amend             requestedStartDate: → 2026-12-01 00:00                        later
$ som order show ext:L -o yaml --fields requestedStartDate,requestedCompletionDate
  requestedStartDate: "2026-12-01T00:00:00Z"
  requestedCompletionDate: "2026-12-18T23:59:59Z"

# Requests that have not begun move with the plan.
$ som activity start ext:L survey -q
$ som activity complete ext:L survey -q
$ som request update EA1M --state inProgress -q
$ som order reschedule ext:L --start 2026-12-07 --reason 'site is closed'
  RO-20261121-KP5ZGG7Q: requested completion moved to 2026-12-08T17:00:00Z (SO-20261121-XJ4G4Q61 was rescheduled)
  PO-20261121-EA1MV5A8: keeps its requested completion at 2026-12-03T17:00:00Z
  SO-20261121-XJ4G4Q61: level stays onTrack
$ som log KP5Z
  TIME              USER  ACTION      ACTIVITY  CHANGE                                                        REASON
  2026-11-21 12:00  jane  create
  2026-11-21 12:00  jane  reschedule            requestedCompletionDate: 2026-12-02 17:00 → 2026-12-08 17:00  SO-20261121-XJ4G4Q61 was rescheduled
