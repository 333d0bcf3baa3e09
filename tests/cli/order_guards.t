# What is refused, and what is warned about, when an order is created, changed and started.
$ include prelude.t
$ write catalog/fibre.yaml <<EOF
"@type": ServiceSpecification
id: fibre
lifecycleStatus: active
place: [leeds, york]
serviceSpecRelationship: [{id: duct, relationshipType: dependency}]
fulfilment:
  add: [{id: lay, type: configure}]
  modify: []
EOF
$ write catalog/duct.yaml <<EOF
"@type": ServiceSpecification
id: duct
lifecycleStatus: active
fulfilment:
  add: [{id: dig, type: configure}]
EOF

# The catalogue must have the specification, and the specification the place.
$ som order create --spec fiber --customer C1
  ! som: error: the catalogue has no specification 'fiber' [not-found]
  ! hint: did you mean 'fibre'?
  [3]
$ som order create --spec fibre --customer C1 --place rome
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:16:15: error: item 1: 'fibre' does not serve 'rome' [unknown-value]
  !   16 |         - id: rome
  !      |               ^~~~
  ! hint: the places are: leeds, york
  ! SO-20261121-XJ4G4Q61: warning: item 1: fibre needs duct, which C1 does not have at rome; ask for both [guard]
  [4]

# The customer must have what the service requires, or order it too.
$ som order create --spec fibre --customer C1 --place leeds --external-id F
  SO-20261121-J3Q45J8B: created
  ! SO-20261121-J3Q45J8B: warning: item 1: fibre needs duct, which C1 does not have at leeds; ask for both [guard]
$ som order create -f - <<EOF
relatedParty: [{id: C1, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: fibre}, place: [{id: leeds}]}}
  - {id: "2", action: add, service: {serviceSpecification: {id: duct}, place: [{id: leeds}]}}
EOF
  SO-20261121-DKBKCF55: created
$ som order create --spec duct --customer C1 --place york --external-id D
  SO-20261121-HST62SWP: created
$ som order create -f - <<EOF
relatedParty: [{id: C1, role: customer}]
orderRelationship: [{id: "ext:D", relationshipType: dependency}]
serviceOrderItem: [{id: "1", action: add, service: {serviceSpecification: {id: fibre}, place: [{id: york}]}}]
externalId: G
EOF
  SO-20261121-H95TMQE0: created
  ! som: warning: prerequisite 'ext:D' became SO-20261121-HST62SWP, which has this external id [normalised]

# Due dates.
$ som order create --spec duct --customer C2 --due 2026-11-20
  SO-20261121-2YJQJJHV: created
  ! SO-20261121-2YJQJJHV: warning: the requested completion at 2026-11-20T23:59:59Z is in the past [doubtful-time]
$ som order create --spec duct --customer C2 --due 2026-12-03 --start 2026-12-10 --external-id E
  SO-20261121-JRRAZ2FE: created
  ! SO-20261121-JRRAZ2FE: warning: it is due at 2026-12-03T23:59:59Z, before its requested start at 2026-12-10T00:00:00Z [doubtful-time]
$ som order update ext:E --set requestedCompletionDate=2026-11-01
  SO-20261121-JRRAZ2FE: 1 field updated
  ! SO-20261121-JRRAZ2FE: warning: it is due at 2026-11-01T23:59:59Z, before its requested start at 2026-12-10T00:00:00Z [doubtful-time]
  ! SO-20261121-JRRAZ2FE: warning: the requested completion at 2026-11-01T23:59:59Z is in the past [doubtful-time]
$ som order update ext:E --set category=late
  SO-20261121-JRRAZ2FE: 1 field updated

# An external id is that of one order.
$ som order create --spec duct --customer C2 --external-id D
  ! SO-20261121-7HE2MH4W: the external id 'D' is that of SO-20261121-HST62SWP already [duplicate-id]
  ! hint: use --force --reason TEXT if it is another order
  [4]
$ som order create --spec duct --customer C2 --external-id D --force
  ! SO-20261121-RQ8TNECZ: the external id 'D' is that of SO-20261121-HST62SWP already [duplicate-id]
  ! hint: use --force --reason TEXT if it is another order
  [4]
$ som order create --spec duct --customer C2 --external-id D --force --reason 'split order' -o id
  SO-20261121-XW6JVXXB
$ som order update ext:E --set externalId=F
  ! SO-20261121-JRRAZ2FE: the external id 'F' is that of SO-20261121-J3Q45J8B already [duplicate-id]
  ! hint: use --force --reason TEXT if it is another order
  [4]
$ som apply -f - <<EOF
{"@type": "ServiceOrder", "externalId": "F", "serviceOrderItem": [{"action": "add", "service": {"name": "x"}}]}
EOF
  ! SO-20261121-1C9CBM44: the external id 'F' is that of SO-20261121-J3Q45J8B already [duplicate-id]
  ! hint: use --force --reason TEXT if it is another order
  [4]
