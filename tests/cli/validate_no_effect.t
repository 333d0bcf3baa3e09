# Policies that stop the work, or have no effect, are found where they are.
$ include prelude.t
$ write policy/more.yaml <<EOF
"@type": Calendar
id: closed
workingHours: {}
---
"@type": Calendar
id: closed-days
workingHours: {mon: [], sat: []}
---
"@type": Calendar
id: bank-holidays
holidays: [{date: "2026-12-25"}]
---
"@type": Calendar
id: desk
workingHours: {mon-fri: ["08:00-18:00"]}
includes: [bank-holidays]
---
"@type": Team
id: team-night
name: Night
calendar: bank-holidays
---
"@type": Silence
id: quiet
appliesTo: {kind: service-trouble, priority: []}
endDate: "2026-12-01T00:00:00Z"
author: ""
reason: " "
---
"@type": Silence
id: low
appliesTo: {kind: service-trouble, priority: [0, 99, 10, high]}
startDate: "2026-11-21T00:00:00Z"
endDate: "2026-12-01T00:00:00Z"
author: jane
reason: works
---
"@type": Silence
id: orders
appliesTo: {priority: 0, severity: []}
startDate: "2026-11-21T00:00:00Z"
endDate: "2026-12-01T00:00:00Z"
author: jane
reason: works
---
"@type": JeopardyPolicy
id: strict
appliesTo: {kind: ServiceOrder}
unassignedAfter: PT1H
calendar: offiec
EOF
$ som validate
  7 files checked: 6 errors, 4 warnings
  ! policy/more.yaml:3:15: error: calendar 'closed' has no working hours [no-working-time]
  !   3 | workingHours: {}
  !     |               ^~
  ! hint: give the hours of some weekdays: workingHours: {mon-fri: ["09:00-17:00"]}
  ! policy/more.yaml:7:15: error: calendar 'closed-days' has no working hours [no-working-time]
  !   7 | workingHours: {mon: [], sat: []}
  !     |               ^~~~~~~~~~~~~~~~~~
  ! hint: give the hours of some weekdays: workingHours: {mon-fri: ["09:00-17:00"]}
  ! policy/more.yaml:21:11: error: calendar 'bank-holidays' has holidays, but no working hours [no-working-time]
  !   21 | calendar: bank-holidays
  !      |           ^~~~~~~~~~~~~
  ! hint: name a calendar that includes it
  ! policy/more.yaml:25:46: warning: the empty list of 'priority' is no condition [no-effect]
  !   25 | appliesTo: {kind: service-trouble, priority: []}
  !      |                                              ^~
  ! hint: name values, or leave it out
  ! policy/more.yaml:27:9: error: the author of the silence is empty [invalid-policy]
  !   27 | author: ""
  !      |         ^~
  ! hint: say who keeps notices back, and why
  ! policy/more.yaml:28:9: error: the reason of the silence is empty [invalid-policy]
  !   28 | reason: " "
  !      |         ^~~
  ! hint: say who keeps notices back, and why
  ! policy/more.yaml:32:47: warning: no record has the priority '0' [no-effect]
  !   32 | appliesTo: {kind: service-trouble, priority: [0, 99, 10, high]}
  !      |                                               ^
  ! hint: priorities are 1 to 10, of orders also 0, or Critical, High, Medium and Low
  ! policy/more.yaml:32:50: warning: no record has the priority '99' [no-effect]
  !   32 | appliesTo: {kind: service-trouble, priority: [0, 99, 10, high]}
  !      |                                                  ^~
  ! hint: priorities are 1 to 10, of orders also 0, or Critical, High, Medium and Low
  ! policy/more.yaml:40:36: warning: the empty list of 'severity' is no condition [no-effect]
  !   40 | appliesTo: {priority: 0, severity: []}
  !      |                                    ^~
  ! hint: name values, or leave it out
  ! policy/more.yaml:50:11: error: calendar 'offiec' is not known [unknown-reference]
  !   50 | calendar: offiec
  !      |           ^~~~~~
  ! hint: did you mean 'office'?
  [1]
# A scan names the policy, once for all records.
$ som jeopardy scan --all -o id
  ! policy/more.yaml:50:11: error: calendar 'offiec' does not exist [unknown-reference]
  !   50 | calendar: offiec
  !      |           ^~~~~~
  ! hint: did you mean 'office'?
  [4]
