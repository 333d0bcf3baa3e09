# A payload as a TM Forum client sends it: null members, names and states of older versions, fractions of
# seconds, an id of its own. All content is kept, and each change is said with its place.
$ include prelude.t
$ payload bss.json <<EOF
{
  "id": "BSS-9001",
  "href": "https://bss.example/serviceOrder/BSS-9001",
  "externalId": "WEB-17",
  "priority": 1,
  "description": "Leased line for the harbour office",
  "category": "LeasedLine",
  "state": "ACKNOWLEDGED",
  "orderDate": "2026-11-20T08:15:30.250+01:00",
  "completionDate": null,
  "requestedCompletionDate": "2026-12-10T16:00:00.000Z",
  "notificationContact": "desk@harbour.example",
  "note": [{"author": "Kim", "date": "2026-11-20T07:20:00.5Z", "text": "Ring twice"}],
  "relatedParty": [
    {"id": "CUST-55", "role": "customer", "name": "Harbour Trust", "href": null},
    {"role": "requester", "partyOrPartyRole": {"id": "P-7", "name": "Lee", "@type": "PartyRef"}}
  ],
  "orderItem": [
    {
      "id": "1",
      "action": "ADD",
      "state": "inProgress",
      "service": {
        "name": "harbour-line",
        "serviceState": "designed",
        "type": "CFS",
        "serviceSpecification": {"id": "ethernet-line", "version": "1.2"},
        "serviceCharacteristic": [
          {"name": "bandwidth", "value": 100},
          {"name": "vlans", "value": [10, 20]}
        ]
      },
      "orderItemRelationship": [{"type": "reliesOn", "id": "2"}]
    },
    {"id": "2", "action": "add", "service": {"name": "harbour-voice", "serviceSpecification": {"id": "voice-line"}}}
  ],
  "x-client": {"trace": "4bf92f35", "retries": 0}
}
EOF
$ random 7
$ som order create -f bss.json --strict
  ! bss.json:2:9: error: id 'BSS-9001' became an externalReference: som assigns its own ids [normalised]
  !   2 |   "id": "BSS-9001",
  !     |         ^~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:5:15: error: 1 became text [normalised]
  !   5 |   "priority": 1,
  !     |               ^
  ! hint: --strict refuses what has to be normalised
  ! bss.json:8:12: error: 'state' was left out: a new record starts in its initial state [normalised]
  !   8 |   "state": "ACKNOWLEDGED",
  !     |            ^~~~~~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:9:16: error: 2026-11-20T08:15:30.250+01:00 became 2026-11-20T07:15:30Z [normalised]
  !   9 |   "orderDate": "2026-11-20T08:15:30.250+01:00",
  !     |                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:10:21: error: 'completionDate' was left out: a new record starts in its initial state [normalised]
  !   10 |   "completionDate": null,
  !      |                     ^~~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:11:30: error: 2026-12-10T16:00:00.000Z became 2026-12-10T16:00:00Z [normalised]
  !   11 |   "requestedCompletionDate": "2026-12-10T16:00:00.000Z",
  !      |                              ^~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:13:38: error: 2026-11-20T07:20:00.5Z became 2026-11-20T07:20:00Z [normalised]
  !   13 |   "note": [{"author": "Kim", "date": "2026-11-20T07:20:00.5Z", "text": "Ring twice"}],
  !      |                                      ^~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:15:76: error: 'href' was null and was left out [normalised]
  !   15 |     {"id": "CUST-55", "role": "customer", "name": "Harbour Trust", "href": null},
  !      |                                                                            ^~~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:16:27: error: the members of 'partyOrPartyRole' were moved beside it [normalised]
  !   16 |     {"role": "requester", "partyOrPartyRole": {"id": "P-7", "name": "Lee", "@type": "PartyRef"}}
  !      |                           ^~~~~~~~~~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:18:3: error: 'orderItem' is called 'serviceOrderItem' now [normalised]
  !   18 |   "orderItem": [
  !      |   ^~~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:21:17: error: 'ADD' became 'add' [normalised]
  !   21 |       "action": "ADD",
  !      |                 ^~~~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:22:16: error: 'state' was left out: a new record starts in its initial state [normalised]
  !   22 |       "state": "inProgress",
  !      |                ^~~~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:25:9: error: 'serviceState' is called 'state' now [normalised]
  !   25 |         "serviceState": "designed",
  !      |         ^~~~~~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:26:9: error: 'type' is called 'serviceType' now [normalised]
  !   26 |         "type": "CFS",
  !      |         ^~~~~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:33:7: error: 'orderItemRelationship' is called 'serviceOrderItemRelationship' now [normalised]
  !   33 |       "orderItemRelationship": [{"type": "reliesOn", "id": "2"}]
  !      |       ^~~~~~~~~~~~~~~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:33:34: error: 'type' is called 'relationshipType' now [normalised]
  !   33 |       "orderItemRelationship": [{"type": "reliesOn", "id": "2"}]
  !      |                                  ^~~~~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:33:60: error: 'id' became orderItem.itemId [normalised]
  !   33 |       "orderItemRelationship": [{"type": "reliesOn", "id": "2"}]
  !      |                                                            ^~~
  ! hint: --strict refuses what has to be normalised
  ! bss.json:12:3: warning: 'notificationContact' is kept without effect: events go to the workspace's subscriptions [no-effect]
  !   12 |   "notificationContact": "desk@harbour.example",
  !      |   ^~~~~~~~~~~~~~~~~~~~~
  ! bss.json:33:34: warning: 'type' is kept without effect: only 'dependency' delays the work on an item [no-effect]
  !   33 |       "orderItemRelationship": [{"type": "reliesOn", "id": "2"}]
  !      |                                  ^~~~~~
  [4]
$ som order create -f bss.json -n -q
  --- /dev/null
  +++ b/orders/2026/11/SO-20261121-TZT3RSGW.yaml
  @@ -0,0 +1,66 @@
  +"@type": ServiceOrder
  +id: SO-20261121-TZT3RSGW
  +href: https://bss.example/serviceOrder/BSS-9001
  +externalId: WEB-17
  +category: LeasedLine
  +description: Leased line for the harbour office
  +priority: "1"
  +state: acknowledged
  +orderDate: "2026-11-20T07:15:30Z"
  +requestedCompletionDate: "2026-12-10T16:00:00Z"
  +notificationContact: desk@harbour.example
  +externalReference:
  +  - id: BSS-9001
  +    externalReferenceType: id
  +relatedParty:
  +  - id: CUST-55
  +    name: Harbour Trust
  +    role: customer
  +  - id: P-7
  +    name: Lee
  +    role: requester
  +    "@type": PartyRef
  +serviceOrderItem:
  +  - id: "1"
  +    action: add
  +    state: acknowledged
  +    service:
  +      name: harbour-line
  +      serviceType: CFS
  +      state: designed
  +      serviceSpecification:
  +        id: ethernet-line
  +        version: "1.2"
  +      serviceCharacteristic:
  +        - name: bandwidth
  +          value: 100
  +        - name: vlans
  +          value: [10, 20]
  +    serviceOrderItemRelationship:
  +      - relationshipType: reliesOn
  +        orderItem:
  +          itemId: "2"
  +  - id: "2"
  +    action: add
  +    state: acknowledged
  +    service:
  +      name: harbour-voice
  +      serviceSpecification:
  +        id: voice-line
  +sla:
  +  level: standard-order
  +  calendar: office
  +  leadTime: P10D
  +allocation: []
  +note:
  +  - author: Kim
  +    date: "2026-11-20T07:20:00Z"
  +    text: Ring twice
  +trackingRecord:
  +  - id: 01M7YZMHG0E1KKWAEBG2XB2AG2
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create
  +x-client:
  +  trace: "4bf92f35"
  +  retries: 0
$ random 7
$ som order create -f bss.json
  SO-20261121-WHCK43EQ: created
  ! bss.json:2:9: warning: id 'BSS-9001' became an externalReference: som assigns its own ids [normalised]
  !   2 |   "id": "BSS-9001",
  !     |         ^~~~~~~~~~
  ! bss.json:5:15: warning: 1 became text [normalised]
  !   5 |   "priority": 1,
  !     |               ^
  ! bss.json:8:12: warning: 'state' was left out: a new record starts in its initial state [normalised]
  !   8 |   "state": "ACKNOWLEDGED",
  !     |            ^~~~~~~~~~~~~~
  ! bss.json:9:16: warning: 2026-11-20T08:15:30.250+01:00 became 2026-11-20T07:15:30Z [normalised]
  !   9 |   "orderDate": "2026-11-20T08:15:30.250+01:00",
  !     |                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! bss.json:10:21: warning: 'completionDate' was left out: a new record starts in its initial state [normalised]
  !   10 |   "completionDate": null,
  !      |                     ^~~~
  ! bss.json:11:30: warning: 2026-12-10T16:00:00.000Z became 2026-12-10T16:00:00Z [normalised]
  !   11 |   "requestedCompletionDate": "2026-12-10T16:00:00.000Z",
  !      |                              ^~~~~~~~~~~~~~~~~~~~~~~~~~
  ! bss.json:12:3: warning: 'notificationContact' is kept without effect: events go to the workspace's subscriptions [no-effect]
  !   12 |   "notificationContact": "desk@harbour.example",
  !      |   ^~~~~~~~~~~~~~~~~~~~~
  ! bss.json:13:38: warning: 2026-11-20T07:20:00.5Z became 2026-11-20T07:20:00Z [normalised]
  !   13 |   "note": [{"author": "Kim", "date": "2026-11-20T07:20:00.5Z", "text": "Ring twice"}],
  !      |                                      ^~~~~~~~~~~~~~~~~~~~~~~~
  ! bss.json:15:76: warning: 'href' was null and was left out [normalised]
  !   15 |     {"id": "CUST-55", "role": "customer", "name": "Harbour Trust", "href": null},
  !      |                                                                            ^~~~
  ! bss.json:16:27: warning: the members of 'partyOrPartyRole' were moved beside it [normalised]
  !   16 |     {"role": "requester", "partyOrPartyRole": {"id": "P-7", "name": "Lee", "@type": "PartyRef"}}
  !      |                           ^~~~~~~~~~~~~~~~~~
  ! bss.json:18:3: warning: 'orderItem' is called 'serviceOrderItem' now [normalised]
  !   18 |   "orderItem": [
  !      |   ^~~~~~~~~~~
  ! bss.json:21:17: warning: 'ADD' became 'add' [normalised]
  !   21 |       "action": "ADD",
  !      |                 ^~~~~
  ! bss.json:22:16: warning: 'state' was left out: a new record starts in its initial state [normalised]
  !   22 |       "state": "inProgress",
  !      |                ^~~~~~~~~~~~
  ! bss.json:25:9: warning: 'serviceState' is called 'state' now [normalised]
  !   25 |         "serviceState": "designed",
  !      |         ^~~~~~~~~~~~~~
  ! bss.json:26:9: warning: 'type' is called 'serviceType' now [normalised]
  !   26 |         "type": "CFS",
  !      |         ^~~~~~
  ! bss.json:33:7: warning: 'orderItemRelationship' is called 'serviceOrderItemRelationship' now [normalised]
  !   33 |       "orderItemRelationship": [{"type": "reliesOn", "id": "2"}]
  !      |       ^~~~~~~~~~~~~~~~~~~~~~~
  ! bss.json:33:34: warning: 'type' is called 'relationshipType' now [normalised]
  !   33 |       "orderItemRelationship": [{"type": "reliesOn", "id": "2"}]
  !      |                                  ^~~~~~
  ! bss.json:33:34: warning: 'type' is kept without effect: only 'dependency' delays the work on an item [no-effect]
  !   33 |       "orderItemRelationship": [{"type": "reliesOn", "id": "2"}]
  !      |                                  ^~~~~~
  ! bss.json:33:60: warning: 'id' became orderItem.itemId [normalised]
  !   33 |       "orderItemRelationship": [{"type": "reliesOn", "id": "2"}]
  !      |                                                            ^~~
$ som order show ext:WEB-17 -o yaml
  "@type": ServiceOrder
  id: SO-20261121-WHCK43EQ
  href: https://bss.example/serviceOrder/BSS-9001
  externalId: WEB-17
  category: LeasedLine
  description: Leased line for the harbour office
  priority: "1"
  state: acknowledged
  orderDate: "2026-11-20T07:15:30Z"
  requestedCompletionDate: "2026-12-10T16:00:00Z"
  notificationContact: desk@harbour.example
  externalReference:
    - id: BSS-9001
      externalReferenceType: id
  relatedParty:
    - id: CUST-55
      name: Harbour Trust
      role: customer
    - id: P-7
      name: Lee
      role: requester
      "@type": PartyRef
  serviceOrderItem:
    - id: "1"
      action: add
      state: acknowledged
      service:
        name: harbour-line
        serviceType: CFS
        state: designed
        serviceSpecification:
          id: ethernet-line
          version: "1.2"
        serviceCharacteristic:
          - name: bandwidth
            value: 100
          - name: vlans
            value: [10, 20]
      serviceOrderItemRelationship:
        - relationshipType: reliesOn
          orderItem:
            itemId: "2"
    - id: "2"
      action: add
      state: acknowledged
      service:
        name: harbour-voice
        serviceSpecification:
          id: voice-line
  sla:
    level: standard-order
    calendar: office
    leadTime: P10D
  allocation: []
  note:
    - author: Kim
      date: "2026-11-20T07:20:00Z"
      text: Ring twice
  trackingRecord:
    - id: 01M7YZMHG0G2XB2AG2TZT3RSGW
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
  x-client:
    trace: "4bf92f35"
    retries: 0
$ som validate
  7 files checked: 0 errors, 0 warnings
$ som order start ext:WEB-17
  SO-20261121-WHCK43EQ: acknowledged → inProgress
  SV-20261121-YS3751ZQ: designed for SO-20261121-WHCK43EQ item 1
  SV-20261121-0S1CWFGP: designed for SO-20261121-WHCK43EQ item 2
$ som activity list ext:WEB-17
  ACTIVITY     NAME                TYPE       STATE    ASSIGNEE     TYPICAL  MAX    STARTED  ENDED  LATEST START         SLACK  AFTER        REQUEST
  1.survey     Site survey         survey     ready    team-field   PT8H     PT16H                  2026-12-09 13:00  16 d 4 h
  1.configure  Configure the port  configure  pending  team-access  PT2H     PT4H                   2026-12-10 13:00  16 d 4 h  1.survey
  1.test       Turn-up test        test       pending  team-access  PT1H     PT4H                   2026-12-10 15:00  16 d 4 h  1.configure
  2.number     Assign a number     configure  ready    team-access  PT1H     PT2H                   2026-12-10 15:00  17 d 6 h

# The same by way of standard input, with a key, twice.
$ som order create -f - --idempotency-key BSS-9001 --force --reason 'sent again' -o id -q < bss.json
  SO-20261121-GS2C6M0C
$ som order create -f - --idempotency-key BSS-9001 --force --reason 'sent again' -o id -q < bss.json
  SO-20261121-GS2C6M0C
