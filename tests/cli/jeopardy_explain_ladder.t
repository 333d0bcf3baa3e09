# What comes next on the ladder: explain says which step fires when, or on which condition, and whom it notifies.
$ include prelude.t
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: all
ackValidFor: PT2H
levels:
  - {level: 1, when: overdue, notify: [assignee, omar], ackWithin: PT30M}
  - {level: 2, when: {unacknowledged: 1}, notify: [director]}
  - {level: 3, when: overdue, after: PT8H, notify: ["team-lead:team-field"], repeatEvery: PT1H, repeatMax: 2}
---
"@type": Subscription
id: pager
eventType: [EscalationEvent, EscalationEndedEvent]
channel: pager
EOF
$ som jeopardy explain 9D4B --at 2026-11-21T12:00:00Z
  SO-20261120-9D4B6HNV  acknowledged  atRisk
    about     1 Gbit/s Ethernet line and a voice line, Bradford mill
    now       2026-11-21 12:00
    due       2026-11-27 17:00  (in 6 d 5 h)
    expected  2026-11-24 12:00, at most 2026-11-25 17:00
    waits     the prerequisite SO-20261120-2M8R1TQC is acknowledged: item 1 acknowledged
              som order progress SO-20261120-2M8R1TQC

  REASONS
    unassigned: nobody has been assigned for 1 d 1 h, since 2026-11-20 11:00
      rule: built-in

  NEXT  LEVEL  WHAT                                                NOTIFIES
            1  escalates when the record is overdue                assignee, omar
            2  escalates when level 1 is not acknowledged in time  director
            3  escalates when the record is overdue                omar

  PLAN  (from the specification, as it has not started)
  ACTIVITY     START             END               END AT MOST       LATEST START        SLACK
  1.survey     2026-11-23 09:00  2026-11-23 17:00  2026-11-24 17:00  2026-11-26 14:00  3 d 5 h  critical
  1.configure  2026-11-24 09:00  2026-11-24 11:00  2026-11-25 13:00  2026-11-27 14:00  3 d 5 h  critical
  1.test       2026-11-24 11:00  2026-11-24 12:00  2026-11-25 17:00  2026-11-27 16:00  3 d 5 h  critical
  2.number     2026-11-23 09:00  2026-11-23 10:00  2026-11-23 11:00  2026-11-27 16:00  4 d 7 h

  CLOCK  started 2026-11-20 11:00, calendar always
  FROM              TO                CLOCK   FOR
  2026-11-20 11:00  2026-11-21 12:00  ran    25 h
    ran 25 h in all
