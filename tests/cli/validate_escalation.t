# What validate finds in ladders of escalation and in silences.
$ include prelude.t
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: orders
appliesTo: {kind: ServiceOrder}
calendar: offce
levels:
  - {level: 1, when: {unacknowledged: 2}, notify: [assignee, jane, "team-lead:team-acces"]}
  - {level: 2, when: atRisk, calendar: nights, assign: team-feild}
  - {level: 2, when: inJeopardy, notify: [carrier-x]}
  - {level: 3, when: {unacknowledged: 2}}
EOF
$ som validate policy
  2 files checked: 5 errors, 4 warnings
  ! policy/escalation.yaml:4:11: error: calendar 'offce' is not known [unknown-reference]
  !   4 | calendar: offce
  !     |           ^~~~~
  ! hint: did you mean 'office'?
  ! policy/escalation.yaml:6:5: note: no subscription takes EscalationEvent, so nobody is notified [no-effect]
  !   6 |   - {level: 1, when: {unacknowledged: 2}, notify: [assignee, jane, "team-lead:team-acces"]}
  !     |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: add a document with "@type": Subscription, eventType: [EscalationEvent] and a channel
  ! policy/escalation.yaml:6:39: error: no earlier step has the level 2 [dangling-reference]
  !   6 |   - {level: 1, when: {unacknowledged: 2}, notify: [assignee, jane, "team-lead:team-acces"]}
  !     |                                       ^
  ! policy/escalation.yaml:6:68: warning: team 'team-acces' is not known [unknown-reference]
  !   6 |   - {level: 1, when: {unacknowledged: 2}, notify: [assignee, jane, "team-lead:team-acces"]}
  !     |                                                                    ^~~~~~~~~~~~~~~~~~~~~~
  ! hint: did you mean 'team-access'?
  ! policy/escalation.yaml:7:40: error: calendar 'nights' is not known [unknown-reference]
  !   7 |   - {level: 2, when: atRisk, calendar: nights, assign: team-feild}
  !     |                                        ^~~~~~
  ! policy/escalation.yaml:7:56: warning: team 'team-feild' is not known [unknown-reference]
  !   7 |   - {level: 2, when: atRisk, calendar: nights, assign: team-feild}
  !     |                                                        ^~~~~~~~~~
  ! hint: did you mean 'team-field'?
  ! policy/escalation.yaml:8:13: error: duplicate level 2 [duplicate-id]
  !   8 |   - {level: 2, when: inJeopardy, notify: [carrier-x]}
  !     |             ^
  ! policy/escalation.yaml:8:43: warning: party 'carrier-x' is not known [unknown-reference]
  !   8 |   - {level: 2, when: inJeopardy, notify: [carrier-x]}
  !     |                                           ^~~~~~~~~
  ! policy/escalation.yaml:9:13: warning: level 3: the step has no effect [no-effect]
  !   9 |   - {level: 3, when: {unacknowledged: 2}}
  !     |             ^
  ! hint: give it notify, assign or setPriority
  ! policy/escalation.yaml:9:39: error: level 2 has no 'ackWithin', so this step never fires [missing-field]
  !   9 |   - {level: 3, when: {unacknowledged: 2}}
  !     |                                       ^
  ! hint: add the time limit for its acknowledgement, such as ackWithin: PT2H
  [1]
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: orders
appliesTo: {kind: ServiceOrder}
levels:
  - {level: 1, when: late, repeatEvery: P1M}
---
"@type": EscalationPolicy
id: orders-too
appliesTo: {kind: ServiceOrder}
levels:
  - {level: 1, when: atRisk}
---
"@type": EscalationPolicy
id: orders-as-well
appliesTo: {kind: ServiceOrder}
levels:
  - {level: 1, when: atRisk}
---
"@type": Silence
id: for-ever
appliesTo: {}
author: jane
reason: peace
EOF
$ som validate policy
  2 files checked: 3 errors, 4 warnings
  ! policy/escalation.yaml:5:13: warning: level 1: the step has no effect [no-effect]
  !   5 |   - {level: 1, when: late, repeatEvery: P1M}
  !     |             ^
  ! hint: give it notify, assign or setPriority
  ! policy/escalation.yaml:5:22: error: levels[0].when: 'late' is not one of: atRisk, inJeopardy, overdue [unknown-value]
  !   5 |   - {level: 1, when: late, repeatEvery: P1M}
  !     |                      ^~~~
  ! policy/escalation.yaml:5:41: error: levels[0].repeatEvery: 'P1M' is not a duration [invalid-duration]
  !   5 |   - {level: 1, when: late, repeatEvery: P1M}
  !     |                                         ^~~
  ! hint: write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused
  ! policy/escalation.yaml:11:13: warning: level 1: the step has no effect [no-effect]
  !   11 |   - {level: 1, when: atRisk}
  !      |             ^
  ! hint: give it notify, assign or setPriority
  ! policy/escalation.yaml:14:5: warning: 'orders-too' and 'orders-as-well' may match the same record equally well; the first by id wins [ambiguous-policy]
  !   14 | id: orders-as-well
  !      |     ^~~~~~~~~~~~~~
  ! hint: make one of them more specific
  ! policy/escalation.yaml:17:13: warning: level 1: the step has no effect [no-effect]
  !   17 |   - {level: 1, when: atRisk}
  !      |             ^
  ! hint: give it notify, assign or setPriority
  ! policy/escalation.yaml:19:1: error: the document has no 'endDate' [missing-field]
  !   19 | "@type": Silence
  !      | ^~~~~~~~~~~~~~~~
  [1]
$ write policy/escalation.yaml <<EOF
"@type": Silence
id: gone
appliesTo: {}
record: [SO-20261120-7K3F9QXW, SO-20261120-00000000]
endDate: "2026-12-01T00:00:00Z"
author: jane
reason: peace
EOF
$ som validate policy
  2 files checked: 1 error, 0 warnings
  ! policy/escalation.yaml:4:32: error: record SO-20261120-00000000 does not exist [dangling-reference]
  !   4 | record: [SO-20261120-7K3F9QXW, SO-20261120-00000000]
  !     |                                ^~~~~~~~~~~~~~~~~~~~
  [1]

# A mapping that is none of those that are permitted.
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: orders
appliesTo: {kind: ServiceOrder}
levels:
  - {level: 1, when: {unacknowledgd: 1}, notify: [assignee]}
EOF
$ som validate policy
  2 files checked: 2 errors, 0 warnings
  ! policy/escalation.yaml:5:22: error: levels[0].when has no 'unacknowledged' [missing-field]
  !   5 |   - {level: 1, when: {unacknowledgd: 1}, notify: [assignee]}
  !     |                      ^~~~~~~~~~~~~~~~~~
  ! policy/escalation.yaml:5:38: error: levels[0].when has an unknown member 'unacknowledgd' [schema]
  !   5 |   - {level: 1, when: {unacknowledgd: 1}, notify: [assignee]}
  !     |                                      ^
  ! hint: did you mean 'unacknowledged'?
  [1]
