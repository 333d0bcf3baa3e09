# An activity that no plan has.
$ include prelude.t
$ som order start 7K3F -q
$ som activity add 7K3F permit -n
  SO-20261120-7K3F9QXW: activity permit added
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -58,6 +58,8 @@
         max: PT4H
       assignee: team-access
       serviceOrderItem: "1"
  +  - id: permit
  +    state: pending
   trackingRecord:
     - id: 01KAG4W0G00000000000000001
       time: "2026-11-20T09:12:00Z"
  @@ -69,3 +71,8 @@
       action: start
       from: acknowledged
       to: inProgress
  +  - id: 01M7YZMHG0M5JRXV37XJM3H80F
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: activity
  +    activity: permit
$ som activity add 7K3F permit --name 'Traffic permit' --type permit --typical P5D --max P10D --assignee council --calendar office --item 1
  SO-20261120-7K3F9QXW: activity permit added
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:69:15: warning: team 'council' is not known [unknown-reference]
  !   69 |     assignee: council
  !      |               ^~~~~~~
$ som activity add 7K3F dig --after permit --after survey --typical PT8H --point-of-no-return -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"inProgress","to":"inProgress","text":"activity dig added"}]}
$ som activity list 7K3F
  ACTIVITY   NAME                TYPE       STATE    ASSIGNEE     TYPICAL  MAX    STARTED  ENDED  LATEST START         SLACK  AFTER           REQUEST
  survey     Site survey         survey     ready    team-field   PT8H     PT16H                  2026-11-30 09:00       7 d
  configure  Configure the port  configure  pending  team-access  PT2H     PT4H                   2026-12-01 14:00   7 d 5 h  survey
  test       Turn-up test        test       pending  team-access  PT1H     PT4H                   2026-12-01 16:00   7 d 5 h  configure
  permit     Traffic permit      permit     ready    council      P5D      P10D                   2026-11-24 09:00       1 d
  dig                                       pending               PT8H                            2026-12-01 09:00  3 d 16 h  permit, survey
$ som order show 7K3F -o yaml
  "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  externalId: BSS-4471
  category: EthernetLine
  description: 100 Mbit/s Ethernet line, Leeds depot
  priority: "2"
  state: inProgress
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
    - id: permit
      name: Traffic permit
      type: permit
      state: pending
      duration:
        typical: P5D
        max: P10D
      calendar: office
      assignee: council
      serviceOrderItem: "1"
    - id: dig
      state: pending
      dependsOn: [permit, survey]
      duration:
        typical: PT8H
      pointOfNoReturn: true
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
    - id: 01M7YZMHG0M5JRXV37XJM3H80F
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: activity
      activity: permit
    - id: 01M7YZMHG0M5JRXV37XNCZXXE8
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: activity
      activity: dig

# What cannot be.
$ som activity add 7K3F permit
  ! SO-20261120-7K3F9QXW: there is an activity 'permit' already [duplicate-id]
  [4]
$ som activity add 7K3F loop --after loop
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:79:17: error: activities depend on each other in a cycle: loop → loop [dependency-cycle]
  !   79 |     dependsOn: [loop]
  !      |                 ^~~~
  [4]
$ som activity add 7K3F late --after nobody
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:79:17: error: activity 'late' depends on 'nobody', which does not exist [dangling-reference]
  !   79 |     dependsOn: [nobody]
  !      |                 ^~~~~~
  [4]
$ som activity add 7K3F late --after permit --after permi
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:79:25: error: activity 'late' depends on 'permi', which does not exist [dangling-reference]
  !   79 |     dependsOn: [permit, permi]
  !      |                         ^~~~~
  ! hint: did you mean 'permit'?
  [4]
$ som activity add 7K3F late --item 9
  ! SO-20261120-7K3F9QXW: there is no item '9' [dangling-reference]
  [4]
$ som activity add 7K3F late --typical 5days
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:80:16: error: activity[id=late].duration.typical: '5days' is not a duration [invalid-duration]
  !   80 |       typical: 5days
  !      |                ^~~~~
  ! hint: write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused
  [4]
$ som activity add 7K3F late --typical P1M
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:80:16: error: activity[id=late].duration.typical: 'P1M' is not a duration [invalid-duration]
  !   80 |       typical: P1M
  !      |                ^~~
  ! hint: write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused
  [4]
$ som activity add 7K3F late --calendar offic
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:79:15: error: calendar 'offic' is not known [unknown-reference]
  !   79 |     calendar: offic
  !      |               ^~~~~
  ! hint: did you mean 'office'?
  [4]
$ som activity add 7K3F 'late night'
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:77:9: error: activity[id=late night].id: 'late night' cannot be an id [invalid-id]
  !   77 |   - id: late night
  !      |         ^~~~~~~~~~
  ! hint: use letters, digits, '.', '_' and '-'
  [4]
$ som activity add 7K3F ../x
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:77:9: error: activity[id=../x].id: '../x' cannot be an id [invalid-id]
  !   77 |   - id: ../x
  !      |         ^~~~
  ! hint: use letters, digits, '.', '_' and '-'
  [4]
$ som activity add 7K3F ''
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:77:9: error: activity[5].id: '' cannot be an id [invalid-id]
  !   77 |   - id: ""
  !      |         ^~
  ! hint: use letters, digits, '.', '_' and '-'
  [4]
$ som activity add 7K3F
  ! som: error: missing: NAME [usage]
  ! hint: usage: som activity add ID NAME
  ! hint: see som activity add --help
  [2]
$ som order reject 2M8R --reason x -q
$ som activity add 2M8R late
  ! SO-20261120-2M8R1TQC: cannot add an activity to an order that is rejected [illegal-transition]
  ! hint: rejected is final
  [5]
$ som activity add --help
  add an activity that no plan has
  Usage: som activity add [OPTIONS] ID NAME

  Positionals:
    ID                              the record: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id
    NAME                            the id of the new activity

  Options:
    -h,--help                       print this help
    --name TEXT                     its name
    --type TYPE                     survey, configure, test …
    --after ACTIVITY ...            an activity that must finish first; repeat for
                                    more
    --typical DURATION              its usual duration (PT8H, P2D)
    --max DURATION                  its maximum duration
    --calendar CALENDAR             its working hours (default: its team's)
    --assignee PARTY                the team or party that does it
    --item ITEM                     the order item that it is for
    --point-of-no-return            once it has started, the order cannot be
                                    cancelled
    --milestone TEXT                the milestone that its completion reaches

  Examples:
    som activity add 7K3F traffic-permit --typical P5D --assignee council
    som activity add 7K3F splice --after survey --typical PT4H --max P1D --item 1

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
$ som activity add 7K3F long --typical P5D --max P2D
  ! SO-20261120-7K3F9QXW: --typical P5D is longer than --max P2D [usage]
  [2]
$ som activity add 7K3F even --typical P2D --max P2D -q
$ som service list -o id
  SV-20261120-Q0WC2VHN
$ som activity add SV-20261120-Q0WC2VHN check
  ! SV-20261120-Q0WC2VHN: a service has no activities [usage]
  ! hint: orders and reports have activities
  [2]
