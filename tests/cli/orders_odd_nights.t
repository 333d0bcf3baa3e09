# What happens when partners, people and plans disagree: services that end under work, withdrawn requests, late answers.
$ include line_prelude.t
$ write catalog/hop.yaml <<EOF
"@type": ServiceSpecification
id: hop
version: "1.0"
lifecycleStatus: active
specCharacteristic:
  - {name: device, valueType: string}
requiredParameter:
  - {name: vlan, pool: vlan, scope: device}
fulfilment:
  add:
    - {id: survey, type: survey, duration: {typical: PT2H, max: PT4H}, team: core}
    - {id: tail, type: partyOrder, party: [carrier-a, carrier-b], dependsOn: [survey], duration: {typical: P1D, max: P2D}}
    - {id: configure, type: configure, dependsOn: [tail], duration: {typical: PT2H, max: PT4H}, team: core}
  modify:
    - {id: tailmod, type: partyOrder, party: carrier-a, duration: {typical: P1D, max: P2D}}
    - {id: configure, type: configure, dependsOn: [tailmod], duration: {typical: PT2H, max: PT4H}, team: core}
    - {id: check, type: test, dependsOn: [configure], duration: {typical: PT1H, max: PT2H}, team: core}
  delete:
    - {id: cease, type: partyOrder, party: carrier-a, duration: {typical: P1D, max: P2D}}
    - {id: deconfigure, type: configure, dependsOn: [cease], duration: {typical: PT1H, max: PT2H}, team: core}
EOF
$ write policy/partners.yaml <<EOF
"@type": Party
id: carrier-a
name: Carrier A
role: supplier
calendar: office
---
"@type": Party
id: carrier-b
name: Carrier B
role: supplier
calendar: office
EOF

# Work for a service that was ended under it is named, and is not done without force; nobody is asked to do it.
$ som order create --spec hop --customer C1 --characteristic device=pe1 --external-id A -q
$ som order start ext:A -q
$ som activity complete ext:A survey -q
$ som request update ext:A/tail --state inProgress -q
$ som service recover X841 --reason 'contract ended' --force -q
$ som request update ext:A/tail --state inProgress -q
$ som jeopardy next
  atRisk SO-20261121-XJ4G4Q61, for C1
    item 1 is for SV-20261121-X841XX25, which is terminated: it will not be delivered
    som order cancel SO-20261121-XJ4G4Q61 --reason TEXT
$ som jeopardy next --team core -o id
  SO-20261121-XJ4G4Q61
$ som order progress ext:A
  SO-20261121-XJ4G4Q61: inProgress, 1 of 3 activities finished
    running  tail
    waits    item 1 is for SV-20261121-X841XX25, which is terminated: it will not be delivered
             som order cancel SO-20261121-XJ4G4Q61 --reason TEXT
$ som request update ext:A/tail --state failed --error 'no capacity' -q
$ som order request ext:A --activity tail
  ! SO-20261121-XJ4G4Q61 tail: item 1 is for SV-20261121-X841XX25, which is terminated [guard]
  ! hint: som order cancel SO-20261121-XJ4G4Q61 --reason TEXT
  [5]
$ som jeopardy next
  atRisk SO-20261121-XJ4G4Q61, for C1
    item 1 is for SV-20261121-X841XX25, which is terminated: it will not be delivered
    som order cancel SO-20261121-XJ4G4Q61 --reason TEXT
$ som activity skip ext:A tail --reason 'not needed' -q
$ som activity complete ext:A configure
  ! SO-20261121-XJ4G4Q61 configure: item 1 is for SV-20261121-X841XX25, which is terminated [guard]
  ! hint: som order cancel SO-20261121-XJ4G4Q61 --reason TEXT
  ! hint: or use --force --reason TEXT to do it anyway
  [5]
$ som activity start ext:A configure --force --reason 'to see what is there'
  SO-20261121-XJ4G4Q61: configure: pending → inProgress (to see what is there)
$ som activity complete ext:A configure -q
$ som order show ext:A --fields state -o yaml
  state: failed
$ som service list --all
  ID                    STATE       SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261121-X841XX25  terminated  hop            C1

# A request whose activity was skipped does not end a cancellation by going on.
$ write two.yaml <<EOF
externalId: B
relatedParty: [{id: C1, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: hop}, serviceCharacteristic: [{name: device, value: pe1}]}}
  - {id: "2", action: add, service: {serviceSpecification: {id: hop}, serviceCharacteristic: [{name: device, value: pe2}]}}
