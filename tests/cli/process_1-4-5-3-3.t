# 1.4.5.3/3: escalate a service order, and acknowledge.
$ include prelude.t
$ now 2026-12-02T08:00:00Z
$ som jeopardy scan --fail-on overdue --level overdue
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  4 d 15 h late  -            the due date passed 4 d 15 h ago (+4)
  overdue  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  15 h late      team-access  the due date passed 15 h ago (+4)
  3 open: 2 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
  [1]
$ som order escalate 7K3F --reason 'overdue, nobody started' --notify jane
  SO-20261120-7K3F9QXW: escalated to level 1 (overdue, nobody started), notified jane
$ now 2026-12-02T10:00:00Z
$ som order escalate 7K3F --reason 'no answer from jane' --notify duty-manager
  SO-20261120-7K3F9QXW: escalated to level 2 (no answer from jane), notified duty-manager
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml: warning: party 'duty-manager' is not known [unknown-reference]
$ som order ack 7K3F --actor duty-manager --note 'crew is on its way'
  SO-20261120-7K3F9QXW: 2 escalations acknowledged
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           acknowledged
    level           overdue: the due date passed 17 h ago (+3)
    escalated       level 2, 2026-12-02 10:00, acknowledged by duty-manager
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    due             2026-12-01 17:00 (17 h late)
    expected        2026-12-03 13:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE         SPECIFICATION  NAME
  1     add     acknowledged  ethernet-line  leeds-depot

  NOTES
    2026-12-02 10:00  duty-manager: crew is on its way
$ som order show 7K3F -o yaml --fields escalation
  escalation:
    - id: 01M8TW9000M5JRXV37XJ4G4Q61
      level: 1
      date: "2026-12-02T08:00:00Z"
      rule: manual
      reason: overdue, nobody started
      notified: [jane]
      acknowledgedBy: duty-manager
      acknowledgedDate: "2026-12-02T10:00:00Z"
    - id: 01M8V34Q80ZY81A0M0V38G3DDS
      level: 2
      date: "2026-12-02T10:00:00Z"
      rule: manual
      reason: no answer from jane
      notified: [duty-manager]
      acknowledgedBy: duty-manager
      acknowledgedDate: "2026-12-02T10:00:00Z"
$ som log 7K3F
  TIME              USER          ACTION    ACTIVITY  CHANGE   REASON
  2026-11-20 09:12  omar          create
  2026-12-02 08:00  jane          escalate            level 1  overdue, nobody started
  2026-12-02 10:00  jane          escalate            level 2  no answer from jane
  2026-12-02 10:00  duty-manager  ack

# As local policy says: who is told, when, and who then. Every few minutes, from cron.
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: orders
appliesTo: {kind: ServiceOrder}
calmFor: PT1H
levels:
  - {level: 1, when: atRisk, notify: [assignee]}
  - {level: 2, when: overdue, notify: ["team-lead:team-access"], ackWithin: PT2H}
  - {level: 3, when: {unacknowledged: 2}, assign: team-field, setPriority: 1, notify: [omar]}
EOF
$ som jeopardy scan --escalate --assignee team-access
  LEVEL    ID                    ABOUT                                  CUSTOMER  DUE               WHEN       ASSIGNEE     WHY
  overdue  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  17 h late  team-access  the due date passed 17 h ago (+3)
  1 open: 1 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  SO-20261120-7K3F9QXW: onTrack → overdue (due-passed); escalated to level 1 (notified team-access); escalated to level 2 (notified jane)
$ som jeopardy scan --escalate --assignee team-access --now 2026-12-02T12:30:00Z
  0 open: 0 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  SO-20261120-7K3F9QXW: assigned to team-field; priority 1; escalated to level 3 (notified omar); told level 1 (notified team-field)
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           acknowledged
    level           overdue: the due date passed 17 h ago (+3)
    escalated       level 3, 2026-12-02 12:30, not acknowledged
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        1
    customer        CUST-118 (Northern Bakeries)
    assignee        team-field
    ordered         2026-11-20 09:12
    due             2026-12-01 17:00 (17 h late)
    expected        2026-12-03 13:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE         SPECIFICATION  NAME
  1     add     acknowledged  ethernet-line  leeds-depot

  NOTES
    2026-12-02 10:00  duty-manager: crew is on its way
$ som order ack 7K3F --actor omar --now 2026-12-02T12:40:00Z
  SO-20261120-7K3F9QXW: 3 escalations acknowledged
