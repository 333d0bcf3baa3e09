# Payloads of other kinds are refused; null in a characteristic's value is kept, as it may mean something.
$ include prelude.t

$ som order create -f - <<EOF
{"@type": "TroubleTicket", "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  ! <stdin>:1:11: error: 'TroubleTicket' is no ServiceOrder [unknown-kind]
  !   1 | {"@type": "TroubleTicket", "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |           ^~~~~~~~~~~~~~~
  ! hint: its @type or @baseType is ServiceOrder
  [4]

$ som order create -o id -f - <<EOF
{"serviceOrderItem": [{"action": "add", "service": {"serviceCharacteristic": [{"name": "x", "value": null}, {"name": "y", "value": [10, null]}]}}]}
EOF
  SO-20261121-XJ4G4Q61

$ som order show ext: -o id
  ! som: error: 'ext:' without an external id [invalid-id]
  ! hint: write it as ext:BSS-4471
  [4]

$ som order create -o id --external-id BSS-1 --spec ethernet-line
  SO-20261121-J3Q45J8B
$ som order show ext:BSS-1 -o json --fields externalId
  {
    "externalId": "BSS-1"
  }
