# A prerequisite that no order has, or that several have, is named until somebody decides.
$ include under_way_prelude.t
$ write a.yaml <<EOF
externalId: A
requestedCompletionDate: "2027-01-20T12:00:00Z"
relatedParty: [{id: CUST-118, role: customer}]
orderRelationship: [{id: BSS-99, relationshipType: dependency}]
serviceOrderItem: [{action: add, service: {serviceSpecification: {id: line}}}]
EOF
$ som order create -f a.yaml -q
$ som order assign ext:A 9D4B 2M8R 7K3F --to team-access -q
$ som jeopardy explain ext:A
  SO-20261121-XJ4G4Q61  acknowledged  atRisk
    now       2026-11-21 12:00
    due       2027-01-20 12:00  (in 60 d)
    expected  2026-11-26 16:00, at most 2026-12-01 15:00
    waits     for BSS-99, which is not an order here
              som order update SO-20261121-XJ4G4Q61 --unset 'orderRelationship[id=BSS-99]'

  REASONS
    prerequisite-unclear: waits for BSS-99, which is not an order here
      rule: built-in

  no escalation policy applies: nobody is notified

  PLAN  (from the specification, as it has not started)
  ACTIVITY   START             END               END AT MOST       LATEST START          SLACK
  survey     2026-11-23 09:00  2026-11-23 13:00  2026-11-23 17:00  2027-01-14 13:00   52 d 4 h  critical
  port       2026-11-23 13:00  2026-11-25 13:00  2026-11-26 17:00  2027-01-18 09:00  55 d 20 h
  tail       2026-11-23 13:00  2026-11-26 13:00  2026-11-30 17:00  2027-01-15 09:00  52 d 20 h  critical
  configure  2026-11-26 13:00  2026-11-26 15:00  2026-12-01 13:00  2027-01-20 09:00  54 d 20 h  critical
  handover   2026-11-26 15:00  2026-11-26 16:00  2026-12-01 15:00  2027-01-20 11:00  54 d 20 h  critical

  CLOCK  started 2026-11-21 12:00, calendar office
  FROM  TO  CLOCK  FOR
    ran 0 min in all
$ som jeopardy next
  atRisk SO-20261121-XJ4G4Q61, team-access, for CUST-118, due in 60 d
    waits for BSS-99, which is not an order here
    som order update SO-20261121-XJ4G4Q61 --unset 'orderRelationship[id=BSS-99]'
$ som jeopardy scan
  LEVEL   ID                    ABOUT  CUSTOMER  DUE               WHEN     ASSIGNEE     WHY
  atRisk  SO-20261121-XJ4G4Q61         CUST-118  2027-01-20 12:00  in 60 d  team-access  waits for BSS-99, which is not an order here
  4 open: 0 overdue, 0 inJeopardy, 1 atRisk, 3 onTrack
$ som order start ext:A
  ! SO-20261121-XJ4G4Q61: waits for BSS-99 (unknown) [guard]
  ! hint: BSS-99 does not exist here: to end the dependency, som order update SO-20261121-XJ4G4Q61 --unset 'orderRelationship[id=BSS-99]'
  ! hint: or use --force --reason TEXT
  [5]
$ som order create --spec line --customer CUST-118 --due 2027-01-10 --external-id BSS-99 -q
$ som order create --spec line --customer CUST-118 --due 2027-01-10 --start 2026-12-10 --external-id BSS-99 --force --reason 'sent twice' -q
$ som order list --fields id,externalId
  ID                    EXTERNAL ID
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW  BSS-4471
  SO-20261121-1W92F1BN  BSS-99
  SO-20261121-EW0NCKV1  BSS-99
  SO-20261121-XJ4G4Q61  A
  SO-20261120-2M8R1TQC
$ som jeopardy explain ext:A
  SO-20261121-XJ4G4Q61  acknowledged  atRisk
    now       2026-11-21 12:00
    due       2027-01-20 12:00  (in 60 d)
    expected  2026-12-21 15:00, at most 2026-12-30 13:00
    waits     for BSS-99, which may be SO-20261121-1W92F1BN, SO-20261121-EW0NCKV1
              som order update SO-20261121-XJ4G4Q61 --set 'orderRelationship[id=BSS-99].id=SO-20261121-1W92F1BN'

  REASONS
    prerequisite-unclear: waits for BSS-99, which may be SO-20261121-1W92F1BN, SO-20261121-EW0NCKV1
      rule: built-in

  no escalation policy applies: nobody is notified

  PLAN  (from the specification, as it has not started)
  ACTIVITY   START             END               END AT MOST       LATEST START          SLACK
  survey     2026-12-15 16:00  2026-12-16 12:00  2026-12-21 15:00  2027-01-14 13:00  29 d 21 h  critical
  port       2026-12-16 12:00  2026-12-18 12:00  2026-12-24 15:00  2027-01-18 09:00  32 d 21 h
  tail       2026-12-16 12:00  2026-12-21 12:00  2026-12-29 15:00  2027-01-15 09:00  29 d 21 h  critical
  configure  2026-12-21 12:00  2026-12-21 14:00  2026-12-30 11:00  2027-01-20 09:00  29 d 21 h  critical
  handover   2026-12-21 14:00  2026-12-21 15:00  2026-12-30 13:00  2027-01-20 11:00  29 d 21 h  critical

  CLOCK  started 2026-11-21 12:00, calendar office
  FROM  TO  CLOCK  FOR
    ran 0 min in all
$ som jeopardy next
  atRisk SO-20261121-XJ4G4Q61, team-access, for CUST-118, due in 60 d
    waits for BSS-99, which may be SO-20261121-1W92F1BN, SO-20261121-EW0NCKV1
    som order update SO-20261121-XJ4G4Q61 --set 'orderRelationship[id=BSS-99].id=SO-20261121-1W92F1BN'
$ som order start ext:A
  ! SO-20261121-XJ4G4Q61: waits for BSS-99 (ambiguous) [guard]
  ! hint: BSS-99 is the external id of SO-20261121-1W92F1BN, SO-20261121-EW0NCKV1: to name one, som order update SO-20261121-XJ4G4Q61 --set 'orderRelationship[id=BSS-99].id=SO-20261121-1W92F1BN'
  ! hint: or use --force --reason TEXT
  [5]
$ som order update ext:A --set 'orderRelationship[id=BSS-99].id=SO-20261121-1W92F1BN'
  SO-20261121-XJ4G4Q61: 1 field updated
$ som jeopardy next
  ! som: nothing needs a decision
$ som validate
  12 files checked: 0 errors, 1 warning
  ! orders/2026/11/SO-20261121-EW0NCKV1.yaml:3:13: warning: the external id 'BSS-99' is that of SO-20261121-1W92F1BN already [duplicate-id]
  !   3 | externalId: BSS-99
  !     |             ^~~~~~
  ! hint: cancel one of the two if they are the same order
