# Starting an order: its plan becomes activities.
$ include prelude.t
$ som order start 7K3F -n
  SO-20261120-7K3F9QXW: acknowledged → inProgress
  SV-20261120-Q0WC2VHN: designed for SO-20261120-7K3F9QXW item 1
  --- /dev/null
  +++ b/inventory/Q0/SV-20261120-Q0WC2VHN.yaml
  @@ -0,0 +1,24 @@
  +"@type": Service
  +id: SV-20261120-Q0WC2VHN
  +name: leeds-depot
  +category: EthernetLine
  +description: 100 Mbit/s Ethernet line, Leeds depot
  +state: designed
  +serviceSpecification:
  +  id: ethernet-line
  +  version: "1.2"
  +relatedParty:
  +  - id: CUST-118
  +    name: Northern Bakeries
  +    role: customer
  +serviceOrderItem:
  +  - serviceOrderId: SO-20261120-7K3F9QXW
  +    itemId: "1"
  +    itemAction: add
  +trackingRecord:
  +  - id: 01M7YZMHG0J3Q45J8BXVXK4NAY
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: design
  +    to: designed
  +    reason: SO-20261120-7K3F9QXW item 1
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -4,8 +4,9 @@
   category: EthernetLine
   description: 100 Mbit/s Ethernet line, Leeds depot
   priority: "2"
  -state: acknowledged  # seen by the desk
  +state: inProgress  # seen by the desk
   orderDate: "2026-11-20T09:12:00Z"
  +startDate: "2026-11-21T12:00:00Z"
   requestedCompletionDate: "2026-12-01T17:00:00Z"
   externalReference:
     - id: CO-88213
  @@ -25,8 +26,46 @@
         serviceSpecification:
           id: ethernet-line
           version: "1.2"
  +      id: SV-20261120-Q0WC2VHN
  +activity:
  +  - id: survey
  +    name: Site survey
  +    type: survey
  +    state: pending
  +    duration:
  +      typical: PT8H
  +      max: PT16H
  +    assignee: team-field
  +    serviceOrderItem: "1"
  +  - id: configure
  +    name: Configure the port
  +    type: configure
  +    state: pending
  +    dependsOn: [survey]
  +    duration:
  +      typical: PT2H
  +      max: PT4H
  +    assignee: team-access
  +    serviceOrderItem: "1"
  +    pointOfNoReturn: true
  +  - id: test
  +    name: Turn-up test
  +    type: test
  +    state: pending
  +    dependsOn: [configure]
  +    duration:
  +      typical: PT1H
  +      max: PT4H
  +    assignee: team-access
  +    serviceOrderItem: "1"
   trackingRecord:
     - id: 01KAG4W0G00000000000000001
       time: "2026-11-20T09:12:00Z"
       user: omar
       action: create
  +  - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: start
  +    from: acknowledged
  +    to: inProgress
$ som order start 7K3F
  SO-20261120-7K3F9QXW: acknowledged → inProgress
  SV-20261120-Q0WC2VHN: designed for SO-20261120-7K3F9QXW item 1
$ cat orders/2026/11/SO-20261120-7K3F9QXW.yaml
  "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  externalId: BSS-4471
  category: EthernetLine
  description: 100 Mbit/s Ethernet line, Leeds depot
  priority: "2"
  state: inProgress  # seen by the desk
  orderDate: "2026-11-20T09:12:00Z"
  startDate: "2026-11-21T12:00:00Z"
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
        id: SV-20261120-Q0WC2VHN
  activity:
    - id: survey
      name: Site survey
      type: survey
      state: pending
      duration:
        typical: PT8H
        max: PT16H
      assignee: team-field
      serviceOrderItem: "1"
    - id: configure
      name: Configure the port
      type: configure
      state: pending
      dependsOn: [survey]
      duration:
        typical: PT2H
        max: PT4H
      assignee: team-access
      serviceOrderItem: "1"
      pointOfNoReturn: true
    - id: test
      name: Turn-up test
      type: test
      state: pending
      dependsOn: [configure]
      duration:
        typical: PT1H
        max: PT4H
      assignee: team-access
      serviceOrderItem: "1"
  trackingRecord:
    - id: 01KAG4W0G00000000000000001
      time: "2026-11-20T09:12:00Z"
      user: omar
      action: create
    - id: 01M7YZMHG0ZY81A0M0V38G3DDS
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      from: acknowledged
      to: inProgress
