# Dates roll up over orders that wait for each other.
$ include prelude.t
$ som order create --spec ethernet-line --customer C1 --start 2026-12-14 --due 2027-01-15 --external-id A -q
$ som order create -q -f - <<EOF
externalId: B
requestedCompletionDate: 2026-12-18
orderRelationship: [{id: "ext:A", relationshipType: dependency}]
serviceOrderItem: [{action: add, service: {serviceSpecification: {id: ethernet-line}}}]
EOF
$ som order create -q -f - <<EOF
externalId: C
requestedCompletionDate: 2026-12-18
orderRelationship: [{id: B, relationshipType: dependency}]
serviceOrderItem: [{action: add, service: {serviceSpecification: {id: ethernet-line}}}]
EOF
$ som order list --where 'externalId in (A, B, C)' --fields externalId,expected,level
  EXTERNAL ID  EXPECTED          LEVEL
  C            2026-12-18 10:00  atRisk
  B            2026-12-16 15:00  atRisk
  A            2026-12-15 12:00  onTrack
$ som order plan ext:B --dependants
  ACTIVITY   START             END               END AT MOST       LATEST START      SLACK
  survey     2026-12-15 12:00  2026-12-16 12:00  2026-12-18 17:00  2026-12-16 11:00   23 h  critical
  configure  2026-12-16 12:00  2026-12-16 14:00  2026-12-21 13:00  2026-12-17 11:00   23 h  critical
  test       2026-12-16 14:00  2026-12-16 15:00  2026-12-21 17:00  2026-12-17 13:00   23 h  critical
  expected completion 2026-12-16 15:00, at most 2026-12-21 17:00; due 2026-12-18 23:59
  SO-20261121-DKBKCF55 needs it by 2026-12-17 14:00, slack 23 h
  ! som: not started yet; the plan follows its specification
$ som order cancel ext:A --reason 'no longer wanted' -q
$ som jeopardy scan --where 'externalId in (B, C)'
  LEVEL       ID                    ABOUT  CUSTOMER  DUE               WHEN          ASSIGNEE  WHY
  inJeopardy  SO-20261121-J3Q45J8B                   2026-12-18 23:59  in 27 d 11 h  -         the prerequisite SO-20261121-XJ4G4Q61 is cancelled, so it will not be completed
  atRisk      SO-20261121-DKBKCF55                   2026-12-18 23:59  in 27 d 11 h  -         the prerequisite SO-20261121-J3Q45J8B is inJeopardy
  2 open: 0 overdue, 1 inJeopardy, 1 atRisk, 0 onTrack
$ som order start ext:B
  ! SO-20261121-J3Q45J8B: waits for SO-20261121-XJ4G4Q61 (cancelled) [guard]
  ! hint: SO-20261121-XJ4G4Q61 will not be completed: to end the dependency, som order update SO-20261121-J3Q45J8B --unset 'orderRelationship[id=SO-20261121-XJ4G4Q61]'
  ! hint: or use --force --reason TEXT
  [5]
