# Records as they should be.
$ include prelude.t

# New ones are created: with a new id, or with the one they have; a state that is one step on is taken.
$ write new.yaml <<EOF
"@type": ServiceOrder
externalId: BSS-1
serviceOrderItem:
  - {id: "1", action: add, service: {name: new-line, serviceSpecification: {id: voice-line}}}
---
"@type": ServiceOrder
id: SO-20261121-AAAA0001
state: pending
serviceOrderItem:
  - {id: "1", action: add, service: {name: other-line}}
---
"@type": ServiceTroubleReport
id: TR-20261121-AAAA0002
name: No dial tone
---
"@type": ServiceSpecification
id: fibre
name: Fibre
version: "1.0"
lifecycleStatus: active
EOF
$ som apply -f new.yaml -n --reason 'address is missing'
  SO-20261121-XJ4G4Q61: created
  SO-20261121-AAAA0001: created
  SO-20261121-AAAA0001: acknowledged → pending (address is missing)
  TR-20261121-AAAA0002: created
  fibre: created
  --- /dev/null
  +++ b/catalog/fibre.yaml
  @@ -0,0 +1,5 @@
  +"@type": ServiceSpecification
  +id: fibre
  +name: Fibre
  +version: "1.0"
  +lifecycleStatus: active
  --- /dev/null
  +++ b/orders/2026/11/SO-20261121-AAAA0001.yaml
  @@ -0,0 +1,28 @@
  +"@type": ServiceOrder
  +id: SO-20261121-AAAA0001
  +state: pending
  +orderDate: "2026-11-21T12:00:00Z"
  +serviceOrderItem:
  +  - id: "1"
  +    action: add
  +    state: pending
  +    service:
  +      name: other-line
  +sla:
  +  level: standard-order
  +  calendar: office
  +  leadTime: P10D
  +allocation: []
  +trackingRecord:
  +  - id: 01M7YZMHG0ZY81A0M0V38G3DDS
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create
  +    reason: address is missing
  +  - id: 01M7YZMHG0ZY81A0M0V3T8BXK9
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: pend
  +    from: acknowledged
  +    to: pending
  +    reason: address is missing
  --- /dev/null
  +++ b/orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  @@ -0,0 +1,24 @@
  +"@type": ServiceOrder
  +id: SO-20261121-XJ4G4Q61
  +externalId: BSS-1
  +state: acknowledged
  +orderDate: "2026-11-21T12:00:00Z"
  +serviceOrderItem:
  +  - id: "1"
  +    action: add
  +    state: acknowledged
  +    service:
  +      name: new-line
  +      serviceSpecification:
  +        id: voice-line
  +sla:
  +  level: standard-order
  +  calendar: office
  +  leadTime: P10D
  +allocation: []
  +trackingRecord:
  +  - id: 01M7YZMHG0XVXK4NAYM5JRXV37
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create
  +    reason: address is missing
  --- /dev/null
  +++ b/reports/2026/11/TR-20261121-AAAA0002.yaml
  @@ -0,0 +1,11 @@
  +"@type": ServiceTroubleReport
  +id: TR-20261121-AAAA0002
  +name: No dial tone
  +status: acknowledged
  +creationDate: "2026-11-21T12:00:00Z"
  +trackingRecord:
  +  - id: 01M7YZMHG0VRTQWFD81W92F1BN
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create
  +    reason: address is missing
$ som apply -f new.yaml --reason 'address is missing'
  SO-20261121-HST62SWP: created
  SO-20261121-AAAA0001: created
  SO-20261121-AAAA0001: acknowledged → pending (address is missing)
  TR-20261121-AAAA0002: created
  fibre: created
$ som validate
  10 files checked: 0 errors, 0 warnings

