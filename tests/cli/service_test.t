# Tests of a service, judged by the thresholds of its specification.
$ include delivery_prelude.t
$ write catalog/tested-line.yaml <<EOF
"@type": ServiceSpecification
id: tested-line
testSpecification:
  - id: turn-up
    name: Turn-up test
    testMeasureDefinition:
      - {metricName: throughput, unitOfMeasure: Mbit/s, thresholdRule: [{name: enough, conformanceTargetLower: 90}]}
      - {metricName: loss, thresholdRule: [{conformanceTargetUpper: "0.1", conformanceComparatorUpper: "<"}]}
      - {metricName: sync, thresholdRule: [{conformanceTargetExact: "up"}]}
      - {metricName: jitter}
  - id: quick
    testMeasureDefinition: [{metricName: delay, thresholdRule: [{conformanceTargetLower: 1, conformanceTargetUpper: 20}]}]
fulfilment:
  add:
    - {id: install, name: Install, type: install, team: team-field}
    - {id: test, name: Turn-up test, type: test, dependsOn: [install], team: team-access, testSpecification: turn-up}
EOF
$ som order create --spec tested-line --customer CUST-7 --external-id T -q
$ som order start ext:T -q
$ som service test SV-2
  ! SV-20261121-YK35XX1G: nothing was measured [usage]
  ! hint: add --measure NAME=VALUE
  [2]
$ som service test SV-2 --measure throughput
  ! som: error: --measure 'throughput' is not NAME=VALUE [usage]
  ! hint: write it as throughput=940
  [2]
$ som service test SV-2 --measure x=1 --activity test
  ! som: error: --activity: the record is missing [usage]
  ! hint: add --order or --report
  [2]
$ som service test SV-2 --spec other --measure x=1
  ! SV-20261121-YK35XX1G: its specification has no test 'other' [not-found]
  ! hint: its tests are: turn-up, quick
  [3]
$ som service test SV-2 --spec turn-up --measure throughput=95
  ! SV-20261121-YK35XX1G: not measured: loss, sync [guard]
  ! hint: add --measure NAME=VALUE for each
  [5]
$ som service test SV-2 --spec turn-up --measure throughput=95 --measure loss=0 --measure sync=up --order ext:T --activity test
  ! SO-20261121-J3Q45J8B test: waits for install (pending) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som service test SV-2 --measure x=1 --order ext:T --activity tset
  ! SO-20261121-J3Q45J8B: there is no activity 'tset' [not-found]
  ! hint: did you mean 'test'?
  [3]

