# What was delivered for an item that is cancelled or failed is taken back by a recovery order.
$ include under_way_prelude.t
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --external-id L -q
$ som order start ext:L -q
$ som activity start ext:L survey -q
$ som activity complete ext:L survey -q
$ som request update KP5Z --state completed --resource ge-7 -q
$ som request update EA1M --state inProgress -q
$ som order cancel ext:L --reason 'customer withdrew'
  PO-20261121-EA1MV5A8: inProgress → pendingCancellation (the other process has to answer)
  SO-20261121-XJ4G4Q61: inProgress → pendingCancellation (customer withdrew)
  SO-20261121-XJ4G4Q61: item 1: a recovery order will take back port (RO-20261121-KP5ZGG7Q), when the answers are there

# The carrier delivered before it was asked. The cancellation ends, and both are taken back.
$ som request update EA1M --state completed
  PO-20261121-EA1MV5A8: pendingCancellation → completed
  SO-20261121-XJ4G4Q61: tail: inProgress → completed (PO-20261121-EA1MV5A8 is completed)
  SO-20261121-XJ4G4Q61: pendingCancellation → cancelled (PO-20261121-EA1MV5A8 is completed)
  SO-20261121-6NEW4EEA: takes back what SO-20261121-XJ4G4Q61 delivered
  SV-20261121-X841XX25: designed → inactive (SO-20261121-6NEW4EEA takes back what was delivered for it)
  SO-20261121-6NEW4EEA: acknowledged → inProgress (SO-20261121-XJ4G4Q61 item 1 is cancelled)
  PO-20261121-MW28SXD5: created for SO-20261121-6NEW4EEA tail-back
  RO-20261121-ZYKGDQ7F: created for SO-20261121-6NEW4EEA port-back
$ som order list -o csv --fields id,category,state,orderRelationship
  id,category,state,orderRelationship\x0d
  SO-20261120-9D4B6HNV,,acknowledged,"{""id"":""SO-20261120-2M8R1TQC"",""relationshipType"":""dependency""}"\x0d
  SO-20261120-7K3F9QXW,EthernetLine,acknowledged,\x0d
  SO-20261121-6NEW4EEA,recovery,inProgress,"{""id"":""SO-20261121-XJ4G4Q61"",""relationshipType"":""recovers""}"\x0d
  SO-20261121-XJ4G4Q61,,cancelled,\x0d
  SO-20261120-2M8R1TQC,,acknowledged,\x0d
$ som service list
  ID                    STATE     SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261121-X841XX25  inactive  line           CUST-118
$ som order show 6NEW
  ServiceOrder SO-20261121-6NEW4EEA
    state           inProgress
    level           onTrack
    description     takes back what SO-20261121-XJ4G4Q61 item 1 delivered
    category        recovery
    customer        CUST-118
    service level   standard-order
    related to      SO-20261121-XJ4G4Q61 (recovers)
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    due             2026-12-04 17:00 (in 13 d 5 h)
    expected        2026-11-25 17:00
    file            orders/2026/11/SO-20261121-6NEW4EEA.yaml

  ITEM  ACTION  STATE         SPECIFICATION  SERVICE               PLACE
  1     delete  acknowledged  line           SV-20261121-X841XX25  leeds

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       100

  ACTIVITY   STATE    ASSIGNEE
  tail-back  pending  carrier-a
  port-back  pending

  REQUEST               ACTIVITY   STATE         PARTY
  PO-20261121-MW28SXD5  tail-back  acknowledged  carrier-a
  RO-20261121-ZYKGDQ7F  port-back  acknowledged
$ som request show ZYKG -o yaml --fields orderItem,orderRelationship
  orderItem:
    - id: "1"
      action: delete
      state: acknowledged
      resource:
        id: ge-7
        resourceSpecification:
          id: port
        resourceCharacteristic:
          - name: bandwidth
            value: 100
        place:
          id: leeds
  orderRelationship:
    - id: RO-20261121-KP5ZGG7Q
      relationshipType: recovers

# Its end ends the service.
$ som request update MW28 --state completed -q
$ som request update ZYKG --state completed
  RO-20261121-ZYKGDQ7F: acknowledged → completed
  SV-20261121-X841XX25: RO-20261121-ZYKGDQ7F deleted ge-7
  ge-7: deleted by RO-20261121-ZYKGDQ7F
  SO-20261121-6NEW4EEA: port-back: pending → completed (RO-20261121-ZYKGDQ7F is completed)
  SO-20261121-6NEW4EEA: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: inactive → terminated (SO-20261121-6NEW4EEA item 1 is completed)
