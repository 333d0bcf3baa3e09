# Which policies rule a record, and what a change of them would do. Nothing is written.
$ include prelude.t
$ write policy/more.yaml <<EOF
"@type": EscalationPolicy
id: orders
appliesTo: {kind: ServiceOrder}
levels:
  - {level: 1, when: atRisk, notify: [assignee, jane]}
  - {level: 2, when: overdue, after: PT4H, assign: team-field, setPriority: 1, notify: ["team-lead:team-field"]}
---
"@type": JeopardyPolicy
id: urgent
appliesTo: {kind: order, priority: [1, 2]}
safetyInterval: PT1H
---
"@type": JeopardyPolicy
id: also-urgent
appliesTo: {kind: order, priority: [1, 2]}
safetyInterval: PT1H
---
"@type": JeopardyPolicy
id: all
safetyInterval: PT1H
---
"@type": Silence
id: works
appliesTo: {}
record: [SO-20261120-2M8R1TQC]
startDate: "2026-11-24T22:00:00Z"
endDate: "2026-12-15T05:00:00Z"
author: jane
reason: planned work
---
"@type": Subscription
id: pager
eventType: [EscalationEvent]
appliesTo: {priority: 1}
channel: pager
EOF
$ now 2026-11-30T14:30:00Z
$ som policy test 7K3F
  SO-20261120-7K3F9QXW  acknowledged  100 Mbit/s Ethernet line, Leeds depot

  RULES
  KIND               ID              RULING   WHY                                         FILE
  service-level      standard-order  applies  matches kind                                policy/policy.yaml:25
  jeopardy-policy    also-urgent     applies  matches kind, priority                      policy/more.yaml:13
  jeopardy-policy    urgent          loses    as specific, and by id after 'also-urgent'  policy/more.yaml:8
  jeopardy-policy    all             loses    less specific than 'also-urgent'            policy/more.yaml:18
  escalation-policy  orders          applies  matches kind                                policy/more.yaml:1

  ID                         LEVEL       DUE               NEXT  NOTICES
  SO-20261120-7K3F9QXW  now  inJeopardy  2026-12-01 17:00        level 1: team-access, jane (no channel takes it)
$ som policy test 2M8R -o wide
  SO-20261120-2M8R1TQC  acknowledged  Duct to the Bradford mill

  RULES
  KIND               ID              RULING          WHY                                 FILE
  service-level      standard-order  applies         matches kind                        policy/policy.yaml:25
  jeopardy-policy    all             applies         applies to all records              policy/more.yaml:18
  jeopardy-policy    urgent          does not match  priority is missing, not 1 or 2     policy/more.yaml:8
  jeopardy-policy    also-urgent     does not match  priority is missing, not 1 or 2     policy/more.yaml:13
  escalation-policy  orders          applies         matches kind                        policy/more.yaml:1
  silence            works           applies         covers record SO-20261120-2M8R1TQC  policy/more.yaml:22
  subscription       pager           does not match  priority is missing, not 1          policy/more.yaml:31

  ID                         LEVEL   DUE  NEXT  NOTICES
  SO-20261120-2M8R1TQC  now  atRisk             level 1: nobody (silenced by works)
$ som policy test --all
  ID                         LEVEL       DUE               NEXT  NOTICES
  SO-20261120-9D4B6HNV  now  overdue     2026-11-27 17:00        level 1: jane
  SO-20261120-7K3F9QXW  now  inJeopardy  2026-12-01 17:00        level 1: team-access, jane (no channel takes it)
  SO-20261120-2M8R1TQC  now  atRisk                              level 1: nobody (silenced by works)
  3 records tested; 3 records to escalate now
# A changed policy replaces the one of its id.
$ write new.yaml <<EOF
"@type": EscalationPolicy
id: orders
appliesTo: {kind: ServiceOrder}
levels:
  - {level: 1, when: inJeopardy, notify: [omar]}
