# A cancelled order takes back what was requested for it.
$ include delivery_prelude.t
$ som order start ext:A -q
$ som activity skip ext:A survey --reason 'known site' -q

# What has not begun is cancelled at once.
$ som order cancel ext:A --reason 'customer withdrew' -n -q
  --- a/inventory/X8/SV-20261121-X841XX25.yaml
  +++ b/inventory/X8/SV-20261121-X841XX25.yaml
  @@ -1,6 +1,7 @@
   "@type": Service
   id: SV-20261121-X841XX25
  -state: designed
  +state: terminated
  +endDate: "2026-11-21T12:00:00Z"
   serviceSpecification:
     id: ethernet-access
     version: "2.0"
  @@ -23,3 +24,10 @@
       action: design
       to: designed
       reason: SO-20261121-XJ4G4Q61 item 1
  +  - id: 01M7YZMHG0V38G3DDSJ76TZDXD
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: terminate
  +    from: designed
  +    to: terminated
  +    reason: SO-20261121-XJ4G4Q61 item 1 is cancelled
  --- a/orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  +++ b/orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  @@ -2,9 +2,11 @@
   id: SO-20261121-XJ4G4Q61
   externalId: A
   priority: "2"
  -state: inProgress
  +state: cancelled
   orderDate: "2026-11-21T12:00:00Z"
   startDate: "2026-11-21T12:00:00Z"
  +cancellationDate: "2026-11-21T12:00:00Z"
  +cancellationReason: customer withdrew
   requestedCompletionDate: "2026-12-15T23:59:59Z"
   externalReference:
     - id: CO-7
  @@ -15,7 +17,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: acknowledged
  +    state: cancelled
       service:
         serviceSpecification:
           id: ethernet-access
  @@ -39,31 +41,29 @@
     - id: port
       name: Ethernet port
       type: resourceOrder
  -    state: pending
  +    state: cancelled
       dependsOn: [survey]
       duration:
         typical: PT8H
         max: P2D
       assignee: team-access
       serviceOrderItem: "1"
  -    delegatedTo: RO-20261121-KP5ZGG7Q
       resourceSpecification: ethernet-port
     - id: tail
       name: Fibre tail
       type: partyOrder
  -    state: pending
  +    state: cancelled
       dependsOn: [survey]
       duration:
         typical: P5D
         max: P8D
       assignee: carrier-x
       serviceOrderItem: "1"
  -    delegatedTo: PO-20261121-EA1MV5A8
       party: carrier-x
     - id: configure
       name: Configure the service
       type: configure
  -    state: pending
  +    state: cancelled
       dependsOn: [port, tail]
       duration:
         typical: PT2H
  @@ -107,3 +107,39 @@
       action: request
       activity: tail
       to: PO-20261121-EA1MV5A8
  +  - id: 01M7YZMHG0XVXK4NAYMFQHMX7A
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: cancel
  +    from: inProgress
  +    to: assessingCancellation
  +    reason: customer withdrew
  +  - id: 01M7YZMHG0XVXK4NAYMGR0FBTE
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: unlink
  +    activity: port
  +    from: pending
  +    to: pending
  +    reason: RO-20261121-KP5ZGG7Q is cancelled
  +  - id: 01M7YZMHG0XVXK4NAYMJYNG27V
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: unlink
  +    activity: tail
  +    from: pending
  +    to: pending
  +    reason: PO-20261121-EA1MV5A8 is cancelled
  +  - id: 01M7YZMHG0XVXK4NAYMNJ28STJ
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: accept
  +    from: assessingCancellation
  +    to: pendingCancellation
  +    reason: customer withdrew
  +  - id: 01M7YZMHG0XVXK4NAYMQKKRM5T
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: finish
  +    from: pendingCancellation
  +    to: cancelled
  --- a/requests/2026/11/PO-20261121-EA1MV5A8.yaml
  +++ b/requests/2026/11/PO-20261121-EA1MV5A8.yaml
  @@ -2,8 +2,10 @@
   id: PO-20261121-EA1MV5A8
   description: Fibre tail
   priority: "2"
  -state: acknowledged
  +state: cancelled
   orderDate: "2026-11-21T12:00:00Z"
  +cancellationDate: "2026-11-21T12:00:00Z"
  +cancellationReason: customer withdrew
   requestedStartDate: "2026-11-23T09:00:00Z"
   requestedCompletionDate: "2026-11-27T17:00:00Z"
   externalReference:
  @@ -17,7 +19,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: acknowledged
  +    state: cancelled
       service:
         description: Fibre tail
         serviceCharacteristic:
  @@ -33,3 +35,10 @@
       time: "2026-11-21T12:00:00Z"
       user: jane
       action: create
  +  - id: 01M7YZMHG0EW0NCKV1HVDE2XC5
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: cancel
  +    from: acknowledged
  +    to: cancelled
  +    reason: customer withdrew
  --- a/requests/2026/11/RO-20261121-KP5ZGG7Q.yaml
  +++ b/requests/2026/11/RO-20261121-KP5ZGG7Q.yaml
  @@ -2,8 +2,10 @@
   id: RO-20261121-KP5ZGG7Q
   description: Ethernet port
   priority: 2
  -state: acknowledged
  +state: cancelled
   orderDate: "2026-11-21T12:00:00Z"
  +cancellationDate: "2026-11-21T12:00:00Z"
  +cancellationReason: customer withdrew
   requestedStartDate: "2026-11-23T09:00:00Z"
   requestedCompletionDate: "2026-11-23T17:00:00Z"
   externalReference:
  @@ -15,7 +17,7 @@
   orderItem:
     - id: "1"
       action: add
  -    state: acknowledged
  +    state: cancelled
       resource:
         resourceSpecification:
           id: ethernet-port
  @@ -32,3 +34,10 @@
       time: "2026-11-21T12:00:00Z"
       user: jane
       action: create
  +  - id: 01M7YZMHG01W92F1BNDMYVCJMM
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: cancel
  +    from: acknowledged
  +    to: cancelled
  +    reason: customer withdrew
