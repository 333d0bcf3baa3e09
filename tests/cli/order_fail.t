# Failing an order.
$ include prelude.t
$ som order fail 7K3F --reason 'no duct'
  ! SO-20261120-7K3F9QXW: cannot fail an order that is acknowledged [illegal-transition]
  ! hint: from acknowledged you may: reject, start, pend, hold, cancel
  [5]
$ som order start 7K3F -q
$ som activity start 7K3F survey -q
$ som order fail 7K3F
  ! SO-20261120-7K3F9QXW: to fail needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som order fail 7K3F --reason 'no duct to the building' -n
  SO-20261120-7K3F9QXW: inProgress → failed (no duct to the building)
  SV-20261120-Q0WC2VHN: designed → terminated (SO-20261120-7K3F9QXW item 1 is failed)
  --- a/inventory/Q0/SV-20261120-Q0WC2VHN.yaml
  +++ b/inventory/Q0/SV-20261120-Q0WC2VHN.yaml
  @@ -3,7 +3,8 @@
   name: leeds-depot
   category: EthernetLine
   description: 100 Mbit/s Ethernet line, Leeds depot
  -state: designed
  +state: terminated
  +endDate: "2026-11-21T12:00:00Z"
   serviceSpecification:
     id: ethernet-line
     version: "1.2"
  @@ -22,3 +23,10 @@
       action: design
       to: designed
       reason: SO-20261120-7K3F9QXW item 1
  +  - id: 01M7YZMHG0J3Q45J8BXZVJHRC4
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: terminate
  +    from: designed
  +    to: terminated
  +    reason: SO-20261120-7K3F9QXW item 1 is failed
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -4,9 +4,10 @@
   category: EthernetLine
   description: 100 Mbit/s Ethernet line, Leeds depot
   priority: "2"
  -state: inProgress  # seen by the desk
  +state: failed  # seen by the desk
   orderDate: "2026-11-20T09:12:00Z"
   startDate: "2026-11-21T12:00:00Z"
  +completionDate: "2026-11-21T12:00:00Z"
   requestedCompletionDate: "2026-12-01T17:00:00Z"
   externalReference:
     - id: CO-88213
  @@ -20,7 +21,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: inProgress
  +    state: failed
       service:
         name: leeds-depot
         serviceSpecification:
  @@ -31,17 +32,18 @@
     - id: survey
       name: Site survey
       type: survey
  -    state: inProgress
  +    state: cancelled
       duration:
         typical: PT8H
         max: PT16H
       startDate: "2026-11-21T12:00:00Z"
  +    endDate: "2026-11-21T12:00:00Z"
       assignee: team-field
       serviceOrderItem: "1"
     - id: configure
       name: Configure the port
       type: configure
  -    state: pending
  +    state: cancelled
       dependsOn: [survey]
       duration:
         typical: PT2H
  @@ -52,13 +54,16 @@
     - id: test
       name: Turn-up test
       type: test
  -    state: pending
  +    state: cancelled
       dependsOn: [configure]
       duration:
         typical: PT1H
         max: PT4H
       assignee: team-access
       serviceOrderItem: "1"
  +errorMessage:
  +  - message: no duct to the building
  +    timestamp: "2026-11-21T12:00:00Z"
   trackingRecord:
     - id: 01KAG4W0G00000000000000001
       time: "2026-11-20T09:12:00Z"
  @@ -77,3 +82,10 @@
       activity: survey
       from: pending
       to: inProgress
  +  - id: 01M7YZMHG0M5JRXV37XNG9AS41
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: fail
  +    from: inProgress
  +    to: failed
  +    reason: no duct to the building
$ som order fail 7K3F --reason 'no duct to the building'
  SO-20261120-7K3F9QXW: inProgress → failed (no duct to the building)
  SV-20261120-Q0WC2VHN: designed → terminated (SO-20261120-7K3F9QXW item 1 is failed)
$ cat orders/2026/11/SO-20261120-7K3F9QXW.yaml
  "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  externalId: BSS-4471
  category: EthernetLine
  description: 100 Mbit/s Ethernet line, Leeds depot
  priority: "2"
  state: failed  # seen by the desk
  orderDate: "2026-11-20T09:12:00Z"
  startDate: "2026-11-21T12:00:00Z"
  completionDate: "2026-11-21T12:00:00Z"
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
      state: failed
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
      state: cancelled
      duration:
        typical: PT8H
        max: PT16H
      startDate: "2026-11-21T12:00:00Z"
      endDate: "2026-11-21T12:00:00Z"
      assignee: team-field
      serviceOrderItem: "1"
    - id: configure
      name: Configure the port
      type: configure
      state: cancelled
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
      state: cancelled
      dependsOn: [configure]
      duration:
        typical: PT1H
        max: PT4H
      assignee: team-access
      serviceOrderItem: "1"
  errorMessage:
    - message: no duct to the building
      timestamp: "2026-11-21T12:00:00Z"
  trackingRecord:
    - id: 01KAG4W0G00000000000000001
      time: "2026-11-20T09:12:00Z"
      user: omar
      action: create
    - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      from: acknowledged
      to: inProgress
    - id: 01M7YZMHG0M5JRXV37XKP4TSJ5
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      activity: survey
      from: pending
      to: inProgress
    - id: 01M7YZMHG0M5JRXV37XNG9AS41
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: fail
      from: inProgress
      to: failed
      reason: no duct to the building
$ som order fail 7K3F --reason again -o json
  ! {"errors":[{"code":"illegal-transition","severity":"error","message":"cannot fail an order that is failed","file":"SO-20261120-7K3F9QXW","hints":["failed is final"]}]}
  [5]
$ som activity start 7K3F configure
  ! SO-20261120-7K3F9QXW configure: cannot start an activity that is cancelled [illegal-transition]
  ! hint: cancelled is final
  [5]
$ som activity retry 7K3F survey
  ! SO-20261120-7K3F9QXW survey: cannot retry an activity that is cancelled [illegal-transition]
  ! hint: cancelled is final
  [5]
$ som order fail --help
  fail an order
  Usage: som order fail [OPTIONS] ID

  Positionals:
    ID ...                          the order: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --no-take-back                  leave what was delivered in place
    --where EXPR                    change each record that matches, such as:
                                    state = held and priority <= 2
    --max N                         with --where: change up to this many records
                                    (default: 20)

  Examples:
    som order fail 7K3F --reason 'no duct to the building'
    som order fail ext:BSS-4471 --reason 'customer moved' -o json

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
