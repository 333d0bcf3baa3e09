# A prerequisite that is named by another system's id counts as soon as an order has the id.
$ include under_way_prelude.t
$ write a.yaml <<EOF
externalId: A
requestedCompletionDate: 2026-12-11
relatedParty: [{id: CUST-118, role: customer}]
orderRelationship: [{id: LATER-1, relationshipType: dependency}]
serviceOrderItem: [{action: add, service: {serviceSpecification: {id: line}}}]
EOF
$ write c.yaml <<EOF
externalId: C
requestedCompletionDate: 2026-12-18
relatedParty: [{id: CUST-118, role: customer}]
orderRelationship: [{id: "ext:A", relationshipType: dependency}, {id: "ext:LATER-1", relationshipType: dependency}]
serviceOrderItem: [{action: add, service: {serviceSpecification: {id: line}}}]
EOF
$ som order create -f a.yaml
  SO-20261121-XJ4G4Q61: created
  ! a.yaml:2:26: warning: 2026-12-11 became 2026-12-11T23:59:59Z [normalised]
  !   2 | requestedCompletionDate: 2026-12-11
  !     |                          ^~~~~~~~~~
  ! a.yaml:4:26: warning: 'LATER-1' is not the external id of exactly one order [unknown-reference]
  !   4 | orderRelationship: [{id: LATER-1, relationshipType: dependency}]
  !     |                          ^~~~~~~
  ! hint: complete an order with this id first, or start with --force --reason TEXT
$ som order create -f c.yaml
  SO-20261121-J3Q45J8B: created
  ! c.yaml:2:26: warning: 2026-12-18 became 2026-12-18T23:59:59Z [normalised]
  !   2 | requestedCompletionDate: 2026-12-18
  !     |                          ^~~~~~~~~~
  ! som: warning: prerequisite 'ext:A' became SO-20261121-XJ4G4Q61, which has this external id [normalised]
  ! c.yaml:4:71: warning: 'ext:LATER-1' is not the external id of exactly one order [unknown-reference]
  !   4 | orderRelationship: [{id: "ext:A", relationshipType: dependency}, {id: "ext:LATER-1", relationshipType: dependency}]
  !     |                                                                       ^~~~~~~~~~~~~
  ! hint: complete an order with this id first, or start with --force --reason TEXT
$ som order plan ext:A --dependants
  ACTIVITY   START             END               END AT MOST       LATEST START         SLACK
  survey     2026-11-23 09:00  2026-11-23 13:00  2026-11-23 17:00  2026-12-08 10:00  15 d 1 h  critical
  port       2026-11-23 13:00  2026-11-25 13:00  2026-11-26 17:00  2026-12-09 14:00  16 d 1 h
  tail       2026-11-23 13:00  2026-11-26 13:00  2026-11-30 17:00  2026-12-08 14:00  15 d 1 h  critical
  configure  2026-11-26 13:00  2026-11-26 15:00  2026-12-01 13:00  2026-12-11 14:00  15 d 1 h  critical
  handover   2026-11-26 15:00  2026-11-26 16:00  2026-12-01 15:00  2026-12-11 16:00  15 d 1 h  critical
  expected completion 2026-11-26 16:00, at most 2026-12-01 15:00; due 2026-12-11 23:59
  SO-20261121-J3Q45J8B needs it by 2026-12-15 10:00, slack 18 d 18 h
  ! som: not started yet; the plan follows its specification
$ som order create --spec voice --customer CUST-118 --due 2026-12-15 --external-id LATER-1
  SO-20261121-DKBKCF55: created
$ som validate
  12 files checked: 0 errors, 0 warnings
$ som order plan ext:A --dependants
  ACTIVITY   START             END               END AT MOST       LATEST START      SLACK
  survey     2026-11-26 10:00  2026-11-26 14:00  2026-12-01 11:00  2026-12-08 10:00   12 d  critical
  port       2026-11-26 14:00  2026-11-30 14:00  2026-12-04 11:00  2026-12-09 14:00   13 d
  tail       2026-11-26 14:00  2026-12-01 14:00  2026-12-08 11:00  2026-12-08 14:00   12 d  critical
  configure  2026-12-01 14:00  2026-12-01 16:00  2026-12-08 15:00  2026-12-11 14:00   10 d  critical
  handover   2026-12-01 16:00  2026-12-01 17:00  2026-12-08 17:00  2026-12-11 16:00   10 d  critical
  expected completion 2026-12-01 17:00, at most 2026-12-08 17:00; due 2026-12-11 23:59
  SO-20261121-J3Q45J8B needs it by 2026-12-15 10:00, slack 13 d 17 h
  ! som: not started yet; the plan follows its specification
$ som order start ext:A
  ! SO-20261121-XJ4G4Q61: waits for SO-20261121-DKBKCF55 (acknowledged) [guard]
  ! hint: complete them first, or use --force --reason TEXT
  [5]

