# Priorities of reports are 1 to 10, or TMF621's words; other values are refused everywhere.
$ include report_prelude.t
$ som report create --kind service-trouble --name a --priority 0
  ! reports/2026/11/TR-20261121-XJ4G4Q61.yaml:4:11: error: priority: 0 is less than 1 [schema]
  !   4 | priority: 0
  !     |           ^
  [4]
$ som report create --kind service-trouble --name a --priority 11
  ! reports/2026/11/TR-20261121-J3Q45J8B.yaml:4:11: error: priority: 11 is greater than 10 [schema]
  !   4 | priority: 11
  !     |           ^~
  [4]
$ som report create --kind service-trouble --name a --priority urgent
  ! reports/2026/11/TR-20261121-DKBKCF55.yaml:4:11: error: priority must be an integer, not text [schema]
  !   4 | priority: urgent
  !     |           ^~~~~~
  [4]
$ som report create --kind service-trouble --name a --priority 10 --external-id A -q
$ som report create --kind customer-qos --name b --priority 99
  ! reports/2026/11/CQ-20261121-H95TMQE0.yaml:4:11: error: priority: '99' is not a priority [unknown-value]
  !   4 | priority: "99"
  !     |           ^~~~
  ! hint: use Critical, High, Medium or Low, or a number from 1 to 10
  [4]
$ som report create --kind customer-qos --name b --priority urgent
  ! reports/2026/11/CQ-20261121-2YJQJJHV.yaml:4:11: error: priority: 'urgent' is not a priority [unknown-value]
  !   4 | priority: urgent
  !     |           ^~~~~~
  ! hint: use Critical, High, Medium or Low, or a number from 1 to 10
  [4]
$ som report create --kind customer-qos --name b --priority 10 -q
$ som report create --kind customer-qos --name b --priority High --external-id B -q
$ som report update ext:A --set priority=99
  ! reports/2026/11/TR-20261121-HST62SWP.yaml:6:11: error: priority: 99 is greater than 10 [schema]
  !   6 | priority: 99
  !     |           ^~
  [4]
$ som report update ext:B --set priority=Urgent
  ! reports/2026/11/CQ-20261121-7HE2MH4W.yaml:5:11: error: priority: 'Urgent' is not a priority [unknown-value]
  !   5 | priority: Urgent
  !     |           ^~~~~~
  ! hint: use Critical, High, Medium or Low, or a number from 1 to 10
  [4]
$ som report create --kind service-trouble -f - <<EOF
{"name": "c", "priority": 0}
EOF
  ! <stdin>:1:27: error: priority: 0 is less than 1 [schema]
  !   1 | {"name": "c", "priority": 0}
  !     |                           ^
  [4]
$ som report create --kind customer-qos -f - <<EOF
{"name": "c", "priority": "P1"}
EOF
  ! <stdin>:1:27: error: priority: 'P1' is not a priority [unknown-value]
  !   1 | {"name": "c", "priority": "P1"}
  !     |                           ^~~~
  ! hint: use Critical, High, Medium or Low, or a number from 1 to 10
  [4]
$ som apply -f - <<EOF
[{"@type": "ServiceTroubleReport", "id": "TR-20261121-4T9ZC2HM", "name": "x", "priority": 0}]
EOF
  ! <stdin>:1:91: error: priority: 0 is less than 1 [schema]
  !   1 |  "ServiceTroubleReport", "id": "TR-20261121-4T9ZC2HM", "name": "x", "priority": 0}]
  !     |                                                                                 ^
  [4]
$ write reports/2026/11/TR-20261121-DDDD1111.yaml <<EOF
"@type": ServiceTroubleReport
id: TR-20261121-DDDD1111
name: by hand
priority: 42
status: acknowledged
creationDate: "2026-11-21T08:00:00Z"
EOF
$ som validate
  9 files checked: 1 error, 0 warnings
  ! reports/2026/11/TR-20261121-DDDD1111.yaml:4:11: error: priority: 42 is greater than 10 [schema]
  !   4 | priority: 42
  !     |           ^~
  [1]

# Without a service level for the new priority the terms stay, and that is said.
$ som report create --kind service-trouble --name late --priority 1 --external-id LATE -q
$ som report update ext:LATE --set priority=3
  TR-20261121-MY34MW9N: 1 field updated
  ! TR-20261121-MY34MW9N: warning: no service level matches any more; the terms of gold-trouble stay [no-effect]
  ! hint: for other terms: som report update TR-20261121-MY34MW9N --service-level LEVEL --reason TEXT
$ som report show ext:LATE -o yaml --fields sla.level
  sla.level: gold-trouble
