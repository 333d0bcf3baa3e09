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