EOF
$ som policy test --all --policy new.yaml
  ID                          LEVEL       DUE               NEXT  NOTICES
  SO-20261120-9D4B6HNV  now   overdue     2026-11-27 17:00        level 1: jane
  SO-20261120-9D4B6HNV  then  overdue     2026-11-27 17:00        level 1: omar
  SO-20261120-7K3F9QXW  now   inJeopardy  2026-12-01 17:00        level 1: team-access, jane (no channel takes it)
  SO-20261120-7K3F9QXW  then  inJeopardy  2026-12-01 17:00        level 1: omar (no channel takes it)
  SO-20261120-2M8R1TQC  now   atRisk                              level 1: nobody (silenced by works)
  SO-20261120-2M8R1TQC  then  atRisk
  3 records tested; 3 would change, 3 in notices
  [1]
$ som policy test --all --policy new.yaml -o json
  {
    "schemaVersion": 1,
    "kind": "PolicyTest",
    "now": "2026-11-30T14:30:00Z",
    "tested": 3,
    "differing": 3,
    "noticesChanged": 3,
    "items": [
      {
        "id": "SO-20261120-9D4B6HNV",
        "kind": "ServiceOrder",
        "state": "acknowledged",
        "before": {
          "level": "overdue",
          "dueDate": "2026-11-27T17:00:00Z",
          "nextTarget": null,
          "notices": [
            {
              "level": 1,
              "repeat": 0,
              "recipients": [
                "jane"
              ],
              "channels": [
                "pager"
              ]
            }
          ]
        },
        "after": {
          "level": "overdue",
          "dueDate": "2026-11-27T17:00:00Z",
          "nextTarget": null,
          "notices": [
            {
              "level": 1,
              "repeat": 0,
              "recipients": [
                "omar"
              ],
              "channels": [
                "pager"
              ]
            }
          ]
        }
      },
      {
        "id": "SO-20261120-7K3F9QXW",
        "kind": "ServiceOrder",
        "state": "acknowledged",
        "before": {
          "level": "inJeopardy",
          "dueDate": "2026-12-01T17:00:00Z",
          "nextTarget": null,
          "notices": [
            {
              "level": 1,
              "repeat": 0,
              "recipients": [
                "team-access",
                "jane"
              ],
              "channels": []
            }
          ]
        },
        "after": {
          "level": "inJeopardy",
          "dueDate": "2026-12-01T17:00:00Z",
          "nextTarget": null,
          "notices": [
            {
              "level": 1,
              "repeat": 0,
              "recipients": [
                "omar"
              ],
              "channels": []
            }
          ]
        }
      },
      {
        "id": "SO-20261120-2M8R1TQC",
        "kind": "ServiceOrder",
        "state": "acknowledged",
        "before": {
          "level": "atRisk",
          "dueDate": null,
          "nextTarget": null,
          "notices": [
            {
              "level": 1,
              "repeat": 0,
              "recipients": [],
              "channels": [],
              "silencedBy": [
                "works"
              ]
            }
          ]
        },
        "after": {
          "level": "atRisk",
          "dueDate": null,
          "nextTarget": null,
          "notices": []
        }
      }
    ]
  }
  [1]
$ som policy test 7K3F --policy new.yaml
  SO-20261120-7K3F9QXW  acknowledged  100 Mbit/s Ethernet line, Leeds depot

  RULES
  KIND               ID              RULING   WHY                                         FILE
  service-level      standard-order  applies  matches kind                                policy/policy.yaml:25
  jeopardy-policy    also-urgent     applies  matches kind, priority                      policy/more.yaml:13
  jeopardy-policy    urgent          loses    as specific, and by id after 'also-urgent'  policy/more.yaml:8
  jeopardy-policy    all             loses    less specific than 'also-urgent'            policy/more.yaml:18
  escalation-policy  orders          applies  matches kind                                policy/more.yaml:1

  ID                          LEVEL       DUE               NEXT  NOTICES
  SO-20261120-7K3F9QXW  now   inJeopardy  2026-12-01 17:00        level 1: team-access, jane (no channel takes it)
  SO-20261120-7K3F9QXW  then  inJeopardy  2026-12-01 17:00        level 1: omar (no channel takes it)
  [1]
