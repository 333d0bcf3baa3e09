# What hands cannot do to an order under way: its services, its delegated activities and its plan follow it.
$ include under_way_prelude.t
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --external-id L -q
$ som order start ext:L -q
$ som activity complete ext:L survey
  SO-20261121-XJ4G4Q61: survey: pending → inProgress
  SO-20261121-XJ4G4Q61: survey: inProgress → completed
  RO-20261121-KP5ZGG7Q: created for SO-20261121-XJ4G4Q61 port
  PO-20261121-EA1MV5A8: created for SO-20261121-XJ4G4Q61 tail
$ som service list -o id
  SV-20261121-X841XX25

# Delegated activities follow their request, in every way.
$ som request update ext:L/tail --state inProgress -q
$ som activity complete ext:L tail
  ! SO-20261121-XJ4G4Q61 tail: PO-20261121-EA1MV5A8 does it, which is inProgress [guard]
  ! hint: som request update PO-20261121-EA1MV5A8 --state completed
  [5]
$ som activity fail ext:L tail --reason 'no progress'
  ! SO-20261121-XJ4G4Q61 tail: PO-20261121-EA1MV5A8 does it, which is inProgress [guard]
  ! hint: som request update PO-20261121-EA1MV5A8 --state failed
  [5]
$ som activity hold ext:L tail --reason 'no progress'
  ! SO-20261121-XJ4G4Q61 tail: PO-20261121-EA1MV5A8 does it, which is inProgress [guard]
  ! hint: som request update PO-20261121-EA1MV5A8 --state held
  [5]
$ som request update ext:L/tail --state held --error 'road closed' -q
$ som activity resume ext:L tail
  ! SO-20261121-XJ4G4Q61 tail: PO-20261121-EA1MV5A8 does it, which is held [guard]
  ! hint: som request update PO-20261121-EA1MV5A8 --state inProgress
  [5]
$ som request update ext:L/tail --state inProgress -q
$ som activity assign ext:L tail --to carrier-b
  ! SO-20261121-XJ4G4Q61 tail: PO-20261121-EA1MV5A8 asks carrier-a for it [guard]
  ! hint: cancel that, and ask again: som order request SO-20261121-XJ4G4Q61 --party carrier-b --activity tail
  [5]
$ som order update ext:L --set 'activity[id=tail].assignee=carrier-b'
  ! SO-20261121-XJ4G4Q61 tail: PO-20261121-EA1MV5A8 asks carrier-a for it [guard]
  ! hint: cancel that, and ask again: som order request SO-20261121-XJ4G4Q61 --party carrier-b --activity tail
  [5]

# An activity stays with its item; items wait for each other until one of them is ended.
$ som order update ext:L --set 'activity[id=configure].serviceOrderItem=9'
  ! SO-20261121-XJ4G4Q61: activity configure is work for item '1', not for '9' [protected-field]
  ! hint: add another activity: som activity add SO-20261121-XJ4G4Q61 ACTIVITY --item ITEM
  [5]
$ write three.yaml <<EOF
externalId: T
relatedParty: [{id: CUST-118, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: line}, serviceCharacteristic: [{name: bandwidth, value: 100}], place: [{id: leeds}]}}
  - {id: "2", action: add, service: {serviceSpecification: {id: voice}}, serviceOrderItemRelationship: [{relationshipType: dependency, orderItem: {itemId: "1"}}]}
EOF
$ som order create -f three.yaml -q
$ som order start ext:T -q
$ som order update ext:T --unset 'serviceOrderItem[id=2].serviceOrderItemRelationship'
  ! SO-20261121-9MACZ2ZY: the dependency of item 2 on 1 cannot be removed: work on the order has begun [guard]
  ! hint: use --force --reason TEXT, or skip the activity
  [5]
$ som order update ext:T --unset 'serviceOrderItem[id=2].serviceOrderItemRelationship' --force --reason 'not on this line'
  SO-20261121-9MACZ2ZY: 1 field updated

# A service on which an order works is not ended by apply, also not by force: the order would go on building it.
$ write end.yaml <<EOF
"@type": Service
id: SV-20261121-X841XX25
state: terminated
EOF
$ som apply --merge -f end.yaml --reason x
  ! end.yaml:3:8: error: is worked on by SO-20261121-XJ4G4Q61 (inProgress) [guard]
  !   3 | state: terminated
  !     |        ^~~~~~~~~~
  ! hint: complete or cancel that first, or use som service recover SV-20261121-X841XX25 --force --reason TEXT
  [5]
$ som apply --merge -f end.yaml --force --reason 'building is gone'
  ! end.yaml:3:8: error: is worked on by SO-20261121-XJ4G4Q61 (inProgress) [guard]
  !   3 | state: terminated
  !     |        ^~~~~~~~~~
  ! hint: complete or cancel that first, or use som service recover SV-20261121-X841XX25 --force --reason TEXT
  [5]

# A deletion that was forced while the order goes on ends it: the item fails.
$ som order create --spec line --action delete --service X841 --customer CUST-118 --external-id D -q
$ som order start ext:D --force --reason 'building is gone' -q
$ som order complete ext:D --force --reason 'building is gone' -q
$ som service list --all
  ID                    STATE       SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261121-B0MCBTHK  designed    voice          CUST-118
  SV-20261121-S1W6Y8YG  designed    line           CUST-118
  SV-20261121-X841XX25  terminated  line           CUST-118
$ som request update ext:L/port --state completed --resource ge-7 -q
$ som request update ext:L/tail --state completed -q
$ som activity complete ext:L configure --force --reason 'to the end' -q
$ som activity complete ext:L handover --force --reason 'to the end'
  SO-20261121-XJ4G4Q61: handover: pending → inProgress (to the end)
  SO-20261121-XJ4G4Q61: handover: inProgress → completed (to the end)
  SO-20261121-XJ4G4Q61: item 1: inProgress → failed (SV-20261121-X841XX25 is terminated)
  SO-20261121-XJ4G4Q61: inProgress → failed (all activities are finished)
  SO-20261121-XJ4G4Q61: configure is done and is not taken back: its plan has no takeBack
  SO-20261121-6NEW4EEA: takes back what SO-20261121-XJ4G4Q61 delivered
  SO-20261121-6NEW4EEA: acknowledged → inProgress (SO-20261121-XJ4G4Q61 item 1 is failed)
  PO-20261121-MW28SXD5: created for SO-20261121-6NEW4EEA tail-back
  RO-20261121-ZYKGDQ7F: created for SO-20261121-6NEW4EEA port-back
$ som validate
  21 files checked: 0 errors, 0 warnings
