# The activities of a record.
$ include prelude.t
$ som activity list 7K3F
  ACTIVITY  NAME  TYPE  STATE  ASSIGNEE  TYPICAL  MAX  STARTED  ENDED  LATEST START  SLACK  AFTER  REQUEST
$ som activity list 7K3F -o json
  {
    "schemaVersion": 1,
    "kind": "ActivityList",
    "items": [],
    "truncated": false
  }
$ som order start 7K3F -q
$ som activity list 7K3F
  ACTIVITY   NAME                TYPE       STATE    ASSIGNEE     TYPICAL  MAX    STARTED  ENDED  LATEST START        SLACK  AFTER      REQUEST
  survey     Site survey         survey     ready    team-field   PT8H     PT16H                  2026-11-30 14:00  7 d 5 h
  configure  Configure the port  configure  pending  team-access  PT2H     PT4H                   2026-12-01 14:00  7 d 5 h  survey
  test       Turn-up test        test       pending  team-access  PT1H     PT4H                   2026-12-01 16:00  7 d 5 h  configure
$ som activity list 7K3F -o id
  survey
  configure
  test
$ som activity list 7K3F -o ndjson --fields id,state,duration.typical
  {"id":"survey","state":"pending","duration.typical":"PT8H"}
  {"id":"configure","state":"pending","duration.typical":"PT2H"}
  {"id":"test","state":"pending","duration.typical":"PT1H"}
$ som activity list ext:BSS-4471 -o yaml --fields id,dependsOn
  ---
  id: survey
  dependsOn: null
  ---
  id: configure
  dependsOn: [survey]
  ---
  id: test
  dependsOn: [configure]
$ som activity list
  ID                    ACTIVITY   STATE    ASSIGNEE     CUSTOMER  DUE               LATEST START        SLACK  DESCRIPTION
  SO-20261120-7K3F9QXW  survey     ready    team-field   CUST-118  2026-12-01 17:00  2026-11-30 14:00  7 d 5 h  100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-7K3F9QXW  configure  pending  team-access  CUST-118  2026-12-01 17:00  2026-12-01 14:00  7 d 5 h  100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-7K3F9QXW  test       pending  team-access  CUST-118  2026-12-01 17:00  2026-12-01 16:00  7 d 5 h  100 Mbit/s Ethernet line, Leeds depot
$ som activity list nobody
  ! som: error: record 'nobody' does not exist [not-found]
  [3]
$ som activity list 7K3F -o csv
  activity,name,type,state,assignee,typical,max,started,ended,latest_start,slack_seconds,after,request\x0d
  survey,Site survey,survey,ready,team-field,PT8H,PT16H,,,2026-11-30T14:00:00Z,622800,,\x0d
  configure,Configure the port,configure,pending,team-access,PT2H,PT4H,,,2026-12-01T14:00:00Z,622800,survey,\x0d
  test,Turn-up test,test,pending,team-access,PT1H,PT4H,,,2026-12-01T16:00:00Z,622800,configure,\x0d
$ som activity list --help
  list the activities of a record, or the work of all open records
  Usage: som activity list [OPTIONS] [ID]

  Positionals:
    ID                              the record (default: all open records, with
                                    the activities that are not finished)

  Options:
    -h,--help                       print this help
    --team TEAM                     only activities of this team or its members
    --assignee PARTY                only activities of this team, party or person
    --state WORK-STATE ...          only ready (may start now), running, late, or
                                    a state of activities; repeat for more
    --due TIME                      only activities of records that are due until
                                    then; a day means its end
    --where EXPR                    only activities that match, such as: type =
                                    survey and customer = CUST-118
    --sort A,-B                     sort by these fields; - before a field sorts
                                    in descending order
    --limit N                       show at most this many

  Examples:
    som activity list 7K3F
    som activity list --team team-field --state ready
    som activity list --state late -o json | jq -r \
        '.items[] | .record + " " + .id'

  Formats (-o): table, wide, json, ndjson, yaml, csv, markdown, id

  Global options (--reason, --note, -n, -o, -q and more): som --help

