$ include prelude.t
$ som order show SO-2026
  ! som: error: 'SO-2026' matches 3 records [ambiguous-id]
  ! hint: SO-20261120-2M8R1TQC
  ! hint: SO-20261120-7K3F9QXW
  ! hint: SO-20261120-9D4B6HNV
  [3]
