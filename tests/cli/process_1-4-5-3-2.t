# 1.4.5.3/2: create the resource orders that a service order needs, and hand them to the process that issues them.
# What the plan has as a resource order becomes one as soon as nothing stands in its way.
$ include delivery_prelude.t
$ som order start ext:A
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:58:15: warning: team 'carrier-x' is not known [unknown-reference]
  !   58 |     assignee: carrier-x
  !      |               ^~~~~~~~~
$ som request list
  ID  STATE  PRIO  DUE  WHEN  PARTY  ORDER  CUSTOMER  DESCRIPTION
$ now 2026-11-23T16:00:00Z
$ som activity start ext:A survey -q
$ som activity complete ext:A survey
  SO-20261121-XJ4G4Q61: survey: inProgress → completed
  RO-20261121-KP5ZGG7Q: created for SO-20261121-XJ4G4Q61 port
  PO-20261121-EA1MV5A8: created for SO-20261121-XJ4G4Q61 tail
$ som request show RO-2 -o yaml
  "@type": ResourceOrder
  id: RO-20261121-KP5ZGG7Q
  description: Ethernet port
  priority: 2
  state: acknowledged
  orderDate: "2026-11-23T16:00:00Z"
  requestedStartDate: "2026-11-23T16:00:00Z"
  requestedCompletionDate: "2026-11-24T16:00:00Z"
  externalReference:
    - id: CO-7
      externalReferenceType: customerOrder
  relatedParty:
    - id: CUST-7
      role: customer
  orderItem:
    - id: "1"
      action: add
      state: acknowledged
      resource:
        resourceSpecification:
          id: ethernet-port
        resourceCharacteristic:
          - name: bandwidth
            value: 100
        place:
          id: leeds
  requestedBy:
    - id: SO-20261121-XJ4G4Q61
      activity: port
  trackingRecord:
    - id: 01M84J5E00HST62SWPVRTQWFD8
      time: "2026-11-23T16:00:00Z"
      user: jane
      action: create
$ som order show ext:A
  ServiceOrder SO-20261121-XJ4G4Q61
    state           inProgress
    level           atRisk: nobody has been assigned for 2 d 4 h
    external id     A
    customer order  CO-7
    priority        2
    customer        CUST-7
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    due             2026-12-15 23:59 (in 22 d 7 h)
    expected        2026-12-01 10:00
    file            orders/2026/11/SO-20261121-XJ4G4Q61.yaml

  ITEM  ACTION  STATE       SPECIFICATION    SERVICE               PLACE
  1     add     inProgress  ethernet-access  SV-20261121-X841XX25  leeds

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       100

  ACTIVITY   STATE      ASSIGNEE     STARTED           ENDED             AFTER
  survey     completed  team-field   2026-11-23 16:00  2026-11-23 16:00
  port       pending    team-access                                      survey
  tail       pending    carrier-x                                        survey
  configure  pending    team-access                                      port, tail

  REQUEST               ACTIVITY  STATE         PARTY
  RO-20261121-KP5ZGG7Q  port      acknowledged
  PO-20261121-EA1MV5A8  tail      acknowledged  carrier-x

# The process that issues resource orders answers; the order follows, and its service stands on what came.
$ som request update RO-2 --state inProgress --expected 2026-11-25 --external-id RES-1
  RO-20261121-KP5ZGG7Q: acknowledged → inProgress
  RO-20261121-KP5ZGG7Q: expected 2026-11-25T23:59:59Z, external id RES-1
  SO-20261121-XJ4G4Q61: port: pending → inProgress (RO-20261121-KP5ZGG7Q is inProgress)
$ som order plan ext:A
  ACTIVITY   START             END               END AT MOST       LATEST START          SLACK
  survey     2026-11-23 16:00  2026-11-23 16:00  2026-11-23 16:00                               done
  port       2026-11-23 16:00  2026-11-25 23:59  2026-11-25 23:59  2026-12-14 15:00  19 d 15 h
  tail       2026-11-23 16:00  2026-11-30 16:00  2026-12-03 16:00  2026-12-08 15:00  14 d 23 h  critical
  configure  2026-11-30 16:00  2026-12-01 10:00  2026-12-04 12:00  2026-12-15 15:00  14 d 23 h  critical
  expected completion 2026-12-01 10:00, at most 2026-12-04 12:00; due 2026-12-15 23:59
