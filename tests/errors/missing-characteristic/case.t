$ include catalogue_prelude.t
$ som order create --spec access --characteristic bandwidth=100 --characteristic site=LS1 -q
$ som order create --spec voip
  ! orders/2026/11/SO-20261121-J3Q45J8B.yaml:10:7: error: number is mandatory [missing-characteristic]
  !   10 |       serviceSpecification:
  !      |       ^~~~~~~~~~~~~~~~~~~~~
  [4]
