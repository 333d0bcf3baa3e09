# The order of a list, and its columns.
$ include prelude.t
$ som order list --sort priority -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
$ som order list --sort -priority -o id
  SO-20261120-7K3F9QXW
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
$ som order list --sort -requested,id --fields id,requested
  ID                    REQUESTED FOR
  SO-20261120-7K3F9QXW  2026-12-01 17:00
  SO-20261120-9D4B6HNV  2026-11-27 17:00
  SO-20261120-2M8R1TQC
$ som order list --sort state,-created --fields id,state,created
  ID                    STATE         CREATED
  SO-20261120-9D4B6HNV  acknowledged  2026-11-20 11:00
  SO-20261120-2M8R1TQC  acknowledged  2026-11-20 10:00
  SO-20261120-7K3F9QXW  acknowledged  2026-11-20 09:12
$ som order list --sort -level,due --fields id,level,due
  ID                    LEVEL    DUE
  SO-20261120-9D4B6HNV  atRisk   2026-11-27 17:00
  SO-20261120-2M8R1TQC  atRisk
  SO-20261120-7K3F9QXW  onTrack  2026-12-01 17:00
$ som order list --sort customer --limit 2 --fields customer,id
  CUSTOMER  ID
  CUST-118  SO-20261120-7K3F9QXW
  CUST-204  SO-20261120-2M8R1TQC
  ! som: 2 of 3 shown (--limit)
$ som jeopardy scan --all --sort id
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN         ASSIGNEE     WHY
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                 -            nobody has been assigned for 1 d 2 h (+1)
  onTrack  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 10 d 5 h  team-access
  atRisk   SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  in 6 d 5 h   -            nobody has been assigned for 1 d 1 h
  3 open: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack
$ som jeopardy scan --all --sort -serviceOrderItem.service.name --fields id,serviceOrderItem.service.name
  ID                    serviceOrderItem.service.name
  SO-20261120-7K3F9QXW  leeds-depot
  SO-20261120-9D4B6HNV  bradford-mill, mill-reception
  SO-20261120-2M8R1TQC  bradford-duct
  3 open: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack

# Named fields and paths as columns; programs get whole values.
$ som order list --fields id,kind,spec,customerOrder,externalId
  ID                    KIND          SPECIFICATION              CUSTOMER ORDER  EXTERNAL ID
  SO-20261120-9D4B6HNV  ServiceOrder  ethernet-line, voice-line
  SO-20261120-7K3F9QXW  ServiceOrder  ethernet-line              CO-88213        BSS-4471
  SO-20261120-2M8R1TQC  ServiceOrder                             CO-88213
$ som order list --fields id,orderRelationship[0].id,serviceOrderItem.service.name
  ID                    orderRelationship[0].id  serviceOrderItem.service.name
  SO-20261120-9D4B6HNV  SO-20261120-2M8R1TQC     bradford-mill, mill-reception
  SO-20261120-7K3F9QXW                           leeds-depot
  SO-20261120-2M8R1TQC                           bradford-duct
$ som order list --fields id,level,due,reasons,spec -o ndjson
  {"id":"SO-20261120-9D4B6HNV","level":"atRisk","due":"2026-11-27T17:00:00Z","reasons":["unassigned"],"spec":["ethernet-line","voice-line"]}
  {"id":"SO-20261120-7K3F9QXW","level":"onTrack","due":"2026-12-01T17:00:00Z","reasons":[],"spec":["ethernet-line"]}
  {"id":"SO-20261120-2M8R1TQC","level":"atRisk","due":null,"reasons":["unassigned","no-due-date"],"spec":[]}
$ som order list --fields id,relatedParty,note.text -o json --where customer=CUST-118
  {
    "schemaVersion": 1,
    "kind": "OrderList",
    "items": [
      {
        "id": "SO-20261120-7K3F9QXW",
        "relatedParty": [
          {
            "id": "CUST-118",
            "name": "Northern Bakeries",
            "role": "customer"
          },
          {
            "id": "team-access",
            "role": "assignee"
          }
        ],
        "note.text": null
      }
    ],
    "truncated": false
  }
$ som jeopardy scan --fields id,level,description,due -o yaml
  ---
  id: SO-20261120-9D4B6HNV
  level: atRisk
  description: 1 Gbit/s Ethernet line and a voice line, Bradford mill
  due: "2026-11-27T17:00:00Z"
  ---
  id: SO-20261120-2M8R1TQC
  level: atRisk
  description: Duct to the Bradford mill
  due: null
$ som activity list 7K3F --fields id,state,duration.typical
  id  state  duration.typical
$ som order start 7K3F -q
$ som activity list 7K3F --fields id,state,duration.typical,dependsOn
  id         state    duration.typical  dependsOn
  survey     pending  PT8H
  configure  pending  PT2H              survey
  test       pending  PT1H              configure
$ som calendar list --fields id,file
  id      file
  always  built-in
  office  policy/policy.yaml