$ som request update ext:RES-1 --state completed --resource leeds-pe1-ge-0-0-7
  leeds-pe1-ge-0-0-7: delivered by RO-20261121-KP5ZGG7Q
  SV-20261121-X841XX25: RO-20261121-KP5ZGG7Q brought leeds-pe1-ge-0-0-7
  RO-20261121-KP5ZGG7Q: inProgress → completed
  RO-20261121-KP5ZGG7Q: resources leeds-pe1-ge-0-0-7
  SO-20261121-XJ4G4Q61: port: inProgress → completed (RO-20261121-KP5ZGG7Q is completed)
$ som service tree SV-2
  SV-20261121-X841XX25 (designed)
  └── leeds-pe1-ge-0-0-7
$ som log ext:A
  TIME              USER  ACTION    ACTIVITY  CHANGE                     REASON
  2026-11-21 12:00  jane  create
  2026-11-21 12:00  jane  start               acknowledged → inProgress
  2026-11-23 16:00  jane  start     survey    pending → inProgress
  2026-11-23 16:00  jane  complete  survey    inProgress → completed
  2026-11-23 16:00  jane  request   port      → RO-20261121-KP5ZGG7Q
  2026-11-23 16:00  jane  request   tail      → PO-20261121-EA1MV5A8
  2026-11-23 16:00  jane  start     port      pending → inProgress       RO-20261121-KP5ZGG7Q is inProgress
  2026-11-23 16:00  jane  complete  port      inProgress → completed     RO-20261121-KP5ZGG7Q is completed

# Held, an order requests nothing; it does when it goes on.
$ som order create --spec ethernet-access --external-id B -q
$ som order start ext:B -q
$ som activity skip ext:B survey --reason 'known site' -n
  SO-20261123-2YJQJJHV: survey: pending → skipped (known site)
  RO-20261123-1QXX9GYD: created for SO-20261123-2YJQJJHV port
  PO-20261123-F8BZX85M: created for SO-20261123-2YJQJJHV tail
  --- a/orders/2026/11/SO-20261123-2YJQJJHV.yaml
  +++ b/orders/2026/11/SO-20261123-2YJQJJHV.yaml
  @@ -17,7 +17,7 @@
     - id: survey
       name: Site survey
       type: survey
  -    state: pending
  +    state: skipped
       duration:
         typical: PT8H
         max: PT16H
  @@ -33,6 +33,7 @@
         max: P2D
       assignee: team-access
       serviceOrderItem: "1"
  +    delegatedTo: RO-20261123-1QXX9GYD
       resourceSpecification: ethernet-port
     - id: tail
       name: Fibre tail
  @@ -44,6 +45,7 @@
         max: P8D
       assignee: carrier-x
       serviceOrderItem: "1"
  +    delegatedTo: PO-20261123-F8BZX85M
       party: carrier-x
     - id: configure
       name: Configure the service
  @@ -72,3 +74,23 @@
       action: start
       from: acknowledged
       to: inProgress
  +  - id: 01M84J5E00V9BJQAQHMYHWWYBY
  +    time: "2026-11-23T16:00:00Z"
  +    user: jane
  +    action: skip
  +    activity: survey
  +    from: pending
  +    to: skipped
  +    reason: known site
  +  - id: 01M84J5E00V9BJQAQHN1XNGJZW
  +    time: "2026-11-23T16:00:00Z"
  +    user: jane
  +    action: request
  +    activity: port
  +    to: RO-20261123-1QXX9GYD
  +  - id: 01M84J5E00V9BJQAQHN4J002D2
  +    time: "2026-11-23T16:00:00Z"
  +    user: jane
  +    action: request
  +    activity: tail
  +    to: PO-20261123-F8BZX85M
  --- /dev/null
  +++ b/requests/2026/11/PO-20261123-F8BZX85M.yaml
  @@ -0,0 +1,24 @@
  +"@type": PartyOrder
  +id: PO-20261123-F8BZX85M
  +description: Fibre tail
  +state: acknowledged
  +orderDate: "2026-11-23T16:00:00Z"
  +requestedStartDate: "2026-11-23T16:00:00Z"
  +requestedCompletionDate: "2026-11-30T16:00:00Z"
  +relatedParty:
  +  - id: carrier-x
  +    role: supplier
  +serviceOrderItem:
  +  - id: "1"
  +    action: add
  +    state: acknowledged
  +    service:
  +      description: Fibre tail
  +requestedBy:
  +  - id: SO-20261123-2YJQJJHV
  +    activity: tail
  +trackingRecord:
  +  - id: 01M84J5E00FQ0QFDQQRQ8TNECZ
  +    time: "2026-11-23T16:00:00Z"
  +    user: jane
  +    action: create
  --- /dev/null
  +++ b/requests/2026/11/RO-20261123-1QXX9GYD.yaml
  @@ -0,0 +1,22 @@
  +"@type": ResourceOrder
  +id: RO-20261123-1QXX9GYD
  +description: Ethernet port
  +state: acknowledged
  +orderDate: "2026-11-23T16:00:00Z"
  +requestedStartDate: "2026-11-23T16:00:00Z"
  +requestedCompletionDate: "2026-11-24T16:00:00Z"
  +orderItem:
  +  - id: "1"
  +    action: add
  +    state: acknowledged
  +    resource:
  +      resourceSpecification:
  +        id: ethernet-port
  +requestedBy:
  +  - id: SO-20261123-2YJQJJHV
  +    activity: port
  +trackingRecord:
  +  - id: 01M84J5E001V8N93YD7HE2MH4W
  +    time: "2026-11-23T16:00:00Z"
  +    user: jane
  +    action: create
