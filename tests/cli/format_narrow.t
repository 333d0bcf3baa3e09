# On a terminal of 80 columns texts go on below, at words; nothing is wider than the terminal.
$ include prelude.t
$ edit som.yaml s|UTC|Asia/Tokyo|
$ now 2026-11-30T12:00:00Z
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: orders
name: Escalation of orders that will be late
appliesTo: {kind: ServiceOrder}
levels:
  - {level: 1, when: atRisk, notify: [assignee, duty-manager], ackWithin: PT30M}
  - {level: 2, when: {unacknowledged: 1}, notify: [jane], setPriority: 1, rematch: true}
EOF
$ som order start 7K3F -q
$ som order note 7K3F 'The landlord of the depot agreed to the duct on Friday, if nobody parks in the yard' -q
$ som silence add 9D4B --until '2026-12-01 18:00' --id mill --reason 'The customer knows that the mill has no power until Tuesday' -q
$ som jeopardy scan --escalate -q
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-28 02:00  2 d 19 h late  -            the due date passed 2 d 19 h ago (+5)
  atRisk   SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-02 02:00  in 1 d 5 h     team-access  with maximum durations completion is 1 d 19 h after the due date
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                   -            nobody has been assigned for 10 d 2 h (+1)
$ tty 80
$ som jeopardy scan
  \e[1mLEVEL\e[0m    \e[1mID\e[0m                    \e[1mABOUT\e[0m                    \e[1mWHY\e[0m
  \e[1;31moverdue\e[0m  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line   the due date passed 2 d
                                 and a voice line,        19 h ago (+5)
                                 Bradford mill
  \e[33matRisk\e[0m   SO-20261120-7K3F9QXW  100 Mbit/s Ethernet      with maximum durations
                                 line, Leeds depot        completion is 1 d 19 h
                                                          after the due date
  \e[33matRisk\e[0m   SO-20261120-2M8R1TQC  Duct to the Bradford     nobody has been assigned
                                 mill                     for 10 d 2 h (+1)
  3 open: 1 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
  ! som: the silence mill covers 1 record not on track (SO-20261120-9D4B6HNV), and
  !   ends in 21 h
$ som jeopardy next
  \e[1;31moverdue\e[0m SO-20261120-9D4B6HNV, due 2 d 19 h late
    activity '1.survey' should have started 3 d 22 h ago (and 3 more); it cannot
      start: waits for SO-20261120-2M8R1TQC (acknowledged)
    som order plan SO-20261120-9D4B6HNV
  \e[1;31moverdue\e[0m SO-20261120-9D4B6HNV, due 2 d 19 h late
    nobody has been assigned for 10 d 1 h
    som order assign SO-20261120-9D4B6HNV --to TEAM
  \e[33matRisk\e[0m SO-20261120-2M8R1TQC, for CUST-204
    nobody has been assigned for 10 d 2 h
    som order assign SO-20261120-2M8R1TQC --to TEAM
$ som jeopardy explain 9D4B
  SO-20261120-9D4B6HNV  acknowledged  \e[1;31moverdue\e[0m
    about     1 Gbit/s Ethernet line and a voice line, Bradford mill
    now       2026-11-30 21:00
    due       2026-11-28 02:00  (2 d 19 h late)
    expected  2026-12-02 00:00, at most 2026-12-03 21:00
    waits     the prerequisite SO-20261120-2M8R1TQC is acknowledged: item 1
              acknowledged
              som order progress SO-20261120-2M8R1TQC

  REASONS
  \e[1;31m  due-passed: the due date passed 2 d 19 h ago, since 2026-11-28 02:00\e[0m
      rule: built-in
  \e[31m  predicted-late: expected completion is 3 d 22 h after the due date [activity\e[0m
      \e[31m1.test]\e[0m
      rule: built-in
  \e[33m  predicted-late-max: with maximum durations completion is 5 d 19 h after the\e[0m
      \e[33mdue date\e[0m
      rule: built-in
  \e[33m  start-late: activity '1.survey' should have started 3 d 22 h ago (and 3 more)\e[0m
      \e[33m[activity 1.survey], since 2026-11-26 23:00\e[0m
      rule: built-in
  \e[33m  unassigned: nobody has been assigned for 10 d 1 h, since 2026-11-20 20:00\e[0m
      rule: built-in
    silenced: notices are silenced by mill
      rule: built-in

  \e[1mALERT\e[0m             \e[1mLEVEL\e[0m    \e[1mWHY\e[0m
  2026-11-30 21:00  \e[1;31moverdue\e[0m  the due date passed 2 d 19 h ago

  \e[1mLEVEL\e[0m  \e[1mTOLD\e[0m                    \e[1mNOTIFIED\e[0m  \e[1mACKNOWLEDGED\e[0m  \e[1mBY\e[0m  \e[1mWHY\e[0m
      1  held back by silence                                due-passed: the due
         mill                                                date passed 2 d 19 h
                                                             ago

  \e[1mNEXT\e[0m  \e[1mLEVEL\e[0m  \e[1mWHAT\e[0m                                         \e[1mNOTIFIES\e[0m
            1  announced late when the silence mill ends    assignee, duty-manager
            2  escalates when level 1 is not acknowledged   jane
               in time

  PLAN  (from the specification, as it has not started)
  \e[1mACTIVITY\e[0m     \e[1mSTART\e[0m             \e[1mEND\e[0m                   \e[1mSLACK\e[0m
  1.survey     2026-11-30 21:00  2026-12-01 21:00  \e[31m-3 d 22 h\e[0m  critical
  1.configure  2026-12-01 21:00  2026-12-01 23:00  \e[31m-3 d 22 h\e[0m  critical
  1.test       2026-12-01 23:00  2026-12-02 00:00  \e[31m-3 d 22 h\e[0m  critical
  2.number     2026-11-30 21:00  2026-11-30 22:00  \e[31m-2 d 20 h\e[0m

  CLOCK  started 2026-11-20 20:00, calendar always
  \e[1mFROM\e[0m              \e[1mTO\e[0m                \e[1mCLOCK\e[0m    \e[1mFOR\e[0m
  2026-11-20 20:00  2026-11-30 21:00  ran    241 h
    ran 241 h in all
$ som jeopardy explain 7K3F
  SO-20261120-7K3F9QXW  inProgress  \e[33matRisk\e[0m
    about     100 Mbit/s Ethernet line, Leeds depot
    now       2026-11-30 21:00
    due       2026-12-02 02:00  (in 1 d 5 h)
    expected  2026-12-02 00:00, at most 2026-12-03 21:00

  REASONS
  \e[33m  predicted-late-max: with maximum durations completion is 1 d 19 h after the\e[0m
      \e[33mdue date\e[0m
      rule: built-in

  \e[1mALERT\e[0m             \e[1mLEVEL\e[0m   \e[1mWHY\e[0m
  2026-11-30 21:00  \e[33matRisk\e[0m  with maximum durations completion is 1 d 19 h after
                            the due date

  \e[1mLEVEL\e[0m  \e[1mTOLD\e[0m              \e[1mNOTIFIED\e[0m          \e[1mACKNOWLEDGED\e[0m  \e[1mBY\e[0m  \e[1mWHY\e[0m
      1  2026-11-30 21:00  team-access,                        predicted-late-max:
                           duty-manager                        with maximum
                                                               durations
                                                               completion is 1 d
                                                               19 h after the due
                                                               date

  \e[1mNEXT\e[0m              \e[1mLEVEL\e[0m  \e[1mWHAT\e[0m                                       \e[1mNOTIFIES\e[0m
  2026-11-30 21:30      2  escalates, if level 1 is not acknowledged  jane

  PLAN
  \e[1mACTIVITY\e[0m   \e[1mSTART\e[0m             \e[1mEND\e[0m               \e[1mLATEST START\e[0m      \e[1mSLACK\e[0m
  survey     2026-11-30 21:00  2026-12-01 21:00  2026-11-30 23:00    2 h  critical
  configure  2026-12-01 21:00  2026-12-01 23:00  2026-12-01 23:00    2 h  critical
  test       2026-12-01 23:00  2026-12-02 00:00  2026-12-02 01:00    2 h  critical

  CLOCK  started 2026-11-20 18:12, calendar always
  \e[1mFROM\e[0m              \e[1mTO\e[0m                \e[1mCLOCK\e[0m           \e[1mFOR\e[0m
  2026-11-20 18:12  2026-11-30 21:00  ran    242 h 48 min
    ran 242 h 48 min in all
$ som jeopardy whatif 7K3F --slip survey=P3D
  SO-20261120-7K3F9QXW  inProgress
            \e[1mBEFORE\e[0m              \e[1mAFTER\e[0m
  level     \e[33matRisk\e[0m              \e[31minJeopardy\e[0m
  expected  2026-12-02 00:00    2026-12-05 00:00
  at most   2026-12-03 21:00    2026-12-08 21:00
  due       2026-12-02 02:00    2026-12-02 02:00
  slack     2 h                 -2 d 22 h
  reasons   predicted-late-max  predicted-late, predicted-late-max, start-late
    predicted-late: expected completion is 2 d 22 h after the due date
    predicted-late-max: with maximum durations completion is 6 d 19 h after the
      due date
    start-late: activity 'survey' should have started 4 d 22 h ago
$ som order show 9D4B
  \e[1mServiceOrder SO-20261120-9D4B6HNV\e[0m
    state           acknowledged
    level           \e[1;31moverdue: the due date passed 2 d 19 h ago (+5)\e[0m
    escalated       level 1, 2026-11-30 21:00, deferred by silence mill, nobody
                    was notified
    description     1 Gbit/s Ethernet line and a voice line, Bradford mill
    priority        1
    related to      SO-20261120-2M8R1TQC (dependency)
    ordered         2026-11-20 20:00
    due             \e[31m2026-11-28 02:00 (2 d 19 h late)\e[0m
    expected        \e[31m2026-12-02 00:00\e[0m
    file            orders/2026/11/SO-20261120-9D4B6HNV.json

  \e[1mITEM\e[0m  \e[1mACTION\e[0m  \e[1mSTATE\e[0m         \e[1mSPECIFICATION\e[0m  \e[1mNAME\e[0m
  1     add     acknowledged  ethernet-line  bradford-mill
  2     add     acknowledged  voice-line     mill-reception
$ som order show 7K3F
  \e[1mServiceOrder SO-20261120-7K3F9QXW\e[0m
    state           inProgress
    level           \e[33matRisk: with maximum durations completion is 1 d 19 h after\e[0m
                    \e[33mthe due date\e[0m
    escalated       level 1, 2026-11-30 21:00, not acknowledged
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 18:12
    started         2026-11-30 21:00
    due             2026-12-02 02:00 (in 1 d 5 h)
    expected        2026-12-02 00:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  \e[1mITEM\e[0m  \e[1mACTION\e[0m  \e[1mSTATE\e[0m         \e[1mSPECIFICATION\e[0m  \e[1mSERVICE\e[0m               \e[1mNAME\e[0m
  1     add     acknowledged  ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  \e[1mACTIVITY\e[0m   \e[1mSTATE\e[0m    \e[1mASSIGNEE\e[0m     \e[1mAFTER\e[0m
  survey     pending  team-field
  configure  pending  team-access  survey
  test       pending  team-access  configure

  NOTES
    2026-11-30 21:00  jane: The landlord of the depot agreed to the duct on
      Friday, if nobody parks in the yard
$ som order plan 7K3F
  \e[1mACTIVITY\e[0m   \e[1mSTART\e[0m             \e[1mEND\e[0m               \e[1mLATEST START\e[0m      \e[1mSLACK\e[0m
  survey     2026-11-30 21:00  2026-12-01 21:00  2026-11-30 23:00    2 h  critical
  configure  2026-12-01 21:00  2026-12-01 23:00  2026-12-01 23:00    2 h  critical
  test       2026-12-01 23:00  2026-12-02 00:00  2026-12-02 01:00    2 h  critical
  expected completion 2026-12-02 00:00, at most 2026-12-03 21:00; due 2026-12-02
    02:00
$ som log 7K3F
  \e[1mTIME\e[0m              \e[1mUSER\e[0m  \e[1mACTION\e[0m    \e[1mACTIVITY\e[0m  \e[1mCHANGE\e[0m         \e[1mREASON\e[0m
  2026-11-20 18:12  omar  create
  2026-11-30 21:00  jane  start               acknowledged
                                              → inProgress
  2026-11-30 21:00  jane  note
  2026-11-30 21:00  jane  alert               onTrack →      predicted-late-max:
                                              atRisk         with maximum
                                                             durations completion
                                                             is 1 d 19 h after the
                                                             due date
  2026-11-30 21:00  jane  escalate            level 1        predicted-late-max:
                                                             with maximum
                                                             durations completion
                                                             is 1 d 19 h after the
                                                             due date
$ som policy show orders
  EscalationPolicy orders: Escalation of orders that will be late
    file        policy/escalation.yaml:1
    applies to  kind ServiceOrder

  \e[1mLEVEL\e[0m  \e[1mWHEN\e[0m                  \e[1mAFTER\e[0m    \e[1mWHO\e[0m                   \e[1mALSO\e[0m
      1  atRisk or worse       at once  the assignee,         to be acknowledged
                                        duty-manager          in PT30M
      2  level 1 was not       at once  jane                  sets priority 1;
         acknowledged in                                      takes the terms of
         PT30M                                                that priority
$ som policy show silence/mill
  Silence mill
    file        policy/silence-mill.yaml:1
    applies to  record SO-20261120-9D4B6HNV

  \e[1mTERM\e[0m       \e[1mVALUE\e[0m                              \e[1mMEANING\e[0m
  record     SO-20261120-9D4B6HNV               The ids of the records that it is
                                                for
  startDate  2026-11-30 21:00                   From this time on; at once without
                                                it
  endDate    2026-12-01 18:00                   Until before this time
  author     jane                               The user who wrote it
  reason     The customer knows that the mill   The reason
             has no power until Tuesday
$ som policy test 7K3F
  SO-20261120-7K3F9QXW  inProgress  100 Mbit/s Ethernet line, Leeds depot

  RULES
  \e[1mKIND\e[0m               \e[1mID\e[0m              \e[1mRULING\e[0m   \e[1mWHY\e[0m
  service-level      standard-order  \e[32mapplies\e[0m  matches kind
  escalation-policy  orders          \e[32mapplies\e[0m  matches kind

  \e[1mID\e[0m                         \e[1mLEVEL\e[0m   \e[1mDUE\e[0m               \e[1mNEXT\e[0m  \e[1mNOTICES\e[0m
  SO-20261120-7K3F9QXW  now  \e[33matRisk\e[0m  2026-12-02 02:00
$ som silence list
  \e[1mID\e[0m    \e[1mSTATE\e[0m   \e[1mUNTIL\e[0m             \e[1mCOVERS\e[0m                \e[1mREASON\e[0m
  mill  \e[33mactive\e[0m  2026-12-01 18:00  SO-20261120-9D4B6HNV  The customer knows that
                                                        the mill has no power
                                                        until Tuesday
  1 silence: 1 active, 0 planned, 0 ended; 1 ends within 24 h
$ write inventory/Q0/SV-20261120-Q0WC2VHM.yaml <<EOF
state: [
EOF
$ som doctor
  \e[1mCHECK\e[0m   \e[1mFILE\e[0m                                      \e[1mFINDING\e[0m         \e[1mREMEDY\e[0m
  record  inventory/Q0/SV-20261120-Q0WC2VHM.yaml:1  this '[' is     by hand: close
                                                    never closed    it with ']'
  ! 1 finding, --fix repairs 0 (workspace of one user)
  [1]
$ tty 60
$ som jeopardy scan
  \e[1mLEVEL\e[0m    \e[1mID\e[0m                    \e[1mWHY\e[0m
  \e[1;31moverdue\e[0m  SO-20261120-9D4B6HNV  the due date passed 2 d 19 h
                                 ago (+5)
  \e[33matRisk\e[0m   SO-20261120-7K3F9QXW  with maximum durations
                                 completion is 1 d 19 h after
                                 the due date
  \e[33matRisk\e[0m   SO-20261120-2M8R1TQC  nobody has been assigned for
                                 10 d 2 h (+1)
  3 open: 1 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
  ! som: the silence mill covers 1 record not on track
  !   (SO-20261120-9D4B6HNV), and ends in 21 h
# The silence is over: what it held back is announced.
$ tty 80
$ som jeopardy scan --escalate -q --now 2026-12-01T19:00:00Z
  \e[1mLEVEL\e[0m    \e[1mID\e[0m                    \e[1mABOUT\e[0m                    \e[1mWHY\e[0m
  \e[1;31moverdue\e[0m  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line   the due date passed 4 d
                                 and a voice line,        2 h ago (+4)
                                 Bradford mill
  \e[1;31moverdue\e[0m  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet      the due date passed 2 h
                                 line, Leeds depot        ago (+3)
  \e[33matRisk\e[0m   SO-20261120-2M8R1TQC  Duct to the Bradford     nobody has been assigned
                                 mill                     for 11 d 9 h
$ som jeopardy explain 9D4B --at 2026-12-01T19:00:00Z
  SO-20261120-9D4B6HNV  acknowledged  \e[1;31moverdue\e[0m
    about     1 Gbit/s Ethernet line and a voice line, Bradford mill
    now       2026-12-02 04:00
    due       2026-11-28 02:00  (4 d 2 h late)
    expected  2026-12-03 21:00, at most 2026-12-05 02:00
    waits     the prerequisite SO-20261120-2M8R1TQC is acknowledged: item 1
              acknowledged
              som order progress SO-20261120-2M8R1TQC

  REASONS
  \e[1;31m  due-passed: the due date passed 4 d 2 h ago, since 2026-11-28 02:00\e[0m
      rule: built-in
  \e[31m  predicted-late: expected completion is 5 d 19 h after the due date [activity\e[0m
      \e[31m1.test]\e[0m
      rule: built-in
  \e[33m  predicted-late-max: with maximum durations completion is 7 d after the due\e[0m
      \e[33mdate\e[0m
      rule: built-in
  \e[33m  start-late: activity '1.survey' should have started 5 d 5 h ago (and 3 more)\e[0m
      \e[33m[activity 1.survey], since 2026-11-26 23:00\e[0m
      rule: built-in
  \e[33m  unassigned: nobody has been assigned for 11 d 8 h, since 2026-11-20 20:00\e[0m
      rule: built-in

  \e[1mALERT\e[0m             \e[1mLEVEL\e[0m    \e[1mWHY\e[0m
  2026-11-30 21:00  \e[1;31moverdue\e[0m  the due date passed 2 d 19 h ago

  \e[1mLEVEL\e[0m  \e[1mTOLD\e[0m              \e[1mNOTIFIED\e[0m      \e[1mACKNOWLEDGED\e[0m  \e[1mBY\e[0m  \e[1mWHY\e[0m
      1  2026-12-02 04:00  duty-manager                    due-passed: the due
                                                           date passed 2 d 19 h
                                                           ago

  \e[1mNEXT\e[0m              \e[1mLEVEL\e[0m  \e[1mWHAT\e[0m                                       \e[1mNOTIFIES\e[0m
  2026-12-02 04:30      2  escalates, if level 1 is not acknowledged  jane

  PLAN  (from the specification, as it has not started)
  \e[1mACTIVITY\e[0m     \e[1mSTART\e[0m             \e[1mEND\e[0m                   \e[1mSLACK\e[0m
  1.survey     2026-12-02 18:00  2026-12-03 02:00  \e[31m-5 d 19 h\e[0m  critical
  1.configure  2026-12-03 18:00  2026-12-03 20:00  \e[31m-5 d 19 h\e[0m  critical
  1.test       2026-12-03 20:00  2026-12-03 21:00  \e[31m-5 d 19 h\e[0m  critical
  2.number     2026-12-02 18:00  2026-12-02 19:00  \e[31m-4 d 17 h\e[0m

  CLOCK  started 2026-11-20 20:00, calendar always
  \e[1mFROM\e[0m              \e[1mTO\e[0m                \e[1mCLOCK\e[0m    \e[1mFOR\e[0m
  2026-11-20 20:00  2026-12-02 04:00  ran    272 h
    ran 272 h in all

# Long names and comments go on in lines below.
$ write inventory/7K/SV-20261121-7K3F9QXW.yaml <<EOF
"@type": Service
id: SV-20261121-7K3F9QXW
name: the line from the mill at the river to the reception of the hotel on the hill, with its protection
state: active
EOF
$ som service tree SV-20261121-7K3F9QXW
  SV-20261121-7K3F9QXW the line from the mill at the river to the reception of the
    hotel on the hill, with its protection (active)
$ som order attach 7K3F https://files.example/survey.pdf --name 'the survey of the duct between the mill at the river and the hotel on the hill' -q
$ som order show 7K3F
  \e[1mServiceOrder SO-20261120-7K3F9QXW\e[0m
    state           inProgress
    level           \e[33matRisk: with maximum durations completion is 1 d 19 h after\e[0m
                    \e[33mthe due date\e[0m
    escalated       level 2, 2026-12-02 04:00, not acknowledged
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        1
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    service level   standard-order
    ordered         2026-11-20 18:12
    started         2026-11-30 21:00
    due             2026-12-02 02:00 (in 1 d 5 h)
    expected        2026-12-02 00:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  \e[1mITEM\e[0m  \e[1mACTION\e[0m  \e[1mSTATE\e[0m         \e[1mSPECIFICATION\e[0m  \e[1mSERVICE\e[0m               \e[1mNAME\e[0m
  1     add     acknowledged  ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  \e[1mACTIVITY\e[0m   \e[1mSTATE\e[0m    \e[1mASSIGNEE\e[0m     \e[1mAFTER\e[0m
  survey     pending  team-field
  configure  pending  team-access  survey
  test       pending  team-access  configure

  \e[1mATTACHMENT\e[0m                                      \e[1mWHERE\e[0m
  the survey of the duct between the mill at the  https://files.example/survey.pdf
  river and the hotel on the hill

  NOTES
    2026-11-30 21:00  jane: The landlord of the depot agreed to the duct on
      Friday, if nobody parks in the yard