# The same policy changes nothing.
$ write same.yaml <<EOF
"@type": JeopardyPolicy
id: urgent
appliesTo: {kind: order, priority: [1, 2]}
safetyInterval: PT1H
EOF
$ som policy test --all --policy same.yaml
  3 records tested; 0 would change, 0 in notices
  ! same.yaml:2:5: warning: 'also-urgent' and 'urgent' may match the same record equally well; the first by id wins [ambiguous-policy]
  !   2 | id: urgent
  !     |     ^~~~~~
  ! hint: make one of them more specific
# A policy for records that it does not change.
$ write calm.yaml <<EOF
"@type": JeopardyPolicy
id: calm
appliesTo: {kind: order, priority: [1, 2], specification: ethernet-line}
stalledAfter: P20D
unassignedAfter: P20D
safetyInterval: P9D
EOF
$ som policy test --all --policy calm.yaml -o csv
  id,when,level,due,next,notices\x0d
$ som policy test --all --without silence/works
  ID                          LEVEL   DUE  NEXT  NOTICES
  SO-20261120-2M8R1TQC  now   atRisk             level 1: nobody (silenced by works)
  SO-20261120-2M8R1TQC  then  atRisk             level 1: jane (no channel takes it)
  3 records tested; 1 would change, 1 in notices
  [1]
$ som policy test 2M8R --policy - --without works -o json <<EOF
{"@type": "Team", "id": "team-field", "lead": "li", "calendar": "office"}
EOF
  {
    "schemaVersion": 1,
    "kind": "PolicyTest",
    "now": "2026-11-30T14:30:00Z",
    "tested": 1,
    "differing": 1,
    "noticesChanged": 1,
    "items": [
      {
        "id": "SO-20261120-2M8R1TQC",
        "kind": "ServiceOrder",
        "state": "acknowledged",
        "before": {
          "level": "atRisk",
          "dueDate": null,
          "nextTarget": null,
          "notices": [
            {
              "level": 1,
              "repeat": 0,
              "recipients": [],
              "channels": [],
              "silencedBy": [
                "works"
              ]
            }
          ]
        },
        "after": {
          "level": "atRisk",
          "dueDate": null,
          "nextTarget": null,
          "notices": [
            {
              "level": 1,
              "repeat": 0,
              "recipients": [
                "jane"
              ],
              "channels": []
            }
          ]
        },
        "rules": [
          {
            "kind": "ServiceLevel",
            "id": "standard-order",
            "ruling": "applies",
            "why": "matches kind",
            "place": "policy/policy.yaml:25"
          },
          {
            "kind": "JeopardyPolicy",
            "id": "all",
            "ruling": "applies",
            "why": "applies to all records",
            "place": "policy/more.yaml:18"
          },
          {
            "kind": "JeopardyPolicy",
            "id": "urgent",
            "ruling": "does not match",
            "why": "priority is missing, not 1 or 2",
            "place": "policy/more.yaml:8"
          },
          {
            "kind": "JeopardyPolicy",
            "id": "also-urgent",
            "ruling": "does not match",
            "why": "priority is missing, not 1 or 2",
            "place": "policy/more.yaml:13"
          },
          {
            "kind": "EscalationPolicy",
            "id": "orders",
            "ruling": "applies",
            "why": "matches kind",
            "place": "policy/more.yaml:1"
          },
          {
            "kind": "Silence",
            "id": "works",
            "ruling": "applies",
            "why": "covers record SO-20261120-2M8R1TQC",
            "place": "policy/more.yaml:22"
          },
          {
            "kind": "Subscription",
            "id": "pager",
            "ruling": "does not match",
            "why": "priority is missing, not 1",
            "place": "policy/more.yaml:31"
          }
        ],
        "rulesAfter": [
          {
            "kind": "ServiceLevel",
            "id": "standard-order",
            "ruling": "applies",
            "why": "matches kind",
            "place": "policy/policy.yaml:25"
          },
          {
            "kind": "JeopardyPolicy",
            "id": "all",
            "ruling": "applies",
            "why": "applies to all records",
            "place": "policy/more.yaml:18"
          },
          {
            "kind": "JeopardyPolicy",
            "id": "urgent",
            "ruling": "does not match",
            "why": "priority is missing, not 1 or 2",
            "place": "policy/more.yaml:8"
          },
          {
            "kind": "JeopardyPolicy",
            "id": "also-urgent",
            "ruling": "does not match",
            "why": "priority is missing, not 1 or 2",
            "place": "policy/more.yaml:13"
          },
          {
            "kind": "EscalationPolicy",
            "id": "orders",
            "ruling": "applies",
            "why": "matches kind",
            "place": "policy/more.yaml:1"
          },
          {
            "kind": "Subscription",
            "id": "pager",
            "ruling": "does not match",
            "why": "priority is missing, not 1",
            "place": "policy/more.yaml:31"
          }
        ]
      }
    ]
  }
  [1]