# Without a record: what is to be done in all open records, the most urgent first.
$ include prelude.t
$ som order start 7K3F 2M8R -q
$ som order assign 2M8R --to team-field --person li -q
$ som activity add 2M8R dig --typical PT4H -q
$ som report create --name 'Loss in Leeds' --kind service-trouble --priority 1 -q
$ som activity add TR-2026 trace --typical PT1H --assignee team-access -q
$ som report start TR-2026 -q
$ som activity list
  ID                    ACTIVITY   STATE    ASSIGNEE         CUSTOMER  DUE               LATEST START        SLACK  DESCRIPTION
  SO-20261120-7K3F9QXW  survey     ready    team-field       CUST-118  2026-12-01 17:00  2026-11-30 14:00  7 d 5 h  100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-7K3F9QXW  configure  pending  team-access      CUST-118  2026-12-01 17:00  2026-12-01 14:00  7 d 5 h  100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-7K3F9QXW  test       pending  team-access      CUST-118  2026-12-01 17:00  2026-12-01 16:00  7 d 5 h  100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-2M8R1TQC  dig        ready    team-field (li)  CUST-204                                               Duct to the Bradford mill
  TR-20261121-H95TMQE0  trace      ready    team-access                                                             Loss in Leeds
$ som activity list -o wide
  ID                    ACTIVITY   STATE    ASSIGNEE         CUSTOMER  DUE               LATEST START        SLACK  REQUEST  BOOKED  TYPE       DESCRIPTION
  SO-20261120-7K3F9QXW  survey     ready    team-field       CUST-118  2026-12-01 17:00  2026-11-30 14:00  7 d 5 h                   survey     100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-7K3F9QXW  configure  pending  team-access      CUST-118  2026-12-01 17:00  2026-12-01 14:00  7 d 5 h                   configure  100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-7K3F9QXW  test       pending  team-access      CUST-118  2026-12-01 17:00  2026-12-01 16:00  7 d 5 h                   test       100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-2M8R1TQC  dig        ready    team-field (li)  CUST-204                                                                           Duct to the Bradford mill
  TR-20261121-H95TMQE0  trace      ready    team-access                                                                                         Loss in Leeds
$ som activity list --team team-field -o id
  SO-20261120-7K3F9QXW/survey
  SO-20261120-2M8R1TQC/dig
$ som activity list --assignee li -o id
  SO-20261120-2M8R1TQC/dig
$ som activity list --state ready --state running -o id
  SO-20261120-7K3F9QXW/survey
  SO-20261120-2M8R1TQC/dig
  TR-20261121-H95TMQE0/trace
$ som activity start 7K3F survey -q
$ som activity list --state running -o csv
  id,activity,state,assignee,customer,due,latest_start,slack_seconds,description\x0d
  SO-20261120-7K3F9QXW,survey,inProgress,team-field,CUST-118,2026-12-01T17:00:00Z,2026-11-30T14:00:00Z,680400,"100 Mbit/s Ethernet line, Leeds depot"\x0d
$ som activity list --due 2026-12-01 -o id
  SO-20261120-7K3F9QXW/survey
  SO-20261120-7K3F9QXW/configure
  SO-20261120-7K3F9QXW/test
$ som activity list --where 'type = configure and customer = CUST-118' -o json
  {
    "schemaVersion": 1,
    "kind": "ActivityList",
    "items": [
      {
        "id": "configure",
        "name": "Configure the port",
        "type": "configure",
        "state": "pending",
        "dependsOn": [
          "survey"
        ],
        "duration": {
          "typical": "PT2H",
          "max": "PT4H"
        },
        "assignee": "team-access",
        "serviceOrderItem": "1",
        "pointOfNoReturn": true,
        "record": "SO-20261120-7K3F9QXW",
        "kind": "ServiceOrder",
        "customer": "CUST-118",
        "due": "2026-12-01T17:00:00Z",
        "expectedStart": "2026-11-24T09:00:00Z",
        "expectedEnd": "2026-11-24T11:00:00Z",
        "latestStart": "2026-12-01T14:00:00Z",
        "slackSeconds": 622800,
        "ready": false,
        "late": false
      }
    ],
    "truncated": false
  }
