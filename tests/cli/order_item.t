# The items of an order have outcomes of their own.
$ include under_way_prelude.t
$ write second-voice.yaml <<EOF
{action: add, service: {serviceSpecification: {id: voice}}}
EOF
$ som order create -f two.yaml -o id
  SO-20261121-XJ4G4Q61
$ som order start XJ4G -q
$ som order item list XJ4G
  ITEM  ACTION  STATE         SPECIFICATION  SERVICE               PLACE
  1     add     acknowledged  line           SV-20261121-X841XX25  leeds
  2     add     acknowledged  voice          SV-20261121-XBKXMRVH
$ som order item list XJ4G -o json
  {
    "schemaVersion": 1,
    "kind": "ItemList",
    "items": [
      {
        "id": "1",
        "action": "add",
        "state": "acknowledged",
        "service": {
          "serviceSpecification": {
            "id": "line"
          },
          "serviceCharacteristic": [
            {
              "name": "bandwidth",
              "value": 100
            }
          ],
          "place": [
            {
              "id": "leeds"
            }
          ],
          "id": "SV-20261121-X841XX25"
        }
      },
      {
        "id": "2",
        "action": "add",
        "state": "acknowledged",
        "service": {
          "serviceSpecification": {
            "id": "voice"
          },
          "id": "SV-20261121-XBKXMRVH"
        },
        "serviceOrderItemRelationship": [
          {
            "relationshipType": "dependency",
            "orderItem": {
              "itemId": "1"
            }
          }
        ]
      }
    ],
    "truncated": false
  }
$ som order item hold XJ4G
  ! som: error: the item is missing [usage]
  ! hint: som order item list XJ4G lists the items
  [2]
$ som order item hold XJ4G 3 --reason x
  ! SO-20261121-XJ4G4Q61: there is no item '3' [not-found]
  ! hint: its items are: 1, 2
  [3]
$ som order item hold XJ4G 1
  ! SO-20261121-XJ4G4Q61 item 1: to hold needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som order item hold XJ4G 1 --reason 'wayleave'
  SO-20261121-XJ4G4Q61: item 1: acknowledged → held (wayleave)
$ som activity start XJ4G 1.survey
  ! SO-20261121-XJ4G4Q61 1.survey: item 1 is held [guard]
  ! hint: first: som order item resume SO-20261121-XJ4G4Q61 1
  [5]

# A held item stays held when its order is held and resumed. The other item goes on.
$ som activity list XJ4G --state ready -o id
$ som activity list XJ4G --team nobody
  ! som: error: there is no team 'nobody' [not-found]
  ! hint: teams are: carrier-a, carrier-b, porting-house, team-access, team-field
  [3]
$ som order hold XJ4G --reason 'strike' -q
$ som order resume XJ4G -q
$ som order item list XJ4G -o csv
  item,action,state,specification,service,place\x0d
  1,add,held,line,SV-20261121-X841XX25,leeds\x0d
  2,add,acknowledged,voice,SV-20261121-XBKXMRVH,\x0d
$ som order item resume XJ4G 1
  SO-20261121-XJ4G4Q61: item 1: held → acknowledged
$ som order item resume XJ4G 1
  ! SO-20261121-XJ4G4Q61 item 1: cannot resume an item that is acknowledged of an order that is inProgress [illegal-transition]
  [5]
$ som activity start XJ4G 1.survey -q
$ som activity complete XJ4G 1.survey
  SO-20261121-XJ4G4Q61: 1.survey: inProgress → completed
  RO-20261121-PJT3H4H8: created for SO-20261121-XJ4G4Q61 1.port
  PO-20261121-NGVC00RR: created for SO-20261121-XJ4G4Q61 1.tail
$ som request update NGVC --state inProgress -q

# An item that another one needs is not ended alone.
$ som order item cancel XJ4G 1 --reason 'wrong street'
  ! SO-20261121-XJ4G4Q61 item 1: open items depend on it: 2 [guard]
  ! hint: add --with-dependents to end them, too
  [5]