$ som apply --force --reason 'the same twice' -f - <<EOF
{"@type": "ServiceOrder", "externalId": "F", "serviceOrderItem": [{"action": "add", "service": {"name": "x"}}]}
EOF
  SO-20261121-5X4DSR0W: created
$ som report create --kind service-trouble --name noise --external-id T -q
$ som report create --kind service-trouble --name noise --external-id T
  TR-20261121-E6Z5P4SW: created
  ! TR-20261121-E6Z5P4SW: warning: the external id 'T' is that of TR-20261121-8HF4QR7N already [duplicate-id]

# An idempotency key is for one content, whatever the moment.
$ som order create --spec duct --customer C2 --idempotency-key k --due +P3D
  SO-20261121-ZVZZ07VZ: created
$ som order create --spec duct --customer C2 --idempotency-key k --due +P3D --now 2026-11-21T12:00:05Z
  SO-20261121-ZVZZ07VZ: was created before with this idempotency key
$ som order create --spec duct --customer C3 --idempotency-key k --due +P3D
  ! SO-20261121-ZVZZ07VZ: the idempotency key 'k' was used for other content [changed-meanwhile]
  ! hint: repeat the first command, or use another key
  [6]
$ som order create --spec duct --customer C2 --idempotency-key k --due +P4D
  ! SO-20261121-ZVZZ07VZ: the idempotency key 'k' was used for other content [changed-meanwhile]
  ! hint: repeat the first command, or use another key
  [6]
$ som order create --idempotency-key p -f - <<EOF
{"externalId": "P", "serviceOrderItem": [{"action": "add", "service": {"name": "x"}}]}
EOF
  SO-20261121-Y8REA16A: created
$ som order create --idempotency-key p -f - <<EOF
externalId: P
serviceOrderItem: [{action: add, service: {name: x}}]
EOF
  SO-20261121-Y8REA16A: was created before with this idempotency key
$ som order create --idempotency-key p -f - <<EOF
{"externalId": "P", "serviceOrderItem": [{"action": "add", "service": {"name": "y"}}]}
EOF
  ! SO-20261121-Y8REA16A: the idempotency key 'p' was used for other content [changed-meanwhile]
  ! hint: repeat the first command, or use another key
  [6]

# A qualification is taken up once, by its customer.
$ som service check --spec duct --customer C5 --place york -o id
  QU-20261121-C4CEJT2Y

# A service has one customer, one specification, and one open order at a time.
$ write inventory/AA/SV-20261120-AAAAAAAA.yaml <<EOF
"@type": Service
id: SV-20261120-AAAAAAAA
state: active
relatedParty: [{id: C1, role: customer}]
serviceSpecification: {id: fibre}
EOF
$ som order create --action modify --service SV-20261120-AAAAAAAA --spec fibre --customer C2
  ! orders/2026/11/SO-20261121-0HGYVNBT.yaml:13:11: error: item 1: SV-20261120-AAAAAAAA is a service of C1, not of C2 [unknown-value]
  !   13 |       id: SV-20261120-AAAAAAAA
  !      |           ^~~~~~~~~~~~~~~~~~~~
  ! hint: name a service of this customer, or order for that one
  [4]
$ som order create --action delete --service SV-20261120-AAAAAAAA --spec duct --customer C1
  ! orders/2026/11/SO-20261121-YJYPNT7R.yaml:15:13: error: item 1: SV-20261120-AAAAAAAA is specified by 'fibre', not by 'duct' [unknown-value]
  !   15 |         id: duct
  !      |             ^~~~
  ! hint: order 'fibre' for this service, or another service
  [4]
$ som order create --action modify --service SV-20261120-AAAAAAAA --spec fibre --customer C1 --external-id M1 -q
$ som order create --action delete --service SV-20261120-AAAAAAAA --spec fibre --customer C1 --external-id M2 -q
$ som order start ext:M1
  SO-20261121-4WKN3V5F: acknowledged → inProgress
  ! SO-20261121-4WKN3V5F: warning: item 1: specification 'fibre' has no plan for modify [guard]
  ! hint: add activities with som activity add
$ som order start ext:M2
  ! SO-20261121-PAZZ0RJJ: SO-20261121-4WKN3V5F (inProgress) works on SV-20261120-AAAAAAAA [guard]
  ! hint: complete or cancel that first, or use --force --reason TEXT
  [5]
$ som service show SV-20261120-AAAAAAAA -o yaml --fields serviceOrderItem
  serviceOrderItem:
    - serviceOrderId: SO-20261121-4WKN3V5F
      itemId: "1"
      itemAction: modify
$ som order complete ext:M1 --force --reason 'a name alone' -q
$ som order start ext:M2
  SO-20261121-PAZZ0RJJ: acknowledged → inProgress
  ! SO-20261121-PAZZ0RJJ: warning: item 1: specification 'fibre' has no plan for delete [guard]
  ! hint: add activities with som activity add
