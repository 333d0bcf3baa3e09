# The requests of an order that pauses: they are not late while nobody waits, and dates move when it goes on. A
# partner who asks, and work that nobody was asked for, are risks.
$ include delivery_prelude.t
$ som order assign ext:A --to team-access -q
$ som order start ext:A -q
$ som activity start ext:A survey -q
$ som activity complete ext:A survey
  SO-20261121-XJ4G4Q61: survey: inProgress → completed
  RO-20261121-KP5ZGG7Q: created for SO-20261121-XJ4G4Q61 port
  PO-20261121-EA1MV5A8: created for SO-20261121-XJ4G4Q61 tail
$ som request update RO-20261121-KP5ZGG7Q --state inProgress --expected 2026-12-01
  RO-20261121-KP5ZGG7Q: acknowledged → inProgress
  RO-20261121-KP5ZGG7Q: expected 2026-12-01T23:59:59Z
  SO-20261121-XJ4G4Q61: port: pending → inProgress (RO-20261121-KP5ZGG7Q is inProgress)
$ som order hold ext:A --reason 'wayleave' --until 2026-12-07
  SO-20261121-XJ4G4Q61: inProgress → held (wayleave)
$ som jeopardy scan --kind ResourceOrder --kind PartyOrder --all --now 2026-12-05T12:00:00Z
  LEVEL    ID                    ABOUT          CUSTOMER  DUE               WHEN            ASSIGNEE  WHY
  onTrack  RO-20261121-KP5ZGG7Q  Ethernet port  CUST-7    2026-11-23 17:00  11 d 19 h late  -
  onTrack  PO-20261121-EA1MV5A8  Fibre tail     CUST-7    2026-11-27 17:00  7 d 19 h late   -
  2 open: 0 overdue, 0 inJeopardy, 0 atRisk, 2 onTrack
$ som order resume ext:A --now 2026-12-07T09:00:00Z
  SO-20261121-XJ4G4Q61: held → inProgress
  RO-20261121-KP5ZGG7Q: keeps its requested completion at 2026-11-23T17:00:00Z
  PO-20261121-EA1MV5A8: requested completion moved to 2026-12-11T17:00:00Z (SO-20261121-XJ4G4Q61 goes on)
$ som request list --fields id,state,due
  ID                    STATE         DUE
  RO-20261121-KP5ZGG7Q  inProgress    2026-11-23 17:00
  PO-20261121-EA1MV5A8  acknowledged  2026-12-11 17:00

# Some time later.
$ now 2026-12-07T09:00:00Z
$ som request update PO-20261121-EA1MV5A8 --state pending --error 'which floor?'
  PO-20261121-EA1MV5A8: acknowledged → pending (which floor?)
  PO-20261121-EA1MV5A8: error: which floor?
  SO-20261121-XJ4G4Q61: tail: pending → held (PO-20261121-EA1MV5A8 is pending)
$ som jeopardy scan --where 'id = SO-20261121-XJ4G4Q61 or id = PO-20261121-EA1MV5A8'
  LEVEL   ID                    ABOUT       CUSTOMER  DUE               WHEN         ASSIGNEE     WHY
  atRisk  PO-20261121-EA1MV5A8  Fibre tail  CUST-7    2026-12-11 17:00  in 4 d 8 h   -            the partner waits for an answer
  atRisk  SO-20261121-XJ4G4Q61              CUST-7    2026-12-15 23:59  in 8 d 14 h  team-access  with maximum durations completion is 1 d 13 h after the due date (+5)
  2 open: 0 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
$ som request update PO-20261121-EA1MV5A8 --state cancelled --error 'no duct'
  PO-20261121-EA1MV5A8: pending → cancelled (no duct)
  PO-20261121-EA1MV5A8: error: no duct
  SO-20261121-XJ4G4Q61: tail: held → pending (PO-20261121-EA1MV5A8 is cancelled)
$ som jeopardy scan --where 'id = SO-20261121-XJ4G4Q61 or id = PO-20261121-EA1MV5A8'
  LEVEL   ID                    ABOUT  CUSTOMER  DUE               WHEN         ASSIGNEE     WHY
  atRisk  SO-20261121-XJ4G4Q61         CUST-7    2026-12-15 23:59  in 8 d 14 h  team-access  with maximum durations completion is 1 d 13 h after the due date (+5)
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack

# Partners that are declared are known, and their activities have their calendars.
$ write policy/partners.yaml <<EOF
"@type": Calendar
id: weekend
timeZone: UTC
workingHours: {sat-sun: ["09:00-17:00"]}
---
"@type": Party
id: carrier-x
name: Carrier X
role: carrier
calendar: weekend
contact: noc@carrier-x.example
EOF
$ som validate
  12 files checked: 0 errors, 0 warnings
$ som order request ext:A --party carrier-x --activity tail
  PO-20261121-GZ4WQKK6: created for SO-20261121-XJ4G4Q61 tail
$ som order plan ext:A
  ACTIVITY   START             END               END AT MOST       LATEST START           SLACK
  survey     2026-11-21 12:00  2026-11-21 12:00  2026-11-21 12:00                                done
  port       2026-11-21 12:00  2026-12-07 09:00  2026-12-07 09:00  2026-12-14 15:00     8 d 6 h
  tail       2026-12-12 09:00  2026-12-26 17:00  2027-01-03 17:00  2026-11-29 09:00       -13 d  critical
  configure  2026-12-28 09:00  2026-12-28 11:00  2027-01-04 13:00  2026-12-15 15:00  -12 d 18 h  critical
  expected completion 2026-12-28 11:00, at most 2027-01-04 13:00; due 2026-12-15 23:59
