$ include prelude.t
$ fill orders/2026/11/SO-20261120-7K3F9QXW.yaml 'x-deep: ' 1
$ fill orders/2026/11/SO-20261120-7K3F9QXW.yaml '  [' 250
$ som validate orders
  3 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:34:600: error: nesting is deeper than 200 levels [too-deep]
  !   34 |   [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [  [\x20
  !      |                                                                                 ^
  [1]
