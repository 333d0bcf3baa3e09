# Suppositions about prerequisites that are named by their ids in another system.
$ include under_way_prelude.t
$ write a.yaml <<EOF
externalId: A
requestedCompletionDate: "2027-01-20T12:00:00Z"
relatedParty: [{id: CUST-118, role: customer}]
orderRelationship: [{id: "ext:BSS-2", relationshipType: dependency}]
serviceOrderItem: [{action: add, service: {serviceSpecification: {id: line}}}]
EOF
$ som order create -f a.yaml -q
$ som order create --spec line --customer CUST-118 --due 2026-12-20 --external-id BSS-2 -o id
  SO-20261121-J3Q45J8B
$ som jeopardy whatif ext:A --cancel ext:BSS-2
  SO-20261121-XJ4G4Q61  acknowledged
            BEFORE            AFTER
  level     onTrack           inJeopardy
  expected  2026-12-02 15:00  2026-11-26 16:00
  at most   2026-12-10 13:00  2026-12-01 15:00
  due       2027-01-20 12:00  2027-01-20 12:00
  slack     48 d 21 h         54 d 20 h
  reasons   none              prerequisite-ended
    prerequisite-ended: the prerequisite SO-20261121-J3Q45J8B is cancelled, so it will not be completed
$ som jeopardy whatif ext:A --cancel SO-20261121-J3Q45J8B -o csv
  id,relation,when,level,expected,due,slack_seconds,reasons\x0d
  SO-20261121-XJ4G4Q61,,before,onTrack,2026-12-02T15:00:00Z,2027-01-20T12:00:00Z,4222800,none\x0d
  SO-20261121-XJ4G4Q61,,after,inJeopardy,2026-11-26T16:00:00Z,2027-01-20T12:00:00Z,4737600,"prerequisite-ended: the prerequisite SO-20261121-J3Q45J8B is cancelled, so it will not be completed"\x0d
$ som jeopardy whatif ext:A --cancel BSS-2 -o csv
  id,relation,when,level,expected,due,slack_seconds,reasons\x0d
  SO-20261121-XJ4G4Q61,,before,onTrack,2026-12-02T15:00:00Z,2027-01-20T12:00:00Z,4222800,none\x0d
  SO-20261121-XJ4G4Q61,,after,inJeopardy,2026-11-26T16:00:00Z,2027-01-20T12:00:00Z,4737600,"prerequisite-ended: the prerequisite SO-20261121-J3Q45J8B is cancelled, so it will not be completed"\x0d
$ som jeopardy whatif ext:A --cancel BSS-3
  ! som: error: order 'BSS-3' does not exist [not-found]
  [3]
$ som jeopardy whatif ext:BSS-2 --slip survey=P60D
  SO-20261121-J3Q45J8B  acknowledged
            BEFORE            AFTER
  level     onTrack           inJeopardy
  expected  2026-11-26 16:00  2027-02-19 16:00
  at most   2026-12-01 15:00  2027-02-24 15:00
  due       2026-12-20 23:59  2026-12-20 23:59
  slack     24 d 7 h          -60 d 16 h
  reasons   none              predicted-late, predicted-late-max, start-late
    predicted-late: expected completion is 60 d 16 h after the due date
    predicted-late-max: with maximum durations completion is 65 d 15 h after the due date
    start-late: activity 'survey' should start now

  SO-20261121-XJ4G4Q61  acknowledged  (waits for SO-20261121-J3Q45J8B)
            BEFORE            AFTER
  level     onTrack           inJeopardy
  expected  2026-12-02 15:00  2027-02-25 15:00
  at most   2026-12-10 13:00  2027-03-05 13:00
  due       2027-01-20 12:00  2027-01-20 12:00
  slack     48 d 21 h         -36 d 3 h
  reasons   none              predicted-late, predicted-late-max, dependency-late
    predicted-late: expected completion is 36 d 3 h after the due date
    predicted-late-max: with maximum durations completion is 44 d 1 h after the due date
    dependency-late: the prerequisite SO-20261121-J3Q45J8B is inJeopardy
