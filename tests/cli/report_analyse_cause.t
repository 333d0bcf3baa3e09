# A root cause that the inventory does not have is reported, with the name that was probably meant.
$ include cause_prelude.t
$ som report create --kind service-trouble --name down -o id
  TR-20261121-XJ4G4Q61
$ som report start --where 'name = down' -q
$ som report analyse --where 'name = down' --finding dead --root-cause resource:CARD-33
  TR-20261121-XJ4G4Q61: first-in analysis added
  ! reports/2026/11/TR-20261121-XJ4G4Q61.yaml:16:7: warning: resource 'CARD-33' is not known [unknown-reference]
  !   16 |       type: resource
  !      |       ^~~~~~~~~~~~~~
  ! hint: did you mean 'CARD-3'?
$ som validate
  18 files checked: 0 errors, 1 warning
  ! reports/2026/11/TR-20261121-XJ4G4Q61.yaml:16:7: warning: resource 'CARD-33' is not known [unknown-reference]
  !   16 |       type: resource
  !      |       ^~~~~~~~~~~~~~
  ! hint: did you mean 'CARD-3'?
$ som report analyse --where 'name = down' --finding dead --root-cause resource:CARD-3
  TR-20261121-XJ4G4Q61: ongoing analysis added
$ som validate -q
