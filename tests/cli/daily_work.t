# The ten most common jobs of a day in an operations team, each with one or two commands.
$ include delivery_prelude.t
$ edit policy/policy.yaml 's/name: Field/capacity: 1/'
$ som order create --spec ethernet-line --customer CUST-8 --priority 1 --due 2026-12-10 -q
$ som order start XJ4G 2M8R -q
$ som activity add 2M8R dig --typical PT4H --assignee team-field -q
$ som activity start 2M8R dig -q
$ som activity fail 2M8R dig --reason 'rock, needs a bigger machine' -q

# 1. What needs a decision?
$ som jeopardy next --team team-field
  atRisk SO-20261120-2M8R1TQC, team-field, for CUST-204
    activity 'dig' failed 0 min ago
    som activity retry SO-20261120-2M8R1TQC dig

# 2. Who takes the urgent orders that nobody has?
$ som order assign --where 'assignee = "" and priority <= 2' --to team-access --person ravi
  SO-20261120-9D4B6HNV: assigned to team-access (ravi)
  SO-20261121-J3Q45J8B: assigned to team-access (ravi)
  SO-20261121-XJ4G4Q61: assigned to team-access (ravi)

# 3. What can my team start now?
$ som activity retry 2M8R dig --reason 'the machine is there'
  SO-20261120-2M8R1TQC: dig: failed → pending (the machine is there)
$ som activity list --team team-field --state ready
  ID                    ACTIVITY  STATE  ASSIGNEE    CUSTOMER  DUE               LATEST START         SLACK  DESCRIPTION
  SO-20261121-XJ4G4Q61  survey    ready  team-field  CUST-7    2026-12-15 23:59  2026-12-07 15:00  14 d 6 h
  SO-20261120-2M8R1TQC  dig       ready  team-field  CUST-204                                                Duct to the Bradford mill

# 4. Promise the customer a visit.
$ som activity slots XJ4G survey --to 2026-11-26
  START             UNTIL             END               FREE
  2026-11-23 09:00  2026-11-23 17:00  2026-11-23 17:00     1
  2026-11-24 09:00  2026-11-24 17:00  2026-11-24 17:00     1
  2026-11-25 09:00  2026-11-25 17:00  2026-11-25 17:00     1
  2026-11-26 09:00  2026-11-26 17:00  2026-11-26 17:00     1
  ! som: team team-field, capacity 1; latest start 2026-12-07 15:00
$ som activity book XJ4G survey --start '2026-11-24 09:00'
  SO-20261121-XJ4G4Q61: activity survey is booked for team-field from 2026-11-24 09:00 to 2026-11-24 17:00

# 5. Is there room for more this week?
$ som team workload --team team-field --to 2026-11-27
  TEAM        DAY         PLANNED  OPEN  BOOKED  CAPACITY  LATE
  team-field  2026-11-23        4     4       0         8     0
  team-field  2026-11-24        8     0       8         8     0
  team-field  2026-11-25        0     0       0         8     0
  team-field  2026-11-26        0     0       0         8     0
  team-field  2026-11-27        0     0       0         8     0
  ! som: hours of working time; late: number of activities

# 6. The visit is done; the parts that others deliver are requested.
$ now 2026-11-24T17:00:00Z
$ som activity complete XJ4G survey --result 'duct is free'
  SO-20261121-XJ4G4Q61: survey: pending → inProgress
  SO-20261121-XJ4G4Q61: survey: inProgress → completed
  RO-20261121-KP5ZGG7Q: created for SO-20261121-XJ4G4Q61 port
  PO-20261121-EA1MV5A8: created for SO-20261121-XJ4G4Q61 tail

# 7. The carrier answers, and the port is there.
$ som request update XJ4G/tail --state inProgress --expected 2026-12-08
  PO-20261121-EA1MV5A8: acknowledged → inProgress
  PO-20261121-EA1MV5A8: expected 2026-12-08T23:59:59Z
  SO-20261121-XJ4G4Q61: tail: pending → inProgress (PO-20261121-EA1MV5A8 is inProgress)
