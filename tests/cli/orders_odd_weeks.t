# What is gone, shared or asked for, when an order goes another way than its plan.
$ include line_prelude.t
$ write pools/tag.yaml <<EOF
"@type": ResourcePool
id: tag
range: {from: 1, to: 9}
EOF
$ write catalog/eport.yaml <<EOF
"@type": ServiceSpecification
id: eport
lifecycleStatus: active
fulfilment:
  add:
    - {id: port, type: resourceOrder, resourceSpecification: eport-1g}
  delete:
    - {id: deport, type: resourceOrder, resourceSpecification: eport-1g}
    - {id: check, type: test, dependsOn: [deport]}
EOF
$ write catalog/tagged.yaml <<EOF
"@type": ServiceSpecification
id: tagged
lifecycleStatus: active
requiredParameter: [{name: tag, pool: tag, shared: true}]
fulfilment:
  add:
    - {id: build, type: configure}
EOF
$ write two.yaml <<EOF
externalId: TWO
relatedParty: [{id: C2, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: tagged}}}
  - {id: "2", action: add, service: {serviceSpecification: {id: tagged}}, serviceOrderItemRelationship: [{id: "1", relationshipType: dependency}]}
EOF

# A request that is open keeps the specification that it asks for.
$ som order create --spec eport --customer C1 --external-id A -q
$ som order start ext:A
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
  RO-20261121-KP5ZGG7Q: created for SO-20261121-XJ4G4Q61 port
$ som order update ext:A --set 'activity[id=port].resourceSpecification=eport-10g' --reason faster
  ! SO-20261121-XJ4G4Q61 port: RO-20261121-KP5ZGG7Q asks for eport-1g [guard]
  ! hint: cancel that, change it, and ask again: som order request SO-20261121-XJ4G4Q61 --activity port
  [5]
$ som request update ext:A/port --state completed --resource port-7 -q

# A cancelled deletion names the resource that its request has removed.
$ som service list --all
  ID                    STATE   SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261121-X841XX25  active  eport          C1
$ som order create --spec eport --action delete --service X841 --external-id B -q
$ som order start ext:B -q
$ som request update ext:B/deport --state completed -q
$ som order cancel ext:B --reason 'customer stays'
  SO-20261121-VRTQWFD8: inProgress → cancelled (customer stays)
  SO-20261121-VRTQWFD8: item 1: gone already: deport (RO-20261121-CPNQ70C4); decide what to do about SV-20261121-X841XX25
$ som jeopardy next
  atRisk SO-20261121-VRTQWFD8, for C1
    SV-20261121-X841XX25 is not deleted; gone already: deport (RO-20261121-CPNQ70C4)
    som service cease SV-20261121-X841XX25

# A value that orders share reserves the services of all of them.
$ som order create --spec tagged --customer C1 --customer-order CO-1 --external-id C -q
$ som order create --spec tagged --customer C1 --customer-order CO-1 --external-id D -q
$ som order start ext:C ext:D -q
$ som service list --where 'specification = tagged' --fields state,customer
  STATE     CUSTOMER
  reserved  C1
  reserved  C1
$ som order cancel ext:C ext:D --reason done -q

# A service on which an open item of its order depends does not end without force.
$ som order create -f two.yaml -q
$ som order start ext:TWO
  SO-20261121-MY34MW9N: acknowledged → inProgress
  SV-20261121-WACGCVND: designed for SO-20261121-MY34MW9N item 1
  SV-20261121-K2CYFE4S: designed for SO-20261121-MY34MW9N item 2
  tag/1: allocated for SO-20261121-MY34MW9N
  SV-20261121-WACGCVND: designed → reserved (SO-20261121-MY34MW9N has values for it)
  SV-20261121-K2CYFE4S: designed → reserved (SO-20261121-MY34MW9N has values for it)
$ som activity complete ext:TWO 1.build -q
$ som service list --where 'state = active and specification = tagged' --fields id
  ID
  SV-20261121-WACGCVND
$ som service recover WACG --reason mistake
  ! SV-20261121-WACGCVND: open items depend on it: item 2 of SO-20261121-MY34MW9N [guard]
  ! hint: complete or cancel those first, or use --force --reason TEXT
  [5]
$ som service recover WACG --reason mistake --force -q

