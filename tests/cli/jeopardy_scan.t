# What is late or about to be.
$ include prelude.t
$ som jeopardy scan
  LEVEL   ID                    ABOUT                                                   CUSTOMER  DUE               WHEN        ASSIGNEE  WHY
  atRisk  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  in 6 d 5 h  -         nobody has been assigned for 1 d 1 h
  atRisk  SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                -         nobody has been assigned for 1 d 2 h (+1)
  3 open: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack
$ som jeopardy scan --all
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN         ASSIGNEE     WHY
  atRisk   SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  in 6 d 5 h   -            nobody has been assigned for 1 d 1 h
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                 -            nobody has been assigned for 1 d 2 h (+1)
  onTrack  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 10 d 5 h  team-access
  3 open: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack
$ now 2026-11-26T12:00:00Z
$ som order start 7K3F -q
$ som activity start 7K3F survey -q
$ now 2026-11-30T12:00:00Z
$ som jeopardy scan
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2 d 19 h late  -            the due date passed 2 d 19 h ago (+4)
  atRisk   SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 1 d 5 h     team-access  activity 'survey' has run 16 h; the limit is the typical 8 h plus 25 %
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                   -            nobody has been assigned for 10 d 2 h (+1)
  3 open: 1 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
$ som jeopardy scan -o wide
  LEVEL    ID                    STATE         ABOUT                                                   CUSTOMER  DUE               EXPECTED          WHEN           ASSIGNEE     WHY
  overdue  SO-20261120-9D4B6HNV  acknowledged  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2026-12-01 15:00  2 d 19 h late  -            due-passed: the due date passed 2 d 19 h ago; predicted-late: expected completion is 3 d 22 h after the due date; predicted-late-max: with maximum durations completion is 5 d 19 h after the due date; start-late: activity '1.survey' should have started 3 d 22 h ago (and 3 more); unassigned: nobody has been assigned for 10 d 1 h
  atRisk   SO-20261120-7K3F9QXW  inProgress    100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  2026-11-30 15:00  in 1 d 5 h     team-access  activity-overrun: activity 'survey' has run 16 h; the limit is the typical 8 h plus 25 %
  atRisk   SO-20261120-2M8R1TQC  acknowledged  Duct to the Bradford mill                               CUST-204                                                     -            unassigned: nobody has been assigned for 10 d 2 h; no-due-date: neither the record nor a service level gives a due date
  3 open: 1 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
