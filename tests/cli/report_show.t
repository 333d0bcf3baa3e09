# A report with what came of it, for people and for programs.
$ include report_prelude.t
$ som report analyse 4T9Z --finding 'loss on the backhaul' --root-cause party:backhaul-supplier
  TR-20261121-4T9ZC2HM: first-in analysis added
$ som report note 4T9Z 'customer informed'
  TR-20261121-4T9ZC2HM: note added
$ som report show 4T9Z
  ServiceTroubleReport TR-20261121-4T9ZC2HM
    state           inProgress
    level           onTrack: unknown durations: repair
    name            Packet loss at Leeds depot
    external id     NOC-5521
    priority        2
    customer        CUST-118
    assignee        team-noc
    service level   gold-trouble
    services        SV-20261001-7KWX2B4M
    alarms          AL-20261121-5N8QWX2B
    created         2026-11-21 08:00
    due             2026-11-21 16:00 (in 4 h)
    expected        2026-11-21 13:00
    file            reports/2026/11/TR-20261121-4T9ZC2HM.yaml
    target missed   update: due 2026-11-21 10:20, met 2026-11-21 12:00 (1 h 40 min late)

  ACTIVITY  STATE       STARTED           AFTER
  repair    inProgress  2026-11-21 08:40
  verify    pending                       repair

  REQUEST               ACTIVITY  STATE         PARTY
  PT-20261121-6R2MZ9QX  repair    acknowledged  backhaul-supplier

  ANALYSIS
    2026-11-21 12:00  jane: loss on the backhaul (root cause: party backhaul-supplier)

  NOTES
    2026-11-21 12:00  jane: customer informed
$ som report show ext:NOC-5521 -o json --fields id,status,sla.level
  {
    "id": "TR-20261121-4T9ZC2HM",
    "status": "inProgress",
    "sla.level": "gold-trouble"
  }
$ som report show 4T9Z -o id
  TR-20261121-4T9ZC2HM
$ som report show SO-20261120-7K3F9QXW
  ! som: error: report 'SO-20261120-7K3F9QXW' does not exist [not-found]
  ! hint: SO-20261120-7K3F9QXW is the id of a ServiceOrder; see som show SO-20261120-7K3F9QXW
  [3]
$ som report show 6R2M
  ! som: error: report '6R2M' does not exist [not-found]
  ! hint: PT-20261121-6R2MZ9QX is the id of a PartyTroubleReport; see som show PT-20261121-6R2MZ9QX
  [3]
