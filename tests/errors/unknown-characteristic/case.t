$ include catalogue_prelude.t
$ som order create --spec access --characteristic bandwith=100
  SO-20261121-XJ4G4Q61: created
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:14:17: warning: access has no characteristic 'bandwith' [unknown-characteristic]
  !   14 |         - name: bandwith
  !      |                 ^~~~~~~~
  ! hint: did you mean 'bandwidth'?
