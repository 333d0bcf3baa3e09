# A calendar without working hours is a bad policy: no change uses it, and what needs it names its place.
$ include prelude.t
$ som order create --spec ethernet-line --customer C1 --external-id A -q
$ som order start ext:A -q
$ som activity add ext:A more --typical PT4H -q
$ write policy/past.yaml <<EOF
"@type": Calendar
id: past
timeZone: UTC
workingHours:
  mon: []
holidays:
  - {date: "2025-12-25", workingHours: ["09:00-10:00"]}
EOF
$ som validate
  9 files checked: 1 error, 0 warnings
  ! policy/past.yaml:5:3: error: calendar 'past' has no working hours [no-working-time]
  !   5 |   mon: []
  !     |   ^~~~~~~
  ! hint: give the hours of some weekdays: workingHours: {mon-fri: ["09:00-17:00"]}
  [1]
$ som activity assign ext:A more --to team-field
  ! policy/past.yaml:5:3: error: calendar 'past' has no working hours [no-working-time]
  !   5 |   mon: []
  !     |   ^~~~~~~
  ! hint: give the hours of some weekdays: workingHours: {mon-fri: ["09:00-17:00"]}
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
$ som order note ext:A 'goes on' -q --ignore-policies --reason 'the calendar is being repaired'

# Likewise one that has only holidays, and that a team names.
$ write policy/past.yaml <<EOF
"@type": Calendar
id: past
timeZone: UTC
holidays:
  - {date: "2025-12-25", workingHours: ["09:00-10:00"]}
EOF
$ som order note ext:A 'it is for other calendars' -q
$ write policy/team.yaml <<EOF
"@type": Team
id: team-past
calendar: past
EOF
$ som order note ext:A 'a team has no hours' -q
  ! policy/team.yaml:3:11: error: calendar 'past' has holidays, but no working hours [no-working-time]
  !   3 | calendar: past
  !     |           ^~~~
  ! hint: name a calendar that includes it
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
$ som order update ext:A --set 'activity[id=more].assignee=team-past' --ignore-policies --reason 'to see' -q
$ som order plan ext:A
  ! policy/past.yaml:2:5: error: calendar 'past': no weekday has working hours [no-working-time]
  !   2 | id: past
  !     |     ^~~~
  ! hint: give it working hours, or name a calendar that includes it
  [4]
$ som jeopardy scan
  LEVEL   ID                    ABOUT                                                   CUSTOMER  DUE               WHEN        ASSIGNEE  WHY
  atRisk  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  in 6 d 5 h  -         nobody has been assigned for 1 d 1 h
  atRisk  SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                -         nobody has been assigned for 1 d 2 h (+1)
  3 open: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack; 1 bad file
  ! policy/past.yaml:2:5: error: calendar 'past': no weekday has working hours [no-working-time]
  !   2 | id: past
  !     |     ^~~~
  ! hint: give it working hours, or name a calendar that includes it
  [4]
$ som calendar show past
  past (UTC): a usual day is 0 min
  OPENS  CLOSES  WORKING TIME
