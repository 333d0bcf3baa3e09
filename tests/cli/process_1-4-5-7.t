# 1.4.5/7: keep the service inventory true. Whatever an order does to a service is in the inventory with it.
$ include delivery_prelude.t
$ som order start ext:A
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:58:15: warning: team 'carrier-x' is not known [unknown-reference]
  !   58 |     assignee: carrier-x
  !      |               ^~~~~~~~~
$ som activity skip ext:A survey --reason 'known site' -q
$ som request update RO-2 --state completed --resource leeds-pe1-ge-0-0-7
  leeds-pe1-ge-0-0-7: delivered by RO-20261121-KP5ZGG7Q
  SV-20261121-X841XX25: RO-20261121-KP5ZGG7Q brought leeds-pe1-ge-0-0-7
  RO-20261121-KP5ZGG7Q: acknowledged → completed
  RO-20261121-KP5ZGG7Q: resources leeds-pe1-ge-0-0-7
  SO-20261121-XJ4G4Q61: port: pending → completed (RO-20261121-KP5ZGG7Q is completed)
$ som request update PO-2 --state completed -q
$ som activity start ext:A configure -q
$ som activity complete ext:A configure
  SO-20261121-XJ4G4Q61: configure: inProgress → completed
  SV-20261121-X841XX25: designed → inactive (SO-20261121-XJ4G4Q61 has configured it)
  SO-20261121-XJ4G4Q61: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: inactive → active (SO-20261121-XJ4G4Q61 item 1 is completed)
$ som show SV-2 -o yaml
  "@type": Service
  id: SV-20261121-X841XX25
  state: active
  startDate: "2026-11-21T12:00:00Z"
  serviceSpecification:
    id: ethernet-access
    version: "2.0"
  serviceCharacteristic:
    - name: bandwidth
      value: 100
  place:
    - id: leeds
  relatedParty:
    - id: CUST-7
      role: customer
  serviceOrderItem:
    - serviceOrderId: SO-20261121-XJ4G4Q61
      itemId: "1"
      itemAction: add
  supportingResource:
    - id: leeds-pe1-ge-0-0-7
  trackingRecord:
    - id: 01M7YZMHG0V38G3DDSJ3Q45J8B
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: design
      to: designed
      reason: SO-20261121-XJ4G4Q61 item 1
    - id: 01M7YZMHG0V38G3DDSJ4NRKD5P
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: supportingResource
      to: leeds-pe1-ge-0-0-7
      reason: RO-20261121-KP5ZGG7Q brought leeds-pe1-ge-0-0-7
    - id: 01M7YZMHG0V38G3DDSJ6HEHPB6
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: install
      from: designed
      to: inactive
      reason: SO-20261121-XJ4G4Q61 has configured it
    - id: 01M7YZMHG0V38G3DDSJ841F1F5
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: activate
      from: inactive
      to: active
      reason: SO-20261121-XJ4G4Q61 item 1 is completed

# Modified: what the order says is so when the order is completed, not before.
$ write inventory/7N/SV-20250902-7NC3RW5X.yaml <<EOF
"@type": Service
id: SV-20250902-7NC3RW5X
name: hunslet
state: active  # since 2025
serviceSpecification: {id: ethernet-access, version: "2.0"}
serviceCharacteristic:
  - {name: bandwidth, value: 100}
  - {name: colour, value: blue}
EOF
$ som order create -f - <<EOF
{"externalId": "M", "serviceOrderItem": [{"id": "1", "action": "modify", "service": {
  "id": "SV-20250902-7NC3RW5X", "serviceSpecification": {"id": "ethernet-access", "version": "2.1"},
  "serviceCharacteristic": [{"name": "bandwidth", "value": 1000}, {"name": "handoff", "value": "fibre"}]}}]}
EOF
  SO-20261121-9MACZ2ZY: created
$ som order start ext:M
  SO-20261121-9MACZ2ZY: acknowledged → inProgress
