# Commands of a payload, carried out together.
$ include prelude.t
$ som order create --spec voice-line --customer CUST-1 --external-id BSS-1
  SO-20261121-XJ4G4Q61: created
$ som order create --spec voice-line --customer CUST-2 --external-id BSS-2
  SO-20261121-J3Q45J8B: created

# In one transaction, each with its own reason and note, after those before it.
$ write tonight.yaml <<EOF
- command: [order, pend, 'ext:BSS-1', --reason, address is missing, --note, asked by mail]
- command: [order, assign, 'ext:BSS-1', --to, team-access]
- command: [order, update, 'ext:BSS-2', --set, description=urgent]
- command: [order, hold, 'ext:BSS-2']
EOF
$ som apply -f tonight.yaml --reason 'storm, all field work stops' -n
  SO-20261121-XJ4G4Q61: acknowledged → pending (address is missing)
  SO-20261121-XJ4G4Q61: assigned to team-access
  SO-20261121-J3Q45J8B: 1 field updated
  SO-20261121-J3Q45J8B: acknowledged → held (storm, all field work stops)
  --- a/orders/2026/11/SO-20261121-J3Q45J8B.yaml
  +++ b/orders/2026/11/SO-20261121-J3Q45J8B.yaml
  @@ -1,7 +1,8 @@
   "@type": ServiceOrder
   id: SO-20261121-J3Q45J8B
   externalId: BSS-2
  -state: acknowledged
  +description: urgent
  +state: held
   orderDate: "2026-11-21T12:00:00Z"
   relatedParty:
     - id: CUST-2
  @@ -9,7 +10,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: acknowledged
  +    state: held
       service:
         serviceSpecification:
           id: voice-line
  @@ -24,3 +25,17 @@
       time: "2026-11-21T12:00:00Z"
       user: jane
       action: create
  +  - id: 01M7YZMHG0ZY81A0M0V4JB90KB
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: update
  +    field: description
  +    to: urgent
  +    reason: storm, all field work stops
  +  - id: 01M7YZMHG0ZY81A0M0V6PZD1HD
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: hold
  +    from: acknowledged
  +    to: held
  +    reason: storm, all field work stops
  --- a/orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  +++ b/orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  @@ -1,15 +1,17 @@
   "@type": ServiceOrder
   id: SO-20261121-XJ4G4Q61
   externalId: BSS-1
  -state: acknowledged
  +state: pending
   orderDate: "2026-11-21T12:00:00Z"
   relatedParty:
     - id: CUST-1
       role: customer
  +  - id: team-access
  +    role: assignee
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: acknowledged
  +    state: pending
       service:
         serviceSpecification:
           id: voice-line
  @@ -19,8 +21,26 @@
     calendar: office
     leadTime: P10D
   allocation: []
  +note:
  +  - id: 01M7YZMHG01W92F1BNDKBKCF55
  +    author: jane
  +    date: "2026-11-21T12:00:00Z"
  +    text: asked by mail
   trackingRecord:
     - id: 01M7YZMHG0XVXK4NAYM5JRXV37
       time: "2026-11-21T12:00:00Z"
       user: jane
       action: create
  +  - id: 01M7YZMHG0XVXK4NAYM64H6B8Q
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: pend
  +    from: acknowledged
  +    to: pending
  +    reason: address is missing
  +  - id: 01M7YZMHG0XVXK4NAYM9Y8N0SY
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: assign
  +    to: team-access
  +    reason: storm, all field work stops
$ som apply -f tonight.yaml --reason 'storm, all field work stops'
  SO-20261121-XJ4G4Q61: acknowledged → pending (address is missing)
  SO-20261121-XJ4G4Q61: assigned to team-access
  SO-20261121-J3Q45J8B: 1 field updated
  SO-20261121-J3Q45J8B: acknowledged → held (storm, all field work stops)
$ som order show ext:BSS-1 -o json
  {
    "@type": "ServiceOrder",
    "id": "SO-20261121-XJ4G4Q61",
    "externalId": "BSS-1",
    "state": "pending",
    "orderDate": "2026-11-21T12:00:00Z",
    "relatedParty": [
      {
        "id": "CUST-1",
        "role": "customer"
      },
      {
        "id": "team-access",
        "role": "assignee"
      }
    ],
    "serviceOrderItem": [
      {
        "id": "1",
        "action": "add",
        "state": "pending",
        "service": {
          "serviceSpecification": {
            "id": "voice-line",
            "version": "1.0"
          }
        }
      }
    ],
    "sla": {
      "level": "standard-order",
      "calendar": "office",
      "leadTime": "P10D"
    },
    "allocation": [],
    "note": [
      {
        "id": "01M7YZMHG0HST62SWPVRTQWFD8",
        "author": "jane",
        "date": "2026-11-21T12:00:00Z",
        "text": "asked by mail"
      }
    ],
    "trackingRecord": [
      {
        "id": "01M7YZMHG0XVXK4NAYM5JRXV37",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "create"
      },
      {
        "id": "01M7YZMHG0XVXK4NAYM64H6B8Q",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "pend",
        "from": "acknowledged",
        "to": "pending",
        "reason": "address is missing"
      },
      {
        "id": "01M7YZMHG0XVXK4NAYM9Y8N0SY",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "assign",
        "to": "team-access",
        "reason": "storm, all field work stops"
      }
    ]
  }