# The waiting activity fails with the test, and says which measure.
$ som activity start ext:T install -q
$ som activity complete ext:T install -q
$ som service test SV-2 --measure throughput=42 --measure loss=0.1 --measure sync=down --measure jitter=3 --order ext:T --activity test -n
  ST-20261121-9MACZ2ZY: test of SV-20261121-YK35XX1G
  ST-20261121-9MACZ2ZY: inProgress → failed (throughput: 42 is not >= 90; loss: 0.1 is not < 0.1; sync: down is not = up)
  SO-20261121-J3Q45J8B: test: pending → inProgress
  SO-20261121-J3Q45J8B: test: inProgress → failed (ST-20261121-9MACZ2ZY failed: throughput: 42 is not >= 90; loss: 0.1 is not < 0.1; sync: down is not = up)
  --- a/orders/2026/11/SO-20261121-J3Q45J8B.yaml
  +++ b/orders/2026/11/SO-20261121-J3Q45J8B.yaml
  @@ -27,11 +27,14 @@
     - id: test
       name: Turn-up test
       type: test
  -    state: pending
  +    state: failed
       dependsOn: [install]
  +    startDate: "2026-11-21T12:00:00Z"
  +    endDate: "2026-11-21T12:00:00Z"
       assignee: team-access
       serviceOrderItem: "1"
       testSpecification: turn-up
  +    result: "ST-20261121-9MACZ2ZY failed: throughput: 42 is not >= 90; loss: 0.1 is not < 0.1; sync: down is not = up"
   sla:
     level: standard-order
     calendar: office
  @@ -62,3 +65,18 @@
       activity: install
       from: inProgress
       to: completed
  +  - id: 01M7YZMHG0ZY81A0M0VBYYJN6T
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: start
  +    activity: test
  +    from: pending
  +    to: inProgress
  +  - id: 01M7YZMHG0ZY81A0M0VFT897DS
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: fail
  +    activity: test
  +    from: inProgress
  +    to: failed
  +    reason: "ST-20261121-9MACZ2ZY failed: throughput: 42 is not >= 90; loss: 0.1 is not < 0.1; sync: down is not = up"
  --- /dev/null
  +++ b/tests/2026/11/ST-20261121-9MACZ2ZY.yaml
  @@ -0,0 +1,65 @@
  +"@type": ServiceTest
  +id: ST-20261121-9MACZ2ZY
  +name: Turn-up test
  +mode: ONDEMAND
  +state: failed
  +startDateTime: "2026-11-21T12:00:00Z"
  +endDateTime: "2026-11-21T12:00:00Z"
  +relatedService:
  +  id: SV-20261121-YK35XX1G
  +testSpecification:
  +  id: turn-up
  +requestedBy:
  +  - id: SO-20261121-J3Q45J8B
  +    activity: test
  +testMeasure:
  +  - metricName: throughput
  +    unitOfMeasure: Mbit/s
  +    captureDateTime: "2026-11-21T12:00:00Z"
  +    value:
  +      name: throughput
  +      value: 42
  +    ruleViolation:
  +      - name: enough
  +        conformanceTargetLower: 90
  +        description: 42 is not >= 90
  +  - metricName: loss
  +    captureDateTime: "2026-11-21T12:00:00Z"
  +    value:
  +      name: loss
  +      value: 0.1
  +    ruleViolation:
  +      - conformanceTargetUpper: "0.1"
  +        conformanceComparatorUpper: <
  +        description: 0.1 is not < 0.1
  +  - metricName: sync
  +    captureDateTime: "2026-11-21T12:00:00Z"
  +    value:
  +      name: sync
  +      value: down
  +    ruleViolation:
  +      - conformanceTargetExact: up
  +        description: down is not = up
  +  - metricName: jitter
  +    captureDateTime: "2026-11-21T12:00:00Z"
  +    value:
  +      name: jitter
  +      value: 3
  +trackingRecord:
  +  - id: 01M7YZMHG0TT8DF8MAH95TMQE0
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create
  +  - id: 01M7YZMHG0TT8DF8MAH97WPP40
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: start
  +    from: acknowledged
  +    to: inProgress
  +  - id: 01M7YZMHG0TT8DF8MAHAC3WQR2
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: fail
  +    from: inProgress
  +    to: failed
  +    reason: "throughput: 42 is not >= 90; loss: 0.1 is not < 0.1; sync: down is not = up"
  [1]
$ som service test SV-2 --measure throughput=42 --measure loss=0.1 --measure sync=down --measure jitter=3 --order ext:T --activity test
  ST-20261121-NSQMRNX8: test of SV-20261121-YK35XX1G
  ST-20261121-NSQMRNX8: inProgress → failed (throughput: 42 is not >= 90; loss: 0.1 is not < 0.1; sync: down is not = up)
  SO-20261121-J3Q45J8B: test: pending → inProgress
  SO-20261121-J3Q45J8B: test: inProgress → failed (ST-20261121-NSQMRNX8 failed: throughput: 42 is not >= 90; loss: 0.1 is not < 0.1; sync: down is not = up)
  [1]
