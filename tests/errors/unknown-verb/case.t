$ som order strat
  ! som: error: unknown command 'som order strat' [unknown-verb]
  ! hint: did you mean 'start'?
  [2]
$ som ordr list
  ! som: error: unknown command 'som ordr' [unknown-verb]
  ! hint: did you mean 'order'?
  [2]
