# Silences and open parents keep notices back, never levels.
$ include prelude.t
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: all
levels:
  - {level: 1, when: atRisk, notify: [omar, li], ackWithin: PT1H}
  - {level: 2, when: {unacknowledged: 1}, notify: [jane]}
---
"@type": Silence
id: mill-works
appliesTo: {customer: CUST-204}
startDate: "2026-11-30T10:00:00Z"
endDate: "2026-12-02T10:00:00Z"
author: jane
reason: planned work in the mill
---
"@type": Silence
id: this-one
appliesTo: {}
record: [SO-20261120-7K3F9QXW]
endDate: "2026-12-01T11:00:00Z"
author: jane
reason: the customer knows
---
"@type": Silence
id: over
appliesTo: {}
endDate: "2026-11-30T12:00:00Z"
author: jane
reason: nothing any more
EOF
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: pager
eventType: [ServiceOrderJeopardyEvent, EscalationEvent, ServiceProblemJeopardyEvent]
channel: pager
EOF
$ som validate -q
# Before it starts, and while it holds: the level is the same, the reason is for information.
$ som jeopardy scan --now 2026-11-30T09:59:59Z -o csv --fields id,level,reasons
$ now 2026-11-30T12:00:00Z
$ som jeopardy scan -o csv --fields id,level,reasons
$ som jeopardy scan --escalate
$ som outbox list
$ som show 7K3F -o yaml --fields escalation
# Who was not told cannot answer: when the silence is over, the next level hears of it.
$ som jeopardy scan --escalate --customer CUST-118 --now 2026-12-01T10:59:59Z -o json
$ som jeopardy scan --escalate --customer CUST-118 --now 2026-12-01T11:00:00Z

# Of a report whose parent is open those are told who have not heard of the parent; the parent comes first.
$ write reports/2026/11/TR-20261120-00000001.yaml <<EOF
"@type": ServiceTroubleReport
id: TR-20261120-00000001
name: no light in the mill
status: acknowledged
creationDate: "2026-11-20T10:00:00Z"
parentProblem: [{id: TR-20261120-00000002}]
EOF
$ write reports/2026/11/TR-20261120-00000002.yaml <<EOF
"@type": ServiceTroubleReport
id: TR-20261120-00000002
name: fibre cut
status: acknowledged
creationDate: "2026-11-20T09:00:00Z"
EOF
$ now 2026-12-01T12:00:00Z
$ som jeopardy scan --escalate --kind report
$ som outbox list
$ som report start 00000002 -q
$ som report clear 00000002 --reason 'spliced' -q
$ som jeopardy scan --escalate --kind report --now 2026-12-01T14:00:00Z
