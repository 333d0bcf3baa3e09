# A scan that may escalate releases reservations whose time is over.
$ include pool_prelude.t
$ som service reserve --pool vlan --for 7K3F --until 2026-11-30 -q
$ som service reserve --pool vlan --for customerOrder:CO-1 --until 2026-12-01 -q
$ som service reserve --pool vlan --for 2M8R -q
$ now 2026-12-01T09:00:00Z
# Scans with filters release none, a dry run neither.
$ som jeopardy scan --escalate --assignee nobody
  0 open: 0 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
$ som jeopardy scan --escalate --assignee nobody -o json
  {
    "schemaVersion": 1,
    "kind": "JeopardyScan",
    "now": "2026-12-01T09:00:00Z",
    "scanned": 0,
    "bad": 0,
    "levels": {
      "overdue": 0,
      "inJeopardy": 0,
      "atRisk": 0,
      "onTrack": 0
    },
    "escalated": [],
    "expired": [],
    "items": []
  }
$ som jeopardy scan --escalate -n -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
  ! SO-20261120-2M8R1TQC: onTrack → atRisk (unassigned)
  ! SO-20261120-7K3F9QXW: onTrack → inJeopardy (predicted-late)
  ! SO-20261120-9D4B6HNV: onTrack → overdue (due-passed)
  ! vlan/100: reserved → free (was for SO-20261120-7K3F9QXW until 2026-11-30T23:59:59Z)
$ som service list --pool vlan --values -o id
  vlan/100
  vlan/101
  vlan/102
$ som jeopardy scan --escalate -o json --level overdue
  {
    "schemaVersion": 1,
    "kind": "JeopardyScan",
    "now": "2026-12-01T09:00:00Z",
    "scanned": 3,
    "bad": 0,
    "levels": {
      "overdue": 1,
      "inJeopardy": 1,
      "atRisk": 1,
      "onTrack": 0
    },
    "escalated": [
      {
        "id": "SO-20261120-2M8R1TQC",
        "kind": "ServiceOrder",
        "alert": {
          "from": "onTrack",
          "to": "atRisk",
          "exception": "unassigned"
        },
        "escalations": [],
        "text": "onTrack → atRisk (unassigned)"
      },
      {
        "id": "SO-20261120-7K3F9QXW",
        "kind": "ServiceOrder",
        "alert": {
          "from": "onTrack",
          "to": "inJeopardy",
          "exception": "predicted-late"
        },
        "escalations": [],
        "text": "onTrack → inJeopardy (predicted-late)"
      },
      {
        "id": "SO-20261120-9D4B6HNV",
        "kind": "ServiceOrder",
        "alert": {
          "from": "onTrack",
          "to": "overdue",
          "exception": "due-passed"
        },
        "escalations": [],
        "text": "onTrack → overdue (due-passed)"
      }
    ],
    "expired": [
      "vlan/100"
    ],
    "items": [
      {
        "id": "SO-20261120-9D4B6HNV",
        "kind": "ServiceOrder",
        "state": "acknowledged",
        "level": "overdue",
        "dueDate": "2026-11-27T17:00:00Z",
        "nextTarget": null,
        "expectedCompletion": "2026-12-02T12:00:00Z",
        "expectedCompletionMax": "2026-12-03T17:00:00Z",
        "slackSeconds": -414000,
        "priority": "1",
        "assignee": null,
        "customer": null,
        "reasons": [
          {
            "code": "due-passed",
            "message": "the due date passed 3 d 16 h ago",
            "bySeconds": 316800,
            "since": "2026-11-27T17:00:00Z",
            "rule": "built-in"
          },
          {
            "code": "predicted-late",
            "message": "expected completion is 4 d 19 h after the due date",
            "bySeconds": 414000,
            "activity": "1.test",
            "rule": "built-in"
          },
          {
            "code": "predicted-late-max",
            "message": "with maximum durations completion is 6 d after the due date",
            "bySeconds": 518400,
            "rule": "built-in"
          },
          {
            "code": "start-late",
            "message": "activity '1.survey' should have started 4 d 19 h ago (and 3 more)",
            "bySeconds": 414000,
            "since": "2026-11-26T14:00:00Z",
            "activity": "1.survey",
            "rule": "built-in"
          },
          {
            "code": "unassigned",
            "message": "nobody has been assigned for 10 d 22 h",
            "bySeconds": 928800,
            "since": "2026-11-20T11:00:00Z",
            "rule": "built-in"
          }
        ]
      }
    ]
  }
$ som service list --pool vlan --values -o id
  vlan/101
  vlan/102
$ som jeopardy scan --escalate -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
$ som log 7K3F
  TIME              USER  ACTION   ACTIVITY  CHANGE                REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  reserve            vlan/100
  2026-12-01 09:00  jane  alert              onTrack → inJeopardy  predicted-late: expected completion is 19 h after the due date
  2026-12-01 09:00  jane  expire             vlan/100
# What the scan wrote is no work on the order: it is stalled as before.
$ som jeopardy explain 7K3F
  SO-20261120-7K3F9QXW  acknowledged  inJeopardy
    about     100 Mbit/s Ethernet line, Leeds depot
    now       2026-12-01 09:00
    due       2026-12-01 17:00  (in 8 h)
    expected  2026-12-02 12:00, at most 2026-12-03 17:00

  REASONS
    predicted-late: expected completion is 19 h after the due date [activity test]
      rule: built-in
    predicted-late-max: with maximum durations completion is 2 d after the due date
      rule: built-in
    start-late: activity 'survey' should have started 19 h ago [activity survey], since 2026-11-30 14:00
      rule: built-in
    stalled: nothing was recorded for 9 d 21 h, since 2026-11-21 12:00
      rule: built-in

  ALERT             LEVEL       WHY
  2026-12-01 09:00  inJeopardy  expected completion is 19 h after the due date

  no escalation policy applies: nobody is notified

  PLAN  (from the specification, as it has not started)
  ACTIVITY   START             END               END AT MOST       LATEST START      SLACK
  survey     2026-12-01 09:00  2026-12-01 17:00  2026-12-02 17:00  2026-11-30 14:00  -19 h  critical
  configure  2026-12-02 09:00  2026-12-02 11:00  2026-12-03 13:00  2026-12-01 14:00  -19 h  critical
  test       2026-12-02 11:00  2026-12-02 12:00  2026-12-03 17:00  2026-12-01 16:00  -19 h  critical

  CLOCK  started 2026-11-20 09:12, calendar always
  FROM              TO                CLOCK           FOR
  2026-11-20 09:12  2026-12-01 09:00  ran    263 h 48 min
    ran 263 h 48 min in all
# A shard releases what its holders have.
$ now 2026-12-03T00:00:00Z
$ som jeopardy scan --escalate --shard 1/2 -q -o id
  SO-20261120-9D4B6HNV
$ som service list --pool vlan --values -o id
  vlan/101
  vlan/102
$ som jeopardy scan --escalate --shard 2/2 -q -o id
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
$ som service list --pool vlan --values -o id
  vlan/102