# The terms of today's records stay.
$ write gold.yaml <<EOF
"@type": ServiceLevel
id: gold
appliesTo: {kind: ServiceOrder, priority: [2]}
calendar: office
leadTime: P1D
EOF
$ som policy test 7K3F --policy gold.yaml
  SO-20261120-7K3F9QXW  acknowledged  100 Mbit/s Ethernet line, Leeds depot

  RULES
  KIND               ID              RULING   WHY                                         FILE
  service-level      standard-order  applies  matches kind                                policy/policy.yaml:25
  jeopardy-policy    also-urgent     applies  matches kind, priority                      policy/more.yaml:13
  jeopardy-policy    urgent          loses    as specific, and by id after 'also-urgent'  policy/more.yaml:8
  jeopardy-policy    all             loses    less specific than 'also-urgent'            policy/more.yaml:18
  escalation-policy  orders          applies  matches kind                                policy/more.yaml:1

  RULES THEN
  KIND               ID              RULING   WHY                                         FILE
  service-level      gold            applies  matches kind, priority                      gold.yaml:1
  service-level      standard-order  loses    less specific than 'gold'                   policy/policy.yaml:25
  jeopardy-policy    also-urgent     applies  matches kind, priority                      policy/more.yaml:13
  jeopardy-policy    urgent          loses    as specific, and by id after 'also-urgent'  policy/more.yaml:8
  jeopardy-policy    all             loses    less specific than 'also-urgent'            policy/more.yaml:18
  escalation-policy  orders          applies  matches kind                                policy/more.yaml:1

  ID                          LEVEL       DUE               NEXT  NOTICES
  SO-20261120-7K3F9QXW  now   inJeopardy  2026-12-01 17:00        level 1: team-access, jane (no channel takes it)
  SO-20261120-7K3F9QXW  then  inJeopardy  2026-12-01 17:00        level 1: team-access, jane (no channel takes it)
  ! som: the terms of a service level are copied into new records; those of today keep theirs
# A file that cannot be used stops the trial.
$ write bad.yaml <<EOF
"@type": EscalationPolicy
id: orders
levels:
  - {level: 1, when: atRisk, notify: [omar], calendar: offce}
EOF
$ som policy test --all --policy bad.yaml
  ! bad.yaml:4:56: error: calendar 'offce' is not known [unknown-reference]
  !   4 |   - {level: 1, when: atRisk, notify: [omar], calendar: offce}
  !     |                                                        ^~~~~
  ! hint: did you mean 'office'?
  [4]
$ write odd.yaml <<EOF
"@type": JeopardyPolicy
id: odd
applyTo: {kind: order}
safetyInterval: PT1H
EOF
$ som policy test 7K3F --policy odd.yaml -o csv
  id,when,level,due,next,notices\x0d
  SO-20261120-7K3F9QXW,now,inJeopardy,2026-12-01T17:00:00Z,,"level 1: team-access, jane (no channel takes it)"\x0d
  SO-20261120-7K3F9QXW,then,inJeopardy,2026-12-01T17:00:00Z,,"level 1: team-access, jane (no channel takes it)"\x0d
  ! odd.yaml:2:5: warning: 'all' and 'odd' may match the same record equally well; the first by id wins [ambiguous-policy]
  !   2 | id: odd
  !     |     ^~~
  ! hint: make one of them more specific
  ! odd.yaml:3:1: warning: 'applyTo' is not a known member [unknown-member]
  !   3 | applyTo: {kind: order}
  !     | ^~~~~~~
  ! hint: did you mean 'appliesTo'?
