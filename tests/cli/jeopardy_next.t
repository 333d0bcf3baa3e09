# What needs a decision, worst first, with the command for it.
$ include delivery_prelude.t
$ som jeopardy next
  atRisk SO-20261120-9D4B6HNV, due in 6 d 5 h
    nobody has been assigned for 1 d 1 h
    som order assign SO-20261120-9D4B6HNV --to TEAM
  atRisk SO-20261120-2M8R1TQC, for CUST-204
    nobody has been assigned for 1 d 2 h
    som order assign SO-20261120-2M8R1TQC --to TEAM
$ som order assign XJ4G 9D4B 2M8R --to team-access -q
$ som jeopardy next
  ! som: nothing needs a decision
$ som order start XJ4G 7K3F 2M8R -q
$ som activity add 2M8R dig --typical PT4H --assignee team-field -q
$ som activity start 2M8R dig -q
$ som activity fail 2M8R dig --reason 'rock' -q
$ som activity complete XJ4G survey -q
$ som request update XJ4G/port --state inProgress --expected 2026-11-23 -q
$ som request update XJ4G/tail --state rejected --error 'no duct' -q
$ now 2026-12-01T12:00:00Z
$ som jeopardy next
  overdue RO-20261121-KP5ZGG7Q, for CUST-7, due 7 d 19 h late
    RO-20261121-KP5ZGG7Q was expected 7 d 12 h ago
    som request update RO-20261121-KP5ZGG7Q --expected TIME
  overdue SO-20261120-9D4B6HNV, team-access, due 3 d 19 h late
    activity '1.survey' should have started 4 d 22 h ago (and 3 more); it cannot start: waits for SO-20261120-2M8R1TQC (inProgress)
    som order plan SO-20261120-9D4B6HNV
  inJeopardy SO-20261120-7K3F9QXW, team-field, for CUST-118, due in 5 h
    activity 'survey' should have started 22 h ago
    som activity start SO-20261120-7K3F9QXW survey
  atRisk SO-20261121-XJ4G4Q61, carrier-x, for CUST-7, due in 14 d 11 h
    activity 'tail' failed 10 d ago
    som order request SO-20261121-XJ4G4Q61 --activity tail
  atRisk SO-20261120-2M8R1TQC, team-field, for CUST-204
    activity 'dig' failed 10 d ago
    som activity retry SO-20261120-2M8R1TQC dig
$ som jeopardy next --team team-field -o wide
  LEVEL       ID                    ASSIGNEE    CUSTOMER  DUE               WHY                                             COMMAND
  inJeopardy  SO-20261120-7K3F9QXW  team-field  CUST-118  2026-12-01 17:00  activity 'survey' should have started 22 h ago  som activity start SO-20261120-7K3F9QXW survey
  atRisk      SO-20261120-2M8R1TQC  team-field  CUST-204                    activity 'dig' failed 10 d ago                  som activity retry SO-20261120-2M8R1TQC dig
$ som jeopardy next --team team-core
  ! som: error: there is no team 'team-core' [not-found]
  ! hint: teams are: team-access, team-field
  [3]
