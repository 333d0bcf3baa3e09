$ include prelude.t
$ edit orders/2026/11/SO-20261120-9D4B6HNV.json s/SO-20261120-2M8R1TQC/SO-20261120-2M8R1TQD/
$ som validate orders
  3 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-9D4B6HNV.json:9:32: error: record SO-20261120-2M8R1TQD does not exist [dangling-reference]
  !   9 |   "orderRelationship": [{"id": "SO-20261120-2M8R1TQD", "relationshipType": "dependency"}],
  !     |                                ^~~~~~~~~~~~~~~~~~~~~~
  [1]
$ som activity add 7K3F a --after b
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:31:17: error: activity 'a' depends on 'b', which does not exist [dangling-reference]
  !   31 |     dependsOn: [b]
  !      |                 ^
  [4]
$ som order create -f - <<EOF
{"serviceOrderItem": [
  {"id": "1", "action": "add", "service": {},
   "serviceOrderItemRelationship": [{"relationshipType": "dependency", "orderItem": {"itemId": "3"}}]}]}
EOF
  ! <stdin>:3:96: error: item '1' relates to item '3', which does not exist [dangling-reference]
  !   3 | rItemRelationship": [{"relationshipType": "dependency", "orderItem": {"itemId": "3"}}]}]}
  !     |                                                                                 ^~~
  [4]