$ som request update XJ4G/port --state completed --resource leeds-pe1-ge-7
  leeds-pe1-ge-7: delivered by RO-20261121-KP5ZGG7Q
  SV-20261121-X841XX25: RO-20261121-KP5ZGG7Q brought leeds-pe1-ge-7
  RO-20261121-KP5ZGG7Q: acknowledged → completed
  RO-20261121-KP5ZGG7Q: resources leeds-pe1-ge-7
  SO-20261121-XJ4G4Q61: port: pending → completed (RO-20261121-KP5ZGG7Q is completed)

# 8. A customer asks for the state of the order.
$ som order show XJ4G
  ServiceOrder SO-20261121-XJ4G4Q61
    state           inProgress
    level           onTrack
    external id     A
    customer order  CO-7
    priority        2
    customer        CUST-7
    assignee        team-access (ravi)
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    due             2026-12-15 23:59 (in 21 d 6 h)
    expected        2026-12-09 11:00
    file            orders/2026/11/SO-20261121-XJ4G4Q61.yaml

  ITEM  ACTION  STATE       SPECIFICATION    SERVICE               PLACE
  1     add     inProgress  ethernet-access  SV-20261121-X841XX25  leeds

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       100

  ACTIVITY   STATE       ASSIGNEE     STARTED           ENDED             BOOKED            AFTER       RESULT
  survey     completed   team-field   2026-11-24 17:00  2026-11-24 17:00  2026-11-24 09:00              duct is free
  port       completed   team-access  2026-11-24 17:00  2026-11-24 17:00                    survey
  tail       inProgress  carrier-x    2026-11-24 17:00                                      survey
  configure  pending     team-access                                                        port, tail

  REQUEST               ACTIVITY  STATE       PARTY      PROMISED
  RO-20261121-KP5ZGG7Q  port      completed
  PO-20261121-EA1MV5A8  tail      inProgress  carrier-x  2026-12-08 23:59

# 9. Road works stop orders in a town, and last longer.
$ som order hold --where 'state = inProgress and serviceOrderItem.service.place.id = leeds' --reason 'road works' --until 2026-11-30
  SO-20261121-XJ4G4Q61: inProgress → held (road works)
$ som order hold --where 'state = held' --until 2026-12-04
  SO-20261121-XJ4G4Q61: the pause is changed
$ som order resume --where 'state = held'
  SO-20261121-XJ4G4Q61: held → inProgress
  PO-20261121-EA1MV5A8: keeps its requested completion at 2026-12-01T17:00:00Z

# 10. What is late, and what is that to us?
$ now 2026-12-09T09:00:00Z
$ som jeopardy scan --team team-access
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN            ASSIGNEE            WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  11 d 16 h late  team-access (ravi)  the due date passed 11 d 16 h ago (+4)
  overdue  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  7 d 16 h late   team-access         the due date passed 7 d 16 h ago (+4)
  atRisk   SO-20261121-J3Q45J8B                                                          CUST-8    2026-12-10 23:59  in 1 d 14 h     team-access (ravi)  with maximum durations completion is 17 h after the due date (+1)
  atRisk   SO-20261121-XJ4G4Q61                                                          CUST-7    2026-12-15 23:59  in 6 d 14 h     team-access (ravi)  activity 'tail' has run 80 h; the limit is the typical 40 h plus 25 % (+4)
  4 open: 2 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
$ som activity list --state late
  ID                    ACTIVITY  STATE       ASSIGNEE   CUSTOMER  DUE               LATEST START        SLACK  DESCRIPTION
  SO-20261121-XJ4G4Q61  tail      inProgress  carrier-x  CUST-7    2026-12-15 23:59  2026-12-08 15:00  6 d 6 h
$ som jeopardy next --team team-access
  overdue SO-20261120-9D4B6HNV, team-access, due 11 d 16 h late
    activity '1.survey' should have started 12 d 19 h ago (and 3 more); it cannot start: waits for SO-20261120-2M8R1TQC (inProgress)
    som order plan SO-20261120-9D4B6HNV
  overdue SO-20261120-7K3F9QXW, team-access, for CUST-118, due 7 d 16 h late
    activity 'survey' should have started 8 d 19 h ago (and 2 more)
    som order start SO-20261120-7K3F9QXW
  atRisk SO-20261121-XJ4G4Q61, carrier-x, for CUST-7, due in 6 d 14 h
    PO-20261121-EA1MV5A8 was expected 9 h ago
    som request update PO-20261121-EA1MV5A8 --expected TIME
