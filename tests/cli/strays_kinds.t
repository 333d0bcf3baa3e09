# A record in the folder of another kind is named by the list of its own kind, too, and by every verb that looks for it.
$ include prelude.t
$ move orders/2026/11/SO-20261120-7K3F9QXW.yaml reports/2026/11/SO-20261120-7K3F9QXW.yaml
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  ! reports/2026/11/SO-20261120-7K3F9QXW.yaml: a record with id SO-20261120-7K3F9QXW belongs at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: move it: git mv reports/2026/11/SO-20261120-7K3F9QXW.yaml orders/2026/11/SO-20261120-7K3F9QXW.yaml
  [4]
$ som report list -o id
  ! reports/2026/11/SO-20261120-7K3F9QXW.yaml: a record with id SO-20261120-7K3F9QXW belongs at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: move it: git mv reports/2026/11/SO-20261120-7K3F9QXW.yaml orders/2026/11/SO-20261120-7K3F9QXW.yaml
  [4]
$ som --no-index order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  ! reports/2026/11/SO-20261120-7K3F9QXW.yaml: a record with id SO-20261120-7K3F9QXW belongs at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: move it: git mv reports/2026/11/SO-20261120-7K3F9QXW.yaml orders/2026/11/SO-20261120-7K3F9QXW.yaml
  [4]
$ som jeopardy scan -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  ! reports/2026/11/SO-20261120-7K3F9QXW.yaml: a record with id SO-20261120-7K3F9QXW belongs at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: move it: git mv reports/2026/11/SO-20261120-7K3F9QXW.yaml orders/2026/11/SO-20261120-7K3F9QXW.yaml
  [4]
$ som order show 7K3F
  ! reports/2026/11/SO-20261120-7K3F9QXW.yaml: a record with id SO-20261120-7K3F9QXW belongs at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: move it: git mv reports/2026/11/SO-20261120-7K3F9QXW.yaml orders/2026/11/SO-20261120-7K3F9QXW.yaml
  [4]
$ som order hold 7K3F --reason x
  ! reports/2026/11/SO-20261120-7K3F9QXW.yaml: a record with id SO-20261120-7K3F9QXW belongs at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: move it: git mv reports/2026/11/SO-20261120-7K3F9QXW.yaml orders/2026/11/SO-20261120-7K3F9QXW.yaml
  [4]
$ som order hold SO-20261120-7K3F9QXW --reason x
  ! reports/2026/11/SO-20261120-7K3F9QXW.yaml: a record with id SO-20261120-7K3F9QXW belongs at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: move it: git mv reports/2026/11/SO-20261120-7K3F9QXW.yaml orders/2026/11/SO-20261120-7K3F9QXW.yaml
  [4]
# A scan names it also in the folder of a kind that has no clocks.
$ move reports/2026/11/SO-20261120-7K3F9QXW.yaml inventory/2026/11/SO-20261120-7K3F9QXW.yaml
$ som jeopardy scan -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  ! inventory/2026/11/SO-20261120-7K3F9QXW.yaml: a record with id SO-20261120-7K3F9QXW belongs at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: move it: git mv inventory/2026/11/SO-20261120-7K3F9QXW.yaml orders/2026/11/SO-20261120-7K3F9QXW.yaml
  [4]
$ som --no-index jeopardy scan --kind order -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  ! inventory/2026/11/SO-20261120-7K3F9QXW.yaml: a record with id SO-20261120-7K3F9QXW belongs at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: move it: git mv inventory/2026/11/SO-20261120-7K3F9QXW.yaml orders/2026/11/SO-20261120-7K3F9QXW.yaml
  [4]
$ move inventory/2026/11/SO-20261120-7K3F9QXW.yaml alarms/SO-20261120-7K3F9QXW.yaml
$ som jeopardy scan -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  ! alarms/SO-20261120-7K3F9QXW.yaml: a record with id SO-20261120-7K3F9QXW belongs at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: move it: git mv alarms/SO-20261120-7K3F9QXW.yaml orders/2026/11/SO-20261120-7K3F9QXW.yaml
  [4]
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  ! alarms/SO-20261120-7K3F9QXW.yaml: a record with id SO-20261120-7K3F9QXW belongs at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: move it: git mv alarms/SO-20261120-7K3F9QXW.yaml orders/2026/11/SO-20261120-7K3F9QXW.yaml
  [4]
