# Checking the files of the workspace.
$ include prelude.t
$ som validate
  6 files checked: 0 errors, 0 warnings
$ som validate -q
$ som validate orders
  3 files checked: 0 errors, 0 warnings
$ som validate orders/2026/11/SO-20261120-7K3F9QXW.yaml policy -o json
  {
    "schemaVersion": 1,
    "kind": "Validation",
    "files": 2,
    "errors": 0,
    "warnings": 0,
    "notRecords": 0,
    "findings": []
  }

# All that is wrong is said, not the first alone.
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/state: acknowledged  # seen/state: acknowleged  # seen/'
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/orderDate: "2026-11-20T09:12:00Z"/orderDate: yesterday/'
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/action: add/action: ad/'
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml 's/id: SO-20261120-2M8R1TQC/id: SO-20261120-2M8R1TQD/'
$ edit orders/2026/11/SO-20261120-9D4B6HNV.json 's/SO-20261120-2M8R1TQC/SO-20261120-00000000/'
$ edit catalog/ethernet-line.yaml 's/dependsOn: [survey]/dependsOn: [test]/'
$ edit policy/policy.yaml 's/calendar: office/calendar: offices/'
$ som validate
  6 files checked: 7 errors, 0 warnings
  ! catalog/ethernet-line.yaml:10:78: error: activities depend on each other in a cycle: configure → test → configure [dependency-cycle]
  !   10 |     - {id: configure, name: Configure the port, type: configure, dependsOn: [test], duration: {typical: PT2H, max: PT4H}, team: team-access, pointOfNoReturn: tr
  !      |                                                                              ^~~~
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml:2:5: error: a record with id SO-20261120-2M8R1TQD belongs at orders/2026/11/SO-20261120-2M8R1TQD.yaml [misplaced-file]
  !   2 | id: SO-20261120-2M8R1TQD
  !     |     ^~~~~~~~~~~~~~~~~~~~
  ! hint: move it: git mv orders/2026/11/SO-20261120-2M8R1TQC.yaml orders/2026/11/SO-20261120-2M8R1TQD.yaml
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:7:8: error: state 'acknowleged' is not known [unknown-state]
  !   7 | state: acknowleged  # seen by the desk
  !     |        ^~~~~~~~~~~
  ! hint: did you mean 'acknowledged'?
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:8:12: error: orderDate: 'yesterday' is not a time [invalid-time]
  !   8 | orderDate: yesterday
  !     |            ^~~~~~~~~
  ! hint: write RFC 3339, such as "2026-12-01T17:00:00Z"
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:21:13: error: serviceOrderItem[id=1].action: 'ad' is not one of: add, modify, delete, noChange [unknown-value]
  !   21 |     action: ad
  !      |             ^~
  ! hint: did you mean 'add'?
  ! orders/2026/11/SO-20261120-9D4B6HNV.json:9:32: error: record SO-20261120-00000000 does not exist [dangling-reference]
  !   9 |   "orderRelationship": [{"id": "SO-20261120-00000000", "relationshipType": "dependency"}],
  !     |                                ^~~~~~~~~~~~~~~~~~~~~~
  ! policy/policy.yaml:14:11: error: calendar 'offices' is not known [unknown-reference]
  !   14 | calendar: offices
  !      |           ^~~~~~~
  ! hint: did you mean 'office'?
  [1]
$ som validate -o json
  {
    "schemaVersion": 1,
    "kind": "Validation",
    "files": 6,
    "errors": 7,
    "warnings": 0,
    "notRecords": 0,
    "findings": [
      {
        "code": "dependency-cycle",
        "severity": "error",
        "message": "activities depend on each other in a cycle: configure → test → configure",
        "file": "catalog/ethernet-line.yaml",
        "line": 10,
        "column": 78
      },
      {
        "code": "misplaced-file",
        "severity": "error",
        "message": "a record with id SO-20261120-2M8R1TQD belongs at orders/2026/11/SO-20261120-2M8R1TQD.yaml",
        "file": "orders/2026/11/SO-20261120-2M8R1TQC.yaml",
        "line": 2,
        "column": 5,
        "hints": [
          "move it: git mv orders/2026/11/SO-20261120-2M8R1TQC.yaml orders/2026/11/SO-20261120-2M8R1TQD.yaml"
        ]
      },
      {
        "code": "unknown-state",
        "severity": "error",
        "message": "state 'acknowleged' is not known",
        "file": "orders/2026/11/SO-20261120-7K3F9QXW.yaml",
        "line": 7,
        "column": 8,
        "hints": [
          "did you mean 'acknowledged'?"
        ]
      },
      {
        "code": "invalid-time",
        "severity": "error",
        "message": "orderDate: 'yesterday' is not a time",
        "file": "orders/2026/11/SO-20261120-7K3F9QXW.yaml",
        "line": 8,
        "column": 12,
        "hints": [
          "write RFC 3339, such as \"2026-12-01T17:00:00Z\""
        ]
      },
      {
        "code": "unknown-value",
        "severity": "error",
        "message": "serviceOrderItem[id=1].action: 'ad' is not one of: add, modify, delete, noChange",
        "file": "orders/2026/11/SO-20261120-7K3F9QXW.yaml",
        "line": 21,
        "column": 13,
        "hints": [
          "did you mean 'add'?"
        ]
      },
      {
        "code": "dangling-reference",
        "severity": "error",
        "message": "record SO-20261120-00000000 does not exist",
        "file": "orders/2026/11/SO-20261120-9D4B6HNV.json",
        "line": 9,
        "column": 32
      },
      {
        "code": "unknown-reference",
        "severity": "error",
        "message": "calendar 'offices' is not known",
        "file": "policy/policy.yaml",
        "line": 14,
        "column": 11,
        "hints": [
          "did you mean 'office'?"
        ]
      }
    ]
  }
  [1]
$ som validate policy
  1 file checked: 1 error, 0 warnings
  ! policy/policy.yaml:14:11: error: calendar 'offices' is not known [unknown-reference]
  !   14 | calendar: offices
  !      |           ^~~~~~~
  ! hint: did you mean 'office'?
  [1]
$ som validate catalog -q
  ! catalog/ethernet-line.yaml:10:78: error: activities depend on each other in a cycle: configure → test → configure [dependency-cycle]
  !   10 |     - {id: configure, name: Configure the port, type: configure, dependsOn: [test], duration: {typical: PT2H, max: PT4H}, team: team-access, pointOfNoReturn: tr
  !      |                                                                              ^~~~
  [1]

# A command that needs one of them refuses it, the others work.
$ som order start 7K3F
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:7:8: error: state 'acknowleged' is not known [unknown-state]
  !   7 | state: acknowleged  # seen by the desk
  !     |        ^~~~~~~~~~~
  ! hint: did you mean 'acknowledged'?
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:8:12: error: orderDate: 'yesterday' is not a time [invalid-time]
  !   8 | orderDate: yesterday
  !     |            ^~~~~~~~~
  ! hint: write RFC 3339, such as "2026-12-01T17:00:00Z"
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:21:13: error: serviceOrderItem[id=1].action: 'ad' is not one of: add, modify, delete, noChange [unknown-value]
  !   21 |     action: ad
  !      |             ^~
  ! hint: did you mean 'add'?
  [4]
$ som order note 9D4B 'still works'
  SO-20261120-9D4B6HNV: note added

# Warnings alone are no error, unless --strict.
$ edit policy/policy.yaml 's/calendar: offices/calendar: office/'
$ som validate policy --strict
  1 file checked: 0 errors, 0 warnings
$ edit orders/2026/11/SO-20261120-9D4B6HNV.json 's/SO-20261120-00000000/SO-20261120-9D4B6HNV/'
$ edit orders/2026/11/SO-20261120-9D4B6HNV.json 's/"id": "voice-line"/"id": "voice-lin"/'
$ som validate orders/2026/11/SO-20261120-9D4B6HNV.json
  1 file checked: 1 error, 1 warning
  ! orders/2026/11/SO-20261120-9D4B6HNV.json:9:32: error: an order cannot wait for itself [dependency-cycle]
  !   9 |   "orderRelationship": [{"id": "SO-20261120-9D4B6HNV", "relationshipType": "dependency"}],
  !     |                                ^~~~~~~~~~~~~~~~~~~~~~
  ! orders/2026/11/SO-20261120-9D4B6HNV.json:21:76: warning: specification 'voice-lin' is not known [unknown-reference]
  !   21 |       "service": {"name": "mill-reception", "serviceSpecification": {"id": "voice-lin"}}
  !      |                                                                            ^~~~~~~~~~~
  ! hint: did you mean 'voice-line'?
  [1]
$ som validate orders/2026/11/SO-20261120-9D4B6HNV.json --strict
  1 file checked: 1 error, 1 warning
  ! orders/2026/11/SO-20261120-9D4B6HNV.json:9:32: error: an order cannot wait for itself [dependency-cycle]
  !   9 |   "orderRelationship": [{"id": "SO-20261120-9D4B6HNV", "relationshipType": "dependency"}],
  !     |                                ^~~~~~~~~~~~~~~~~~~~~~
  ! orders/2026/11/SO-20261120-9D4B6HNV.json:21:76: warning: specification 'voice-lin' is not known [unknown-reference]
  !   21 |       "service": {"name": "mill-reception", "serviceSpecification": {"id": "voice-lin"}}
  !      |                                                                            ^~~~~~~~~~~
  ! hint: did you mean 'voice-line'?
  [1]

# What is not there.
$ som validate order
  ! som: error: there is no file at 'order' [not-found]
  ! hint: write a file or folder of the workspace, such as orders/2026
  [3]
$ som validate orders/2026/12
  ! som: error: there is no file at 'orders/2026/12' [not-found]
  ! hint: write a file or folder of the workspace, such as orders/2026
  [3]
$ som validate ../elsewhere
  ! som: error: there is no file at '../elsewhere' [not-found]
  ! hint: write a file or folder of the workspace, such as orders/2026
  [3]
$ som validate --help
  check the files of the workspace
  Usage: som validate [OPTIONS] [FILE]

  Positionals:
    FILE ...                        files or folders (default: the whole
                                    workspace), or A..B to judge the change
                                    between two revisions; other files are skipped

  Options:
    -h,--help                       print this help
    --against REV                   judge what the work tree changes beyond a
                                    revision, such as origin/main
    --staged                        judge what the next commit changes: the index
                                    of git
    --strict                        treat warnings as errors

  Examples:
    som validate
    som validate orders/2026/11 --strict -o json
    som validate --against origin/main
    som validate HEAD~3..HEAD
    som validate --staged
    som validate --against origin/main -o junit > som-validate.xml

  Formats (-o): table, json, ndjson, sarif, github, gitlab, junit

  Global options (--reason, --note, -n, -o, -q and more): som --help

# What does not fit its schema hides nothing else in its file.
$ write policy/new-team.yaml <<EOF
"@type": Team
id: new-team
nam: New
calendar: offce
member: jane
capacity: four
EOF
$ som validate policy/new-team.yaml
  1 file checked: 3 errors, 1 warning
  ! policy/new-team.yaml:3:1: warning: 'nam' is not a known member [unknown-member]
  !   3 | nam: New
  !     | ^~~
  ! hint: did you mean 'name'?
  ! policy/new-team.yaml:4:11: error: calendar 'offce' is not known [unknown-reference]
  !   4 | calendar: offce
  !     |           ^~~~~
  ! hint: did you mean 'office'?
  ! policy/new-team.yaml:5:9: error: member must be a list, not text [schema]
  !   5 | member: jane
  !     |         ^~~~
  ! policy/new-team.yaml:6:11: error: capacity must be an integer, not text [schema]
  !   6 | capacity: four
  !     |           ^~~~
  [1]