$ now 2026-11-30T12:00:00Z
$ som jeopardy explain 9D4B -o json
  {
    "schemaVersion": 1,
    "kind": "JeopardyExplanation",
    "now": "2026-11-30T12:00:00Z",
    "record": {
      "id": "SO-20261120-9D4B6HNV",
      "kind": "ServiceOrder",
      "state": "acknowledged",
      "level": "overdue",
      "dueDate": "2026-11-27T17:00:00Z",
      "nextTarget": null,
      "expectedCompletion": "2026-12-01T15:00:00Z",
      "expectedCompletionMax": "2026-12-03T12:00:00Z",
      "slackSeconds": -338400,
      "priority": "1",
      "assignee": null,
      "customer": null,
      "reasons": [
        {
          "code": "due-passed",
          "message": "the due date passed 2 d 19 h ago",
          "bySeconds": 241200,
          "since": "2026-11-27T17:00:00Z",
          "rule": "built-in"
        },
        {
          "code": "predicted-late",
          "message": "expected completion is 3 d 22 h after the due date",
          "bySeconds": 338400,
          "activity": "1.test",
          "rule": "built-in"
        },
        {
          "code": "predicted-late-max",
          "message": "with maximum durations completion is 5 d 19 h after the due date",
          "bySeconds": 500400,
          "rule": "built-in"
        },
        {
          "code": "start-late",
          "message": "activity '1.survey' should have started 3 d 22 h ago (and 3 more)",
          "bySeconds": 338400,
          "since": "2026-11-26T14:00:00Z",
          "activity": "1.survey",
          "rule": "built-in"
        },
        {
          "code": "unassigned",
          "message": "nobody has been assigned for 10 d 1 h",
          "bySeconds": 853200,
          "since": "2026-11-20T11:00:00Z",
          "rule": "built-in"
        }
      ]
    },
    "targets": [],
    "alerts": [],
    "escalations": [],
    "coming": [
      {
        "what": "fires",
        "level": 1,
        "at": "2026-11-30T12:00:00Z",
        "condition": "",
        "notify": [
          "omar"
        ],
        "silencedBy": [],
        "rule": "policy/escalation.yaml:5"
      },
      {
        "what": "fires",
        "level": 2,
        "at": "2026-11-30T12:30:01Z",
        "condition": "level 1 is not acknowledged",
        "notify": [
          "director"
        ],
        "silencedBy": [],
        "rule": "policy/escalation.yaml:6"
      },
      {
        "what": "fires",
        "level": 3,
        "at": "2026-11-30T20:00:00Z",
        "condition": "the record is overdue",
        "notify": [
          "omar"
        ],
        "silencedBy": [],
        "rule": "policy/escalation.yaml:7"
      }
    ],
    "clock": [
      {
        "start": "2026-11-20T11:00:00Z",
        "end": "2026-11-30T12:00:00Z",
        "run": "ran"
      }
    ],
    "dependants": null,
    "unclearPrerequisites": [],
    "plan": [
      {
        "id": "1.survey",
        "start": "2026-11-30T12:00:00Z",
        "end": "2026-12-01T12:00:00Z",
        "endMax": "2026-12-02T12:00:00Z",
        "latestStart": "2026-11-26T14:00:00Z",
        "slackSeconds": -338400,
        "critical": true,
        "finished": false,
        "ending": null
      },
      {
        "id": "1.configure",
        "start": "2026-12-01T12:00:00Z",
        "end": "2026-12-01T14:00:00Z",
        "endMax": "2026-12-02T16:00:00Z",
        "latestStart": "2026-11-27T14:00:00Z",
        "slackSeconds": -338400,
        "critical": true,
        "finished": false,
        "ending": null
      },
      {
        "id": "1.test",
        "start": "2026-12-01T14:00:00Z",
        "end": "2026-12-01T15:00:00Z",
        "endMax": "2026-12-03T12:00:00Z",
        "latestStart": "2026-11-27T16:00:00Z",
        "slackSeconds": -338400,
        "critical": true,
        "finished": false,
        "ending": null
      },
      {
        "id": "2.number",
        "start": "2026-11-30T12:00:00Z",
        "end": "2026-11-30T13:00:00Z",
        "endMax": "2026-11-30T14:00:00Z",
        "latestStart": "2026-11-27T16:00:00Z",
        "slackSeconds": -244800,
        "critical": false,
        "finished": false,
        "ending": null
      }
    ]
  }
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV -o id
  SO-20261120-9D4B6HNV
  ! SO-20261120-9D4B6HNV: onTrack → overdue (due-passed); escalated to level 1 (notified omar)
  ! orders/2026/11/SO-20261120-9D4B6HNV.json: warning: level 1 notifies the assignee, but nobody is assigned [unknown-reference]
$ som jeopardy explain 9D4B
  SO-20261120-9D4B6HNV  acknowledged  overdue
    about     1 Gbit/s Ethernet line and a voice line, Bradford mill
    now       2026-11-30 12:00
    due       2026-11-27 17:00  (2 d 19 h late)
    expected  2026-12-01 15:00, at most 2026-12-03 12:00
    waits     the prerequisite SO-20261120-2M8R1TQC is acknowledged: item 1 acknowledged
              som order progress SO-20261120-2M8R1TQC

  REASONS
    due-passed: the due date passed 2 d 19 h ago, since 2026-11-27 17:00
      rule: built-in
    predicted-late: expected completion is 3 d 22 h after the due date [activity 1.test]
      rule: built-in
    predicted-late-max: with maximum durations completion is 5 d 19 h after the due date
      rule: built-in
    start-late: activity '1.survey' should have started 3 d 22 h ago (and 3 more) [activity 1.survey], since 2026-11-26 14:00
      rule: built-in
    unassigned: nobody has been assigned for 10 d 1 h, since 2026-11-20 11:00
      rule: built-in

  ALERT             LEVEL    WHY
  2026-11-30 12:00  overdue  the due date passed 2 d 19 h ago

  ESCALATED         LEVEL  TOLD              NOTIFIED  ACKNOWLEDGED  BY  WHY
  2026-11-30 12:00      1  2026-11-30 12:00  omar                        due-passed: the due date passed 2 d 19 h ago

  NEXT              LEVEL  WHAT                                       NOTIFIES
  2026-11-30 12:30      2  escalates, if level 1 is not acknowledged  director
  2026-11-30 20:00      3  escalates, if the record is overdue        omar

  PLAN  (from the specification, as it has not started)
  ACTIVITY     START             END               END AT MOST       LATEST START          SLACK
  1.survey     2026-11-30 12:00  2026-12-01 12:00  2026-12-02 12:00  2026-11-26 14:00  -3 d 22 h  critical
  1.configure  2026-12-01 12:00  2026-12-01 14:00  2026-12-02 16:00  2026-11-27 14:00  -3 d 22 h  critical
  1.test       2026-12-01 14:00  2026-12-01 15:00  2026-12-03 12:00  2026-11-27 16:00  -3 d 22 h  critical
  2.number     2026-11-30 12:00  2026-11-30 13:00  2026-11-30 14:00  2026-11-27 16:00  -2 d 20 h

  CLOCK  started 2026-11-20 11:00, calendar always
  FROM              TO                CLOCK    FOR
  2026-11-20 11:00  2026-11-30 12:00  ran    241 h
    ran 241 h in all