$ som order item cancel XJ4G 1 --reason 'wrong street' --with-dependents
  ! SO-20261121-XJ4G4Q61: no other item is open or completed [guard]
  ! hint: som order cancel SO-20261121-XJ4G4Q61 --reason TEXT
  [5]

# It waits for the answer of its request. If the carrier goes on, so does the item.
$ som order amend XJ4G --add-item second-voice.yaml --reason 'another telephone'
  SV-20261121-7GY6HD2Q: designed for SO-20261121-XJ4G4Q61 item 3
  SO-20261121-XJ4G4Q61: item 3 added
  PO-20261121-657HQ912: created for SO-20261121-XJ4G4Q61 3.porting
  SO-20261121-XJ4G4Q61: level stays atRisk
$ som order item cancel XJ4G 1 --reason 'wrong street' --with-dependents
  RO-20261121-PJT3H4H8: acknowledged → cancelled (SO-20261121-XJ4G4Q61 item 1 is not needed: wrong street)
  PO-20261121-NGVC00RR: inProgress → pendingCancellation (the other process has to answer)
  SO-20261121-XJ4G4Q61: item 1: inProgress → pendingCancellation (wrong street)
  SO-20261121-XJ4G4Q61: item 2: acknowledged → cancelled (wrong street)
  SO-20261121-XJ4G4Q61: 1.port: RO-20261121-PJT3H4H8 is cancelled
  SV-20261121-XBKXMRVH: designed → terminated (SO-20261121-XJ4G4Q61 item 2 is cancelled)
$ som order item list XJ4G -o csv
  item,action,state,specification,service,place\x0d
  1,add,pendingCancellation,line,SV-20261121-X841XX25,leeds\x0d
  2,add,cancelled,voice,SV-20261121-XBKXMRVH,\x0d
  3,add,acknowledged,voice,SV-20261121-7GY6HD2Q,\x0d
$ som order complete XJ4G
  ! SO-20261121-XJ4G4Q61: activities are not finished: 1.port (pending), 1.tail (inProgress), 1.configure (pending), 1.handover (pending), 3.porting (pending), 3.configure (pending) [guard]
  ! hint: finish them with som activity complete SO-20261121-XJ4G4Q61 ACTIVITY, skip them, or retry those that failed
  [5]
$ som request update NGVC --state inProgress --reason 'too late'
  PO-20261121-NGVC00RR: pendingCancellation → inProgress (too late)
  SO-20261121-XJ4G4Q61: item 1: pendingCancellation → inProgress (PO-20261121-NGVC00RR is inProgress)
  RO-20261121-G7G60QPQ: created for SO-20261121-XJ4G4Q61 1.port
$ som order item list XJ4G -o csv
  item,action,state,specification,service,place\x0d
  1,add,inProgress,line,SV-20261121-X841XX25,leeds\x0d
  2,add,cancelled,voice,SV-20261121-XBKXMRVH,\x0d
  3,add,acknowledged,voice,SV-20261121-7GY6HD2Q,\x0d
$ som order item cancel XJ4G 1 --reason 'wrong street'
  RO-20261121-G7G60QPQ: acknowledged → cancelled (SO-20261121-XJ4G4Q61 item 1 is not needed: wrong street)
  PO-20261121-NGVC00RR: inProgress → pendingCancellation (the other process has to answer)
  SO-20261121-XJ4G4Q61: item 1: inProgress → pendingCancellation (wrong street)
  SO-20261121-XJ4G4Q61: 1.port: RO-20261121-G7G60QPQ is cancelled
$ som request update NGVC --state cancelled
  PO-20261121-NGVC00RR: pendingCancellation → cancelled
  SO-20261121-XJ4G4Q61: 1.tail: inProgress → pending (PO-20261121-NGVC00RR is cancelled)
  SO-20261121-XJ4G4Q61: item 1: pendingCancellation → cancelled (PO-20261121-NGVC00RR is cancelled)
  SV-20261121-X841XX25: designed → terminated (SO-20261121-XJ4G4Q61 item 1 is cancelled)
