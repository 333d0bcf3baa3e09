# Records that another one is linked with and that lie in a wrong place: what would follow for them stops the change,
# and nothing is written. The change would otherwise succeed without them.
$ include pool_prelude.t
$ write catalog/line.yaml <<EOF
"@type": ServiceSpecification
id: line
version: "1"
lifecycleStatus: active
fulfilment:
  add:
    - {id: port, type: resourceOrder, resourceSpecification: eth-port, duration: {typical: PT1H, max: PT2H}}
    - {id: configure, type: configure, dependsOn: [port], duration: {typical: PT1H, max: PT2H}}
EOF
$ som order create --spec line --customer CUST-1 --external-id A -q
$ som order start ext:A
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
  RO-20261121-KP5ZGG7Q: created for SO-20261121-XJ4G4Q61 port
$ files
  catalog/ethernet-line.yaml
  catalog/line.yaml
  catalog/voice-line.yaml
  inventory/X8/SV-20261121-X841XX25.yaml
  orders/2026/11/SO-20261120-2M8R1TQC.yaml
  orders/2026/11/SO-20261120-7K3F9QXW.yaml
  orders/2026/11/SO-20261120-9D4B6HNV.json
  orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  policy/policy.yaml
  pools/port.yaml
  pools/vlan.yaml
  pools/wan.yaml
  requests/2026/11/RO-20261121-KP5ZGG7Q.yaml
  som.yaml

# The service.
$ move inventory/X8/SV-20261121-X841XX25.yaml inventory/ZZ/SV-20261121-X841XX25.yaml
$ som order cancel ext:A --reason withdrawn
  ! inventory/ZZ/SV-20261121-X841XX25.yaml: a record with id SV-20261121-X841XX25 belongs at inventory/X8/SV-20261121-X841XX25.yaml [misplaced-file]
  ! hint: move it: git mv inventory/ZZ/SV-20261121-X841XX25.yaml inventory/X8/SV-20261121-X841XX25.yaml
  [4]
$ som request update RO-2 --state completed --resource leeds-pe1-ge-0-0-7
  ! inventory/ZZ/SV-20261121-X841XX25.yaml: a record with id SV-20261121-X841XX25 belongs at inventory/X8/SV-20261121-X841XX25.yaml [misplaced-file]
  ! hint: move it: git mv inventory/ZZ/SV-20261121-X841XX25.yaml inventory/X8/SV-20261121-X841XX25.yaml
  [4]
$ move inventory/ZZ/SV-20261121-X841XX25.yaml inventory/X8/SV-20261121-X841XX25_BASE_1.yaml
$ som order fail ext:A --reason withdrawn
  ! inventory/X8/SV-20261121-X841XX25_BASE_1.yaml: 'SV-20261121-X841XX25_BASE_1.yaml' is not the name of a record: SV-20261121-X841XX25 belongs at inventory/X8/SV-20261121-X841XX25.yaml [misplaced-file]
  ! hint: move it: git mv inventory/X8/SV-20261121-X841XX25_BASE_1.yaml inventory/X8/SV-20261121-X841XX25.yaml
  [4]
$ move inventory/X8/SV-20261121-X841XX25_BASE_1.yaml inventory/X8/SV-20261121-X841XX25.yaml

# The request.
$ move requests/2026/11/RO-20261121-KP5ZGG7Q.yaml requests/RO-20261121-KP5ZGG7Q.yaml
$ som order cancel ext:A --reason withdrawn
  ! requests/RO-20261121-KP5ZGG7Q.yaml: a record with id RO-20261121-KP5ZGG7Q belongs at requests/2026/11/RO-20261121-KP5ZGG7Q.yaml [misplaced-file]
  ! hint: move it: git mv requests/RO-20261121-KP5ZGG7Q.yaml requests/2026/11/RO-20261121-KP5ZGG7Q.yaml
  [4]
$ move requests/RO-20261121-KP5ZGG7Q.yaml requests/2026/11/RO-20261121-KP5ZGG7Q.yaml

# The order, for its request and for its service.
$ move orders/2026/11/SO-20261121-XJ4G4Q61.yaml orders/SO-20261121-XJ4G4Q61.yaml
$ som request update RO-2 --state completed
  ! orders/SO-20261121-XJ4G4Q61.yaml: a record with id SO-20261121-XJ4G4Q61 belongs at orders/2026/11/SO-20261121-XJ4G4Q61.yaml [misplaced-file]
  ! hint: move it: git mv orders/SO-20261121-XJ4G4Q61.yaml orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  [4]
$ som service recover SV-2 --reason wrong
  ! orders/SO-20261121-XJ4G4Q61.yaml: a record with id SO-20261121-XJ4G4Q61 belongs at orders/2026/11/SO-20261121-XJ4G4Q61.yaml [misplaced-file]
  ! hint: move it: git mv orders/SO-20261121-XJ4G4Q61.yaml orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  [4]
$ move orders/SO-20261121-XJ4G4Q61.yaml orders/2026/11/SO-20261121-XJ4G4Q61.yaml

# A service that is gone is said.
$ remove inventory/X8/SV-20261121-X841XX25.yaml
$ som order cancel ext:A --reason withdrawn
  RO-20261121-KP5ZGG7Q: acknowledged → cancelled (withdrawn)
  SO-20261121-XJ4G4Q61: port: RO-20261121-KP5ZGG7Q is cancelled
  SO-20261121-XJ4G4Q61: inProgress → cancelled (withdrawn)
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml: warning: item 1: service SV-20261121-X841XX25 does not exist, so it cannot follow [dangling-reference]
