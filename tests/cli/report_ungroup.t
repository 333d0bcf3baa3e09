# Reports leave the group of a problem.
$ include cause_prelude.t
$ som report create --kind service-trouble --name 'Region down' --external-id A -o id
  TR-20261121-XJ4G4Q61
$ som report create --kind service-trouble --name 'Line down' --external-id B -o id
  TR-20261121-J3Q45J8B
$ som report ungroup ext:A ext:B
  ! TR-20261121-J3Q45J8B: it is not in the group of TR-20261121-XJ4G4Q61 [guard]
  [5]
$ som report group ext:A ext:B
  TR-20261121-J3Q45J8B: in the group of TR-20261121-XJ4G4Q61
$ som report ungroup ext:A ext:B
  TR-20261121-J3Q45J8B: no longer in the group of TR-20261121-XJ4G4Q61
$ som report show ext:B -o json --fields id,parentProblem
  {
    "id": "TR-20261121-J3Q45J8B",
    "parentProblem": null
  }
$ som report ungroup ext:A SV-20261001-AAAAAAA1
  ! som: error: report 'SV-20261001-AAAAAAA1' does not exist [not-found]
  ! hint: SV-20261001-AAAAAAA1 is the id of a Service; see som show SV-20261001-AAAAAAA1
  [3]
