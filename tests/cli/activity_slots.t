# The times at which a team can begin an activity.
$ include prelude.t
$ som order start 7K3F 2M8R -q
$ som activity slots 7K3F survey --to 2026-11-26
  START             UNTIL             END               FREE
  2026-11-23 09:00  2026-11-23 17:00  2026-11-23 17:00
  2026-11-24 09:00  2026-11-24 17:00  2026-11-24 17:00
  2026-11-25 09:00  2026-11-25 17:00  2026-11-25 17:00
  2026-11-26 09:00  2026-11-26 17:00  2026-11-26 17:00
  ! som: team team-field, any number at a time; latest start 2026-11-30 14:00
$ edit policy/policy.yaml 's/name: Field/capacity: 1/'
$ som activity slots 7K3F survey --to 2026-11-26
  START             UNTIL             END               FREE
  2026-11-23 09:00  2026-11-23 17:00  2026-11-23 17:00     1
  2026-11-24 09:00  2026-11-24 17:00  2026-11-24 17:00     1
  2026-11-25 09:00  2026-11-25 17:00  2026-11-25 17:00     1
  2026-11-26 09:00  2026-11-26 17:00  2026-11-26 17:00     1
  ! som: team team-field, capacity 1; latest start 2026-11-30 14:00
$ som activity add 2M8R dig --typical PT4H --assignee team-field -q
$ som activity book 2M8R dig --start '2026-11-24 11:00' -q
$ som activity slots 7K3F survey --to 2026-11-26
  START             UNTIL             END               FREE
  2026-11-23 09:00  2026-11-23 11:00  2026-11-23 17:00     1
  2026-11-24 15:00  2026-11-24 17:00  2026-11-25 15:00     1
  2026-11-25 09:00  2026-11-25 17:00  2026-11-25 17:00     1
  2026-11-26 09:00  2026-11-26 17:00  2026-11-26 17:00     1
  ! som: team team-field, capacity 1; latest start 2026-11-30 14:00
$ som activity slots 7K3F survey --from 2026-11-25 --to 2026-12-02 -o csv
  start,until,end,free,late\x0d
  2026-11-25T09:00:00Z,2026-11-25T17:00:00Z,2026-11-25T17:00:00Z,1,\x0d
  2026-11-26T09:00:00Z,2026-11-26T17:00:00Z,2026-11-26T17:00:00Z,1,\x0d
  2026-11-27T09:00:00Z,2026-11-27T17:00:00Z,2026-11-27T17:00:00Z,1,\x0d
  2026-11-30T09:00:00Z,2026-11-30T17:00:00Z,2026-11-30T17:00:00Z,1,\x0d
  2026-12-01T09:00:00Z,2026-12-01T17:00:00Z,2026-12-01T17:00:00Z,1,too late\x0d
  2026-12-02T09:00:00Z,2026-12-02T17:00:00Z,2026-12-02T17:00:00Z,1,too late\x0d
# A start after the latest one is not booked, unless the plan is late anyway.
$ som activity book 7K3F survey --start '2026-12-01 09:00'
  ! SO-20261120-7K3F9QXW: activity 'survey' cannot start at 2026-12-01T09:00:00Z: the latest is 2026-11-30T14:00:00Z [guard]
  ! hint: see som activity slots SO-20261120-7K3F9QXW survey, or add --force --reason TEXT
  [5]
$ som activity book 7K3F survey --start '2026-12-01 09:00' --force --reason 'the customer insists' -n
  SO-20261120-7K3F9QXW: activity survey is booked for team-field from 2026-12-01 09:00 to 2026-12-01 17:00
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -35,8 +35,15 @@
       duration:
         typical: PT8H
         max: PT16H
  +    plannedStart: "2026-12-01T09:00:00Z"
  +    plannedEnd: "2026-12-01T17:00:00Z"
       assignee: team-field
       serviceOrderItem: "1"
  +    appointment:
  +      team: team-field
  +      day: ["2026-12-01"]
  +      start: "2026-12-01T09:00:00Z"
  +      end: "2026-12-01T17:00:00Z"
     - id: configure
       name: Configure the port
       type: configure
  @@ -69,3 +76,11 @@
       action: start
       from: acknowledged
       to: inProgress
  +  - id: 01M7YZMHG0M5JRXV37XJJ6RKP9
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: schedule
  +    activity: survey
  +    to: "2026-12-01T09:00:00Z"
  +    force: true
  +    reason: the customer insists