$ som order complete ext:M2 --force --reason 'cut already' -q
$ som order cancel ext:M1 --reason 'no longer wanted'
  ! SO-20261121-4WKN3V5F: cannot cancel an order that is completed [illegal-transition]
  ! hint: completed is final
  ! hint: the service stays; delete it with: som service cease SV-20261120-AAAAAAAA
  [5]
$ som order update ext:M1 --set 'serviceOrderItem[id=1].service.name=x'
  ! SO-20261121-4WKN3V5F: the order is completed: what was ordered does not change [protected-field]
  ! hint: create a new order
  [5]

# Orders cannot wait for each other.
$ som order update ext:G --set category=x
  SO-20261121-H95TMQE0: 1 field updated
$ som order create --spec duct --customer C6 --external-id W1 -q
$ som order create --spec duct --customer C6 --external-id W2 -q
$ som order update ext:W1 --set 'orderRelationship=[{"id": "W2", "relationshipType": "dependency"}]'
  SO-20261121-W501XMJV: 1 field updated
  ! som: warning: prerequisite 'W2' became SO-20261121-PK577R7K, which has this external id [normalised]
$ som order update ext:W2 --set 'orderRelationship=[{"id": "ext:W1", "relationshipType": "dependency"}]'
  ! SO-20261121-PK577R7K: orders wait for each other in a circle: SO-20261121-PK577R7K → SO-20261121-W501XMJV → SO-20261121-PK577R7K [dependency-cycle]
  ! hint: end one of these dependencies
  [4]
$ som apply -f - <<EOF
{"@type": "ServiceOrder", "id": "SO-20261121-0000000A", "orderRelationship": [{"id": "SO-20261121-0000000B", "relationshipType": "dependency"}], "serviceOrderItem": [{"action": "add", "service": {"name": "x"}}]}
{"@type": "ServiceOrder", "id": "SO-20261121-0000000B", "orderRelationship": [{"id": "SO-20261121-0000000A", "relationshipType": "dependency"}], "serviceOrderItem": [{"action": "add", "service": {"name": "x"}}]}
EOF
  ! SO-20261121-0000000B: orders wait for each other in a circle: SO-20261121-0000000B → SO-20261121-0000000A → SO-20261121-0000000B [dependency-cycle]
  ! hint: end one of these dependencies
  [4]
$ write orders/2026/11/SO-20261121-0000000A.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-0000000A
state: acknowledged
orderDate: "2026-11-21T09:00:00Z"
orderRelationship: [{id: SO-20261121-0000000B, relationshipType: dependency}]
serviceOrderItem: [{id: "1", action: add, service: {name: x}}]
EOF
$ write orders/2026/11/SO-20261121-0000000B.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-0000000B
state: acknowledged
orderDate: "2026-11-21T09:00:00Z"
orderRelationship: [{id: SO-20261121-0000000A, relationshipType: dependency}]
serviceOrderItem: [{id: "1", action: add, service: {name: x}}]
EOF
$ som validate
  28 files checked: 1 error, 2 warnings
  ! orders/2026/11/SO-20261121-0000000A.yaml:5:26: error: orders depend on each other in a cycle: SO-20261121-0000000A → SO-20261121-0000000B → SO-20261121-0000000A [dependency-cycle]
  !   5 | orderRelationship: [{id: SO-20261121-0000000B, relationshipType: dependency}]
  !     |                          ^~~~~~~~~~~~~~~~~~~~
  ! orders/2026/11/SO-20261121-J3Q45J8B.yaml:3:13: warning: the external id 'F' is that of SO-20261121-5X4DSR0W already [duplicate-id]
  !   3 | externalId: F
  !     |             ^
  ! hint: cancel one of the two if they are the same order
  ! orders/2026/11/SO-20261121-XW6JVXXB.yaml:3:13: warning: the external id 'D' is that of SO-20261121-HST62SWP already [duplicate-id]
  !   3 | externalId: D
  !     |             ^
  ! hint: cancel one of the two if they are the same order
  [1]

# Another version than that of the catalogue, and a change of no service, are warnings of a new order.
$ write version.yaml <<EOF
externalId: VERSION
relatedParty: [{id: CUST-118, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: ethernet-line, version: "0.9"}}}
  - {id: "2", action: modify, service: {serviceSpecification: {id: ethernet-line}}}
  - {id: "3", action: delete, service: {}}
EOF
$ som order create -f version.yaml
  SO-20261121-8XM6D1T3: created
  ! SO-20261121-8XM6D1T3: warning: item 1: version 0.9 of ethernet-line is ordered, but the catalogue has version 1.2 [guard]
  ! hint: its plan is that of the catalogue
  ! SO-20261121-8XM6D1T3: warning: item 2 names no service to modify [unknown-reference]
  ! hint: som order update SO-20261121-8XM6D1T3 --set 'serviceOrderItem[id=2].service.id=SV-…'
  ! SO-20261121-8XM6D1T3: warning: item 3 names no service to delete [unknown-reference]
  ! hint: som order update SO-20261121-8XM6D1T3 --set 'serviceOrderItem[id=3].service.id=SV-…'
