# More notices of a recipient than --digest says are one list, the worst first; each recipient gets each notice once.
$ include prelude.t
$ write policy/pager.yaml <<EOF
"@type": Subscription
id: pager
eventType: [EscalationEvent]
channel: pager
---
"@type": EscalationPolicy
id: orders
appliesTo: {kind: ServiceOrder}
levels:
  - {level: 1, when: atRisk, notify: [noc]}
  - {level: 2, when: overdue, notify: [noc, duty-manager]}
EOF
$ now 2026-11-30T12:00:00Z
$ som jeopardy scan --escalate -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
  ! SO-20261120-2M8R1TQC: onTrack → atRisk (unassigned); escalated to level 1 (notified noc)
  ! SO-20261120-7K3F9QXW: onTrack → atRisk (predicted-late-max); escalated to level 1 (notified noc)
  ! SO-20261120-9D4B6HNV: onTrack → overdue (due-passed); escalated to level 1 (notified noc); escalated to level 2 (notified noc, duty-manager)
$ som outbox list --fields id,subject,time
  id                                subject               time
  f4f5f2cf008a34743361dd576cb121a9  SO-20261120-2M8R1TQC  2026-11-30 12:00
  54113057a6552949a19060e940cf8c54  SO-20261120-7K3F9QXW  2026-11-30 12:00
  436030bf857b1fa9aa198b7e5ed354ea  SO-20261120-9D4B6HNV  2026-11-30 12:00
$ som outbox deliver --channel pager --digest 5 -n -- ./page.sh
  f4f5f2cf008a34743361dd576cb121a9: EscalationEvent SO-20261120-2M8R1TQC would be delivered
  54113057a6552949a19060e940cf8c54: EscalationEvent SO-20261120-7K3F9QXW would be delivered
  436030bf857b1fa9aa198b7e5ed354ea: EscalationEvent SO-20261120-9D4B6HNV would be delivered
$ som outbox deliver --channel pager --digest 1 -n -- ./page.sh
  436030bf857b1fa9aa198b7e5ed354ea: EscalationEvent SO-20261120-9D4B6HNV would be delivered (for noc)
  f4f5f2cf008a34743361dd576cb121a9: EscalationEvent SO-20261120-2M8R1TQC would be delivered (for noc)
  54113057a6552949a19060e940cf8c54: EscalationEvent SO-20261120-7K3F9QXW would be delivered (for noc)
  436030bf857b1fa9aa198b7e5ed354ea: EscalationEvent SO-20261120-9D4B6HNV would be delivered (for duty-manager)
$ program exit 1
$ som outbox deliver --channel pager --digest 1 -- ./page.sh
  436030bf857b1fa9aa198b7e5ed354ea: EscalationEvent SO-20261120-9D4B6HNV kept: exit status 1; next try in 30 s (for noc, in a list of 3)
  f4f5f2cf008a34743361dd576cb121a9: EscalationEvent SO-20261120-2M8R1TQC kept: exit status 1; next try in 30 s (for noc, in a list of 3)
  54113057a6552949a19060e940cf8c54: EscalationEvent SO-20261120-7K3F9QXW kept: exit status 1; next try in 30 s (for noc, in a list of 3)
  [1]
$ now 2026-11-30T12:00:30Z
$ program exit 0
$ som outbox deliver --channel pager --digest 1 --max 1 -- ./page.sh
  436030bf857b1fa9aa198b7e5ed354ea: EscalationEvent SO-20261120-9D4B6HNV delivered (for noc, in a list of 3)
  f4f5f2cf008a34743361dd576cb121a9: EscalationEvent SO-20261120-2M8R1TQC delivered (for noc, in a list of 3)
  54113057a6552949a19060e940cf8c54: EscalationEvent SO-20261120-7K3F9QXW delivered (for noc, in a list of 3)
  ! som: --max 1 is reached; 1 more event was not tried
$ program-saw
  [./page.sh]
  SOM_CALLBACK is not set
  SOM_CHANNEL=pager
  SOM_EVENT=9e9770a3e3e968415bef67f5676f0b27
  SOM_EVENTS=3
  SOM_RECIPIENT=noc
  SOM_WORKSPACE=.
  time-out PT5M
$ som outbox list -o json
  {
    "schemaVersion": 1,
    "kind": "OutboxList",
    "items": [
      {
        "id": "436030bf857b1fa9aa198b7e5ed354ea",
        "channel": "pager",
        "type": "EscalationEvent",
        "subject": "SO-20261120-9D4B6HNV",
        "time": "2026-11-30T12:00:00Z",
        "state": "retrying",
        "tries": 1,
        "lastTry": "2026-11-30T12:00:00Z",
        "lastError": "exit status 1",
        "nextTry": "2026-11-30T12:00:30Z",
        "handed": [
          "noc"
        ]
      }
    ],
    "truncated": false
  }
$ som outbox deliver --channel pager --digest 1 -- ./page.sh
  436030bf857b1fa9aa198b7e5ed354ea: EscalationEvent SO-20261120-9D4B6HNV delivered (for duty-manager)
$ program-saw
  [./page.sh]
  SOM_CALLBACK is not set
  SOM_CHANNEL=pager
  SOM_EVENT=436030bf857b1fa9aa198b7e5ed354ea
  SOM_EVENTS=1
  SOM_RECIPIENT=duty-manager
  SOM_WORKSPACE=.
  time-out PT5M
$ som outbox list
  EVENT  CHANNEL  TYPE  SUBJECT  TIME
