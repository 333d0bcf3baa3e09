$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/trackingRecord:/---\ntrackingRecord:/'
$ som validate orders
  3 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:28:1: error: a second document begins here [several-documents]
  !   28 | ---
  !      | ^~~
  ! hint: a file contains one document; put the others in separate files
  [1]