# Work is not done again for an order that is being cancelled, and nobody is asked to decide about it.
$ write catalog/drop.yaml <<EOF
"@type": ServiceSpecification
id: drop
lifecycleStatus: active
specCharacteristic: [{name: bandwidth, valueType: integer}]
fulfilment:
  add:
    - {id: survey, type: survey}
    - {id: tail, type: partyOrder, party: carrier-a, dependsOn: [survey]}
EOF
$ som order create --spec drop --customer C3 --characteristic bandwidth=1 --external-id E -q
$ som order start ext:E -q
$ som activity complete ext:E survey -q
$ som request update ext:E/tail --state inProgress -q
$ som order amend ext:E --characteristic bandwidth=2 --reason more -q
$ som order cancel ext:E --reason left
  PO-20261121-RH9CYCYG: inProgress → pendingCancellation (the other process has to answer)
  SO-20261121-5X4DSR0W: inProgress → pendingCancellation (left)
$ som order progress ext:E
  SO-20261121-5X4DSR0W: pendingCancellation, 1 of 3 activities finished
    running  tail
    waits    PO-20261121-RH9CYCYG (item 1, whose cancellation was asked for) is pendingCancellation: the other process has to answer
             som request update PO-20261121-RH9CYCYG --state cancelled
$ som activity redo ext:E survey --reason 'as advised'
  ! SO-20261121-5X4DSR0W survey: the order is pendingCancellation: its work is not done again [illegal-transition]
  ! hint: to go on with it: som order cancel SO-20261121-5X4DSR0W --refuse
  [5]

# A value of a change that was not taken back stays held until somebody decides, and nothing is due.
$ write catalog/moved.yaml <<EOF
"@type": ServiceSpecification
id: moved
lifecycleStatus: active
specCharacteristic: [{name: device, valueType: string}]
requiredParameter: [{name: tag, pool: tag, scope: device}]
fulfilment:
  add: [{id: build, type: configure}]
  modify:
    - {id: change, type: configure, takeBack: {type: configure}}
    - {id: check, type: test, dependsOn: [change]}
EOF
$ som order create --spec moved --customer C4 --characteristic device=pe1 --external-id F -q
$ som order start ext:F -q
$ som activity complete ext:F build -q
$ som service list --where 'customer = C4' --fields id,state
  ID                    STATE
  SV-20261121-41D2Q92H  active
$ som order create --spec moved --action modify --service 41D2 --characteristic device=pe1 --external-id G -q
$ som order start ext:G -q
$ som activity complete ext:G change -q
$ som order amend ext:G --characteristic device=pe9 --reason moved -q
$ som order cancel ext:G --reason left -q
$ som order list --where 'category = recovery' --fields id
  ID
  SO-20261121-6H4PB0D0
$ som order cancel SO-20261121-6H4PB0D0 --reason 'leave it' -q
$ som service list --pool tag --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  1             allocated  SO-20261121-MY34MW9N        2026-11-21 12:00
  1      pe1    allocated  SO-20261121-8241WA87  1     2026-11-21 12:00
  1      pe9    allocated  SO-20261121-C4CEJT2Y  1     2026-11-21 12:00
$ som validate
  32 files checked: 0 errors, 2 warnings
  ! orders/2026/11/SO-20261121-5X4DSR0W.yaml:34:15: warning: team 'carrier-a' is not known [unknown-reference]
  !   34 |     assignee: carrier-a
  !      |               ^~~~~~~~~
  ! orders/2026/11/SO-20261121-5X4DSR0W.yaml:42:15: warning: team 'carrier-a' is not known [unknown-reference]
  !   42 |     assignee: carrier-a
  !      |               ^~~~~~~~~
$ som doctor
  ! no findings (workspace of one user)

# What a recovery order has still to take out of the network keeps its value, also if its service is recovered by force.
$ write catalog/kept.yaml <<EOF
"@type": ServiceSpecification
id: kept
lifecycleStatus: active
requiredParameter: [{name: tag, pool: tag}]
fulfilment:
  add:
    - {id: build, type: configure, takeBack: {type: configure}}
    - {id: check, type: test, dependsOn: [build]}
EOF
$ write kept.yaml <<EOF
externalId: KEPT
relatedParty: [{id: C5, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: kept}}}
  - {id: "2", action: add, service: {serviceSpecification: {id: kept}}}
EOF
$ som order create -f kept.yaml -q
$ som order start ext:KEPT -q
$ som activity complete ext:KEPT 1.build -q
$ som service list --where 'customer = C5 and state = inactive' --fields id
  ID
  SV-20261121-WQB8K488
