# What crashes and hands left behind, and its repair.
$ include prelude.t
$ som doctor
  ! no findings (workspace of one user)
$ som doctor -o json
  {
    "schemaVersion": 1,
    "kind": "Doctor",
    "items": [],
    "truncated": false
  }
$ som doctor -q

# A command dies with its temporary file written.
$ crash-at rename 4
$ som order note 7K3F 'never told'
  [crashed]
$ som doctor
  CHECK     FILE                                                                                                                                          FINDING                                     REMEDY
  leftover  .som/tmp/0-04c9e31d73128d6e8c7a49b21fd3e78a87aaf0522ddbc918d61c1356861c1a98-314da32dbad5cfb41c33af3d4b547d8f8f39cbde71636bdff195e1a8b5e9d949  is a temporary file of a command that died  --fix: remove it
  ! 1 finding, --fix repairs 1 (workspace of one user)
  [1]
$ som doctor --fix -n
  ! would repair .som/tmp/0-04c9e31d73128d6e8c7a49b21fd3e78a87aaf0522ddbc918d61c1356861c1a98-314da32dbad5cfb41c33af3d4b547d8f8f39cbde71636bdff195e1a8b5e9d949: remove it
  [1]
$ som doctor --fix
  CHECK     FILE                                                                                                                                          FINDING                                     REMEDY
  leftover  .som/tmp/0-04c9e31d73128d6e8c7a49b21fd3e78a87aaf0522ddbc918d61c1356861c1a98-314da32dbad5cfb41c33af3d4b547d8f8f39cbde71636bdff195e1a8b5e9d949  is a temporary file of a command that died  done: remove it
  ! 1 finding, 1 repaired (workspace of one user)
$ files private
  .som/.gitignore
  .som/seq
  .som/undo/00000001-000000
  catalog/ethernet-line.yaml
  catalog/voice-line.yaml
  orders/2026/11/SO-20261120-2M8R1TQC.yaml
  orders/2026/11/SO-20261120-7K3F9QXW.yaml
  orders/2026/11/SO-20261120-9D4B6HNV.json
  policy/policy.yaml
  som.yaml
$ som doctor
  ! no findings (workspace of one user)

# A command dies between two renames. Finishing it is the store's own recovery, as for any change.
$ payload orders.json <<EOF
[{"serviceOrderItem": [{"action": "add", "service": {}}]}, {"serviceOrderItem": [{"action": "add", "service": {}}]}]
EOF
$ random 5
$ crash-at rename 3
$ som order create -f orders.json
  [crashed]
$ som doctor
  CHECK    FILE                 FINDING                                                                                                                                               REMEDY
  journal  .som/journal/intent  a change of orders/2026/11/SO-20261121-1JHRKGTT.yaml, orders/2026/11/SO-20261121-RBD0BEA5.yaml was begun at 2026-11-21T12:00:00Z and is not finished  --fix: finish it
  ! 1 finding, --fix repairs 1 (workspace of one user)
  [1]
$ som doctor --fix -o ndjson
  {"check":"journal","code":"unfinished","severity":"error","message":"a change of orders/2026/11/SO-20261121-1JHRKGTT.yaml, orders/2026/11/SO-20261121-RBD0BEA5.yaml was begun at 2026-11-21T12:00:00Z and is not finished","file":".som/journal/intent","repair":"finish it","outcome":"repaired"}
$ som doctor
  ! no findings (workspace of one user)

# Permissions, for everybody to write or to run.
$ chmod 0775 .som
$ chmod 0777 orders/2026
$ chmod 0766 orders/2026/11/SO-20261120-7K3F9QXW.yaml
$ chmod 0660 som.yaml
$ som doctor
  CHECK        FILE                                      FINDING                                              REMEDY
  permissions  .som                                      has the permissions 0775, which open it to too many  --fix: chmod 0755
  permissions  orders/2026                               has the permissions 0777, which open it to too many  --fix: chmod 0775
  permissions  orders/2026/11/SO-20261120-7K3F9QXW.yaml  has the permissions 0766, which open it to too many  --fix: chmod 0664
  ! 3 findings, --fix repairs 3 (workspace of one user)
  [1]
$ som doctor --fix
  CHECK        FILE                                      FINDING                                              REMEDY
  permissions  .som                                      has the permissions 0775, which open it to too many  done: chmod 0755
  permissions  orders/2026                               has the permissions 0777, which open it to too many  done: chmod 0775
  permissions  orders/2026/11/SO-20261120-7K3F9QXW.yaml  has the permissions 0766, which open it to too many  done: chmod 0664
  ! 3 findings, 3 repaired (workspace of one user)
$ som doctor
  ! no findings (workspace of one user)

