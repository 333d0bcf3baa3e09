# 1.4.5.3/4: track execution.
$ include prelude.t
$ som order start 7K3F -q
$ som activity start 7K3F survey -q
$ now 2026-11-23T12:00:00Z
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           inProgress
    level           onTrack
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    started         2026-11-21 12:00
    due             2026-12-01 17:00 (in 8 d 5 h)
    expected        2026-11-24 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE       SPECIFICATION  SERVICE               NAME
  1     add     inProgress  ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  ACTIVITY   STATE       ASSIGNEE     STARTED           AFTER
  survey     inProgress  team-field   2026-11-21 12:00
  configure  pending     team-access                    survey
  test       pending     team-access                    configure
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: inProgress, 0 of 3 activities finished
    running  survey
$ som order progress 7K3F -o json
  {
    "schemaVersion": 1,
    "kind": "Progress",
    "id": "SO-20261120-7K3F9QXW",
    "state": "inProgress",
    "activities": 3,
    "finished": 0,
    "running": [
      "survey"
    ],
    "held": [],
    "failed": [],
    "next": [],
    "blocked": [],
    "milestones": [],
    "ahead": [],
    "waits": []
  }
$ som activity list 7K3F --now 2026-11-24T12:00:00Z
  ACTIVITY   NAME                TYPE       STATE       ASSIGNEE     TYPICAL  MAX    STARTED           ENDED  LATEST START        SLACK  AFTER      REQUEST
  survey     Site survey         survey     inProgress  team-field   PT8H     PT16H  2026-11-21 12:00         2026-11-30 14:00  7 d 2 h
  configure  Configure the port  configure  pending     team-access  PT2H     PT4H                            2026-12-01 14:00  7 d 2 h  survey
  test       Turn-up test        test       pending     team-access  PT1H     PT4H                            2026-12-01 16:00  7 d 2 h  configure
$ som order plan 7K3F
  ACTIVITY   START             END               END AT MOST       LATEST START         SLACK
  survey     2026-11-21 12:00  2026-11-23 17:00  2026-11-24 17:00  2026-11-30 14:00  7 d 21 h  critical
  configure  2026-11-24 09:00  2026-11-24 11:00  2026-11-25 13:00  2026-12-01 14:00   7 d 5 h  critical
  test       2026-11-24 11:00  2026-11-24 12:00  2026-11-25 17:00  2026-12-01 16:00   7 d 5 h  critical
  expected completion 2026-11-24 12:00, at most 2026-11-25 17:00; due 2026-12-01 17:00
$ som jeopardy explain 7K3F
  SO-20261120-7K3F9QXW  inProgress  onTrack
    about     100 Mbit/s Ethernet line, Leeds depot
    now       2026-11-23 12:00
    due       2026-12-01 17:00  (in 8 d 5 h)
    expected  2026-11-24 12:00, at most 2026-11-25 17:00

  REASONS
    none; the record is on track

  PLAN
  ACTIVITY   START             END               END AT MOST       LATEST START         SLACK
  survey     2026-11-21 12:00  2026-11-23 17:00  2026-11-24 17:00  2026-11-30 14:00  7 d 21 h  critical
  configure  2026-11-24 09:00  2026-11-24 11:00  2026-11-25 13:00  2026-12-01 14:00   7 d 5 h  critical
  test       2026-11-24 11:00  2026-11-24 12:00  2026-11-25 17:00  2026-12-01 16:00   7 d 5 h  critical

  CLOCK  started 2026-11-20 09:12, calendar always
  FROM              TO                CLOCK          FOR
  2026-11-20 09:12  2026-11-23 12:00  ran    74 h 48 min
    ran 74 h 48 min in all
$ som log 7K3F
  TIME              USER  ACTION  ACTIVITY  CHANGE                     REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  start             acknowledged → inProgress
  2026-11-21 12:00  jane  start   survey    pending → inProgress
$ som order list --state inProgress
  ID                    STATE       PRIO  DUE               WHEN        ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261120-7K3F9QXW  inProgress     2  2026-12-01 17:00  in 8 d 5 h  team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