# One that is refused keeps all from being done, and is named by its place.
$ write refused.ndjson <<EOF
{"command": ["order", "resume", "ext:BSS-1"]}
{"command": ["order", "complete", "ext:BSS-2"]}
{"command": ["order", "resume", "ext:BSS-2"]}
EOF
$ som apply -f refused.ndjson
  ! refused.ndjson:2:13: error: SO-20261121-J3Q45J8B: cannot complete an order that is held [illegal-transition]
  !   2 | {"command": ["order", "complete", "ext:BSS-2"]}
  !     |             ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: from held you may: hold, resume, cancel
  [5]
$ som order list
  ID                    STATE         PRIO  DUE               WHEN         ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261120-9D4B6HNV  acknowledged     1  2026-11-27 17:00  in 6 d 5 h                          1 Gbit/s Ethernet line and a voice line, Bradford mill
  SO-20261120-7K3F9QXW  acknowledged     2  2026-12-01 17:00  in 10 d 5 h  team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
  SO-20261121-J3Q45J8B  held                2026-12-04 17:00  in 13 d 5 h               CUST-2    urgent
  SO-20261121-XJ4G4Q61  pending             2026-12-04 17:00  in 13 d 5 h  team-access  CUST-1
  SO-20261120-2M8R1TQC  acknowledged                                                    CUST-204  Duct to the Bradford mill

# With --keep-going each is a transaction of its own.
$ som apply -f refused.ndjson --keep-going
  SO-20261121-XJ4G4Q61: pending → acknowledged
  SO-20261121-J3Q45J8B: held → acknowledged
  ! refused.ndjson:2:13: error: SO-20261121-J3Q45J8B: cannot complete an order that is held [illegal-transition]
  !   2 | {"command": ["order", "complete", "ext:BSS-2"]}
  !     |             ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: from held you may: hold, resume, cancel
  [5]
$ som apply -f refused.ndjson --keep-going -o json
  {"changed":[]}
  ! {"errors":[{"code":"illegal-transition","severity":"error","message":"SO-20261121-XJ4G4Q61: cannot resume an order that is acknowledged","file":"refused.ndjson","line":1,"column":13,"hints":["from acknowledged you may: reject, start, pend, hold, cancel"]},{"code":"illegal-transition","severity":"error","message":"SO-20261121-J3Q45J8B: cannot complete an order that is acknowledged","file":"refused.ndjson","line":2,"column":13,"hints":["from acknowledged you may: reject, start, pend, hold, cancel"]},{"code":"illegal-transition","severity":"error","message":"SO-20261121-J3Q45J8B: cannot resume an order that is acknowledged","file":"refused.ndjson","line":3,"column":13,"hints":["from acknowledged you may: reject, start, pend, hold, cancel"]}]}
  [5]
$ som order list
  ID                    STATE         PRIO  DUE               WHEN         ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261120-9D4B6HNV  acknowledged     1  2026-11-27 17:00  in 6 d 5 h                          1 Gbit/s Ethernet line and a voice line, Bradford mill
  SO-20261120-7K3F9QXW  acknowledged     2  2026-12-01 17:00  in 10 d 5 h  team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
  SO-20261121-J3Q45J8B  acknowledged        2026-12-04 17:00  in 13 d 5 h               CUST-2    urgent
  SO-20261121-XJ4G4Q61  acknowledged        2026-12-04 17:00  in 13 d 5 h  team-access  CUST-1
  SO-20261120-2M8R1TQC  acknowledged                                                    CUST-204  Duct to the Bradford mill

# A hash that a command names is that of its record's file.
$ write match.yaml <<EOF
command: [order, note, 'ext:BSS-1', hello, --if-match, '0000']
EOF
$ som apply -f match.yaml
  ! match.yaml:1:10: error: orders/2026/11/SO-20261121-XJ4G4Q61.yaml: the record is not the one that --if-match names [changed-meanwhile]
  !   1 | command: [order, note, 'ext:BSS-1', hello, --if-match, '0000']
  !     |          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: read it again: its SHA-256 is e8db5829f893ee1776d1f8512c4db806eb1e4052cf8e54424845d4a51e54876d
  [6]

