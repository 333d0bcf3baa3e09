# Requests by hand: for an activity that is there, or for a new one.
$ include delivery_prelude.t
$ som order request ext:A
  ! som: error: the resource or party is missing [usage]
  ! hint: give --resource SPEC, --party PARTY, or --activity ACTIVITY of the plan
  [2]
$ som order request ext:A --resource x --party y
  ! som: error: --resource and --party cannot be used together [usage]
  ! hint: see som order request --help
  [2]
$ som order request ext:A --resource managed-router
  ! SO-20261121-XJ4G4Q61: cannot start an activity of an order that is acknowledged [guard]
  ! hint: first: som order start SO-20261121-XJ4G4Q61
  [5]
$ som order start ext:A -q
$ som order request ext:A --resource managed-router --name 'Router on site' --due 2026-12-01 -n
  RO-20261121-3M8MDFWG: created for SO-20261121-XJ4G4Q61 managed-router
  --- a/orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  +++ b/orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  @@ -69,6 +69,13 @@
       assignee: team-access
       serviceOrderItem: "1"
       pointOfNoReturn: true
  +  - id: managed-router
  +    name: Router on site
  +    type: resourceOrder
  +    state: pending
  +    serviceOrderItem: "1"
  +    delegatedTo: RO-20261121-3M8MDFWG
  +    resourceSpecification: managed-router
   sla:
     level: standard-order
     calendar: office
  @@ -85,3 +92,9 @@
       action: start
       from: acknowledged
       to: inProgress
  +  - id: 01M7YZMHG0XVXK4NAYM7SEAB79
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: request
  +    activity: managed-router
  +    to: RO-20261121-3M8MDFWG
  --- /dev/null
  +++ b/requests/2026/11/RO-20261121-3M8MDFWG.yaml
  @@ -0,0 +1,34 @@
  +"@type": ResourceOrder
  +id: RO-20261121-3M8MDFWG
  +description: Router on site
  +priority: 2
  +state: acknowledged
  +orderDate: "2026-11-21T12:00:00Z"
  +requestedStartDate: "2026-11-23T09:00:00Z"
  +requestedCompletionDate: "2026-12-01T23:59:59Z"
  +externalReference:
  +  - id: CO-7
  +    externalReferenceType: customerOrder
  +relatedParty:
  +  - id: CUST-7
  +    role: customer
  +orderItem:
  +  - id: "1"
  +    action: add
  +    state: acknowledged
  +    resource:
  +      resourceSpecification:
  +        id: managed-router
  +      resourceCharacteristic:
  +        - name: bandwidth
  +          value: 100
  +      place:
  +        id: leeds
  +requestedBy:
  +  - id: SO-20261121-XJ4G4Q61
  +    activity: managed-router
  +trackingRecord:
  +  - id: 01M7YZMHG01W92F1BNDKBKCF55
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create
$ som order request ext:A --resource managed-router --name 'Router on site' --due 2026-12-01
  RO-20261121-3M8MDFWG: created for SO-20261121-XJ4G4Q61 managed-router
$ som order request ext:A --resource managed-router -o json
  {"changed":[{"id":"RO-20261121-5DWN95ZE","from":null,"to":"acknowledged","text":"created for SO-20261121-XJ4G4Q61 managed-router-2"}]}
