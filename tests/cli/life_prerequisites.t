# Orders that wait for other orders.
$ include prelude.t
$ som order start 9D4B
  ! SO-20261120-9D4B6HNV: waits for SO-20261120-2M8R1TQC (acknowledged) [guard]
  ! hint: complete them first, or use --force --reason TEXT
  [5]
$ som order hold 2M8R --reason 'duct survey' -q
$ som order start 9D4B
  ! SO-20261120-9D4B6HNV: waits for SO-20261120-2M8R1TQC (held) [guard]
  ! hint: complete them first, or use --force --reason TEXT
  [5]
$ som order resume 2M8R -q
$ som order start 2M8R -q
$ som order complete 2M8R -q
$ som order start 9D4B
  SO-20261120-9D4B6HNV: acknowledged → inProgress
  SV-20261120-NSTB16XN: designed for SO-20261120-9D4B6HNV item 1
  SV-20261120-57XDRG03: designed for SO-20261120-9D4B6HNV item 2

# One that was cancelled never completes: starting has to be forced, which is recorded.
$ som order create -f - <<EOF
{"id": "SO-20261121-00000001", "serviceOrderItem": [{"action": "add", "service": {"name": "duct"}}]}
EOF
  SO-20261121-00000001: created
$ som order create -f - <<EOF
{
  "externalId": "B",
  "orderRelationship": [{"id": "SO-20261121-00000001", "relationshipType": "dependency"}],
  "serviceOrderItem": [{"action": "add", "service": {"name": "line"}}]
}
EOF
  SO-20261121-TT8DF8MA: created
$ som order cancel 00000001 --reason 'own duct' -q
$ som order start ext:B
  ! SO-20261121-TT8DF8MA: waits for SO-20261121-00000001 (cancelled) [guard]
  ! hint: SO-20261121-00000001 will not be completed: to end the dependency, som order update SO-20261121-TT8DF8MA --unset 'orderRelationship[id=SO-20261121-00000001]'
  ! hint: or use --force --reason TEXT
  [5]
$ som order start ext:B --force
  ! SO-20261121-TT8DF8MA: waits for SO-20261121-00000001 (cancelled) [guard]
  ! hint: SO-20261121-00000001 will not be completed: to end the dependency, som order update SO-20261121-TT8DF8MA --unset 'orderRelationship[id=SO-20261121-00000001]'
  ! hint: or use --force --reason TEXT
  [5]
$ som order start ext:B --force --reason 'the duct is ours'
  SO-20261121-TT8DF8MA: acknowledged → inProgress (the duct is ours)
  SV-20261121-BKK8ZE02: designed for SO-20261121-TT8DF8MA item 1
  ! SO-20261121-TT8DF8MA: warning: item 1 has no specification: no plan [guard]
  ! hint: add activities with som activity add
$ som order show ext:B -o yaml
  "@type": ServiceOrder
  id: SO-20261121-TT8DF8MA
  externalId: B
  state: inProgress
  orderDate: "2026-11-21T12:00:00Z"
  startDate: "2026-11-21T12:00:00Z"
  orderRelationship:
    - id: SO-20261121-00000001
      relationshipType: dependency
  serviceOrderItem:
    - id: "1"
      action: add
      state: inProgress
      service:
        name: line
        id: SV-20261121-BKK8ZE02
  sla:
    level: standard-order
    calendar: office
    leadTime: P10D
  allocation: []
  trackingRecord:
    - id: 01M7YZMHG02YJQJJHVNSQMRNX8
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
    - id: 01M7YZMHG02YJQJJHVNTY1KMYX
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      from: acknowledged
      to: inProgress
      force: true
      reason: the duct is ours
$ som validate
  12 files checked: 0 errors, 0 warnings
