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
  id,level,reasons\x0d
  SO-20261120-9D4B6HNV,overdue,"due-passed, predicted-late, predicted-late-max, start-late, unassigned, silenced"\x0d
  SO-20261120-7K3F9QXW,atRisk,"predicted-late-max, stalled, silenced, silenced"\x0d
  SO-20261120-2M8R1TQC,atRisk,"unassigned, no-due-date, silenced"\x0d
  ! som: the silence this-one covers 1 record not on track (SO-20261120-7K3F9QXW)
  ! som: the silence over covers 3 records not on track (SO-20261120-2M8R1TQC, SO-20261120-7K3F9QXW, SO-20261120-9D4B6HNV), and ends in 2 h
$ now 2026-11-30T12:00:00Z
$ som jeopardy scan -o csv --fields id,level,reasons
  id,level,reasons\x0d
  SO-20261120-9D4B6HNV,overdue,"due-passed, predicted-late, predicted-late-max, start-late, unassigned"\x0d
  SO-20261120-7K3F9QXW,atRisk,"predicted-late-max, stalled, silenced"\x0d
  SO-20261120-2M8R1TQC,atRisk,"unassigned, no-due-date, silenced"\x0d
  ! som: the silence mill-works covers 1 record not on track (SO-20261120-2M8R1TQC)
  ! som: the silence this-one covers 1 record not on track (SO-20261120-7K3F9QXW), and ends in 23 h
$ som jeopardy scan --escalate
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2 d 19 h late  -            the due date passed 2 d 19 h ago (+4)
  atRisk   SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 1 d 5 h     team-access  with maximum durations completion is 1 d 19 h after the due date (+2)
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                   -            nobody has been assigned for 10 d 2 h (+2)
  3 open: 1 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
  SO-20261120-2M8R1TQC: onTrack → atRisk (unassigned); escalated to level 1 (silenced by mill-works)
  SO-20261120-7K3F9QXW: onTrack → atRisk (predicted-late-max); escalated to level 1 (silenced by this-one)
  SO-20261120-9D4B6HNV: onTrack → overdue (due-passed); escalated to level 1 (notified omar, li)
  ! som: the silence mill-works covers 1 record not on track (SO-20261120-2M8R1TQC)
  ! som: the silence this-one covers 1 record not on track (SO-20261120-7K3F9QXW), and ends in 23 h
$ som outbox list
  EVENT                             CHANNEL  TYPE                       SUBJECT               TIME
  262b3d5b52caba910d63e2157fd59c12  pager    ServiceOrderJeopardyEvent  SO-20261120-2M8R1TQC  2026-11-30 12:00
  c865ca1408cfd4d8bb6f6d8bb7b8ee63  pager    ServiceOrderJeopardyEvent  SO-20261120-7K3F9QXW  2026-11-30 12:00
  570794bef3a755d5fbf4f96a00fcca29  pager    ServiceOrderJeopardyEvent  SO-20261120-9D4B6HNV  2026-11-30 12:00
  381cc6e0df45f1793bf3d86d9834c2ee  pager    EscalationEvent            SO-20261120-9D4B6HNV  2026-11-30 12:00
$ som show 7K3F -o yaml --fields escalation
  escalation:
    - id: "379e673f834e72abcd6fb902308158ac"
      episode: fe59b7e3649a5651dd9805d4a14e72a2
      level: 1
      repeat: 0
      date: "2026-11-30T12:00:00Z"
      rule: policy/escalation.yaml:4
      reason: "predicted-late-max: with maximum durations completion is 1 d 19 h after the due date"
      silencedBy: [this-one]
      ladder:
        policy: all
        levels:
          - level: 1
            when: atRisk
            notify: [omar, li]
            ackWithin: PT1H
            rule: policy/escalation.yaml:4
          - level: 2
            when:
              unacknowledged: 1
            notify: [jane]
            rule: policy/escalation.yaml:5
