# Open hours day by day.
$ include prelude.t
$ som calendar show office
  office (UTC): a usual day is 8 h
  OPENS             CLOSES            WORKING TIME
  2026-11-23 09:00  2026-11-23 17:00           8 h
  2026-11-24 09:00  2026-11-24 17:00           8 h
  2026-11-25 09:00  2026-11-25 17:00           8 h
  2026-11-26 09:00  2026-11-26 17:00           8 h
  2026-11-27 09:00  2026-11-27 17:00           8 h
  2026-11-30 09:00  2026-11-30 17:00           8 h
  2026-12-01 09:00  2026-12-01 17:00           8 h
  2026-12-02 09:00  2026-12-02 17:00           8 h
  2026-12-03 09:00  2026-12-03 17:00           8 h
  2026-12-04 09:00  2026-12-04 17:00           8 h
$ som calendar show office --from 2026-12-24 --to 2026-12-28
  office (UTC): a usual day is 8 h
  OPENS             CLOSES            WORKING TIME
  2026-12-24 09:00  2026-12-24 17:00           8 h
  2026-12-28 09:00  2026-12-28 17:00           8 h
$ som calendar show office --from 2026-12-24 --to 2026-12-25 -o json
  {
    "schemaVersion": 1,
    "kind": "OpenHours",
    "items": [
      {
        "start": "2026-12-24T09:00:00Z",
        "end": "2026-12-24T17:00:00Z"
      }
    ],
    "truncated": false
  }
$ som calendar show always --from 2026-12-24 --to 2026-12-25
  always (UTC): a usual day is 24 h
  OPENS             CLOSES            WORKING TIME
  2026-12-24 00:00  2026-12-26 00:00          48 h
$ som calendar show offic
  ! som: error: calendar 'offic' does not exist [unknown-reference]
  ! hint: did you mean 'office'?
  [4]
$ som calendar show office --from someday
  ! som: error: 'someday' is not a time [invalid-time]
  ! hint: write 2026-12-01T17:00:00Z, local time as '2026-12-01 17:00' or 2026-12-01, or today, tomorrow, now+PT4H, +P2D
  [4]
$ som calendar show office --from 2026-12-24 --to 2026-12-20
  ! som: error: the days to show must be in order and span at most ten years [usage]
  [2]
$ som calendar show --help
  show the open hours of some days
  Usage: som calendar show [OPTIONS] CALENDAR

  Positionals:
    CALENDAR                        the calendar

  Options:
    -h,--help                       print this help
    --from DAY                      first day (default: today)
    --to DAY                        last day (default: two weeks later)

  Examples:
    som calendar show leeds-office
    som calendar show leeds-office --from 2026-12-21 --to 2027-01-04

  Formats (-o): table, json, ndjson, yaml, csv, markdown

  Global options (--reason, --note, -n, -o, -q and more): som --help
