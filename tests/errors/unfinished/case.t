# A command dies between its two renames: readers take both files from the journal, the next change finishes it.
$ include prelude.t
$ payload orders.json <<EOF
[{"serviceOrderItem": [{"action": "add", "service": {}}]}, {"serviceOrderItem": [{"action": "add", "service": {}}]}]
EOF
$ random 5
$ crash-at rename 4
$ som order create -f orders.json
  [crashed]
$ som doctor -o ndjson
  {"check":"journal","code":"unfinished","severity":"error","message":"a change of orders/2026/11/SO-20261121-1JHRKGTT.yaml, orders/2026/11/SO-20261121-RBD0BEA5.yaml was begun at 2026-11-21T12:00:00Z and is not finished","file":".som/journal/intent","repair":"finish it","outcome":"found"}
  [1]