$ som activity start ext:M profile -q
$ som activity complete ext:M profile -n
  SO-20261121-9MACZ2ZY: profile: inProgress → completed
  SO-20261121-9MACZ2ZY: inProgress → completed (all activities are finished)
  SV-20250902-7NC3RW5X: modified: SO-20261121-9MACZ2ZY item 1 is completed
  --- a/inventory/7N/SV-20250902-7NC3RW5X.yaml
  +++ b/inventory/7N/SV-20250902-7NC3RW5X.yaml
  @@ -2,10 +2,11 @@
   id: SV-20250902-7NC3RW5X
   name: hunslet
   state: active  # since 2025
  -serviceSpecification: {id: ethernet-access, version: "2.0"}
  +serviceSpecification: {id: ethernet-access, version: "2.1"}
   serviceCharacteristic:
  -  - {name: bandwidth, value: 100}
  +  - {name: bandwidth, value: 1000}
     - {name: colour, value: blue}
  +  - {name: handoff, value: fibre}
   serviceOrderItem:
     - serviceOrderId: SO-20261121-9MACZ2ZY
       itemId: "1"
  @@ -18,3 +19,8 @@
       field: serviceOrderItem
       to: SO-20261121-9MACZ2ZY
       reason: SO-20261121-9MACZ2ZY item 1 is started
  +  - id: 01M7YZMHG02YJQJJHVNW9KEH6Y
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: update
  +    reason: "modified: SO-20261121-9MACZ2ZY item 1 is completed"
  --- a/orders/2026/11/SO-20261121-9MACZ2ZY.yaml
  +++ b/orders/2026/11/SO-20261121-9MACZ2ZY.yaml
  @@ -1,13 +1,14 @@
   "@type": ServiceOrder
   id: SO-20261121-9MACZ2ZY
   externalId: M
  -state: inProgress
  +state: completed
   orderDate: "2026-11-21T12:00:00Z"
   startDate: "2026-11-21T12:00:00Z"
  +completionDate: "2026-11-21T12:00:00Z"
   serviceOrderItem:
     - id: "1"
       action: modify
  -    state: inProgress
  +    state: completed
       service:
         id: SV-20250902-7NC3RW5X
         serviceSpecification:
  @@ -22,11 +23,12 @@
     - id: profile
       name: Change the profile
       type: configure
  -    state: inProgress
  +    state: completed
       duration:
         typical: PT1H
         max: PT2H
       startDate: "2026-11-21T12:00:00Z"
  +    endDate: "2026-11-21T12:00:00Z"
       assignee: team-access
       serviceOrderItem: "1"
   sla:
  @@ -52,3 +54,16 @@
       activity: profile
       from: pending
       to: inProgress
  +  - id: 01M7YZMHG0TT8DF8MAHDFSRKYB
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: complete
  +    activity: profile
  +    from: inProgress
  +    to: completed
  +  - id: 01M7YZMHG0TT8DF8MAHG59PNYX
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: complete
  +    from: inProgress
  +    to: completed
$ som activity complete ext:M profile
  SO-20261121-9MACZ2ZY: profile: inProgress → completed
  SO-20261121-9MACZ2ZY: inProgress → completed (all activities are finished)
  SV-20250902-7NC3RW5X: modified: SO-20261121-9MACZ2ZY item 1 is completed
$ cat inventory/7N/SV-20250902-7NC3RW5X.yaml
  "@type": Service
  id: SV-20250902-7NC3RW5X
  name: hunslet
  state: active  # since 2025
  serviceSpecification: {id: ethernet-access, version: "2.1"}
  serviceCharacteristic:
    - {name: bandwidth, value: 1000}
    - {name: colour, value: blue}
    - {name: handoff, value: fibre}
  serviceOrderItem:
    - serviceOrderId: SO-20261121-9MACZ2ZY
      itemId: "1"
      itemAction: modify
  trackingRecord:
    - id: 01M7YZMHG02YJQJJHVNSQMRNX8
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: serviceOrderItem
      to: SO-20261121-9MACZ2ZY
      reason: SO-20261121-9MACZ2ZY item 1 is started
    - id: 01M7YZMHG02YJQJJHVNW9KEH6Y
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      reason: "modified: SO-20261121-9MACZ2ZY item 1 is completed"

# One that is cancelled leaves the service as it was.
$ som order create --spec ethernet-access --action modify --service SV-20250902-7NC3RW5X --characteristic bandwidth=10 --external-id N -q
$ som order start ext:N -q
$ som order cancel ext:N --reason 'customer withdrew'
  SO-20261121-MTVZT2V3: inProgress → cancelled (customer withdrew)
