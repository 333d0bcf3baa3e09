# Cancelled before and after start; the assessment step by step; refused after a point of no return.
$ include prelude.t
$ som order cancel 2M8R --reason 'customer withdrew'
  SO-20261120-2M8R1TQC: acknowledged → cancelled (customer withdrew)
$ som order start 7K3F -q
$ som activity start 7K3F survey -q

# Step by step: assessed, refused, assessed again, accepted.
$ som order cancel 7K3F --assess --reason 'customer asks'
  SO-20261120-7K3F9QXW: inProgress → assessingCancellation (customer asks)
$ som order cancel 7K3F --assess --reason 'customer asks'
  ! SO-20261120-7K3F9QXW: cannot cancel an order that is assessingCancellation [illegal-transition]
  ! hint: from assessingCancellation you may: cancel --accept, cancel --refuse
  [5]
$ som order hold 7K3F --reason x
  ! SO-20261120-7K3F9QXW: cannot hold an order that is assessingCancellation [illegal-transition]
  ! hint: from assessingCancellation you may: cancel --accept, cancel --refuse
  [5]
$ som order cancel 7K3F --refuse
  ! SO-20261120-7K3F9QXW: to refuse needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som order cancel 7K3F --refuse --reason 'survey is paid'
  SO-20261120-7K3F9QXW: assessingCancellation → inProgress (survey is paid)
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           inProgress
    level           onTrack
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    started         2026-11-21 12:00
    due             2026-12-01 17:00 (in 10 d 5 h)
    expected        2026-11-24 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE       SPECIFICATION  SERVICE               NAME
  1     add     inProgress  ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  ACTIVITY   STATE       ASSIGNEE     STARTED           AFTER
  survey     inProgress  team-field   2026-11-21 12:00
  configure  pending     team-access                    survey
  test       pending     team-access                    configure
$ som order show 7K3F -o json --fields cancellationReason
  {
    "cancellationReason": null
  }
$ som order cancel 7K3F --assess --reason 'customer insists'
  SO-20261120-7K3F9QXW: inProgress → assessingCancellation (customer insists)
$ som order cancel 7K3F --accept --reason 'goodwill' -n
  SO-20261120-7K3F9QXW: assessingCancellation → cancelled (goodwill)
  SV-20261120-Q0WC2VHN: designed → terminated (SO-20261120-7K3F9QXW item 1 is cancelled)
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
  +  - id: 01M7YZMHG0ZY81A0M0V4X422QQ
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: terminate
  +    from: designed
  +    to: terminated
  +    reason: SO-20261120-7K3F9QXW item 1 is cancelled
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -4,9 +4,10 @@
   category: EthernetLine
   description: 100 Mbit/s Ethernet line, Leeds depot
   priority: "2"
  -state: assessingCancellation  # seen by the desk
  +state: cancelled  # seen by the desk
   orderDate: "2026-11-20T09:12:00Z"
   startDate: "2026-11-21T12:00:00Z"
  +cancellationDate: "2026-11-21T12:00:00Z"
   cancellationReason: customer insists
   requestedCompletionDate: "2026-12-01T17:00:00Z"
   externalReference:
  @@ -21,7 +22,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: assessingCancellation
  +    state: cancelled
       service:
         name: leeds-depot
         serviceSpecification:
  @@ -32,17 +33,18 @@
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
  @@ -53,7 +55,7 @@
     - id: test
       name: Turn-up test
       type: test
  -    state: pending
  +    state: cancelled
       dependsOn: [configure]
       duration:
         typical: PT1H
  @@ -99,3 +101,16 @@
       from: inProgress
       to: assessingCancellation
       reason: customer insists
  +  - id: 01M7YZMHG0J3Q45J8BY9CRZCZA
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: accept
  +    from: assessingCancellation
  +    to: pendingCancellation
  +    reason: goodwill
  +  - id: 01M7YZMHG0J3Q45J8BYBEAF7AJ
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: finish
  +    from: pendingCancellation
  +    to: cancelled
$ som order cancel 7K3F --accept --reason 'goodwill'
  SO-20261120-7K3F9QXW: assessingCancellation → cancelled (goodwill)
  SV-20261120-Q0WC2VHN: designed → terminated (SO-20261120-7K3F9QXW item 1 is cancelled)
