# 1.3.8.5/7: the jeopardy of open reports is monitored, and escalated where needed.
$ include report_prelude.t
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: reports
appliesTo: {kind: customer-qos}
calmFor: PT30M
levels:
  - {level: 1, when: atRisk, notify: [assignee]}
  - {level: 2, when: overdue, notify: ["team-lead:team-noc"], ackWithin: PT30M}
  - {level: 3, when: {unacknowledged: 2}, assign: team-field, notify: [assignee]}
EOF
$ som report create --kind customer-qos --name 'Video calls freeze' --service SV-20261001-7KWX2B4M --due 2026-11-21T20:00:00Z --external-id R1 -q
$ som report assign ext:R1 --to team-noc -q
$ som report start ext:R1 -q
$ som jeopardy scan --escalate --now 2026-11-21T19:00:00Z
$ som jeopardy scan --escalate --now 2026-11-21T20:00:01Z
$ som jeopardy scan --escalate --now 2026-11-21T20:30:02Z
$ som report escalate ext:R1 --reason 'the customer calls again' --notify jane --now 2026-11-21T20:40:00Z
$ som report ack ext:R1 --actor omar --now 2026-11-21T20:45:00Z
$ som report show ext:R1 -o json --fields jeopardyAlert[1].name,escalation[1].notified,escalation[2].acknowledgedBy,escalation[3].level
