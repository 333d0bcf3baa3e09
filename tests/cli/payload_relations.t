# Relations that have no effect are reported: without a type, without a target, to an item of another order.
$ include prelude.t
$ som order create -o id -f - <<EOF
{"externalId": "O-1", "serviceOrderItem": [
 {"id": "A", "action": "add", "service": {}},
 {"id": "B", "action": "add", "service": {}, "serviceOrderItemRelationship": [{"orderItem": {"itemId": "A"}}]},
 {"id": "C", "action": "add", "service": {}, "serviceOrderItemRelationship": [{"relationshipType": "dependency"}]},
 {"id": "D", "action": "add", "service": {}, "serviceOrderItemRelationship":
  [{"relationshipType": "dependency", "orderItem": {"serviceOrderId": "SO-9", "itemId": "A"}}]},
 {"id": "E", "action": "add", "service": {}, "serviceOrderItemRelationship":
  [{"relationshipType": "dependency", "serviceOrderItem": {"id": "A"}}]},
 {"id": "F", "action": "add", "service": {}, "serviceOrderItemRelationship":
  [{"relationshipType": "dependency", "orderItem": {"serviceOrderId": "O-1", "itemId": "A"}}]}]}
EOF
  SO-20261121-XJ4G4Q61
  ! <stdin>:3:79: warning: the relation is kept without effect: it has no relationshipType; 'dependency' waits [no-effect]
  !   3 |  {"id": "B", "action": "add", "service": {}, "serviceOrderItemRelationship": [{"orderItem": {"itemId": "A"}}]},
  !     |                                                                               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:4:79: warning: the relation is kept without effect: it names nothing [no-effect]
  !   4 |  {"id": "C", "action": "add", "service": {}, "serviceOrderItemRelationship": [{"relationshipType": "dependency"}]},
  !     |                                                                               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:6:4: warning: the relation is kept without effect: it names an item of the order SO-9; items wait for items of their own order [no-effect]
  !   6 |   [{"relationshipType": "dependency", "orderItem": {"serviceOrderId": "SO-9", "itemId": "A"}}]},
  !     |    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:8:4: warning: the relation is kept without effect: it names nothing [no-effect]
  !   8 |   [{"relationshipType": "dependency", "serviceOrderItem": {"id": "A"}}]},
  !     |    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

# An order that waits for itself, by its own id or another system's, could never start. A report is no order.
$ som order create -f - <<EOF
{"externalId": "O-2", "orderRelationship": [{"id": "O-2", "relationshipType": "dependency"}],
 "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  ! <stdin>:1:52: error: an order cannot wait for itself [dependency-cycle]
  !   1 | {"externalId": "O-2", "orderRelationship": [{"id": "O-2", "relationshipType": "dependency"}],
  !     |                                                    ^~~~~
  [4]
$ som report create --kind service-trouble --name noise -o id
  TR-20261121-DKBKCF55
$ som order create -o id -f - <<EOF
{"orderRelationship": [{"id": "TR-20261121-J3Q45J8B", "relationshipType": "dependency"}],
 "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  ! <stdin>:1:31: error: record TR-20261121-J3Q45J8B does not exist [dangling-reference]
  !   1 | {"orderRelationship": [{"id": "TR-20261121-J3Q45J8B", "relationshipType": "dependency"}],
  !     |                               ^~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:1:31: warning: 'TR-20261121-J3Q45J8B' is not an order, so nothing completes it for this one [unknown-reference]
  !   1 | {"orderRelationship": [{"id": "TR-20261121-J3Q45J8B", "relationshipType": "dependency"}],
  !     |                               ^~~~~~~~~~~~~~~~~~~~~~
  [4]
