# A program measures a service: JSON on its standard output, judged as measures that are given. (1.4.5/5)
$ include prelude.t
$ write catalog/tested-line.yaml <<EOF
"@type": ServiceSpecification
id: tested-line
version: "1.0"
testSpecification:
  - id: turn-up
    name: Turn-up test
    testMeasureDefinition:
      - {metricName: throughput, unitOfMeasure: Mbit/s, thresholdRule: [{conformanceTargetLower: 90}]}
      - {metricName: sync, thresholdRule: [{conformanceTargetExact: "up"}]}
fulfilment:
  add:
    - {id: install, type: install}
    - {id: test, type: test, dependsOn: [install], testSpecification: turn-up}
EOF
$ som order create --spec tested-line --customer CUST-7 --external-id T --characteristic bandwidth=100 -q
$ som order start ext:T -q
$ som service list -o id
  SV-20261121-X841XX25

# What would be refused anyway is refused before anything is measured.
$ program exit 0 <<EOF
{"throughput": 94.10, "sync": "up"}
EOF
$ som service test SV-2 --order ext:T --activity test -- ./measure.sh
  ! SO-20261121-XJ4G4Q61 test: waits for install (pending) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som service test SV-2 --spec other -- ./measure.sh
  ! SV-20261121-X841XX25: its specification has no test 'other' [not-found]
  ! hint: its tests are: turn-up
  [3]
$ som service test SV-2 --order ext:T --activity tset -- ./measure.sh
  ! SO-20261121-XJ4G4Q61: there is no activity 'tset' [not-found]
  ! hint: did you mean 'test'?
  [3]
$ som service test SV-2 --timeout soon -- ./measure.sh
  ! som: error: --timeout: 'soon' is not a valid duration [usage]
  ! hint: write it as PT10M
  [2]
$ som service test SV-2 --timeout PT5M --measure x=1
  ! som: error: --timeout: the program is missing [usage]
  ! hint: add --exec, or write it after --
  [2]
$ som service test SV-2 --exec ./measure.sh -- ./measure.sh
  ! som: error: --exec: there is also a program after -- [usage]
  ! hint: give only one of them
  [2]
$ som activity start ext:T install -q
$ som activity complete ext:T install -q
$ som service test SV-2 -n -- ./measure.sh 'two words'
  ! would run: ./measure.sh 'two words'
$ som service test SV-2 -n --exec ./measure.sh
  ! would run: ./measure.sh

# How the program can go wrong: nothing is recorded.
$ program exit 7 <<EOF
{"throughput": 94.10, "sync": "up"}
EOF
$ som service test SV-2 --order ext:T --activity test -- ./measure.sh
  ! SV-20261121-X841XX25: the measuring program failed: exit status 7 [program-failed]
  ! hint: nothing was recorded
  [74]
$ program timeout SIGTERM PT5M
$ som service test SV-2 --timeout PT5M -- ./measure.sh
  ! SV-20261121-X841XX25: the measuring program failed: timed out [program-failed]
  ! hint: it took longer than PT5M; nothing was recorded
  [74]
$ program signal SIGSEGV
$ som service test SV-2 -- ./measure.sh
  ! SV-20261121-X841XX25: the measuring program failed: killed by SIGSEGV [program-failed]
  ! hint: nothing was recorded
  [74]
$ program interrupted SIGINT
$ som service test SV-2 -- ./measure.sh -o json
  ! SV-20261121-X841XX25: the measuring program failed: interrupted by SIGINT [program-failed]
  ! hint: nothing was recorded
  [74]
$ program missing ./measure.sh
$ som service test SV-2 -o json -- ./measure.sh
  ! {"errors":[{"code":"program-failed","severity":"error","message":"the measuring program failed: cannot start './measure.sh': No such file or directory","file":"SV-20261121-X841XX25","hints":["nothing was recorded"]}]}
  [74]

# What it prints is no JSON, or no measures.
$ program exit 0 <<EOF
throughput: 94
EOF
$ som service test SV-2 -- ./measure.sh
  ! output of ./measure.sh:1:1: error: this is not a JSON value [syntax]
  !   1 | throughput: 94
  !     | ^
  ! hint: put texts in double quotes
  [4]
$ program exit 0 <<EOF
EOF
$ som service test SV-2 -- ./measure.sh
  ! output of ./measure.sh:1:1: error: a JSON value is missing [syntax]
  !   1 |\x20
  !     | ^
  [4]
$ program exit 0 <<EOF
{}
EOF
$ som service test SV-2 -- ./measure.sh
  ! output of ./measure.sh:1:1: error: there are no measures [invalid-measures]
  !   1 | {}
  !     | ^~
  [4]
$ program exit 0 <<EOF
[{"name": "throughput", "value": null}, {"name": "sync"}, 3, {"name": "a", "value": 1}, {"name": "a", "value": 2}]
EOF
$ som service test SV-2 -- ./measure.sh
  ! output of ./measure.sh:1:34: error: the value of 'throughput' is neither a number nor a text [invalid-measures]
  !   1 | [{"name": "throughput", "value": null}, {"name": "sync"}, 3, {"name": "a", "value": 1}, {"name": "a", "value": 2}]
  !     |                                  ^~~~
  ! output of ./measure.sh:1:41: error: a measure of a list has a name and a value [invalid-measures]
  !   1 | [{"name": "throughput", "value": null}, {"name": "sync"}, 3, {"name": "a", "value": 1}, {"name": "a", "value": 2}]
  !     |                                         ^~~~~~~~~~~~~~~~
  ! output of ./measure.sh:1:59: error: a measure of a list has a name and a value [invalid-measures]
  !   1 | [{"name": "throughput", "value": null}, {"name": "sync"}, 3, {"name": "a", "value": 1}, {"name": "a", "value": 2}]
  !     |                                                           ^
  ! output of ./measure.sh:1:98: error: 'a' is measured twice [invalid-measures]
  !   1 | hput", "value": null}, {"name": "sync"}, 3, {"name": "a", "value": 1}, {"name": "a", "value": 2}]
  !     |                                                                                 ^~~
  [4]
