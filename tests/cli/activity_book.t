# Appointments: a team is never booked beyond its capacity.
$ include prelude.t
$ edit policy/policy.yaml 's/name: Field/capacity: 1/'
$ som order start 7K3F 2M8R -q
$ som activity add 2M8R dig --typical PT4H --assignee li -q
$ som activity book 7K3F survey --start '2026-11-24 09:00' --note 'as agreed'
  SO-20261120-7K3F9QXW: activity survey is booked for team-field from 2026-11-24 09:00 to 2026-11-24 17:00
$ som activity book 2M8R dig --start '2026-11-24 13:00'
  ! SO-20261120-2M8R1TQC: team 'team-field' has no capacity from 2026-11-24 13:00 to 2026-11-24 17:00: 1 of 1 booked [guard]
  ! hint: see som activity slots SO-20261120-2M8R1TQC dig, or add --force --reason TEXT
  [5]
# One that was missed needs a decision.
$ som --now 2026-11-24T12:00:00Z jeopardy next --team team-field -o csv
  level,id,assignee,customer,due,why,command\x0d
  onTrack,SO-20261120-7K3F9QXW,team-field,CUST-118,2026-12-01T17:00:00Z,activity 'survey' starts after its appointment at 2026-11-24T09:00:00Z,som activity book SO-20261120-7K3F9QXW survey --start TIME\x0d
$ som order schedule 2M8R --activity dig --start '2026-11-24 13:00'
  ! SO-20261120-2M8R1TQC: team 'team-field' has no capacity from 2026-11-24 13:00 to 2026-11-24 17:00: 1 of 1 booked [guard]
  ! hint: see som activity slots SO-20261120-2M8R1TQC dig, or add --force --reason TEXT
  [5]
$ som activity book 2M8R dig --start '2026-11-25 09:00'
  SO-20261120-2M8R1TQC: activity dig is booked for li from 2026-11-25 09:00 to 2026-11-25 13:00
$ som order schedule 2M8R --activity dig --start '2026-11-25 10:00'
  SO-20261120-2M8R1TQC: activity dig is booked for li from 2026-11-25 10:00 to 2026-11-25 14:00
$ som activity list --team team-field -o csv --fields record,id,appointment.start,appointment.team,appointment.day
  record,id,appointment.start,appointment.team,appointment.day\x0d
  SO-20261120-7K3F9QXW,survey,2026-11-24T09:00:00Z,team-field,2026-11-24\x0d
  SO-20261120-2M8R1TQC,dig,2026-11-25T10:00:00Z,team-field,2026-11-25\x0d
# Neither dependencies nor closed hours are overrun.
$ som activity book 7K3F configure --start '2026-11-24 10:00'
  ! SO-20261120-7K3F9QXW: activity 'configure' cannot start at 2026-11-24T10:00:00Z: the earliest is 2026-11-25T09:00:00Z [guard]
  ! hint: use --start 2026-11-25T09:00:00Z, or --force --reason TEXT
  [5]
$ som activity book 7K3F survey --start '2026-11-21 10:00'
  ! SO-20261120-7K3F9QXW: activity 'survey' cannot start at 2026-11-21T10:00:00Z: the earliest is 2026-11-23T09:00:00Z [guard]
  ! hint: use --start 2026-11-23T09:00:00Z, or --force --reason TEXT
  [5]
$ som activity book 2M8R dig --start '2026-11-24 13:00' --force --reason 'two vans today'
  SO-20261120-2M8R1TQC: activity dig is booked for li from 2026-11-24 13:00 to 2026-11-24 17:00
$ som activity book 2M8R dig
  ! som: error: the time of the appointment is missing [usage]
  ! hint: give --start TIME, or --clear to end the appointment
  [2]
$ som activity book 2M8R dig --start '2026-11-24 13:00' --clear
  ! som: error: --start and --clear cannot be used together [usage]
  ! hint: see som activity book --help
  [2]
# An appointment ends: by itself, or when another team gets the activity.
$ som activity book 2M8R dig --clear --reason 'the customer is away'
  SO-20261120-2M8R1TQC: the appointment of activity dig has ended
$ som activity book 2M8R dig --clear
  ! SO-20261120-2M8R1TQC: activity 'dig' has no appointment [guard]
  [5]
$ som activity book 2M8R dig --start '2026-11-26 09:00'
  SO-20261120-2M8R1TQC: activity dig is booked for li from 2026-11-26 09:00 to 2026-11-26 13:00
$ som activity assign 2M8R dig --to omar
  SO-20261120-2M8R1TQC: activity dig assigned to omar
$ som activity assign 2M8R dig --to team-access
  SO-20261120-2M8R1TQC: activity dig assigned to team-access; its appointment with team-field has ended
$ som activity book 2M8R dig --start '2026-11-24 13:00'
  SO-20261120-2M8R1TQC: activity dig is booked for team-access from 2026-11-24 13:00 to 2026-11-24 17:00
$ som activity start 7K3F survey
  SO-20261120-7K3F9QXW: survey: pending → inProgress
$ som activity book 7K3F survey --start '2026-11-26 09:00'
  ! SO-20261120-7K3F9QXW: activity 'survey' is inProgress: only one that has not started is scheduled [guard]
  [5]
$ som log 2M8R
  TIME              USER  ACTION    ACTIVITY  CHANGE                                        REASON
  2026-11-21 12:00  jane  start               acknowledged → inProgress
  2026-11-21 12:00  jane  activity  dig
  2026-11-21 12:00  jane  schedule  dig       → 2026-11-25 09:00
  2026-11-21 12:00  jane  schedule  dig       2026-11-25 09:00 → 2026-11-25 10:00
  2026-11-21 12:00  jane  schedule  dig       2026-11-25 10:00 → 2026-11-24 13:00 (forced)  two vans today
  2026-11-21 12:00  jane  schedule  dig                                                     the customer is away
  2026-11-21 12:00  jane  schedule  dig       → 2026-11-26 09:00
  2026-11-21 12:00  jane  assign    dig       li → omar
  2026-11-21 12:00  jane  assign    dig       omar → team-access
  2026-11-21 12:00  jane  schedule  dig       → 2026-11-24 13:00
$ som validate
  8 files checked: 0 errors, 0 warnings
