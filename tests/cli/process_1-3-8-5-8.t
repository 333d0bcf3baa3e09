# 1.3.8.5/8: resolution by another party through external product suppliers.
$ include report_prelude.t
$ som report create --kind customer-qos --name 'Throughput at half' --service SV-20261001-7KWX2B4M --external-id R1 -q
$ som report start ext:R1
  CQ-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report analyse ext:R1 --finding 'loss on the leased line' --root-cause party:backhaul-supplier
  CQ-20261121-XJ4G4Q61: first-in analysis added
$ som report raise ext:R1 --party
  PT-20261121-31T4D2TD: created for CQ-20261121-XJ4G4Q61 backhaul-supplier
  CQ-20261121-XJ4G4Q61: activity backhaul-supplier waits for PT-20261121-31T4D2TD
$ som request list --where 'supplier = backhaul-supplier'
  ! --where:1:1: error: unknown field 'supplier' [invalid-query]
  !   1 | supplier = backhaul-supplier
  !     | ^~~~~~~~
  ! hint: write a field of your own in double quotes: "supplier"
  [2]
$ som report progress ext:R1
  CQ-20261121-XJ4G4Q61: inProgress, 0 of 1 activities finished
    next     backhaul-supplier
$ som request update PT-20261121-31T4D2TD --state cleared
  PT-20261121-31T4D2TD: acknowledged → cleared (answered by backhaul-supplier)
  CQ-20261121-XJ4G4Q61: backhaul-supplier: pending → completed (PT-20261121-31T4D2TD is cleared)
$ som report progress ext:R1
  CQ-20261121-XJ4G4Q61: inProgress, 1 of 1 activities finished
$ som report clear ext:R1 --reason 'works again'
  CQ-20261121-XJ4G4Q61: inProgress → cleared (works again)
$ som validate
  7 files checked: 0 errors, 0 warnings
