# What a scan does where it is asked to: alerts, the steps of a ladder, the end of reservations.
$ include prelude.t
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: orders
appliesTo: {kind: ServiceOrder}
calmFor: PT1H
ackValidFor: PT8H
levels:
  - {level: 1, when: atRisk, notify: [assignee]}
  - {level: 2, when: inJeopardy, notify: ["team-lead:team-access", jane], ackWithin: PT2H}
  - {level: 3, when: {unacknowledged: 2}, notify: [omar]}
  - {level: 4, when: overdue, after: PT4H, assign: team-field, setPriority: 1, notify: [assignee], repeatEvery: PT8H, repeatMax: 2}
EOF
$ som validate
# A record that is on track, and was never else, asks for nothing. Without the option, and with -n, nothing is written.
$ now 2026-11-20T12:00:00Z
$ som jeopardy scan --escalate
$ now 2026-11-30T14:30:00Z
$ som jeopardy scan
$ som jeopardy scan --escalate -n --assignee team-access
# What is done is told after the scan. Whoever cannot be found out is told too.
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: pager
eventType: [ServiceOrderJeopardyEvent, EscalationEvent, ServiceOrderAttributeValueChangeEvent]
channel: pager
EOF
$ som jeopardy scan --escalate
$ som log 7K3F
# An alert has an event, and so has each escalation; nothing else in the records has changed.
$ som outbox list

# A second run at the same moment finds nothing to do, and what was written changes no level.
$ som jeopardy scan --escalate
$ som jeopardy scan
$ som outbox list -o id

# Nobody answers: the next level, one second after the deadline. JSON has what was done.
$ som jeopardy scan --escalate --assignee team-access --now 2026-11-30T16:30:00Z
$ som jeopardy scan --escalate --assignee team-access --now 2026-11-30T16:30:01Z -o json
# Somebody does: no more of that. A step whose condition comes to hold fires all the same.
$ som order ack 9D4B --actor omar --now 2026-11-30T16:00:00Z
$ som order ack 7K3F --actor omar --now 2026-11-30T17:00:00Z
$ now 2026-11-30T18:30:00Z
$ som jeopardy scan --escalate -o id
# It assigns the order and makes it more urgent, once; then the level is looked at again.
$ som show 9D4B -o yaml --fields priority,relatedParty,jeopardyAlert,escalation
$ som log 9D4B
# It is repeated where the acknowledgement lapses.
$ som jeopardy scan --escalate --customer CUST-118 --now 2026-12-01T00:59:59Z
$ som jeopardy scan --escalate --customer CUST-118 --now 2026-12-01T01:00:00Z
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-12-01T02:30:00Z -q
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-12-01T10:30:00Z -o csv
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-12-01T18:30:00Z -o ndjson --fields id -q
$ som order show 9D4B -o yaml --fields escalation[5].level,escalation[5].repeat,escalation[6].repeat

# Escalations by hand are no steps of the ladder; a policy that changes counts for later episodes.
$ som order escalate 2M8R --level 2 --reason 'the mill calls daily' --notify li --now 2026-12-01T18:00:00Z
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: orders
appliesTo: {kind: ServiceOrder}
levels:
  - {level: 9, when: atRisk, notify: [li]}
EOF
$ now 2026-12-01T19:00:00Z
$ som jeopardy scan --escalate --where id=SO-20261120-2M8R1TQC
# The episode goes on over a calm that is too short, and ends with one that is not.
$ som order assign 2M8R --to team-field -q
$ som order start 2M8R -q
$ som jeopardy scan --escalate --where id=SO-20261120-2M8R1TQC
$ som activity add 2M8R duct -q
$ som activity start 2M8R duct -q
$ som activity fail 2M8R duct --reason 'no access' -q
$ som jeopardy scan --escalate --where id=SO-20261120-2M8R1TQC --now 2026-12-01T19:59:59Z
$ som activity retry 2M8R duct -q --now 2026-12-01T20:00:00Z
$ som jeopardy scan --escalate --where id=SO-20261120-2M8R1TQC --now 2026-12-01T20:00:00Z
$ som activity start 2M8R duct -q --now 2026-12-01T20:01:00Z
$ som activity fail 2M8R duct --reason 'no access' -q --now 2026-12-01T20:01:00Z
$ som jeopardy scan --escalate --where id=SO-20261120-2M8R1TQC --now 2026-12-01T21:00:00Z
$ som show 2M8R -o json --fields escalation[2]
$ som validate

# A record that cannot be changed is told, counts in the exit status, and stops no other.
$ write orders/2026/11/SO-20261121-00000000.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-00000000
state: acknowledged
description: &why with an anchor
note: [{text: *why}]
orderDate: "2026-11-21T09:00:00Z"
requestedCompletionDate: "2026-11-22T09:00:00Z"
serviceOrderItem:
  - {id: "1", action: add, service: {name: line}}
EOF
$ write orders/2026/11/SO-20261121-00000001.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-00000001
state: acknowledged
orderDate: "2026-11-21T09:00:00Z"
requestedCompletionDate: "2026-11-22T09:00:00Z"
serviceOrderItem:
  - {id: "1", action: add, service: {name: line}}
EOF
$ now 2026-12-01T21:00:00Z
$ som jeopardy scan --escalate --where 'id >= SO-20261121' -o id
# Shards do their part: the two are the whole.
$ edit orders/2026/11/SO-20261121-00000000.yaml s/ &why//
$ edit orders/2026/11/SO-20261121-00000000.yaml s/[*]why/why/
$ som jeopardy scan --escalate --shard 1/2 --level overdue
$ som jeopardy scan --escalate --shard 2/2 --level overdue
$ som jeopardy scan --escalate --level overdue

