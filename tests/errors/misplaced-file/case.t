$ include prelude.t
$ move orders/2026/11/SO-20261120-7K3F9QXW.yaml orders/2026/10/SO-20261120-7K3F9QXW.yaml
$ som validate orders
  3 files checked: 1 error, 0 warnings
  ! orders/2026/10/SO-20261120-7K3F9QXW.yaml: a record with id SO-20261120-7K3F9QXW belongs at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: move it: git mv orders/2026/10/SO-20261120-7K3F9QXW.yaml orders/2026/11/SO-20261120-7K3F9QXW.yaml
  [1]
