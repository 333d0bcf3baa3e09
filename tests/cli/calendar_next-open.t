# The next time that a calendar is open.
$ include prelude.t
$ som calendar next-open office 2026-11-21T12:00:00Z
  2026-11-23T09:00:00Z
$ som calendar next-open office 2026-11-20T12:00:00Z
  2026-11-20T12:00:00Z
$ som calendar next-open office 2026-11-20T17:00:00Z
  2026-11-23T09:00:00Z
$ som calendar next-open office 2026-12-25
  2026-12-28T09:00:00Z
$ som calendar next-open always 2026-12-25
  2026-12-25T00:00:00Z
$ som calendar next-open nowhere 2026-12-25
  ! som: error: calendar 'nowhere' does not exist [unknown-reference]
  [4]
$ som calendar next-open office 2026-12-25 -o json
  {
    "schemaVersion": 1,
    "kind": "CalendarAnswer",
    "value": "2026-12-28T09:00:00Z"
  }
$ som calendar next-opne office 2026-12-25
  ! som: error: unknown command 'som calendar next-opne' [unknown-verb]
  ! hint: did you mean 'next-open'?
  [2]
$ som calendar next-open --help
  show the next time at which a calendar is open
  Usage: som calendar next-open [OPTIONS] CALENDAR TIME

  Positionals:
    CALENDAR                        the calendar; 'always' is built in
    TIME                            a time in UTC, or local time in the
                                    workspace's zone

  Options:
    -h,--help                       print this help

  Examples:
    som calendar next-open leeds-office 2026-12-25
    som calendar next-open leeds-office 2026-11-21T12:00:00Z

  Formats (-o): table, json, ndjson

  Global options (--reason, --note, -n, -o, -q and more): som --help