EOF
$ som order create -f two.yaml -q
$ som order start ext:B -q
$ som activity complete ext:B 1.survey -q
$ som activity complete ext:B 2.survey -q
$ som request update ext:B/1.tail --state inProgress -q
$ som request update ext:B/2.tail --state inProgress -q
$ som activity skip ext:B 1.tail --reason 'not needed' -q
$ som order cancel ext:B --reason 'customer left' -q
$ som request update ext:B/1.tail --state inProgress
  PO-20261121-7HHMRJD2: pendingCancellation → inProgress
$ som order show ext:B --fields state -o yaml
  state: pendingCancellation
$ som jeopardy next
  atRisk PO-20261121-7HHMRJD2, for C1, due in 2 d 5 h
    nobody needs it any more, but the partner goes on
    som request cancel PO-20261121-7HHMRJD2 --reason TEXT
$ som request update ext:B/2.tail --state cancelled -q
$ som request update ext:B/1.tail --state cancelled -q
# Nor does it end the cancellation of its item.
$ write more.yaml <<EOF
externalId: C
relatedParty: [{id: C1, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: hop}, serviceCharacteristic: [{name: device, value: pe1}]}}
  - {id: "2", action: add, service: {serviceSpecification: {id: hop}, serviceCharacteristic: [{name: device, value: pe2}]}}
EOF
$ som order create -f more.yaml -q
$ som order start ext:C -q
$ som activity complete ext:C 1.survey -q
$ som request update ext:C/1.tail --state inProgress -q
$ som activity skip ext:C 1.tail --reason 'not needed' -q
$ som order item cancel ext:C 1 --reason 'only one' -q
$ som request update ext:C/1.tail --state inProgress
  PO-20261121-HMXCKAPR: pendingCancellation → inProgress
$ som order item list ext:C
  ITEM  ACTION  STATE                SPECIFICATION  SERVICE               PLACE
  1     add     pendingCancellation  hop            SV-20261121-8GB8TEW6
  2     add     acknowledged         hop            SV-20261121-4EBPHN1X
$ som request update ext:C/1.tail --state cancelled
  PO-20261121-HMXCKAPR: inProgress → cancelled
  SO-20261121-CCZF61NC: item 1: pendingCancellation → cancelled (PO-20261121-HMXCKAPR is cancelled)
  SV-20261121-8GB8TEW6: reserved → terminated (SO-20261121-CCZF61NC item 1 is cancelled)
  vlan/pe1/100: allocated → free (was for SO-20261121-CCZF61NC)
$ som order cancel ext:C --reason 'none at all' -q

# A value that an unfinished modification took after its configuration had ended, in the same moment, is free again.
$ som order create --spec hop --customer C1 --characteristic device=pe1 --external-id D -q
$ som order start ext:D -q
$ som activity complete ext:D survey -q
$ som request update ext:D/tail --state completed -q
$ som activity complete ext:D configure -q
$ som service list --state active -o id
  SV-20261121-J7WT40GQ
$ som order create --action modify --service SV-20261121-J7WT40GQ --characteristic device=pe1 --external-id M -q
$ som order start ext:M -q
$ som request update ext:M/tailmod --state completed -q
$ som activity complete ext:M configure -q
$ som order amend ext:M --characteristic device=pe7 --keep configure --keep tailmod --reason 'moved' -q
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  100    pe1    allocated  SO-20261121-5X4DSR0W  1     2026-11-21 12:00
  100    pe7    allocated  SO-20261121-8241WA87  1     2026-11-21 12:00
$ som order cancel ext:M --reason 'stays' -q
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  100    pe1    allocated  SO-20261121-5X4DSR0W  1     2026-11-21 12:00
  100    pe7    allocated  SO-20261121-8241WA87  1     2026-11-21 12:00
$ som request update 12T9/tailmod-back --state completed -q
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  100    pe1    allocated  SO-20261121-5X4DSR0W  1     2026-11-21 12:00

# A report whose order was cancelled is named.
$ som report create --kind service-trouble --service SV-20261121-J7WT40GQ --description slow --customer C1 --external-id T -q
$ som order create --action modify --service SV-20261121-J7WT40GQ --characteristic device=pe1 --requested-by ext:T --external-id N -q
$ som order start ext:N -q
$ som order cancel ext:N --reason 'no' -q
$ som jeopardy next
  atRisk TR-20261121-4WKN3V5F, for C1
    activity 'order' has no request: nobody was asked; to order anew: som order create --requested-by TR-20261121-4WKN3V5F --spec SPEC
    som activity skip TR-20261121-4WKN3V5F order --reason TEXT