$ som request update RO-2 --state inProgress -q

# What has begun is asked: the order waits for the answer.
$ som order cancel ext:A --reason 'customer withdrew'
  RO-20261121-KP5ZGG7Q: inProgress → pendingCancellation (the other process has to answer)
  PO-20261121-EA1MV5A8: acknowledged → cancelled (customer withdrew)
  SO-20261121-XJ4G4Q61: tail: PO-20261121-EA1MV5A8 is cancelled
  SO-20261121-XJ4G4Q61: inProgress → pendingCancellation (customer withdrew)
$ som order cancel ext:A --reason again
  ! SO-20261121-XJ4G4Q61: cannot cancel an order that is pendingCancellation [illegal-transition]
  ! hint: from pendingCancellation you may: cancel --refuse
  [5]
$ som request show RO-2
  ResourceOrder RO-20261121-KP5ZGG7Q
    state           pendingCancellation
    level           onTrack
    description     Ethernet port
    customer order  CO-7
    priority        2
    customer        CUST-7
    requested by    SO-20261121-XJ4G4Q61 port
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    requested start 2026-11-23 09:00
    due             2026-11-23 17:00 (in 2 d 5 h)
    because         customer withdrew
    file            requests/2026/11/RO-20261121-KP5ZGG7Q.yaml

  ITEM  ACTION  STATE                SPECIFICATION  PLACE
  1     add     pendingCancellation  ethernet-port  leeds

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       100
$ som activity list ext:A
  ACTIVITY   NAME                   TYPE           STATE       ASSIGNEE     TYPICAL  MAX    STARTED           ENDED  LATEST START          SLACK  AFTER       REQUEST
  survey     Site survey            survey         skipped     team-field   PT8H     PT16H
  port       Ethernet port          resourceOrder  inProgress  team-access  PT8H     P2D    2026-11-21 12:00         2026-12-14 15:00  21 d 22 h  survey      RO-20261121-KP5ZGG7Q
  tail       Fibre tail             partyOrder     pending     carrier-x    P5D      P8D                             2026-12-08 15:00   15 d 6 h  survey
  configure  Configure the service  configure      pending     team-access  PT2H     PT4H                            2026-12-15 15:00   15 d 6 h  port, tail

