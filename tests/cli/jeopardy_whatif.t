# What would be if something slipped, was cancelled or assigned. Nothing is written.
$ include prelude.t
$ som order update 9D4B --set 'requestedCompletionDate=2026-12-04 17:00' -q
$ write policy/night.yaml <<EOF
"@type": Calendar
id: night
timeZone: UTC
workingHours:
  mon-fri: ["22:00-24:00"]
---
"@type": Team
id: team-night
calendar: night
EOF
$ som jeopardy whatif 7K3F --slip survey=P5D
  SO-20261120-7K3F9QXW  acknowledged
            BEFORE            AFTER
  level     onTrack           atRisk
  expected  2026-11-24 12:00  2026-12-01 12:00
  at most   2026-11-25 17:00  2026-12-02 17:00
  due       2026-12-01 17:00  2026-12-01 17:00
  slack     7 d 5 h           5 h
  reasons   none              predicted-late-max
    predicted-late-max: with maximum durations completion is 1 d after the due date
$ som jeopardy whatif 7K3F --slip survey=PT4H --slip survey=PT4H --slip test=PT1H --holiday 2026-11-24 --due '2026-11-26 12:00'
  SO-20261120-7K3F9QXW  acknowledged
            BEFORE            AFTER
  level     onTrack           inJeopardy
  expected  2026-11-24 12:00  2026-11-26 13:00
  at most   2026-11-25 17:00  2026-11-30 10:00
  due       2026-12-01 17:00  2026-11-26 12:00
  slack     7 d 5 h           -1 h
  reasons   none              predicted-late, predicted-late-max, start-late
    predicted-late: expected completion is 1 h after the due date
    predicted-late-max: with maximum durations completion is 3 d 22 h after the due date
    start-late: activity 'survey' should have started 20 h ago
$ som jeopardy whatif 7K3F --assign survey=team-night --assign configure=team-night -o csv
  id,relation,when,level,expected,due,slack_seconds,reasons\x0d
  SO-20261120-7K3F9QXW,,before,onTrack,2026-11-24T12:00:00Z,2026-12-01T17:00:00Z,622800,none\x0d
  SO-20261120-7K3F9QXW,,after,atRisk,2026-11-30T10:00:00Z,2026-12-01T17:00:00Z,111600,predicted-late-max: with maximum durations completion is 5 d 20 h after the due date\x0d
# Orders that wait for it, at any distance, follow.
$ som order update 7K3F --set 'orderRelationship=[{"id": "SO-20261120-9D4B6HNV", "relationshipType": "dependency"}]' -q
$ som activity add 2M8R dig --typical PT8H --assignee team-field -q
$ som order start 2M8R -q
$ som activity start 2M8R dig -q
$ som jeopardy whatif 2M8R --slip dig=P4D
  SO-20261120-2M8R1TQC  inProgress
            BEFORE                   AFTER
  level     atRisk                   atRisk
  expected  2026-11-23 17:00         2026-11-27 17:00
  at most   2026-11-23 17:00         2026-11-27 17:00
  due       -                        -
  slack     -                        -
  reasons   unassigned, no-due-date  unassigned, no-due-date
    unassigned: nobody has been assigned for 1 d 2 h
    no-due-date: neither the record nor a service level gives a due date

  SO-20261120-9D4B6HNV  acknowledged  (waits for SO-20261120-2M8R1TQC)
            BEFORE            AFTER
  level     atRisk            atRisk
  expected  2026-11-25 12:00  2026-12-01 12:00
  at most   2026-11-26 17:00  2026-12-02 17:00
  due       2026-12-04 17:00  2026-12-04 17:00
  slack     9 d 5 h           3 d 5 h
  reasons   unassigned        unassigned
    unassigned: nobody has been assigned for 1 d 1 h

  SO-20261120-7K3F9QXW  acknowledged  (waits for SO-20261120-9D4B6HNV)
            BEFORE            AFTER
  level     onTrack           inJeopardy
  expected  2026-11-26 15:00  2026-12-02 15:00
  at most   2026-12-01 17:00  2026-12-07 17:00
  due       2026-12-01 17:00  2026-12-01 17:00
  slack     5 d 2 h           -22 h
  reasons   none              predicted-late, predicted-late-max
    predicted-late: expected completion is 22 h after the due date
    predicted-late-max: with maximum durations completion is 6 d after the due date