$ som order item list XJ4G -o csv
  item,action,state,specification,service,place\x0d
  1,add,cancelled,line,SV-20261121-X841XX25,leeds\x0d
  2,add,cancelled,voice,SV-20261121-XBKXMRVH,\x0d
  3,add,acknowledged,voice,SV-20261121-7GY6HD2Q,\x0d

# The last open item ends with its order.
$ som order item cancel XJ4G 3 --reason 'no telephone'
  ! SO-20261121-XJ4G4Q61: no other item is open or completed [guard]
  ! hint: som order cancel SO-20261121-XJ4G4Q61 --reason TEXT
  [5]
$ som order item fail XJ4G 2 --reason 'no numbers'
  ! SO-20261121-XJ4G4Q61 item 2: cannot fail an item that is cancelled [illegal-transition]
  [5]

# An order whose items are completed and cancelled is partial. The completed one stays when the order is cancelled.
$ som request update 657H --state completed -q
$ som activity start XJ4G 3.configure -q
$ som activity complete XJ4G 3.configure
  SO-20261121-XJ4G4Q61: 3.configure: inProgress → completed
  SV-20261121-7GY6HD2Q: designed → inactive (SO-20261121-XJ4G4Q61 has configured it)
  SO-20261121-XJ4G4Q61: inProgress → partial (all activities are finished)
  SV-20261121-7GY6HD2Q: inactive → active (SO-20261121-XJ4G4Q61 item 3 is completed)
$ som order item cancel XJ4G 3 --reason 'no telephone'
  ! SO-20261121-XJ4G4Q61: cannot cancel an item of an order that is partial [illegal-transition]
  ! hint: partial is final
  [5]
$ som order show XJ4G
  ServiceOrder SO-20261121-XJ4G4Q61
    state           partial
    customer        CUST-118
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    completed       2026-11-21 12:00
    file            orders/2026/11/SO-20261121-XJ4G4Q61.yaml

  ITEM  ACTION  STATE      SPECIFICATION  SERVICE               PLACE
  1     add     cancelled  line           SV-20261121-X841XX25  leeds
  2     add     cancelled  voice          SV-20261121-XBKXMRVH
  3     add     completed  voice          SV-20261121-7GY6HD2Q

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       100

  ACTIVITY     STATE      ASSIGNEE       STARTED           ENDED             AFTER
  1.survey     completed  team-field     2026-11-21 12:00  2026-11-21 12:00
  1.port       cancelled                                                     1.survey
  1.tail       cancelled  carrier-a                                          1.survey
  1.configure  cancelled  team-access                                        1.port, 1.tail
  1.handover   cancelled  team-access                                        1.configure
  2.porting    cancelled  porting-house
  2.configure  cancelled  team-access                                        2.porting
  3.porting    completed  porting-house  2026-11-21 12:00  2026-11-21 12:00
  3.configure  completed  team-access    2026-11-21 12:00  2026-11-21 12:00  3.porting

  REQUEST               ACTIVITY   STATE      PARTY
  RO-20261121-PJT3H4H8  1.port     cancelled
  RO-20261121-G7G60QPQ  1.port     cancelled
  PO-20261121-NGVC00RR  1.tail     cancelled  carrier-a
  PO-20261121-657HQ912  3.porting  completed  porting-house
$ som validate -q

# The cancellation of an item goes on if that of its order is refused, and a held item stays held.
$ write three.yaml <<EOF
externalId: THREE
relatedParty: [{id: CUST-118, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: voice}}}
  - {id: "2", action: add, service: {serviceSpecification: {id: voice}}}
  - {id: "3", action: add, service: {serviceSpecification: {id: voice}}}
EOF
$ som order create -f three.yaml -q
$ som order start ext:THREE -q
$ som request update ext:THREE/1.porting --state inProgress -q
$ som request update ext:THREE/2.porting --state inProgress -q
$ som order item cancel ext:THREE 2 --reason "one is enough"
  PO-20261121-47WAG0YE: inProgress → pendingCancellation (the other process has to answer)
  SO-20261121-7HE2MH4W: item 2: inProgress → pendingCancellation (one is enough)
