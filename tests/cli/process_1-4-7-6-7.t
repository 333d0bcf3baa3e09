# 1.4.7.6/7: the jeopardy of open reports is monitored, and escalated where needed.
$ include report_prelude.t
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: reports
appliesTo: {kind: service-performance}
calmFor: PT30M
levels:
  - {level: 1, when: atRisk, notify: [assignee]}
  - {level: 2, when: overdue, notify: ["team-lead:team-noc"], ackWithin: PT30M}
  - {level: 3, when: {unacknowledged: 2}, assign: team-field, notify: [assignee]}
EOF
$ som report create --kind service-performance --name 'Throughput at half' --service SV-20261001-7KWX2B4M --due 2026-11-21T20:00:00Z --external-id R1 -q
$ som report assign ext:R1 --to team-noc -q
$ som report start ext:R1 -q
$ som jeopardy scan --escalate --now 2026-11-21T19:00:00Z
  LEVEL    ID                    ABOUT                       CUSTOMER  DUE               WHEN      ASSIGNEE  WHY
  overdue  TR-20261121-4T9ZC2HM  Packet loss at Leeds depot  CUST-118  2026-11-21 16:00  3 h late  team-noc  the due date passed 3 h ago (+6)
  atRisk   SP-20261121-XJ4G4Q61  Throughput at half                    2026-11-21 20:00  in 1 h    team-noc  87 % of the target's time is used
  3 open: 1 overdue, 0 inJeopardy, 1 atRisk, 1 onTrack
  SP-20261121-XJ4G4Q61: onTrack → atRisk (sla-consumed); escalated to level 1 (notified team-noc)
  TR-20261121-4T9ZC2HM: onTrack → overdue (due-passed); target missed: resolve, update
$ som jeopardy scan --escalate --now 2026-11-21T20:00:01Z
  LEVEL    ID                    ABOUT                       CUSTOMER  DUE               WHEN        ASSIGNEE  WHY
  overdue  TR-20261121-4T9ZC2HM  Packet loss at Leeds depot  CUST-118  2026-11-21 16:00  4 h late    team-noc  the due date passed 4 h ago (+6)
  overdue  SP-20261121-XJ4G4Q61  Throughput at half                    2026-11-21 20:00  0 min late  team-noc  the due date passed 0 min ago (+1)
  3 open: 2 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
  SP-20261121-XJ4G4Q61: atRisk → overdue (due-passed); target missed: resolve; escalated to level 2 (notified jane)
$ som jeopardy scan --escalate --now 2026-11-21T20:30:02Z
  LEVEL    ID                    ABOUT                       CUSTOMER  DUE               WHEN             ASSIGNEE    WHY
  overdue  TR-20261121-4T9ZC2HM  Packet loss at Leeds depot  CUST-118  2026-11-21 16:00  4 h 30 min late  team-noc    the due date passed 4 h 30 min ago (+6)
  overdue  SP-20261121-XJ4G4Q61  Throughput at half                    2026-11-21 20:00  30 min late      team-field  the due date passed 30 min ago (+1)
  3 open: 2 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
  SP-20261121-XJ4G4Q61: assigned to team-field; escalated to level 3 (notified team-field)
$ som report escalate ext:R1 --reason 'the customer calls again' --notify jane --now 2026-11-21T20:40:00Z
  SP-20261121-XJ4G4Q61: escalated to level 4 (the customer calls again), notified jane
$ som report ack ext:R1 --actor omar --now 2026-11-21T20:45:00Z
  SP-20261121-XJ4G4Q61: 4 escalations acknowledged
$ som report show ext:R1 -o json --fields jeopardyAlert[1].name,escalation[1].notified,escalation[2].acknowledgedBy,escalation[3].level
  {
    "jeopardyAlert[1].name": "overdue",
    "escalation[1].notified": [
      "jane"
    ],
    "escalation[2].acknowledgedBy": "omar",
    "escalation[3].level": 4
  }
