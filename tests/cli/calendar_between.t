# Working time between two times.
$ include prelude.t
$ som calendar between office 2026-11-20 2026-11-27
  PT40H
$ som calendar between office 2026-11-21 2026-11-22
  PT0S
$ som calendar between always 2026-03-29 2026-03-29T24:00
  PT24H
$ som calendar between office 2026-11-27 2026-11-20
  -PT40H
$ som calendar between office 2026-12-24 2026-12-29 -o json
  {
    "schemaVersion": 1,
    "kind": "CalendarAnswer",
    "value": "PT16H"
  }
$ som calendar between office 2026-12-24
  ! som: error: missing: TIME [usage]
  ! hint: usage: som calendar between CALENDAR TIME TIME
  ! hint: see som calendar between --help
  [2]
$ som calendar between --help
  show the working time between two times
  Usage: som calendar between [OPTIONS] CALENDAR TIME TIME

  Positionals:
    CALENDAR                        the calendar; 'always' is built in
    TIME                            a time in UTC, or local time in the
                                    workspace's zone
    TIME                            the second time

  Options:
    -h,--help                       print this help

  Examples:
    som calendar between leeds-office 2026-11-20 2026-11-27
    som calendar between always 2026-03-29 2026-03-29T24:00

  Formats (-o): table, json, ndjson

  Global options (--reason, --note, -n, -o, -q and more): som --help