$ som policy test --all --without urgnt
  ! som: error: there is no policy 'urgnt' [not-found]
  ! hint: did you mean 'urgent'?
  [3]
$ som policy test
  ! som: error: name a record, or test all with --all [usage]
  [2]
$ som policy test 7K3F --all
  ! som: error: --all and a record exclude each other [usage]
  [2]
$ som policy test 7K3F --policy missing.yaml
  ! missing.yaml: cannot read: there is no such file [not-found]
  [3]
$ write empty.yaml <<EOF
# nothing yet
EOF
$ som policy test 7K3F --policy empty.yaml
  ! som: error: --policy: 'empty.yaml' has no policy [usage]
  [2]
$ som policy test 7K3F --policy - <<EOF
{"@type": "ServiceOrder", "id": "x"}
EOF
  ! <stdin>:1:11: error: 'ServiceOrder' is not a kind of policy [unknown-kind]
  !   1 | {"@type": "ServiceOrder", "id": "x"}
  !     |           ^~~~~~~~~~~~~~
  [4]
# An alarm has rules, but no level.
$ write policy/alarms.yaml <<EOF
"@type": AlarmPolicy
id: north
source: [nms-north]
namespace: north
---
"@type": AlarmPolicy
id: rest
touchAfter: PT5M
EOF
$ write alarms/2026/11/AL-20261121-6R2MZ9QX.yaml <<EOF
"@type": Alarm
id: AL-20261121-6R2MZ9QX
sourceSystemId: nms-north
state: raised
ackState: unacknowledged
alarmType: communicationsAlarm
perceivedSeverity: major
probableCause: degradedSignal
alarmRaisedTime: "2026-11-21T07:58:00Z"
EOF
$ som policy test AL-2026 -o wide
  AL-20261121-6R2MZ9QX  raised

  RULES
  KIND          ID     RULING          WHY                         FILE
  alarm-policy  north  applies         matches source              policy/alarms.yaml:1
  alarm-policy  rest   loses           'north' names the source    policy/alarms.yaml:6
  subscription  pager  does not match  priority is missing, not 1  policy/more.yaml:31

# An open episode keeps the ladder that it has copied: what matches now applies to the next one.
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV -q
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2 d 21 h late  -         the due date passed 2 d 21 h ago (+5)
$ som policy test 9D4B
  SO-20261120-9D4B6HNV  acknowledged  1 Gbit/s Ethernet line and a voice line, Bradford mill

  RULES
  KIND               ID              RULING   WHY                                         FILE
  service-level      standard-order  applies  matches kind                                policy/policy.yaml:25
  jeopardy-policy    also-urgent     applies  matches kind, priority                      policy/more.yaml:13
  jeopardy-policy    urgent          loses    as specific, and by id after 'also-urgent'  policy/more.yaml:8
  jeopardy-policy    all             loses    less specific than 'also-urgent'            policy/more.yaml:18
  escalation-policy  orders          applies  matches kind                                policy/more.yaml:1
  subscription       pager           applies  matches priority                            policy/more.yaml:31

  ID                         LEVEL    DUE               NEXT  NOTICES
  SO-20261120-9D4B6HNV  now  overdue  2026-11-27 17:00
$ som policy test 9D4B --policy new.yaml
  SO-20261120-9D4B6HNV  acknowledged  1 Gbit/s Ethernet line and a voice line, Bradford mill
    ladder: the episode since 2026-11-30 14:30 keeps the one that it copied from 'orders'; what would match then applies to the next episode

  RULES
  KIND               ID              RULING   WHY                                         FILE
  service-level      standard-order  applies  matches kind                                policy/policy.yaml:25
  jeopardy-policy    also-urgent     applies  matches kind, priority                      policy/more.yaml:13
  jeopardy-policy    urgent          loses    as specific, and by id after 'also-urgent'  policy/more.yaml:8
  jeopardy-policy    all             loses    less specific than 'also-urgent'            policy/more.yaml:18
  escalation-policy  orders          applies  matches kind                                policy/more.yaml:1
  subscription       pager           applies  matches priority                            policy/more.yaml:31

  ID                          LEVEL    DUE               NEXT  NOTICES
  SO-20261120-9D4B6HNV  now   overdue  2026-11-27 17:00
  SO-20261120-9D4B6HNV  then  overdue  2026-11-27 17:00