# An edit changes the lines that differ; what is as it should be is left alone.
$ write edit.ndjson <<EOF
{"@type":"ServiceOrder","id":"SO-20261120-7K3F9QXW","priority":"1","category":null,"description":"200 Mbit/s Ethernet line, Leeds depot"}
{"@type":"ServiceOrder","id":"SO-20261121-AAAA0001"}
EOF
$ som apply -f edit.ndjson --merge -n
  SO-20261120-7K3F9QXW: changed
  SO-20261121-AAAA0001: unchanged
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -1,9 +1,8 @@
   "@type": ServiceOrder
   id: SO-20261120-7K3F9QXW
   externalId: BSS-4471
  -category: EthernetLine
  -description: 100 Mbit/s Ethernet line, Leeds depot
  -priority: "2"
  +description: 200 Mbit/s Ethernet line, Leeds depot
  +priority: "1"
   state: acknowledged  # seen by the desk
   orderDate: "2026-11-20T09:12:00Z"
   requestedCompletionDate: "2026-12-01T17:00:00Z"
  @@ -25,8 +24,38 @@
         serviceSpecification:
           id: ethernet-line
           version: "1.2"
  +sla:
  +  level: standard-order
  +  calendar: office
  +  leadTime: P10D
   trackingRecord:
     - id: 01KAG4W0G00000000000000001
       time: "2026-11-20T09:12:00Z"
       user: omar
       action: create
  +  - id: 01M7YZMHG06XSYYS88JRRAZ2FE
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: update
  +    field: category
  +    from: EthernetLine
  +  - id: 01M7YZMHG06XSYYS88JW1CTK7C
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: update
  +    field: description
  +    from: 100 Mbit/s Ethernet line, Leeds depot
  +    to: 200 Mbit/s Ethernet line, Leeds depot
  +  - id: 01M7YZMHG06XSYYS88JYSVAT0Y
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: update
  +    field: priority
  +    from: "2"
  +    to: "1"
  +  - id: 01M7YZMHG06XSYYS88K1V1Y04H
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: update
  +    field: sla
  +    to: standard-order
$ som apply -f edit.ndjson --merge -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"acknowledged","to":"acknowledged","text":"changed"}],"unchanged":["SO-20261121-AAAA0001"]}
$ som apply -f edit.ndjson --merge
  SO-20261120-7K3F9QXW: unchanged
  SO-20261121-AAAA0001: unchanged
$ cat orders/2026/11/SO-20261120-7K3F9QXW.yaml
  "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  externalId: BSS-4471
  description: 200 Mbit/s Ethernet line, Leeds depot
  priority: "1"
  state: acknowledged  # seen by the desk
  orderDate: "2026-11-20T09:12:00Z"
  requestedCompletionDate: "2026-12-01T17:00:00Z"
  externalReference:
    - id: CO-88213
      externalReferenceType: customerOrder
  relatedParty:
    - id: CUST-118
      name: Northern Bakeries
      role: customer
    - id: team-access
      role: assignee
  serviceOrderItem:
    - id: "1"
      action: add
      state: acknowledged
      service:
        name: leeds-depot
        serviceSpecification:
          id: ethernet-line
          version: "1.2"
  sla:
    level: standard-order
    calendar: office
    leadTime: P10D
  trackingRecord:
    - id: 01KAG4W0G00000000000000001
      time: "2026-11-20T09:12:00Z"
      user: omar
      action: create
    - id: 01M7YZMHG07HE2MH4WD1JYK1T6
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: category
      from: EthernetLine
    - id: 01M7YZMHG07HE2MH4WD4W0EJJ4
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: description
      from: 100 Mbit/s Ethernet line, Leeds depot
      to: 200 Mbit/s Ethernet line, Leeds depot
    - id: 01M7YZMHG07HE2MH4WD7MEYSBP
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: priority
      from: "2"
      to: "1"
    - id: 01M7YZMHG07HE2MH4WDANNHZF9
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: sla
      to: standard-order

