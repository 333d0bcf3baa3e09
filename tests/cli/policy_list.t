# The policies of a workspace.
$ include prelude.t
$ som policy list
  KIND           ID              NAME  APPLIES TO         FILE
  service-level  standard-order        kind ServiceOrder  policy/policy.yaml:25
$ write policy/more.yaml <<EOF
"@type": EscalationPolicy
id: orders
name: All orders
appliesTo: {kind: order, priority: [1, High]}
levels:
  - {level: 1, when: atRisk, notify: [assignee]}
---
"@type": JeopardyPolicy
id: orders
appliesTo: {specification: ethernet-line}
safetyInterval: P1D
---
"@type": Silence
id: works
appliesTo: {}
record: [SO-20261120-7K3F9QXW]
startDate: "2026-11-24T22:00:00Z"
endDate: "2026-11-25T05:00:00Z"
author: jane
reason: planned work
---
"@type": AlarmPolicy
id: north
source: [nms-a, nms-b]
namespace: north
---
"@type": ResolutionPlan
id: card
appliesTo: {kind: service-trouble}
rootCause: resource
activity:
  - {id: spare, duration: {typical: PT4H}}
EOF
$ som policy list
  KIND               ID              NAME        APPLIES TO                                      FILE
  service-level      standard-order              kind ServiceOrder                               policy/policy.yaml:25
  jeopardy-policy    orders                      specification ethernet-line                     policy/more.yaml:8
  escalation-policy  orders          All orders  kind ServiceOrder, priority 1 or High           policy/more.yaml:1
  alarm-policy       north                       source nms-a or nms-b                           policy/more.yaml:22
  silence            works                       record SO-20261120-7K3F9QXW                     policy/more.yaml:13
  resolution-plan    card                        kind ServiceTroubleReport, root cause resource  policy/more.yaml:27
$ som policy list --kind silence --kind JeopardyPolicy -o json
  {
    "schemaVersion": 1,
    "kind": "PolicyList",
    "items": [
      {
        "kind": "Silence",
        "id": "works",
        "appliesTo": "record SO-20261120-7K3F9QXW",
        "place": "policy/more.yaml:13"
      },
      {
        "kind": "JeopardyPolicy",
        "id": "orders",
        "appliesTo": "specification ethernet-line",
        "place": "policy/more.yaml:8"
      }
    ],
    "truncated": false
  }
$ som policy list -o id
  standard-order
  jeopardy-policy/orders
  escalation-policy/orders
  north
  works
  card
$ som policy list --kind silnce
  ! som: error: there is no kind 'silnce' of policies [unknown-kind]
  ! hint: did you mean 'silence'?
  [4]
# A file that cannot be read does not hide the others.
$ write policy/broken.yaml <<EOF
"@type": ServiceLevel
id: [
EOF
$ som policy list --kind silence -o csv
  kind,id,name,applies_to,file\x0d
  silence,works,,record SO-20261120-7K3F9QXW,policy/more.yaml:13\x0d
  ! policy/broken.yaml:2:5: error: this '[' is never closed [syntax]
  !   2 | id: [
  !     |     ^
  ! hint: close it with ']'
  [4]
$ som policy list -o id
  standard-order
  jeopardy-policy/orders
  escalation-policy/orders
  north
  works
  card
  ! policy/broken.yaml:2:5: error: this '[' is never closed [syntax]
  !   2 | id: [
  !     |     ^
  ! hint: close it with ']'
  [4]
