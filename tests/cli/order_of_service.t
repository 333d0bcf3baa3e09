# An order that names a service of the inventory by its id alone is an order for that service: with its specification,
# customer and category.
$ include under_way_prelude.t
$ som order create --spec voice --customer CUST-118 --category Voice --external-id V -q
$ som order start ext:V -q
$ som request update ext:V/porting --state completed -q
$ som activity complete ext:V configure -q
$ som service list -o id
  SV-20261121-X841XX25
$ write delete.yaml <<EOF
externalId: D
serviceOrderItem:
  - {id: "1", action: delete, service: {id: SV-20261121-X841XX25}}
EOF
$ som order create -f delete.yaml -q
$ som order show ext:D --fields category,relatedParty,serviceOrderItem -o yaml
  category: Voice
  relatedParty:
    - id: CUST-118
      role: customer
  serviceOrderItem:
    - id: "1"
      action: delete
      state: acknowledged
      service:
        id: SV-20261121-X841XX25
        serviceSpecification:
          id: voice
          version: "1.0"
$ som order start ext:D
  SO-20261121-VRTQWFD8: acknowledged → inProgress
$ som activity list ext:D --fields id,state
  id           state
  deconfigure  pending
  number-back  pending
$ som order complete ext:D
  ! SO-20261121-VRTQWFD8: activities are not finished: deconfigure (pending), number-back (pending) [guard]
  ! hint: finish them with som activity complete SO-20261121-VRTQWFD8 ACTIVITY, skip them, or retry those that failed
  [5]
$ som order cancel ext:D --reason 'stays for now' -q

# A mixed order, and an item that is added to an order under way, too.
$ write mixed.yaml <<EOF
externalId: M
requestedCompletionDate: "2026-12-20T00:00:00Z"
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: line}, serviceCharacteristic: [{name: bandwidth, value: 100}]}}
  - {id: "2", action: modify, service: {id: SV-20261121-X841XX25, serviceCharacteristic: [{name: lines, value: 4}]}}
EOF
$ som order create -f mixed.yaml -q
$ som order start ext:M -q
$ som activity list ext:M --fields id,serviceOrderItem,state
  id             serviceOrderItem  state
  1.survey       1                 pending
  1.port         1                 pending
  1.tail         1                 pending
  1.configure    1                 pending
  1.handover     1                 pending
  2.reconfigure  2                 pending
  2.check        2                 pending
$ som order list --where 'externalId = M' --fields category,customer,spec
  CATEGORY  CUSTOMER  SPECIFICATION
  Voice     CUST-118  line, voice
$ som order cancel ext:M --reason 'not now' -q
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --external-id A -q
$ som order start ext:A -q
$ write item.yaml <<EOF
{action: delete, service: {id: SV-20261121-X841XX25}}
EOF
$ som order amend ext:A --add-item item.yaml --reason 'voice goes, too' -q
$ som activity list ext:A --fields id,serviceOrderItem,state
  id             serviceOrderItem  state
  survey         1                 pending
  port           1                 pending
  tail           1                 pending
  configure      1                 pending
  handover       1                 pending
  2.deconfigure  2                 pending
  2.number-back  2                 pending
$ som order cancel ext:A --reason 'not now' -q

# Nothing is asked of anybody where the service has no specification: such an item is not completed in silence.
$ write inventory/00/SV-20261101-0000000A.yaml <<EOF
"@type": Service
id: SV-20261101-0000000A
name: old line
state: active
relatedParty: [{id: CUST-118, role: customer}]
EOF
$ write old.yaml <<EOF
externalId: O
relatedParty: [{id: CUST-118, role: customer}]
serviceOrderItem:
  - {id: "1", action: delete, service: {id: SV-20261101-0000000A}}
EOF
$ som order create -f old.yaml -q
$ som order start ext:O
  SO-20261121-7HE2MH4W: acknowledged → inProgress
  ! SO-20261121-7HE2MH4W: warning: item 1 has no specification: no plan [guard]
  ! hint: add activities with som activity add
