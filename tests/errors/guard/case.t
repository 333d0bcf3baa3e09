$ include prelude.t
$ som order start 9D4B
  ! SO-20261120-9D4B6HNV: waits for SO-20261120-2M8R1TQC (acknowledged) [guard]
  ! hint: complete them first, or use --force --reason TEXT
  [5]
$ som order start 7K3F -q
$ som order complete 7K3F
  ! SO-20261120-7K3F9QXW: activities are not finished: survey (pending), configure (pending), test (pending) [guard]
  ! hint: finish them with som activity complete SO-20261120-7K3F9QXW ACTIVITY, skip them, or retry those that failed
  [5]