$ som order start 7K3F
  ! SO-20261120-7K3F9QXW: cannot start an order that is inProgress [illegal-transition]
  ! hint: from inProgress you may: pend, hold, complete, fail, cancel
  [5]

# Several items: their activities have the item before their id. A prerequisite order must be completed.
$ som order start 9D4B
  ! SO-20261120-9D4B6HNV: waits for SO-20261120-2M8R1TQC (acknowledged) [guard]
  ! hint: complete them first, or use --force --reason TEXT
  [5]
$ som order start 9D4B --force
  ! SO-20261120-9D4B6HNV: waits for SO-20261120-2M8R1TQC (acknowledged) [guard]
  ! hint: complete them first, or use --force --reason TEXT
  [5]
$ som order start 9D4B --force --reason 'duct is there, paper is late' -o json
  {"changed":[{"id":"SO-20261120-9D4B6HNV","from":"acknowledged","to":"inProgress","text":"duct is there, paper is late"},{"id":"SV-20261120-NSTB16XN","from":null,"to":"designed","text":"designed for SO-20261120-9D4B6HNV item 1"},{"id":"SV-20261120-57XDRG03","from":null,"to":"designed","text":"designed for SO-20261120-9D4B6HNV item 2"}]}
$ som activity list 9D4B
  ACTIVITY     NAME                TYPE       STATE    ASSIGNEE     TYPICAL  MAX    STARTED  ENDED  LATEST START        SLACK  AFTER        REQUEST
  1.survey     Site survey         survey     ready    team-field   PT8H     PT16H                  2026-11-26 14:00  3 d 5 h
  1.configure  Configure the port  configure  pending  team-access  PT2H     PT4H                   2026-11-27 14:00  3 d 5 h  1.survey
  1.test       Turn-up test        test       pending  team-access  PT1H     PT4H                   2026-11-27 16:00  3 d 5 h  1.configure
  2.number     Assign a number     configure  ready    team-access  PT1H     PT2H                   2026-11-27 16:00  4 d 7 h
$ som log 9D4B
  TIME              USER  ACTION  ACTIVITY  CHANGE                              REASON
  2026-11-21 12:00  jane  start             acknowledged → inProgress (forced)  duct is there, paper is late

# No specification, no plan: nothing to do but complete.
$ som order start 2M8R -o id
  SO-20261120-2M8R1TQC
  ! SO-20261120-2M8R1TQC: warning: item 1 has no specification: no plan [guard]
  ! hint: add activities with som activity add
$ som order show 2M8R
  ServiceOrder SO-20261120-2M8R1TQC
    state           inProgress
    level           atRisk: nobody has been assigned for 1 d 2 h (+2)
    description     Duct to the Bradford mill
    customer order  CO-88213
    customer        CUST-204
    ordered         2026-11-20 10:00
    started         2026-11-21 12:00
    file            orders/2026/11/SO-20261120-2M8R1TQC.yaml

  ITEM  ACTION  STATE       SERVICE               NAME
  1     add     inProgress  SV-20261120-QZH9CF6F  bradford-duct
$ som order complete 2M8R
  SO-20261120-2M8R1TQC: inProgress → completed
  SV-20261120-QZH9CF6F: designed → active (SO-20261120-2M8R1TQC item 1 is completed)

# A specification that is not in the catalogue, and one whose plan has nothing for the action.
$ som order create -q -f - <<EOF
{"externalId": "A", "serviceOrderItem": [{"action": "add", "service": {"serviceSpecification": {"id": "nowhere"}}}]}
EOF
$ som order start ext:A
  SO-20261121-JRRAZ2FE: acknowledged → inProgress
  SV-20261121-308GKDE1: designed for SO-20261121-JRRAZ2FE item 1
  ! SO-20261121-JRRAZ2FE: warning: item 1: specification 'nowhere' is not in the catalogue: no plan [unknown-reference]
  ! hint: add activities with som activity add
