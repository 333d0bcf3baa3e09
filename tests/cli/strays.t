# Files among records that are no records are named by every verb that meets them, and never taken for the record.
$ include prelude.t

# What a merge tool and an editor left beside an order: its content is neither listed nor scanned.
$ write orders/2026/11/SO-20261120-7K3F9QXW_BASE_4711.yaml <<EOF
"@type": ServiceOrder
id: SO-20261120-7K3F9QXW
state: inProgress
orderDate: "2026-01-20T09:12:00Z"
requestedCompletionDate: "2026-02-01T17:00:00Z"
serviceOrderItem: [{id: "1", action: add, state: inProgress, service: {}}]
EOF
$ write orders/2026/11/SO-20261120-7K3F9QXW.yaml.orig <<EOF
<<<<<<< HEAD
EOF
$ write orders/2026/11/README.md <<EOF
Orders of November.
EOF
$ som order list --fields id,state
  ID                    STATE
  SO-20261120-9D4B6HNV  acknowledged
  SO-20261120-7K3F9QXW  acknowledged
  SO-20261120-2M8R1TQC  acknowledged
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml.orig: 'SO-20261120-7K3F9QXW.yaml.orig' is not the name of a record: SO-20261120-7K3F9QXW lies at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: compare it with orders/2026/11/SO-20261120-7K3F9QXW.yaml, and remove the wrong one
  ! orders/2026/11/SO-20261120-7K3F9QXW_BASE_4711.yaml: 'SO-20261120-7K3F9QXW_BASE_4711.yaml' is not the name of a record: SO-20261120-7K3F9QXW lies at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: compare it with orders/2026/11/SO-20261120-7K3F9QXW.yaml, and remove the wrong one
  [4]
$ som jeopardy scan --all
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN         ASSIGNEE     WHY
  atRisk   SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  in 6 d 5 h   -            nobody has been assigned for 1 d 1 h
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                 -            nobody has been assigned for 1 d 2 h (+1)
  onTrack  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 10 d 5 h  team-access
  3 open: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack; 2 bad files
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml.orig: 'SO-20261120-7K3F9QXW.yaml.orig' is not the name of a record: SO-20261120-7K3F9QXW lies at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: compare it with orders/2026/11/SO-20261120-7K3F9QXW.yaml, and remove the wrong one
  ! orders/2026/11/SO-20261120-7K3F9QXW_BASE_4711.yaml: 'SO-20261120-7K3F9QXW_BASE_4711.yaml' is not the name of a record: SO-20261120-7K3F9QXW lies at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: compare it with orders/2026/11/SO-20261120-7K3F9QXW.yaml, and remove the wrong one
  [4]
$ som jeopardy scan --all --no-index -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  SO-20261120-7K3F9QXW
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml.orig: 'SO-20261120-7K3F9QXW.yaml.orig' is not the name of a record: SO-20261120-7K3F9QXW lies at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: compare it with orders/2026/11/SO-20261120-7K3F9QXW.yaml, and remove the wrong one
  ! orders/2026/11/SO-20261120-7K3F9QXW_BASE_4711.yaml: 'SO-20261120-7K3F9QXW_BASE_4711.yaml' is not the name of a record: SO-20261120-7K3F9QXW lies at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: compare it with orders/2026/11/SO-20261120-7K3F9QXW.yaml, and remove the wrong one
  [4]
$ som order show 7K3F -o id
  SO-20261120-7K3F9QXW
$ som order note 7K3F 'the record is found at its path'
  SO-20261120-7K3F9QXW: note added
$ som validate
  8 files checked: 2 errors, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml.orig: 'SO-20261120-7K3F9QXW.yaml.orig' is not the name of a record: SO-20261120-7K3F9QXW lies at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: compare it with orders/2026/11/SO-20261120-7K3F9QXW.yaml, and remove the wrong one
  ! orders/2026/11/SO-20261120-7K3F9QXW_BASE_4711.yaml: 'SO-20261120-7K3F9QXW_BASE_4711.yaml' is not the name of a record: SO-20261120-7K3F9QXW lies at orders/2026/11/SO-20261120-7K3F9QXW.yaml [misplaced-file]
  ! hint: compare it with orders/2026/11/SO-20261120-7K3F9QXW.yaml, and remove the wrong one
  [1]
