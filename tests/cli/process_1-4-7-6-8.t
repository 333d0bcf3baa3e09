# 1.4.7.6/8: resolution by another party through party performance management.
$ include report_prelude.t
$ som report create --kind service-performance --name 'Throughput at half' --service SV-20261001-7KWX2B4M --external-id R1 -q
$ som report start ext:R1
  SP-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report analyse ext:R1 --finding 'loss on the leased line' --root-cause party:backhaul-supplier
  SP-20261121-XJ4G4Q61: first-in analysis added
$ som report raise ext:R1 --party
  PT-20261121-ECESV275: created for SP-20261121-XJ4G4Q61 backhaul-supplier
  SP-20261121-XJ4G4Q61: activity backhaul-supplier waits for PT-20261121-ECESV275
$ som request list --where 'supplier = backhaul-supplier'
  ! --where:1:1: error: unknown field 'supplier' [invalid-query]
  !   1 | supplier = backhaul-supplier
  !     | ^~~~~~~~
  ! hint: write a field of your own in double quotes: "supplier"
  [2]
$ som report progress ext:R1
  SP-20261121-XJ4G4Q61: inProgress, 0 of 1 activities finished
    next     backhaul-supplier
$ som request update PT-20261121-ECESV275 --state cleared
  PT-20261121-ECESV275: acknowledged → cleared (answered by backhaul-supplier)
  SP-20261121-XJ4G4Q61: backhaul-supplier: pending → completed (PT-20261121-ECESV275 is cleared)
$ som report progress ext:R1
  SP-20261121-XJ4G4Q61: inProgress, 1 of 1 activities finished
$ som report clear ext:R1 --reason 'works again'
  SP-20261121-XJ4G4Q61: inProgress → cleared (works again)
$ som validate
  7 files checked: 0 errors, 0 warnings
