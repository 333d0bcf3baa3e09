$ som order list --opne
  ! som: error: unknown option '--opne' [unknown-option]
  ! hint: did you mean '--open'?
  [2]
$ som order list --opne -o json
  ! {"errors":[{"code":"unknown-option","severity":"error","message":"unknown option '--opne'","hints":["did you mean '--open'?"]}]}
  [2]