$ som doctor
  CHECK      FILE                                                  FINDING                                                                                                                              REMEDY
  place      orders/2026/11/SO-20261120-7K3F9QXW.yaml.orig         'SO-20261120-7K3F9QXW.yaml.orig' is not the name of a record: SO-20261120-7K3F9QXW lies at orders/2026/11/SO-20261120-7K3F9QXW.yaml  by hand: compare it with orders/2026/11/SO-20261120-7K3F9QXW.yaml, and remove the wrong one
  place      orders/2026/11/SO-20261120-7K3F9QXW_BASE_4711.yaml:2  a record with id SO-20261120-7K3F9QXW belongs at orders/2026/11/SO-20261120-7K3F9QXW.yaml                                            by hand: another file has this id or this place: give one of them another id, or remove it
  duplicate  orders/2026/11/SO-20261120-7K3F9QXW_BASE_4711.yaml    orders/2026/11/SO-20261120-7K3F9QXW.yaml claims the id SO-20261120-7K3F9QXW too                                                      by hand: compare the two, and remove one or give it an id of its own
  ! 3 findings, --fix repairs 0 (workspace of one user)
  [1]
$ remove orders/2026/11/SO-20261120-7K3F9QXW_BASE_4711.yaml
$ remove orders/2026/11/SO-20261120-7K3F9QXW.yaml.orig
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC

# An order in the wrong folder: every verb on it says where it lies and where it belongs.
$ move orders/2026/11/SO-20261120-2M8R1TQC.yaml orders/2026/10/SO-20261120-2M8R1TQC.yaml
$ som order show SO-20261120-2M8R1TQC
  ! orders/2026/10/SO-20261120-2M8R1TQC.yaml: a record with id SO-20261120-2M8R1TQC belongs at orders/2026/11/SO-20261120-2M8R1TQC.yaml [misplaced-file]
  ! hint: move it: git mv orders/2026/10/SO-20261120-2M8R1TQC.yaml orders/2026/11/SO-20261120-2M8R1TQC.yaml
  [4]
$ som order show 2M8R
  ! orders/2026/10/SO-20261120-2M8R1TQC.yaml: a record with id SO-20261120-2M8R1TQC belongs at orders/2026/11/SO-20261120-2M8R1TQC.yaml [misplaced-file]
  ! hint: move it: git mv orders/2026/10/SO-20261120-2M8R1TQC.yaml orders/2026/11/SO-20261120-2M8R1TQC.yaml
  [4]
$ som order hold 2M8R --reason weather
  ! orders/2026/10/SO-20261120-2M8R1TQC.yaml: a record with id SO-20261120-2M8R1TQC belongs at orders/2026/11/SO-20261120-2M8R1TQC.yaml [misplaced-file]
  ! hint: move it: git mv orders/2026/10/SO-20261120-2M8R1TQC.yaml orders/2026/11/SO-20261120-2M8R1TQC.yaml
  [4]
$ som jeopardy explain SO-20261120-2M8R1TQC
  ! orders/2026/10/SO-20261120-2M8R1TQC.yaml: a record with id SO-20261120-2M8R1TQC belongs at orders/2026/11/SO-20261120-2M8R1TQC.yaml [misplaced-file]
  ! hint: move it: git mv orders/2026/10/SO-20261120-2M8R1TQC.yaml orders/2026/11/SO-20261120-2M8R1TQC.yaml
  [4]
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  ! orders/2026/10/SO-20261120-2M8R1TQC.yaml: a record with id SO-20261120-2M8R1TQC belongs at orders/2026/11/SO-20261120-2M8R1TQC.yaml [misplaced-file]
  ! hint: move it: git mv orders/2026/10/SO-20261120-2M8R1TQC.yaml orders/2026/11/SO-20261120-2M8R1TQC.yaml
  [4]
$ som jeopardy scan --all -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  ! orders/2026/10/SO-20261120-2M8R1TQC.yaml: a record with id SO-20261120-2M8R1TQC belongs at orders/2026/11/SO-20261120-2M8R1TQC.yaml [misplaced-file]
  ! hint: move it: git mv orders/2026/10/SO-20261120-2M8R1TQC.yaml orders/2026/11/SO-20261120-2M8R1TQC.yaml
  [4]
