# 1.4.5/9: manage provisioning jeopardy: see it, see why, act, see that it is gone.
$ include prelude.t
$ som order start 2M8R -q
$ som order complete 2M8R -q
$ som order start 9D4B -q
$ som jeopardy scan --kind ServiceOrder --now 2026-11-26T15:00:00Z
  LEVEL       ID                    ABOUT                                                   CUSTOMER  DUE               WHEN        ASSIGNEE     WHY
  inJeopardy  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  in 1 d 2 h  -            expected completion is 2 d 17 h after the due date (+4)
  atRisk      SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 5 d 2 h  team-access  nothing was recorded for 6 d 5 h
  2 open: 0 overdue, 1 inJeopardy, 1 atRisk, 0 onTrack
$ som jeopardy explain 9D4B --now 2026-11-26T15:00:00Z
  SO-20261120-9D4B6HNV  inProgress  inJeopardy
    about     1 Gbit/s Ethernet line and a voice line, Bradford mill
    now       2026-11-26 15:00
    due       2026-11-27 17:00  (in 1 d 2 h)
    expected  2026-11-30 10:00, at most 2026-12-01 15:00

  REASONS
    predicted-late: expected completion is 2 d 17 h after the due date [activity 1.test]
      rule: built-in
    predicted-late-max: with maximum durations completion is 3 d 22 h after the due date
      rule: built-in
    start-late: activity '1.survey' should have started 1 h ago [activity 1.survey], since 2026-11-26 14:00
      rule: built-in
    unassigned: nobody has been assigned for 6 d 4 h, since 2026-11-20 11:00
      rule: built-in
    stalled: nothing was recorded for 5 d 3 h, since 2026-11-21 12:00
      rule: built-in

  no escalation policy applies: nobody is notified

  PLAN
  ACTIVITY     START             END               END AT MOST       LATEST START          SLACK
  1.survey     2026-11-26 15:00  2026-11-27 15:00  2026-11-30 15:00  2026-11-26 14:00       -1 h  critical
  1.configure  2026-11-27 15:00  2026-11-27 17:00  2026-12-01 11:00  2026-11-27 14:00       -1 h  critical
  1.test       2026-11-30 09:00  2026-11-30 10:00  2026-12-01 15:00  2026-11-27 16:00  -2 d 17 h  critical
  2.number     2026-11-26 15:00  2026-11-26 16:00  2026-11-26 17:00  2026-11-27 16:00    1 d 1 h

  CLOCK  started 2026-11-20 11:00, calendar always
  FROM              TO                CLOCK    FOR
  2026-11-20 11:00  2026-11-26 15:00  ran    148 h
    ran 148 h in all
$ now 2026-11-26T15:00:00Z
$ som order assign 9D4B --to team-access -q
$ som activity skip 9D4B 1.survey --reason 'photos of last year will do' -q
$ som activity start 9D4B 2.number -q
$ som activity complete 9D4B 2.number -q
$ som activity start 9D4B 1.configure -q
$ som jeopardy scan
  LEVEL   ID                    ABOUT                                  CUSTOMER  DUE               WHEN        ASSIGNEE     WHY
  atRisk  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 5 d 2 h  team-access  nothing was recorded for 6 d 5 h
  2 open: 0 overdue, 0 inJeopardy, 1 atRisk, 1 onTrack
$ som jeopardy explain 9D4B
  SO-20261120-9D4B6HNV  inProgress  onTrack
    about     1 Gbit/s Ethernet line and a voice line, Bradford mill
    now       2026-11-26 15:00
    due       2026-11-27 17:00  (in 1 d 2 h)
    expected  2026-11-27 10:00, at most 2026-11-27 15:00

  REASONS
    none; the record is on track

  PLAN
  ACTIVITY     START             END               END AT MOST       LATEST START      SLACK
  1.survey                                                                                    skipped
  1.configure  2026-11-26 15:00  2026-11-26 17:00  2026-11-27 11:00  2026-11-27 14:00   23 h  critical
  1.test       2026-11-27 09:00  2026-11-27 10:00  2026-11-27 15:00  2026-11-27 16:00    7 h  critical
  2.number     2026-11-26 15:00  2026-11-26 15:00  2026-11-26 15:00                           done

  CLOCK  started 2026-11-20 11:00, calendar always
  FROM              TO                CLOCK    FOR
  2026-11-20 11:00  2026-11-26 15:00  ran    148 h
    ran 148 h in all
