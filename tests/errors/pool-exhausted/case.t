$ include pool_prelude.t
$ som service reserve --pool port --for 7K3F --count 5
  ! som: error: the pool port has 4 of the 5 values that are wanted [pool-exhausted]
  ! hint: see who has them: som service list --pool port --values
  [5]
$ som service reserve --pool port --for 7K3F --count 4 -q
$ som service reserve --pool port --for 2M8R
  ! som: error: the pool port has no free value [pool-exhausted]
  ! hint: see who has them: som service list --pool port --values
  [5]
