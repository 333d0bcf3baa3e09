$ include prelude.t
$ som order create
  ! som: error: the ordered specification is missing [usage]
  ! hint: give --spec ID, --qualification ID, or a payload with -f FILE
  [2]
$ som order create -o json
  ! {"errors":[{"code":"usage","severity":"error","message":"the ordered specification is missing","hints":["give --spec ID, --qualification ID, or a payload with -f FILE"]}]}
  [2]
