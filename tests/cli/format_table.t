# Tables on terminals of 80 and 160 columns: what matters most stays, levels have their colour.
$ include prelude.t
$ edit som.yaml s|UTC|Asia/Tokyo|
$ som order start 7K3F -q
$ now 2026-11-30T12:00:00Z
$ tty 80
$ som order list
  \e[1mID\e[0m                    \e[1mSTATE\e[0m         \e[1mDUE\e[0m               \e[1mDESCRIPTION\e[0m
  SO-20261120-9D4B6HNV  acknowledged  2026-11-28 02:00  1 Gbit/s Ethernet line and
                                                        a voice line, Bradford
                                                        mill
  SO-20261120-7K3F9QXW  inProgress    2026-12-02 02:00  100 Mbit/s Ethernet line,
                                                        Leeds depot
  SO-20261120-2M8R1TQC  acknowledged                    Duct to the Bradford mill
$ som order list --fields id,level,due,assignee
  \e[1mID\e[0m                    \e[1mLEVEL\e[0m    \e[1mDUE\e[0m               \e[1mASSIGNEE\e[0m
  SO-20261120-9D4B6HNV  \e[1;31moverdue\e[0m  2026-11-28 02:00
  SO-20261120-7K3F9QXW  \e[33matRisk\e[0m   2026-12-02 02:00  team-access
  SO-20261120-2M8R1TQC  \e[33matRisk\e[0m
$ som jeopardy scan
  \e[1mLEVEL\e[0m    \e[1mID\e[0m                    \e[1mABOUT\e[0m                    \e[1mWHY\e[0m
  \e[1;31moverdue\e[0m  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line   the due date passed 2 d
                                 and a voice line,        19 h ago (+4)
                                 Bradford mill
  \e[33matRisk\e[0m   SO-20261120-7K3F9QXW  100 Mbit/s Ethernet      with maximum durations
                                 line, Leeds depot        completion is 1 d 19 h
                                                          after the due date (+1)
  \e[33matRisk\e[0m   SO-20261120-2M8R1TQC  Duct to the Bradford     nobody has been assigned
                                 mill                     for 10 d 2 h (+1)
  3 open: 1 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
$ som activity list 7K3F
  \e[1mACTIVITY\e[0m   \e[1mNAME\e[0m                \e[1mTYPE\e[0m       \e[1mSTATE\e[0m    \e[1mASSIGNEE\e[0m     \e[1mSLACK\e[0m  \e[1mAFTER\e[0m
  survey     Site survey         survey     \e[32mready\e[0m    team-field     2 h
  configure  Configure the port  configure  pending  team-access    2 h  survey
  test       Turn-up test        test       pending  team-access    2 h  configure
$ som order plan 7K3F
  \e[1mACTIVITY\e[0m   \e[1mSTART\e[0m             \e[1mEND\e[0m               \e[1mLATEST START\e[0m      \e[1mSLACK\e[0m
  survey     2026-11-30 21:00  2026-12-01 21:00  2026-11-30 23:00    2 h  critical
  configure  2026-12-01 21:00  2026-12-01 23:00  2026-12-01 23:00    2 h  critical
  test       2026-12-01 23:00  2026-12-02 00:00  2026-12-02 01:00    2 h  critical
  expected completion 2026-12-02 00:00, at most 2026-12-03 21:00; due 2026-12-02
    02:00
$ som order show 7K3F
  \e[1mServiceOrder SO-20261120-7K3F9QXW\e[0m
    state           inProgress
    level           \e[33matRisk: with maximum durations completion is 1 d 19 h after\e[0m
                    \e[33mthe due date (+1)\e[0m
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 18:12
    started         2026-11-21 21:00
    due             2026-12-02 02:00 (in 1 d 5 h)
    expected        2026-12-02 00:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  \e[1mITEM\e[0m  \e[1mACTION\e[0m  \e[1mSTATE\e[0m         \e[1mSPECIFICATION\e[0m  \e[1mSERVICE\e[0m               \e[1mNAME\e[0m
  1     add     acknowledged  ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  \e[1mACTIVITY\e[0m   \e[1mSTATE\e[0m    \e[1mASSIGNEE\e[0m     \e[1mAFTER\e[0m
  survey     pending  team-field
  configure  pending  team-access  survey
  test       pending  team-access  configure
$ som log 7K3F
  \e[1mTIME\e[0m              \e[1mUSER\e[0m  \e[1mACTION\e[0m  \e[1mACTIVITY\e[0m  \e[1mCHANGE\e[0m                     \e[1mREASON\e[0m
  2026-11-20 18:12  omar  create
  2026-11-21 21:00  jane  start             acknowledged → inProgress
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

  no escalation policy applies: nobody is notified

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
$ tty 160
$ som order list
  \e[1mID\e[0m                    \e[1mSTATE\e[0m         \e[1mPRIO\e[0m  \e[1mDUE\e[0m               \e[1mWHEN\e[0m           \e[1mASSIGNEE\e[0m     \e[1mCUSTOMER\e[0m  \e[1mDESCRIPTION\e[0m
  SO-20261120-9D4B6HNV  acknowledged     1  2026-11-28 02:00  \e[31m2 d 19 h late\e[0m                         1 Gbit/s Ethernet line and a voice line, Bradford mill
  SO-20261120-7K3F9QXW  inProgress       2  2026-12-02 02:00  in 1 d 5 h     team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-2M8R1TQC  acknowledged                                                      CUST-204  Duct to the Bradford mill
$ som order list --fields id,level,due,reasons,description
  \e[1mID\e[0m                    \e[1mLEVEL\e[0m    \e[1mDUE\e[0m               \e[1mREASONS\e[0m                                                  \e[1mDESCRIPTION\e[0m
  SO-20261120-9D4B6HNV  \e[1;31moverdue\e[0m  2026-11-28 02:00  due-passed, predicted-late, predicted-late-max,          1 Gbit/s Ethernet line and a voice line, Bradford mill
                                                   start-late, unassigned
  SO-20261120-7K3F9QXW  \e[33matRisk\e[0m   2026-12-02 02:00  predicted-late-max, stalled                              100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-2M8R1TQC  \e[33matRisk\e[0m                     unassigned, no-due-date                                  Duct to the Bradford mill
$ som jeopardy scan
  \e[1mLEVEL\e[0m    \e[1mID\e[0m                    \e[1mABOUT\e[0m                                \e[1mCUSTOMER\e[0m  \e[1mDUE\e[0m               \e[1mWHEN\e[0m           \e[1mASSIGNEE\e[0m     \e[1mWHY\e[0m
  \e[1;31moverdue\e[0m  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice             2026-11-28 02:00  \e[31m2 d 19 h late\e[0m  -            the due date passed 2 d 19 h ago
                                 line, Bradford mill                                                                          (+4)
  \e[33matRisk\e[0m   SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds      CUST-118  2026-12-02 02:00  in 1 d 5 h     team-access  with maximum durations completion is
                                 depot                                                                                        1 d 19 h after the due date (+1)
  \e[33matRisk\e[0m   SO-20261120-2M8R1TQC  Duct to the Bradford mill            CUST-204                                   -            nobody has been assigned for 10 d
                                                                                                                              2 h (+1)
  3 open: 1 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
$ som activity list 7K3F
  \e[1mACTIVITY\e[0m   \e[1mNAME\e[0m                \e[1mTYPE\e[0m       \e[1mSTATE\e[0m    \e[1mASSIGNEE\e[0m     \e[1mTYPICAL\e[0m  \e[1mMAX\e[0m    \e[1mSTARTED\e[0m  \e[1mENDED\e[0m  \e[1mLATEST START\e[0m      \e[1mSLACK\e[0m  \e[1mAFTER\e[0m      \e[1mREQUEST\e[0m
  survey     Site survey         survey     \e[32mready\e[0m    team-field   PT8H     PT16H                  2026-11-30 23:00    2 h
  configure  Configure the port  configure  pending  team-access  PT2H     PT4H                   2026-12-01 23:00    2 h  survey
  test       Turn-up test        test       pending  team-access  PT1H     PT4H                   2026-12-02 01:00    2 h  configure
$ som order plan 7K3F
  \e[1mACTIVITY\e[0m   \e[1mSTART\e[0m             \e[1mEND\e[0m               \e[1mEND AT MOST\e[0m       \e[1mLATEST START\e[0m      \e[1mSLACK\e[0m
  survey     2026-11-30 21:00  2026-12-01 21:00  2026-12-02 21:00  2026-11-30 23:00    2 h  critical
  configure  2026-12-01 21:00  2026-12-01 23:00  2026-12-03 01:00  2026-12-01 23:00    2 h  critical
  test       2026-12-01 23:00  2026-12-02 00:00  2026-12-03 21:00  2026-12-02 01:00    2 h  critical
  expected completion 2026-12-02 00:00, at most 2026-12-03 21:00; due 2026-12-02 02:00
$ som log 7K3F
  \e[1mTIME\e[0m              \e[1mUSER\e[0m  \e[1mACTION\e[0m  \e[1mACTIVITY\e[0m  \e[1mCHANGE\e[0m                     \e[1mREASON\e[0m
  2026-11-20 18:12  omar  create
  2026-11-21 21:00  jane  start             acknowledged → inProgress