$ som order complete ext:O
  ! SO-20261121-7HE2MH4W: item 1 would delete SV-20261101-0000000A without any work: it has no activities [guard]
  ! hint: add its work with som activity add SO-20261121-7HE2MH4W NAME --item 1, or use --force --reason TEXT if nothing is to be done
  [5]
$ som order complete ext:O --force --reason 'it was never built' -n -q
  --- a/inventory/00/SV-20261101-0000000A.yaml
  +++ b/inventory/00/SV-20261101-0000000A.yaml
  @@ -1,7 +1,8 @@
   "@type": Service
   id: SV-20261101-0000000A
   name: old line
  -state: active
  +state: terminated
  +endDate: "2026-11-21T12:00:00Z"
   relatedParty: [{id: CUST-118, role: customer}]
   serviceOrderItem:
     - serviceOrderId: SO-20261121-7HE2MH4W
  @@ -15,3 +16,10 @@
       field: serviceOrderItem
       to: SO-20261121-7HE2MH4W
       reason: SO-20261121-7HE2MH4W item 1 is started
  +  - id: 01M7YZMHG0FQ0QFDQQRSKAGHMQ
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: terminate
  +    from: active
  +    to: terminated
  +    reason: SO-20261121-7HE2MH4W item 1 is completed
  --- a/orders/2026/11/SO-20261121-7HE2MH4W.yaml
  +++ b/orders/2026/11/SO-20261121-7HE2MH4W.yaml
  @@ -1,16 +1,17 @@
   "@type": ServiceOrder
   id: SO-20261121-7HE2MH4W
   externalId: O
  -state: inProgress
  +state: completed
   orderDate: "2026-11-21T12:00:00Z"
   startDate: "2026-11-21T12:00:00Z"
  +completionDate: "2026-11-21T12:00:00Z"
   relatedParty:
     - id: CUST-118
       role: customer
   serviceOrderItem:
     - id: "1"
       action: delete
  -    state: inProgress
  +    state: completed
       service:
         id: SV-20261101-0000000A
   sla:
  @@ -29,3 +30,11 @@
       action: start
       from: acknowledged
       to: inProgress
  +  - id: 01M7YZMHG0CCZF61NC1YS61BRG
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: complete
  +    from: inProgress
  +    to: completed
  +    force: true
  +    reason: it was never built
$ som activity add ext:O dismantle --item 1
  SO-20261121-7HE2MH4W: activity dismantle added
$ som activity complete ext:O dismantle
  SO-20261121-7HE2MH4W: dismantle: pending → inProgress
  SO-20261121-7HE2MH4W: dismantle: inProgress → completed
  SO-20261121-7HE2MH4W: inProgress → completed (all activities are finished)
  SV-20261101-0000000A: active → terminated (SO-20261121-7HE2MH4W item 1 is completed)

# The work of one item does not complete an order whose other item changes a service without any.
$ write inventory/00/SV-20261101-0000000B.yaml <<EOF
"@type": Service
id: SV-20261101-0000000B
state: active
relatedParty: [{id: CUST-118, role: customer}]
EOF
$ write both.yaml <<EOF
externalId: B
relatedParty: [{id: CUST-118, role: customer}]
serviceOrderItem:
  - {id: "1", action: delete, service: {id: SV-20261121-X841XX25}}
  - {id: "2", action: delete, service: {id: SV-20261101-0000000B}}
EOF
$ som order create -f both.yaml -q
$ som order start ext:B -q
$ som activity complete ext:B 1.deconfigure -q
$ som request update ext:B/1.number-back --state completed
  RO-20261121-84K9CJWM: acknowledged → completed
  SO-20261121-MY34MW9N: 1.number-back: pending → completed (RO-20261121-84K9CJWM is completed)
  SV-20261121-X841XX25: active → terminated (SO-20261121-MY34MW9N item 1 is completed)
  ! SO-20261121-MY34MW9N: warning: item 2 would delete SV-20261101-0000000B without any work: it has no activities [guard]
  ! hint: add its work with som activity add SO-20261121-MY34MW9N NAME --item 2, or use --force --reason TEXT if nothing is to be done
$ som service list --fields id,state
  ID                    STATE
  SV-20261101-0000000B  active
  4 more have ended; --all shows them
