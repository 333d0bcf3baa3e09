# The last resort, played by a clock that throws what nobody expects.
$ include prelude.t
$ broken-clock
$ som order list
  ! som: error: the clock is broken [fault]
  ! hint: this is a fault in som; please report it with what you did
  [70]
$ som order list -o json
  ! {"errors":[{"code":"fault","severity":"error","message":"the clock is broken","hints":["this is a fault in som; please report it with what you did"]}]}
  [70]
