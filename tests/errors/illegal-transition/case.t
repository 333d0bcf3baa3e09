$ include prelude.t
$ som order complete 7K3F
  ! SO-20261120-7K3F9QXW: cannot complete an order that is acknowledged [illegal-transition]
  ! hint: from acknowledged you may: reject, start, pend, hold, cancel
  [5]
$ som order complete 7K3F -o json
  ! {"errors":[{"code":"illegal-transition","severity":"error","message":"cannot complete an order that is acknowledged","file":"SO-20261120-7K3F9QXW","hints":["from acknowledged you may: reject, start, pend, hold, cancel"]}]}
  [5]
