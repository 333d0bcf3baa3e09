# The time at which working time has passed.
$ include prelude.t

# A day of eight hours ends when the office closes.
$ som calendar add office '2026-11-20 09:00' PT8H
  2026-11-20T17:00:00Z
$ som calendar add office 2026-11-20T09:00:00Z P1D
  2026-11-20T17:00:00Z
$ som calendar add office 2026-11-20T16:00:00Z PT2H
  2026-11-23T10:00:00Z
$ som calendar add office 2026-11-21 PT0S
  2026-11-21T00:00:00Z
$ som calendar add office 2026-12-24T09:00:00Z P2D
  2026-12-28T17:00:00Z
$ som calendar add office 2026-11-20T09:00:00Z P1W
  2026-11-26T17:00:00Z
$ som calendar add always 2026-11-20T09:00:00Z P1D
  2026-11-21T09:00:00Z
$ som calendar add always 2026-11-20T24:00 PT25H -o json
  {
    "schemaVersion": 1,
    "kind": "CalendarAnswer",
    "value": "2026-11-22T01:00:00Z"
  }

# Zones: summer time begins and ends while the clock runs.
$ edit som.yaml 's#timeZone: UTC#timeZone: Europe/London#'
$ som calendar add always '2026-03-28 12:00' P1D
  2026-03-29T12:00:00Z
$ som calendar add always '2026-03-29 01:30' PT0S
  2026-03-29T01:30:00Z
  ! som: warning: the zone Europe/London skipped 2026-03-29T01:30:00: 2026-03-29T02:30:00+01:00 is used [doubtful-time]
  ! hint: give its offset, as in 2026-03-29T02:30:00+01:00
$ som calendar add always '2026-10-25 01:30' PT1H
  2026-10-25T01:30:00Z
  ! som: warning: the zone Europe/London has 2026-10-25T01:30:00 twice: 2026-10-25T01:30:00+01:00, the first, is used [doubtful-time]
  ! hint: give its offset, as in 2026-10-25T01:30:00+01:00

# What cannot be.
$ som calendar add office 2026-11-20 8h
  ! som: error: '8h' is not a duration [invalid-duration]
  ! hint: write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused
  [4]
$ som calendar add office 2026-11-20 P1M
  ! som: error: 'P1M' is not a duration [invalid-duration]
  ! hint: write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused
  [4]
$ som calendar add office 2026-11-20 P1Y
  ! som: error: 'P1Y' is not a duration [invalid-duration]
  ! hint: write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused
  [4]
$ som calendar add office 20.11.2026 PT8H
  ! som: error: '20.11.2026' is not a time [invalid-time]
  ! hint: write 2026-12-01T17:00:00Z, local time as '2026-12-01 17:00' or 2026-12-01, or today, tomorrow, now+PT4H, +P2D
  [4]
$ som calendar add office 2026-11-20
  ! som: error: missing: DURATION [usage]
  ! hint: usage: som calendar add CALENDAR TIME DURATION
  ! hint: see som calendar add --help
  [2]
$ som calendar add shop 2026-11-20 PT8H
  ! som: error: calendar 'shop' does not exist [unknown-reference]
  [4]
$ som calendar add --help
  add working time to a time
  Usage: som calendar add [OPTIONS] CALENDAR TIME DURATION

  Positionals:
    CALENDAR                        the calendar; 'always' is built in
    TIME                            a time in UTC, or local time in the
                                    workspace's zone
    DURATION                        working time (PT8H, P2D)

  Options:
    -h,--help                       print this help

  Examples:
    som calendar add leeds-office '2026-11-20 09:00' PT8H
    som calendar add leeds-office 2026-11-20T09:00:00Z P2D

  Formats (-o): table, json, ndjson

  Global options (--reason, --note, -n, -o, -q and more): som --help
$ som calendar add always -P1D PT0S
  2026-11-20T12:00:00Z
$ som calendar add always now -P1D
  ! som: error: '-P1D' is not a duration [invalid-duration]
  ! hint: write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused
  [4]
