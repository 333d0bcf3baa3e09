# Services, customers and orders that a report affects.
$ include cause_prelude.t
$ som alarm correlate --raise -o id
  TR-20261121-F21CYXA9
$ som report impact TR-20261121
  3 services of 3 (100.0 %), 2 customers, 0 open orders, priority 3
  SERVICE               NAME            CUSTOMER  OPEN ORDERS
  SV-20261001-AAAAAAA1  mill-line       CUST-118
  SV-20261001-AAAAAAA2                  CUST-204
  SV-20261001-AAAAAAA3  protected-line
$ som report impact TR-20261121 -o json
  {
    "schemaVersion": 1,
    "kind": "Impact",
    "id": "TR-20261121-F21CYXA9",
    "affectedNumberOfServices": 3,
    "impactImportanceFactor": "100.0",
    "priority": 3,
    "customers": [
      "CUST-118",
      "CUST-204"
    ],
    "orders": [],
    "services": [
      {
        "id": "SV-20261001-AAAAAAA1",
        "name": "mill-line",
        "customers": [
          "CUST-118"
        ],
        "orders": []
      },
      {
        "id": "SV-20261001-AAAAAAA2",
        "customers": [
          "CUST-204"
        ],
        "orders": []
      },
      {
        "id": "SV-20261001-AAAAAAA3",
        "name": "protected-line",
        "customers": [],
        "orders": []
      }
    ]
  }
$ som report impact TR-20261121 --write
  TR-20261121-F21CYXA9: 3 services of 2 customers are affected
$ som report impact TR-20261121 --write
  TR-20261121-F21CYXA9: has this impact already
$ som report show TR-20261121 -o yaml
  "@type": ServiceTroubleReport
  id: TR-20261121-F21CYXA9
  originatingSystem: som
  category: system.originated
  name: "CARD-3: 5 alarms"
  description: CARD-3 or SLOT-3 explains 5 of 5 alarms, confidence 1.00; 3 objects that stand on it show no alarm
  reason: alarm correlation
  severity: critical
  priority: 1
  impactImportanceFactor: "100.0"
  affectedNumberOfServices: 3
  status: acknowledged
  creationDate: "2026-11-21T12:00:00Z"
  originatorParty:
    id: jane
    role: originator
  affectedService:
    - id: SV-20261001-AAAAAAA1
    - id: SV-20261001-AAAAAAA2
    - id: SV-20261001-AAAAAAA3
  affectedResource:
    - id: CARD-3
    - id: PORT-3-1
    - id: PORT-3-2
    - id: PORT-3-3
    - id: PORT-3-4
  rootCauseResource:
    - id: CARD-3
  underlyingAlarm:
    - id: AL-20261121-AAAAAAA1
    - id: AL-20261121-AAAAAAA2
    - id: AL-20261121-AAAAAAA3
    - id: AL-20261121-AAAAAAA4
    - id: AL-20261121-AAAAAAA5
  firstAlert:
    id: AL-20261121-AAAAAAA1
    role: firstAlert
  analysis:
    - id: 01M7YZMHG0V38G3DDSJ3Q45J8B
      date: "2026-11-21T12:00:00Z"
      author: jane
      phase: firstIn
      finding: CARD-3 or SLOT-3 explains 5 of 5 alarms, confidence 1.00; 3 objects that stand on it show no alarm
      rootCause:
        type: resource
        id: CARD-3
  trackingRecord:
    - id: 01M7YZMHG0XVXK4NAYM5JRXV37
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
    - id: 01M7YZMHG0XVXK4NAYM87NZWXC
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: impact
$ som report create --kind service-performance --name 'Something is wrong' -o id
  SP-20261121-ZY81A0M0
$ som report impact SP-20261121
  ! SP-20261121-ZY81A0M0: the report has no root cause and no affected service in the inventory [guard]
  ! hint: find one with 'report localize'
  [5]
