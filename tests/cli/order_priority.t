# The priority of an order is one that service levels can name. A file that has another one still works.
$ include prelude.t
$ som order create --spec ethernet-line --customer C --priority abc
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:3:11: error: 'abc' is not a priority [unknown-value]
  !   3 | priority: abc
  !     |           ^~~
  ! hint: use a number from 0 to 10, or Critical, High, Medium or Low
  [4]
$ som order create --spec ethernet-line --customer C --priority 99
  ! orders/2026/11/SO-20261121-J3Q45J8B.yaml:3:11: error: '99' is not a priority [unknown-value]
  !   3 | priority: "99"
  !     |           ^~~~
  ! hint: use a number from 0 to 10, or Critical, High, Medium or Low
  [4]
$ som order create --spec ethernet-line --customer C --priority=-1
  ! orders/2026/11/SO-20261121-DKBKCF55.yaml:3:11: error: '-1' is not a priority [unknown-value]
  !   3 | priority: "-1"
  !     |           ^~~~
  ! hint: use a number from 0 to 10, or Critical, High, Medium or Low
  [4]
$ som order create --spec ethernet-line --customer C --priority ''
  ! som: error: --priority: the text is empty [usage]
  ! hint: see som order create --help
  [2]
$ som order create --spec ethernet-line --customer C --priority 0 -o id
  SO-20261121-HST62SWP
$ som order create --spec ethernet-line --customer C --priority High -o id
  SO-20261121-H95TMQE0
$ som order update 7K3F --set priority=11
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:6:11: error: '11' is not a priority [unknown-value]
  !   6 | priority: "11"
  !     |           ^~~~
  ! hint: use a number from 0 to 10, or Critical, High, Medium or Low
  [4]
$ write order.yaml <<EOF
serviceOrderItem: [{action: add, service: {name: a}}]
priority: urgent
EOF
$ som order create -f order.yaml
  ! order.yaml:2:11: error: 'urgent' is not a priority [unknown-value]
  !   2 | priority: urgent
  !     |           ^~~~~~
  ! hint: use a number from 0 to 10, or Critical, High, Medium or Low
  [4]
$ write patch.yaml <<EOF
"@type": ServiceOrder
id: SO-20261120-7K3F9QXW
priority: urgent
EOF
$ som apply --merge -f patch.yaml
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:6:11: error: 'urgent' is not a priority [unknown-value]
  !   6 | priority: "urgent"
  !     |           ^~~~~~~~
  ! hint: use a number from 0 to 10, or Critical, High, Medium or Low
  [4]
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/priority: "2"/priority: urgent/'
$ som validate
  8 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:6:11: error: 'urgent' is not a priority [unknown-value]
  !   6 | priority: urgent
  !     |           ^~~~~~
  ! hint: use a number from 0 to 10, or Critical, High, Medium or Low
  [1]
$ som order note 7K3F 'still works'
  SO-20261120-7K3F9QXW: note added
# A report takes the words, too, from payloads as from options.
$ write report.yaml <<EOF
name: down
priority: High
EOF
$ som report create --kind service-trouble -f report.yaml -q
$ write patch.yaml <<EOF
"@type": ServiceTroubleReport
name: slow
priority: low
EOF
$ som apply -f patch.yaml -q
$ som report list -o csv --fields description,priority
  description,priority\x0d
  down,2\x0d
  slow,4\x0d
