$ include prelude.t
$ som order start 7K3F -q
$ som activity skip 7K3F survey --reason 'known site' -q
$ som activity start 7K3F configure -q
$ som order cancel 7K3F --reason 'customer withdrew'
  ! SO-20261120-7K3F9QXW: too late to cancel: activity 'configure' has started at 2026-11-21T12:00:00Z [point-of-no-return]
  ! hint: use --force --reason TEXT to cancel anyway
  [5]
