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
