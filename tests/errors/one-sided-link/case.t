# A value that an order does not list, one that is not held for the order that lists it, and a record of an earlier
# version without a list.
$ include pool_prelude.t
$ som service reserve --pool port --for 7K3F --count 2 -q
$ edit pools/port/ge-0_0_1.yaml s/SO-20261120-7K3F9QXW/SO-20261120-2M8R1TQC/
$ som validate
  11 files checked: 0 errors, 2 warnings
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml: warning: does not list port/ge-0_0_1, which is held for it [one-sided-link]
  ! hint: som doctor --fix adds it
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml: warning: lists port/ge-0_0_1, which is not held for it [one-sided-link]
  ! hint: som doctor --fix takes it out
$ som doctor
  CHECK  FILE                                      FINDING                                            REMEDY
  link   orders/2026/11/SO-20261120-2M8R1TQC.yaml  does not list port/ge-0_0_1, which is held for it  --fix: add it
  link   orders/2026/11/SO-20261120-7K3F9QXW.yaml  lists port/ge-0_0_1, which is not held for it      --fix: take it out
  ! 2 findings, --fix repairs 2 (workspace of one user)
  [1]
$ som doctor --fix
  CHECK  FILE                                      FINDING                                            REMEDY
  link   orders/2026/11/SO-20261120-2M8R1TQC.yaml  does not list port/ge-0_0_1, which is held for it  done: add it
  link   orders/2026/11/SO-20261120-7K3F9QXW.yaml  lists port/ge-0_0_1, which is not held for it      done: take it out
  ! 2 findings, 2 repaired (workspace of one user)
$ som validate
  11 files checked: 0 errors, 0 warnings
