# 1.4.5.3/9: monitor jeopardy. The same order from calm to overdue, with nothing changed but the time.
$ include prelude.t
$ som jeopardy scan --assignee team-access --all --now 2026-11-21T12:00:00Z
  LEVEL    ID                    ABOUT                                  CUSTOMER  DUE               WHEN         ASSIGNEE     WHY
  onTrack  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 10 d 5 h  team-access
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
$ som jeopardy scan --assignee team-access --all --now 2026-11-30T14:30:00Z
  LEVEL       ID                    ABOUT                                  CUSTOMER  DUE               WHEN        ASSIGNEE     WHY
  inJeopardy  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 1 d 2 h  team-access  expected completion is 16 h 30 min after the due date (+3)
  1 open: 0 overdue, 1 inJeopardy, 0 atRisk, 0 onTrack
$ som jeopardy scan --assignee team-access --all --now 2026-12-01T09:00:00Z
  LEVEL       ID                    ABOUT                                  CUSTOMER  DUE               WHEN    ASSIGNEE     WHY
  inJeopardy  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 8 h  team-access  expected completion is 19 h after the due date (+3)
  1 open: 0 overdue, 1 inJeopardy, 0 atRisk, 0 onTrack
$ som jeopardy scan --assignee team-access --all --now 2026-12-01T17:00:01Z
  LEVEL    ID                    ABOUT                                  CUSTOMER  DUE               WHEN        ASSIGNEE     WHY
  overdue  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  0 min late  team-access  the due date passed 0 min ago (+4)
  1 open: 1 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
$ som jeopardy scan --assignee team-access --fail-on inJeopardy -q --now 2026-12-01T09:00:00Z
  LEVEL       ID                    ABOUT                                  CUSTOMER  DUE               WHEN    ASSIGNEE     WHY
  inJeopardy  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 8 h  team-access  expected completion is 19 h after the due date (+3)
  [1]

# A scan changes nothing, so a second one says the same; and a prerequisite in jeopardy shows in what waits.
$ som jeopardy scan --now 2026-12-01T09:00:00Z
  LEVEL       ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue     SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  3 d 16 h late  -            the due date passed 3 d 16 h ago (+4)
  inJeopardy  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 8 h         team-access  expected completion is 19 h after the due date (+3)
  atRisk      SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                   -            nobody has been assigned for 10 d 23 h (+1)
  3 open: 1 overdue, 1 inJeopardy, 1 atRisk, 0 onTrack
$ som jeopardy scan --now 2026-12-01T09:00:00Z
  LEVEL       ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue     SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  3 d 16 h late  -            the due date passed 3 d 16 h ago (+4)
  inJeopardy  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 8 h         team-access  expected completion is 19 h after the due date (+3)
  atRisk      SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                   -            nobody has been assigned for 10 d 23 h (+1)
  3 open: 1 overdue, 1 inJeopardy, 1 atRisk, 0 onTrack
$ som order update 2M8R --set requestedCompletionDate=2026-11-22T17:00:00Z -q
$ som jeopardy explain 9D4B --now 2026-11-23T10:00:00Z
  SO-20261120-9D4B6HNV  acknowledged  atRisk
    about     1 Gbit/s Ethernet line and a voice line, Bradford mill
    now       2026-11-23 10:00
    due       2026-11-27 17:00  (in 4 d 7 h)
    expected  2026-11-24 13:00, at most 2026-11-26 10:00
    waits     the prerequisite SO-20261120-2M8R1TQC is acknowledged: item 1 acknowledged
              som order progress SO-20261120-2M8R1TQC

  REASONS
    unassigned: nobody has been assigned for 2 d 23 h, since 2026-11-20 11:00
      rule: built-in
    dependency-late: the prerequisite SO-20261120-2M8R1TQC is overdue
      rule: built-in

  no escalation policy applies: nobody is notified

  PLAN  (from the specification, as it has not started)
  ACTIVITY     START             END               END AT MOST       LATEST START        SLACK
  1.survey     2026-11-23 10:00  2026-11-24 10:00  2026-11-25 10:00  2026-11-26 14:00  3 d 4 h  critical
  1.configure  2026-11-24 10:00  2026-11-24 12:00  2026-11-25 14:00  2026-11-27 14:00  3 d 4 h  critical
  1.test       2026-11-24 12:00  2026-11-24 13:00  2026-11-26 10:00  2026-11-27 16:00  3 d 4 h  critical
  2.number     2026-11-23 10:00  2026-11-23 11:00  2026-11-23 12:00  2026-11-27 16:00  4 d 6 h

  CLOCK  started 2026-11-20 11:00, calendar always
  FROM              TO                CLOCK   FOR
  2026-11-20 11:00  2026-11-23 10:00  ran    71 h
    ran 71 h in all

