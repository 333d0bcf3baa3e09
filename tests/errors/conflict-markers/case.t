$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/priority: "2"/<<<<<<< ours\npriority: "2"\n=======\npriority: "1"\n>>>>>>> theirs/'
$ som validate orders
  3 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:6:1: error: the file has unresolved merge conflicts [conflict-markers]
  !   6 | <<<<<<< ours
  !     | ^~~~~~~
  ! hint: take one version with som git resolve, or edit the file and remove the marker lines
  [1]
$ som order hold SO-20261120-7K3F9QXW --reason x
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:6:1: error: the file has unresolved merge conflicts [conflict-markers]
  !   6 | <<<<<<< ours
  !     | ^~~~~~~
  ! hint: take one version with som git resolve, or edit the file and remove the marker lines
  [4]
