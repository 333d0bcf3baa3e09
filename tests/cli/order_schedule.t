# The plan of an order becomes planned dates, in working time; an appointment in closed hours moves nothing.
$ include prelude.t
$ som order schedule 7K3F
  ! SO-20261120-7K3F9QXW: there are no activities to schedule [guard]
  ! hint: its plan becomes activities with som order start SO-20261120-7K3F9QXW
  [5]
$ som order start 7K3F
  SO-20261120-7K3F9QXW: acknowledged → inProgress
  SV-20261120-Q0WC2VHN: designed for SO-20261120-7K3F9QXW item 1
$ som order schedule 7K3F
  SO-20261120-7K3F9QXW: 3 activities scheduled
$ som order plan 7K3F
  ACTIVITY   START             END               END AT MOST       LATEST START        SLACK
  survey     2026-11-23 09:00  2026-11-23 17:00  2026-11-24 17:00  2026-11-30 14:00  7 d 5 h  critical
  configure  2026-11-24 09:00  2026-11-24 11:00  2026-11-25 13:00  2026-12-01 14:00  7 d 5 h  critical
  test       2026-11-24 11:00  2026-11-24 12:00  2026-11-25 17:00  2026-12-01 16:00  7 d 5 h  critical
  expected completion 2026-11-24 12:00, at most 2026-11-25 17:00; due 2026-12-01 17:00
$ som order schedule 7K3F --activity survey --start '2026-11-26 09:00' --note 'as agreed with the customer'
  SO-20261120-7K3F9QXW: activity survey is booked for team-field from 2026-11-26 09:00 to 2026-11-26 17:00
$ som order plan 7K3F
  ACTIVITY   START             END               END AT MOST       LATEST START        SLACK
  survey     2026-11-26 09:00  2026-11-26 17:00  2026-11-27 17:00  2026-11-30 14:00  4 d 5 h  critical
  configure  2026-11-27 09:00  2026-11-27 11:00  2026-11-30 13:00  2026-12-01 14:00  4 d 5 h  critical
  test       2026-11-27 11:00  2026-11-27 12:00  2026-11-30 17:00  2026-12-01 16:00  4 d 5 h  critical
  expected completion 2026-11-27 12:00, at most 2026-11-30 17:00; due 2026-12-01 17:00
$ som order schedule 7K3F --activity configure --start '2026-11-26 12:00'
  ! SO-20261120-7K3F9QXW: activity 'configure' cannot start at 2026-11-26T12:00:00Z: the earliest is 2026-11-27T09:00:00Z [guard]
  ! hint: use --start 2026-11-27T09:00:00Z, or --force --reason TEXT
  [5]
$ som order schedule 7K3F --activity survey --start '2026-11-28 10:00'
  ! SO-20261120-7K3F9QXW: activity 'survey' cannot start at 2026-11-28T10:00:00Z: the earliest is 2026-11-30T09:00:00Z [guard]
  ! hint: use --start 2026-11-30T09:00:00Z, or --force --reason TEXT
  [5]
$ som log 7K3F
  TIME              USER  ACTION    ACTIVITY  CHANGE                               REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  start               acknowledged → inProgress
  2026-11-21 12:00  jane  schedule
  2026-11-21 12:00  jane  schedule  survey    2026-11-23 09:00 → 2026-11-26 09:00

# A flaw of the file is shown at its place in the file.
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/assignee: team-field/calendar: offic/'
$ som order schedule 7K3F
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:40:15: error: calendar 'offic' does not exist [unknown-reference]
  !   40 |     calendar: offic
  !      |               ^~~~~
  [4]
$ som order schedule 7K3F --activity test --start '2026-11-30 10:00'
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:40:15: error: calendar 'offic' does not exist [unknown-reference]
  !   40 |     calendar: offic
  !      |               ^~~~~
  [4]
$ som order plan 7K3F
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:40:15: error: calendar 'offic' does not exist [unknown-reference]
  !   40 |     calendar: offic
  !      |               ^~~~~
  [4]
