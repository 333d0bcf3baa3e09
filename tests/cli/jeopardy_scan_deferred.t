# Fired is not told: what a silence or an open parent held back is told once when that is over.
$ include prelude.t
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: all
calmFor: PT1H
levels:
  - {level: 1, when: atRisk, notify: [omar], ackWithin: PT1H}
  - {level: 2, when: overdue, notify: [omar, li]}
  - {level: 3, when: {unacknowledged: 1}, notify: [jane]}
---
"@type": Silence
id: mill-works
appliesTo: {}
record: [SO-20261120-9D4B6HNV]
endDate: "2026-12-01T10:00:00Z"
author: jane
reason: planned work in the mill
EOF
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: pager
eventType: [EscalationEvent]
channel: pager
---
"@type": Subscription
id: calm
eventType: [EscalationEndedEvent]
channel: calm
EOF
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-11-30T12:00:00Z
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2 d 19 h late  -         the due date passed 2 d 19 h ago (+5)
  1 open: 1 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  SO-20261120-9D4B6HNV: onTrack → overdue (due-passed); escalated to level 1 (silenced by mill-works); escalated to level 2 (silenced by mill-works)
  ! som: the silence mill-works covers 1 record not on track (SO-20261120-9D4B6HNV), and ends in 22 h
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-12-01T09:59:59Z -q
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  3 d 16 h late  -         the due date passed 3 d 16 h ago (+5)
$ som outbox list
  EVENT  CHANNEL  TYPE  SUBJECT  TIME
# One event about the highest level, for both recipients; the deadline runs from it.
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-12-01T10:00:00Z -o json
  {
    "schemaVersion": 1,
    "kind": "JeopardyScan",
    "now": "2026-12-01T10:00:00Z",
    "scanned": 1,
    "bad": 0,
    "levels": {
      "overdue": 1,
      "inJeopardy": 0,
      "atRisk": 0,
      "onTrack": 0
    },
    "escalated": [
      {
        "id": "SO-20261120-9D4B6HNV",
        "kind": "ServiceOrder",
        "alert": null,
        "escalations": [
          {
            "level": 1,
            "repeat": 0,
            "late": true,
            "reason": "due-passed: the due date passed 3 d 17 h ago; deferred by mill-works",
            "notified": [
              "omar"
            ]
          },
          {
            "level": 2,
            "repeat": 0,
            "late": true,
            "reason": "due-passed: the due date passed 3 d 17 h ago; deferred by mill-works",
            "notified": [
              "omar",
              "li"
            ]
          }
        ],
        "text": "told level 1 (notified omar); told level 2 (notified omar, li)"
      }
    ],
    "expired": [],
    "items": [
      {
        "id": "SO-20261120-9D4B6HNV",
        "kind": "ServiceOrder",
        "state": "acknowledged",
        "level": "overdue",
        "dueDate": "2026-11-27T17:00:00Z",
        "nextTarget": null,
        "expectedCompletion": "2026-12-02T13:00:00Z",
        "expectedCompletionMax": "2026-12-04T10:00:00Z",
        "slackSeconds": -417600,
        "priority": "1",
        "assignee": null,
        "customer": null,
        "reasons": [
          {
            "code": "due-passed",
            "message": "the due date passed 3 d 17 h ago",
            "bySeconds": 320400,
            "since": "2026-11-27T17:00:00Z",
            "rule": "built-in"
          },
          {
            "code": "predicted-late",
            "message": "expected completion is 4 d 20 h after the due date",
            "bySeconds": 417600,
            "activity": "1.test",
            "rule": "built-in"
          },
          {
            "code": "predicted-late-max",
            "message": "with maximum durations completion is 6 d 17 h after the due date",
            "bySeconds": 579600,
            "rule": "built-in"
          },
          {
            "code": "start-late",
            "message": "activity '1.survey' should have started 4 d 20 h ago (and 3 more)",
            "bySeconds": 417600,
            "since": "2026-11-26T14:00:00Z",
            "activity": "1.survey",
            "rule": "built-in"
          },
          {
            "code": "unassigned",
            "message": "nobody has been assigned for 10 d 23 h",
            "bySeconds": 932400,
            "since": "2026-11-20T11:00:00Z",
            "rule": "built-in"
          }
        ]
      }
    ]
  }
$ som outbox list
  EVENT                             CHANNEL  TYPE             SUBJECT               TIME
  e56d2cb0349d0a94752f87b2d0fab656  pager    EscalationEvent  SO-20261120-9D4B6HNV  2026-12-01 10:00
