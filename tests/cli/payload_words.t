# What clients write otherwise: roles and types in other case, prerequisites by other systems' ids, unknown services.
$ include prelude.t
$ payload order.json <<EOF
{"externalReference": [{"id": "CO-1", "externalReferenceType": "CustomerOrder"}],
 "relatedParty": [{"id": "C-440", "role": "Customer"}, {"id": "team-access", "role": "ASSIGNEE"}, {"id": "x", "role": "Buyer"}],
 "orderRelationship": [{"id": "BSS-4471", "relationshipType": "Dependency"}, {"id": "ext:BSS-9", "relationshipType": "dependency"},
   {"id": "A-1", "relationshipType": "replaces"}],
 "serviceOrderItem": [{"id": "1", "action": "MODIFY", "service": {"id": "456"}}]}
EOF
$ som order create -f order.json
  SO-20261121-XJ4G4Q61: created
  ! order.json:1:64: warning: 'CustomerOrder' became 'customerOrder' [normalised]
  !   1 | {"externalReference": [{"id": "CO-1", "externalReferenceType": "CustomerOrder"}],
  !     |                                                                ^~~~~~~~~~~~~~~
  ! order.json:2:43: warning: 'Customer' became 'customer' [normalised]
  !   2 |  "relatedParty": [{"id": "C-440", "role": "Customer"}, {"id": "team-access", "role": "ASSIGNEE"}, {"id": "x", "role": "Buyer"}],
  !     |                                           ^~~~~~~~~~
  ! order.json:2:86: warning: 'ASSIGNEE' became 'assignee' [normalised]
  !   2 | atedParty": [{"id": "C-440", "role": "Customer"}, {"id": "team-access", "role": "ASSIGNEE"}, {"id": "x", "role": "Buyer"}],
  !     |                                                                                 ^~~~~~~~~~
  ! order.json:3:63: warning: 'Dependency' became 'dependency' [normalised]
  !   3 |  "orderRelationship": [{"id": "BSS-4471", "relationshipType": "Dependency"}, {"id": "ext:BSS-9", "relationshipType": "dependency"},
  !     |                                                               ^~~~~~~~~~~~
  ! order.json:4:18: warning: 'relationshipType' is kept without effect: only 'dependency' delays the start of an order [no-effect]
  !   4 |    {"id": "A-1", "relationshipType": "replaces"}],
  !     |                  ^~~~~~~~~~~~~~~~~~
  ! order.json:5:45: warning: 'MODIFY' became 'modify' [normalised]
  !   5 |  "serviceOrderItem": [{"id": "1", "action": "MODIFY", "service": {"id": "456"}}]}
  !     |                                             ^~~~~~~~
  ! som: warning: prerequisite 'BSS-4471' became SO-20261120-7K3F9QXW, which has this external id [normalised]
  ! order.json:5:73: warning: service '456' is not in the inventory [unknown-reference]
  !   5 |  "serviceOrderItem": [{"id": "1", "action": "MODIFY", "service": {"id": "456"}}]}
  !     |                                                                         ^~~~~
  ! hint: to modify it, use its id in the item, such as SV-20261121-7K3F9QXW
  ! order.json:3:85: warning: 'ext:BSS-9' is not the external id of exactly one order [unknown-reference]
  !   3 | derRelationship": [{"id": "BSS-4471", "relationshipType": "Dependency"}, {"id": "ext:BSS-9", "relationshipType": "dependency"},
  !     |                                                                                 ^~~~~~~~~~~
  ! hint: complete an order with this id first, or start with --force --reason TEXT
$ som order list --customer C-440 --customer-order CO-1 --assignee team-access -o id
  SO-20261121-XJ4G4Q61
$ som validate orders
  4 files checked: 0 errors, 2 warnings
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:19:9: warning: 'ext:BSS-9' is not the external id of exactly one order [unknown-reference]
  !   19 |   - id: ext:BSS-9
  !      |         ^~~~~~~~~
  ! hint: complete an order with this id first, or start with --force --reason TEXT
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:28:11: warning: service '456' is not in the inventory [unknown-reference]
  !   28 |       id: "456"
  !      |           ^~~~~
  ! hint: to modify it, use its id in the item, such as SV-20261121-7K3F9QXW
$ som order start XJ4G
  ! SO-20261121-XJ4G4Q61: waits for SO-20261120-7K3F9QXW (acknowledged), ext:BSS-9 (unknown) [guard]
  ! hint: ext:BSS-9 does not exist here: to end the dependency, som order update SO-20261121-XJ4G4Q61 --unset 'orderRelationship[id=ext:BSS-9]'
  ! hint: or use --force --reason TEXT
  ! SO-20261121-XJ4G4Q61: item 1 names '456', which is not a service of the inventory [guard]
  ! hint: name one with som order update SO-20261121-XJ4G4Q61 --set 'serviceOrderItem[id=1].service.id=SV-…', or use --force --reason TEXT
  [5]
