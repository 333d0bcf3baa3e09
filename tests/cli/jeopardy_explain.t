# Why a record has its level.
$ include prelude.t
$ som jeopardy explain 7K3F
  SO-20261120-7K3F9QXW  acknowledged  onTrack
    about     100 Mbit/s Ethernet line, Leeds depot
    now       2026-11-21 12:00
    due       2026-12-01 17:00  (in 10 d 5 h)
    expected  2026-11-24 12:00, at most 2026-11-25 17:00

  REASONS
    none; the record is on track

  PLAN  (from the specification, as it has not started)
  ACTIVITY   START             END               END AT MOST       LATEST START        SLACK
  survey     2026-11-23 09:00  2026-11-23 17:00  2026-11-24 17:00  2026-11-30 14:00  7 d 5 h  critical
  configure  2026-11-24 09:00  2026-11-24 11:00  2026-11-25 13:00  2026-12-01 14:00  7 d 5 h  critical
  test       2026-11-24 11:00  2026-11-24 12:00  2026-11-25 17:00  2026-12-01 16:00  7 d 5 h  critical

  CLOCK  started 2026-11-20 09:12, calendar always
  FROM              TO                CLOCK          FOR
  2026-11-20 09:12  2026-11-21 12:00  ran    26 h 48 min
    ran 26 h 48 min in all
$ now 2026-11-23T09:00:00Z
$ som order start 7K3F -q
$ som activity start 7K3F survey -q
$ som activity fail 7K3F survey --reason 'nobody on site' -q
$ som order hold 7K3F --reason 'awaiting wayleave' --until 2026-12-07 -q
$ now 2026-11-26T12:00:00Z
$ som jeopardy explain 7K3F
  SO-20261120-7K3F9QXW  held  inJeopardy
    about     100 Mbit/s Ethernet line, Leeds depot
    now       2026-11-26 12:00
    due       2026-12-01 17:00  (in 5 d 5 h)
    expected  2026-12-09 12:00, at most 2026-12-10 17:00
    waits     it is held: awaiting wayleave, until 2026-12-07T23:59:59Z
              som order resume SO-20261120-7K3F9QXW

  REASONS
    predicted-late: expected completion is 7 d 19 h after the due date [activity test]
      rule: built-in
    predicted-late-max: with maximum durations completion is 9 d after the due date
      rule: built-in
    activity-failed: activity 'survey' failed 3 d 3 h ago [activity survey], since 2026-11-23 09:00
      rule: built-in

  no escalation policy applies: nobody is notified

  PLAN
  ACTIVITY   START             END               END AT MOST       LATEST START          SLACK
  survey     2026-12-08 09:00  2026-12-08 17:00  2026-12-09 17:00  2026-11-30 14:00  -7 d 19 h  critical
  configure  2026-12-09 09:00  2026-12-09 11:00  2026-12-10 13:00  2026-12-01 14:00  -7 d 19 h  critical
  test       2026-12-09 11:00  2026-12-09 12:00  2026-12-10 17:00  2026-12-01 16:00  -7 d 19 h  critical

  CLOCK  started 2026-11-20 09:12, calendar always
  FROM              TO                CLOCK           FOR
  2026-11-20 09:12  2026-11-26 12:00  ran    146 h 48 min
    ran 146 h 48 min in all
$ som jeopardy explain 7K3F -o json
  {
    "schemaVersion": 1,
    "kind": "JeopardyExplanation",
    "now": "2026-11-26T12:00:00Z",
    "record": {
      "id": "SO-20261120-7K3F9QXW",
      "kind": "ServiceOrder",
      "state": "held",
      "level": "inJeopardy",
      "dueDate": "2026-12-01T17:00:00Z",
      "nextTarget": null,
      "expectedCompletion": "2026-12-09T12:00:00Z",
      "expectedCompletionMax": "2026-12-10T17:00:00Z",
      "slackSeconds": -673200,
      "priority": "2",
      "assignee": "team-access",
      "customer": "CUST-118",
      "reasons": [
        {
          "code": "predicted-late",
          "message": "expected completion is 7 d 19 h after the due date",
          "bySeconds": 673200,
          "activity": "test",
          "rule": "built-in"
        },
        {
          "code": "predicted-late-max",
          "message": "with maximum durations completion is 9 d after the due date",
          "bySeconds": 777600,
          "rule": "built-in"
        },
        {
          "code": "activity-failed",
          "message": "activity 'survey' failed 3 d 3 h ago",
          "bySeconds": 270000,
          "since": "2026-11-23T09:00:00Z",
          "activity": "survey",
          "rule": "built-in"
        }
      ]
    },
    "targets": [],
    "alerts": [],
    "escalations": [],
    "coming": [],
    "clock": [
      {
        "start": "2026-11-20T09:12:00Z",
        "end": "2026-11-26T12:00:00Z",
        "run": "ran"
      }
    ],
    "dependants": null,
    "unclearPrerequisites": [],
    "plan": [
      {
        "id": "survey",
        "start": "2026-12-08T09:00:00Z",
        "end": "2026-12-08T17:00:00Z",
        "endMax": "2026-12-09T17:00:00Z",
        "latestStart": "2026-11-30T14:00:00Z",
        "slackSeconds": -673200,
        "critical": true,
        "finished": false,
        "ending": null
      },
      {
        "id": "configure",
        "start": "2026-12-09T09:00:00Z",
        "end": "2026-12-09T11:00:00Z",
        "endMax": "2026-12-10T13:00:00Z",
        "latestStart": "2026-12-01T14:00:00Z",
        "slackSeconds": -673200,
        "critical": true,
        "finished": false,
        "ending": null
      },
      {
        "id": "test",
        "start": "2026-12-09T11:00:00Z",
        "end": "2026-12-09T12:00:00Z",
        "endMax": "2026-12-10T17:00:00Z",
        "latestStart": "2026-12-01T16:00:00Z",
        "slackSeconds": -673200,
        "critical": true,
        "finished": false,
        "ending": null
      }
    ]
  }
