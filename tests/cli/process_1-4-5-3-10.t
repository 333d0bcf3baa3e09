# 1.4.5.3/10: the completion of the last activity completes the order. The whole life of an order that was created
# from options, planned, and worked activity by activity.
$ include prelude.t
$ random 7
$ som order create --spec ethernet-line --customer CUST-311 --due 2026-12-04 --priority 2 --characteristic bandwidth=100 --external-id BSS-1
  SO-20261121-WHCK43EQ: created
$ som order plan ext:BSS-1
  ACTIVITY   START             END               END AT MOST       LATEST START         SLACK
  survey     2026-11-23 09:00  2026-11-23 17:00  2026-11-24 17:00  2026-12-03 14:00  10 d 5 h  critical
  configure  2026-11-24 09:00  2026-11-24 11:00  2026-11-25 13:00  2026-12-04 14:00  10 d 5 h  critical
  test       2026-11-24 11:00  2026-11-24 12:00  2026-11-25 17:00  2026-12-04 16:00  10 d 5 h  critical
  expected completion 2026-11-24 12:00, at most 2026-11-25 17:00; due 2026-12-04 23:59
  ! som: not started yet; the plan follows its specification
$ now 2026-11-23T09:00:00Z
$ som order start ext:BSS-1
  SO-20261121-WHCK43EQ: acknowledged → inProgress
  SV-20261121-YS3751ZQ: designed for SO-20261121-WHCK43EQ item 1
$ som activity list ext:BSS-1
  ACTIVITY   NAME                TYPE       STATE    ASSIGNEE     TYPICAL  MAX    STARTED  ENDED  LATEST START         SLACK  AFTER      REQUEST
  survey     Site survey         survey     ready    team-field   PT8H     PT16H                  2026-12-03 14:00  10 d 5 h
  configure  Configure the port  configure  pending  team-access  PT2H     PT4H                   2026-12-04 14:00  10 d 5 h  survey
  test       Turn-up test        test       pending  team-access  PT1H     PT4H                   2026-12-04 16:00  10 d 5 h  configure

# One after another.
$ som activity start ext:BSS-1 configure
  ! SO-20261121-WHCK43EQ configure: waits for survey (pending) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som activity start ext:BSS-1 survey
  SO-20261121-WHCK43EQ: survey: pending → inProgress
$ som order progress ext:BSS-1
  SO-20261121-WHCK43EQ: inProgress, 0 of 3 activities finished
    running  survey
$ now 2026-11-23T16:30:00Z
$ som activity complete ext:BSS-1 survey --result 'duct is free'
  SO-20261121-WHCK43EQ: survey: inProgress → completed
$ som order complete ext:BSS-1
  ! SO-20261121-WHCK43EQ: activities are not finished: configure (pending), test (pending) [guard]
  ! hint: finish them with som activity complete SO-20261121-WHCK43EQ ACTIVITY, skip them, or retry those that failed
  [5]
$ now 2026-11-24T09:00:00Z
$ som activity start ext:BSS-1 configure --actor ravi
  SO-20261121-WHCK43EQ: configure: pending → inProgress
$ now 2026-11-24T10:45:00Z
$ som activity complete ext:BSS-1 configure --actor ravi
  SO-20261121-WHCK43EQ: configure: inProgress → completed
  SV-20261121-YS3751ZQ: designed → inactive (SO-20261121-WHCK43EQ has configured it)
$ som activity start ext:BSS-1 test --actor ravi
  SO-20261121-WHCK43EQ: test: pending → inProgress
$ now 2026-11-24T11:30:00Z

# The last activity completes the order.
$ som activity complete ext:BSS-1 test --result '94 Mbit/s, 12 ms' --actor ravi
  SO-20261121-WHCK43EQ: test: inProgress → completed
  SO-20261121-WHCK43EQ: inProgress → completed (all activities are finished)
  SV-20261121-YS3751ZQ: inactive → active (SO-20261121-WHCK43EQ item 1 is completed)
$ som order show ext:BSS-1
  ServiceOrder SO-20261121-WHCK43EQ
    state           completed
    external id     BSS-1
    priority        2
    customer        CUST-311
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-23 09:00
    requested for   2026-12-04 23:59
    completed       2026-11-24 11:30
    file            orders/2026/11/SO-20261121-WHCK43EQ.yaml

  ITEM  ACTION  STATE      SPECIFICATION  SERVICE
  1     add     completed  ethernet-line  SV-20261121-YS3751ZQ

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       100

  ACTIVITY   STATE      ASSIGNEE     STARTED           ENDED             AFTER      RESULT
  survey     completed  team-field   2026-11-23 09:00  2026-11-23 16:30             duct is free
  configure  completed  team-access  2026-11-24 09:00  2026-11-24 10:45  survey
  test       completed  team-access  2026-11-24 10:45  2026-11-24 11:30  configure  94 Mbit/s, 12 ms
