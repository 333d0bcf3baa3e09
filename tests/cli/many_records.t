# Many records at once: several ids, or a condition.
$ include prelude.t
$ som order hold 7K3F 2M8R --reason 'road works'
  SO-20261120-7K3F9QXW: acknowledged → held (road works)
  SO-20261120-2M8R1TQC: acknowledged → held (road works)
$ som order resume --where 'state = held'
  SO-20261120-7K3F9QXW: held → acknowledged
  SO-20261120-2M8R1TQC: held → acknowledged
$ som order assign --where 'assignee = "" and priority <= 2' --to team-access --person ravi --note 'found at the desk'
  SO-20261120-9D4B6HNV: assigned to team-access (ravi)
$ som order list --assignee ravi -o id
  SO-20261120-9D4B6HNV
$ som jeopardy scan --all --assignee ravi -o id
  SO-20261120-9D4B6HNV

# All are attempted. What is refused stays as it is; the others are changed in one transaction.
$ som order start 2M8R 9D4B 7K3F 7K3F
  SO-20261120-2M8R1TQC: acknowledged → inProgress
  SV-20261120-QZH9CF6F: designed for SO-20261120-2M8R1TQC item 1
  SO-20261120-7K3F9QXW: acknowledged → inProgress
  SV-20261120-Q0WC2VHN: designed for SO-20261120-7K3F9QXW item 1
  ! SO-20261120-2M8R1TQC: warning: item 1 has no specification: no plan [guard]
  ! hint: add activities with som activity add
  ! SO-20261120-9D4B6HNV: waits for SO-20261120-2M8R1TQC (inProgress) [guard]
  ! hint: complete them first, or use --force --reason TEXT
  [5]
$ som order list -o csv --fields id,state
  id,state\x0d
  SO-20261120-9D4B6HNV,acknowledged\x0d
  SO-20261120-7K3F9QXW,inProgress\x0d
  SO-20261120-2M8R1TQC,inProgress\x0d
$ som order complete --where 'id ~ SO-' --reason done
  SO-20261120-2M8R1TQC: inProgress → completed (done)
  SV-20261120-QZH9CF6F: designed → active (SO-20261120-2M8R1TQC item 1 is completed)
  ! SO-20261120-9D4B6HNV: cannot complete an order that is acknowledged [illegal-transition]
  ! hint: from acknowledged you may: reject, start, pend, hold, cancel
  ! SO-20261120-7K3F9QXW: activities are not finished: survey (pending), configure (pending), test (pending) [guard]
  ! hint: finish them with som activity complete SO-20261120-7K3F9QXW ACTIVITY, skip them, or retry those that failed
  [5]
$ som order hold 7K3F NONE 9D4B --reason x
  ! som: error: order 'NONE' does not exist [not-found]
  ! hint: nothing was changed; quote text that has spaces
  [3]
$ som order hold --where 'customer = nobody' --reason x
  ! som: no record matches
$ som order hold --where 'state = inProgress' --reason frost -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"inProgress","to":"held","text":"frost"}]}
$ som order resume --where 'state = held' -o id
  SO-20261120-7K3F9QXW
# An invalid record is refused alone, with its note.
$ som order update 9D4B 7K3F --set requestedCompletionDate=soon --note both
  ! orders/2026/11/SO-20261120-9D4B6HNV.json:8:30: error: requestedCompletionDate: 'soon' is not a time [invalid-time]
  !   8 |   "requestedCompletionDate": "soon",
  !     |                              ^~~~~~
  ! hint: write RFC 3339, such as "2026-12-01T17:00:00Z"
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:10:26: error: requestedCompletionDate: 'soon' is not a time [invalid-time]
  !   10 | requestedCompletionDate: "soon"
  !      |                          ^~~~~~
  ! hint: write RFC 3339, such as "2026-12-01T17:00:00Z"
  [4]
$ som order update --where 'id ~ 9D4B or id ~ 7K3F' --set 'serviceOrderItem[id=2].service.name=second' --note second
  SO-20261120-9D4B6HNV: 1 field updated
  ! SO-20261120-7K3F9QXW: 'serviceOrderItem[id=2]' does not exist [invalid-path]
  ! hint: append the element first
  [2]
$ som order list -o csv --fields id,note.text
  id,note.text\x0d
  SO-20261120-9D4B6HNV,"found at the desk, second"\x0d
  SO-20261120-7K3F9QXW,\x0d
  SO-20261120-2M8R1TQC,\x0d

# A limit protects from a condition that matches too much.
$ som order hold --where 'state != completed' --max 1 --reason x
  ! som: error: 2 records match, which are more than 1 [usage]
  ! hint: see what would change with -n, or add --max 2
  [2]
