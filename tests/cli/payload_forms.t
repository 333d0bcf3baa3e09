# Payloads by how they are written: what goes in, what is said, what is stored.
$ include prelude.t

# Case 1: YAML with comments.
$ som order create -o id -f - <<EOF
# from the desk
externalId: F-1   # theirs
serviceOrderItem: [{action: add, service: {name: one}}]
EOF
  SO-20261121-XJ4G4Q61
$ som order show ext:F-1 -o json --fields externalId,state,serviceOrderItem
  {
    "externalId": "F-1",
    "state": "acknowledged",
    "serviceOrderItem": [
      {
        "id": "1",
        "action": "add",
        "state": "acknowledged",
        "service": {
          "name": "one"
        }
      }
    ]
  }

# Case 2: several YAML documents, an empty one among them.
$ som order create -f - <<EOF
externalId: F-2a
serviceOrderItem: [{action: add, service: {name: one}}]
---
---
externalId: F-2b
serviceOrderItem: [{action: add, service: {name: two}}]
EOF
  SO-20261121-J3Q45J8B: created
  SO-20261121-DKBKCF55: created

# Case 3: a YAML list.
$ som order create -f - <<EOF
- externalId: F-3a
  serviceOrderItem: [{action: add, service: {name: one}}]
- externalId: F-3b
  serviceOrderItem: [{action: add, service: {name: two}}]
EOF
  SO-20261121-HST62SWP: created
  SO-20261121-H95TMQE0: created

# Case 4: NDJSON with blank lines and no line end at the end.
$ write four.ndjson <<EOF
{"externalId": "F-4a", "serviceOrderItem": [{"action": "add", "service": {}}]}

{"externalId": "F-4b", "serviceOrderItem": [{"action": "add", "service": {}}]}END
EOF
$ edit four.ndjson 's/END\n//'
$ som order create -f four.ndjson
  SO-20261121-2YJQJJHV: created
  SO-20261121-JRRAZ2FE: created

# Case 5: NDJSON with an error on line 3: none of them goes in.
$ som order create -f - <<EOF
{"externalId": "F-5a", "serviceOrderItem": [{"action": "add", "service": {}}]}
{"externalId": "F-5b", "serviceOrderItem": [{"action": "add", "service": {}}]}
{"externalId": "F-5c", "serviceOrderItem": [{"action": "add", "service": {]}]}
EOF
  ! <stdin>:3:75: error: expected a key in double quotes [syntax]
  !   3 | {"externalId": "F-5c", "serviceOrderItem": [{"action": "add", "service": {]}]}
  !     |                                                                           ^
  [4]
$ som order show ext:F-5a
  ! som: error: no order has the external id 'F-5a' [not-found]
  [3]

# Case 6: NDJSON with wrong values on lines 2 and 3: all findings, each at its place.
$ som order create -f - <<EOF
{"externalId": "F-6a", "serviceOrderItem": [{"action": "add", "service": {}}]}
{"externalId": "F-6b", "serviceOrderItem": [{"action": "swap", "service": {}}]}
{"externalId": "F-6c", "orderDate": "tomorrow", "serviceOrderItem": [{"action": "add"}]}
EOF
  ! <stdin>:2:56: error: serviceOrderItem[id=1].action: 'swap' is not one of: add, modify, delete, noChange [unknown-value]
  !   2 | {"externalId": "F-6b", "serviceOrderItem": [{"action": "swap", "service": {}}]}
  !     |                                                        ^~~~~~
  ! <stdin>:3:70: error: serviceOrderItem[id=1] has no 'service' [missing-field]
  !   3 | {"externalId": "F-6c", "orderDate": "tomorrow", "serviceOrderItem": [{"action": "add"}]}
  !     |                                                                      ^~~~~~~~~~~~~~~~~
  ! <stdin>:3:37: warning: tomorrow became 2026-11-22T00:00:00Z [normalised]
  !   3 | {"externalId": "F-6c", "orderDate": "tomorrow", "serviceOrderItem": [{"action": "add"}]}
  !     |                                     ^~~~~~~~~~
  [4]

# Case 7: a byte order mark and CRLF line ends, JSON.
$ write seven.json <<EOF
{"externalId": "F-7",
 "serviceOrderItem": [{"action": "add", "service": {"name": "one"}}]}