$ som validate orders
  3 files checked: 2 errors, 0 warnings
  ! orders/2026/10/SO-20261120-2M8R1TQC.yaml: a record with id SO-20261120-2M8R1TQC belongs at orders/2026/11/SO-20261120-2M8R1TQC.yaml [misplaced-file]
  ! hint: move it: git mv orders/2026/10/SO-20261120-2M8R1TQC.yaml orders/2026/11/SO-20261120-2M8R1TQC.yaml
  ! orders/2026/11/SO-20261120-9D4B6HNV.json:9:32: error: record SO-20261120-2M8R1TQC does not exist [dangling-reference]
  !   9 |   "orderRelationship": [{"id": "SO-20261120-2M8R1TQC", "relationshipType": "dependency"}],
  !     |                                ^~~~~~~~~~~~~~~~~~~~~~
  [1]
$ move orders/2026/10/SO-20261120-2M8R1TQC.yaml orders/2026/11/SO-20261120-2M8R1TQC.yaml

# A YAML and a JSON file of one order: neither is taken.
$ write orders/2026/11/SO-20261120-2M8R1TQC.json <<EOF
{"@type": "ServiceOrder", "id": "SO-20261120-2M8R1TQC", "state": "completed", "orderDate": "2026-11-20T09:12:00Z",
 "serviceOrderItem": [{"id": "1", "action": "add", "state": "completed", "service": {}}]}
EOF
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  ! orders/2026/11/SO-20261120-2M8R1TQC.json and orders/2026/11/SO-20261120-2M8R1TQC.yaml have the same id SO-20261120-2M8R1TQC [duplicate-id]
  ! hint: compare the two, and remove one
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml: orders/2026/11/SO-20261120-2M8R1TQC.json and orders/2026/11/SO-20261120-2M8R1TQC.yaml have the same id SO-20261120-2M8R1TQC [duplicate-id]
  ! hint: compare the two, and remove one
  [4]
$ som jeopardy scan --all -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  ! orders/2026/11/SO-20261120-2M8R1TQC.json and orders/2026/11/SO-20261120-2M8R1TQC.yaml have the same id SO-20261120-2M8R1TQC [duplicate-id]
  ! hint: compare the two, and remove one
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml: orders/2026/11/SO-20261120-2M8R1TQC.json and orders/2026/11/SO-20261120-2M8R1TQC.yaml have the same id SO-20261120-2M8R1TQC [duplicate-id]
  ! hint: compare the two, and remove one
  [4]
$ som order show 2M8R
  ! orders/2026/11/SO-20261120-2M8R1TQC.json and orders/2026/11/SO-20261120-2M8R1TQC.yaml have the same id SO-20261120-2M8R1TQC [duplicate-id]
  ! hint: compare the two, and remove one
  [4]
$ som order note 2M8R 'which one?'
  ! orders/2026/11/SO-20261120-2M8R1TQC.json and orders/2026/11/SO-20261120-2M8R1TQC.yaml have the same id SO-20261120-2M8R1TQC [duplicate-id]
  ! hint: compare the two, and remove one
  [4]
$ som validate orders
  4 files checked: 2 errors, 0 warnings
  ! orders/2026/11/SO-20261120-2M8R1TQC.json and orders/2026/11/SO-20261120-2M8R1TQC.yaml have the same id SO-20261120-2M8R1TQC [duplicate-id]
  ! hint: compare the two, and remove one
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml: orders/2026/11/SO-20261120-2M8R1TQC.json and orders/2026/11/SO-20261120-2M8R1TQC.yaml have the same id SO-20261120-2M8R1TQC [duplicate-id]
  ! hint: compare the two, and remove one
  [1]
$ som doctor --fix
  CHECK      FILE                                      FINDING                                                                          REMEDY
  duplicate  orders/2026/11/SO-20261120-2M8R1TQC.yaml  orders/2026/11/SO-20261120-2M8R1TQC.json claims the id SO-20261120-2M8R1TQC too  by hand: compare the two, and remove one or give it an id of its own
  ! 1 finding, 0 repaired (workspace of one user)
  [1]
$ remove orders/2026/11/SO-20261120-2M8R1TQC.json

