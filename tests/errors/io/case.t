$ include prelude.t
$ fail-at create 1
$ som order note SO-20261120-7K3F9QXW text
  ! .som/tmp/ignore: cannot create .som/tmp/ignore: Input/output error [io]
  [74]
$ som order note SO-20261120-7K3F9QXW text
  SO-20261120-7K3F9QXW: note added
