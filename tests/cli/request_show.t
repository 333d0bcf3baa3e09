# A request says who waits for it.
$ include report_prelude.t
$ som request show 6R2M
  PartyTroubleReport PT-20261121-6R2MZ9QX
    state           acknowledged
    level           onTrack: neither the record nor a service level gives a due date
    name            Loss on the backhaul to Leeds
    external id     SUP-77
    party           backhaul-supplier
    requested by    TR-20261121-4T9ZC2HM repair
    created         2026-11-21 08:40
    file            requests/2026/11/PT-20261121-6R2MZ9QX.yaml
$ som request show ext:SUP-77 -o id
  PT-20261121-6R2MZ9QX
$ som request show 4T9Z
  ! som: error: request '4T9Z' does not exist [not-found]
  ! hint: TR-20261121-4T9ZC2HM is the id of a ServiceTroubleReport; see som show TR-20261121-4T9ZC2HM
  [3]
