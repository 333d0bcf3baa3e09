$ include prelude.t
$ payload order.json <<EOF
{"serviceOrderItem": [{"action": "add", "quantity": 3, "service": {}}, {"action": "add", "quantity": 2, "service": {}},
  {"action": "add", "quantity": 1, "service": {}}]}
EOF
$ som order create -f order.json --strict
