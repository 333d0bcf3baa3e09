# Values in use whose files lie elsewhere than their pool, scope and value say.
$ include pool_prelude.t
$ som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --count 2 -q
$ som doctor
  ! no findings (workspace of one user)
$ move pools/vlan/leeds-pe1/101.yaml pools/vlan/101.yaml
$ som validate pools
  5 files checked: 1 error, 0 warnings
  ! pools/vlan/101.yaml:4:8: error: a record with id vlan/leeds-pe1/101 belongs at pools/vlan/leeds-pe1/101.yaml [misplaced-file]
  !   4 | value: 101
  !     |        ^~~
  ! hint: move it: git mv pools/vlan/101.yaml pools/vlan/leeds-pe1/101.yaml
  [1]
$ som doctor --fix
  CHECK  FILE                   FINDING                                                                       REMEDY
  place  pools/vlan/101.yaml:1  a record with id vlan/leeds-pe1/101 belongs at pools/vlan/leeds-pe1/101.yaml  done: move it to pools/vlan/leeds-pe1/101.yaml
  ! 1 finding, 1 repaired (workspace of one user)
$ som validate pools
  5 files checked: 0 errors, 0 warnings
# Two files cannot have one value.
$ write pools/vlan/leeds-pe1/999.yaml <<EOF
"@type": ResourceAllocation
pool: vlan
scope: leeds-pe1
value: 100
state: allocated
for: customerOrder:CO-1
date: "2026-11-21T12:00:00Z"
EOF
$ write pools/vlan/leeds-pe1/100.json <<EOF
{"@type": "ResourceAllocation", "pool": "vlan", "scope": "leeds-pe1", "value": 100, "state": "allocated",
 "for": "customerOrder:CO-2", "date": "2026-11-21T12:00:00Z"}
EOF
$ som doctor
  CHECK      FILE                             FINDING                                                                       REMEDY
  place      pools/vlan/leeds-pe1/999.yaml:1  a record with id vlan/leeds-pe1/100 belongs at pools/vlan/leeds-pe1/100.yaml  by hand: another file has this id or this place: give one of them another id, or remove it
  duplicate  pools/vlan/leeds-pe1/100.yaml    pools/vlan/leeds-pe1/100.json claims the id vlan/leeds-pe1/100 too            by hand: compare the two, and remove one or give it an id of its own
  duplicate  pools/vlan/leeds-pe1/999.yaml    pools/vlan/leeds-pe1/100.json claims the id vlan/leeds-pe1/100 too            by hand: compare the two, and remove one or give it an id of its own
  ! 3 findings, --fix repairs 0 (workspace of one user)
  [1]
$ som service list --pool vlan --values
  VALUE  SCOPE      STATE     FOR                   ITEM  SINCE             UNTIL
  101    leeds-pe1  reserved  SO-20261120-7K3F9QXW        2026-11-21 12:00
  ! pools/vlan/leeds-pe1/100.json and pools/vlan/leeds-pe1/100.yaml have the same id vlan/leeds-pe1/100 [duplicate-id]
  ! hint: compare the two, and remove one
  ! pools/vlan/leeds-pe1/100.yaml: pools/vlan/leeds-pe1/100.json and pools/vlan/leeds-pe1/100.yaml have the same id vlan/leeds-pe1/100 [duplicate-id]
  ! hint: compare the two, and remove one
  ! pools/vlan/leeds-pe1/999.yaml:4:8: error: a record with id vlan/leeds-pe1/100 belongs at pools/vlan/leeds-pe1/100.yaml [misplaced-file]
  !   4 | value: 100
  !     |        ^~~
  ! hint: compare it with pools/vlan/leeds-pe1/100.yaml, and remove the wrong one
  [4]
$ som service reserve --pool vlan --scope leeds-pe1 --for 2M8R
  vlan/leeds-pe1/102: reserved for SO-20261120-2M8R1TQC
$ som service release --for 7K3F
  ! pools/vlan/leeds-pe1/100.json and pools/vlan/leeds-pe1/100.yaml have the same id vlan/leeds-pe1/100 [duplicate-id]
  ! hint: compare the two, and remove one
  [4]
