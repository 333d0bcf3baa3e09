$ include catalogue_prelude.t
$ som order create --spec access --characteristic bandwidth=2500
# In a payload at its place.
$ payload order.json <<EOF
{"serviceOrderItem": [{"action": "add", "service": {
  "serviceSpecification": {"id": "access"},
  "serviceCharacteristic": [{"name": "bandwidth", "value": "5"}]}}]}
EOF
$ som order create -f order.json
# And in a file that was edited by hand.
$ som order create --spec access --characteristic bandwidth=100 --idempotency-key k -q
$ edit orders/2026/11/SO-20261121-4WKQF2GX.yaml 's/value: 100/value: 5000/'
$ som validate orders