# Who gets the order afterwards is notified once, as nobody has acknowledged the step.
$ now 2026-11-30T12:05:00Z
$ som order assign 9D4B --to li -q
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV -o id
  SO-20261120-9D4B6HNV
  ! SO-20261120-9D4B6HNV: told level 1 (notified li)
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV -o id
  SO-20261120-9D4B6HNV
$ som outbox list --channel pager -o json
  {
    "schemaVersion": 1,
    "kind": "OutboxList",
    "items": [
      {
        "id": "381cc6e0df45f1793bf3d86d9834c2ee",
        "channel": "pager",
        "type": "EscalationEvent",
        "subject": "SO-20261120-9D4B6HNV",
        "time": "2026-11-30T12:00:00Z",
        "state": "waiting",
        "tries": 0
      },
      {
        "id": "63eb74b49a88d3bcf4a21f396223c30f",
        "channel": "pager",
        "type": "EscalationEvent",
        "subject": "SO-20261120-9D4B6HNV",
        "time": "2026-11-30T12:05:00Z",
        "state": "waiting",
        "tries": 0
      }
    ],
    "truncated": false
  }
$ som show 9D4B -o yaml --fields escalation[0].notified,escalation[0].reason
  escalation[0].notified: [omar, li]
  escalation[0].reason: "due-passed: the due date passed 2 d 19 h ago"

# Acknowledging again renews: the acknowledgement lapses two hours after the last one. Nobody is notified of that.
$ som order ack 9D4B --actor li
  SO-20261120-9D4B6HNV: 1 escalation acknowledged
$ now 2026-11-30T13:55:00Z
$ som order ack 9D4B --actor li
  SO-20261120-9D4B6HNV: the acknowledgement of level 1 is renewed
$ som outbox list --channel pager -o id
  381cc6e0df45f1793bf3d86d9834c2ee
  63eb74b49a88d3bcf4a21f396223c30f
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-11-30T14:05:00Z -o id
  SO-20261120-9D4B6HNV
$ som jeopardy explain 9D4B --at 2026-11-30T14:05:00Z
  SO-20261120-9D4B6HNV  acknowledged  overdue
    about     1 Gbit/s Ethernet line and a voice line, Bradford mill
    now       2026-11-30 14:05
    due       2026-11-27 17:00  (2 d 21 h late)
    expected  2026-12-02 09:05, at most 2026-12-03 14:05
    waits     the prerequisite SO-20261120-2M8R1TQC is acknowledged: item 1 acknowledged
              som order progress SO-20261120-2M8R1TQC

  REASONS
    due-passed: the due date passed 2 d 21 h ago, since 2026-11-27 17:00
      rule: built-in
    predicted-late: expected completion is 4 d 16 h after the due date [activity 1.test]
      rule: built-in
    predicted-late-max: with maximum durations completion is 5 d 21 h after the due date
      rule: built-in
    start-late: activity '1.survey' should have started 4 d ago (and 3 more) [activity 1.survey], since 2026-11-26 14:00
      rule: built-in

  ALERT             LEVEL    WHY
  2026-11-30 12:00  overdue  the due date passed 2 d 19 h ago

  ESCALATED         LEVEL  TOLD              NOTIFIED  ACKNOWLEDGED      BY  WHY
  2026-11-30 12:00      1  2026-11-30 12:00  omar, li  2026-11-30 12:05  li  due-passed: the due date passed 2 d 19 h ago
  2026-11-30 13:55      1  nobody                      2026-11-30 13:55  li  acknowledged again

  NEXT              LEVEL  WHAT                                                    NOTIFIES
  2026-11-30 15:55      1  announced again, if the acknowledgement is not renewed  li, omar
  2026-11-30 20:00      3  escalates, if the record is overdue                     omar
                        2  escalates when level 1 is not acknowledged in time      director

  PLAN  (from the specification, as it has not started)
  ACTIVITY     START             END               END AT MOST       LATEST START          SLACK
  1.survey     2026-11-30 14:05  2026-12-01 14:05  2026-12-02 14:05  2026-11-26 14:00       -4 d  critical
  1.configure  2026-12-01 14:05  2026-12-01 16:05  2026-12-03 10:05  2026-11-27 14:00       -4 d  critical
  1.test       2026-12-01 16:05  2026-12-02 09:05  2026-12-03 14:05  2026-11-27 16:00       -4 d  critical
  2.number     2026-11-30 14:05  2026-11-30 15:05  2026-11-30 16:05  2026-11-27 16:00  -2 d 22 h

  CLOCK  started 2026-11-20 11:00, calendar always
  FROM              TO                CLOCK          FOR
  2026-11-20 11:00  2026-11-30 14:05  ran    243 h 5 min
    ran 243 h 5 min in all
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-11-30T15:55:00Z -o id
  SO-20261120-9D4B6HNV
  ! SO-20261120-9D4B6HNV: escalated to level 1 again (notified li, omar)