# Who was not told cannot answer: when the silence is over, the next level hears of it.
$ som jeopardy scan --escalate --customer CUST-118 --now 2026-12-01T10:59:59Z -o json
  {
    "schemaVersion": 1,
    "kind": "JeopardyScan",
    "now": "2026-12-01T10:59:59Z",
    "scanned": 1,
    "bad": 0,
    "levels": {
      "overdue": 0,
      "inJeopardy": 1,
      "atRisk": 0,
      "onTrack": 0
    },
    "escalated": [
      {
        "id": "SO-20261120-7K3F9QXW",
        "kind": "ServiceOrder",
        "alert": {
          "from": "atRisk",
          "to": "inJeopardy",
          "exception": "predicted-late"
        },
        "escalations": [],
        "text": "atRisk → inJeopardy (predicted-late)"
      }
    ],
    "expired": [],
    "silences": [
      {
        "id": "mill-works",
        "endDate": "2026-12-02T10:00:00Z",
        "endsSoon": true,
        "silenced": []
      },
      {
        "id": "this-one",
        "endDate": "2026-12-01T11:00:00Z",
        "endsSoon": true,
        "silenced": [
          "SO-20261120-7K3F9QXW"
        ]
      }
    ],
    "items": [
      {
        "id": "SO-20261120-7K3F9QXW",
        "kind": "ServiceOrder",
        "state": "acknowledged",
        "level": "inJeopardy",
        "dueDate": "2026-12-01T17:00:00Z",
        "nextTarget": null,
        "expectedCompletion": "2026-12-02T13:59:59Z",
        "expectedCompletionMax": "2026-12-04T10:59:59Z",
        "slackSeconds": -75599,
        "priority": "2",
        "assignee": "team-access",
        "customer": "CUST-118",
        "reasons": [
          {
            "code": "predicted-late",
            "message": "expected completion is 20 h 59 min after the due date",
            "bySeconds": 75599,
            "activity": "test",
            "rule": "built-in"
          },
          {
            "code": "predicted-late-max",
            "message": "with maximum durations completion is 2 d 17 h after the due date",
            "bySeconds": 237599,
            "rule": "built-in"
          },
          {
            "code": "start-late",
            "message": "activity 'survey' should have started 20 h 59 min ago",
            "bySeconds": 75599,
            "since": "2026-11-30T14:00:00Z",
            "activity": "survey",
            "rule": "built-in"
          },
          {
            "code": "stalled",
            "message": "nothing was recorded for 11 d 1 h",
            "bySeconds": 524879,
            "since": "2026-11-20T09:12:00Z",
            "rule": "built-in"
          },
          {
            "code": "silenced",
            "message": "notices are silenced by this-one",
            "bySeconds": 0,
            "other": "this-one",
            "rule": "built-in"
          }
        ]
      }
    ]
  }
  ! som: the silence mill-works ends in 23 h
  ! som: the silence this-one covers 1 record not on track (SO-20261120-7K3F9QXW), and ends in 0 min
$ som jeopardy scan --escalate --customer CUST-118 --now 2026-12-01T11:00:00Z
  LEVEL       ID                    ABOUT                                  CUSTOMER  DUE               WHEN    ASSIGNEE     WHY
  inJeopardy  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 6 h  team-access  expected completion is 21 h after the due date (+3)
  1 open: 0 overdue, 1 inJeopardy, 0 atRisk, 0 onTrack
  SO-20261120-7K3F9QXW: told level 1 (notified omar, li)
  ! som: the silence mill-works ends in 23 h

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
$ som jeopardy explain 2M8R
  SO-20261120-2M8R1TQC  acknowledged  atRisk
    about     Duct to the Bradford mill
    now       2026-11-30 12:00
    due       no due date

  REASONS
    unassigned: nobody has been assigned for 10 d 2 h, since 2026-11-20 10:00
      rule: built-in
    no-due-date: neither the record nor a service level gives a due date
      rule: built-in
    silenced: notices are silenced by mill-works
      rule: built-in

  ALERT             LEVEL   WHY
  2026-11-30 12:00  atRisk  nobody has been assigned for 10 d 2 h

  ESCALATED         LEVEL  TOLD                             NOTIFIED  ACKNOWLEDGED  BY  WHY
  2026-11-30 12:00      1  held back by silence mill-works                              unassigned: nobody has been assigned for 10 d 2 h

  NEXT  LEVEL  WHAT                                                NOTIFIES
            1  announced late when the silence mill-works ends     omar, li
            2  escalates when level 1 is not acknowledged in time  jane

  CLOCK  started 2026-11-20 10:00, calendar always
  FROM              TO                CLOCK    FOR
  2026-11-20 10:00  2026-11-30 12:00  ran    242 h
    ran 242 h in all
$ now 2026-12-01T12:00:00Z
$ som jeopardy scan --escalate --kind service-trouble
  LEVEL   ID                    ABOUT                 CUSTOMER  DUE  WHEN  ASSIGNEE  WHY
  atRisk  TR-20261120-00000001  no light in the mill                       -         nobody has been assigned for 11 d 2 h (+1)
  atRisk  TR-20261120-00000002  fibre cut                                  -         nobody has been assigned for 11 d 3 h (+1)
  2 open: 0 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
  TR-20261120-00000002: onTrack → atRisk (unassigned); escalated to level 1 (notified omar, li)
  TR-20261120-00000001: onTrack → atRisk (unassigned); escalated to level 1 (inhibited by TR-20261120-00000002)
  ! som: the silence mill-works ends in 22 h
