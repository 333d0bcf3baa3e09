$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/priority:/category:/'
$ som validate orders
  3 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:6:1: error: duplicate key 'category' [duplicate-key]
  !   6 | category: "2"
  !     | ^~~~~~~~
  ! hint: it is first set on line 4
  [1]
