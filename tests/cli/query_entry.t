# Conditions on one entry of a list, and on records without a value.
$ include prelude.t
$ som order start 7K3F -q
$ som activity start 7K3F survey
  SO-20261120-7K3F9QXW: survey: pending → inProgress
$ som order list --open --where 'activity[assignee = team-field and state = inProgress]' -o id
  SO-20261120-7K3F9QXW
$ som order list --open --where 'activity[assignee = team-access and state = inProgress]' -o id
# Without brackets each test may hold for another activity.
$ som order list --open --where 'activity.assignee = team-access and activity.state = inProgress' -o id
  SO-20261120-7K3F9QXW
$ som order list --where 'not activity[state = inProgress] and serviceOrderItem[action = add and service.name ~ mill]' -o id
  SO-20261120-9D4B6HNV
$ som jeopardy scan --all --where 'activity[id = survey and not endDate] and priority <= 2' -o id
  SO-20261120-7K3F9QXW
# One name and value selects an entry of a path, as before.
$ som order list --where 'activity[id=survey].state = inProgress' -o id
  SO-20261120-7K3F9QXW
$ som order list --where 'assignee = ""' -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
$ som order list --where 'assignee = "" and priority <= 2' -o id
  SO-20261120-9D4B6HNV
$ som order list --where 'assignee != ""' -o id
  SO-20261120-7K3F9QXW
$ som order list --where 'person = jane or party = carrier-a'
  ID  STATE  PRIO  DUE  WHEN  ASSIGNEE  CUSTOMER  DESCRIPTION
$ som order list --where 'activity[asignee = team-field and state = held]'
  ! --where:1:10: error: unknown field 'asignee' [invalid-query]
  !   1 | activity[asignee = team-field and state = held]
  !     |          ^~~~~~~
  ! hint: did you mean 'assignee'?
  [2]
$ som order list --where 'activity[assignee = team-field and state = held].id = survey'
  ! --where:1:49: error: a condition on entries ends with its ']' [invalid-query]
  !   1 | activity[assignee = team-field and state = held].id = survey
  !     |                                                 ^~~
  ! hint: put the test into the brackets, after 'and'
  [2]
$ som order list --where 'activity[assignee = team-field'
  ! --where:1:9: error: a '[' is not closed [invalid-query]
  !   1 | activity[assignee = team-field
  !     |         ^
  [2]
# A single test in brackets is one on the entries, with lists, times and numbers, and with names that are checked.
$ som order list --where 'activity[dependsOn=survey]' -o id
  SO-20261120-7K3F9QXW
$ som order list --where 'trackingRecord[time=2026-11-20]' -o id
  SO-20261120-7K3F9QXW
$ som order list --where "activity[name='Site survey']" -o id
  SO-20261120-7K3F9QXW
$ som order list --where 'activity[asignee=x]'
  ! --where:1:10: error: unknown field 'asignee' [invalid-query]
  !   1 | activity[asignee=x]
  !     |          ^~~~~~~
  ! hint: did you mean 'assignee'?
  [2]