# A file whose content has another id than its name.
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml s/2M8R1TQC/2M8R1TQD/
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml:2:5: error: a record with id SO-20261120-2M8R1TQD belongs at orders/2026/11/SO-20261120-2M8R1TQD.yaml [misplaced-file]
  !   2 | id: SO-20261120-2M8R1TQD
  !     |     ^~~~~~~~~~~~~~~~~~~~
  ! hint: move it: git mv orders/2026/11/SO-20261120-2M8R1TQC.yaml orders/2026/11/SO-20261120-2M8R1TQD.yaml
  [4]
$ som jeopardy scan --all -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml:2:5: error: a record with id SO-20261120-2M8R1TQD belongs at orders/2026/11/SO-20261120-2M8R1TQD.yaml [misplaced-file]
  !   2 | id: SO-20261120-2M8R1TQD
  !     |     ^~~~~~~~~~~~~~~~~~~~
  ! hint: move it: git mv orders/2026/11/SO-20261120-2M8R1TQC.yaml orders/2026/11/SO-20261120-2M8R1TQD.yaml
  [4]
$ som order show 2M8R
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml:2:5: error: a record with id SO-20261120-2M8R1TQD belongs at orders/2026/11/SO-20261120-2M8R1TQD.yaml [misplaced-file]
  !   2 | id: SO-20261120-2M8R1TQD
  !     |     ^~~~~~~~~~~~~~~~~~~~
  ! hint: move it: git mv orders/2026/11/SO-20261120-2M8R1TQC.yaml orders/2026/11/SO-20261120-2M8R1TQD.yaml
  [4]
$ som order note 2M8R 'another one'
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml:2:5: error: a record with id SO-20261120-2M8R1TQD belongs at orders/2026/11/SO-20261120-2M8R1TQD.yaml [misplaced-file]
  !   2 | id: SO-20261120-2M8R1TQD
  !     |     ^~~~~~~~~~~~~~~~~~~~
  ! hint: move it: git mv orders/2026/11/SO-20261120-2M8R1TQC.yaml orders/2026/11/SO-20261120-2M8R1TQD.yaml
  [4]
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml s/2M8R1TQD/2M8R1TQC/

# Specifications and the settings of policies.
$ write catalog/ethernet-line.yaml.orig <<EOF
x
EOF
$ write policy/policy.yaml~ <<EOF
x
EOF
$ write catalog/voice-line.json <<EOF
{"@type": "ServiceSpecification", "id": "voice-line", "name": "Another voice line"}
EOF
$ som jeopardy scan --all -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  SO-20261120-7K3F9QXW
  ! policy/policy.yaml~: is a copy that an editor or a merge tool left [misplaced-file]
  ! hint: remove it, or move it elsewhere
  ! catalog/ethernet-line.yaml.orig: 'ethernet-line.yaml.orig' is not the name of a record: ethernet-line lies at catalog/ethernet-line.yaml [misplaced-file]
  ! hint: compare it with catalog/ethernet-line.yaml, and remove the wrong one
  ! catalog/voice-line.json and catalog/voice-line.yaml have the same id voice-line [duplicate-id]
  ! hint: compare the two, and remove one
  ! catalog/voice-line.yaml: catalog/voice-line.json and catalog/voice-line.yaml have the same id voice-line [duplicate-id]
  ! hint: compare the two, and remove one
  [4]
$ som validate
  8 files checked: 4 errors, 1 warning
  ! catalog/ethernet-line.yaml.orig: 'ethernet-line.yaml.orig' is not the name of a record: ethernet-line lies at catalog/ethernet-line.yaml [misplaced-file]
  ! hint: compare it with catalog/ethernet-line.yaml, and remove the wrong one
  ! catalog/voice-line.json and catalog/voice-line.yaml have the same id voice-line [duplicate-id]
  ! hint: compare the two, and remove one
  ! catalog/voice-line.yaml: catalog/voice-line.json and catalog/voice-line.yaml have the same id voice-line [duplicate-id]
  ! hint: compare the two, and remove one
  ! orders/2026/11/SO-20261120-9D4B6HNV.json:21:76: warning: specification 'voice-line' is not known [unknown-reference]
  !   21 |       "service": {"name": "mill-reception", "serviceSpecification": {"id": "voice-line"}}
  !      |                                                                            ^~~~~~~~~~~~
  ! policy/policy.yaml~: is a copy that an editor or a merge tool left [misplaced-file]
  ! hint: remove it, or move it elsewhere
  [1]