# The due dates of the orders that wait for it leave it less slack than its own.
$ som order plan ext:LATER-1 --dependants
  ACTIVITY   START             END               END AT MOST       LATEST START      SLACK
  porting    2026-11-23 09:00  2026-11-25 17:00  2026-11-27 17:00  2026-12-03 09:00   10 d  critical
  configure  2026-11-26 09:00  2026-11-26 10:00  2026-11-30 11:00  2026-12-08 09:00   12 d  critical
  expected completion 2026-11-26 10:00, at most 2026-11-30 11:00; due 2026-12-15 23:59
  SO-20261121-XJ4G4Q61 needs it by 2026-12-08 10:00, slack 12 d
  SO-20261121-J3Q45J8B needs it by 2026-12-15 10:00, slack 19 d
  ! som: not started yet; the plan follows its specification
$ som order plan ext:LATER-1 --dependants -o json
  {
    "schemaVersion": 1,
    "kind": "Plan",
    "id": "SO-20261121-DKBKCF55",
    "dueDate": "2026-12-15T23:59:59Z",
    "expectedCompletion": "2026-11-26T10:00:00Z",
    "expectedCompletionMax": "2026-11-30T11:00:00Z",
    "dependants": [
      {
        "id": "SO-20261121-XJ4G4Q61",
        "neededBy": "2026-12-08T10:00:00Z"
      },
      {
        "id": "SO-20261121-J3Q45J8B",
        "neededBy": "2026-12-15T10:00:00Z"
      }
    ],
    "items": [
      {
        "id": "porting",
        "start": "2026-11-23T09:00:00Z",
        "end": "2026-11-25T17:00:00Z",
        "endMax": "2026-11-27T17:00:00Z",
        "latestStart": "2026-12-03T09:00:00Z",
        "slackSeconds": 864000,
        "critical": true,
        "finished": false,
        "ending": null
      },
      {
        "id": "configure",
        "start": "2026-11-26T09:00:00Z",
        "end": "2026-11-26T10:00:00Z",
        "endMax": "2026-11-30T11:00:00Z",
        "latestStart": "2026-12-08T09:00:00Z",
        "slackSeconds": 1036800,
        "critical": true,
        "finished": false,
        "ending": null
      }
    ]
  }
$ som order update ext:A --set requestedCompletionDate=2026-11-30 -q
$ som jeopardy explain ext:LATER-1 --dependants
  SO-20261121-DKBKCF55  acknowledged  onTrack
    now       2026-11-21 12:00
    due       2026-12-15 23:59  (in 24 d 11 h)
    expected  2026-11-26 10:00, at most 2026-11-30 11:00

  REASONS
    none; the record is on track

  PLAN  (from the specification, as it has not started)
  ACTIVITY   START             END               END AT MOST       LATEST START      SLACK
  porting    2026-11-23 09:00  2026-11-25 17:00  2026-11-27 17:00  2026-11-20 09:00   -3 d  critical
  configure  2026-11-26 09:00  2026-11-26 10:00  2026-11-30 11:00  2026-11-25 09:00   -1 d  critical
  SO-20261121-XJ4G4Q61 needs it by 2026-11-25 10:00, 1 d too late
  SO-20261121-J3Q45J8B needs it by 2026-12-15 10:00, slack 19 d

  CLOCK  started 2026-11-21 12:00, calendar office
  FROM  TO  CLOCK  FOR
    ran 0 min in all
$ som order list --where 'externalId in (A, C)' --fields externalId,expected,level
  EXTERNAL ID  EXPECTED          LEVEL
  A            2026-12-01 17:00  inJeopardy
  C            2026-12-07 16:00  atRisk
$ som order start ext:LATER-1 -q
$ som order plan ext:LATER-1 --dependants
  ACTIVITY   START             END               END AT MOST       LATEST START      SLACK
  porting    2026-11-23 09:00  2026-11-25 17:00  2026-11-27 17:00  2026-11-20 09:00   -3 d  critical
  configure  2026-11-26 09:00  2026-11-26 10:00  2026-11-30 11:00  2026-11-25 09:00   -1 d  critical
  expected completion 2026-11-26 10:00, at most 2026-11-30 11:00; due 2026-12-15 23:59
  SO-20261121-XJ4G4Q61 needs it by 2026-11-25 10:00, 1 d too late
  SO-20261121-J3Q45J8B needs it by 2026-12-15 10:00, slack 19 d
$ som order cancel ext:LATER-1 --reason 'no number' -q
$ som jeopardy scan --where 'externalId in (A, C)'
  LEVEL       ID                    ABOUT  CUSTOMER  DUE               WHEN          ASSIGNEE  WHY
  inJeopardy  SO-20261121-XJ4G4Q61         CUST-118  2026-11-30 23:59  in 9 d 11 h   -         the prerequisite SO-20261121-DKBKCF55 is cancelled, so it will not be completed (+1)
  inJeopardy  SO-20261121-J3Q45J8B         CUST-118  2026-12-18 23:59  in 27 d 11 h  -         the prerequisite SO-20261121-DKBKCF55 is cancelled, so it will not be completed (+1)
  2 open: 0 overdue, 2 inJeopardy, 0 atRisk, 0 onTrack