# What cannot be part of a change is refused before anything is done.
$ write wrong.yaml <<EOF
- command: [order, list]
- command: [order, create, --spec, voice-line]
- command: [order, hld, 'ext:BSS-1']
- command: [order, note, 'ext:BSS-1']
- command: [order, note, 'ext:BSS-1', text, -n]
- command: [order, note, --help]
- command: [order]
- command: ['']
EOF
$ som apply -f wrong.yaml
  ! wrong.yaml:1:12: error: 'order list' is not a change of exactly one record [usage]
  !   1 | - command: [order, list]
  !     |            ^~~~~~~~~~~~~
  ! hint: to create records, give them as records, without a command
  ! wrong.yaml:2:12: error: 'order create --spec voice-line' is not a change of exactly one record [usage]
  !   2 | - command: [order, create, --spec, voice-line]
  !     |            ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: to create records, give them as records, without a command
  ! wrong.yaml:3:12: error: unknown command 'som order hld' [unknown-verb]
  !   3 | - command: [order, hld, 'ext:BSS-1']
  !     |            ^~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: did you mean 'hold'?
  ! wrong.yaml:4:12: error: missing: TEXT [usage]
  !   4 | - command: [order, note, 'ext:BSS-1']
  !     |            ^~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: usage: som order note ID TEXT
  ! hint: see som order note --help
  ! wrong.yaml:5:12: error: a command of a payload can have only the global options --reason, --note and --if-match [usage]
  !   5 | - command: [order, note, 'ext:BSS-1', text, -n]
  !     |            ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: give other options to som apply
  ! wrong.yaml:6:12: error: --help cannot be part of a payload [usage]
  !   6 | - command: [order, note, --help]
  !     |            ^~~~~~~~~~~~~~~~~~~~~
  ! wrong.yaml:7:12: error: the verb is missing [usage]
  !   7 | - command: [order]
  !     |            ^~~~~~~
  ! wrong.yaml:8:12: error: unknown command 'som ' [unknown-verb]
  !   8 | - command: ['']
  !     |            ^~~~
  ! hint: see som --help
  [2]
$ write cancel.yaml <<EOF
- command: [order, cancel, --customer-order, CO-1, --reason, gone]
EOF
$ som apply -f cancel.yaml
  ! cancel.yaml:1:12: error: --customer-order cannot be part of another change [usage]
  !   1 | - command: [order, cancel, --customer-order, CO-1, --reason, gone]
  !     |            ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  [2]
$ write words.yaml <<EOF
command: order hold 7K3F
EOF
$ som apply -f words.yaml
  ! words.yaml:1:10: error: a command must be a list of words [schema]
  !   1 | command: order hold 7K3F
  !     |          ^~~~~~~~~~~~~~~
  ! hint: write it as {command: [order, hold, 7K3F, --reason, awaiting wayleave]}
  [4]
$ write more.yaml <<EOF
command: [order, hold, 7K3F]
reason: none
EOF
$ som apply -f more.yaml
  ! more.yaml:2:9: error: a command cannot have 'reason' [schema]
  !   2 | reason: none
  !     |         ^~~~
  ! hint: write it as {command: [order, hold, 7K3F, --reason, awaiting wayleave]}
  [4]
$ write nested.yaml <<EOF
command: [order, [hold]]
EOF
$ som apply -f nested.yaml
  ! nested.yaml:1:18: error: a word of a command must be a text [schema]
  !   1 | command: [order, [hold]]
  !     |                  ^~~~~~
  ! hint: write it as {command: [order, hold, 7K3F, --reason, awaiting wayleave]}
  [4]
$ write both.yaml <<EOF
- command: [order, hold, 7K3F]
- {"@type": ServiceOrder, id: SO-20261121-AAAA0001}
EOF
$ som apply -f both.yaml
  ! both.yaml:1:3: error: a payload can have commands or records, but not both [schema]
  !   1 | - command: [order, hold, 7K3F]
  !     |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: write it as {command: [order, hold, 7K3F, --reason, awaiting wayleave]}
  [4]
$ som apply -f tonight.yaml --merge
  ! som: error: --merge is for records, but the payload has commands [usage]
  [2]

# What the whole ignores, its commands ignore.
$ write policy/broken.yaml <<EOF
<<<<<<< HEAD
EOF
$ som apply -f - <<EOF
- command: [order, note, 9D4B, hello]
EOF
  ! policy/broken.yaml:1:1: error: the file has unresolved merge conflicts [conflict-markers]
  !   1 | <<<<<<< HEAD
  !     | ^~~~~~~
  ! hint: take one version with som git resolve, or edit the file and remove the marker lines
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
$ som apply -f - --ignore-policies --reason 'the file is being merged' <<EOF
- command: [order, note, 9D4B, hello]
EOF
  SO-20261120-9D4B6HNV: note added
  ! policy/broken.yaml:1:1: warning: the file has unresolved merge conflicts [conflict-markers]
  !   1 | <<<<<<< HEAD
  !     | ^~~~~~~
  ! hint: take one version with som git resolve, or edit the file and remove the marker lines
# A payload from another system does not bring files of this machine into a record.
$ som apply -f - <<EOF
[{"command": ["order", "attach", "7K3F", "/etc/passwd"]}]
EOF
  ! <stdin>:1:14: error: a file of this machine cannot be part of another change [usage]
  !   1 | [{"command": ["order", "attach", "7K3F", "/etc/passwd"]}]
  !     |              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  [2]