$ som service show 7NC3 -o json --fields state,serviceCharacteristic
  {
    "state": "active",
    "serviceCharacteristic": [
      {
        "name": "bandwidth",
        "value": 1000
      },
      {
        "name": "colour",
        "value": "blue"
      },
      {
        "name": "handoff",
        "value": "fibre"
      }
    ]
  }

# Items that depend on each other: none starts before what it needs is completed.
$ som order create -f - <<EOF
{"externalId": "I", "serviceOrderItem": [
  {"id": "1", "action": "add", "service": {"name": "line", "serviceSpecification": {"id": "voice-line"}}},
  {"id": "2", "action": "add", "service": {"name": "more", "serviceSpecification": {"id": "voice-line"}},
   "serviceOrderItemRelationship": [{"relationshipType": "dependency", "orderItem": {"itemId": "1"}},
                                    {"relationshipType": "dependency", "orderItem": {"itemId": "3"}}]},
  {"id": "3", "action": "noChange", "service": {"name": "stays"}}]}
EOF
  SO-20261121-6XSYYS88: created
$ som order plan ext:I
  ACTIVITY  START             END               END AT MOST       LATEST START         SLACK
  1.number  2026-11-23 09:00  2026-11-23 10:00  2026-11-23 11:00  2026-12-04 15:00  11 d 6 h  critical
  2.number  2026-11-23 10:00  2026-11-23 11:00  2026-11-23 13:00  2026-12-04 16:00  11 d 6 h  critical
  expected completion 2026-11-23 11:00, at most 2026-11-23 13:00; due 2026-12-04 17:00
  ! som: not started yet; the plan follows its specification
$ som order start ext:I
  SO-20261121-6XSYYS88: acknowledged → inProgress
  SV-20261121-E8KBD5T2: designed for SO-20261121-6XSYYS88 item 1
  SV-20261121-HJTEQ78J: designed for SO-20261121-6XSYYS88 item 2
$ som order progress ext:I
  SO-20261121-6XSYYS88: inProgress, 0 of 2 activities finished
    next     1.number
$ som activity start ext:I 2.number
  ! SO-20261121-6XSYYS88 2.number: waits for item 1 (acknowledged) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som activity start ext:I 1.number -q
$ som activity complete ext:I 1.number
  SO-20261121-6XSYYS88: 1.number: inProgress → completed
  SV-20261121-E8KBD5T2: designed → inactive (SO-20261121-6XSYYS88 has configured it)
  SV-20261121-E8KBD5T2: inactive → active (SO-20261121-6XSYYS88 item 1 is completed)
$ som activity start ext:I 2.number
  SO-20261121-6XSYYS88: 2.number: pending → inProgress
$ som activity complete ext:I 2.number
  SO-20261121-6XSYYS88: 2.number: inProgress → completed
  SV-20261121-HJTEQ78J: designed → inactive (SO-20261121-6XSYYS88 has configured it)
  SO-20261121-6XSYYS88: inProgress → completed (all activities are finished)
  SV-20261121-HJTEQ78J: inactive → active (SO-20261121-6XSYYS88 item 2 is completed)
$ som order show ext:I
  ServiceOrder SO-20261121-6XSYYS88
    state           completed
    external id     I
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    completed       2026-11-21 12:00
    file            orders/2026/11/SO-20261121-6XSYYS88.yaml

  ITEM  ACTION    STATE      SPECIFICATION  SERVICE               NAME
  1     add       completed  voice-line     SV-20261121-E8KBD5T2  line
  2     add       completed  voice-line     SV-20261121-HJTEQ78J  more
  3     noChange  completed                                       stays

  ACTIVITY  STATE      ASSIGNEE     STARTED           ENDED
  1.number  completed  team-access  2026-11-21 12:00  2026-11-21 12:00
  2.number  completed  team-access  2026-11-21 12:00  2026-11-21 12:00
$ som validate
  18 files checked: 0 errors, 1 warning
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:64:15: warning: team 'carrier-x' is not known [unknown-reference]
  !   64 |     assignee: carrier-x
  !      |               ^~~~~~~~~
