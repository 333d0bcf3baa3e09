$ include prelude.t
$ payload order.json <<EOF
{"orderItem": [{"id": "1", "action": "ADD", "service": {"name": "line"}}]}
EOF
$ som order create -f order.json --strict
  ! order.json:1:2: error: 'orderItem' is called 'serviceOrderItem' now [normalised]
  !   1 | {"orderItem": [{"id": "1", "action": "ADD", "service": {"name": "line"}}]}
  !     |  ^~~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! order.json:1:38: error: 'ADD' became 'add' [normalised]
  !   1 | {"orderItem": [{"id": "1", "action": "ADD", "service": {"name": "line"}}]}
  !     |                                      ^~~~~
  ! hint: --strict refuses what has to be normalised
  [4]
$ som order create -f order.json
  SO-20261121-M5JRXV37: created
  ! order.json:1:2: warning: 'orderItem' is called 'serviceOrderItem' now [normalised]
  !   1 | {"orderItem": [{"id": "1", "action": "ADD", "service": {"name": "line"}}]}
  !     |  ^~~~~~~~~~~
  ! order.json:1:38: warning: 'ADD' became 'add' [normalised]
  !   1 | {"orderItem": [{"id": "1", "action": "ADD", "service": {"name": "line"}}]}
  !     |                                      ^~~~~