# It goes on over there: the cancellation is refused, and what was taken back is requested again.
$ som request update RO-2 --state inProgress --reason 'the port is wired'
  RO-20261121-KP5ZGG7Q: pendingCancellation → inProgress (the port is wired)
  SO-20261121-XJ4G4Q61: pendingCancellation → inProgress (RO-20261121-KP5ZGG7Q is inProgress: the port is wired)
  PO-20261121-GZ4WQKK6: created for SO-20261121-XJ4G4Q61 tail
$ som order show ext:A -o json --fields state,cancellationReason
  {
    "state": "inProgress",
    "cancellationReason": null
  }
$ som request list --all
  ID                    STATE         PRIO  DUE               WHEN        PARTY      ORDER                 CUSTOMER  DESCRIPTION
  RO-20261121-KP5ZGG7Q  inProgress       2  2026-11-23 17:00  in 2 d 5 h             SO-20261121-XJ4G4Q61  CUST-7    Ethernet port
  PO-20261121-EA1MV5A8  cancelled        2  2026-11-27 17:00              carrier-x  SO-20261121-XJ4G4Q61  CUST-7    Fibre tail
  PO-20261121-GZ4WQKK6  acknowledged     2  2026-11-27 17:00  in 6 d 5 h  carrier-x  SO-20261121-XJ4G4Q61  CUST-7    Fibre tail

# The answer finishes it.
$ som order cancel ext:A --reason 'customer insists'
  RO-20261121-KP5ZGG7Q: inProgress → pendingCancellation (the other process has to answer)
  PO-20261121-GZ4WQKK6: acknowledged → cancelled (customer insists)
  SO-20261121-XJ4G4Q61: tail: PO-20261121-GZ4WQKK6 is cancelled
  SO-20261121-XJ4G4Q61: inProgress → pendingCancellation (customer insists)
$ som request update RO-2 --state cancelled --reason 'taken out again' -o json
  {"changed":[{"id":"RO-20261121-KP5ZGG7Q","from":"pendingCancellation","to":"cancelled","text":"taken out again"},{"id":"SO-20261121-XJ4G4Q61","activity":"port","from":"inProgress","to":"pending","text":"RO-20261121-KP5ZGG7Q is cancelled"},{"id":"SO-20261121-XJ4G4Q61","from":"pendingCancellation","to":"cancelled","text":"RO-20261121-KP5ZGG7Q is cancelled: taken out again"},{"id":"SV-20261121-X841XX25","from":"designed","to":"terminated","text":"SO-20261121-XJ4G4Q61 item 1 is cancelled"}]}
$ som log ext:A
  TIME              USER  ACTION   ACTIVITY  CHANGE                                       REASON
  2026-11-21 12:00  jane  create
  2026-11-21 12:00  jane  start              acknowledged → inProgress
  2026-11-21 12:00  jane  skip     survey    pending → skipped                            known site
  2026-11-21 12:00  jane  request  port      → RO-20261121-KP5ZGG7Q
  2026-11-21 12:00  jane  request  tail      → PO-20261121-EA1MV5A8
  2026-11-21 12:00  jane  start    port      pending → inProgress                         RO-20261121-KP5ZGG7Q is inProgress
  2026-11-21 12:00  jane  cancel             inProgress → assessingCancellation           customer withdrew
  2026-11-21 12:00  jane  unlink   tail      pending → pending                            PO-20261121-EA1MV5A8 is cancelled
  2026-11-21 12:00  jane  accept             assessingCancellation → pendingCancellation  customer withdrew
  2026-11-21 12:00  jane  refuse             pendingCancellation → inProgress             RO-20261121-KP5ZGG7Q is inProgress: the port is wired
  2026-11-21 12:00  jane  request  tail      → PO-20261121-GZ4WQKK6
  2026-11-21 12:00  jane  cancel             inProgress → assessingCancellation           customer insists
  2026-11-21 12:00  jane  unlink   tail      pending → pending                            PO-20261121-GZ4WQKK6 is cancelled
  2026-11-21 12:00  jane  accept             assessingCancellation → pendingCancellation  customer insists
  2026-11-21 12:00  jane  unlink   port      inProgress → pending                         RO-20261121-KP5ZGG7Q is cancelled
  2026-11-21 12:00  jane  finish             pendingCancellation → cancelled