$ som show 9D4B -o yaml --fields escalation[1].level,escalation[1].notified,escalation[1].notifiedDate,escalation[1].silencedBy,escalation[0].notified
  escalation[1].level: 2
  escalation[1].notified: [omar, li]
  escalation[1].notifiedDate: "2026-12-01T10:00:00Z"
  escalation[1].silencedBy: [mill-works]
  escalation[0].notified: [omar]
$ som log 9D4B
  TIME              USER  ACTION    ACTIVITY  CHANGE             REASON
  2026-11-30 12:00  jane  alert               onTrack → overdue  due-passed: the due date passed 2 d 19 h ago
  2026-11-30 12:00  jane  escalate            level 1            due-passed: the due date passed 2 d 19 h ago
  2026-11-30 12:00  jane  escalate            level 2            due-passed: the due date passed 2 d 19 h ago
  2026-12-01 10:00  jane  notify              level 1            due-passed: the due date passed 3 d 17 h ago; deferred by mill-works
  2026-12-01 10:00  jane  notify              level 2            due-passed: the due date passed 3 d 17 h ago; deferred by mill-works
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-12-01T11:00:00Z -q -o id
  SO-20261120-9D4B6HNV
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-12-01T11:00:01Z -q -o id
  SO-20261120-9D4B6HNV
$ som jeopardy explain 9D4B --now 2026-12-01T11:00:02Z
  SO-20261120-9D4B6HNV  acknowledged  overdue
    about     1 Gbit/s Ethernet line and a voice line, Bradford mill
    now       2026-12-01 11:00
    due       2026-11-27 17:00  (3 d 18 h late)
    expected  2026-12-02 14:00, at most 2026-12-04 11:00
    waits     the prerequisite SO-20261120-2M8R1TQC is acknowledged: item 1 acknowledged
              som order progress SO-20261120-2M8R1TQC

  REASONS
    due-passed: the due date passed 3 d 18 h ago, since 2026-11-27 17:00
      rule: built-in
    predicted-late: expected completion is 4 d 21 h after the due date [activity 1.test]
      rule: built-in
    predicted-late-max: with maximum durations completion is 6 d 18 h after the due date
      rule: built-in
    start-late: activity '1.survey' should have started 4 d 21 h ago (and 3 more) [activity 1.survey], since 2026-11-26 14:00
      rule: built-in
    unassigned: nobody has been assigned for 11 d, since 2026-11-20 11:00
      rule: built-in

  ALERT             LEVEL    WHY
  2026-11-30 12:00  overdue  the due date passed 2 d 19 h ago

  ESCALATED         LEVEL  TOLD              NOTIFIED  ACKNOWLEDGED  BY  WHY
  2026-11-30 12:00      1  2026-12-01 10:00  omar                        due-passed: the due date passed 2 d 19 h ago
  2026-11-30 12:00      2  2026-12-01 10:00  omar, li                    due-passed: the due date passed 2 d 19 h ago
  2026-12-01 11:00      3  2026-12-01 11:00  jane                        level 1 was not acknowledged

  PLAN  (from the specification, as it has not started)
  ACTIVITY     START             END               END AT MOST       LATEST START          SLACK
  1.survey     2026-12-01 11:00  2026-12-02 11:00  2026-12-03 11:00  2026-11-26 14:00  -4 d 21 h  critical
  1.configure  2026-12-02 11:00  2026-12-02 13:00  2026-12-03 15:00  2026-11-27 14:00  -4 d 21 h  critical
  1.test       2026-12-02 13:00  2026-12-02 14:00  2026-12-04 11:00  2026-11-27 16:00  -4 d 21 h  critical
  2.number     2026-12-01 11:00  2026-12-01 12:00  2026-12-01 13:00  2026-11-27 16:00  -3 d 19 h

  CLOCK  started 2026-11-20 11:00, calendar always
  FROM              TO                CLOCK    FOR
  2026-11-20 11:00  2026-12-01 11:00  ran    264 h
    ran 264 h in all
# The end of the episode goes to all who were told, once.
$ som order cancel 9D4B --reason 'not wanted any more' --now 2026-12-01T12:00:00Z
  SO-20261120-9D4B6HNV: acknowledged → cancelled (not wanted any more)
$ som outbox list
  EVENT                             CHANNEL  TYPE                  SUBJECT               TIME
  e56d2cb0349d0a94752f87b2d0fab656  pager    EscalationEvent       SO-20261120-9D4B6HNV  2026-12-01 10:00
  0ad0f7469299c2be1ee835cf3342f774  pager    EscalationEvent       SO-20261120-9D4B6HNV  2026-12-01 11:00
  074047e9213d8ffbc7b6a59778c4eb57  calm     EscalationEndedEvent  SO-20261120-9D4B6HNV  2026-12-01 12:00