$ som service recover SV-20261121-WQB8K488 --reason x --force
  SV-20261121-WQB8K488: inactive → terminated (x)
  SO-20261121-GPDCTYNF: item 1: inProgress → cancelled (x)
  SO-20261121-SFFK2FS7: takes back what SO-20261121-GPDCTYNF delivered
  SO-20261121-SFFK2FS7: acknowledged → inProgress (SO-20261121-GPDCTYNF item 1 is cancelled)
$ som service list --pool tag --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  1             allocated  SO-20261121-MY34MW9N        2026-11-21 12:00
  2             allocated  SO-20261121-GPDCTYNF  1     2026-11-21 12:00
  3             allocated  SO-20261121-GPDCTYNF  2     2026-11-21 12:00
  1      pe1    allocated  SO-20261121-8241WA87  1     2026-11-21 12:00
  1      pe9    allocated  SO-20261121-C4CEJT2Y  1     2026-11-21 12:00
$ som activity complete SFFK 1.build-back
  SO-20261121-SFFK2FS7: 1.build-back: pending → inProgress
  SO-20261121-SFFK2FS7: 1.build-back: inProgress → completed
  SO-20261121-SFFK2FS7: inProgress → completed (all activities are finished)
  tag/2: allocated → free (was for SO-20261121-GPDCTYNF)

# An item whose cancellation is answered while that of its order is assessed ends.
$ write tails.yaml <<EOF
externalId: TAILS
relatedParty: [{id: C6, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: drop}, serviceCharacteristic: [{name: bandwidth, value: 1}]}}
  - {id: "2", action: add, service: {serviceSpecification: {id: drop}, serviceCharacteristic: [{name: bandwidth, value: 1}]}}
EOF
$ som order create -f tails.yaml -q
$ som order start ext:TAILS -q
$ som activity complete ext:TAILS 2.survey -q
$ som request update ext:TAILS/2.tail --state inProgress -q
$ som order item cancel ext:TAILS 2 --reason x -q
$ som order cancel ext:TAILS --assess --reason z -q
$ som request update ext:TAILS/2.tail --state cancelled -q
$ som order cancel ext:TAILS --refuse --reason w -q
$ som order item list ext:TAILS
  ITEM  ACTION  STATE         SPECIFICATION  SERVICE               PLACE
  1     add     acknowledged  drop           SV-20261121-F905JKP4
  2     add     cancelled     drop           SV-20261121-757TC1SK

# The partner goes on with a request that it holds: there is no verb of ours for that.
$ som order create --spec eport --customer C7 --external-id H -q
$ som order start ext:H -q
$ som request update ext:H/port --state held -q
$ som --now 2026-12-20T09:00:00Z jeopardy next
  atRisk PO-20261121-RH9CYCYG, for C3
    its cancellation waits for an answer: nothing was recorded for 28 d 21 h
    som request update PO-20261121-RH9CYCYG --state cancelled
  atRisk RO-20261121-YWWZD5KJ, for C7
    paused for 28 d 21 h
    som request update RO-20261121-YWWZD5KJ --state inProgress
  atRisk SO-20261121-5X4DSR0W, for C3
    nothing was recorded for 28 d 21 h: the cancellation waits for the answer of PO-20261121-RH9CYCYG
    som order cancel SO-20261121-5X4DSR0W --refuse --reason TEXT
  atRisk SO-20261121-6PAN9AJK, for C7
    nobody has been assigned for 28 d 21 h
    som order assign SO-20261121-6PAN9AJK --to TEAM
  atRisk SO-20261121-GPDCTYNF, for C5
    nobody has been assigned for 28 d 21 h
    som order assign SO-20261121-GPDCTYNF --to TEAM
  atRisk SO-20261121-MY34MW9N, for C2
    nobody has been assigned for 28 d 21 h
    som order assign SO-20261121-MY34MW9N --to TEAM
  atRisk SO-20261121-PK577R7K, for C6
    nobody has been assigned for 28 d 21 h
    som order assign SO-20261121-PK577R7K --to TEAM
  atRisk SO-20261121-6H4PB0D0, for C4
    SV-20261121-41D2Q92H is not modified back; not taken back: change-back
    som order create --action modify --service SV-20261121-41D2Q92H --characteristic NAME=VALUE
  atRisk SO-20261121-VRTQWFD8, for C1
    SV-20261121-X841XX25 is not deleted; gone already: deport (RO-20261121-CPNQ70C4)
    som service cease SV-20261121-X841XX25