# Monitoring that acts: each change of level is remembered in the order, and the ladder of escalation is followed.
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: orders
appliesTo: {kind: ServiceOrder}
calmFor: PT1H
levels:
  - {level: 1, when: atRisk, notify: [assignee]}
  - {level: 2, when: inJeopardy, notify: ["team-lead:team-access"]}
  - {level: 3, when: overdue, after: PT1H, notify: [omar]}
EOF
$ som jeopardy scan --escalate --assignee team-access --all --now 2026-11-21T12:00:00Z
  LEVEL    ID                    ABOUT                                  CUSTOMER  DUE               WHEN         ASSIGNEE     WHY
  onTrack  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 10 d 5 h  team-access
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
$ som jeopardy scan --escalate --assignee team-access --now 2026-11-30T14:30:00Z
  LEVEL       ID                    ABOUT                                  CUSTOMER  DUE               WHEN        ASSIGNEE     WHY
  inJeopardy  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 1 d 2 h  team-access  expected completion is 16 h 30 min after the due date (+3)
  1 open: 0 overdue, 1 inJeopardy, 0 atRisk, 0 onTrack
  SO-20261120-7K3F9QXW: onTrack → inJeopardy (predicted-late); escalated to level 1 (notified team-access); escalated to level 2 (notified jane)
$ som jeopardy scan --escalate --assignee team-access --now 2026-11-30T14:30:00Z
  LEVEL       ID                    ABOUT                                  CUSTOMER  DUE               WHEN        ASSIGNEE     WHY
  inJeopardy  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 1 d 2 h  team-access  expected completion is 16 h 30 min after the due date (+3)
  1 open: 0 overdue, 1 inJeopardy, 0 atRisk, 0 onTrack
$ som jeopardy scan --escalate --assignee team-access --now 2026-12-01T17:00:01Z
  LEVEL    ID                    ABOUT                                  CUSTOMER  DUE               WHEN        ASSIGNEE     WHY
  overdue  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  0 min late  team-access  the due date passed 0 min ago (+4)
  1 open: 1 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  SO-20261120-7K3F9QXW: inJeopardy → overdue (due-passed)
$ som jeopardy scan --escalate --assignee team-access --now 2026-12-01T18:00:01Z
  LEVEL    ID                    ABOUT                                  CUSTOMER  DUE               WHEN      ASSIGNEE     WHY
  overdue  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  1 h late  team-access  the due date passed 1 h ago (+4)
  1 open: 1 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  SO-20261120-7K3F9QXW: escalated to level 3 (notified omar)
$ som order show 7K3F -o yaml --fields jeopardyAlert
  jeopardyAlert:
    - id: "74c6d0060903de820c70007967d7d0ce"
      alertDate: "2026-11-30T14:30:00Z"
      exception: predicted-late
      jeopardyType: Critical
      message: expected completion is 16 h 30 min after the due date
      name: inJeopardy
    - id: e2939da2efbaece4d9a08729c5ed8e1c
      alertDate: "2026-12-01T17:00:01Z"
      exception: due-passed
      jeopardyType: Critical
      message: the due date passed 0 min ago
      name: overdue
$ som jeopardy next
  atRisk SO-20261120-2M8R1TQC, for CUST-204, due in 1 d 5 h
    nobody has been assigned for 1 d 2 h
    som order assign SO-20261120-2M8R1TQC --to TEAM
  atRisk SO-20261120-9D4B6HNV, due in 6 d 5 h
    nobody has been assigned for 1 d 1 h
    som order assign SO-20261120-9D4B6HNV --to TEAM