# Without --merge what a record does not mention goes, but for what som writes itself.
$ write whole.yaml <<EOF
"@type": ServiceOrder
id: SO-20261120-2M8R1TQC
description: Duct to the Bradford mill
serviceOrderItem:
  - {id: "1", action: add, service: {name: bradford-duct}}
EOF
$ som apply -f whole.yaml -n
  SO-20261120-2M8R1TQC: changed
  --- a/orders/2026/11/SO-20261120-2M8R1TQC.yaml
  +++ b/orders/2026/11/SO-20261120-2M8R1TQC.yaml
  @@ -3,9 +3,16 @@
   description: Duct to the Bradford mill
   state: acknowledged
   orderDate: "2026-11-20T10:00:00Z"
  -externalReference:
  -  - {id: CO-88213, externalReferenceType: customerOrder}
  -relatedParty:
  -  - {id: CUST-204, role: customer}
   serviceOrderItem:
     - {id: "1", action: add, state: acknowledged, service: {name: bradford-duct}}
  +trackingRecord:
  +  - id: 01M7YZMHG0CCZF61NC1V8N93YD
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: update
  +    field: externalReference
  +  - id: 01M7YZMHG0CCZF61NC1YWMXHDY
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: update
  +    field: relatedParty
$ som apply -f whole.yaml -o ndjson
  {"id":"SO-20261120-2M8R1TQC","from":"acknowledged","to":"acknowledged","text":"changed"}
$ som apply -f whole.yaml -o id
  SO-20261120-2M8R1TQC

# A state is a step that its verb would make: its guards count, its plan is made.
$ write start.yaml <<EOF
- "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  state: inProgress
- "@type": ServiceOrder
  id: SO-20261120-9D4B6HNV
  state: inProgress
EOF
$ som apply -f start.yaml --merge
  ! start.yaml:6:10: error: waits for SO-20261120-2M8R1TQC (acknowledged) [guard]
  !   6 |   state: inProgress
  !     |          ^~~~~~~~~~
  ! hint: complete them first, or use --force --reason TEXT
  [5]
$ som apply -f start.yaml --merge --keep-going
  SO-20261120-7K3F9QXW: acknowledged → inProgress
  SV-20261120-Q0WC2VHN: designed for SO-20261120-7K3F9QXW item 1
  ! start.yaml:6:10: error: waits for SO-20261120-2M8R1TQC (acknowledged) [guard]
  !   6 |   state: inProgress
  !     |          ^~~~~~~~~~
  ! hint: complete them first, or use --force --reason TEXT
  [5]
$ som activity list 7K3F
  ACTIVITY   NAME                TYPE       STATE    ASSIGNEE     TYPICAL  MAX    STARTED  ENDED  LATEST START        SLACK  AFTER      REQUEST
  survey     Site survey         survey     ready    team-field   PT8H     PT16H                  2026-11-30 14:00  7 d 5 h
  configure  Configure the port  configure  pending  team-access  PT2H     PT4H                   2026-12-01 14:00  7 d 5 h  survey
  test       Turn-up test        test       pending  team-access  PT1H     PT4H                   2026-12-01 16:00  7 d 5 h  configure
$ write trouble.yaml <<EOF
"@type": ServiceTroubleReport
id: TR-20261121-AAAA0002
status: held
statusChangeReason: the site is closed
EOF
$ som apply -f trouble.yaml --merge
  TR-20261121-AAAA0002: acknowledged → held (the site is closed)
$ som log TR-20261121-AAAA0002
  TIME              USER  ACTION  ACTIVITY  CHANGE               REASON
  2026-11-21 12:00  jane  create                                 address is missing
  2026-11-21 12:00  jane  hold              acknowledged → held  the site is closed

# What is refused has its place in the payload, and nothing is changed.
$ write bad.yaml <<EOF
"@type": ServiceOrder
id: SO-20261120-7K3F9QXW
state: rejected
---
"@type": ServiceOrder
id: SO-20261120-2M8R1TQC
state: cancelled
---
"@type": ServiceOrder
id: SO-20261121-AAAA0001
orderDate: "2026-01-01T00:00:00Z"
startDate: "2026-01-01T00:00:00Z"
trackingRecord:
  - {id: "1", time: "2026-01-01T00:00:00Z", action: create}
