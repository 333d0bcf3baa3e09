# A policy in words.
$ include prelude.t
$ write policy/more.yaml <<EOF
"@type": EscalationPolicy
id: orders
name: All orders
appliesTo: {kind: ServiceOrder}
calmFor: PT1H
ackValidFor: P1D
levels:
  - {level: 1, when: atRisk, notify: [assignee]}
  - {level: 2, when: inJeopardy, notify: ["team-lead:team-access", jane], ackWithin: PT4H}
  - {level: 3, when: {unacknowledged: 2}, notify: [omar], calendar: office}
  - {level: 4, when: overdue, after: PT4H, assign: team-field, setPriority: 1, rematch: true, notify: [omar], repeatEvery: P1D, repeatMax: 5}
---
"@type": JeopardyPolicy
id: orders
appliesTo: {kind: ServiceOrder}
safetyInterval: P1D
riskThreshold: 30
---
"@type": ResolutionPlan
id: card
name: Line card
rootCause: resource
activity:
  - {id: spare, name: Get a spare card, duration: {typical: PT4H, max: P1D}, team: team-access}
  - {id: swap, type: resourceTroubleReport, dependsOn: [spare]}
EOF
$ som policy show escalation-policy/orders
  EscalationPolicy orders: All orders
    file        policy/more.yaml:1
    applies to  kind ServiceOrder

  TERM         VALUE  MEANING
  calmFor      PT1H   An episode ends when the record has been on track for so long
  ackValidFor  P1D    An acknowledgement lapses after so long; never without it

  LEVEL  WHEN                                  AFTER    WHO                            ALSO
      1  atRisk or worse                       at once  the assignee
      2  inJeopardy or worse                   at once  the lead of team-access, jane  to be acknowledged in PT4H
      3  level 2 was not acknowledged in PT4H  at once  omar                           counted in office
      4  overdue                               PT4H     omar                           assigns it to team-field; sets priority 1; takes the terms of that priority; again every P1D, at most 5 times
$ som policy show JeopardyPolicy/orders
  JeopardyPolicy orders
    file        policy/more.yaml:13
    applies to  kind ServiceOrder

  TERM            VALUE  MEANING
  safetyInterval  P1D    At risk if completion is expected later than this before the due date
  riskThreshold   30     Per cent over the typical duration
$ som policy show card
  ResolutionPlan card: Line card
    file        policy/more.yaml:19
    applies to  root cause resource

  TERM       VALUE     MEANING
  rootCause  resource  The type of the root cause; without it the plan is for every report

  ACTIVITY  NAME              TYPE                   AFTER  DURATION  TEAM
  spare     Get a spare card                                PT4H      team-access
  swap                        resourceTroubleReport  spare
$ som policy show standard-order -o json
  {
    "@type": "ServiceLevel",
    "id": "standard-order",
    "appliesTo": {
      "kind": "ServiceOrder"
    },
    "calendar": "office",
    "leadTime": "P10D"
  }
$ som policy show card -o yaml
  "@type": ResolutionPlan
  id: card
  name: Line card
  rootCause: resource
  activity:
    - id: spare
      name: Get a spare card
      duration:
        typical: PT4H
        max: P1D
      team: team-access
    - id: swap
      type: resourceTroubleReport
      dependsOn: [spare]
$ som policy show orders
  ! som: error: 2 policies have the id 'orders' [ambiguous-id]
  ! hint: write one of: escalation-policy/orders, jeopardy-policy/orders
  [3]
$ som policy show order
  ! som: error: there is no policy 'order' [not-found]
  ! hint: did you mean 'orders'?
  [3]
$ som policy show escalation/orders
  ! som: error: there is no kind 'escalation' [unknown-kind]
  ! hint: did you mean 'escalation-policy'?
  [4]