$ som service list --all
  ID                    STATE       SPECIFICATION    CUSTOMER  DESCRIPTION
  SV-20261121-X841XX25  terminated  ethernet-access  CUST-7

# Refused by hand while an answer is awaited.
$ random 11
$ som order create --spec ethernet-access --external-id B -q
$ som order start ext:B -q
$ som activity skip ext:B survey --reason 'known site' -q
$ som request list --open
  ID                    STATE         PRIO  DUE               WHEN        PARTY      ORDER                 CUSTOMER  DESCRIPTION
  RO-20261121-0GBCE141  acknowledged        2026-11-23 17:00  in 2 d 5 h             SO-20261121-FMHR0C4X            Ethernet port
  PO-20261121-QRBWEH0R  acknowledged        2026-11-27 17:00  in 6 d 5 h  carrier-x  SO-20261121-FMHR0C4X            Fibre tail
$ som order cancel ext:B --assess --reason 'customer asks'
  SO-20261121-FMHR0C4X: inProgress → assessingCancellation (customer asks)
$ som request list --open
  ID                    STATE         PRIO  DUE               WHEN        PARTY      ORDER                 CUSTOMER  DESCRIPTION
  RO-20261121-0GBCE141  acknowledged        2026-11-23 17:00  in 2 d 5 h             SO-20261121-FMHR0C4X            Ethernet port
  PO-20261121-QRBWEH0R  acknowledged        2026-11-27 17:00  in 6 d 5 h  carrier-x  SO-20261121-FMHR0C4X            Fibre tail
$ som order cancel ext:B --accept
  RO-20261121-0GBCE141: acknowledged → cancelled (customer asks)
  PO-20261121-QRBWEH0R: acknowledged → cancelled (customer asks)
  SO-20261121-FMHR0C4X: port: RO-20261121-0GBCE141 is cancelled
  SO-20261121-FMHR0C4X: tail: PO-20261121-QRBWEH0R is cancelled
  SO-20261121-FMHR0C4X: assessingCancellation → cancelled
  SV-20261121-FDQJEF34: designed → terminated (SO-20261121-FMHR0C4X item 1 is cancelled)
$ som order show ext:B
  ServiceOrder SO-20261121-FMHR0C4X
    state           cancelled
    external id     B
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    cancelled       2026-11-21 12:00
    because         customer asks
    file            orders/2026/11/SO-20261121-FMHR0C4X.yaml

  ITEM  ACTION  STATE      SPECIFICATION    SERVICE
  1     add     cancelled  ethernet-access  SV-20261121-FDQJEF34

  ACTIVITY   STATE      ASSIGNEE     AFTER
  survey     skipped    team-field
  port       cancelled  team-access  survey
  tail       cancelled  carrier-x    survey
  configure  cancelled  team-access  port, tail

  REQUEST               ACTIVITY  STATE      PARTY
  RO-20261121-0GBCE141  port      cancelled
  PO-20261121-QRBWEH0R  tail      cancelled  carrier-x
$ som validate
  16 files checked: 0 errors, 2 warnings
  ! orders/2026/11/SO-20261121-FMHR0C4X.yaml:47:15: warning: team 'carrier-x' is not known [unknown-reference]
  !   47 |     assignee: carrier-x
  !      |               ^~~~~~~~~
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:60:15: warning: team 'carrier-x' is not known [unknown-reference]
  !   60 |     assignee: carrier-x
  !      |               ^~~~~~~~~

