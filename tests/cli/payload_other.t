# Payloads in other forms, and what is refused.
$ include prelude.t

# YAML, with what people write there.
$ som order create -f - <<EOF
# by hand
externalId: Y-1
priority: 2
orderDate: 2026-11-20T08:15:30Z
serviceOrderItem:
  - action: add
    service: {name: line, serviceSpecification: {id: ethernet-line}}
EOF
  SO-20261121-XJ4G4Q61: created
$ som order show ext:Y-1 -o yaml
  "@type": ServiceOrder
  id: SO-20261121-XJ4G4Q61
  externalId: Y-1
  priority: "2"
  state: acknowledged
  orderDate: "2026-11-20T08:15:30Z"
  serviceOrderItem:
    - id: "1"
      action: add
      state: acknowledged
      service:
        name: line
        serviceSpecification:
          id: ethernet-line
  sla:
    level: standard-order
    calendar: office
    leadTime: P10D
  allocation: []
  trackingRecord:
    - id: 01M7YZMHG0XVXK4NAYM5JRXV37
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create

# A list, and NDJSON: all or none.
$ payload list.json <<EOF
[
  {"externalId": "L-1", "serviceOrderItem": [{"id": "1", "action": "add", "service": {"name": "a"}}]},
  {"externalId": "L-2", "serviceOrderItem": [{"id": "1", "action": "remove", "service": {"name": "b"}}]},
  {"externalId": "L-3", "serviceOrderItem": "none"}
]
EOF
$ som order create -f list.json
  ! list.json:3:68: error: serviceOrderItem[id=1].action: 'remove' is not one of: add, modify, delete, noChange [unknown-value]
  !   3 |   {"externalId": "L-2", "serviceOrderItem": [{"id": "1", "action": "remove", "service": {"name": "b"}}]},
  !     |                                                                    ^~~~~~~~
  ! list.json:4:45: error: serviceOrderItem must be a list, not text [schema]
  !   4 |   {"externalId": "L-3", "serviceOrderItem": "none"}
  !     |                                             ^~~~~~
  [4]
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261121-XJ4G4Q61
  SO-20261120-2M8R1TQC
$ som order create -f - -o ndjson <<EOF
{"externalId": "N-1", "serviceOrderItem": [{"id": "1", "action": "add", "service": {"name": "a"}}]}
{"externalId": "N-2", "serviceOrderItem": [{"id": "1", "action": "add", "service": {"name": "b"}}]}
EOF
  {"id":"SO-20261121-VRTQWFD8","from":null,"to":"acknowledged","text":"created"}
  {"id":"SO-20261121-9MACZ2ZY","from":null,"to":"acknowledged","text":"created"}
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261121-XJ4G4Q61
  SO-20261121-9MACZ2ZY
  SO-20261121-VRTQWFD8
  SO-20261120-2M8R1TQC

# Unknown values and missing fields are refused with their places.
$ payload bad.json <<EOF
{
  "orderDate": "20 November",
  "serviceOrderItem": [
    {"id": "1", "action": "ad", "service": {"name": "a"}},
    {"id": "1", "action": "add"}
  ]
}
EOF
$ som order create -f bad.json
  ! bad.json:2:16: error: orderDate: '20 November' is not a time [invalid-time]
  !   2 |   "orderDate": "20 November",
  !     |                ^~~~~~~~~~~~~
  ! hint: write RFC 3339, such as "2026-12-01T17:00:00Z"
  ! bad.json:4:27: error: serviceOrderItem[id=1].action: 'ad' is not one of: add, modify, delete, noChange [unknown-value]
  !   4 |     {"id": "1", "action": "ad", "service": {"name": "a"}},
  !     |                           ^~~~
  ! hint: did you mean 'add'?
  ! bad.json:5:5: error: serviceOrderItem[id=1] has no 'service' [missing-field]
  !   5 |     {"id": "1", "action": "add"}
  !     |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
  [4]
$ som order create -f bad.json -o json
  ! {"errors":[{"code":"invalid-time","severity":"error","message":"orderDate: '20 November' is not a time","file":"bad.json","line":2,"column":16,"hints":["write RFC 3339, such as \"2026-12-01T17:00:00Z\""]},{"code":"unknown-value","severity":"error","message":"serviceOrderItem[id=1].action: 'ad' is not one of: add, modify, delete, noChange","file":"bad.json","line":4,"column":27,"hints":["did you mean 'add'?"]},{"code":"missing-field","severity":"error","message":"serviceOrderItem[id=1] has no 'service'","file":"bad.json","line":5,"column":5}]}
  [4]
$ som order create -f - <<EOF
{"description": "nothing ordered"}
EOF
  ! <stdin>:1:1: error: the document has no 'serviceOrderItem' [missing-field]
  !   1 | {"description": "nothing ordered"}
  !     | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  [4]
$ som order create -f - <<EOF
{"serviceOrderItem": []}
EOF
  ! <stdin>:1:22: error: serviceOrderItem is an empty list [schema]
  !   1 | {"serviceOrderItem": []}
  !     |                      ^~
  [4]

# No payload at all.
$ som order create -f nowhere.json
  ! nowhere.json: cannot read: there is no such file [not-found]
  [3]
$ som order create -f - <<EOF
EOF
  ! som: error: there is nothing to create: the payload is empty [syntax]
  [4]
$ som order create -f - <<EOF
[]
EOF
  ! som: error: there is nothing to create: the payload is empty [syntax]
  [4]
$ som order create -f - <<EOF
"text"
EOF
  ! <stdin>:1:1: error: the document must be a mapping, not text [schema]
  !   1 | "text"
  !     | ^~~~~~
  [4]
$ som order create -f - <<EOF
{"serviceOrderItem": [
EOF
  ! <stdin>:1:22: error: this '[' is never closed [syntax]
  !   1 | {"serviceOrderItem": [
  !     |                      ^
  ! hint: close it with ']'
  [4]

# An id of our own form is taken, once.
$ som order create -f - <<EOF
{"id": "SO-20261101-ABCDEFGH", "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  SO-20261101-ABCDEFGH: created
$ som order create -f - <<EOF
{"id": "SO-20261101-ABCDEFGH", "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  ! SO-20261101-ABCDEFGH: there is a record of this id already [duplicate-id]
  [4]
$ som order create -f - <<EOF
{"id": "../../etc/passwd", "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  SO-20261121-CCZF61NC: created
  ! <stdin>:1:8: warning: id '../../etc/passwd' became externalId: som assigns its own ids [normalised]
  !   1 | {"id": "../../etc/passwd", "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |        ^~~~~~~~~~~~~~~~~~
$ files
  catalog/ethernet-line.yaml
  catalog/voice-line.yaml
  orders/2026/11/SO-20261101-ABCDEFGH.yaml
  orders/2026/11/SO-20261120-2M8R1TQC.yaml
  orders/2026/11/SO-20261120-7K3F9QXW.yaml
  orders/2026/11/SO-20261120-9D4B6HNV.json
  orders/2026/11/SO-20261121-9MACZ2ZY.yaml
  orders/2026/11/SO-20261121-CCZF61NC.yaml
  orders/2026/11/SO-20261121-VRTQWFD8.yaml
  orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  policy/policy.yaml
  som.yaml
$ som validate
  11 files checked: 0 errors, 0 warnings
