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
  ! pools/vlan/leeds-pe1/100.json and pools/vlan/leeds-pe1/100.yaml have the same id vlan/leeds-pe1/100 [duplicate-id]
  ! hint: compare the two, and remove one
  ! pools/vlan/leeds-pe1/100.yaml: pools/vlan/leeds-pe1/100.json and pools/vlan/leeds-pe1/100.yaml have the same id vlan/leeds-pe1/100 [duplicate-id]
  ! hint: compare the two, and remove one
  ! pools/vlan/leeds-pe1/101_BASE_4711.yaml:4:8: error: a record with id vlan/leeds-pe1/101 belongs at pools/vlan/leeds-pe1/101.yaml [misplaced-file]
  !   4 | value: 101
  !     |        ^~~
  ! hint: compare it with pools/vlan/leeds-pe1/101.yaml, and remove the wrong one
  [4]
$ som service reserve --pool vlan --scope leeds-pe1 --for 2M8R
  ! pools/vlan/leeds-pe1/101_BASE_4711.yaml:4:8: error: a record with id vlan/leeds-pe1/101 belongs at pools/vlan/leeds-pe1/101.yaml [misplaced-file]
  !   4 | value: 101
  !     |        ^~~
  ! hint: compare it with pools/vlan/leeds-pe1/101.yaml, and remove the wrong one
  [4]
$ som service release --for 7K3F
  ! pools/vlan/leeds-pe1/100.json and pools/vlan/leeds-pe1/100.yaml have the same id vlan/leeds-pe1/100 [duplicate-id]
  ! hint: compare the two, and remove one
  [4]
$ som validate pools
  7 files checked: 3 errors, 0 warnings
  ! pools/vlan/leeds-pe1/100.json and pools/vlan/leeds-pe1/100.yaml have the same id vlan/leeds-pe1/100 [duplicate-id]
  ! hint: compare the two, and remove one
  ! pools/vlan/leeds-pe1/100.yaml: pools/vlan/leeds-pe1/100.json and pools/vlan/leeds-pe1/100.yaml have the same id vlan/leeds-pe1/100 [duplicate-id]
  ! hint: compare the two, and remove one
  ! pools/vlan/leeds-pe1/101_BASE_4711.yaml:4:8: error: a record with id vlan/leeds-pe1/101 belongs at pools/vlan/leeds-pe1/101.yaml [misplaced-file]
  !   4 | value: 101
  !     |        ^~~
  ! hint: compare it with pools/vlan/leeds-pe1/101.yaml, and remove the wrong one
  [1]
$ remove pools/vlan/leeds-pe1/100.json
$ remove pools/vlan/leeds-pe1/101_BASE_4711.yaml

# The file of a value that was moved to another scope, to another pool, among the pools, or that was renamed: reading verbs
# name it, and no verb on its holder takes back only the others.
$ move pools/vlan/leeds-pe1/100.yaml pools/vlan/york-pe1/100.yaml
$ som service release --for 7K3F
  ! pools/vlan/york-pe1/100.yaml:4:8: error: a record with id vlan/leeds-pe1/100 belongs at pools/vlan/leeds-pe1/100.yaml [misplaced-file]
  !   4 | value: 100
  !     |        ^~~
  ! hint: move it: git mv pools/vlan/york-pe1/100.yaml pools/vlan/leeds-pe1/100.yaml
  [4]
$ som service expire
  ! pools/vlan/york-pe1/100.yaml:4:8: error: a record with id vlan/leeds-pe1/100 belongs at pools/vlan/leeds-pe1/100.yaml [misplaced-file]
  !   4 | value: 100
  !     |        ^~~
  ! hint: move it: git mv pools/vlan/york-pe1/100.yaml pools/vlan/leeds-pe1/100.yaml
  [4]
$ som service list --pool vlan
  POOL  SCOPE      VALUES  RESERVED  ALLOCATED  FREE  FORECAST
  vlan  leeds-pe1    3900         1          0  3899
  ! pools/vlan/york-pe1/100.yaml:4:8: error: a record with id vlan/leeds-pe1/100 belongs at pools/vlan/leeds-pe1/100.yaml [misplaced-file]
  !   4 | value: 100
  !     |        ^~~
  ! hint: move it: git mv pools/vlan/york-pe1/100.yaml pools/vlan/leeds-pe1/100.yaml
  [4]