$ som order item hold ext:THREE 3 --reason "no number yet" -q
$ som order amend ext:THREE --item 3 --characteristic number=5 --reason "a wish" -q
$ som order cancel ext:THREE --reason "customer withdrew"
  PO-20261121-R5RQ52YN: inProgress → pendingCancellation (the other process has to answer)
  PO-20261121-84M8CQRX: acknowledged → cancelled (customer withdrew)
  SO-20261121-7HE2MH4W: 3.porting: PO-20261121-84M8CQRX is cancelled
  SO-20261121-7HE2MH4W: inProgress → pendingCancellation (customer withdrew)
$ som order cancel ext:THREE --refuse --reason "customer stays"
  SO-20261121-7HE2MH4W: pendingCancellation → inProgress (customer stays)
  PO-20261121-R5RQ52YN: pendingCancellation → inProgress (SO-20261121-7HE2MH4W goes on)
$ som order item list ext:THREE
  ITEM  ACTION  STATE                SPECIFICATION  SERVICE               PLACE
  1     add     inProgress           voice          SV-20261121-EV073KJT
  2     add     pendingCancellation  voice          SV-20261121-KRW9578A
  3     add     held                 voice          SV-20261121-RCWW381K
$ som request update ext:THREE/2.porting --state cancelled
  PO-20261121-47WAG0YE: pendingCancellation → cancelled
  SO-20261121-7HE2MH4W: 2.porting: inProgress → pending (PO-20261121-47WAG0YE is cancelled)
  SO-20261121-7HE2MH4W: item 2: pendingCancellation → cancelled (PO-20261121-47WAG0YE is cancelled)
  SV-20261121-KRW9578A: designed → terminated (SO-20261121-7HE2MH4W item 2 is cancelled)
$ som order item list ext:THREE
  ITEM  ACTION  STATE       SPECIFICATION  SERVICE               PLACE
  1     add     inProgress  voice          SV-20261121-EV073KJT
  2     add     cancelled   voice          SV-20261121-KRW9578A
  3     add     held        voice          SV-20261121-RCWW381K

# So it does if the answer came while the cancellation of the order was asked for.
$ edit three.yaml s/THREE/FOUR/
$ som order create -f three.yaml -q
$ som order start ext:FOUR -q
$ som request update ext:FOUR/1.porting --state inProgress -q
$ som request update ext:FOUR/2.porting --state inProgress -q
$ som order item fail ext:FOUR 2 --reason "no number" -q
$ som order cancel ext:FOUR --reason "customer withdrew" -q
$ som request update ext:FOUR/2.porting --state cancelled
  PO-20261121-74YHBA9J: pendingCancellation → cancelled
  SO-20261121-E6Z5P4SW: 2.porting: inProgress → pending (PO-20261121-74YHBA9J is cancelled)
$ som request update ext:FOUR/1.porting --state inProgress
  PO-20261121-9S8JGK17: pendingCancellation → inProgress
  SO-20261121-E6Z5P4SW: pendingCancellation → inProgress (PO-20261121-9S8JGK17 is inProgress)
  PO-20261121-GAMK4EC8: created for SO-20261121-E6Z5P4SW 3.porting
  SO-20261121-E6Z5P4SW: item 2: pendingCancellation → failed (its requests have ended)
  SV-20261121-9DKRKWV9: designed → terminated (SO-20261121-E6Z5P4SW item 2 is failed)
$ som order item list ext:FOUR
  ITEM  ACTION  STATE         SPECIFICATION  SERVICE               PLACE
  1     add     inProgress    voice          SV-20261121-6GSPP2MM
  2     add     failed        voice          SV-20261121-9DKRKWV9
  3     add     acknowledged  voice          SV-20261121-03DJPFM9
$ som validate
  32 files checked: 0 errors, 0 warnings
