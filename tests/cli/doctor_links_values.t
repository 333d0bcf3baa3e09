# A service of an earlier version does not show the value of its required parameter.
$ include line_prelude.t
$ som order create --spec device-line --customer C1 --external-id A --characteristic device=pe1 -q
$ som order start ext:A -q
$ edit inventory/X8/SV-20261121-X841XX25.yaml 's/    name: vlan//'
$ edit inventory/X8/SV-20261121-X841XX25.yaml 's/  - name: vlan/  - name: note/'
$ som validate
  7 files checked: 0 errors, 1 warning
  ! inventory/X8/SV-20261121-X841XX25.yaml: warning: does not show vlan/pe1/100 as its vlan [one-sided-link]
  ! hint: som doctor --fix adds it
$ som doctor
  CHECK  FILE                                    FINDING                                 REMEDY
  link   inventory/X8/SV-20261121-X841XX25.yaml  does not show vlan/pe1/100 as its vlan  --fix: add it
  ! 1 finding, --fix repairs 1 (workspace of one user)
  [1]
$ som doctor --fix
  CHECK  FILE                                    FINDING                                 REMEDY
  link   inventory/X8/SV-20261121-X841XX25.yaml  does not show vlan/pe1/100 as its vlan  done: add it
  ! 1 finding, 1 repaired (workspace of one user)
$ som service list -o yaml --fields serviceCharacteristic,supportingResource
  ---
  serviceCharacteristic:
    - name: device
      value: pe1
    - name: note
      value: 100
    - name: vlan
      value: 100
  supportingResource:
    - id: vlan/pe1/100
      name: vlan
$ som validate
  7 files checked: 0 errors, 0 warnings

# Both ends of an order's work: an order of an earlier version is not in the service that it deletes, and a request names an
# activity that does not wait for it.
$ write orders/2026/11/SO-20261120-4QQQ4QQQ.yaml <<EOF
"@type": ServiceOrder
id: SO-20261120-4QQQ4QQQ
state: inProgress
orderDate: "2026-11-20T09:00:00Z"
startDate: "2026-11-20T10:00:00Z"
serviceOrderItem:
  - {id: "1", action: delete, state: acknowledged, service: {id: SV-20261120-4RRR4RRR}}
activity:
  - {id: cease, type: task, state: pending, serviceOrderItem: "1"}
  - {id: tail-back, type: partyOrder, state: pending, serviceOrderItem: "1", delegatedTo: PO-20261120-4SSS4SSS}
trackingRecord:
  - {id: A1, time: "2026-11-20T10:00:00Z", user: jane, action: start, from: acknowledged, to: inProgress}
EOF
$ write inventory/4R/SV-20261120-4RRR4RRR.yaml <<EOF
"@type": Service
id: SV-20261120-4RRR4RRR
state: active
trackingRecord:
  - {id: B1, time: "2026-11-19T10:00:00Z", user: jane, action: activate, to: active}
EOF
$ write requests/2026/11/PO-20261120-4SSS4SSS.yaml <<EOF
"@type": PartyOrder
id: PO-20261120-4SSS4SSS
state: acknowledged
orderDate: "2026-11-20T10:00:00Z"
requestedBy:
  - {id: SO-20261120-4QQQ4QQQ, activity: tail-back}
  - {id: SO-20261120-4QQQ4QQQ, activity: cease}
serviceOrderItem: [{id: "1", action: delete, state: acknowledged, service: {}}]
EOF
$ som validate
  10 files checked: 0 errors, 2 warnings
  ! inventory/4R/SV-20261120-4RRR4RRR.yaml: warning: does not name SO-20261120-4QQQ4QQQ, which works on it with item 1 [one-sided-link]
  ! hint: som doctor --fix adds it
  ! requests/2026/11/PO-20261120-4SSS4SSS.yaml: warning: names SO-20261120-4QQQ4QQQ, whose activity cease does not wait for it [one-sided-link]
  ! hint: som doctor --fix takes it out
$ som doctor --fix
  CHECK  FILE                                        FINDING                                                                REMEDY
  link   inventory/4R/SV-20261120-4RRR4RRR.yaml      does not name SO-20261120-4QQQ4QQQ, which works on it with item 1      done: add it
  link   requests/2026/11/PO-20261120-4SSS4SSS.yaml  names SO-20261120-4QQQ4QQQ, whose activity cease does not wait for it  done: take it out
  ! 2 findings, 2 repaired (workspace of one user)
$ som service show 4RRR
  Service SV-20261120-4RRR4RRR
    state           active
    file            inventory/4R/SV-20261120-4RRR4RRR.yaml

  ORDER                 ITEM  ACTION  STATE
  SO-20261120-4QQQ4QQQ  1     delete  acknowledged
$ som request show 4SSS -o yaml --fields requestedBy
  requestedBy:
    - id: SO-20261120-4QQQ4QQQ
      activity: tail-back
$ som validate
  10 files checked: 0 errors, 0 warnings