$ som jeopardy explain 7K3F --at 2026-12-02
  SO-20261120-7K3F9QXW  held  overdue
    about     100 Mbit/s Ethernet line, Leeds depot
    now       2026-12-02 00:00
    due       2026-12-01 17:00  (7 h late)
    expected  2026-12-09 12:00, at most 2026-12-10 17:00
    waits     it is held: awaiting wayleave, until 2026-12-07T23:59:59Z
              som order resume SO-20261120-7K3F9QXW

  REASONS
    due-passed: the due date passed 7 h ago, since 2026-12-01 17:00
      rule: built-in
    predicted-late: expected completion is 7 d 19 h after the due date [activity test]
      rule: built-in
    predicted-late-max: with maximum durations completion is 9 d after the due date
      rule: built-in
    activity-failed: activity 'survey' failed 8 d 15 h ago [activity survey], since 2026-11-23 09:00
      rule: built-in
    start-late: activity 'configure' should have started 10 h ago (and 1 more) [activity configure], since 2026-12-01 14:00
      rule: built-in

  no escalation policy applies: nobody is notified

  PLAN
  ACTIVITY   START             END               END AT MOST       LATEST START          SLACK
  survey     2026-12-08 09:00  2026-12-08 17:00  2026-12-09 17:00  2026-11-30 14:00  -7 d 19 h  critical
  configure  2026-12-09 09:00  2026-12-09 11:00  2026-12-10 13:00  2026-12-01 14:00  -7 d 19 h  critical
  test       2026-12-09 11:00  2026-12-09 12:00  2026-12-10 17:00  2026-12-01 16:00  -7 d 19 h  critical

  CLOCK  started 2026-11-20 09:12, calendar always
  FROM              TO                CLOCK           FOR
  2026-11-20 09:12  2026-12-02 00:00  ran    278 h 48 min
    ran 278 h 48 min in all
$ som jeopardy explain 2M8R
  SO-20261120-2M8R1TQC  acknowledged  atRisk
    about     Duct to the Bradford mill
    now       2026-11-26 12:00
    due       no due date

  REASONS
    unassigned: nobody has been assigned for 6 d 2 h, since 2026-11-20 10:00
      rule: built-in
    no-due-date: neither the record nor a service level gives a due date
      rule: built-in

  no escalation policy applies: nobody is notified

  CLOCK  started 2026-11-20 10:00, calendar always
  FROM              TO                CLOCK    FOR
  2026-11-20 10:00  2026-11-26 12:00  ran    146 h
    ran 146 h in all
$ som jeopardy explain 7K3G
  ! som: error: record '7K3G' does not exist [not-found]
  [3]
$ som jeopardy explain 7K3F --at someday
  ! som: error: --at: 'someday' is not a time [invalid-time]
  ! hint: write 2026-12-01T17:00:00Z, local time as '2026-12-01 17:00' or 2026-12-01, or today, tomorrow, now+PT4H, +P2D
  [4]
$ som order reject 2M8R --reason x -q
$ som jeopardy explain 2M8R
  SO-20261120-2M8R1TQC  rejected
    about     Duct to the Bradford mill
    now       2026-11-26 12:00
    due       no due date
    ended     2026-11-26 12:00

  REASONS
    none; the record has ended

  CLOCK  started 2026-11-20 10:00, calendar always
  FROM              TO                CLOCK    FOR
  2026-11-20 10:00  2026-11-26 12:00  ran    146 h
    ran 146 h in all
$ som jeopardy explain --help
  explain the level of a record: clock, plan, reasons, rules
  Usage: som jeopardy explain [OPTIONS] ID

  Positionals:
    ID                              the record: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --as-of REV|TIME                read the workspace as of this commit, or the
                                    newest up to this time
    --at TIME                       explain it at this time instead of now
    --dependants                    show when the orders that wait for it need it;
                                    looks at all orders

  Examples:
    som jeopardy explain 7K3F
    som jeopardy explain 7K3F --at '2026-12-01 17:00' -o json

  Formats (-o): table, json, markdown

  Global options (--reason, --note, -n, -o, -q and more): som --help
