# 1.4.6/6: assign and track testing and recovery activities.
$ include report_prelude.t
$ som report create --kind service-trouble --name 'No light at the mill' --external-id R1 -q
$ som report start ext:R1
  TR-20261121-XJ4G4Q61: acknowledged → inProgress
$ som activity add ext:R1 test --name 'Test the fibre' --typical PT1H --assignee team-noc
  TR-20261121-XJ4G4Q61: activity test added
$ som activity add ext:R1 splice --after test --typical PT3H
  TR-20261121-XJ4G4Q61: activity splice added
$ som activity assign ext:R1 splice --to team-field
  TR-20261121-XJ4G4Q61: activity splice assigned to team-field
$ som activity list --team team-noc
  ID                    ACTIVITY  STATE    ASSIGNEE  CUSTOMER  DUE               LATEST START      SLACK  DESCRIPTION
  TR-20261121-4T9ZC2HM  verify    pending  team-noc  CUST-118  2026-11-21 16:00  2026-11-21 15:00    3 h  Packet loss at Leeds depot
  TR-20261121-XJ4G4Q61  test      ready    team-noc                                                       No light at the mill
$ som activity start ext:R1 test
  TR-20261121-XJ4G4Q61: test: pending → inProgress
$ som activity complete ext:R1 test --result 'cut at 3.2 km'
  TR-20261121-XJ4G4Q61: test: inProgress → completed
$ som activity list --team team-field
  ID                    ACTIVITY  STATE  ASSIGNEE    CUSTOMER  DUE  LATEST START  SLACK  DESCRIPTION
  TR-20261121-XJ4G4Q61  splice    ready  team-field                                      No light at the mill
$ som activity start ext:R1 splice
  TR-20261121-XJ4G4Q61: splice: pending → inProgress
$ som activity complete ext:R1 splice
  TR-20261121-XJ4G4Q61: splice: inProgress → completed
$ som report progress ext:R1
  TR-20261121-XJ4G4Q61: inProgress, 2 of 2 activities finished
