$ som order strat
  ! som: error: there is no 'som order strat' [unknown-verb]
  ! hint: did you mean 'start'?
  [2]
$ som ordr list
  ! som: error: there is no 'som ordr' [unknown-verb]
  ! hint: did you mean 'order'?
  [2]
