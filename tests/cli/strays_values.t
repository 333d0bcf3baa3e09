# Two files for one value, and copies beside it: a value is in use, and what is no value's file is named.
$ include pool_prelude.t
$ som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --count 2
  vlan/leeds-pe1/100: reserved for SO-20261120-7K3F9QXW
  vlan/leeds-pe1/101: reserved for SO-20261120-7K3F9QXW
$ write pools/vlan/leeds-pe1/101_BASE_4711.yaml <<EOF
"@type": ResourceAllocation
pool: vlan
scope: leeds-pe1
value: 101
state: reserved
for: SO-20261120-2M8R1TQC
date: "2026-11-21T12:00:00Z"
EOF
$ write pools/vlan/leeds-pe1/100.json <<EOF
{"@type": "ResourceAllocation", "pool": "vlan", "scope": "leeds-pe1", "value": 100, "state": "allocated",
 "for": "customerOrder:CO-2", "date": "2026-11-21T12:00:00Z"}
EOF
$ som service list --pool vlan --values
  VALUE  SCOPE      STATE     FOR                   ITEM  SINCE             UNTIL
  101    leeds-pe1  reserved  SO-20261120-7K3F9QXW        2026-11-21 12:00
  ! pools/vlan/leeds-pe1/100.json and pools/vlan/leeds-pe1/100.yaml claim the id vlan/leeds-pe1/100 [duplicate-id]
  ! hint: compare the two, and remove one
  ! pools/vlan/leeds-pe1/100.yaml: pools/vlan/leeds-pe1/100.json and pools/vlan/leeds-pe1/100.yaml claim the id vlan/leeds-pe1/100 [duplicate-id]
  ! hint: compare the two, and remove one
  ! pools/vlan/leeds-pe1/101_BASE_4711.yaml:4:8: error: a record with id vlan/leeds-pe1/101 belongs at pools/vlan/leeds-pe1/101.yaml [misplaced-file]
  !   4 | value: 101
  !     |        ^~~
  ! hint: compare it with pools/vlan/leeds-pe1/101.yaml, and remove the one that is wrong
  [4]
$ som service reserve --pool vlan --scope leeds-pe1 --for 2M8R
  vlan/leeds-pe1/102: reserved for SO-20261120-2M8R1TQC
$ som service release --for 7K3F
  ! pools/vlan/leeds-pe1/100.json and pools/vlan/leeds-pe1/100.yaml claim the id vlan/leeds-pe1/100 [duplicate-id]
  ! hint: compare the two, and remove one
  [4]
$ som validate pools
  8 files checked: 3 errors, 0 warnings
  ! pools/vlan/leeds-pe1/100.json and pools/vlan/leeds-pe1/100.yaml claim the id vlan/leeds-pe1/100 [duplicate-id]
  ! hint: compare the two, and remove one
  ! pools/vlan/leeds-pe1/100.yaml: pools/vlan/leeds-pe1/100.json and pools/vlan/leeds-pe1/100.yaml claim the id vlan/leeds-pe1/100 [duplicate-id]
  ! hint: compare the two, and remove one
  ! pools/vlan/leeds-pe1/101_BASE_4711.yaml:4:8: error: a record with id vlan/leeds-pe1/101 belongs at pools/vlan/leeds-pe1/101.yaml [misplaced-file]
  !   4 | value: 101
  !     |        ^~~
  ! hint: compare it with pools/vlan/leeds-pe1/101.yaml, and remove the one that is wrong
  [1]
