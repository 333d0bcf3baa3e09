# A policy or specification that cannot be read stops the changes that need it; nothing is written, no event is lost.
$ include prelude.t
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: all
eventType: [ServiceOrderStateChangeEvent, ServiceOrderAttributeValueChangeEvent]
channel: crm
EOF
$ som order hold 2M8R --reason storm -q
$ write policy/more.yaml <<EOF
"@type": ServiceLevel
id: gold
appliesTo: {kind: ServiceOrder}
resolveWithin: soon
EOF
$ som order resume 2M8R
  ! policy/more.yaml:4:16: error: resolveWithin: 'soon' is not a duration [invalid-duration]
  !   4 | resolveWithin: soon
  !     |                ^~~~
  ! hint: write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
$ som order resume 2M8R -n
  ! policy/more.yaml:4:16: error: resolveWithin: 'soon' is not a duration [invalid-duration]
  !   4 | resolveWithin: soon
  !     |                ^~~~
  ! hint: write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
$ som jeopardy scan --escalate -q
  LEVEL   ID                    ABOUT                                                   CUSTOMER  DUE               WHEN        ASSIGNEE  WHY
  atRisk  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  in 6 d 5 h  -         nobody has been assigned for 1 d 1 h
  atRisk  SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                -         nobody has been assigned for 1 d 2 h (+1)
  ! som: error: nothing was escalated: a policy cannot be read [unreadable-policy]
  ! hint: repair it, or go on without it with --ignore-policies --reason TEXT
  ! policy/more.yaml:4:16: error: resolveWithin: 'soon' is not a duration [invalid-duration]
  !   4 | resolveWithin: soon
  !     |                ^~~~
  ! hint: write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused
  [4]
# What reads goes on.
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
  ! policy/more.yaml:4:16: error: resolveWithin: 'soon' is not a duration [invalid-duration]
  !   4 | resolveWithin: soon
  !     |                ^~~~
  ! hint: write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused
  [4]
$ som order resume 2M8R --ignore-policies
  ! som: error: --ignore-policies needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som order resume 2M8R --ignore-policies --reason 'the storm is over, gold.yaml is being repaired'
  SO-20261120-2M8R1TQC: held → acknowledged (the storm is over, gold.yaml is being repaired)
  ! policy/more.yaml:4:16: warning: resolveWithin: 'soon' is not a duration [invalid-duration]
  !   4 | resolveWithin: soon
  !     |                ^~~~
  ! hint: write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused
$ som log 2M8R -o json
  {
    "schemaVersion": 1,
    "kind": "Log",
    "items": [
      {
        "id": "01M7YZMHG0M5JRXV37XJ4G4Q61",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "hold",
        "from": "acknowledged",
        "to": "held",
        "reason": "storm"
      },
      {
        "id": "01M7YZMHG0M5JRXV37XN32XYGA",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "resume",
        "from": "held",
        "to": "acknowledged",
        "ignoredPolicy": [
          "policy/more.yaml"
        ],
        "reason": "the storm is over, gold.yaml is being repaired"
      }
    ],
    "truncated": false
  }
$ som outbox list
  EVENT                             CHANNEL  TYPE                          SUBJECT               TIME
  2077bec23576f0d7fe134630f5f9c30c  crm      ServiceOrderStateChangeEvent  SO-20261120-2M8R1TQC  2026-11-21 12:00
  37f4266ec6d7e975fab53c91b62e3da8  crm      ServiceOrderStateChangeEvent  SO-20261120-2M8R1TQC  2026-11-21 12:00
$ remove policy/more.yaml
# A specification stops the orders that name it, or that name one which needs it.
$ write catalog/ethernet-line.yaml <<EOF
"@type": ServiceSpecification
id: ethernet-line
name: [Ethernet Line
EOF
$ som order note 7K3F text
  ! catalog/ethernet-line.yaml:3:7: error: this '[' is never closed [syntax]
  !   3 | name: [Ethernet Line
  !     |       ^
  ! hint: close it with ']'
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
$ som order create --spec ethernet-line --customer CUST-1
  ! catalog/ethernet-line.yaml:3:7: error: this '[' is never closed [syntax]
  !   3 | name: [Ethernet Line
  !     |       ^
  ! hint: close it with ']'
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
$ som order note 2M8R text
  SO-20261120-2M8R1TQC: note added
$ write catalog/voice-line.yaml <<EOF
"@type": ServiceSpecification
id: voice-line
name: Voice Line
version: "1.0"
lifecycleStatus: active
serviceSpecRelationship:
  - {id: ethernet-line, relationshipType: dependency}
EOF
$ som order create --spec voice-line --customer CUST-1
  ! catalog/ethernet-line.yaml:3:7: error: this '[' is never closed [syntax]
  !   3 | name: [Ethernet Line
  !     |       ^
  ! hint: close it with ']'
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
# An answer whether a service can be had would be wrong.
$ som service check --spec voice-line
  ! catalog/ethernet-line.yaml:3:7: error: this '[' is never closed [syntax]
  !   3 | name: [Ethernet Line
  !     |       ^
  ! hint: close it with ']'
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
