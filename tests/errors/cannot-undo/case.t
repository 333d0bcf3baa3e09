$ include prelude.t
$ som order hold 7K3F 9D4B --reason r -q
$ som order note 9D4B later -q
$ som undo 7K3F
  ! SO-20261120-9D4B6HNV: 'order note' of jane changed it later [cannot-undo]
  ! hint: take that back first: som undo SO-20261120-9D4B6HNV
  [5]
