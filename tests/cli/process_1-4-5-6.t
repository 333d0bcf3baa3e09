# 1.4.5/6: recover services, take back what is no longer needed: by an order with the action delete, or by hand.
$ include delivery_prelude.t
$ write inventory/7N/SV-20250902-7NC3RW5X.yaml <<EOF
"@type": Service
id: SV-20250902-7NC3RW5X
name: hunslet
state: active
serviceSpecification: {id: ethernet-access, version: "2.0"}
EOF
$ som order create --spec ethernet-access --action delete --service SV-20250902-7NC3RW5X --external-id D
  SO-20261121-J3Q45J8B: created
$ som order start ext:D
  SO-20261121-J3Q45J8B: acknowledged → inProgress
  PO-20261121-WSKT7X2S: created for SO-20261121-J3Q45J8B cease
  ! orders/2026/11/SO-20261121-J3Q45J8B.yaml:24:15: warning: team 'carrier-x' is not known [unknown-reference]
  !   24 |     assignee: carrier-x
  !      |               ^~~~~~~~~
$ som service list
  ID                    STATE   SPECIFICATION    CUSTOMER  DESCRIPTION
  SV-20250902-7NC3RW5X  active  ethernet-access            hunslet
$ som request update PO-2 --state completed
  PO-20261121-WSKT7X2S: acknowledged → completed
  SO-20261121-J3Q45J8B: cease: pending → completed (PO-20261121-WSKT7X2S is completed)
  SO-20261121-J3Q45J8B: inProgress → completed (all activities are finished)
  SV-20250902-7NC3RW5X: active → terminated (SO-20261121-J3Q45J8B item 1 is completed)
$ som service show 7NC3
  Service SV-20250902-7NC3RW5X
    state           terminated
    name            hunslet
    specification   ethernet-access
    file            inventory/7N/SV-20250902-7NC3RW5X.yaml

  ORDER                 ITEM  ACTION  STATE
  SO-20261121-J3Q45J8B  1     delete  completed
$ som order create --spec ethernet-access --action delete --service SV-20250902-7NC3RW5X --external-id E -q
  ! SV-20250902-7NC3RW5X: the service is terminated: nothing to delete [guard]
  ! hint: order a new one with --action add
  [5]

# What an order designed goes with it when it fails; what was in use already is taken back by hand.
$ som order create --spec ethernet-access --customer CUST-8 --place leeds --external-id F -q
$ som order start ext:F -q
$ som order fail ext:F --reason 'no duct to the building'
  SO-20261121-9MACZ2ZY: inProgress → failed (no duct to the building)
  SV-20261121-S1W6Y8YG: designed → terminated (SO-20261121-9MACZ2ZY item 1 is failed)
$ som order start ext:A -q
$ som service activate X841 --force --reason 'the customer could not wait' -q
$ som order fail ext:A --reason 'no duct to the building'
  SO-20261121-XJ4G4Q61: inProgress → failed (no duct to the building)
$ som service list --open
  ID                    STATE   SPECIFICATION    CUSTOMER  DESCRIPTION
  SV-20261121-X841XX25  active  ethernet-access  CUST-7
$ som service recover X841 --reason 'its order failed'
  SV-20261121-X841XX25: active → terminated (its order failed)
$ som validate
  14 files checked: 0 errors, 3 warnings
  ! orders/2026/11/SO-20261121-9MACZ2ZY.yaml:51:15: warning: team 'carrier-x' is not known [unknown-reference]
  !   51 |     assignee: carrier-x
  !      |               ^~~~~~~~~
  ! orders/2026/11/SO-20261121-J3Q45J8B.yaml:27:15: warning: team 'carrier-x' is not known [unknown-reference]
  !   27 |     assignee: carrier-x
  !      |               ^~~~~~~~~
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:59:15: warning: team 'carrier-x' is not known [unknown-reference]
  !   59 |     assignee: carrier-x
  !      |               ^~~~~~~~~
