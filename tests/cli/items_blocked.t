# An item that depends on one that was cancelled or failed cannot go on by itself: the order is in jeopardy, and its work is
# not ready. An item that ended partial delays no other.
$ include under_way_prelude.t
$ som order create -f two.yaml -q
$ som order start XJ4G -q
$ som activity complete XJ4G 1.survey -q
$ som activity skip XJ4G 1.port --reason "the customer has one" -q
$ som activity skip XJ4G 1.tail --reason "the customer has one" -q
$ som activity skip XJ4G 1.configure --reason "nothing to configure" -q
$ som activity skip XJ4G 1.handover --reason "nothing to hand over"
  SO-20261121-XJ4G4Q61: 1.handover: pending → skipped (nothing to hand over)
  SO-20261121-XJ4G4Q61: item 1: inProgress → cancelled (not carried out: 1.port, 1.tail, 1.configure)
  SV-20261121-X841XX25: designed → terminated (SO-20261121-XJ4G4Q61 item 1 is cancelled)
$ som jeopardy explain XJ4G
  SO-20261121-XJ4G4Q61  inProgress  inJeopardy
    now       2026-11-21 12:00
    due       2026-12-04 17:00  (in 13 d 5 h)
    expected  2026-11-26 10:00, at most 2026-11-30 11:00
    waits     item 2 waits for item 1, which is cancelled
              som order cancel SO-20261121-XJ4G4Q61 --reason TEXT

  REASONS
    item-blocked: item 2 waits for item 1, which is cancelled
      rule: built-in

  no escalation policy applies: nobody is notified

  PLAN
  ACTIVITY     START             END               END AT MOST       LATEST START        SLACK
  1.survey     2026-11-21 12:00  2026-11-21 12:00  2026-11-21 12:00                             done
  1.port                                                                                        skipped
  1.tail                                                                                        skipped
  1.configure                                                                                   skipped
  1.handover                                                                                    skipped
  2.porting    2026-11-23 09:00  2026-11-25 17:00  2026-11-27 17:00  2026-12-01 16:00  8 d 7 h  critical
  2.configure  2026-11-26 09:00  2026-11-26 10:00  2026-11-30 11:00  2026-12-04 16:00  8 d 7 h  critical

  CLOCK  started 2026-11-21 12:00, calendar office
  FROM  TO  CLOCK  FOR
    ran 0 min in all
$ som activity list --state ready
  ID  ACTIVITY  STATE  ASSIGNEE  CUSTOMER  DUE  LATEST START  SLACK  DESCRIPTION
$ som activity start XJ4G 2.configure
  ! SO-20261121-XJ4G4Q61 2.configure: waits for item 1 (cancelled), 2.porting (pending) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som jeopardy next
  inJeopardy SO-20261121-XJ4G4Q61, for CUST-118, due in 13 d 5 h
    item 2 waits for item 1, which is cancelled
    som order cancel SO-20261121-XJ4G4Q61 --reason TEXT
  atRisk SO-20261120-9D4B6HNV, due in 6 d 5 h
    nobody has been assigned for 1 d 1 h
    som order assign SO-20261120-9D4B6HNV --to TEAM
  atRisk SO-20261120-2M8R1TQC, for CUST-204
    nobody has been assigned for 1 d 2 h
    som order assign SO-20261120-2M8R1TQC --to TEAM
$ som order item cancel XJ4G 2 --reason "not without the line"
  ! SO-20261121-XJ4G4Q61: no other item is open or completed [guard]
  ! hint: som order cancel SO-20261121-XJ4G4Q61 --reason TEXT
  [5]
$ som order cancel XJ4G --reason "not without the line"
  SO-20261121-XJ4G4Q61: inProgress → cancelled (not without the line)
  SV-20261121-XBKXMRVH: designed → terminated (SO-20261121-XJ4G4Q61 item 2 is cancelled)

# A container of which a part was cancelled is partial when the rest is built; what depends on it goes on.
$ write nested.yaml <<EOF
externalId: NESTED
relatedParty: [{id: CUST-118, role: customer}]
serviceOrderItem:
  - id: "1"
    action: add
    service: {serviceSpecification: {id: voice}}
    serviceOrderItem:
      - {id: "1.1", action: add, service: {serviceSpecification: {id: voice}}}
  - {id: "2", action: add, service: {serviceSpecification: {id: voice}}, serviceOrderItemRelationship: [{relationshipType: dependency, orderItem: {itemId: "1"}}]}
EOF
$ som order create -f nested.yaml -q
$ som order start ext:NESTED -q
$ som order item cancel ext:NESTED 1.1 --reason "one number is enough" -q
$ som request update ext:NESTED/1.porting --state completed -q
$ som activity complete ext:NESTED 1.configure
  SO-20261121-TT8DF8MA: 1.configure: pending → inProgress
  SO-20261121-TT8DF8MA: 1.configure: inProgress → completed
  SV-20261121-BKK8ZE02: designed → inactive (SO-20261121-TT8DF8MA has configured it)
  PO-20261121-GXASTG9V: created for SO-20261121-TT8DF8MA 2.porting
  SV-20261121-BKK8ZE02: inactive → active (SO-20261121-TT8DF8MA item 1 is partial)
$ som jeopardy explain ext:NESTED
  SO-20261121-TT8DF8MA  inProgress  onTrack
    now       2026-11-21 12:00
    due       2026-12-04 17:00  (in 13 d 5 h)
    expected  2026-11-26 10:00, at most 2026-11-30 11:00

  REASONS
    none; the record is on track

  PLAN
  ACTIVITY       START             END               END AT MOST       LATEST START        SLACK
  1.porting      2026-11-21 12:00  2026-11-21 12:00  2026-11-21 12:00                             done
  1.configure    2026-11-21 12:00  2026-11-21 12:00  2026-11-21 12:00                             done
  1.1.porting                                                                                     cancelled
  1.1.configure                                                                                   cancelled
  2.porting      2026-11-23 09:00  2026-11-25 17:00  2026-11-27 17:00  2026-12-01 16:00  8 d 7 h  critical
  2.configure    2026-11-26 09:00  2026-11-26 10:00  2026-11-30 11:00  2026-12-04 16:00  8 d 7 h  critical

  CLOCK  started 2026-11-21 12:00, calendar office
  FROM  TO  CLOCK  FOR
    ran 0 min in all
$ som validate
  21 files checked: 0 errors, 0 warnings