# A file in the wrong folder, one whose id differs from its name, and one that may not be moved over another.
$ move orders/2026/11/SO-20261120-7K3F9QXW.yaml orders/2026/10/depot.yaml
$ som doctor
  CHECK  FILE                         FINDING                                                                                    REMEDY
  place  orders/2026/10/depot.yaml:2  a record with id SO-20261120-7K3F9QXW belongs at orders/2026/11/SO-20261120-7K3F9QXW.yaml  --fix: move it to orders/2026/11/SO-20261120-7K3F9QXW.yaml
  ! 1 finding, --fix repairs 1 (workspace of one user)
  [1]
$ som doctor --fix -n
  --- a/orders/2026/10/depot.yaml
  +++ /dev/null
  @@ -1,32 +0,0 @@
  -"@type": ServiceOrder
  -id: SO-20261120-7K3F9QXW
  -externalId: BSS-4471
  -category: EthernetLine
  -description: 100 Mbit/s Ethernet line, Leeds depot
  -priority: "2"
  -state: acknowledged  # seen by the desk
  -orderDate: "2026-11-20T09:12:00Z"
  -requestedCompletionDate: "2026-12-01T17:00:00Z"
  -externalReference:
  -  - id: CO-88213
  -    externalReferenceType: customerOrder
  -relatedParty:
  -  - id: CUST-118
  -    name: Northern Bakeries
  -    role: customer
  -  - id: team-access
  -    role: assignee
  -serviceOrderItem:
  -  - id: "1"
  -    action: add
  -    state: acknowledged
  -    service:
  -      name: leeds-depot
  -      serviceSpecification:
  -        id: ethernet-line
  -        version: "1.2"
  -trackingRecord:
  -  - id: 01KAG4W0G00000000000000001
  -    time: "2026-11-20T09:12:00Z"
  -    user: omar
  -    action: create
  --- /dev/null
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -0,0 +1,32 @@
  +"@type": ServiceOrder
  +id: SO-20261120-7K3F9QXW
  +externalId: BSS-4471
  +category: EthernetLine
  +description: 100 Mbit/s Ethernet line, Leeds depot
  +priority: "2"
  +state: acknowledged  # seen by the desk
  +orderDate: "2026-11-20T09:12:00Z"
  +requestedCompletionDate: "2026-12-01T17:00:00Z"
  +externalReference:
  +  - id: CO-88213
  +    externalReferenceType: customerOrder
  +relatedParty:
  +  - id: CUST-118
  +    name: Northern Bakeries
  +    role: customer
  +  - id: team-access
  +    role: assignee
  +serviceOrderItem:
  +  - id: "1"
  +    action: add
  +    state: acknowledged
  +    service:
  +      name: leeds-depot
  +      serviceSpecification:
  +        id: ethernet-line
  +        version: "1.2"
  +trackingRecord:
  +  - id: 01KAG4W0G00000000000000001
  +    time: "2026-11-20T09:12:00Z"
  +    user: omar
  +    action: create
  ! would repair orders/2026/10/depot.yaml: move it to orders/2026/11/SO-20261120-7K3F9QXW.yaml
  [1]
$ som doctor --fix
  CHECK  FILE                         FINDING                                                                                    REMEDY
  place  orders/2026/10/depot.yaml:2  a record with id SO-20261120-7K3F9QXW belongs at orders/2026/11/SO-20261120-7K3F9QXW.yaml  done: move it to orders/2026/11/SO-20261120-7K3F9QXW.yaml
  ! 1 finding, 1 repaired (workspace of one user)
$ som order show 7K3F -o id
  SO-20261120-7K3F9QXW
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml 's/id: SO-20261120-2M8R1TQC/id: SO-20261120-2M8R1TQD/'
$ som doctor
  CHECK  FILE                                        FINDING                                                                                    REMEDY
  place  orders/2026/11/SO-20261120-2M8R1TQC.yaml:2  a record with id SO-20261120-2M8R1TQD belongs at orders/2026/11/SO-20261120-2M8R1TQD.yaml  --fix: move it to orders/2026/11/SO-20261120-2M8R1TQD.yaml
  ! 1 finding, --fix repairs 1 (workspace of one user)
  [1]
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml 's/id: SO-20261120-2M8R1TQD/id: SO-20261120-9D4B6HNV/'
$ som doctor --fix
  CHECK      FILE                                        FINDING                                                                                    REMEDY
  place      orders/2026/11/SO-20261120-2M8R1TQC.yaml:2  a record with id SO-20261120-9D4B6HNV belongs at orders/2026/11/SO-20261120-9D4B6HNV.yaml  by hand: another file has this id or this place: give one of them another id, or remove it
  duplicate  orders/2026/11/SO-20261120-9D4B6HNV.json    orders/2026/11/SO-20261120-2M8R1TQC.yaml claims the id SO-20261120-9D4B6HNV too            by hand: compare the two, and remove one or give it an id of its own
  ! 2 findings, 0 repaired (workspace of one user)
  [1]
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml 's/id: SO-20261120-9D4B6HNV/id: SO-20261120-2M8R1TQC/'
$ som doctor
  ! no findings (workspace of one user)