$ som order hold ext:B --reason 'credit check' -q
$ som activity skip ext:B survey --reason 'known site'
  SO-20261123-2YJQJJHV: survey: pending → skipped (known site)
$ som request list --open
  ID                    STATE         PRIO  DUE               WHEN    PARTY      ORDER                 CUSTOMER  DESCRIPTION
  PO-20261121-EA1MV5A8  acknowledged     2  2026-11-30 16:00  in 7 d  carrier-x  SO-20261121-XJ4G4Q61  CUST-7    Fibre tail
$ som order resume ext:B
  SO-20261123-2YJQJJHV: held → inProgress
  RO-20261123-1QXX9GYD: created for SO-20261123-2YJQJJHV port
  PO-20261123-F8BZX85M: created for SO-20261123-2YJQJJHV tail
$ som request list --open
  ID                    STATE         PRIO  DUE               WHEN    PARTY      ORDER                 CUSTOMER  DESCRIPTION
  RO-20261123-1QXX9GYD  acknowledged        2026-11-24 16:00  in 1 d             SO-20261123-2YJQJJHV            Ethernet port
  PO-20261121-EA1MV5A8  acknowledged     2  2026-11-30 16:00  in 7 d  carrier-x  SO-20261121-XJ4G4Q61  CUST-7    Fibre tail
  PO-20261123-F8BZX85M  acknowledged        2026-11-30 16:00  in 7 d  carrier-x  SO-20261123-2YJQJJHV            Fibre tail

# By hand, for what no plan has.
$ som order request ext:B --resource managed-router --name 'Router on site' --due 2026-12-01
  RO-20261123-WSX4TMK1: created for SO-20261123-2YJQJJHV managed-router
$ som activity list ext:B
  ACTIVITY        NAME                   TYPE           STATE    ASSIGNEE     TYPICAL  MAX    STARTED  ENDED  LATEST START          SLACK  AFTER       REQUEST
  survey          Site survey            survey         skipped  team-field   PT8H     PT16H
  port            Ethernet port          resourceOrder  pending  team-access  PT8H     P2D                    2026-12-04 14:00  10 d 22 h  survey      RO-20261123-1QXX9GYD
  tail            Fibre tail             partyOrder     pending  carrier-x    P5D      P8D                    2026-11-30 14:00   6 d 22 h  survey      PO-20261123-F8BZX85M
  configure       Configure the service  configure      pending  team-access  PT2H     PT4H                   2026-12-07 14:00   6 d 22 h  port, tail
  managed-router  Router on site         resourceOrder  pending                                               2026-12-07 16:00       14 d              RO-20261123-WSX4TMK1
$ som validate
  17 files checked: 0 errors, 2 warnings
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:63:15: warning: team 'carrier-x' is not known [unknown-reference]
  !   63 |     assignee: carrier-x
  !      |               ^~~~~~~~~
  ! orders/2026/11/SO-20261123-2YJQJJHV.yaml:46:15: warning: team 'carrier-x' is not known [unknown-reference]
  !   46 |     assignee: carrier-x
  !      |               ^~~~~~~~~