---
"@type": ServiceOrder
description: 7
priority: [1]
---
"@type": ServiceOrdr
---
"@type": Team
id: team-x
---
description: nothing
---
"@type": ServiceOrder
id: CO-1
serviceOrderItem: []
---
"@type": ServiceTroubleReport
id: TR-20261121-AAAA0002
status: open
---
"@type": ServiceTroubleReport
id: TR-20261121-AAAA0002
EOF
$ som apply -f bad.yaml --merge
  ! bad.yaml:3:8: error: an order that is inProgress cannot be rejected next [illegal-transition]
  !   3 | state: rejected
  !     |        ^~~~~~~~
  ! hint: next may be: pending, held, completed, failed, partial, assessingCancellation
  ! bad.yaml:7:8: error: cancelling touches other records [illegal-transition]
  !   7 | state: cancelled
  !     |        ^~~~~~~~~
  ! hint: use som order cancel SO-20261120-2M8R1TQC
  ! bad.yaml:11:12: error: 'orderDate' cannot be changed by apply [protected-field]
  !   11 | orderDate: "2026-01-01T00:00:00Z"
  !      |            ^~~~~~~~~~~~~~~~~~~~~~
  ! hint: the start of the clock never moves
  ! bad.yaml:12:12: error: 'startDate' cannot be changed by apply [protected-field]
  !   12 | startDate: "2026-01-01T00:00:00Z"
  !      |            ^~~~~~~~~~~~~~~~~~~~~~
  ! hint: it is written by start
  ! bad.yaml:14:3: error: 'trackingRecord' cannot be changed by apply [protected-field]
  !   14 |   - {id: "1", time: "2026-01-01T00:00:00Z", action: create}
  !      |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: tracking records are append-only
  ! bad.yaml:18:11: error: priority must be text, not a list [schema]
  !   18 | priority: [1]
  !      |           ^~~
  ! bad.yaml:16:1: error: the document has no 'serviceOrderItem' [missing-field]
  !   16 | "@type": ServiceOrder
  !      | ^~~~~~~~~~~~~~~~~~~~~
  ! bad.yaml:20:10: error: 'ServiceOrdr' is not a kind of record [unknown-kind]
  !   20 | "@type": ServiceOrdr
  !      |          ^~~~~~~~~~~
  ! hint: did you mean 'ServiceOrder'?
  ! bad.yaml:22:10: error: a Team has no file of its own [unknown-kind]
  !   22 | "@type": Team
  !      |          ^~~~
  ! hint: write it into a file of policy/
  ! bad.yaml:25:1: error: the record does not say what it is [unknown-kind]
  !   25 | description: nothing
  !      | ^~~~~~~~~~~~~~~~~~~~
  ! hint: give its @type, such as ServiceOrder
  ! bad.yaml:28:5: error: 'CO-1' is not an id of a ServiceOrder [invalid-id]
  !   28 | id: CO-1
  !      |     ^~~~
  ! hint: ids look like SO-20261121-7K3F9QXW
  ! bad.yaml:33:9: error: 'open' is not a state of a ServiceTroubleReport [unknown-state]
  !   33 | status: open
  !      |         ^~~~
  ! bad.yaml:36:5: error: the payload has 'TR-20261121-AAAA0002' twice [duplicate-id]
  !   36 | id: TR-20261121-AAAA0002
  !      |     ^~~~~~~~~~~~~~~~~~~~
  [5]
$ write mixed.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-AAAA0003
description: good
serviceOrderItem:
  - {id: "1", action: add, service: {name: a-line}}
