$ include catalogue_prelude.t
$ som order create --spec access --characteristic bandwidth=2500
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:15:18: error: bandwidth 2500 is not permitted [characteristic-out-of-range]
  !   15 |           value: 2500
  !      |                  ^~~~
  ! hint: bandwidth may be: 10, 100, 1000
  [4]
# In a payload at its place.
$ payload order.json <<EOF
{"serviceOrderItem": [{"action": "add", "service": {
  "serviceSpecification": {"id": "access"},
  "serviceCharacteristic": [{"name": "bandwidth", "value": "5"}]}}]}
EOF
$ som order create -f order.json
  ! order.json:3:60: error: bandwidth 5 is not permitted [characteristic-out-of-range]
  !   3 |   "serviceCharacteristic": [{"name": "bandwidth", "value": "5"}]}}]}
  !     |                                                            ^~~
  ! hint: bandwidth may be: 10, 100, 1000
  [4]
# And in a file that was edited by hand.
$ som order create --spec access --characteristic bandwidth=100 --idempotency-key k -o id
  SO-20261121-ZVZZ07VZ
$ edit orders/2026/11/SO-20261121-ZVZZ07VZ.yaml 's/value: 100/value: 5000/'
$ som validate orders
  4 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261121-ZVZZ07VZ.yaml:19:18: error: bandwidth 5000 is not permitted [characteristic-out-of-range]
  !   19 |           value: 5000
  !      |                  ^~~~
  ! hint: bandwidth may be: 10, 100, 1000
  [1]
