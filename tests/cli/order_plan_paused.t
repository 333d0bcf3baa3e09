# An order that was held before its start has the plan of its specification: what waits for it, and what it waits for, counts with it.
$ include prelude.t
$ som order create --spec ethernet-line --customer C1 --due 2027-01-15 --external-id A -q
$ som order create -q -f - <<EOF
externalId: B
requestedCompletionDate: 2026-12-18
orderRelationship: [{id: "ext:A", relationshipType: dependency}]
serviceOrderItem: [{action: add, service: {serviceSpecification: {id: ethernet-line}}}]
EOF
$ som order plan ext:A --dependants
  ACTIVITY   START             END               END AT MOST       LATEST START         SLACK
  survey     2026-11-23 09:00  2026-11-23 17:00  2026-11-24 17:00  2026-12-16 11:00  23 d 2 h  critical
  configure  2026-11-24 09:00  2026-11-24 11:00  2026-11-25 13:00  2026-12-17 11:00  23 d 2 h  critical
  test       2026-11-24 11:00  2026-11-24 12:00  2026-11-25 17:00  2026-12-17 13:00  23 d 2 h  critical
  expected completion 2026-11-24 12:00, at most 2026-11-25 17:00; due 2027-01-15 23:59
  SO-20261121-J3Q45J8B needs it by 2026-12-17 14:00, slack 23 d 2 h
  ! som: not started yet; the plan follows its specification
$ som order hold ext:B --until 2026-11-25 --reason 'the customer asks' -q
$ som order plan ext:A --dependants
  ACTIVITY   START             END               END AT MOST       LATEST START         SLACK
  survey     2026-11-23 09:00  2026-11-23 17:00  2026-11-24 17:00  2026-12-16 11:00  23 d 2 h  critical
  configure  2026-11-24 09:00  2026-11-24 11:00  2026-11-25 13:00  2026-12-17 11:00  23 d 2 h  critical
  test       2026-11-24 11:00  2026-11-24 12:00  2026-11-25 17:00  2026-12-17 13:00  23 d 2 h  critical
  expected completion 2026-11-24 12:00, at most 2026-11-25 17:00; due 2027-01-15 23:59
  SO-20261121-J3Q45J8B needs it by 2026-12-17 14:00, slack 23 d 2 h
  ! som: not started yet; the plan follows its specification
$ som order plan ext:B
  ACTIVITY   START             END               END AT MOST       LATEST START         SLACK
  survey     2026-11-26 09:00  2026-11-26 17:00  2026-11-27 17:00  2026-12-17 14:00  21 d 5 h  critical
  configure  2026-11-27 09:00  2026-11-27 11:00  2026-11-30 13:00  2026-12-18 14:00  21 d 5 h  critical
  test       2026-11-27 11:00  2026-11-27 12:00  2026-11-30 17:00  2026-12-18 16:00  21 d 5 h  critical
  expected completion 2026-11-27 12:00, at most 2026-11-30 17:00; due 2026-12-18 23:59
  ! som: not started yet; the plan follows its specification