$ write inventory/7K/notes.yaml <<EOF
just: notes
EOF
$ som doctor
  CHECK  FILE                     FINDING                                        REMEDY
  place  inventory/7K/notes.yaml  'notes' is not an id of a kind in this folder  by hand: name records by their ids, such as SO-20261121-7K3F9QXW.yaml, and move other files elsewhere
  ! 1 finding, --fix repairs 0 (workspace of one user)
  [1]
$ remove inventory/7K/notes.yaml

# A state that was set by hand is taken into the history: clocks go by it from then on.
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/state: acknowledged  # seen/state: held  # seen/'
$ som doctor
  CHECK  FILE                                        FINDING                                                              REMEDY
  state  orders/2026/11/SO-20261120-7K3F9QXW.yaml:7  the state is held, but the last tracking record led to acknowledged  --fix: add a tracking record that adopts the state
  ! 1 finding, --fix repairs 1 (workspace of one user)
  [1]
$ som doctor --fix -n --reason 'held in the outage'
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -30,3 +30,10 @@
       time: "2026-11-20T09:12:00Z"
       user: omar
       action: create
  +  - id: 01M7YZMHG02C39KVSB3WDWR6S1
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: adopt
  +    from: acknowledged
  +    to: held
  +    reason: held in the outage
  ! would repair orders/2026/11/SO-20261120-7K3F9QXW.yaml: add a tracking record that adopts the state
  [1]
$ som doctor --fix --reason 'held in the outage'
  CHECK  FILE                                        FINDING                                                              REMEDY
  state  orders/2026/11/SO-20261120-7K3F9QXW.yaml:7  the state is held, but the last tracking record led to acknowledged  done: add a tracking record that adopts the state
  ! 1 finding, 1 repaired (workspace of one user)
$ som log 7K3F
  TIME              USER  ACTION  ACTIVITY  CHANGE               REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  adopt             acknowledged → held  held in the outage
$ som order resume 7K3F
  SO-20261120-7K3F9QXW: held → acknowledged
$ som validate
  8 files checked: 0 errors, 0 warnings

# Not where its tracking records go beyond now.
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/state: acknowledged  # seen/state: held  # seen/'
$ now 2026-11-21T11:00:00Z
$ som doctor --fix
  CHECK  FILE                                         FINDING                                                              REMEDY
  clock  orders/2026/11/SO-20261120-7K3F9QXW.yaml:34  this tracking record is in the future; now is 2026-11-21T11:00:00Z   by hand: correct the clock, or the time of the entry
  clock  orders/2026/11/SO-20261121-1JHRKGTT.yaml:17  this tracking record is in the future; now is 2026-11-21T11:00:00Z   by hand: correct the clock, or the time of the entry
  clock  orders/2026/11/SO-20261121-RBD0BEA5.yaml:17  this tracking record is in the future; now is 2026-11-21T11:00:00Z   by hand: correct the clock, or the time of the entry
  state  orders/2026/11/SO-20261120-7K3F9QXW.yaml:7   the state is held, but the last tracking record led to acknowledged  by hand: set the times of its tracking records right first
  ! 4 findings, 0 repaired (workspace of one user)
  [1]
$ now 2026-11-21T12:00:00Z
$ som doctor --fix -o id
  SO-20261120-7K3F9QXW
$ som order resume 7K3F
  SO-20261120-7K3F9QXW: held → acknowledged

