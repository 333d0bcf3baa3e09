$ include prelude.t
$ lock
$ som order note 7K3F text --lock-timeout PT0.01S
  ! som: error: --lock-timeout: 'PT0.01S' is not a valid duration [usage]
  ! hint: write it as PT10S
  [2]
$ som order note 7K3F text --lock-timeout PT0S
  ! som: error: another command holds the workspace's lock [lock-timeout]
  ! hint: try again, or wait longer with --lock-timeout
  [75]
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
$ unlock
$ som order note 7K3F text
  SO-20261120-7K3F9QXW: note added