# The end of the episode is announced to all of them, also to who was notified by hand.
$ now 2026-11-30T16:00:00Z
$ som order escalate 9D4B --notify board --reason 'the customer is in the news' -q
$ som order cancel 9D4B --reason storm -q
$ som show 9D4B -o yaml --fields state,escalation[0].endedDate,escalation[1].endedDate,escalation[2].endedDate,escalation[3].notified,escalation[3].endedDate
  state: cancelled
  escalation[0].endedDate: "2026-11-30T16:00:00Z"
  escalation[1].endedDate: null
  escalation[2].endedDate: null
  escalation[3].notified: [board]
  escalation[3].endedDate: "2026-11-30T16:00:00Z"
$ som outbox list --channel pager
  EVENT                             CHANNEL  TYPE                  SUBJECT               TIME
  381cc6e0df45f1793bf3d86d9834c2ee  pager    EscalationEvent       SO-20261120-9D4B6HNV  2026-11-30 12:00
  63eb74b49a88d3bcf4a21f396223c30f  pager    EscalationEvent       SO-20261120-9D4B6HNV  2026-11-30 12:05
  5e03aad97b7669cff2ce0e3bc84a9a76  pager    EscalationEvent       SO-20261120-9D4B6HNV  2026-11-30 15:55
  d346e7798815abf42885288450ef5e87  pager    EscalationEvent       SO-20261120-9D4B6HNV  2026-11-30 16:00
  074047e9213d8ffbc7b6a59778c4eb57  pager    EscalationEndedEvent  SO-20261120-9D4B6HNV  2026-11-30 16:00

# Without an episode they are told when the record ends.
$ som order escalate 7K3F --notify board --reason 'may be late' -q
$ som order reject 7K3F --reason unfit -q
$ som outbox list --channel pager -o id
  381cc6e0df45f1793bf3d86d9834c2ee
  63eb74b49a88d3bcf4a21f396223c30f
  5e03aad97b7669cff2ce0e3bc84a9a76
  5df9ce73a15df2e2fa6261552315b191
  3a49cc7b7ce14239b68c7a8132f60456
  d346e7798815abf42885288450ef5e87
  074047e9213d8ffbc7b6a59778c4eb57

# Silences in force at the time of a step are named.
$ som silence add 2M8R --from 2026-12-28T00:00:00Z --until 2026-12-28T20:00:00Z --reason 'planned work' --id ring-works -q
$ now 2026-12-28T00:00:00Z
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: all
levels:
  - {level: 1, when: atRisk, notify: [omar]}
  - {level: 2, when: atRisk, after: PT18H, notify: [director]}
  - {level: 3, when: atRisk, after: PT26H, notify: [board]}
EOF
$ now 2026-12-27T20:00:00Z
$ som jeopardy scan --escalate --where id=SO-20261120-2M8R1TQC -o id
  SO-20261120-2M8R1TQC
  ! SO-20261120-2M8R1TQC: onTrack → atRisk (unassigned); escalated to level 1 (notified omar)
