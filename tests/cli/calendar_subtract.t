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
  ! som: error: duration is required [usage]
  ! hint: see som calendar subtract --help
  [2]
$ som calendar subtract --help
  the time from which working time passes
  Usage: som calendar subtract [OPTIONS] ID TIME DURATION

  Positionals:
    id ID                           the calendar; 'always' is built in
    time TIME                       a time in UTC, or local time in the workspace's zone
    duration DURATION               working time (PT8H, P2D)

  Options:
    -h,--help                       this help

  Examples:
    som calendar subtract leeds-office '2026-12-01 17:00' P5D
    som calendar subtract always 2026-12-01T24:00 PT25H

  Global options (--reason, --note, -n, -o, -q and more): som --help