$ som activity list --where 'latestStart < 2026-12-01 and not ready' -o id
  SO-20261120-7K3F9QXW/survey
$ som activity list --where 'duration.typical = PT8H and priority = 2' -o id
  SO-20261120-7K3F9QXW/survey
$ som activity list --where 'statte = held'
  ! --where:1:1: error: unknown field 'statte' [invalid-query]
  !   1 | statte = held
  !     | ^~~~~~
  ! hint: did you mean 'state'?
  [2]
$ som activity list --state redy
  ! som: error: --state: 'redy' is not one of ready, running, late, pending, inProgress, held, completed, failed, cancelled, skipped [usage]
  ! hint: did you mean 'ready'?
  [2]
$ som activity list 7K3F --state running
  ACTIVITY  NAME         TYPE    STATE       ASSIGNEE    TYPICAL  MAX    STARTED           ENDED  LATEST START         SLACK  AFTER  REQUEST
  survey    Site survey  survey  inProgress  team-field  PT8H     PT16H  2026-11-21 12:00         2026-11-30 14:00  7 d 21 h
$ now 2026-11-26T12:00:00Z
$ som activity list --state late
  ID                    ACTIVITY  STATE       ASSIGNEE    CUSTOMER  DUE               LATEST START        SLACK  DESCRIPTION
  SO-20261120-7K3F9QXW  survey    inProgress  team-field  CUST-118  2026-12-01 17:00  2026-11-30 14:00  5 d 2 h  100 Mbit/s Ethernet line, Leeds depot
$ som jeopardy scan --team team-field -o id
  SO-20261120-7K3F9QXW
$ som activity list 7K3F -o wide
  ACTIVITY   NAME                TYPE       STATE       ASSIGNEE     TYPICAL  MAX    STARTED           ENDED  LATEST START        SLACK  AFTER      REQUEST  BOOKED  RESULT
  survey     Site survey         survey     inProgress  team-field   PT8H     PT16H  2026-11-21 12:00         2026-11-30 14:00  5 d 2 h
  configure  Configure the port  configure  pending     team-access  PT2H     PT4H                            2026-12-01 14:00  5 d 2 h  survey
  test       Turn-up test        test       pending     team-access  PT1H     PT4H                            2026-12-01 16:00  5 d 2 h  configure
