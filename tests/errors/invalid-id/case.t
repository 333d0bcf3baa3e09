$ include prelude.t
$ som order show ../../etc/passwd
  ! som: error: '../../etc/passwd' cannot be an id [invalid-id]
  ! hint: use an id such as SO-20261121-7K3F9QXW, a prefix of it, or ext: and an external id
  [4]
$ som order show 'SO-20261120-7K3F9QXW/..'
  ! som: error: 'SO-20261120-7K3F9QXW/..' cannot be an id [invalid-id]
  ! hint: use an id such as SO-20261121-7K3F9QXW, a prefix of it, or ext: and an external id
  [4]
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/id: SO-20261120-7K3F9QXW/id: ..\/x/'
$ som validate orders
  3 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:2:5: error: id: '..\' is not an id of a record [invalid-id]
  !   2 | id: ..\
  !     |     ^~~
  ! hint: ids look like SO-20261121-7K3F9QXW
  [1]
