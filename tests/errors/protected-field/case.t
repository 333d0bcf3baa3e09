$ include prelude.t
$ som order update 7K3F --set state=completed
  ! som: error: 'state' cannot be set by update [protected-field]
  ! hint: states are changed by start, hold, pend, resume, complete, fail, reject and cancel
  [5]