$ som outbox list
  EVENT                             CHANNEL  TYPE                         SUBJECT               TIME
  262b3d5b52caba910d63e2157fd59c12  pager    ServiceOrderJeopardyEvent    SO-20261120-2M8R1TQC  2026-11-30 12:00
  c865ca1408cfd4d8bb6f6d8bb7b8ee63  pager    ServiceOrderJeopardyEvent    SO-20261120-7K3F9QXW  2026-11-30 12:00
  570794bef3a755d5fbf4f96a00fcca29  pager    ServiceOrderJeopardyEvent    SO-20261120-9D4B6HNV  2026-11-30 12:00
  381cc6e0df45f1793bf3d86d9834c2ee  pager    EscalationEvent              SO-20261120-9D4B6HNV  2026-11-30 12:00
  c53eff641f45606c3115d6b9b3695e28  pager    ServiceOrderJeopardyEvent    SO-20261120-7K3F9QXW  2026-12-01 10:59
  d268ae83c189f75459aa5bd938a69b57  pager    EscalationEvent              SO-20261120-7K3F9QXW  2026-12-01 11:00
  10f38ce6d781cd054428403eeeeca927  pager    ServiceProblemJeopardyEvent  TR-20261120-00000001  2026-12-01 12:00
  18ffa16b3cf299a1057ea29c22b19fdf  pager    ServiceProblemJeopardyEvent  TR-20261120-00000002  2026-12-01 12:00
  abca0d343f347502a30a878be1e157e0  pager    EscalationEvent              TR-20261120-00000002  2026-12-01 12:00
$ som show 00000001
  ServiceTroubleReport TR-20261120-00000001
    state           acknowledged
    level           atRisk: nobody has been assigned for 11 d 2 h (+1)
    escalated       level 1, 2026-12-01 12:00, deferred by parent TR-20261120-00000002, nobody was notified
    name            no light in the mill
    part of         TR-20261120-00000002
    created         2026-11-20 10:00
    file            reports/2026/11/TR-20261120-00000001.yaml
$ som jeopardy explain 00000001
  TR-20261120-00000001  acknowledged  atRisk
    about     no light in the mill
    now       2026-12-01 12:00
    due       no due date

  REASONS
    unassigned: nobody has been assigned for 11 d 2 h, since 2026-11-20 10:00
      rule: built-in
    no-due-date: neither the record nor a service level gives a due date
      rule: built-in

  ALERT             LEVEL   WHY
  2026-12-01 12:00  atRisk  nobody has been assigned for 11 d 2 h

  ESCALATED         LEVEL  TOLD                                      NOTIFIED  ACKNOWLEDGED  BY  WHY
  2026-12-01 12:00      1  held back by parent TR-20261120-00000002                              unassigned: nobody has been assigned for 11 d 2 h

  NEXT  LEVEL  WHAT                                                NOTIFIES
            1  announced late when TR-20261120-00000002 ends       omar, li
            2  escalates when level 1 is not acknowledged in time  jane

  CLOCK  started 2026-11-20 10:00, calendar always
  FROM              TO                CLOCK    FOR
  2026-11-20 10:00  2026-12-01 12:00  ran    266 h
    ran 266 h in all
$ som report start 00000002 -q
$ som report clear 00000002 --reason 'spliced' -q
$ som jeopardy scan --escalate --kind service-trouble --now 2026-12-01T14:00:00Z
  LEVEL   ID                    ABOUT                 CUSTOMER  DUE  WHEN  ASSIGNEE  WHY
  atRisk  TR-20261120-00000001  no light in the mill                       -         nobody has been assigned for 11 d 4 h (+1)
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
  TR-20261120-00000001: told level 1 (notified omar, li)
  ! som: the silence mill-works ends in 20 h
$ som jeopardy explain 00000001 --at 2026-12-01T14:00:00Z
  TR-20261120-00000001  acknowledged  atRisk
    about     no light in the mill
    now       2026-12-01 14:00
    due       no due date

  REASONS
    unassigned: nobody has been assigned for 11 d 4 h, since 2026-11-20 10:00
      rule: built-in
    no-due-date: neither the record nor a service level gives a due date
      rule: built-in

  ALERT             LEVEL   WHY
  2026-12-01 12:00  atRisk  nobody has been assigned for 11 d 2 h

  ESCALATED         LEVEL  TOLD              NOTIFIED  ACKNOWLEDGED  BY  WHY
  2026-12-01 12:00      1  2026-12-01 14:00  omar, li                    unassigned: nobody has been assigned for 11 d 2 h

  NEXT              LEVEL  WHAT                                       NOTIFIES
  2026-12-01 15:00      2  escalates, if level 1 is not acknowledged  jane

  CLOCK  started 2026-11-20 10:00, calendar always
  FROM              TO                CLOCK    FOR
  2026-11-20 10:00  2026-12-01 14:00  ran    268 h
    ran 268 h in all
