$ include prelude.t
$ payload order.json <<EOF
{"serviceOrderItem": [{"action": "add", "quantity": 3, "service": {}}, {"action": "add", "quantity": 2, "service": {}},
  {"action": "add", "quantity": 1, "service": {}}]}
EOF
$ som order create -f order.json --strict
  SO-20261121-XJ4G4Q61: created
  ! order.json:1:41: warning: 'quantity' is kept without effect: an item is one service: add an item for each [no-effect]
  !   1 | {"serviceOrderItem": [{"action": "add", "quantity": 3, "service": {}}, {"action": "add", "quantity": 2, "service": {}},
  !     |                                         ^~~~~~~~~~