$ som jeopardy explain 2M8R -o json --at 2026-12-27T21:00:00Z
  {
    "schemaVersion": 1,
    "kind": "JeopardyExplanation",
    "now": "2026-12-27T21:00:00Z",
    "record": {
      "id": "SO-20261120-2M8R1TQC",
      "kind": "ServiceOrder",
      "state": "acknowledged",
      "level": "atRisk",
      "dueDate": null,
      "nextTarget": null,
      "expectedCompletion": null,
      "expectedCompletionMax": null,
      "slackSeconds": null,
      "priority": null,
      "assignee": null,
      "customer": "CUST-204",
      "reasons": [
        {
          "code": "unassigned",
          "message": "nobody has been assigned for 37 d 11 h",
          "bySeconds": 3222000,
          "since": "2026-11-20T10:00:00Z",
          "rule": "built-in"
        },
        {
          "code": "no-due-date",
          "message": "neither the record nor a service level gives a due date",
          "bySeconds": 0,
          "rule": "built-in"
        }
      ]
    },
    "targets": [],
    "alerts": [
      {
        "id": "0dae40c68c43a38a7592c905543f5d02",
        "alertDate": "2026-12-27T20:00:00Z",
        "exception": "unassigned",
        "jeopardyType": "Hazard",
        "message": "nobody has been assigned for 37 d 10 h",
        "name": "atRisk"
      }
    ],
    "escalations": [
      {
        "id": "57ccb897cdf7a2a0806e42cbbd78f1cc",
        "episode": "0dae40c68c43a38a7592c905543f5d02",
        "level": 1,
        "repeat": 0,
        "date": "2026-12-27T20:00:00Z",
        "rule": "policy/escalation.yaml:4",
        "reason": "unassigned: nobody has been assigned for 37 d 10 h",
        "notified": [
          "omar"
        ],
        "ladder": {
          "policy": "all",
          "levels": [
            {
              "level": 1,
              "when": "atRisk",
              "notify": [
                "omar"
              ],
              "rule": "policy/escalation.yaml:4"
            },
            {
              "level": 2,
              "when": "atRisk",
              "after": "PT18H",
              "notify": [
                "director"
              ],
              "rule": "policy/escalation.yaml:5"
            },
            {
              "level": 3,
              "when": "atRisk",
              "after": "PT26H",
              "notify": [
                "board"
              ],
              "rule": "policy/escalation.yaml:6"
            }
          ]
        }
      }
    ],
    "coming": [
      {
        "what": "fires",
        "level": 2,
        "at": "2026-12-28T14:00:00Z",
        "condition": "the record is atRisk or worse",
        "notify": [
          "director"
        ],
        "silencedBy": [
          "ring-works"
        ],
        "rule": "policy/escalation.yaml:5"
      },
      {
        "what": "fires",
        "level": 3,
        "at": "2026-12-28T22:00:00Z",
        "condition": "the record is atRisk or worse",
        "notify": [
          "board"
        ],
        "silencedBy": [],
        "rule": "policy/escalation.yaml:6"
      }
    ],
    "clock": [
      {
        "start": "2026-11-20T10:00:00Z",
        "end": "2026-12-27T21:00:00Z",
        "run": "ran"
      }
    ],
    "dependants": null,
    "unclearPrerequisites": [],
    "plan": []
  }
$ som jeopardy explain 2M8R --at 2026-12-27T21:00:00Z
  SO-20261120-2M8R1TQC  acknowledged  atRisk
    about     Duct to the Bradford mill
    now       2026-12-27 21:00
    due       no due date

  REASONS
    unassigned: nobody has been assigned for 37 d 11 h, since 2026-11-20 10:00
      rule: built-in
    no-due-date: neither the record nor a service level gives a due date
      rule: built-in

  ALERT             LEVEL   WHY
  2026-12-27 20:00  atRisk  nobody has been assigned for 37 d 10 h

  ESCALATED         LEVEL  TOLD              NOTIFIED  ACKNOWLEDGED  BY  WHY
  2026-12-27 20:00      1  2026-12-27 20:00  omar                        unassigned: nobody has been assigned for 37 d 10 h

  NEXT              LEVEL  WHAT                                                                              NOTIFIES
  2026-12-28 14:00      2  escalates, if the record is atRisk or worse; held back by the silence ring-works  director
  2026-12-28 22:00      3  escalates, if the record is atRisk or worse                                       board

  CLOCK  started 2026-11-20 10:00, calendar always
  FROM              TO                CLOCK    FOR
  2026-11-20 10:00  2026-12-27 21:00  ran    899 h
    ran 899 h in all
