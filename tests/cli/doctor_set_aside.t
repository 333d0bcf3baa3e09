# A command dies between two renames, and somebody writes a file of their own where the second one goes. Both
# versions are kept until somebody has looked.
$ include prelude.t
$ payload orders.json <<EOF
[{"serviceOrderItem": [{"action": "add", "service": {}}]}, {"serviceOrderItem": [{"action": "add", "service": {}}]}]
EOF
$ random 5
$ crash-at rename 4
$ som order create -f orders.json
  [crashed]
$ write orders/2026/11/SO-20261121-RBD0BEA5.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-RBD0BEA5
state: acknowledged
orderDate: "2026-11-21T12:00:00Z"
serviceOrderItem:
  - {id: "1", action: add, state: acknowledged, service: {name: by-hand}}
EOF
$ som doctor
  CHECK    FILE                 FINDING                                                                                                                                               REMEDY
  journal  .som/journal/intent  a change of orders/2026/11/SO-20261121-1JHRKGTT.yaml, orders/2026/11/SO-20261121-RBD0BEA5.yaml was begun at 2026-11-21T12:00:00Z and is not finished  --fix: finish it
  ! 1 finding, --fix repairs 1 (workspace of one user)
  [1]
# Not even discarded where that is asked for: nobody can have looked yet.
$ som doctor --fix --discard-set-aside
  CHECK      FILE                 FINDING                                                                                                                                                    REMEDY
  journal    .som/journal/intent  a change of orders/2026/11/SO-20261121-1JHRKGTT.yaml, orders/2026/11/SO-20261121-RBD0BEA5.yaml was begun at 2026-11-21T12:00:00Z and is not finished       done: finish it
  set-aside  .som/set-aside/1     set aside at 2026-11-21T12:00:00Z: orders/2026/11/SO-20261121-RBD0BEA5.yaml is as somebody wrote it by hand, the other version lies in .som/set-aside/1/1  by hand: compare, put back what is missing, then som doctor --fix --discard-set-aside
  ! 2 findings, 1 repaired (workspace of one user)
  [1]
$ som doctor --fix
  CHECK      FILE              FINDING                                                                                                                                                    REMEDY
  set-aside  .som/set-aside/1  set aside at 2026-11-21T12:00:00Z: orders/2026/11/SO-20261121-RBD0BEA5.yaml is as somebody wrote it by hand, the other version lies in .som/set-aside/1/1  by hand: compare, put back what is missing, then som doctor --fix --discard-set-aside
  ! 1 finding, 0 repaired (workspace of one user)
  [1]
$ files private
  .som/.gitignore
  .som/seq
  .som/set-aside/1/1
  .som/set-aside/1/intent
  .som/undo/00000001-000000
  catalog/ethernet-line.yaml
  catalog/voice-line.yaml
  orders/2026/11/SO-20261120-2M8R1TQC.yaml
  orders/2026/11/SO-20261120-7K3F9QXW.yaml
  orders/2026/11/SO-20261120-9D4B6HNV.json
  orders/2026/11/SO-20261121-1JHRKGTT.yaml
  orders/2026/11/SO-20261121-RBD0BEA5.yaml
  policy/policy.yaml
  som.yaml
$ som doctor --discard-set-aside
  CHECK      FILE              FINDING                                                                                                                                                    REMEDY
  set-aside  .som/set-aside/1  set aside at 2026-11-21T12:00:00Z: orders/2026/11/SO-20261121-RBD0BEA5.yaml is as somebody wrote it by hand, the other version lies in .som/set-aside/1/1  --fix: remove it
  ! 1 finding, --fix repairs 1 (workspace of one user)
  [1]
$ som doctor --fix --discard-set-aside
  CHECK      FILE              FINDING                                                                                                                                                    REMEDY
  set-aside  .som/set-aside/1  set aside at 2026-11-21T12:00:00Z: orders/2026/11/SO-20261121-RBD0BEA5.yaml is as somebody wrote it by hand, the other version lies in .som/set-aside/1/1  done: remove it
  ! 1 finding, 1 repaired (workspace of one user)
$ files private
  .som/.gitignore
  .som/seq
  .som/undo/00000001-000000
  catalog/ethernet-line.yaml
  catalog/voice-line.yaml
  orders/2026/11/SO-20261120-2M8R1TQC.yaml
  orders/2026/11/SO-20261120-7K3F9QXW.yaml
  orders/2026/11/SO-20261120-9D4B6HNV.json
  orders/2026/11/SO-20261121-1JHRKGTT.yaml
  orders/2026/11/SO-20261121-RBD0BEA5.yaml
  policy/policy.yaml
  som.yaml
$ som doctor
  ! no findings (workspace of one user)
