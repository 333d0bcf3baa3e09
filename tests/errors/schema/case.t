$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/priority: "2"/priority: [2]/'
$ som validate orders
  3 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:6:11: error: priority must be text, not a list [schema]
  !   6 | priority: [2]
  !     |           ^~~
  [1]
