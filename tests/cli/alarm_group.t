# Making alarms consequences of another, and taking that back.
$ load leeds-access
$ som alarm group 5N8Q 2ZB7
  AL-20261119-2ZB7K4TV: in the group of AL-20261121-5N8QWX2B
$ som alarm list --all -o json --fields id,parentAlarm[0].id,correlatedAlarm[0].id
  {
    "schemaVersion": 1,
    "kind": "AlarmList",
    "items": [
      {
        "id": "AL-20261119-2ZB7K4TV",
        "parentAlarm[0].id": "AL-20261121-5N8QWX2B",
        "correlatedAlarm[0].id": null
      },
      {
        "id": "AL-20261121-5N8QWX2B",
        "parentAlarm[0].id": null,
        "correlatedAlarm[0].id": "AL-20261119-2ZB7K4TV"
      }
    ],
    "truncated": false
  }
$ som log 2ZB7
  TIME              USER  ACTION  ACTIVITY  CHANGE  REASON
  2026-11-21 12:00  jane  group
# Twice, in a circle, in its own group, and under an alarm that is cleared:
$ som alarm group 5N8Q 2ZB7
  ! AL-20261119-2ZB7K4TV: it is in the group of AL-20261121-5N8QWX2B already [guard]
  [5]
$ som alarm group 5N8Q 5N8Q
  ! AL-20261121-5N8QWX2B: an alarm is not in its own group [guard]
  ! hint: name other alarms
  [5]
$ som alarm group 2ZB7 5N8Q
  ! AL-20261119-2ZB7K4TV: cannot group alarms under an alarm that is cleared [illegal-transition]
  ! hint: cleared is final
  [5]
$ som alarm ungroup 2ZB7 5N8Q
  ! AL-20261121-5N8QWX2B: it is not in the group of AL-20261119-2ZB7K4TV [guard]
  [5]
$ som alarm ungroup 5N8Q 2ZB7
  AL-20261119-2ZB7K4TV: no longer in the group of AL-20261121-5N8QWX2B
$ som validate -q
$ som alarm group --help
  make alarms consequences of an alarm
  Usage: som alarm group [OPTIONS] ID ID

  Positionals:
    ID                              the alarm: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id
    ID ...                          the alarms that become parts of this one

  Options:
    -h,--help                       print this help

  Examples:
    som alarm group 9WX2 4T9Z 7KQ1
    som alarm group 5N8Q 2ZB7 --reason 'one fuse'

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
$ som alarm ungroup --help
  take alarms out of the group of an alarm
  Usage: som alarm ungroup [OPTIONS] ID ID

  Positionals:
    ID                              the alarm: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id
    ID ...                          the alarms that are no longer parts of this
                                    one

  Options:
    -h,--help                       print this help

  Examples:
    som alarm ungroup 9WX2 4T9Z
    som alarm ungroup 5N8Q 2ZB7 --reason 'two faults'

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
