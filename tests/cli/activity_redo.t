# Doing a completed activity again.
$ include prelude.t
$ som order start 7K3F -q
$ som activity redo 7K3F survey --reason 'wrong building'
  ! SO-20261120-7K3F9QXW survey: only a completed activity is done again; this one is pending [illegal-transition]
  [5]
$ som activity start 7K3F survey -q
$ som activity complete 7K3F survey -q
$ som activity redo 7K3F survey
  ! SO-20261120-7K3F9QXW: to do an activity again needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som activity redo 7K3F surve --reason x
  ! SO-20261120-7K3F9QXW: there is no activity 'surve' [not-found]
  ! hint: did you mean 'survey'?
  [3]
$ som activity redo 7K3F survey --reason 'wrong building'
  SO-20261120-7K3F9QXW: survey.2 does survey again
$ som activity list 7K3F
  ACTIVITY   NAME                TYPE       STATE      ASSIGNEE     TYPICAL  MAX    STARTED           ENDED             LATEST START        SLACK  AFTER      REQUEST
  survey     Site survey         survey     completed  team-field   PT8H     PT16H  2026-11-21 12:00  2026-11-21 12:00
  configure  Configure the port  configure  pending    team-access  PT2H     PT4H                                       2026-12-01 14:00  7 d 5 h  survey.2
  test       Turn-up test        test       pending    team-access  PT1H     PT4H                                       2026-12-01 16:00  7 d 5 h  configure
  survey.2   Site survey         survey     ready      team-field   PT8H     PT16H                                      2026-11-30 14:00  7 d 5 h  survey

# One that has not begun is used again. To retry a completed one means the same.
$ som activity redo 7K3F survey --reason 'wrong floor'
  SO-20261120-7K3F9QXW: survey.2 has not begun and does survey again
$ som activity retry 7K3F survey --reason 'wrong floor'
  SO-20261120-7K3F9QXW: survey.2 has not begun and does survey again
$ som activity start 7K3F survey.2 -q
$ som activity complete 7K3F survey.2 -q
$ som activity retry 7K3F survey.2 --reason 'wrong door'
  SO-20261120-7K3F9QXW: survey.3 does survey.2 again
$ som activity list 7K3F -o csv
  activity,name,type,state,assignee,typical,max,started,ended,latest_start,slack_seconds,after,request\x0d
  survey,Site survey,survey,completed,team-field,PT8H,PT16H,2026-11-21T12:00:00Z,2026-11-21T12:00:00Z,,,,\x0d
  configure,Configure the port,configure,pending,team-access,PT2H,PT4H,,,2026-12-01T14:00:00Z,622800,survey.3,\x0d
  test,Turn-up test,test,pending,team-access,PT1H,PT4H,,,2026-12-01T16:00:00Z,622800,configure,\x0d
  survey.2,Site survey,survey,completed,team-field,PT8H,PT16H,2026-11-21T12:00:00Z,2026-11-21T12:00:00Z,,,survey,\x0d
  survey.3,Site survey,survey,ready,team-field,PT8H,PT16H,,,2026-11-30T14:00:00Z,622800,survey.2,\x0d
$ som validate
  7 files checked: 0 errors, 0 warnings
$ som activity redo --help
  do a completed activity again
  Usage: som activity redo [OPTIONS] ID ACTIVITY

  Positionals:
    ID                              the record: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id
    ACTIVITY                        the activity's id

  Options:
    -h,--help                       print this help

  Examples:
    som activity redo 7K3F survey --reason 'wrong building'
    som activity redo 7K3F test --reason 'other meter' -n

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