$ som order show ext:L -o yaml --fields 'activity[id=port].recoveredBy'
  activity[id=port].recoveredBy: SO-20261121-6NEW4EEA

# What stays is named.
$ som order create --spec line --customer CUST-118 --external-id K -q
$ som order start ext:K -q
$ som activity start ext:K survey -q
$ som activity complete ext:K survey
  SO-20261121-D1JYK1T6: survey: inProgress → completed
  RO-20261121-E3MJEE61: created for SO-20261121-D1JYK1T6 port
  PO-20261121-03YYT8AQ: created for SO-20261121-D1JYK1T6 tail
$ som request update E3MJ --state completed --resource ge-8 -q
$ som order cancel ext:K --no-take-back
  ! SO-20261121-D1JYK1T6: to leave out the take-back needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som order cancel ext:K --no-take-back --reason 'ours now'
  SO-20261121-D1JYK1T6: stays: port (RO-20261121-E3MJEE61)
  PO-20261121-03YYT8AQ: acknowledged → cancelled (ours now)
  SO-20261121-D1JYK1T6: tail: PO-20261121-03YYT8AQ is cancelled
  SO-20261121-D1JYK1T6: inProgress → cancelled (ours now)
  SV-20261121-NNPVT8G8: designed → terminated (SO-20261121-D1JYK1T6 item 1 is cancelled)
$ som order list -o id --where 'category = recovery and state = inProgress'

# A modification is undone with the values of the inventory, and a cancelled deletion is reported.
$ som order create --spec voice --customer CUST-118 --external-id V -q
$ som order start ext:V -q
$ som request update ext:V/porting --state completed -q
$ som activity start ext:V configure -q
$ som activity complete ext:V configure -q
$ som service list -o id --where 'state = active'
  SV-20261121-J7WT40GQ
$ som order create --spec voice --customer CUST-118 --action modify --service SV-20261121-J7WT40GQ --characteristic lines=2 --external-id M -q
$ som order start ext:M -q
$ som activity start ext:M reconfigure -q
$ som activity complete ext:M reconfigure -q
$ som order fail ext:M --reason 'exchange is full'
  SO-20261121-8241WA87: inProgress → failed (exchange is full)
  SO-20261121-12T9FW12: takes back what SO-20261121-8241WA87 delivered
  SO-20261121-12T9FW12: acknowledged → inProgress (SO-20261121-8241WA87 item 1 is failed)
$ som order list -o id --where 'category = recovery and state = inProgress'
  SO-20261121-12T9FW12
$ som order create --spec voice --customer CUST-118 --action delete --service SV-20261121-J7WT40GQ --external-id D -q
$ som order start ext:D --force --reason 'undo runs' -q
$ som activity start ext:D deconfigure -q
$ som activity complete ext:D deconfigure -q
$ som order cancel ext:D --reason 'customer stays'
  RO-20261121-XXQ8XBGX: acknowledged → cancelled (customer stays)
  SO-20261121-X8R4V7WP: number-back: RO-20261121-XXQ8XBGX is cancelled
  SO-20261121-X8R4V7WP: inProgress → cancelled (customer stays)
  SO-20261121-X8R4V7WP: item 1: gone already: deconfigure; decide what to do about SV-20261121-J7WT40GQ
$ som service list --all
  ID                    STATE       SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261121-J7WT40GQ  active      voice          CUST-118
  SV-20261121-NNPVT8G8  terminated  line           CUST-118
  SV-20261121-X841XX25  terminated  line           CUST-118
$ som validate -q
$ som jeopardy next
  atRisk SO-20261120-9D4B6HNV, due in 6 d 5 h
    nobody has been assigned for 1 d 1 h
    som order assign SO-20261120-9D4B6HNV --to TEAM
  atRisk SO-20261120-2M8R1TQC, for CUST-204
    nobody has been assigned for 1 d 2 h
    som order assign SO-20261120-2M8R1TQC --to TEAM
  atRisk SO-20261121-X8R4V7WP, for CUST-118
    SV-20261121-J7WT40GQ is not deleted; gone already: deconfigure
    som service cease SV-20261121-J7WT40GQ
$ som service cease SV-20261121-J7WT40GQ -q
$ som jeopardy next
  atRisk SO-20261120-9D4B6HNV, due in 6 d 5 h
    nobody has been assigned for 1 d 1 h
    som order assign SO-20261120-9D4B6HNV --to TEAM
  atRisk SO-20261120-2M8R1TQC, for CUST-204
    nobody has been assigned for 1 d 2 h
    som order assign SO-20261120-2M8R1TQC --to TEAM