$ som show 9D4B -o yaml --fields escalation[0].endedDate,escalation[1].endedDate,jeopardyAlert[1].exception
  escalation[0].endedDate: "2026-12-01T12:00:00Z"
  escalation[1].endedDate: null
  jeopardyAlert[1].exception: ended
$ som validate -q

# Calm has lasted: the end is told by the scan that finds it.
$ som jeopardy scan --escalate --where id=SO-20261120-2M8R1TQC --now 2026-12-01T12:00:00Z -q -o id
  SO-20261120-2M8R1TQC
$ som order assign 2M8R --to omar -q --now 2026-12-01T12:10:00Z
$ som activity add 2M8R duct -q --now 2026-12-01T12:10:00Z
$ som order start 2M8R -q --now 2026-12-01T12:10:00Z
$ som jeopardy scan --escalate --where id=SO-20261120-2M8R1TQC --now 2026-12-01T12:15:00Z
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
  SO-20261120-2M8R1TQC: atRisk → onTrack
$ som jeopardy scan --escalate --where id=SO-20261120-2M8R1TQC --now 2026-12-01T13:15:00Z
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
  SO-20261120-2M8R1TQC: the episode has ended (notified omar)
$ som jeopardy scan --escalate --where id=SO-20261120-2M8R1TQC --now 2026-12-01T13:15:00Z
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
$ som outbox list
  EVENT                             CHANNEL  TYPE                  SUBJECT               TIME
  e56d2cb0349d0a94752f87b2d0fab656  pager    EscalationEvent       SO-20261120-9D4B6HNV  2026-12-01 10:00
  0ad0f7469299c2be1ee835cf3342f774  pager    EscalationEvent       SO-20261120-9D4B6HNV  2026-12-01 11:00
  740d4c9c81e25de3527548a1c3d3cc8c  pager    EscalationEvent       SO-20261120-2M8R1TQC  2026-12-01 12:00
  074047e9213d8ffbc7b6a59778c4eb57  calm     EscalationEndedEvent  SO-20261120-9D4B6HNV  2026-12-01 12:00
  626e516334b0e1e39f8bf7d4bc6b3f71  calm     EscalationEndedEvent  SO-20261120-2M8R1TQC  2026-12-01 13:15

# Who was told of the open parent is told of the report when the parent has ended.
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
$ now 2026-12-01T14:00:00Z
$ som jeopardy scan --escalate --kind service-trouble
  LEVEL   ID                    ABOUT                 CUSTOMER  DUE  WHEN  ASSIGNEE  WHY
  atRisk  TR-20261120-00000001  no light in the mill                       -         nobody has been assigned for 11 d 4 h (+1)
  atRisk  TR-20261120-00000002  fibre cut                                  -         nobody has been assigned for 11 d 5 h (+1)
  2 open: 0 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
  TR-20261120-00000002: onTrack → atRisk (unassigned); escalated to level 1 (notified omar)
  TR-20261120-00000001: onTrack → atRisk (unassigned); escalated to level 1 (inhibited by TR-20261120-00000002)
$ som jeopardy scan --escalate --kind service-trouble --now 2026-12-01T14:59:00Z -q
  LEVEL   ID                    ABOUT                 CUSTOMER  DUE  WHEN  ASSIGNEE  WHY
  atRisk  TR-20261120-00000001  no light in the mill                       -         nobody has been assigned for 11 d 4 h (+1)
  atRisk  TR-20261120-00000002  fibre cut                                  -         nobody has been assigned for 11 d 5 h (+1)
$ som report start 00000002 -q
$ som report clear 00000002 --reason 'spliced' -q
$ som jeopardy scan --escalate --kind service-trouble --now 2026-12-01T14:30:00Z
  LEVEL   ID                    ABOUT                 CUSTOMER  DUE  WHEN  ASSIGNEE  WHY
  atRisk  TR-20261120-00000001  no light in the mill                       -         nobody has been assigned for 11 d 4 h (+1)
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
  TR-20261120-00000001: told level 1 (notified omar)
$ som jeopardy scan --escalate --kind service-trouble --now 2026-12-01T14:30:00Z
  LEVEL   ID                    ABOUT                 CUSTOMER  DUE  WHEN  ASSIGNEE  WHY
  atRisk  TR-20261120-00000001  no light in the mill                       -         nobody has been assigned for 11 d 4 h (+1)
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