---
"@type": ServiceOrder
id: SO-20261121-AAAA0004
description: leads nowhere
serviceOrderItem:
  - {id: "1", action: add, service: {name: b-line}}
orderRelationship:
  - {id: SO-20261121-ZZZZ9999, relationshipType: dependency}
EOF
$ som apply -f mixed.yaml
  ! orders/2026/11/SO-20261121-AAAA0004.yaml:7:9: error: record SO-20261121-ZZZZ9999 does not exist [dangling-reference]
  !   7 |   - id: SO-20261121-ZZZZ9999
  !     |         ^~~~~~~~~~~~~~~~~~~~
  [4]
$ som apply -f mixed.yaml --keep-going -o json
  {"changed":[{"id":"SO-20261121-AAAA0003","from":null,"to":"acknowledged","text":"created"}]}
  ! {"errors":[{"code":"dangling-reference","severity":"error","message":"record SO-20261121-ZZZZ9999 does not exist","file":"orders/2026/11/SO-20261121-AAAA0004.yaml","line":7,"column":9}]}
  [4]

# A record that was read before the file changed does not undo the change.
$ write stale.yaml <<EOF
"@type": ServiceTroubleReport
id: TR-20261121-AAAA0002
name: No dial tone
trackingRecord: []
EOF
$ som apply -f stale.yaml
  ! stale.yaml:4:17: error: the record was changed since: it has 2 tracking records more [changed-meanwhile]
  !   4 | trackingRecord: []
  !     |                 ^~
  ! hint: take the record as it is now, or leave trackingRecord out
  [6]

# A new record that brings its history is taken as it stands.
$ write restored.yaml <<EOF
"@type": ServiceOrder
id: SO-20261101-AAAA0005
state: held
orderDate: "2026-11-01T09:00:00Z"
serviceOrderItem:
  - {id: "1", action: add, state: held, service: {name: old-line}}
trackingRecord:
  - {id: "1", time: "2026-11-01T09:00:00Z", action: create}
  - {id: "2", time: "2026-11-01T10:00:00Z", action: hold, from: acknowledged, to: held, reason: road works}
EOF
$ som apply -f restored.yaml
  SO-20261101-AAAA0005: created
$ som apply -f restored.yaml
  SO-20261101-AAAA0005: unchanged
$ edit restored.yaml 's/state: held/state: completed/'
$ edit restored.yaml 's/AAAA0005/AAAA0006/'
$ som apply -f restored.yaml
  ! restored.yaml:3:8: error: the state is completed, which does not follow from held, the last tracked one [illegal-transition]
  !   3 | state: completed
  !     |        ^~~~~~~~~
  ! hint: set it back to held, and change it with som order …
  ! restored.yaml:3:8: error: the order is completed, but not finished: item 1 (held) [illegal-transition]
  !   3 | state: completed
  !     |        ^~~~~~~~~
  ! hint: end it with som order …, which ends its activities and items, too
  [5]

$ write empty.yaml <<EOF
EOF
$ som apply -f empty.yaml
  ! som: error: there is nothing to apply: the payload is empty [syntax]
  [4]
$ som apply
  ! som: error: missing: --file FILE [usage]
  ! hint: usage: som apply --file FILE
  ! hint: see som apply --help
  [2]
$ som validate
  13 files checked: 0 errors, 0 warnings
# A merge does not remove what only verbs change.
$ load leeds-access
$ write null.yaml <<EOF
"@type": ServiceOrder
id: SO-20261105-2A7P9WMG
sla: null
activity: null
cancellationDate: null
EOF
$ som apply --merge -f null.yaml
  ! null.yaml:3:6: error: 'sla' cannot be changed by apply [protected-field]
  !   3 | sla: null
  !     |      ^~~~
  ! hint: agreed terms are changed with --service-level
  ! null.yaml:4:11: error: 'activity' cannot be changed by apply [protected-field]
  !   4 | activity: null
  !     |           ^~~~
  ! hint: other activities refer to it by id
  [5]