# What another open record waits for, too, goes on for that one.
$ write requests/2026/11/PO-20261121-5HARED00.yaml <<EOF
"@type": PartyOrder
id: PO-20261121-5HARED00
state: inProgress
orderDate: "2026-11-21T08:00:00Z"
serviceOrderItem: [{id: "1", action: add, state: inProgress, service: {name: duct}}]
requestedBy: [{id: SO-20261121-5HARED01, activity: duct}, {id: SO-20261121-5HARED02, activity: duct}]
EOF
$ write orders/2026/11/SO-20261121-5HARED01.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-5HARED01
externalId: S1
state: inProgress
orderDate: "2026-11-21T08:00:00Z"
serviceOrderItem: [{id: "1", action: add, state: inProgress, service: {name: one}}]
activity:
  - {id: duct, type: partyOrder, state: inProgress, delegatedTo: PO-20261121-5HARED00}
EOF
$ write orders/2026/11/SO-20261121-5HARED02.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-5HARED02
externalId: S2
state: inProgress
orderDate: "2026-11-21T08:00:00Z"
serviceOrderItem: [{id: "1", action: add, state: inProgress, service: {name: two}}]
activity:
  - {id: duct, type: partyOrder, state: inProgress, delegatedTo: PO-20261121-5HARED00}
EOF
$ som order cancel ext:S1 --reason 'customer moved'
  PO-20261121-5HARED00: no longer requested by SO-20261121-5HARED01
  SO-20261121-5HARED01: inProgress → cancelled (customer moved)
$ cat requests/2026/11/PO-20261121-5HARED00.yaml
  "@type": PartyOrder
  id: PO-20261121-5HARED00
  state: inProgress
  orderDate: "2026-11-21T08:00:00Z"
  serviceOrderItem: [{id: "1", action: add, state: inProgress, service: {name: duct}}]
  requestedBy: [{id: SO-20261121-5HARED02, activity: duct}]
  trackingRecord:
    - id: 01M7YZMHG0ZQZF8NT17GVSGDJ3
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: unlink
      from: SO-20261121-5HARED01
      reason: customer moved

# The last one takes it along, once somebody answers; refused by hand, the order goes on.
$ som order cancel ext:S2 --reason 'customer moved, too'
  PO-20261121-5HARED00: inProgress → pendingCancellation (the other process has to answer)
  SO-20261121-5HARED02: inProgress → pendingCancellation (customer moved, too)
$ som order cancel ext:S2 --refuse
  ! SO-20261121-5HARED02: to refuse needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som order cancel ext:S2 --refuse --reason 'they will not stop'
  SO-20261121-5HARED02: pendingCancellation → inProgress (they will not stop)
  PO-20261121-5HARED00: pendingCancellation → inProgress (SO-20261121-5HARED02 goes on)
$ som request show 5HARED00
  PartyOrder PO-20261121-5HARED00
    state           inProgress
    level           onTrack: neither the record nor a service level gives a due date
    requested by    SO-20261121-5HARED02 duct
    ordered         2026-11-21 08:00
    file            requests/2026/11/PO-20261121-5HARED00.yaml

  ITEM  ACTION  STATE       NAME
  1     add     inProgress  duct
$ som order cancel ext:S2 --reason 'customer moved for good' -q
$ som request update 5HARED00 --state completed --reason 'it was done already'
  PO-20261121-5HARED00: pendingCancellation → completed (it was done already)
  SO-20261121-5HARED02: duct: inProgress → completed (PO-20261121-5HARED00 is completed)
  SO-20261121-5HARED02: pendingCancellation → cancelled (PO-20261121-5HARED00 is completed: it was done already)
  SO-20261121-T3RJ8MCZ: takes back what SO-20261121-5HARED02 delivered
  SO-20261121-T3RJ8MCZ: acknowledged → inProgress (SO-20261121-5HARED02 item 1 is cancelled)
  PO-20261121-D6XTJ8W1: created for SO-20261121-T3RJ8MCZ duct-back
