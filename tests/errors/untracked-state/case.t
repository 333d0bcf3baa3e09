$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/state: acknowledged/state: inProgress/'
$ som validate orders
  3 files checked: 0 errors, 1 warning
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:7:8: warning: the state is inProgress, but the last tracking record led to acknowledged [untracked-state]
  !   7 | state: inProgress  # seen by the desk
  !     |        ^~~~~~~~~~
  ! hint: change states with som order …, which records them; until then clocks use the record's dates