$ som order request ext:A --party 'Carrier X Ltd' -n
  PO-20261121-SYD3S2VY: created for SO-20261121-XJ4G4Q61 request
  --- a/orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  +++ b/orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  @@ -82,6 +82,13 @@
       serviceOrderItem: "1"
       delegatedTo: RO-20261121-5DWN95ZE
       resourceSpecification: managed-router
  +  - id: request
  +    type: partyOrder
  +    state: pending
  +    assignee: Carrier X Ltd
  +    serviceOrderItem: "1"
  +    delegatedTo: PO-20261121-SYD3S2VY
  +    party: Carrier X Ltd
   sla:
     level: standard-order
     calendar: office
  @@ -110,3 +117,9 @@
       action: request
       activity: managed-router-2
       to: RO-20261121-5DWN95ZE
  +  - id: 01M7YZMHG0XVXK4NAYMBDTMVH0
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: request
  +    activity: request
  +    to: PO-20261121-SYD3S2VY
  --- /dev/null
  +++ b/requests/2026/11/PO-20261121-SYD3S2VY.yaml
  @@ -0,0 +1,34 @@
  +"@type": PartyOrder
  +id: PO-20261121-SYD3S2VY
  +description: request
  +priority: "2"
  +state: acknowledged
  +orderDate: "2026-11-21T12:00:00Z"
  +requestedStartDate: "2026-11-23T09:00:00Z"
  +requestedCompletionDate: "2026-12-15T23:59:59Z"
  +externalReference:
  +  - id: CO-7
  +    externalReferenceType: customerOrder
  +relatedParty:
  +  - id: CUST-7
  +    role: customer
  +  - id: Carrier X Ltd
  +    role: supplier
  +serviceOrderItem:
  +  - id: "1"
  +    action: add
  +    state: acknowledged
  +    service:
  +      serviceCharacteristic:
  +        - name: bandwidth
  +          value: 100
  +      place:
  +        - id: leeds
  +requestedBy:
  +  - id: SO-20261121-XJ4G4Q61
  +    activity: request
  +trackingRecord:
  +  - id: 01M7YZMHG0MTVZT2V32YJQJJHV
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:88:15: warning: team 'Carrier X Ltd' is not known [unknown-reference]
  !   88 |     assignee: Carrier X Ltd
  !      |               ^~~~~~~~~~~~~
$ som activity list ext:A
  ACTIVITY          NAME                   TYPE           STATE    ASSIGNEE     TYPICAL  MAX    STARTED  ENDED  LATEST START          SLACK  AFTER       REQUEST
  survey            Site survey            survey         ready    team-field   PT8H     PT16H                  2026-12-07 15:00   14 d 6 h
  port              Ethernet port          resourceOrder  pending  team-access  PT8H     P2D                    2026-12-14 15:00   20 d 6 h  survey
  tail              Fibre tail             partyOrder     pending  carrier-x    P5D      P8D                    2026-12-08 15:00   14 d 6 h  survey
  configure         Configure the service  configure      pending  team-access  PT2H     PT4H                   2026-12-15 15:00   14 d 6 h  port, tail
  managed-router    Router on site         resourceOrder  pending                                               2026-12-15 23:59  22 d 14 h              RO-20261121-3M8MDFWG
  managed-router-2                         resourceOrder  pending                                               2026-12-15 23:59  22 d 14 h              RO-20261121-5DWN95ZE

# An activity of the plan, before it is ready; it is not requested a second time.
$ som order request ext:A --resource ethernet-port --activity port --reason 'long lead time'
  RO-20261121-KP5ZGG7Q: created for SO-20261121-XJ4G4Q61 port
$ som order request ext:A --resource ethernet-port --activity port
  ! SO-20261121-XJ4G4Q61 port: is delegated to RO-20261121-KP5ZGG7Q already, which is acknowledged [guard]
  ! hint: cancel that first: som request cancel RO-20261121-KP5ZGG7Q --reason TEXT
  [5]
$ som activity start ext:A survey -q
$ som order request ext:A --party carrier-x --activity survey
  ! SO-20261121-XJ4G4Q61 survey: an activity that is inProgress is not requested [guard]
  ! hint: request one that is pending or failed, or leave --activity out for a new one
  [5]
$ som order request ext:A --party carrier-x --activity nowhere
  ! SO-20261121-XJ4G4Q61: there is no activity 'nowhere' [not-found]
  ! hint: its activities are: survey, port, tail, configure, managed-router, managed-router-2
  [3]
$ som activity complete ext:A survey
  SO-20261121-XJ4G4Q61: survey: inProgress → completed
  PO-20261121-EA1MV5A8: created for SO-20261121-XJ4G4Q61 tail

# Cancelled, its work is nobody's until it is asked for again.
$ som request cancel PO-2 --reason 'wrong carrier'
  PO-20261121-EA1MV5A8: acknowledged → cancelled (wrong carrier)
  SO-20261121-XJ4G4Q61: tail: PO-20261121-EA1MV5A8 is cancelled
$ som request list --open --where 'kind = PartyOrder'
  ID  STATE  PRIO  DUE  WHEN  PARTY  ORDER  CUSTOMER  DESCRIPTION
$ som request list --open -o id
  RO-20261121-KP5ZGG7Q
  RO-20261121-3M8MDFWG
  RO-20261121-5DWN95ZE