$ som log ext:S2
  TIME              USER  ACTION    ACTIVITY  CHANGE                                       REASON
  2026-11-21 12:00  jane  cancel              inProgress → assessingCancellation           customer moved, too
  2026-11-21 12:00  jane  accept              assessingCancellation → pendingCancellation  customer moved, too
  2026-11-21 12:00  jane  refuse              pendingCancellation → inProgress             they will not stop
  2026-11-21 12:00  jane  cancel              inProgress → assessingCancellation           customer moved for good
  2026-11-21 12:00  jane  accept              assessingCancellation → pendingCancellation  customer moved for good
  2026-11-21 12:00  jane  complete  duct      inProgress → completed                       PO-20261121-5HARED00 is completed
  2026-11-21 12:00  jane  finish              pendingCancellation → cancelled
  2026-11-21 12:00  jane  recover             item 1: → SO-20261121-T3RJ8MCZ

# Two have begun: the answer of one lets the other continue. What it then cancels of its own is not made again.
$ random 12
$ som order create --spec ethernet-access --external-id C -q
$ som order start ext:C -q
$ som activity skip ext:C survey --reason 'known site' -q
$ som request list --open
  ID                    STATE         PRIO  DUE               WHEN        PARTY      ORDER                 CUSTOMER  DESCRIPTION
  RO-20261121-200YP2HF  acknowledged        2026-11-23 17:00  in 2 d 5 h             SO-20261121-ZJCXX3R3            Ethernet port
  PO-20261121-9DTWN7XV  acknowledged        2026-11-27 17:00  in 6 d 5 h  carrier-x  SO-20261121-ZJCXX3R3            Fibre tail
  PO-20261121-D6XTJ8W1  acknowledged                                                 SO-20261121-T3RJ8MCZ            duct-back
$ som request update 200YP2HF --state inProgress -q
$ som request update 9DTWN7XV --state inProgress -q
$ som order cancel ext:C --reason 'customer asks'
  RO-20261121-200YP2HF: inProgress → pendingCancellation (the other process has to answer)
  PO-20261121-9DTWN7XV: inProgress → pendingCancellation (the other process has to answer)
  SO-20261121-ZJCXX3R3: inProgress → pendingCancellation (customer asks)
$ som request update 9DTWN7XV --state inProgress
  PO-20261121-9DTWN7XV: pendingCancellation → inProgress
  SO-20261121-ZJCXX3R3: pendingCancellation → inProgress (PO-20261121-9DTWN7XV is inProgress)
  RO-20261121-200YP2HF: pendingCancellation → inProgress (SO-20261121-ZJCXX3R3 goes on)
$ som request update 200YP2HF --state cancelled
  RO-20261121-200YP2HF: inProgress → cancelled
  SO-20261121-ZJCXX3R3: port: inProgress → pending (RO-20261121-200YP2HF is cancelled)
$ som request list --open
  ID                    STATE         PRIO  DUE               WHEN        PARTY      ORDER                 CUSTOMER  DESCRIPTION
  PO-20261121-9DTWN7XV  inProgress          2026-11-27 17:00  in 6 d 5 h  carrier-x  SO-20261121-ZJCXX3R3            Fibre tail
  PO-20261121-D6XTJ8W1  acknowledged                                                 SO-20261121-T3RJ8MCZ            duct-back
$ som activity list ext:C
  ACTIVITY   NAME                   TYPE           STATE       ASSIGNEE     TYPICAL  MAX    STARTED           ENDED  LATEST START         SLACK  AFTER       REQUEST
  survey     Site survey            survey         skipped     team-field   PT8H     PT16H
  port       Ethernet port          resourceOrder  ready       team-access  PT8H     P2D                             2026-12-03 15:00  10 d 6 h  survey
  tail       Fibre tail             partyOrder     inProgress  carrier-x    P5D      P8D    2026-11-21 12:00         2026-11-27 15:00  6 d 22 h  survey      PO-20261121-9DTWN7XV
  configure  Configure the service  configure      pending     team-access  PT2H     PT4H                            2026-12-04 15:00   4 d 6 h  port, tail