# A recovery that ends without its work is named.
$ som order create --spec line --customer CUST-118 --external-id R -o id
  SO-20261121-PAZZ0RJJ
$ som order start ext:R -q
$ som activity complete ext:R survey -q
$ som request update ext:R/port --state completed --resource ge-9 -q
$ som order cancel ext:R --reason 'no' -q
$ som order list -o id --where 'category = recovery and state = inProgress'
  SO-20261121-12T9FW12
  SO-20261121-71P4M62M
$ som order cancel SO-20261121-71P4M62M --reason 'too dear'
  RO-20261121-3J3EE2PP: acknowledged → cancelled (too dear)
  SO-20261121-71P4M62M: port-back: RO-20261121-3J3EE2PP is cancelled
  SO-20261121-71P4M62M: inProgress → cancelled (too dear)
  SO-20261121-71P4M62M: not taken back: port-back
$ som jeopardy next -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  SO-20261121-71P4M62M

# A cancellation that waits for a request keeps the values of the service until the recovery is completed.
$ write pools/vlan.yaml <<EOF
"@type": ResourcePool
id: vlan
range: {from: 100, to: 199}
EOF
$ som order create --spec line --customer CUST-118 --external-id W -q
$ som order start ext:W -q
$ som service allocate --pool vlan --for ext:W --item 1 -q
$ som activity complete ext:W survey -q
$ som request update ext:W/port --state completed --resource ge-30 -q
$ som request update ext:W/tail --state inProgress -q
$ som order cancel ext:W --reason no -q
$ som request update ext:W/tail --state cancelled
  PO-20261121-9BE218MK: pendingCancellation → cancelled
  SO-20261121-9MQ7TXWX: tail: inProgress → pending (PO-20261121-9BE218MK is cancelled)
  SO-20261121-9MQ7TXWX: pendingCancellation → cancelled (PO-20261121-9BE218MK is cancelled)
  SO-20261121-GF6ZFXAA: takes back what SO-20261121-9MQ7TXWX delivered
  SV-20261121-3N9B6J6P: reserved → inactive (SO-20261121-GF6ZFXAA takes back what was delivered for it)
  SO-20261121-GF6ZFXAA: acknowledged → inProgress (SO-20261121-9MQ7TXWX item 1 is cancelled)
  RO-20261121-0VMDJG07: created for SO-20261121-GF6ZFXAA port-back
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  100           allocated  SO-20261121-9MQ7TXWX  1     2026-11-21 12:00
$ som request list --where 'category = recovery and orderItem.resource.id = ge-30' -o id
  RO-20261121-0VMDJG07
$ som request update 0VMDJG07 --state completed
  RO-20261121-0VMDJG07: acknowledged → completed
  SV-20261121-3N9B6J6P: RO-20261121-0VMDJG07 deleted ge-30
  ge-30: deleted by RO-20261121-0VMDJG07
  SO-20261121-GF6ZFXAA: port-back: pending → completed (RO-20261121-0VMDJG07 is completed)
  SO-20261121-GF6ZFXAA: inProgress → completed (all activities are finished)
  SV-20261121-3N9B6J6P: inactive → terminated (SO-20261121-GF6ZFXAA item 1 is completed)
  vlan/100: allocated → free (was for SO-20261121-9MQ7TXWX)
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE  FOR  ITEM  SINCE  UNTIL

# What was modified meanwhile is taken back as it is now: the request names the first one, with the values of the last.
$ som order create --spec line --customer CUST-118 --external-id S --characteristic bandwidth=100 --place leeds -q
$ som order start ext:S -q
$ som activity complete ext:S survey -q
$ som request update ext:S/port --state completed --resource ge-20 -q
$ som order amend ext:S --characteristic bandwidth=500 --place bradford --reason more -q
$ som request update ext:S/port.2 --state completed -q
$ som order cancel ext:S --reason no -q
$ som request list --where 'category = recovery and state = acknowledged and orderItem.resource.id = ge-20' -o yaml --fields orderRelationship,orderItem
  ---
  orderRelationship:
    - id: RO-20261121-0MSZ3WRH
      relationshipType: recovers
  orderItem:
    - id: "1"
      action: delete
      state: acknowledged
      resource:
        id: ge-20
        resourceSpecification:
          id: port
        resourceCharacteristic:
          - name: bandwidth
            value: 500
        place:
          id: bradford
