$ include prelude.t
$ som order hold 7K3F
  ! SO-20261120-7K3F9QXW: to hold needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
