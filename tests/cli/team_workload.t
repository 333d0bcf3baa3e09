# The work of teams day by day, in hours of working time.
$ include prelude.t
$ edit policy/policy.yaml 's/name: Field/capacity: 1/'
$ som order start 7K3F 2M8R -q
$ som activity add 2M8R dig --typical PT4H --assignee team-field -q
$ som activity book 2M8R dig --start '2026-11-24 09:00' -q
$ som team workload
  TEAM         DAY         PLANNED  OPEN  BOOKED  CAPACITY  LATE
  team-access  2026-11-23        0     0       0               0
  team-access  2026-11-24        3     3       0               0
  team-access  2026-11-25        0     0       0               0
  team-access  2026-11-26        0     0       0               0
  team-access  2026-11-27        0     0       0               0
  team-field   2026-11-23        8     8       0         8     0
  team-field   2026-11-24        4     0       4         8     0
  team-field   2026-11-25        0     0       0         8     0
  team-field   2026-11-26        0     0       0         8     0
  team-field   2026-11-27        0     0       0         8     0
  ! som: hours of working time; late: number of activities
$ som team workload --team team-field --from 2026-11-24 --to 2026-11-24 -o json
  {
    "schemaVersion": 1,
    "kind": "Workload",
    "items": [
      {
        "team": "team-field",
        "day": "2026-11-24",
        "plannedHours": 4.0,
        "openHours": 0.0,
        "bookedHours": 4.0,
        "capacityHours": 8.0,
        "late": 0
      }
    ],
    "truncated": false
  }
$ som team workload --team team-field -o csv
  team,day,planned_hours,open_hours,booked_hours,capacity_hours,late\x0d
  team-field,2026-11-23,8,8,0,8,0\x0d
  team-field,2026-11-24,4,0,4,8,0\x0d
  team-field,2026-11-25,0,0,0,8,0\x0d
  team-field,2026-11-26,0,0,0,8,0\x0d
  team-field,2026-11-27,0,0,0,8,0\x0d
$ now 2026-11-25T12:00:00Z
$ som team workload --team team-field --to 2026-11-26
  TEAM        DAY         PLANNED  OPEN  BOOKED  CAPACITY  LATE
  team-field  2026-11-25        9     9       0         8     1
  team-field  2026-11-26        3     3       0         8     0
  ! som: hours of working time; late: number of activities
$ som team workload --team team-feld
  ! som: error: there is no team 'team-feld' [not-found]
  ! hint: did you mean 'team-field'?
  [3]
$ som team workload --from 2026-11-25 --to 2026-11-24
  ! som: error: --to is before --from [usage]
  ! hint: give a later day with --to
  [2]
$ som team workload --to 2028-01-01
  ! som: error: the period is longer than a year [usage]
  ! hint: give a nearer --to
  [2]

# An appointment that was missed: the work is late, and still to be done.
$ now 2026-11-25T12:00:00Z
$ som activity book 2M8R dig --start '2026-11-26 09:00' -q
$ som team workload --team team-field --from 2026-11-26 --to 2026-11-27
  TEAM        DAY         PLANNED  OPEN  BOOKED  CAPACITY  LATE
  team-field  2026-11-26        7     3       4         8     0
  team-field  2026-11-27        0     0       0         8     0
  ! som: hours of working time; late: number of activities
$ now 2026-11-26T15:00:00Z
$ som team workload --team team-field --to 2026-11-27
  TEAM        DAY         PLANNED  OPEN  BOOKED  CAPACITY  LATE
  team-field  2026-11-26        4     4       0         8     1
  team-field  2026-11-27        8     8       0         8     1
  ! som: hours of working time; late: number of activities