EOF
$ edit seven.json 's/{"ext/\xEF\xBB\xBF{"ext/'
$ edit seven.json 's/,\n/,\x0D\n/'
$ som order create -f seven.json -o id
  SO-20261121-MY34MW9N

# Case 8: the same in YAML.
$ write eight.yaml <<EOF
externalId: F-8
description: |
  first line
  second line
serviceOrderItem: [{action: add, service: {name: one}}]
EOF
$ edit eight.yaml 's/externalId/\xEF\xBB\xBFexternalId/'
$ edit eight.yaml 's/F-8\n/F-8\x0D\n/'
$ edit eight.yaml 's/|\n/|\x0D\n/'
$ edit eight.yaml 's/first line\n/first line\x0D\n/'
$ edit eight.yaml 's/second line\n/second line\x0D\n/'
$ edit eight.yaml 's/one}}]\n/one}}]\x0D\n/'
$ som order create -f eight.yaml -o id
  SO-20261121-X0CGJXWA
$ som order show ext:F-8 -o json --fields externalId,description
  {
    "externalId": "F-8",
    "description": "first line\nsecond line\n"
  }

# Case 9: a byte order mark before NDJSON that nothing else tells to be JSON.
$ write nine <<EOF
{"externalId": "F-9a", "serviceOrderItem": [{"action": "add", "service": {}}]}
{"externalId": "F-9b", "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
$ edit nine 's/{"ext/\xEF\xBB\xBF{"ext/'
$ som order create -f - < nine
  SO-20261121-D1D0EB3D: created
  SO-20261121-49BFXZRC: created

# Case 10: the same key twice, JSON and YAML.
$ som order create -f - <<EOF
{"externalId": "F-9", "externalId": "F-9b", "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  ! <stdin>:1:23: error: duplicate key 'externalId' [duplicate-key]
  !   1 | {"externalId": "F-9", "externalId": "F-9b", "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |                       ^~~~~~~~~~~~
  ! hint: it is first set on line 1
  [4]
$ som order create -f - <<EOF
externalId: F-9
serviceOrderItem: [{action: add, service: {}}]
externalId: F-9b
EOF
  ! <stdin>:3:1: error: duplicate key 'externalId' [duplicate-key]
  !   3 | externalId: F-9b
  !     | ^~~~~~~~~~
  ! hint: it is first set on line 1
  [4]

# Case 11: nothing in it: an empty file, an empty list, comments alone, null.
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
# nothing yet
EOF
  ! som: error: there is nothing to create: the payload is empty [syntax]
  [4]
$ som order create -f - <<EOF
null
EOF
  ! <stdin>:1:1: error: the document must be a mapping, not null [schema]
  !   1 | null
  !     | ^~~~
  [4]

# Case 12: a bare scalar, and a list of them.
$ som order create -f - <<EOF
order
EOF
  ! <stdin>:1:1: error: the document must be a mapping, not text [schema]
  !   1 | order
  !     | ^~~~~
  [4]
$ som order create -f - <<EOF
[42, "order"]
EOF
  ! <stdin>:1:2: error: the document must be a mapping, not an integer [schema]
  !   1 | [42, "order"]
  !     |  ^~
  ! <stdin>:1:6: error: the document must be a mapping, not text [schema]
  !   1 | [42, "order"]
  !     |      ^~~~~~~
  [4]

# Case 13: bytes that are not UTF-8, and UTF-16.
$ write twelve.json <<EOF
{"externalId": "Caf?"}
EOF
$ edit twelve.json 's/Caf?/Caf\xE9/'
$ som order create -f twelve.json
  ! twelve.json:1:20: error: byte 0xE9 is not UTF-8 [invalid-utf8]
  !   1 | {"externalId": "Caf\xe9"}
  !     |                    ^~~~
  ! hint: save the file as UTF-8
  [4]
$ edit twelve.json 's/{/\xFF\xFE{/'
$ som order create -f twelve.json
  ! twelve.json: the text is UTF-16; only UTF-8 is supported [invalid-utf8]
  ! hint: convert it: iconv -f UTF-16 -t UTF-8
  [4]

# Case 14: characters outside of the basic plane, escaped in JSON as two halves, and half of one.
$ som order create -o id -f - <<EOF
{"externalId": "F-13", "description": "caf\u00e9 \ud83d\ude00", "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  SO-20261121-QXCH10B3
$ som order show ext:F-13 -o json --fields description
  {
    "description": "café 😀"
  }
$ som order create -f - <<EOF
{"externalId": "F-13b", "description": "half \ud83d", "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  ! <stdin>:1:46: error: half of a surrogate pair [syntax]
  !   1 | {"externalId": "F-13b", "description": "half \ud83d", "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |                                              ^~~~~~
  [4]

# Case 15: JSON in a file that says it is YAML, and YAML in one that says it is JSON.
$ payload fourteen.yaml <<EOF
{"externalId": "F-14", "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
$ som order create -f fourteen.yaml -o id
  SO-20261121-SM9CGZHR
$ payload fourteen.json <<EOF
externalId: F-14
EOF
$ som order create -f fourteen.json
  ! fourteen.json:1:1: error: this is not a JSON value [syntax]
  !   1 | externalId: F-14
  !     | ^
  ! hint: put texts in double quotes
  [4]

# Case 16: a trailing comma, and a comment in JSON.
$ som order create -f - <<EOF
{"externalId": "F-15", "serviceOrderItem": [{"action": "add", "service": {}}],}
EOF
  ! <stdin>:1:79: error: expected a key in double quotes [syntax]
  !   1 | {"externalId": "F-15", "serviceOrderItem": [{"action": "add", "service": {}}],}
  !     |                                                                               ^
  ! hint: JSON has no comma after the last member
  [4]
$ som order create -f - <<EOF
{"externalId": "F-15", // ours
 "serviceOrderItem": []}
EOF
  ! <stdin>:1:24: error: expected a key in double quotes [syntax]
  !   1 | {"externalId": "F-15", // ours
  !     |                        ^
  [4]

# Case 17: YAML with anchors and a tab where none may be.
$ som order create -o id -f - <<EOF
externalId: F-16
description: &what a line
category: *what
serviceOrderItem: [{action: add, service: {name: one}}]
EOF
  SO-20261121-68GKEC3K
$ som order show ext:F-16 -o json --fields description,category
  {
    "description": "a line",
    "category": "a line"
  }
$ write sixteen.yaml <<EOF
externalId: F-16b
serviceOrderItem:
TAB- action: add
EOF
$ edit sixteen.yaml 's/TAB/\x09/'
$ som order create -f sixteen.yaml
  ! sixteen.yaml:3:1: error: a tab in the indentation [syntax]
  !   3 |  - action: add
  !     | ^
  ! hint: indent with spaces
  [4]

# Case 18: plain YAML scalars that look like something else are what the schema wants.
$ som order create -o id -f - <<EOF
externalId: 0017
priority: 1
description: yes
category: 12:30
orderDate: 2026-11-20T08:15:30+01:00
serviceOrderItem: [{id: 01, action: add, service: {name: no, serviceCharacteristic: [{name: mtu, value: 9000}, {name: tag, value: "0042"}]}}]
EOF
  SO-20261121-ZN64SFQ5
  ! <stdin>:5:12: warning: 2026-11-20T08:15:30+01:00 became 2026-11-20T07:15:30Z [normalised]
  !   5 | orderDate: 2026-11-20T08:15:30+01:00
  !     |            ^~~~~~~~~~~~~~~~~~~~~~~~~
$ som order show ext:0017 -o json --fields externalId,priority,description,category,orderDate,serviceOrderItem
  {
    "externalId": "0017",
    "priority": "1",
    "description": "yes",
    "category": "12:30",
    "orderDate": "2026-11-20T07:15:30Z",
    "serviceOrderItem": [
      {
        "id": "01",
        "action": "add",
        "state": "acknowledged",
        "service": {
          "name": "no",
          "serviceCharacteristic": [
            {
              "name": "mtu",
              "value": 9000
            },
            {
              "name": "tag",
              "value": "0042"
            }
          ]
        }
      }
    ]
  }

$ som validate
  21 files checked: 0 errors, 0 warnings