$ som jeopardy next -o json
  {
    "schemaVersion": 1,
    "kind": "DecisionList",
    "items": [
      {
        "id": "RO-20261121-KP5ZGG7Q",
        "kind": "ResourceOrder",
        "level": "overdue",
        "code": "promise-passed",
        "message": "RO-20261121-KP5ZGG7Q was expected 7 d 12 h ago",
        "other": "RO-20261121-KP5ZGG7Q",
        "dueDate": "2026-11-23T17:00:00Z",
        "customer": "CUST-7",
        "assignee": null,
        "command": "som request update RO-20261121-KP5ZGG7Q --expected TIME"
      },
      {
        "id": "SO-20261120-9D4B6HNV",
        "kind": "ServiceOrder",
        "level": "overdue",
        "code": "start-late",
        "message": "activity '1.survey' should have started 4 d 22 h ago (and 3 more); it cannot start: waits for SO-20261120-2M8R1TQC (inProgress)",
        "activity": "1.survey",
        "dueDate": "2026-11-27T17:00:00Z",
        "customer": null,
        "assignee": "team-access",
        "command": "som order plan SO-20261120-9D4B6HNV"
      },
      {
        "id": "SO-20261120-7K3F9QXW",
        "kind": "ServiceOrder",
        "level": "inJeopardy",
        "code": "start-late",
        "message": "activity 'survey' should have started 22 h ago",
        "activity": "survey",
        "dueDate": "2026-12-01T17:00:00Z",
        "customer": "CUST-118",
        "assignee": "team-field",
        "command": "som activity start SO-20261120-7K3F9QXW survey"
      },
      {
        "id": "SO-20261121-XJ4G4Q61",
        "kind": "ServiceOrder",
        "level": "atRisk",
        "code": "activity-failed",
        "message": "activity 'tail' failed 10 d ago",
        "activity": "tail",
        "dueDate": "2026-12-15T23:59:59Z",
        "customer": "CUST-7",
        "assignee": "carrier-x",
        "command": "som order request SO-20261121-XJ4G4Q61 --activity tail"
      },
      {
        "id": "SO-20261120-2M8R1TQC",
        "kind": "ServiceOrder",
        "level": "atRisk",
        "code": "activity-failed",
        "message": "activity 'dig' failed 10 d ago",
        "activity": "dig",
        "dueDate": null,
        "customer": "CUST-204",
        "assignee": "team-field",
        "command": "som activity retry SO-20261120-2M8R1TQC dig"
      }
    ],
    "truncated": false
  }
$ som jeopardy next -o csv
  level,id,assignee,customer,due,why,command\x0d
  overdue,RO-20261121-KP5ZGG7Q,,CUST-7,2026-11-23T17:00:00Z,RO-20261121-KP5ZGG7Q was expected 7 d 12 h ago,som request update RO-20261121-KP5ZGG7Q --expected TIME\x0d
  overdue,SO-20261120-9D4B6HNV,team-access,,2026-11-27T17:00:00Z,activity '1.survey' should have started 4 d 22 h ago (and 3 more); it cannot start: waits for SO-20261120-2M8R1TQC (inProgress),som order plan SO-20261120-9D4B6HNV\x0d
  inJeopardy,SO-20261120-7K3F9QXW,team-field,CUST-118,2026-12-01T17:00:00Z,activity 'survey' should have started 22 h ago,som activity start SO-20261120-7K3F9QXW survey\x0d
  atRisk,SO-20261121-XJ4G4Q61,carrier-x,CUST-7,2026-12-15T23:59:59Z,activity 'tail' failed 10 d ago,som order request SO-20261121-XJ4G4Q61 --activity tail\x0d
  atRisk,SO-20261120-2M8R1TQC,team-field,CUST-204,,activity 'dig' failed 10 d ago,som activity retry SO-20261120-2M8R1TQC dig\x0d
$ som jeopardy next -o id
  RO-20261121-KP5ZGG7Q
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261121-XJ4G4Q61
  SO-20261120-2M8R1TQC
$ tty 80
$ som jeopardy next
  \e[1;31moverdue\e[0m RO-20261121-KP5ZGG7Q, for CUST-7, due 7 d 19 h late
    RO-20261121-KP5ZGG7Q was expected 7 d 12 h ago
    som request update RO-20261121-KP5ZGG7Q --expected TIME
  \e[1;31moverdue\e[0m SO-20261120-9D4B6HNV, team-access, due 3 d 19 h late
    activity '1.survey' should have started 4 d 22 h ago (and 3 more); it cannot
      start: waits for SO-20261120-2M8R1TQC (inProgress)
    som order plan SO-20261120-9D4B6HNV
  \e[31minJeopardy\e[0m SO-20261120-7K3F9QXW, team-field, for CUST-118, due in 5 h
    activity 'survey' should have started 22 h ago
    som activity start SO-20261120-7K3F9QXW survey
  \e[33matRisk\e[0m SO-20261121-XJ4G4Q61, carrier-x, for CUST-7, due in 14 d 11 h
    activity 'tail' failed 10 d ago
    som order request SO-20261121-XJ4G4Q61 --activity tail
  \e[33matRisk\e[0m SO-20261120-2M8R1TQC, team-field, for CUST-204
    activity 'dig' failed 10 d ago
    som activity retry SO-20261120-2M8R1TQC dig