$ som --now 2026-12-02T08:00:00Z activity book 7K3F survey --start '2026-12-03 09:00' -n
  SO-20261120-7K3F9QXW: activity survey is late: its latest start is 2026-11-30T14:00:00Z
  SO-20261120-7K3F9QXW: activity survey is booked for team-field from 2026-12-03 09:00 to 2026-12-03 17:00
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -35,8 +35,15 @@
       duration:
         typical: PT8H
         max: PT16H
  +    plannedStart: "2026-12-03T09:00:00Z"
  +    plannedEnd: "2026-12-03T17:00:00Z"
       assignee: team-field
       serviceOrderItem: "1"
  +    appointment:
  +      team: team-field
  +      day: ["2026-12-03"]
  +      start: "2026-12-03T09:00:00Z"
  +      end: "2026-12-03T17:00:00Z"
     - id: configure
       name: Configure the port
       type: configure
  @@ -69,3 +76,9 @@
       action: start
       from: acknowledged
       to: inProgress
  +  - id: 01M8TW9000HST62SWPVRTQWFD8
  +    time: "2026-12-02T08:00:00Z"
  +    user: jane
  +    action: schedule
  +    activity: survey
  +    to: "2026-12-03T09:00:00Z"
$ som activity slots 7K3F survey --to 2026-11-24 -o json
  {
    "schemaVersion": 1,
    "kind": "SlotList",
    "items": [
      {
        "start": "2026-11-23T09:00:00Z",
        "until": "2026-11-23T11:00:00Z",
        "end": "2026-11-23T17:00:00Z",
        "free": 1,
        "late": false,
        "team": "team-field"
      },
      {
        "start": "2026-11-24T15:00:00Z",
        "until": "2026-11-24T17:00:00Z",
        "end": "2026-11-25T15:00:00Z",
        "free": 1,
        "late": false,
        "team": "team-field"
      }
    ],
    "truncated": false
  }
# The appointment of the activity itself is no obstacle.
$ som activity slots 2M8R dig --to 2026-11-24
  START             UNTIL             END               FREE
  2026-11-23 09:00  2026-11-23 17:00  2026-11-23 13:00     1
  2026-11-24 09:00  2026-11-24 17:00  2026-11-24 13:00     1
  ! som: team team-field, capacity 1
# What runs counts until its typical end.
$ som activity start 7K3F survey
  SO-20261120-7K3F9QXW: survey: pending → inProgress
$ now 2026-11-23T12:00:00Z
$ som activity slots 2M8R dig --to 2026-11-25
  START             UNTIL             END               FREE
  2026-11-24 09:00  2026-11-24 17:00  2026-11-24 13:00     1
  2026-11-25 09:00  2026-11-25 17:00  2026-11-25 13:00     1
  ! som: team team-field, capacity 1
$ som activity slots 7K3F survey
  ! SO-20261120-7K3F9QXW: activity 'survey' is inProgress: only one that has not started is booked [guard]
  [5]
$ som activity slots 7K3F serve
  ! SO-20261120-7K3F9QXW: there is no activity 'serve' [not-found]
  ! hint: see som activity list SO-20261120-7K3F9QXW
  [3]
$ som activity slots 9D4B survey
  ! SO-20261120-9D4B6HNV: there is no activity 'survey' [not-found]
  ! hint: see som activity list SO-20261120-9D4B6HNV
  [3]
$ som activity slots 2M8R dig --to 2028-01-01
  ! som: error: the period is longer than a year [usage]
  ! hint: give a nearer --to
  [2]