$ som jeopardy scan -o json
  {
    "schemaVersion": 1,
    "kind": "JeopardyScan",
    "now": "2026-11-30T12:00:00Z",
    "scanned": 3,
    "bad": 0,
    "levels": {
      "overdue": 1,
      "inJeopardy": 0,
      "atRisk": 2,
      "onTrack": 0
    },
    "items": [
      {
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
      {
        "id": "SO-20261120-7K3F9QXW",
        "kind": "ServiceOrder",
        "state": "inProgress",
        "level": "atRisk",
        "dueDate": "2026-12-01T17:00:00Z",
        "nextTarget": null,
        "expectedCompletion": "2026-11-30T15:00:00Z",
        "expectedCompletionMax": "2026-12-01T12:00:00Z",
        "slackSeconds": 93600,
        "priority": "2",
        "assignee": "team-access",
        "customer": "CUST-118",
        "reasons": [
          {
            "code": "activity-overrun",
            "message": "activity 'survey' has run 16 h; the limit is the typical 8 h plus 25 %",
            "bySeconds": 21600,
            "since": "2026-11-27T14:00:00Z",
            "activity": "survey",
            "rule": "built-in"
          }
        ]
      },
      {
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
            "message": "nobody has been assigned for 10 d 2 h",
            "bySeconds": 856800,
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
      }
    ]
  }
$ som jeopardy scan -o ndjson --all
  {"id":"SO-20261120-9D4B6HNV","kind":"ServiceOrder","state":"acknowledged","level":"overdue","dueDate":"2026-11-27T17:00:00Z","nextTarget":null,"expectedCompletion":"2026-12-01T15:00:00Z","expectedCompletionMax":"2026-12-03T12:00:00Z","slackSeconds":-338400,"priority":"1","assignee":null,"customer":null,"reasons":[{"code":"due-passed","message":"the due date passed 2 d 19 h ago","bySeconds":241200,"since":"2026-11-27T17:00:00Z","rule":"built-in"},{"code":"predicted-late","message":"expected completion is 3 d 22 h after the due date","bySeconds":338400,"activity":"1.test","rule":"built-in"},{"code":"predicted-late-max","message":"with maximum durations completion is 5 d 19 h after the due date","bySeconds":500400,"rule":"built-in"},{"code":"start-late","message":"activity '1.survey' should have started 3 d 22 h ago (and 3 more)","bySeconds":338400,"since":"2026-11-26T14:00:00Z","activity":"1.survey","rule":"built-in"},{"code":"unassigned","message":"nobody has been assigned for 10 d 1 h","bySeconds":853200,"since":"2026-11-20T11:00:00Z","rule":"built-in"}]}
  {"id":"SO-20261120-7K3F9QXW","kind":"ServiceOrder","state":"inProgress","level":"atRisk","dueDate":"2026-12-01T17:00:00Z","nextTarget":null,"expectedCompletion":"2026-11-30T15:00:00Z","expectedCompletionMax":"2026-12-01T12:00:00Z","slackSeconds":93600,"priority":"2","assignee":"team-access","customer":"CUST-118","reasons":[{"code":"activity-overrun","message":"activity 'survey' has run 16 h; the limit is the typical 8 h plus 25 %","bySeconds":21600,"since":"2026-11-27T14:00:00Z","activity":"survey","rule":"built-in"}]}
  {"id":"SO-20261120-2M8R1TQC","kind":"ServiceOrder","state":"acknowledged","level":"atRisk","dueDate":null,"nextTarget":null,"expectedCompletion":null,"expectedCompletionMax":null,"slackSeconds":null,"priority":null,"assignee":null,"customer":"CUST-204","reasons":[{"code":"unassigned","message":"nobody has been assigned for 10 d 2 h","bySeconds":856800,"since":"2026-11-20T10:00:00Z","rule":"built-in"},{"code":"no-due-date","message":"neither the record nor a service level gives a due date","bySeconds":0,"rule":"built-in"}]}
$ som jeopardy scan --now 2026-12-24T12:00:00Z
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN            ASSIGNEE     WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  26 d 19 h late  -            the due date passed 26 d 19 h ago (+4)
  overdue  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  22 d 19 h late  team-access  the due date passed 22 d 19 h ago (+6)
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                    -            nobody has been assigned for 34 d 2 h (+1)
  3 open: 2 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack

# The exit status on request.
$ som jeopardy scan --fail-on overdue -q
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2 d 19 h late  -            the due date passed 2 d 19 h ago (+4)
  atRisk   SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 1 d 5 h     team-access  activity 'survey' has run 16 h; the limit is the typical 8 h plus 25 %
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                   -            nobody has been assigned for 10 d 2 h (+1)
  [1]
$ som jeopardy scan --fail-on atRisk
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2 d 19 h late  -            the due date passed 2 d 19 h ago (+4)
  atRisk   SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 1 d 5 h     team-access  activity 'survey' has run 16 h; the limit is the typical 8 h plus 25 %
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                   -            nobody has been assigned for 10 d 2 h (+1)
  3 open: 1 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
  [1]
$ som jeopardy scan --fail-on overdue --now 2026-11-20T12:00:00Z
  3 open: 0 overdue, 0 inJeopardy, 0 atRisk, 3 onTrack

# Filters.
$ som jeopardy scan --level overdue
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2 d 19 h late  -         the due date passed 2 d 19 h ago (+4)
  3 open: 1 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
$ som jeopardy scan --team team-access
  LEVEL   ID                    ABOUT                                  CUSTOMER  DUE               WHEN        ASSIGNEE     WHY
  atRisk  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 1 d 5 h  team-access  activity 'survey' has run 16 h; the limit is the typical 8 h plus 25 %
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
$ som jeopardy scan --assignee team-field -q
$ som jeopardy scan --customer CUST-118 --priority 2 --kind ServiceOrder -o ndjson
  {"id":"SO-20261120-7K3F9QXW","kind":"ServiceOrder","state":"inProgress","level":"atRisk","dueDate":"2026-12-01T17:00:00Z","nextTarget":null,"expectedCompletion":"2026-11-30T15:00:00Z","expectedCompletionMax":"2026-12-01T12:00:00Z","slackSeconds":93600,"priority":"2","assignee":"team-access","customer":"CUST-118","reasons":[{"code":"activity-overrun","message":"activity 'survey' has run 16 h; the limit is the typical 8 h plus 25 %","bySeconds":21600,"since":"2026-11-27T14:00:00Z","activity":"survey","rule":"built-in"}]}
$ som jeopardy scan --shard 1/2
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2 d 19 h late  -         the due date passed 2 d 19 h ago (+4)
  1 open: 1 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
$ som jeopardy scan --shard 2/2
  LEVEL   ID                    ABOUT                                  CUSTOMER  DUE               WHEN        ASSIGNEE     WHY
  atRisk  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 1 d 5 h  team-access  activity 'survey' has run 16 h; the limit is the typical 8 h plus 25 %
  atRisk  SO-20261120-2M8R1TQC  Duct to the Bradford mill              CUST-204                                -            nobody has been assigned for 10 d 2 h (+1)
  2 open: 0 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack

# What filters cannot be.
$ som jeopardy scan --level red
  ! som: error: --level: 'red' is not a level [usage]
  ! hint: levels are: onTrack, atRisk, inJeopardy, overdue
  [2]
$ som jeopardy scan --fail-on overdu
  ! som: error: --fail-on: 'overdu' is not a level [usage]
  ! hint: did you mean 'overdue'?
  [2]
$ som jeopardy scan --shard 3/2
  ! som: error: --shard: '3/2' is not a valid part [usage]
  ! hint: write it as 1/4, 2/4, 3/4 and 4/4, or auto in an array job
  [2]
$ som jeopardy scan --kind Order
  ! som: error: there is no kind 'Order' with clocks [unknown-kind]
  ! hint: did you mean 'order'?
  [4]
$ som jeopardy scan --kind Nothing
  ! som: error: there is no kind 'Nothing' with clocks [unknown-kind]
  [4]
$ som jeopardy scan --team nobody
  ! som: error: there is no team 'nobody' [not-found]
  ! hint: teams are: team-access, team-field
  [3]
$ som jeopardy scan -o prometheus
  # HELP som_records Open records by kind and jeopardy level.
  # TYPE som_records gauge
  som_records{kind="ServiceOrder",level="onTrack"} 0
  som_records{kind="ServiceOrder",level="atRisk"} 2
  som_records{kind="ServiceOrder",level="inJeopardy"} 0
  som_records{kind="ServiceOrder",level="overdue"} 1
  som_records{kind="CustomerQosDegradationReport",level="onTrack"} 0
  som_records{kind="CustomerQosDegradationReport",level="atRisk"} 0
  som_records{kind="CustomerQosDegradationReport",level="inJeopardy"} 0
  som_records{kind="CustomerQosDegradationReport",level="overdue"} 0
  som_records{kind="ServicePerformanceDegradationReport",level="onTrack"} 0
  som_records{kind="ServicePerformanceDegradationReport",level="atRisk"} 0
  som_records{kind="ServicePerformanceDegradationReport",level="inJeopardy"} 0
  som_records{kind="ServicePerformanceDegradationReport",level="overdue"} 0
  som_records{kind="ServiceTroubleReport",level="onTrack"} 0
  som_records{kind="ServiceTroubleReport",level="atRisk"} 0
  som_records{kind="ServiceTroubleReport",level="inJeopardy"} 0
  som_records{kind="ServiceTroubleReport",level="overdue"} 0
  som_records{kind="ResourceOrder",level="onTrack"} 0
  som_records{kind="ResourceOrder",level="atRisk"} 0
  som_records{kind="ResourceOrder",level="inJeopardy"} 0
  som_records{kind="ResourceOrder",level="overdue"} 0
  som_records{kind="PartyOrder",level="onTrack"} 0
  som_records{kind="PartyOrder",level="atRisk"} 0
  som_records{kind="PartyOrder",level="inJeopardy"} 0
  som_records{kind="PartyOrder",level="overdue"} 0
  som_records{kind="ResourceTroubleReport",level="onTrack"} 0
  som_records{kind="ResourceTroubleReport",level="atRisk"} 0
  som_records{kind="ResourceTroubleReport",level="inJeopardy"} 0
  som_records{kind="ResourceTroubleReport",level="overdue"} 0
  som_records{kind="PartyTroubleReport",level="onTrack"} 0
  som_records{kind="PartyTroubleReport",level="atRisk"} 0
  som_records{kind="PartyTroubleReport",level="inJeopardy"} 0
  som_records{kind="PartyTroubleReport",level="overdue"} 0
  # HELP som_team_records Open records that a team or its members have, by kind and level.
  # TYPE som_team_records gauge
  som_team_records{team="team-access",kind="ServiceOrder",level="onTrack"} 0
  som_team_records{team="team-access",kind="ServiceOrder",level="atRisk"} 1
  som_team_records{team="team-access",kind="ServiceOrder",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="ServiceOrder",level="overdue"} 0
  som_team_records{team="team-access",kind="CustomerQosDegradationReport",level="onTrack"} 0
  som_team_records{team="team-access",kind="CustomerQosDegradationReport",level="atRisk"} 0
  som_team_records{team="team-access",kind="CustomerQosDegradationReport",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="CustomerQosDegradationReport",level="overdue"} 0
  som_team_records{team="team-access",kind="ServicePerformanceDegradationReport",level="onTrack"} 0
  som_team_records{team="team-access",kind="ServicePerformanceDegradationReport",level="atRisk"} 0
  som_team_records{team="team-access",kind="ServicePerformanceDegradationReport",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="ServicePerformanceDegradationReport",level="overdue"} 0
  som_team_records{team="team-access",kind="ServiceTroubleReport",level="onTrack"} 0
  som_team_records{team="team-access",kind="ServiceTroubleReport",level="atRisk"} 0
  som_team_records{team="team-access",kind="ServiceTroubleReport",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="ServiceTroubleReport",level="overdue"} 0
  som_team_records{team="team-access",kind="ResourceOrder",level="onTrack"} 0
  som_team_records{team="team-access",kind="ResourceOrder",level="atRisk"} 0
  som_team_records{team="team-access",kind="ResourceOrder",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="ResourceOrder",level="overdue"} 0
  som_team_records{team="team-access",kind="PartyOrder",level="onTrack"} 0
  som_team_records{team="team-access",kind="PartyOrder",level="atRisk"} 0
  som_team_records{team="team-access",kind="PartyOrder",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="PartyOrder",level="overdue"} 0
  som_team_records{team="team-access",kind="ResourceTroubleReport",level="onTrack"} 0
  som_team_records{team="team-access",kind="ResourceTroubleReport",level="atRisk"} 0
  som_team_records{team="team-access",kind="ResourceTroubleReport",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="ResourceTroubleReport",level="overdue"} 0
  som_team_records{team="team-access",kind="PartyTroubleReport",level="onTrack"} 0
  som_team_records{team="team-access",kind="PartyTroubleReport",level="atRisk"} 0
  som_team_records{team="team-access",kind="PartyTroubleReport",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="PartyTroubleReport",level="overdue"} 0
  som_team_records{team="team-field",kind="ServiceOrder",level="onTrack"} 0
  som_team_records{team="team-field",kind="ServiceOrder",level="atRisk"} 0
  som_team_records{team="team-field",kind="ServiceOrder",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="ServiceOrder",level="overdue"} 0
  som_team_records{team="team-field",kind="CustomerQosDegradationReport",level="onTrack"} 0
  som_team_records{team="team-field",kind="CustomerQosDegradationReport",level="atRisk"} 0
  som_team_records{team="team-field",kind="CustomerQosDegradationReport",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="CustomerQosDegradationReport",level="overdue"} 0
  som_team_records{team="team-field",kind="ServicePerformanceDegradationReport",level="onTrack"} 0
  som_team_records{team="team-field",kind="ServicePerformanceDegradationReport",level="atRisk"} 0
  som_team_records{team="team-field",kind="ServicePerformanceDegradationReport",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="ServicePerformanceDegradationReport",level="overdue"} 0
  som_team_records{team="team-field",kind="ServiceTroubleReport",level="onTrack"} 0
  som_team_records{team="team-field",kind="ServiceTroubleReport",level="atRisk"} 0
  som_team_records{team="team-field",kind="ServiceTroubleReport",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="ServiceTroubleReport",level="overdue"} 0
  som_team_records{team="team-field",kind="ResourceOrder",level="onTrack"} 0
  som_team_records{team="team-field",kind="ResourceOrder",level="atRisk"} 0
  som_team_records{team="team-field",kind="ResourceOrder",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="ResourceOrder",level="overdue"} 0
  som_team_records{team="team-field",kind="PartyOrder",level="onTrack"} 0
  som_team_records{team="team-field",kind="PartyOrder",level="atRisk"} 0
  som_team_records{team="team-field",kind="PartyOrder",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="PartyOrder",level="overdue"} 0
  som_team_records{team="team-field",kind="ResourceTroubleReport",level="onTrack"} 0
  som_team_records{team="team-field",kind="ResourceTroubleReport",level="atRisk"} 0
  som_team_records{team="team-field",kind="ResourceTroubleReport",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="ResourceTroubleReport",level="overdue"} 0
  som_team_records{team="team-field",kind="PartyTroubleReport",level="onTrack"} 0
  som_team_records{team="team-field",kind="PartyTroubleReport",level="atRisk"} 0
  som_team_records{team="team-field",kind="PartyTroubleReport",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="PartyTroubleReport",level="overdue"} 0
  # HELP som_scan_bad_files Files that could not be assessed.
  # TYPE som_scan_bad_files gauge
  som_scan_bad_files 0
  # HELP som_scan_duration_seconds Duration of the scan.
  # TYPE som_scan_duration_seconds gauge
  som_scan_duration_seconds 0.012
  # HELP som_scan_timestamp_seconds Time of the scan, in Unix time.
  # TYPE som_scan_timestamp_seconds gauge
  som_scan_timestamp_seconds 1796040000
  # HELP som_scan_last_success_timestamp_seconds Time of the last scan without bad files and failed changes, in Unix time.
  # TYPE som_scan_last_success_timestamp_seconds gauge
  som_scan_last_success_timestamp_seconds 1796040000
  # HELP som_escalation_timestamp_seconds Time of the last scan of this machine that escalated, in Unix time.
  # TYPE som_escalation_timestamp_seconds gauge
  som_escalation_timestamp_seconds 0

# A bad file stops nothing, is counted, and beats --fail-on.
$ write orders/2026/11/SO-20261121-00000000.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-00000000
state: completd
EOF
$ som jeopardy scan --fail-on atRisk
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2 d 19 h late  -            the due date passed 2 d 19 h ago (+4)
  atRisk   SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 1 d 5 h     team-access  activity 'survey' has run 16 h; the limit is the typical 8 h plus 25 %
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                   -            nobody has been assigned for 10 d 2 h (+1)
  3 open: 1 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack; 1 bad file
  ! orders/2026/11/SO-20261121-00000000.yaml:1:1: error: the document has no 'orderDate' [missing-field]
  !   1 | "@type": ServiceOrder
  !     | ^~~~~~~~~~~~~~~~~~~~~
  ! orders/2026/11/SO-20261121-00000000.yaml:1:1: error: the document has no 'serviceOrderItem' [missing-field]
  !   1 | "@type": ServiceOrder
  !     | ^~~~~~~~~~~~~~~~~~~~~
  ! orders/2026/11/SO-20261121-00000000.yaml:3:8: error: state 'completd' is not known [unknown-state]
  !   3 | state: completd
  !     |        ^~~~~~~~
  ! hint: did you mean 'completed'?
  [4]
$ som jeopardy scan -o json --level overdue
  {
    "schemaVersion": 1,
    "kind": "JeopardyScan",
    "now": "2026-11-30T12:00:00Z",
    "scanned": 3,
    "bad": 1,
    "levels": {
      "overdue": 1,
      "inJeopardy": 0,
      "atRisk": 2,
      "onTrack": 0
    },
    "items": [
      {
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
      }
    ]
  }
  ! {"errors":[{"code":"missing-field","severity":"error","message":"the document has no 'orderDate'","file":"orders/2026/11/SO-20261121-00000000.yaml","line":1,"column":1},{"code":"missing-field","severity":"error","message":"the document has no 'serviceOrderItem'","file":"orders/2026/11/SO-20261121-00000000.yaml","line":1,"column":1},{"code":"unknown-state","severity":"error","message":"state 'completd' is not known","file":"orders/2026/11/SO-20261121-00000000.yaml","line":3,"column":8,"hints":["did you mean 'completed'?"]}]}
  [4]
$ som jeopardy scan --fail-on atRisk --keep-going -q
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2 d 19 h late  -            the due date passed 2 d 19 h ago (+4)
  atRisk   SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 1 d 5 h     team-access  activity 'survey' has run 16 h; the limit is the typical 8 h plus 25 %
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                   -            nobody has been assigned for 10 d 2 h (+1)
  ! orders/2026/11/SO-20261121-00000000.yaml:1:1: error: the document has no 'orderDate' [missing-field]
  !   1 | "@type": ServiceOrder
  !     | ^~~~~~~~~~~~~~~~~~~~~
  ! orders/2026/11/SO-20261121-00000000.yaml:1:1: error: the document has no 'serviceOrderItem' [missing-field]
  !   1 | "@type": ServiceOrder
  !     | ^~~~~~~~~~~~~~~~~~~~~
  ! orders/2026/11/SO-20261121-00000000.yaml:3:8: error: state 'completd' is not known [unknown-state]
  !   3 | state: completd
  !     |        ^~~~~~~~
  ! hint: did you mean 'completed'?
  [1]

# A terminal.
$ remove orders/2026/11/SO-20261121-00000000.yaml
$ tty 100
$ som jeopardy scan
  \e[1mLEVEL\e[0m    \e[1mID\e[0m                    \e[1mABOUT\e[0m                       \e[1mWHEN\e[0m           \e[1mWHY\e[0m
  \e[1;31moverdue\e[0m  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and  \e[31m2 d 19 h late\e[0m  the due date passed 2 d
                                 a voice line, Bradford                     19 h ago (+4)
                                 mill
  \e[33matRisk\e[0m   SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line,   in 1 d 5 h     activity 'survey' has run
                                 Leeds depot                                16 h; the limit is the
                                                                            typical 8 h plus 25 %
  \e[33matRisk\e[0m   SO-20261120-2M8R1TQC  Duct to the Bradford mill                  nobody has been assigned
                                                                            for 10 d 2 h (+1)
  3 open: 1 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
$ notty
$ som jeopardy scan --help
  find records that are late or will be late
  Usage: som jeopardy scan [OPTIONS]

  Options:
    -h,--help                       print this help
    --all                           include records that are on track
    --escalate                      perform what is due: alerts, steps of
                                    escalation policies, expiry of reservations
    --as-of REV|TIME                read the workspace as of this commit, or the
                                    newest up to this time
    --git-dir DIR                   read the commit of --as-of, COMMIT or
                                    COMMIT:FOLDER, from this repository, which may
                                    be bare
    --fail-on LEVEL                 exit 1 if a record is at this level or worse:
                                    atRisk, inJeopardy, overdue
    --kind KIND ...                 only records of this kind; repeat for more
    --level LEVEL                   only records at this level or worse
    --team TEAM                     only records of this team or its members
    --assignee PARTY                only records of this party
    --customer CUSTOMER             only records of this customer
    --priority PRIORITY ...         only records of this priority; repeat for more
    --shard I/N                     only part I of N of the records, by a hash of
                                    their ids; auto: that of a task of an array
                                    job
    --shard-out FILE                write the part to this file, for jeopardy
                                    join; needs --now
    --from FILE                     with --escalate: look only at the records for
                                    which the whole scan in this file asks
    --where EXPR                    only records that match, such as: state = held
                                    and due < now+P2D
    --sort A,-B                     sort by these fields; - before a field sorts
                                    in descending order
    --limit N                       show at most this many
    --prom-file FILE                also write metrics for Prometheus to this file
    --assert-fresh DURATION         exit 1 if the last scan --escalate of this
                                    machine is older than this
    --keep-going                    ignore bad files in the exit status

  Examples:
    som jeopardy scan --fail-on inJeopardy --quiet
    som jeopardy scan --team team-access -o json | jq -r '.items[].id'
    som jeopardy scan --escalate -n
    som jeopardy scan --shard 2/8 --shard-out part-2.ndjson --now \
        2026-11-22T12:00:00Z --as-of HEAD

  Formats (-o): table, wide, json, ndjson, yaml, csv, markdown, id, prometheus,
    sarif, github, nagios

  Global options (--reason, --note, -n, -o, -q and more): som --help
