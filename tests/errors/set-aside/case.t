# A command dies between its two renames, and somebody writes a file of their own where the second one goes:
# the next changing command finds it, and destroys neither.
$ include prelude.t
$ payload orders.json <<EOF
[{"serviceOrderItem": [{"action": "add", "service": {}}]}, {"serviceOrderItem": [{"action": "add", "service": {}}]}]
EOF
$ random 5
$ crash-at rename 5
$ som order create -f orders.json
  [crashed]
$ files private
  .som/.gitignore
  .som/journal/intent
  .som/seq
  .som/tmp/1
  .som/undo/00000001-000000
  catalog/ethernet-line.yaml
  catalog/voice-line.yaml
  orders/2026/11/SO-20261120-2M8R1TQC.yaml
  orders/2026/11/SO-20261120-7K3F9QXW.yaml
  orders/2026/11/SO-20261120-9D4B6HNV.json
  orders/2026/11/SO-20261121-1JHRKGTT.yaml
  policy/policy.yaml
  som.yaml

# Readers take both from the journal.
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261121-1JHRKGTT
  SO-20261121-RBD0BEA5
  SO-20261120-2M8R1TQC
$ write orders/2026/11/SO-20261121-RBD0BEA5.yaml <<EOF
by hand
EOF
$ som order note 7K3F text
  ! orders/2026/11/SO-20261121-RBD0BEA5.yaml was edited while a transaction was unfinished: it is unchanged, and the other version is in .som/set-aside/1 [set-aside]
  ! hint: compare the two, then remove .som/set-aside/1; 'som doctor' lists what is set aside
  [6]
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
$ som order note 7K3F text
  SO-20261120-7K3F9QXW: note added
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261121-1JHRKGTT
  SO-20261120-2M8R1TQC
  ! orders/2026/11/SO-20261121-RBD0BEA5.yaml:1:1: error: the document must be a mapping, not text [schema]
  !   1 | by hand
  !     | ^~~~~~~
  [4]