$ som activity skip ext:T order --reason 'not needed' -q
$ som jeopardy next
  ! som: nothing needs a decision
$ som report cancel ext:T --reason withdrawn -q

# Somebody has to decide about a cancellation that is assessed; nobody is told to deliver meanwhile.
$ som order create --spec hop --customer C1 --characteristic device=pe1 --external-id E -q
$ som order start ext:E -q
$ som activity complete ext:E survey -q
$ som order cancel ext:E --assess --reason 'the customer thinks about it' -q
$ som jeopardy next
  onTrack SO-20261121-K0TSW2V2, for C1
    its cancellation is being assessed: the customer thinks about it; to refuse it: som order cancel SO-20261121-K0TSW2V2 --refuse --reason TEXT
    som order cancel SO-20261121-K0TSW2V2 --accept
$ som order progress ext:E
  SO-20261121-K0TSW2V2: assessingCancellation, 1 of 3 activities finished
    next     tail
    waits    its cancellation is being assessed: the customer thinks about it; to refuse it: som order cancel SO-20261121-K0TSW2V2 --refuse --reason TEXT
             som order cancel SO-20261121-K0TSW2V2 --accept
$ som order cancel ext:E --refuse --reason 'goes on' -q

# Hints about a request whose cancellation was asked for lead to the answer.
$ som request update ext:E/tail --state inProgress -q
$ som request cancel ext:E/tail --reason slow -q
$ som order request ext:E --party carrier-b --activity tail
  ! SO-20261121-K0TSW2V2 tail: is delegated to PO-20261121-MPW6E51A already, which is pendingCancellation [guard]
  ! hint: when the other process has agreed: som request update PO-20261121-MPW6E51A --state cancelled
  [5]
$ som request cancel ext:E/tail --reason again
  ! PO-20261121-MPW6E51A: is pendingCancellation: the other process has not answered yet [illegal-transition]
  ! hint: with the answer: som request update PO-20261121-MPW6E51A --state cancelled, or --state inProgress if it goes on
  [5]
$ som request update ext:E/tail --state cancelled -q

# The type of an activity of an order under way changes by force only; its party, while nobody has been asked.
$ som order update ext:E --set 'activity[id=configure].type=survey'
  ! SO-20261121-K0TSW2V2: the type of activity configure cannot be changed from 'configure' to 'survey': work on the order has begun [guard]
  ! hint: use --force --reason TEXT
  [5]
$ som order update ext:E --set 'activity[id=survey].type=configure' --reason 'no force'
  ! SO-20261121-K0TSW2V2: the type of activity survey cannot be changed from 'survey' to 'configure': work on the order has begun [guard]
  ! hint: use --force --reason TEXT
  [5]
$ som order update ext:E --set 'activity[id=tail].party=carrier-b'
  SO-20261121-K0TSW2V2: 1 field updated
$ som activity list ext:E
  ACTIVITY   NAME  TYPE        STATE      ASSIGNEE   TYPICAL  MAX   STARTED           ENDED             LATEST START  SLACK  AFTER   REQUEST
  survey           survey      completed  core       PT2H     PT4H  2026-11-21 12:00  2026-11-21 12:00
  tail             partyOrder  ready      carrier-b  P1D      P2D                                                            survey
  configure        configure   pending    core       PT2H     PT4H                                                           tail
$ som order request ext:E --activity tail -q
$ som request update ext:E/tail --state inProgress -q
$ som order update ext:E --set 'activity[id=tail].party=carrier-a'
  ! SO-20261121-K0TSW2V2 tail: PO-20261121-VX4172TA asks carrier-b for it [guard]
  ! hint: cancel that, and ask again: som order request SO-20261121-K0TSW2V2 --party carrier-a --activity tail
  [5]
$ som request update ext:E/tail --state completed -q
$ som order update ext:E --set 'activity[id=tail].party=carrier-a'
  ! SO-20261121-K0TSW2V2 tail: it is completed, by carrier-b [guard]
  ! hint: to have it done by another party, do it again with som activity redo; or use --force --reason TEXT
  [5]

