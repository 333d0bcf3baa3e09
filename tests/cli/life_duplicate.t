# Two customers report the same: one is a duplicate of the other.
$ include report_prelude.t
$ som report create --kind customer-qos --name 'Line is slow' --customer CUST-118 --external-id T-1 -q
$ som report create --kind customer-qos --name 'Slow since noon' --customer CUST-204 --external-id T-2 -q
$ som report cancel ext:T-2 --reason duplicate --of ext:T-1
  CQ-20261121-J3Q45J8B: acknowledged → cancelled (duplicate)
$ som report show ext:T-2
  CustomerQosDegradationReport CQ-20261121-J3Q45J8B
    state           cancelled
    name            Slow since noon
    external id     T-2
    customer        CUST-204
    service level   quality
    concerns        CQ-20261121-XJ4G4Q61 (duplicateOf)
    created         2026-11-21 12:00
    because         duplicate
    file            reports/2026/11/CQ-20261121-J3Q45J8B.yaml
$ som report list --open -o id
  TR-20261121-4T9ZC2HM
  CQ-20261121-XJ4G4Q61
$ som validate
  7 files checked: 0 errors, 0 warnings
