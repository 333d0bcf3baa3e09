$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/action: add/action: modifi/'
$ som validate orders
  3 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:21:13: error: serviceOrderItem[id=1].action: 'modifi' is not one of: add, modify, delete, noChange [unknown-value]
  !   21 |     action: modifi
  !      |             ^~~~~~
  ! hint: did you mean 'modify'?
  [1]
