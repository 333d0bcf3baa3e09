$ include prelude.t
$ som order assign 7K3F --to team-feild
  SO-20261120-7K3F9QXW: assigned to team-feild
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:17:9: warning: team 'team-feild' is not known [unknown-reference]
  !   17 |   - id: team-feild
  !      |         ^~~~~~~~~~
  ! hint: did you mean 'team-field'?
$ som validate orders
  3 files checked: 0 errors, 1 warning
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:17:9: warning: team 'team-feild' is not known [unknown-reference]
  !   17 |   - id: team-feild
  !      |         ^~~~~~~~~~
  ! hint: did you mean 'team-field'?
$ som calendar show ofice
  ! som: error: calendar 'ofice' does not exist [unknown-reference]
  ! hint: did you mean 'office'?
  [4]
