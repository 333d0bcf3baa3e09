# Moving the dates of an order under way.
$ include under_way_prelude.t
$ som order create --spec line --customer CUST-118 --due 2026-12-11 --external-id L -q
$ som order reschedule ext:L --due 2026-12-18 --reason later
$ som order start ext:L -q
$ som order reschedule ext:L --reason later
$ som order reschedule ext:L --due 2026-12-18
$ som order reschedule ext:L --due 2026-12-18 --start 2026-12-01 --reason later
$ som log ext:L
$ som order show ext:L -o yaml --fields requestedStartDate,requestedCompletionDate

# Requests that have not begun move with the plan.
$ som activity start ext:L survey -q
$ som activity complete ext:L survey -q
$ som request update EA1M --state inProgress -q
$ som order reschedule ext:L --start 2026-12-07 --reason 'site is closed'
$ som log KP5Z