$ som activity list ext:A
  ACTIVITY          NAME                   TYPE           STATE      ASSIGNEE     TYPICAL  MAX    STARTED           ENDED             LATEST START          SLACK  AFTER       REQUEST
  survey            Site survey            survey         completed  team-field   PT8H     PT16H  2026-11-21 12:00  2026-11-21 12:00
  port              Ethernet port          resourceOrder  pending    team-access  PT8H     P2D                                        2026-12-14 15:00   21 d 6 h  survey      RO-20261121-KP5ZGG7Q
  tail              Fibre tail             partyOrder     ready      carrier-x    P5D      P8D                                        2026-12-08 15:00   15 d 6 h  survey
  configure         Configure the service  configure      pending    team-access  PT2H     PT4H                                       2026-12-15 15:00   15 d 6 h  port, tail
  managed-router    Router on site         resourceOrder  pending                                                                     2026-12-15 23:59  22 d 14 h              RO-20261121-3M8MDFWG
  managed-router-2                         resourceOrder  pending                                                                     2026-12-15 23:59  22 d 14 h              RO-20261121-5DWN95ZE
$ som order hold ext:A --reason x -q
$ som order request ext:A --party carrier-y --activity tail
  ! SO-20261121-XJ4G4Q61: cannot start an activity of an order that is held [guard]
  ! hint: first: som order resume SO-20261121-XJ4G4Q61
  [5]
$ som order resume ext:A
  SO-20261121-XJ4G4Q61: held → inProgress
  RO-20261121-KP5ZGG7Q: requested completion moved to 2026-11-23T17:00:00Z (SO-20261121-XJ4G4Q61 goes on)
  RO-20261121-3M8MDFWG: requested completion moved to 2026-12-15T23:59:59Z (SO-20261121-XJ4G4Q61 goes on)
$ som order request ext:A --party carrier-y --activity tail
  PO-20261121-GZ4WQKK6: created for SO-20261121-XJ4G4Q61 tail
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:61:15: warning: team 'carrier-y' is not known [unknown-reference]
  !   61 |     assignee: carrier-y
  !      |               ^~~~~~~~~
$ som log ext:A
  TIME              USER  ACTION    ACTIVITY          CHANGE                     REASON
  2026-11-21 12:00  jane  create
  2026-11-21 12:00  jane  start                       acknowledged → inProgress
  2026-11-21 12:00  jane  request   managed-router    → RO-20261121-3M8MDFWG
  2026-11-21 12:00  jane  request   managed-router-2  → RO-20261121-5DWN95ZE
  2026-11-21 12:00  jane  request   port              → RO-20261121-KP5ZGG7Q     long lead time
  2026-11-21 12:00  jane  start     survey            pending → inProgress
  2026-11-21 12:00  jane  complete  survey            inProgress → completed
  2026-11-21 12:00  jane  request   tail              → PO-20261121-EA1MV5A8
  2026-11-21 12:00  jane  unlink    tail              pending → pending          PO-20261121-EA1MV5A8 is cancelled
  2026-11-21 12:00  jane  hold                        inProgress → held          x
  2026-11-21 12:00  jane  resume                      held → inProgress
  2026-11-21 12:00  jane  request   tail              → PO-20261121-GZ4WQKK6
$ som validate
  14 files checked: 0 errors, 1 warning
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:61:15: warning: team 'carrier-y' is not known [unknown-reference]
  !   61 |     assignee: carrier-y
  !      |               ^~~~~~~~~
$ som order request --help
  order a resource, or have a party deliver a part
  Usage: som order request [OPTIONS] ID

  Positionals:
    ID ...                          the order: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --resource NAME                 order a resource of this specification
    --party PARTY                   have this party deliver it
    --activity ACTIVITY             the activity that needs it (default: a new
                                    one)
    --name TEXT                     the name of the requested item
    --due TIME                      requested completion (default: when the plan
                                    needs it); a day alone means its end
    --where EXPR                    change each record that matches, such as:
                                    state = held and priority <= 2
    --max N                         with --where: change up to this many records
                                    (default: 20)

  Examples:
    som order request 7K3F --resource ethernet-port --activity port
    som order request 7K3F --party backhaul-supplier --name 'Fibre tail' --due \
        2026-12-04

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
