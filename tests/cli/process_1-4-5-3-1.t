# 1.4.5.3/1: assign and coordinate provisioning activities: who has what, in the right sequence.
$ include prelude.t
$ som order assign 7K3F --to team-access --person ravi
  SO-20261120-7K3F9QXW: assigned to team-access (ravi)
$ som order start 7K3F
  SO-20261120-7K3F9QXW: acknowledged → inProgress
  SV-20261120-Q0WC2VHN: designed for SO-20261120-7K3F9QXW item 1
$ som activity add 7K3F permit --name 'Traffic permit' --typical P2D --max P4D --assignee jane --item 1
  SO-20261120-7K3F9QXW: activity permit added
$ som activity assign 7K3F survey --to omar
  SO-20261120-7K3F9QXW: activity survey assigned to omar
$ som activity list 7K3F
  ACTIVITY   NAME                TYPE       STATE    ASSIGNEE     TYPICAL  MAX    STARTED  ENDED  LATEST START        SLACK  AFTER      REQUEST
  survey     Site survey         survey     ready    omar         PT8H     PT16H                  2026-11-30 14:00  7 d 5 h
  configure  Configure the port  configure  pending  team-access  PT2H     PT4H                   2026-12-01 14:00  7 d 5 h  survey
  test       Turn-up test        test       pending  team-access  PT1H     PT4H                   2026-12-01 16:00  7 d 5 h  configure
  permit     Traffic permit                 ready    jane         P2D      P4D                    2026-11-30 09:00      7 d

# What depends on something waits for it.
$ som activity start 7K3F test
  ! SO-20261120-7K3F9QXW test: waits for configure (pending) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som activity start 7K3F survey
  SO-20261120-7K3F9QXW: survey: pending → inProgress
$ som activity start 7K3F permit
  SO-20261120-7K3F9QXW: permit: pending → inProgress
$ som activity complete 7K3F survey
  SO-20261120-7K3F9QXW: survey: inProgress → completed
$ som activity start 7K3F configure
  SO-20261120-7K3F9QXW: configure: pending → inProgress
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: inProgress, 1 of 4 activities finished
    running  configure, permit
$ som order plan 7K3F
  ACTIVITY   START             END               END AT MOST       LATEST START        SLACK
  survey     2026-11-21 12:00  2026-11-21 12:00  2026-11-21 12:00                             done
  configure  2026-11-21 12:00  2026-11-23 11:00  2026-11-23 13:00  2026-12-01 14:00  8 d 5 h
  test       2026-11-23 11:00  2026-11-23 12:00  2026-11-23 17:00  2026-12-01 16:00  8 d 5 h
  permit     2026-11-21 12:00  2026-11-24 17:00  2026-11-26 17:00  2026-11-30 09:00      7 d  critical
  expected completion 2026-11-24 17:00, at most 2026-11-26 17:00; due 2026-12-01 17:00
# What comes next is booked, within the capacity of its team.
$ som activity slots 7K3F test --to 2026-11-24
  START             UNTIL             END               FREE
  2026-11-23 11:00  2026-11-23 17:00  2026-11-23 12:00
  2026-11-24 09:00  2026-11-24 17:00  2026-11-24 10:00
  ! som: team team-access, any number at a time; latest start 2026-12-01 16:00
$ som activity book 7K3F test --start '2026-11-24 10:00'
  SO-20261120-7K3F9QXW: activity test is booked for team-access from 2026-11-24 10:00 to 2026-11-24 11:00
$ som team workload --team team-access --to 2026-11-24
  TEAM         DAY         PLANNED  OPEN  BOOKED  CAPACITY  LATE
  team-access  2026-11-23       10    10       0               0
  team-access  2026-11-24        9     8       1               0
  ! som: hours of working time; late: number of activities
$ som validate
  7 files checked: 0 errors, 0 warnings
