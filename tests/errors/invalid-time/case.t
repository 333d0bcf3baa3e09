$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/2026-12-01T17:00:00Z/2026-12-01 17:00/'
$ som validate orders
  3 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:9:26: error: requestedCompletionDate: '2026-12-01 17:00' is not a time [invalid-time]
  !   9 | requestedCompletionDate: "2026-12-01 17:00"
  !     |                          ^~~~~~~~~~~~~~~~~~
  ! hint: write RFC 3339, such as "2026-12-01T17:00:00Z"
  [1]
$ som order list --now someday
  ! som: error: 'someday' is not a time [invalid-time]
  ! hint: write 2026-12-01T17:00:00Z, local time as '2026-12-01 17:00' or 2026-12-01, or today, tomorrow, now+PT4H, +P2D
  [4]
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/2026-12-01 17:00/9999-12-31T23:59:59Z/'
$ som validate orders
  3 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:9:26: error: requestedCompletionDate: '9999-12-31T23:59:59Z' is not in the years 1900 to 2199 [invalid-time]
  !   9 | requestedCompletionDate: "9999-12-31T23:59:59Z"
  !     |                          ^~~~~~~~~~~~~~~~~~~~~~
  ! hint: correct the year; leave the member out if there is no such date
  [1]
$ som order list --now 0001-01-01T00:00:00Z
  ! som: error: '0001-01-01T00:00:00Z' is not in the years 1900 to 2199 [invalid-time]
  [4]