$ tty 80
$ som activity list
  \e[1mID\e[0m                    \e[1mACTIVITY\e[0m   \e[1mSTATE\e[0m       \e[1mASSIGNEE\e[0m           \e[1mSLACK\e[0m
  SO-20261120-7K3F9QXW  survey     \e[31minProgress\e[0m  team-field       5 d 2 h
  SO-20261120-7K3F9QXW  configure  pending     team-access      5 d 2 h
  SO-20261120-7K3F9QXW  test       pending     team-access      5 d 2 h
  SO-20261120-2M8R1TQC  dig        \e[32mready\e[0m       team-field (li)
  TR-20261121-H95TMQE0  trace      \e[32mready\e[0m       team-access
$ tty 160
$ som activity list
  \e[1mID\e[0m                    \e[1mACTIVITY\e[0m   \e[1mSTATE\e[0m       \e[1mASSIGNEE\e[0m         \e[1mCUSTOMER\e[0m  \e[1mDUE\e[0m               \e[1mLATEST START\e[0m        \e[1mSLACK\e[0m  \e[1mDESCRIPTION\e[0m
  SO-20261120-7K3F9QXW  survey     \e[31minProgress\e[0m  team-field       CUST-118  2026-12-01 17:00  2026-11-30 14:00  5 d 2 h  100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-7K3F9QXW  configure  pending     team-access      CUST-118  2026-12-01 17:00  2026-12-01 14:00  5 d 2 h  100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-7K3F9QXW  test       pending     team-access      CUST-118  2026-12-01 17:00  2026-12-01 16:00  5 d 2 h  100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-2M8R1TQC  dig        \e[32mready\e[0m       team-field (li)  CUST-204                                               Duct to the Bradford mill
  TR-20261121-H95TMQE0  trace      \e[32mready\e[0m       team-access                                                             Loss in Leeds
$ som order show 7K3F
  \e[1mServiceOrder SO-20261120-7K3F9QXW\e[0m
    state           inProgress
    level           \e[33matRisk: activity 'survey' has run 27 h; the limit is the typical 8 h plus 25 % (+1)\e[0m
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    started         2026-11-21 12:00
    due             2026-12-01 17:00 (in 5 d 5 h)
    expected        2026-11-26 15:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  \e[1mITEM\e[0m  \e[1mACTION\e[0m  \e[1mSTATE\e[0m       \e[1mSPECIFICATION\e[0m  \e[1mSERVICE\e[0m               \e[1mNAME\e[0m
  1     add     inProgress  ethernet-line  SV-20261120-1Q34FTTA  leeds-depot

  \e[1mACTIVITY\e[0m   \e[1mSTATE\e[0m       \e[1mASSIGNEE\e[0m     \e[1mSTARTED\e[0m           \e[1mAFTER\e[0m
  survey     inProgress  team-field   2026-11-21 12:00
  configure  pending     team-access                    survey
  test       pending     team-access                    configure
$ som activity list --sort -latestStart --limit 2
  \e[1mID\e[0m                    \e[1mACTIVITY\e[0m   \e[1mSTATE\e[0m    \e[1mASSIGNEE\e[0m     \e[1mCUSTOMER\e[0m  \e[1mDUE\e[0m               \e[1mLATEST START\e[0m        \e[1mSLACK\e[0m  \e[1mDESCRIPTION\e[0m
  SO-20261120-7K3F9QXW  test       pending  team-access  CUST-118  2026-12-01 17:00  2026-12-01 16:00  5 d 2 h  100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-7K3F9QXW  configure  pending  team-access  CUST-118  2026-12-01 17:00  2026-12-01 14:00  5 d 2 h  100 Mbit/s Ethernet line, Leeds depot
$ som activity list --sort slackSeconds,-activity -o id
  SO-20261120-7K3F9QXW/test
  SO-20261120-7K3F9QXW/survey
  SO-20261120-7K3F9QXW/configure
  TR-20261121-H95TMQE0/trace
  SO-20261120-2M8R1TQC/dig
$ som activity list 7K3F --sort -activity --limit 1 -o csv
  activity,name,type,state,assignee,typical,max,started,ended,latest_start,slack_seconds,after,request\x0d
  test,Turn-up test,test,pending,team-access,PT1H,PT4H,,,2026-12-01T16:00:00Z,439200,configure,\x0d
$ som activity list --fields record,slack_seconds --where 'record ~ 7K3F' --limit 1 -o csv
  record,slackSeconds\x0d
  SO-20261120-7K3F9QXW,439200\x0d
$ som activity list --sort severity
  ! som: \e[31merror:\e[0m --sort: activities have no field 'severity' [invalid-query]
  ! hint: fields are: record, activity, type, state, assignee, item, request, start, end, expectedStart, expectedEnd, latestStart, slackSeconds, booked, ready, late, customer, due
  [2]
$ som activity list --sort ''
  ! som: error: --sort: the text is empty [usage]
  ! hint: see som activity list --help
  [2]
$ som activity list --where 'late=false and ready=true' -o id
  SO-20261120-2M8R1TQC/dig
  TR-20261121-H95TMQE0/trace
$ som activity list --where 'ready=false' -o id
  SO-20261120-7K3F9QXW/survey
  SO-20261120-7K3F9QXW/configure
  SO-20261120-7K3F9QXW/test
$ som activity list --where 'late != true' --limit 1 -o id
  SO-20261120-7K3F9QXW/configure
$ som activity list --where 'late=maybe'
  ! --where:1:6: \e[31merror:\e[0m late is true or false [invalid-query]
  !   1 | late=maybe
  !     |      ^~~~~
  ! hint: write: late = false
  [2]