# What a partner takes back although it was skipped is not named any more; its service can be ended.
$ som order update ext:E --set 'activity[id=tail].takeBack=none'
  ! SO-20261121-K0TSW2V2: activity tail is completed: what it delivers is to be taken back [guard]
  ! hint: end the item with --no-take-back --reason TEXT, or use --force --reason TEXT
  [5]
$ som order cancel ext:E --reason 'stop' -q
$ som service list
  ID                    STATE     SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261121-B5KFQFV6  inactive  hop            C1
  SV-20261121-J7WT40GQ  active    hop            C1
  5 more have ended; --all shows them
$ som order list --where 'category = recovery' -o id
  SO-20261121-12T9FW12
  SO-20261121-757VP67B
$ som request update 757V/tail-back --state inProgress -q
$ som activity skip 757V tail-back --reason 'leave it' -q
$ som jeopardy next
  onTrack SO-20261121-757VP67B, for C1
    is not completed: PO-20261121-2DGC2FKX (activity 'tail-back', skipped) is pendingCancellation: the other process has to answer
    som request update PO-20261121-2DGC2FKX --state cancelled
$ som request update 757V/tail-back --state completed
  PO-20261121-2DGC2FKX: pendingCancellation → completed
  SO-20261121-757VP67B: taken back after all: tail-back (PO-20261121-2DGC2FKX)
  SO-20261121-757VP67B: inProgress → partial (all activities are finished)
$ som jeopardy next
  atRisk SO-20261121-757VP67B, for C1
    SV-20261121-B5KFQFV6 is not deleted; taken back after all: tail-back
    som service recover SV-20261121-B5KFQFV6 --reason TEXT
$ som service recover SV-20261121-B5KFQFV6 --reason 'gone'
  SV-20261121-B5KFQFV6: inactive → terminated (gone)
  vlan/pe1/101: allocated → free (was for SV-20261121-B5KFQFV6)
$ som jeopardy next
  ! som: nothing needs a decision

# A held item that contains others is named, also while a partner fails.
$ write nested.yaml <<EOF
externalId: F
relatedParty: [{id: C1, role: customer}]
serviceOrderItem:
  - id: "1"
    action: add
    service: {serviceSpecification: {id: device-line}, serviceCharacteristic: [{name: device, value: pe3}]}
    serviceOrderItem:
      - {id: 1a, action: add, service: {serviceSpecification: {id: hop}, serviceCharacteristic: [{name: device, value: pe2}]}}
EOF
$ som order create -f nested.yaml -q
$ som order start ext:F -q
$ som activity complete ext:F 1.configure -q
$ som activity complete ext:F 1a.survey -q
$ som order item hold ext:F 1 --reason 'the customer decides' -q
$ som jeopardy next
  onTrack SO-20261121-4WQ603NH, carrier-a, for C1
    item 1 is held: activity '1a.tail' waits
    som order item resume SO-20261121-4WQ603NH 1
$ som request update ext:F/1a.tail --state inProgress -q
$ som jeopardy next
  onTrack SO-20261121-4WQ603NH, core, for C1
    item 1 is held: activity '1a.configure' waits
    som order item resume SO-20261121-4WQ603NH 1
$ som request update ext:F/1a.tail --state failed --error no -q
$ som jeopardy next
  atRisk SO-20261121-4WQ603NH, carrier-a, for C1
    activity '1a.tail' failed 0 min ago
    som order item resume SO-20261121-4WQ603NH 1
$ som order cancel ext:F --reason no -q

# What a cancelled deletion has removed is named until a deletion is made or a modification is completed.
$ som service cease SV-20261121-J7WT40GQ -q --external-id G
$ som order start ext:G -q
$ som request update ext:G/cease --state completed -q
$ som order cancel ext:G --reason keep -q
$ now 2026-11-22T12:00:00Z
$ som order create --action modify --service SV-20261121-J7WT40GQ --characteristic device=pe1 --external-id H -q
$ som order start ext:H -q
$ som jeopardy next
  atRisk SO-20261121-ZYSGT4WG, for C1
    SV-20261121-J7WT40GQ is not deleted; gone already: cease (PO-20261121-2JHVK0XX)
    som service cease SV-20261121-J7WT40GQ --force --reason TEXT
$ som request update ext:H/tailmod --state completed -q
$ som activity complete ext:H configure -q
$ som activity complete ext:H check -q
$ som jeopardy next
  ! som: nothing needs a decision
$ som validate
  43 files checked: 0 errors, 0 warnings