$ som service reserve --pool port --for 2M8R
  port/ge-0_0_1: reserved for SO-20261120-2M8R1TQC
$ move pools/vlan/york-pe1/100.yaml pools/wan/100.yaml
$ som service list --pool vlan
  POOL  SCOPE      VALUES  RESERVED  ALLOCATED  FREE  FORECAST
  vlan  leeds-pe1    3900         1          0  3899
  ! pools/wan/100.yaml:4:8: error: a record with id vlan/leeds-pe1/100 belongs at pools/vlan/leeds-pe1/100.yaml [misplaced-file]
  !   4 | value: 100
  !     |        ^~~
  ! hint: move it: git mv pools/wan/100.yaml pools/vlan/leeds-pe1/100.yaml
  [4]
$ move pools/wan/100.yaml pools/100.yaml
$ som service release --for 7K3F
  ! pools/100.yaml:4:8: error: a record with id vlan/leeds-pe1/100 belongs at pools/vlan/leeds-pe1/100.yaml [misplaced-file]
  !   4 | value: 100
  !     |        ^~~
  ! hint: move it: git mv pools/100.yaml pools/vlan/leeds-pe1/100.yaml
  [4]
$ som validate pools
  6 files checked: 2 errors, 0 warnings
  ! pools/100.yaml:1:1: error: the document has no 'id' [missing-field]
  !   1 | "@type": ResourceAllocation
  !     | ^~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! pools/100.yaml:1:10: error: @type: 'ResourceAllocation' is not one of: ResourcePool [unknown-value]
  !   1 | "@type": ResourceAllocation
  !     |          ^~~~~~~~~~~~~~~~~~
  [1]
$ move pools/100.yaml pools/vlan/leeds-pe1/3000.yaml
$ som service list --pool vlan --scope leeds-pe1
  POOL  SCOPE      VALUES  RESERVED  ALLOCATED  FREE  FORECAST
  vlan  leeds-pe1    3900         1          0  3899
  ! pools/vlan/leeds-pe1/3000.yaml:4:8: error: a record with id vlan/leeds-pe1/100 belongs at pools/vlan/leeds-pe1/100.yaml [misplaced-file]
  !   4 | value: 100
  !     |        ^~~
  ! hint: move it: git mv pools/vlan/leeds-pe1/3000.yaml pools/vlan/leeds-pe1/100.yaml
  [4]
$ move pools/vlan/leeds-pe1/3000.yaml pools/vlan/leeds-pe1/100.yaml

# A copy of a value that is held beside it: neither release nor expire passes over it in silence.
$ write pools/vlan/leeds-pe1/101.yaml~ <<EOF
"@type": ResourceAllocation
pool: vlan
scope: leeds-pe1
value: 101
state: reserved
for: SO-20261120-7K3F9QXW
date: "2026-11-21T12:00:00Z"
EOF
$ som service release --for 7K3F
  ! pools/vlan/leeds-pe1/101.yaml~: '101.yaml~' is not the name of a record: vlan/leeds-pe1/101 lies at pools/vlan/leeds-pe1/101.yaml [misplaced-file]
  ! hint: compare it with pools/vlan/leeds-pe1/101.yaml, and remove the wrong one
  [4]
$ som service expire
  ! pools/vlan/leeds-pe1/101.yaml~: '101.yaml~' is not the name of a record: vlan/leeds-pe1/101 lies at pools/vlan/leeds-pe1/101.yaml [misplaced-file]
  ! hint: compare it with pools/vlan/leeds-pe1/101.yaml, and remove the wrong one
  [4]
$ remove pools/vlan/leeds-pe1/101.yaml~
$ som service release --for 7K3F
  vlan/leeds-pe1/100: reserved → free (was for SO-20261120-7K3F9QXW)
  vlan/leeds-pe1/101: reserved → free (was for SO-20261120-7K3F9QXW)