$ program exit 0 <<EOF
94
EOF
$ som service test SV-2 -- ./measure.sh
  ! output of ./measure.sh:1:1: error: measures are an object of names and values, or a list of {name, value} [invalid-measures]
  !   1 | 94
  !     | ^~
  [4]
$ program exit 0 <<EOF
{"throughput": 94}
EOF
$ som service test SV-2 -- ./measure.sh
  ! SV-20261121-X841XX25: not measured: sync [guard]
  ! hint: add --measure NAME=VALUE for each
  ! hint: the program has run, but its measures are not recorded
  [5]
$ som service test SV-2 --measure throughput=3 -- ./measure.sh
  ! SV-20261121-X841XX25: --measure throughput: the program measures it too [usage]
  [2]
$ som activity list ext:T
  ACTIVITY  NAME  TYPE     STATE      ASSIGNEE  TYPICAL  MAX  STARTED           ENDED             LATEST START         SLACK  AFTER    REQUEST
  install         install  completed                          2026-11-21 12:00  2026-11-21 12:00
  test            test     ready                                                                  2026-12-04 17:00  11 d 8 h  install

# The activity changes while the program runs: what it measured is too late.
$ program exit 0 <<EOF
{"throughput": 94.10, "sync": "up"}
EOF
$ during order hold ext:T --reason 'customer is away' -q
$ som service test SV-2 --order ext:T --activity test -- ./measure.sh
  ! SO-20261121-XJ4G4Q61 test: cannot start an activity of an order that is held [guard]
  ! hint: first: som order resume SO-20261121-XJ4G4Q61
  ! hint: the program has run, but its measures are not recorded
  [5]
$ som order resume ext:T -q

# It fails the activity, and passes it the second time; values given by hand are judged with those measured.
$ program exit 0 <<EOF
[{"name": "throughput", "value": 42}, {"name": "sync", "value": "down"}]
EOF
$ som service test SV-2 --order ext:T --activity test -- ./measure.sh
  ST-20261121-VRTQWFD8: test of SV-20261121-X841XX25
  ST-20261121-VRTQWFD8: inProgress → failed (throughput: 42 is not >= 90; sync: down is not = up)
  SO-20261121-XJ4G4Q61: test: pending → inProgress
  SO-20261121-XJ4G4Q61: test: inProgress → failed (ST-20261121-VRTQWFD8 failed: throughput: 42 is not >= 90; sync: down is not = up)
  [1]
$ som activity retry ext:T test -q
$ program exit 0 PT2M <<EOF
{"throughput": 94.10, "sync": "up"}
EOF
$ som service test SV-2 --order ext:T --activity test --measure note=rain -- ./measure.sh --dry-run
  ST-20261121-9MACZ2ZY: test of SV-20261121-X841XX25
  ST-20261121-9MACZ2ZY: inProgress → completed
  SO-20261121-XJ4G4Q61: test: pending → inProgress
  SO-20261121-XJ4G4Q61: test: inProgress → completed
  SO-20261121-XJ4G4Q61: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: designed → active (SO-20261121-XJ4G4Q61 item 1 is completed)
  ! SV-20261121-X841XX25: warning: the test does not define the measure 'note': it is not judged [unknown-reference]
  ! hint: its measures are: throughput, sync
$ program-saw
  [./measure.sh] [--dry-run]
  SOM_ACTIVITY=test
  SOM_ACTOR=jane
  SOM_CHARACTERISTIC_BANDWIDTH=100
  SOM_KIND=Service
  SOM_RECORD=SV-20261121-X841XX25
  SOM_SERVICE=SV-20261121-X841XX25
  SOM_SPECIFICATION=tested-line
  SOM_TEST=turn-up
  SOM_WORKSPACE=.
$ program-saw input
  {
    "@type": "Service",
    "id": "SV-20261121-X841XX25",
    "state": "designed",
    "serviceSpecification": {
      "id": "tested-line",
      "version": "1.0"
    },
    "serviceCharacteristic": [
      {
        "name": "bandwidth",
        "value": 100
      }
    ],
    "relatedParty": [
      {
        "id": "CUST-7",
        "role": "customer"
      }
    ],
    "serviceOrderItem": [
      {
        "serviceOrderId": "SO-20261121-XJ4G4Q61",
        "itemId": "1",
        "itemAction": "add"
      }
    ],
    "trackingRecord": [
      {
        "id": "01M7YZMHG0V38G3DDSJ3Q45J8B",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "design",
        "to": "designed",
        "reason": "SO-20261121-XJ4G4Q61 item 1"
      }
    ]
  }
$ files
  catalog/ethernet-line.yaml
  catalog/tested-line.yaml
  catalog/voice-line.yaml
  inventory/X8/SV-20261121-X841XX25.yaml
  orders/2026/11/SO-20261120-2M8R1TQC.yaml
  orders/2026/11/SO-20261120-7K3F9QXW.yaml
  orders/2026/11/SO-20261120-9D4B6HNV.json
  orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  policy/policy.yaml
  som.yaml
  tests/2026/11/ST-20261121-9MACZ2ZY.yaml
  tests/2026/11/ST-20261121-VRTQWFD8.yaml
$ som validate
  11 files checked: 0 errors, 0 warnings