$ som order show ext:T
  ServiceOrder SO-20261121-J3Q45J8B
    state           inProgress
    level           atRisk: activity 'test' failed 0 min ago (+1)
    external id     T
    customer        CUST-7
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    due             2026-12-04 17:00 (in 13 d 5 h)
    expected        2026-11-23 09:00
    file            orders/2026/11/SO-20261121-J3Q45J8B.yaml

  ITEM  ACTION  STATE       SPECIFICATION  SERVICE
  1     add     inProgress  tested-line    SV-20261121-YK35XX1G

  ACTIVITY  STATE      ASSIGNEE     STARTED           ENDED             AFTER    RESULT
  install   completed  team-field   2026-11-21 12:00  2026-11-21 12:00
  test      failed     team-access  2026-11-21 12:00  2026-11-21 12:00  install  ST-20261121-NSQMRNX8 failed: throughput: 42 is not >= 90; loss: 0.1 is not < 0.1; sync: down is not = up
$ som show ST-2 -o yaml
  "@type": ServiceTest
  id: ST-20261121-NSQMRNX8
  name: Turn-up test
  mode: ONDEMAND
  state: failed
  startDateTime: "2026-11-21T12:00:00Z"
  endDateTime: "2026-11-21T12:00:00Z"
  relatedService:
    id: SV-20261121-YK35XX1G
  testSpecification:
    id: turn-up
  requestedBy:
    - id: SO-20261121-J3Q45J8B
      activity: test
  testMeasure:
    - metricName: throughput
      unitOfMeasure: Mbit/s
      captureDateTime: "2026-11-21T12:00:00Z"
      value:
        name: throughput
        value: 42
      ruleViolation:
        - name: enough
          conformanceTargetLower: 90
          description: 42 is not >= 90
    - metricName: loss
      captureDateTime: "2026-11-21T12:00:00Z"
      value:
        name: loss
        value: 0.1
      ruleViolation:
        - conformanceTargetUpper: "0.1"
          conformanceComparatorUpper: <
          description: 0.1 is not < 0.1
    - metricName: sync
      captureDateTime: "2026-11-21T12:00:00Z"
      value:
        name: sync
        value: down
      ruleViolation:
        - conformanceTargetExact: up
          description: down is not = up
    - metricName: jitter
      captureDateTime: "2026-11-21T12:00:00Z"
      value:
        name: jitter
        value: 3
  trackingRecord:
    - id: 01M7YZMHG0MTVZT2V32YJQJJHV
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
    - id: 01M7YZMHG0MTVZT2V32YMSMH7V
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      from: acknowledged
      to: inProgress
    - id: 01M7YZMHG0MTVZT2V32ZS0TJVX
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: fail
      from: inProgress
      to: failed
      reason: "throughput: 42 is not >= 90; loss: 0.1 is not < 0.1; sync: down is not = up"
$ som activity retry ext:T test -q
$ som service test SV-2 --measure throughput=90 --measure loss=0.01 --measure sync=up --order ext:T --activity test -o json
  {"changed":[{"id":"ST-20261121-V9BJQAQH","from":null,"to":"acknowledged","text":"test of SV-20261121-YK35XX1G"},{"id":"ST-20261121-V9BJQAQH","from":"inProgress","to":"completed"},{"id":"SO-20261121-J3Q45J8B","activity":"test","from":"pending","to":"inProgress"},{"id":"SO-20261121-J3Q45J8B","activity":"test","from":"inProgress","to":"completed"},{"id":"SO-20261121-J3Q45J8B","from":"inProgress","to":"completed","text":"all activities are finished"},{"id":"SV-20261121-YK35XX1G","from":"designed","to":"active","text":"SO-20261121-J3Q45J8B item 1 is completed"}]}
$ som order show ext:T -o json --fields state,activity[1].result
  {
    "state": "completed",
    "activity[1].result": "ST-20261121-V9BJQAQH passed"
  }
$ som service list
  ID                    STATE   SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261121-YK35XX1G  active  tested-line    CUST-7

# A test that nobody has specified judges nothing.
$ som service test SV-2 --spec none --measure delay=5
  ! SV-20261121-YK35XX1G: its specification has no test 'none' [not-found]
  ! hint: its tests are: turn-up, quick
  [3]

# By itself, or for a report; what no specification knows is kept.
$ som service test SV-2 --spec quick --measure delay=20
  ST-20261121-D1JYK1T6: test of SV-20261121-YK35XX1G
  ST-20261121-D1JYK1T6: inProgress → completed