$ cat orders/2026/11/SO-20261120-7K3F9QXW.yaml
  "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  externalId: BSS-4471
  category: EthernetLine
  description: 100 Mbit/s Ethernet line, Leeds depot
  priority: "2"
  state: cancelled  # seen by the desk
  orderDate: "2026-11-20T09:12:00Z"
  startDate: "2026-11-21T12:00:00Z"
  cancellationDate: "2026-11-21T12:00:00Z"
  cancellationReason: customer insists
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
      state: cancelled
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
  trackingRecord:
    - id: 01KAG4W0G00000000000000001
      time: "2026-11-20T09:12:00Z"
      user: omar
      action: create
    - id: 01M7YZMHG0J3Q45J8BXVXK4NAY
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      from: acknowledged
      to: inProgress
    - id: 01M7YZMHG0J3Q45J8BXXF7TQQ2
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      activity: survey
      from: pending
      to: inProgress
    - id: 01M7YZMHG0J3Q45J8BY136PZ9K
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: cancel
      from: inProgress
      to: assessingCancellation
      reason: customer asks
    - id: 01M7YZMHG0J3Q45J8BY4QX8R3R
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: refuse
      from: assessingCancellation
      to: inProgress
      reason: survey is paid
    - id: 01M7YZMHG0J3Q45J8BY8NYXXHY
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: cancel
      from: inProgress
      to: assessingCancellation
      reason: customer insists
    - id: 01M7YZMHG0J3Q45J8BY9CRZCZA
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: accept
      from: assessingCancellation
      to: pendingCancellation
      reason: goodwill
    - id: 01M7YZMHG0J3Q45J8BYBEAF7AJ
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: finish
      from: pendingCancellation
      to: cancelled

# Too late, unless it is forced with a reason.
$ som order create --spec ethernet-line --external-id A -q
$ som order start ext:A -q
$ som activity skip ext:A survey --reason x -q
$ som activity start ext:A configure -q
$ som order cancel ext:A --reason 'customer withdrew'
  ! SO-20261121-DKBKCF55: too late to cancel: activity 'configure' has started at 2026-11-21T12:00:00Z [point-of-no-return]
  ! hint: use --force --reason TEXT to cancel anyway
  [5]
$ som order cancel ext:A --reason 'customer withdrew' -o json
  ! {"errors":[{"code":"point-of-no-return","severity":"error","message":"too late to cancel: activity 'configure' has started at 2026-11-21T12:00:00Z","file":"SO-20261121-DKBKCF55","hints":["use --force --reason TEXT to cancel anyway"]}]}
  [5]
$ som order cancel ext:A --force
  ! SO-20261121-DKBKCF55: to cancel needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som order cancel ext:A --assess --reason 'customer withdrew'
  SO-20261121-DKBKCF55: inProgress → assessingCancellation (customer withdrew)
$ som order cancel ext:A --accept
  ! SO-20261121-DKBKCF55: too late to cancel: activity 'configure' has started at 2026-11-21T12:00:00Z [point-of-no-return]
  ! hint: use --force --reason TEXT to cancel anyway
  [5]
$ som order cancel ext:A --accept --force --reason 'manager agreed'
  SO-20261121-DKBKCF55: assessingCancellation → cancelled (manager agreed)
  SV-20261121-PVHFE317: designed → terminated (SO-20261121-DKBKCF55 item 1 is cancelled)
$ som log ext:A
  TIME              USER  ACTION  ACTIVITY   CHANGE                                                REASON
  2026-11-21 12:00  jane  create
  2026-11-21 12:00  jane  start              acknowledged → inProgress
  2026-11-21 12:00  jane  skip    survey     pending → skipped                                     x
  2026-11-21 12:00  jane  start   configure  pending → inProgress
  2026-11-21 12:00  jane  cancel             inProgress → assessingCancellation                    customer withdrew
  2026-11-21 12:00  jane  accept             assessingCancellation → pendingCancellation (forced)  manager agreed
  2026-11-21 12:00  jane  finish             pendingCancellation → cancelled
$ som order show ext:A
  ServiceOrder SO-20261121-DKBKCF55
    state           cancelled
    external id     A
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    cancelled       2026-11-21 12:00
    because         customer withdrew
    file            orders/2026/11/SO-20261121-DKBKCF55.yaml

  ITEM  ACTION  STATE      SPECIFICATION  SERVICE
  1     add     cancelled  ethernet-line  SV-20261121-PVHFE317

  ACTIVITY   STATE      ASSIGNEE     STARTED           ENDED             AFTER
  survey     skipped    team-field
  configure  cancelled  team-access  2026-11-21 12:00  2026-11-21 12:00  survey
  test       cancelled  team-access                                      configure
