$ include pool_prelude.t
$ som service reserve --pool port --for 7K3F -q
$ som service reserve --pool port --for 2M8R --value ge-0/0/1
  ! som: error: port/ge-0_0_1 is reserved for SO-20261120-7K3F9QXW [value-taken]
  ! hint: leave --value out to take the lowest that is free
  [5]
$ som service allocate --pool port --for 2M8R --value ge-0/0/1
  ! som: error: port/ge-0_0_1 is reserved for SO-20261120-7K3F9QXW [value-taken]
  ! hint: leave --value out to take the lowest that is free
  [5]
$ som service release --pool port --value ge-0/0/1 --for 2M8R
  ! som: error: port/ge-0_0_1 is reserved for SO-20261120-7K3F9QXW [value-taken]
  ! hint: leave --for out to release it anyway
  [5]