$ som order create --spec voice-line --action delete --service srv-1 --external-id B -q
$ som order start ext:B
  ! SO-20261121-CCZF61NC: item 1 names 'srv-1', which is not a service of the inventory [guard]
  ! hint: name one with som order update SO-20261121-CCZF61NC --set 'serviceOrderItem[id=1].service.id=SV-…', or use --force --reason TEXT
  [5]
$ som order start ext:B --force
  ! SO-20261121-CCZF61NC: item 1 names 'srv-1', which is not a service of the inventory [guard]
  ! hint: name one with som order update SO-20261121-CCZF61NC --set 'serviceOrderItem[id=1].service.id=SV-…', or use --force --reason TEXT
  [5]
$ som order start ext:B --force --reason 'older than the inventory'
  SO-20261121-CCZF61NC: acknowledged → inProgress (older than the inventory)
  ! SO-20261121-CCZF61NC: warning: item 1: specification 'voice-line' has no plan for delete [guard]
  ! hint: add activities with som activity add
$ som order show ext:B
  ServiceOrder SO-20261121-CCZF61NC
    state           inProgress
    level           atRisk: item 1 has no activities
    external id     B
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    due             2026-12-04 17:00 (in 13 d 5 h)
    file            orders/2026/11/SO-20261121-CCZF61NC.yaml

  ITEM  ACTION  STATE       SPECIFICATION  SERVICE
  1     delete  inProgress  voice-line     srv-1

# What is added must not be in use, what is modified must be there.
$ write inventory/7N/SV-20250902-7NC3RW5X.yaml <<EOF
"@type": Service
id: SV-20250902-7NC3RW5X
state: active
EOF
$ write inventory/4Q/SV-20250314-4QZ8M2KD.yaml <<EOF
"@type": Service
id: SV-20250314-4QZ8M2KD
state: terminated
EOF
$ som order create -f - <<EOF
{"externalId": "D", "serviceOrderItem": [
  {"id": "1", "action": "add", "service": {"id": "SV-20250902-7NC3RW5X"}},
  {"id": "2", "action": "modify", "service": {"name": "unknown"}},
  {"id": "3", "action": "delete", "service": {"id": "SV-20250314-4QZ8M2KD"}},
  {"id": "4", "action": "noChange", "service": {"name": "stays"}}
]}
EOF
  SO-20261121-MY34MW9N: created
  ! SO-20261121-MY34MW9N: warning: item 2 names no service to modify [unknown-reference]
  ! hint: som order update SO-20261121-MY34MW9N --set 'serviceOrderItem[id=2].service.id=SV-…'
$ som order start ext:D
  ! SO-20261121-MY34MW9N: item 1 cannot add SV-20250902-7NC3RW5X, which is active; item 2 names no service to modify; item 3 cannot delete SV-20250314-4QZ8M2KD, which is terminated [guard]
  ! hint: name one with som order update SO-20261121-MY34MW9N --set 'serviceOrderItem[id=1].service.id=SV-…', or use --force --reason TEXT
  [5]

# Held first: started after it goes on.
$ som order create --spec voice-line --external-id C -q
$ som order hold ext:C --reason 'credit check' -q
$ som order start ext:C
  ! SO-20261121-X0CGJXWA: cannot start an order that is held [illegal-transition]
  ! hint: from held you may: hold, resume, cancel
  [5]
$ som order resume ext:C
  SO-20261121-X0CGJXWA: held → acknowledged
$ som order start ext:C
  SO-20261121-X0CGJXWA: acknowledged → inProgress
  SV-20261121-9BDDH9XG: designed for SO-20261121-X0CGJXWA item 1
$ som order start --help
  start an order: its plan becomes activities
  Usage: som order start [OPTIONS] ID

  Positionals:
    ID ...                          the order: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --force                         start although prerequisite orders are not
                                    completed (requires a reason)
    --where EXPR                    change each record that matches, such as:
                                    state = held and priority <= 2
    --max N                         with --where: change up to this many records
                                    (default: 20)

  Examples:
    som order start 7K3F
    som order start 7K3F --force --reason 'agreed with planning'

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
