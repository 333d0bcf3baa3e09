$ include prelude.t
$ write orders/2026/11/SO-20261120-7K3F9QXW.json <<EOF
{}
EOF
$ som order show 7K3F9QXW
  ! orders/2026/11/SO-20261120-7K3F9QXW.json and orders/2026/11/SO-20261120-7K3F9QXW.yaml have the same id SO-20261120-7K3F9QXW [duplicate-id]
  ! hint: compare the two, and remove one
  [4]
$ som order hold SO-20261120-7K3F9QXW --reason x
  ! orders/2026/11/SO-20261120-7K3F9QXW.json and orders/2026/11/SO-20261120-7K3F9QXW.yaml have the same id SO-20261120-7K3F9QXW [duplicate-id]
  ! hint: compare the two, and remove one
  [4]
$ som activity add 9D4B a -q
$ som activity add 9D4B a
  ! SO-20261120-9D4B6HNV: there is an activity 'a' already [duplicate-id]
  [4]