# What cannot be read is found, and keeps nothing else from being so; links are not followed.
$ edit orders/2026/11/SO-20261120-9D4B6HNV.json 's/"id": "SO-20261120-2M8R1TQC"/"id": "SO-20261120-00000000"/'
$ write orders/2026/11/SO-20261120-BAD00000.yaml <<EOF
id: [
EOF
$ plant orders/2026/11/SO-20261120-C0000000.yaml link
$ plant reports other
$ som doctor
  CHECK      FILE                                        FINDING                                     REMEDY
  irregular  orders/2026/11/SO-20261120-C0000000.yaml    is not a regular file, so som skips it      by hand: replace it by a regular file, or remove it
  irregular  reports                                     is not a regular file, so som skips it      by hand: replace it by a regular file, or remove it
  record     orders/2026/11/SO-20261120-BAD00000.yaml:1  this '[' is never closed                    by hand: close it with ']'
  reference  orders/2026/11/SO-20261120-9D4B6HNV.json:9  record SO-20261120-00000000 does not exist  by hand: bring the record back, or take the reference out
  ! 4 findings, --fix repairs 0 (workspace of one user)
  [1]
$ som doctor -o json
  {
    "schemaVersion": 1,
    "kind": "Doctor",
    "items": [
      {
        "check": "irregular",
        "code": "unsafe-path",
        "severity": "error",
        "message": "is not a regular file, so som skips it",
        "file": "orders/2026/11/SO-20261120-C0000000.yaml",
        "hints": [
          "replace it by a regular file, or remove it"
        ],
        "id": "SO-20261120-C0000000",
        "outcome": "found"
      },
      {
        "check": "irregular",
        "code": "unsafe-path",
        "severity": "error",
        "message": "is not a regular file, so som skips it",
        "file": "reports",
        "hints": [
          "replace it by a regular file, or remove it"
        ],
        "outcome": "found"
      },
      {
        "check": "record",
        "code": "syntax",
        "severity": "error",
        "message": "this '[' is never closed",
        "file": "orders/2026/11/SO-20261120-BAD00000.yaml",
        "line": 1,
        "column": 5,
        "hints": [
          "close it with ']'"
        ],
        "id": "SO-20261120-BAD00000",
        "outcome": "found"
      },
      {
        "check": "reference",
        "code": "dangling-reference",
        "severity": "error",
        "message": "record SO-20261120-00000000 does not exist",
        "file": "orders/2026/11/SO-20261120-9D4B6HNV.json",
        "line": 9,
        "column": 32,
        "hints": [
          "bring the record back, or take the reference out"
        ],
        "id": "SO-20261120-9D4B6HNV",
        "outcome": "found"
      }
    ],
    "truncated": false
  }
  [1]
$ som doctor -o csv --fields check,file,code
  check,file,code\x0d
  irregular,orders/2026/11/SO-20261120-C0000000.yaml,unsafe-path\x0d
  irregular,reports,unsafe-path\x0d
  record,orders/2026/11/SO-20261120-BAD00000.yaml,syntax\x0d
  reference,orders/2026/11/SO-20261120-9D4B6HNV.json,dangling-reference\x0d
  [1]

# A journal that is not ours is looked at, never taken.
$ remove orders/2026/11/SO-20261120-BAD00000.yaml
$ remove orders/2026/11/SO-20261120-C0000000.yaml
$ remove reports
$ edit orders/2026/11/SO-20261120-9D4B6HNV.json 's/SO-20261120-00000000/SO-20261120-2M8R1TQC/'
$ write .som/journal/intent <<EOF
not ours
EOF
$ som doctor --fix
  CHECK    FILE                 FINDING                         REMEDY
  journal  .som/journal/intent  .som/journal/intent is damaged  by hand: if this workspace was cloned, copied or restored, remove its .som folder
  ! 1 finding, 0 repaired (workspace of one user)
  [1]
$ som order list -o id
  ! .som/journal/intent is damaged [foreign-intent]
  ! hint: if this workspace was cloned, copied or restored, remove its .som folder
  [5]
$ remove .som/journal/intent

# Two files of one id.
$ write orders/2026/11/SO-20261120-2M8R1TQC.json <<EOF
{"@type": "ServiceOrder", "id": "SO-20261120-2M8R1TQC", "state": "acknowledged", "orderDate": "2026-11-20T10:00:00Z",
 "serviceOrderItem": [{"id": "1", "action": "add", "state": "acknowledged", "service": {}}]}
EOF
$ som doctor --fix
  CHECK      FILE                                      FINDING                                                                          REMEDY
  duplicate  orders/2026/11/SO-20261120-2M8R1TQC.yaml  orders/2026/11/SO-20261120-2M8R1TQC.json claims the id SO-20261120-2M8R1TQC too  by hand: compare the two, and remove one or give it an id of its own
  ! 1 finding, 0 repaired (workspace of one user)
  [1]
$ remove orders/2026/11/SO-20261120-2M8R1TQC.json
$ lock
$ som doctor
  ! som: error: another command holds the workspace's lock [lock-timeout]
  ! hint: try again, or wait longer with --lock-timeout
  [75]
$ unlock
$ som doctor
  ! no findings (workspace of one user)
$ som doctor --help
  find and repair damage by crashes and edits by hand
  Usage: som doctor [OPTIONS]

  Options:
    -h,--help                       print this help
    --fix                           repair what can be repaired automatically
    --discard-set-aside             also remove files that were set aside, after
                                    you have looked at them

  Examples:
    som doctor
    som doctor --fix -n
    som doctor --fix --reason 'edited by hand during the outage'

  Formats (-o): table, wide, json, ndjson, yaml, csv, markdown, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