$ som jeopardy whatif 9D4B --cancel 2M8R --slip 1.survey=PT8H -o json
  {
    "schemaVersion": 1,
    "kind": "JeopardyWhatIf",
    "now": "2026-11-21T12:00:00Z",
    "supposed": {
      "slip": [
        "1.survey=PT8H"
      ],
      "cancel": [
        "2M8R"
      ]
    },
    "items": [
      {
        "id": "SO-20261120-9D4B6HNV",
        "before": {
          "id": "SO-20261120-9D4B6HNV",
          "kind": "ServiceOrder",
          "state": "acknowledged",
          "level": "atRisk",
          "dueDate": "2026-12-04T17:00:00Z",
          "nextTarget": null,
          "expectedCompletion": "2026-11-25T12:00:00Z",
          "expectedCompletionMax": "2026-11-26T17:00:00Z",
          "slackSeconds": 795600,
          "priority": "1",
          "assignee": null,
          "customer": null,
          "reasons": [
            {
              "code": "unassigned",
              "message": "nobody has been assigned for 1 d 1 h",
              "bySeconds": 75600,
              "since": "2026-11-20T11:00:00Z",
              "rule": "built-in"
            }
          ]
        },
        "after": {
          "id": "SO-20261120-9D4B6HNV",
          "kind": "ServiceOrder",
          "state": "acknowledged",
          "level": "inJeopardy",
          "dueDate": "2026-12-04T17:00:00Z",
          "nextTarget": null,
          "expectedCompletion": "2026-11-25T12:00:00Z",
          "expectedCompletionMax": "2026-11-26T17:00:00Z",
          "slackSeconds": 795600,
          "priority": "1",
          "assignee": null,
          "customer": null,
          "reasons": [
            {
              "code": "prerequisite-ended",
              "message": "the prerequisite SO-20261120-2M8R1TQC is cancelled, so it will not be completed",
              "bySeconds": 0,
              "other": "SO-20261120-2M8R1TQC",
              "rule": "built-in"
            },
            {
              "code": "unassigned",
              "message": "nobody has been assigned for 1 d 1 h",
              "bySeconds": 75600,
              "since": "2026-11-20T11:00:00Z",
              "rule": "built-in"
            }
          ]
        }
      },
      {
        "id": "SO-20261120-7K3F9QXW",
        "relation": "waits for SO-20261120-9D4B6HNV",
        "before": {
          "id": "SO-20261120-7K3F9QXW",
          "kind": "ServiceOrder",
          "state": "acknowledged",
          "level": "onTrack",
          "dueDate": "2026-12-01T17:00:00Z",
          "nextTarget": null,
          "expectedCompletion": "2026-11-26T15:00:00Z",
          "expectedCompletionMax": "2026-12-01T17:00:00Z",
          "slackSeconds": 439200,
          "priority": "2",
          "assignee": "team-access",
          "customer": "CUST-118",
          "reasons": []
        },
        "after": {
          "id": "SO-20261120-7K3F9QXW",
          "kind": "ServiceOrder",
          "state": "acknowledged",
          "level": "atRisk",
          "dueDate": "2026-12-01T17:00:00Z",
          "nextTarget": null,
          "expectedCompletion": "2026-11-26T15:00:00Z",
          "expectedCompletionMax": "2026-12-01T17:00:00Z",
          "slackSeconds": 439200,
          "priority": "2",
          "assignee": "team-access",
          "customer": "CUST-118",
          "reasons": [
            {
              "code": "dependency-late",
              "message": "the prerequisite SO-20261120-9D4B6HNV is inJeopardy",
              "bySeconds": 0,
              "other": "SO-20261120-9D4B6HNV",
              "rule": "built-in"
            }
          ]
        }
      }
    ]
  }
$ som jeopardy whatif 7K3F --cancel 9D4B -o markdown
  | ID | RELATION | WHEN | LEVEL | EXPECTED | DUE | SLACK | REASONS |
  | --- | --- | --- | --- | --- | --- | ---: | --- |
  | SO-20261120-7K3F9QXW |  | before | onTrack | 2026-11-26 15:00 | 2026-12-01 17:00 | 5 d 2 h | none |
  | SO-20261120-7K3F9QXW |  | after | inJeopardy | 2026-11-24 12:00 | 2026-12-01 17:00 | 7 d 5 h | prerequisite-ended: the prerequisite SO-20261120-9D4B6HNV is cancelled, so it will not be completed |
# Errors.
$ som jeopardy whatif 7K3F
  ! som: error: nothing is supposed [usage]
  ! hint: use --slip, --holiday, --assign, --due or --cancel
  [2]
$ som jeopardy whatif 7K3F --slip survey
  ! som: error: --slip: 'survey' is not of the form ACTIVITY=PT8H [usage]
  [2]
$ som jeopardy whatif 7K3F --slip survey=2D
  ! som: error: --slip: '2D' is not a duration [invalid-duration]
  ! hint: use ISO 8601 such as PT8H or P2D
  [4]
$ som jeopardy whatif 7K3F --slip survy=P2D
  ! som: error: SO-20261120-7K3F9QXW has no activity 'survy' [not-found]
  ! hint: did you mean 'survey'?
  [3]
$ som jeopardy whatif 7K3F --assign survey=team-fild
  ! som: error: there is no team 'team-fild' [not-found]
  ! hint: did you mean 'team-field'?
  [3]
$ som jeopardy whatif 7K3F --holiday 2026-13-01
  ! som: error: '2026-13-01' is not a time [invalid-time]
  ! hint: write 2026-12-01T17:00:00Z, local time as '2026-12-01 17:00' or 2026-12-01, or today, tomorrow, now+PT4H, +P2D
  [4]
$ som jeopardy whatif 7K3F --due never
  ! som: error: --due: 'never' is not a time [invalid-time]
  ! hint: write 2026-12-01T17:00:00Z, local time as '2026-12-01 17:00' or 2026-12-01, or today, tomorrow, now+PT4H, +P2D
  [4]
$ som jeopardy whatif 7K3F --cancel 2M8R
  ! som: error: SO-20261120-7K3F9QXW does not wait for '2M8R' [not-found]
  ! hint: it waits for: SO-20261120-9D4B6HNV
  [3]
$ som jeopardy whatif 2M8R --cancel 7K3F
  ! som: error: SO-20261120-2M8R1TQC does not wait for '7K3F' [not-found]
  ! hint: it waits for no order
  [3]
$ som activity complete 2M8R dig -q
$ som jeopardy whatif 2M8R --slip dig=P4D
  ! SO-20261120-2M8R1TQC: it is completed: no level follows any more [guard]
  ! hint: only an open record has a level
  [5]
$ som jeopardy whatif ZZZZ --due tomorrow
  ! som: error: record 'ZZZZ' does not exist [not-found]
  [3]