$ som service test SV-2 --spec quick --measure delay=20.5
  ST-20261121-CCZF61NC: test of SV-20261121-YK35XX1G
  ST-20261121-CCZF61NC: inProgress → failed (delay: 20.5 is not <= 20)
  [1]
$ som service test SV-2 --spec quick --measure delay=inf -n -q
  --- /dev/null
  +++ b/tests/2026/11/ST-20261121-MY34MW9N.yaml
  @@ -0,0 +1,41 @@
  +"@type": ServiceTest
  +id: ST-20261121-MY34MW9N
  +mode: ONDEMAND
  +state: failed
  +startDateTime: "2026-11-21T12:00:00Z"
  +endDateTime: "2026-11-21T12:00:00Z"
  +relatedService:
  +  id: SV-20261121-YK35XX1G
  +testSpecification:
  +  id: quick
  +testMeasure:
  +  - metricName: delay
  +    captureDateTime: "2026-11-21T12:00:00Z"
  +    value:
  +      name: delay
  +      value: "inf"
  +    ruleViolation:
  +      - conformanceTargetLower: 1
  +        conformanceTargetUpper: 20
  +        description: inf is not >= 1
  +      - conformanceTargetLower: 1
  +        conformanceTargetUpper: 20
  +        description: inf is not <= 20
  +trackingRecord:
  +  - id: 01M7YZMHG08N25QK97XW6JVXXB
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create
  +  - id: 01M7YZMHG08N25QK97XW8MXWKB
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: start
  +    from: acknowledged
  +    to: inProgress
  +  - id: 01M7YZMHG08N25QK97XZV5XXSW
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: fail
  +    from: inProgress
  +    to: failed
  +    reason: "delay: inf is not >= 1; delay: inf is not <= 20"
  [1]
$ som service test SV-2 --spec quick --measure delay=2O
  ! SV-20261121-YK35XX1G: the measure delay is not a number: '2O' [guard]
  ! hint: measure again; nothing was recorded
  [5]
$ som report create --kind service-trouble --name 'slow' --external-id R -q
$ som service test SV-2 --spec quick --measure delay=5 --measure colour=blue --report ext:R
  ST-20261121-D1D0EB3D: test of SV-20261121-YK35XX1G
  ST-20261121-D1D0EB3D: inProgress → completed
  ! SV-20261121-YK35XX1G: warning: the test does not define the measure 'colour': it is not judged [unknown-reference]
  ! hint: its measures are: delay
$ som show ST-2
  ! som: error: 'ST-2' matches 5 records [ambiguous-id]
  ! hint: ST-20261121-CCZF61NC  failed
  ! hint: ST-20261121-D1D0EB3D  completed
  ! hint: ST-20261121-D1JYK1T6  completed
  ! hint: ST-20261121-NSQMRNX8  failed, Turn-up test
  ! hint: ST-20261121-V9BJQAQH  completed, Turn-up test
  [3]
$ som validate
  17 files checked: 0 errors, 0 warnings
$ som service test --help
  record a test of a service, and evaluate its measures
  Usage: som service test [OPTIONS] ID

  Positionals:
    ID                              the service: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --spec NAME                     the test (else the activity's, or the only
                                    one)
    --measure NAME=VALUE ...        what was measured; repeat for more
    --order ORDER                   the order that requested the test
    --report ID                     the report that requested the test
    --activity NAME                 its activity, which is completed or failed by
                                    the test
    --exec FILE                     the program that measures, where it takes no
                                    arguments (else write it after --)
    --timeout DURATION              end the program that measures after this time
                                    (PT10M)

  Examples:
    som service test 9T0K --measure throughput=941 --measure loss=0 --order 7K3F \
        --activity test
    som service test 7NC3 --spec ethernet-turn-up --measure throughput=412 \
        --report 4T9Z
    som service test 9T0K --order 7K3F --activity test --timeout PT5M -- \
        ./measure.sh leeds-depot

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
