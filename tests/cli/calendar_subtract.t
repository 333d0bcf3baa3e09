# The time from which working time passes.
$ include prelude.t
$ som calendar subtract office '2026-12-01 17:00' PT8H
  2026-12-01T09:00:00Z
$ som calendar subtract office '2026-12-01 09:00' PT8H
  2026-11-30T09:00:00Z
$ som calendar subtract office '2026-12-28 12:00' P2D
  2026-12-23T12:00:00Z
$ som calendar subtract always 2026-12-01T24:00 PT25H
  2026-11-30T23:00:00Z
$ som calendar subtract always 2026-12-01T24:00 PT25H -o ndjson
  {"schemaVersion":1,"kind":"CalendarAnswer","value":"2026-11-30T23:00:00Z"}
$ som calendar subtract always 2026-12-01T24:00 -PT25H
  ! som: error: '-PT25H' is not a duration [invalid-duration]
  ! hint: write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused
  [4]
$ som calendar subtract --help
  subtract working time from a time
  Usage: som calendar subtract [OPTIONS] CALENDAR TIME DURATION

  Positionals:
    CALENDAR                        the calendar; 'always' is built in
    TIME                            a time in UTC, or local time in the
                                    workspace's zone
    DURATION                        working time (PT8H, P2D)

  Options:
    -h,--help                       print this help

  Examples:
    som calendar subtract leeds-office '2026-12-01 17:00' P5D
    som calendar subtract always 2026-12-01T24:00 PT25H

  Formats (-o): table, json, ndjson

  Global options (--reason, --note, -n, -o, -q and more): som --help
