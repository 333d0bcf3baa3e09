# Reports of all kinds together.
$ include report_prelude.t
$ som report create --kind customer-qos --name 'Jitter since the move' --customer CUST-118 -q
$ som report create --kind service-performance --name 'Throughput at half' -q
$ som report list
  ID                    STATE         PRIO  DUE               WHEN    ASSIGNEE  CUSTOMER  DESCRIPTION
  TR-20261121-4T9ZC2HM  inProgress       2  2026-11-21 16:00  in 4 h  team-noc  CUST-118  Packet loss at Leeds depot
  CQ-20261121-XJ4G4Q61  acknowledged        2026-11-26 12:00  in 5 d            CUST-118  Jitter since the move
  SP-20261121-J3Q45J8B  acknowledged                                                      Throughput at half
$ som report list --state inProgress
  ID                    STATE       PRIO  DUE               WHEN    ASSIGNEE  CUSTOMER  DESCRIPTION
  TR-20261121-4T9ZC2HM  inProgress     2  2026-11-21 16:00  in 4 h  team-noc  CUST-118  Packet loss at Leeds depot
$ som report list --open --customer CUST-118 -o id
  TR-20261121-4T9ZC2HM
  CQ-20261121-XJ4G4Q61
$ som report list --state completed
  ! som: error: --state: 'completed' is not a state of a report [usage]
  ! hint: states are: acknowledged, rejected, pending, held, inProgress, cleared, closed, cancelled
  [2]
$ som report list -o json --fields @type,id,status
  {
    "schemaVersion": 1,
    "kind": "ReportList",
    "items": [
      {
        "@type": "ServiceTroubleReport",
        "id": "TR-20261121-4T9ZC2HM",
        "status": "inProgress"
      },
      {
        "@type": "CustomerQosDegradationReport",
        "id": "CQ-20261121-XJ4G4Q61",
        "status": "acknowledged"
      },
      {
        "@type": "ServicePerformanceDegradationReport",
        "id": "SP-20261121-J3Q45J8B",
        "status": "acknowledged"
      }
    ],
    "truncated": false
  }
