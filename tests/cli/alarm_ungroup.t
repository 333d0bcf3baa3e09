# Taking alarms out of the group of an alarm.
$ load leeds-access
$ som alarm group 5N8Q 2ZB7 -q
$ som alarm ungroup 5N8Q 2ZB7 --reason 'two faults'
  AL-20261119-2ZB7K4TV: no longer in the group of AL-20261121-5N8QWX2B
$ som alarm ungroup 5N8Q 2ZB7
  ! AL-20261119-2ZB7K4TV: it is not in the group of AL-20261121-5N8QWX2B [guard]
  [5]
$ som log 2ZB7
  TIME              USER  ACTION   ACTIVITY  CHANGE  REASON
  2026-11-21 12:00  jane  group
  2026-11-21 12:00  jane  ungroup                    two faults
$ som validate -q