$ som log 7K3F --fields time,action,to -o markdown
  | time | action | to |
  | --- | --- | --- |
  | 2026-11-20 09:12 | create |  |
  | 2026-11-21 12:00 | start | inProgress |

# Names that nobody knows.
$ som order list --fields id,custmer
  ! --fields:1:4: error: unknown field 'custmer' [invalid-query]
  !   1 | id,custmer
  !     |    ^~~~~~~
  ! hint: did you mean 'customer'?
  [2]
$ som order list --sort ,
  ! --sort:1:1: error: the list of fields is empty [invalid-query]
  !   1 | ,
  !     | ^
  ! hint: write for instance: due,-priority
  [2]
$ som jeopardy scan --sort -duo
  ! --sort:1:2: error: unknown field 'duo' [invalid-query]
  !   1 | -duo
  !     |  ^~~
  ! hint: did you mean 'due'?
  [2]
$ som activity list 7K3F --fields id,durations
  ! --fields:1:4: error: unknown field 'durations' [invalid-query]
  !   1 | id,durations
  !     |    ^~~~~~~~~
  ! hint: did you mean 'duration'?
  [2]
$ som calendar list --fields zone
  ! --fields:1:1: error: unknown field 'zone' [invalid-query]
  !   1 | zone
  !     | ^~~~
  ! hint: fields are: id, timeZone, usualDay, name, file
  [2]

# One record by its fields.
$ som order show 7K3F --fields id,level,due,spec
  ID                    LEVEL    DUE               SPECIFICATION
  SO-20261120-7K3F9QXW  onTrack  2026-12-01 17:00  ethernet-line
$ som order show 7K3F --fields id,level,relatedParty[role=customer].name -o json
  {
    "id": "SO-20261120-7K3F9QXW",
    "level": "onTrack",
    "relatedParty[role=customer].name": "Northern Bakeries"
  }
$ som order show 7K3F --fields state,reasons -o yaml
  state: inProgress
  reasons: []
$ som order show 7K3F --fields stat
  ! --fields:1:1: error: unknown field 'stat' [invalid-query]
  !   1 | stat
  !     | ^~~~
  ! hint: did you mean 'state'?
  [2]

# In lists of other things the titles of columns name fields too. Values have only members.
$ som calendar list --fields 'TIME ZONE,id,Usual Day'
  timeZone  id      usualDay
  UTC       always  PT24H
  UTC       office  PT8H
$ som silence add 7K3F --id s1 --until now+PT4H --reason x -q
$ som silence list --fields id,until,when
  id  until             when
  s1  2026-11-21 16:00  ends in 4 h
  1 silence: 1 active, 0 planned, 0 ended; 1 ends within 24 h
$ som silence list --fields until -o csv
  until\x0d
  2026-11-21T16:00:00Z\x0d
$ som silence list --fields until -o json
  ! {"errors":[{"code":"usage","severity":"error","message":"--fields: 'until' is a column of tables","hints":["name members of the items, as -o json without --fields prints them"]}]}
  [2]
$ som order start 7K3F -q
  ! SO-20261120-7K3F9QXW: cannot start an order that is inProgress [illegal-transition]
  ! hint: from inProgress you may: pend, hold, complete, fail, cancel
  [5]
$ som activity list 7K3F --fields activity,'latest start'
  activity   latestStart
  survey     2026-11-30 14:00
  configure  2026-12-01 14:00
  test       2026-12-01 16:00
$ som jeopardy scan --fields id,when,about
  ID                    DUE               DESCRIPTION
  SO-20261120-9D4B6HNV  2026-11-27 17:00  1 Gbit/s Ethernet line and a voice line, Bradford mill
  SO-20261120-2M8R1TQC                    Duct to the Bradford mill
  3 open: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack
  ! som: the silence s1 ends in 4 h
$ som team list --fields TEAM
  team
  team-access
  team-field
# Verbs that show no records refuse the option.
$ som status --fields id
  ! som: error: som status does not take --fields [usage]
  ! hint: it is for lists and som show
  [2]
$ som order plan 7K3F --fields activity
  ! som: error: som order plan does not take --fields [usage]
  ! hint: it is for lists and som show
  [2]
$ som jeopardy explain 7K3F --fields id
  ! som: error: som jeopardy explain does not take --fields [usage]
  ! hint: it is for lists and som show
  [2]
# Blanks in the list.
$ som order list --fields id,customer,priority --sort 'customer, -priority'
  ID                    CUSTOMER  PRIO
  SO-20261120-7K3F9QXW  CUST-118     2
  SO-20261120-2M8R1TQC  CUST-204
  SO-20261120-9D4B6HNV               1
$ som order list --fields id,priority --sort ' -priority'
  ID                    PRIO
  SO-20261120-7K3F9QXW     2
  SO-20261120-9D4B6HNV     1
  SO-20261120-2M8R1TQC
