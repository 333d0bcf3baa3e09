$ include prelude.t
$ som order show 7K3G
  ! som: error: order '7K3G' does not exist [not-found]
  [3]
$ som activity start 7K3F survey
  ! SO-20261120-7K3F9QXW: there is no activity 'survey' [not-found]
  ! hint: it has no activities
  [3]
