# Records that ended long ago leave the workspace; tests/git/archive.sh has repositories.
$ include prelude.t
$ som archive
  ! som: error: missing: --before MONTH [usage]
  ! hint: usage: som archive --before MONTH
  ! hint: see som archive --help
  [2]
$ som archive --before 2027-01
  ! som: error: --before: 2027-01 is later than now [usage]
  ! hint: name a month that has ended, such as 2026-01
  [2]
$ som archive --before soon
  ! som: error: 'soon' is not a time [invalid-time]
  ! hint: write 2026-12-01T17:00:00Z, local time as '2026-12-01 17:00' or 2026-12-01, or today, tomorrow, now+PT4H, +P2D
  [4]
$ program exit 128
$ som archive --before 2026-01
  ! .: cannot read the history: git rev-parse: exit status 128 [not-found]
  ! hint: the workspace must lie in a git repository: git init
  [3]
$ som archive --help
  remove records that ended long ago, which git keeps
  Usage: som archive [OPTIONS]

  Options:
    -h,--help                       print this help
    --before MONTH                  records whose last event is before this month,
                                    such as 2026-01, or before this time

  Examples:
    som archive --before 2026-01 -n
    som archive --before 2026-01

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
