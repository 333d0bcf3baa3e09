# Steps that fire in one scan are one notice for a recipient of several of them, about the highest.
$ include prelude.t
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: all
levels:
  - {level: 1, when: atRisk, notify: [omar, li]}
  - {level: 2, when: inJeopardy, notify: [omar]}
  - {level: 3, when: overdue, notify: [omar, director]}
  - {level: 4, when: overdue, setPriority: 1}
---
"@type": Subscription
id: pager
eventType: [EscalationEvent]
channel: pager
EOF
$ now 2026-11-30T12:00:00Z
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV -q
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2 d 19 h late  -         the due date passed 2 d 19 h ago (+4)
$ som order show 9D4B -o json --fields escalation[0].notified,escalation[1].notified,escalation[2].notified
  {
    "escalation[0].notified": [
      "omar",
      "li"
    ],
    "escalation[1].notified": [
      "omar"
    ],
    "escalation[2].notified": [
      "omar",
      "director"
    ]
  }
$ som outbox list --channel pager -o json --fields subject,time
  {
    "schemaVersion": 1,
    "kind": "OutboxList",
    "items": [
      {
        "subject": "SO-20261120-9D4B6HNV",
        "time": "2026-11-30T12:00:00Z"
      },
      {
        "subject": "SO-20261120-9D4B6HNV",
        "time": "2026-11-30T12:00:00Z"
      },
      {
        "subject": "SO-20261120-9D4B6HNV",
        "time": "2026-11-30T12:00:00Z"
      }
    ],
    "truncated": false
  }
$ som outbox deliver --channel pager --digest 1 -n -- ./page.sh
  381cc6e0df45f1793bf3d86d9834c2ee: EscalationEvent SO-20261120-9D4B6HNV would be delivered
  0ad0f7469299c2be1ee835cf3342f774: EscalationEvent SO-20261120-9D4B6HNV would be delivered
  b27721c031733893959c6845443f30f7: EscalationEvent SO-20261120-9D4B6HNV would be delivered
# What was announced is not announced again.
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV -q -o id --now 2026-11-30T12:05:00Z
  SO-20261120-9D4B6HNV
$ som outbox list --channel pager -o id
  381cc6e0df45f1793bf3d86d9834c2ee
  0ad0f7469299c2be1ee835cf3342f774
  b27721c031733893959c6845443f30f7