$ som policy test 9D4B --policy new.yaml -o json
  {
    "schemaVersion": 1,
    "kind": "PolicyTest",
    "now": "2026-11-30T14:30:00Z",
    "tested": 1,
    "differing": 0,
    "noticesChanged": 0,
    "items": [
      {
        "id": "SO-20261120-9D4B6HNV",
        "kind": "ServiceOrder",
        "state": "acknowledged",
        "before": {
          "level": "overdue",
          "dueDate": "2026-11-27T17:00:00Z",
          "nextTarget": null,
          "notices": []
        },
        "after": {
          "level": "overdue",
          "dueDate": "2026-11-27T17:00:00Z",
          "nextTarget": null,
          "notices": []
        },
        "episodeLadder": {
          "policy": "orders",
          "since": "2026-11-30T14:30:00Z",
          "differs": true
        },
        "rules": [
          {
            "kind": "ServiceLevel",
            "id": "standard-order",
            "ruling": "applies",
            "why": "matches kind",
            "place": "policy/policy.yaml:25"
          },
          {
            "kind": "JeopardyPolicy",
            "id": "also-urgent",
            "ruling": "applies",
            "why": "matches kind, priority",
            "place": "policy/more.yaml:13"
          },
          {
            "kind": "JeopardyPolicy",
            "id": "urgent",
            "ruling": "loses",
            "why": "as specific, and by id after 'also-urgent'",
            "place": "policy/more.yaml:8"
          },
          {
            "kind": "JeopardyPolicy",
            "id": "all",
            "ruling": "loses",
            "why": "less specific than 'also-urgent'",
            "place": "policy/more.yaml:18"
          },
          {
            "kind": "EscalationPolicy",
            "id": "orders",
            "ruling": "applies",
            "why": "matches kind",
            "place": "policy/more.yaml:1"
          },
          {
            "kind": "Silence",
            "id": "works",
            "ruling": "does not match",
            "why": "covers only record SO-20261120-2M8R1TQC",
            "place": "policy/more.yaml:22"
          },
          {
            "kind": "Subscription",
            "id": "pager",
            "ruling": "applies",
            "why": "matches priority",
            "place": "policy/more.yaml:31"
          }
        ],
        "rulesAfter": [
          {
            "kind": "ServiceLevel",
            "id": "standard-order",
            "ruling": "applies",
            "why": "matches kind",
            "place": "policy/policy.yaml:25"
          },
          {
            "kind": "JeopardyPolicy",
            "id": "also-urgent",
            "ruling": "applies",
            "why": "matches kind, priority",
            "place": "policy/more.yaml:13"
          },
          {
            "kind": "JeopardyPolicy",
            "id": "urgent",
            "ruling": "loses",
            "why": "as specific, and by id after 'also-urgent'",
            "place": "policy/more.yaml:8"
          },
          {
            "kind": "JeopardyPolicy",
            "id": "all",
            "ruling": "loses",
            "why": "less specific than 'also-urgent'",
            "place": "policy/more.yaml:18"
          },
          {
            "kind": "EscalationPolicy",
            "id": "orders",
            "ruling": "applies",
            "why": "matches kind",
            "place": "new.yaml:1"
          },
          {
            "kind": "Silence",
            "id": "works",
            "ruling": "does not match",
            "why": "covers only record SO-20261120-2M8R1TQC",
            "place": "policy/more.yaml:22"
          },
          {
            "kind": "Subscription",
            "id": "pager",
            "ruling": "applies",
            "why": "matches priority",
            "place": "policy/more.yaml:31"
          }
        ]
      }
    ]
  }