$ som order hold --where 'state != completed' --max 1 --reason x -n -q
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -4,7 +4,7 @@
   category: EthernetLine
   description: 100 Mbit/s Ethernet line, Leeds depot
   priority: "2"
  -state: inProgress  # seen by the desk
  +state: held  # seen by the desk
   orderDate: "2026-11-20T09:12:00Z"
   startDate: "2026-11-21T12:00:00Z"
   requestedCompletionDate: "2026-12-01T17:00:00Z"
  @@ -20,7 +20,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: acknowledged
  +    state: held
       service:
         name: leeds-depot
         serviceSpecification:
  @@ -95,3 +95,10 @@
       action: resume
       from: held
       to: inProgress
  +  - id: 01M7YZMHG0M5JRXV37XWWKJR1Z
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: hold
  +    from: inProgress
  +    to: held
  +    reason: x
  --- a/orders/2026/11/SO-20261120-9D4B6HNV.json
  +++ b/orders/2026/11/SO-20261120-9D4B6HNV.json
  @@ -3,7 +3,7 @@
     "id": "SO-20261120-9D4B6HNV",
     "description": "1 Gbit/s Ethernet line and a voice line, Bradford mill",
     "priority": "1",
  -  "state": "acknowledged",
  +  "state": "held",
     "orderDate": "2026-11-20T11:00:00Z",
     "requestedCompletionDate": "2026-11-27T17:00:00Z",
     "relatedParty": [
  @@ -21,13 +21,13 @@
       {
         "id": "1",
         "action": "add",
  -      "state": "acknowledged",
  +      "state": "held",
         "service": {"name": "bradford-mill", "serviceSpecification": {"id": "ethernet-line"}}
       },
       {
         "id": "2",
         "action": "add",
  -      "state": "acknowledged",
  +      "state": "held",
         "service": {"name": "second", "serviceSpecification": {"id": "voice-line"}}
       }
     ],
  @@ -62,6 +62,15 @@
         "field": "serviceOrderItem[id=2].service.name",
         "from": "mill-reception",
         "to": "second"
  +    },
  +    {
  +      "id": "01M7YZMHG0ZY81A0M0V99CA6S6",
  +      "time": "2026-11-21T12:00:00Z",
  +      "user": "jane",
  +      "action": "hold",
  +      "from": "acknowledged",
  +      "to": "held",
  +      "reason": "x"
       }
     ]
   }
$ som order hold 7K3F --max 3 --reason x
  ! som: error: --max requires --where [usage]
  ! hint: see som order hold --help
  [2]
$ som order hold --where 'stat = held' --reason x
  ! --where:1:1: error: unknown field 'stat' [invalid-query]
  !   1 | stat = held
  !     | ^~~~
  ! hint: did you mean 'state'?
  [2]
$ som order hold --reason x
  ! som: error: missing: ID [usage]
  ! hint: usage: som order hold ID
  ! hint: see som order hold --help
  [2]
$ som order hold 7K3F --where 'state = held' --reason x
  ! som: error: ID and --where cannot be used together [usage]
  ! hint: see som order hold --help
  [2]
$ som order hold 7K3F 2M8R --reason x --if-match 0000
  ! som: error: --if-match is for one record [usage]
  ! hint: name only one record
  [2]
$ som order note 7K3F 2M8R text
  ! som: error: unexpected argument 'text' [usage]
  ! hint: quote text that has spaces
  ! hint: see som order note --help
  [2]
$ write commands.json <<EOF
[{"command": ["order", "hold", "7K3F", "2M8R", "--reason", "x"]}]
EOF
$ som apply -f commands.json
  ! commands.json:1:14: error: 'order hold 7K3F 2M8R --reason x' is not a change of exactly one record [usage]
  !   1 | [{"command": ["order", "hold", "7K3F", "2M8R", "--reason", "x"]}]
  !     |              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: to create records, give them as records, without a command
  [2]
$ som validate
  8 files checked: 0 errors, 0 warnings

# A file that a condition cannot judge is reported; the others are changed.
$ write orders/2026/11/SO-20261120-BBBBBBBB.yaml <<EOF
"@type": ServiceOrder
id: SO-20261120-BBBBBBBB
state: [
EOF
$ som order assign --where 'priority = 2' --to team-field
  SO-20261120-7K3F9QXW: assigned to team-field
  ! orders/2026/11/SO-20261120-BBBBBBBB.yaml:3:8: error: this '[' is never closed [syntax]
  !   3 | state: [
  !     |        ^
  ! hint: close it with ']'
  [4]
$ som order assign --where 'priority = 77' --to team-field
  ! orders/2026/11/SO-20261120-BBBBBBBB.yaml:3:8: error: this '[' is never closed [syntax]
  !   3 | state: [
  !     |        ^
  ! hint: close it with ']'
  ! som: no record matches
  [4]
$ remove orders/2026/11/SO-20261120-BBBBBBBB.yaml
