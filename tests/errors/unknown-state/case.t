$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/state: acknowledged/state: acknowledge/'
$ som order start 7K3F
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:7:8: error: state 'acknowledge' is not known [unknown-state]
  !   7 | state: acknowledge  # seen by the desk
  !     |        ^~~~~~~~~~~
  ! hint: did you mean 'acknowledged'?
  [4]