$ som log ext:BSS-1
  TIME              USER  ACTION    ACTIVITY   CHANGE                     REASON
  2026-11-21 12:00  jane  create
  2026-11-23 09:00  jane  start                acknowledged → inProgress
  2026-11-23 09:00  jane  start     survey     pending → inProgress
  2026-11-23 16:30  jane  complete  survey     inProgress → completed
  2026-11-24 09:00  ravi  start     configure  pending → inProgress
  2026-11-24 10:45  ravi  complete  configure  inProgress → completed
  2026-11-24 10:45  ravi  start     test       pending → inProgress
  2026-11-24 11:30  ravi  complete  test       inProgress → completed
  2026-11-24 11:30  ravi  complete             inProgress → completed
$ som order show ext:BSS-1 -o yaml
  "@type": ServiceOrder
  id: SO-20261121-WHCK43EQ
  externalId: BSS-1
  priority: "2"
  state: completed
  orderDate: "2026-11-21T12:00:00Z"
  startDate: "2026-11-23T09:00:00Z"
  completionDate: "2026-11-24T11:30:00Z"
  requestedCompletionDate: "2026-12-04T23:59:59Z"
  relatedParty:
    - id: CUST-311
      role: customer
  serviceOrderItem:
    - id: "1"
      action: add
      state: completed
      service:
        serviceSpecification:
          id: ethernet-line
          version: "1.2"
        serviceCharacteristic:
          - name: bandwidth
            value: 100
        id: SV-20261121-YS3751ZQ
  activity:
    - id: survey
      name: Site survey
      type: survey
      state: completed
      duration:
        typical: PT8H
        max: PT16H
      startDate: "2026-11-23T09:00:00Z"
      endDate: "2026-11-23T16:30:00Z"
      assignee: team-field
      serviceOrderItem: "1"
      result: duct is free
    - id: configure
      name: Configure the port
      type: configure
      state: completed
      dependsOn: [survey]
      duration:
        typical: PT2H
        max: PT4H
      startDate: "2026-11-24T09:00:00Z"
      endDate: "2026-11-24T10:45:00Z"
      assignee: team-access
      serviceOrderItem: "1"
      pointOfNoReturn: true
    - id: test
      name: Turn-up test
      type: test
      state: completed
      dependsOn: [configure]
      duration:
        typical: PT1H
        max: PT4H
      startDate: "2026-11-24T10:45:00Z"
      endDate: "2026-11-24T11:30:00Z"
      assignee: team-access
      serviceOrderItem: "1"
      result: 94 Mbit/s, 12 ms
  sla:
    level: standard-order
    calendar: office
    leadTime: P10D
  allocation: []
  trackingRecord:
    - id: 01M7YZMHG0G2XB2AG2TZT3RSGW
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
    - id: 01M83T4CM0CSN1W8ETE1KKWAEB
      time: "2026-11-23T09:00:00Z"
      user: jane
      action: start
      from: acknowledged
      to: inProgress
    - id: 01M83T4CM0CSN1W8ETE358JCTF
      time: "2026-11-23T09:00:00Z"
      user: jane
      action: start
      activity: survey
      from: pending
      to: inProgress
    - id: 01M84KWBT0FACN0SV1A4YG5FQY
      time: "2026-11-23T16:30:00Z"
      user: jane
      action: complete
      activity: survey
      from: inProgress
      to: completed
    - id: 01M86CH3M0KC2VBYQBET47JMV9
      time: "2026-11-24T09:00:00Z"
      user: ravi
      action: start
      activity: configure
      from: pending
      to: inProgress
    - id: 01M86JHBZ0VX54BCTEPWMDTRSC
      time: "2026-11-24T10:45:00Z"
      user: ravi
      action: complete
      activity: configure
      from: inProgress
      to: completed
    - id: 01M86JHBZ0VX54BCTEPY0V39J2
      time: "2026-11-24T10:45:00Z"
      user: ravi
      action: start
      activity: test
      from: pending
      to: inProgress
    - id: 01M86N3RP001PD7NNFDCDEQ1FR
      time: "2026-11-24T11:30:00Z"
      user: ravi
      action: complete
      activity: test
      from: inProgress
      to: completed
    - id: 01M86N3RP001PD7NNFDDE9TDW6
      time: "2026-11-24T11:30:00Z"
      user: ravi
      action: complete
      from: inProgress
      to: completed
$ som validate
  8 files checked: 0 errors, 0 warnings
