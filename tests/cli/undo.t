# Takes back commands of this machine, from the images of the files as they were before.
$ include prelude.t
$ som undo
  ! som: error: no command can be taken back on this machine [not-found]
  ! hint: the images of the last 50 commands are kept; see som log
  [3]
$ som order start 7K3F -q
$ som order hold 7K3F --reason 'awaiting wayleave' -q
$ som undo -n
  SO-20261120-7K3F9QXW: held → inProgress (taken back: order hold)
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -4,7 +4,7 @@
   category: EthernetLine
   description: 100 Mbit/s Ethernet line, Leeds depot
   priority: "2"
  -state: held  # seen by the desk
  +state: inProgress  # seen by the desk
   orderDate: "2026-11-20T09:12:00Z"
   startDate: "2026-11-21T12:00:00Z"
   requestedCompletionDate: "2026-12-01T17:00:00Z"
  @@ -20,7 +20,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: held
  +    state: acknowledged
       service:
         name: leeds-depot
         serviceSpecification:
  @@ -76,3 +76,10 @@
       from: inProgress
       to: held
       reason: awaiting wayleave
  +  - id: 01M7YZMHG0M5JRXV37XNTS1XJC
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: undo
  +    from: held
  +    to: inProgress
  +    of: 01M7YZMHG0M5JRXV37XNTS1XJB
$ som undo --reason 'the wrong order'
  SO-20261120-7K3F9QXW: held → inProgress (taken back: order hold)
$ som log 7K3F
  TIME              USER  ACTION  ACTIVITY  CHANGE                     REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  start             acknowledged → inProgress
  2026-11-21 12:00  jane  hold              inProgress → held          awaiting wayleave
  2026-11-21 12:00  jane  undo              held → inProgress          the wrong order
$ som order show 7K3F -o json --fields state,trackingRecord.of
  {
    "state": "inProgress",
    "trackingRecord.of": [
      "01M7YZMHG0M5JRXV37XNTS1XJB"
    ]
  }
$ som validate -q

# The history stays, so that the order goes on as if it had not been held. The undo is a command, too.
$ som undo
  SO-20261120-7K3F9QXW: inProgress → held (taken back: undo)
$ som order show 7K3F -o json --fields state
  {
    "state": "held"
  }
$ som order resume 7K3F
  SO-20261120-7K3F9QXW: held → inProgress
$ som undo
  SO-20261120-7K3F9QXW: inProgress → held (taken back: order resume)
$ som order resume 7K3F
  SO-20261120-7K3F9QXW: held → inProgress

# A note, an assignment and a value: what has no history of its own is as before.
$ som order note 7K3F 'not for this customer'
  SO-20261120-7K3F9QXW: note added
$ som undo
  SO-20261120-7K3F9QXW: taken back: order note
$ som order show 7K3F -o json --fields note
  {
    "note": null
  }
$ som order assign 7K3F --to team-field -q
$ som undo -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"inProgress","to":"inProgress","text":"taken back: order assign"}]}
$ som silence add --title works --start 2026-11-22 --until 2026-11-23 --id works --reason r
  ! som: error: unknown option '--title' [unknown-option]
  ! hint: see som silence add --help
  [2]
$ som undo
  SO-20261120-7K3F9QXW: taken back: undo
$ som silence list
  ID  STATE  FROM  UNTIL  WHEN  COVERS  AUTHOR  REASON

# The last command on a record.
$ som order note 9D4B text -q
$ som order note 2M8R text -q
$ som undo 9D4B
  SO-20261120-9D4B6HNV: taken back: order note
$ som undo 9D4B
  SO-20261120-9D4B6HNV: taken back: undo
$ som undo 5555
  ! som: error: record '5555' does not exist [not-found]
  [3]

# A new record is removed, unless another one refers to it.
$ som order create --customer CUST-1 --spec ethernet-line -q
$ som undo
  SO-20261121-NSQMRNX8: removed: order create
$ som order list --customer CUST-1
  ID  STATE  PRIO  DUE  WHEN  ASSIGNEE  CUSTOMER  DESCRIPTION

# What builds on it, and edits since then.
$ som order hold 7K3F --reason r -q
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml "s/state: held/state: held # by hand/"
$ som undo
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml: was edited after 'order hold'; nothing was changed [changed-meanwhile]
  ! hint: take the edit back, or change the record with a verb
  [6]
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml "s/ # by hand//"
$ som undo --if-match 0000
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml: the record is not the one that --if-match names [changed-meanwhile]
  ! hint: read it again: its SHA-256 is 2db76ba541b10450b33b3abbff087622f9a419f47e91467264cdf734383cd389
  [6]
$ som undo 7K3F --if-match 0000
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml: the record is not the one that --if-match names [changed-meanwhile]
  ! hint: read it again: its SHA-256 is 2db76ba541b10450b33b3abbff087622f9a419f47e91467264cdf734383cd389
  [6]
$ som undo
  SO-20261120-7K3F9QXW: held → inProgress (taken back: order hold)
$ som undo --help
  take back the last command on this machine
  Usage: som undo [OPTIONS] [ID]

  Positionals:
    ID                              take back the last command on this record: an
                                    id, a unique prefix of it, or ext:ID

  Options:
    -h,--help                       print this help
    --pushed                        also take back what a pushed commit has

  Examples:
    som undo
    som undo 7K3F --reason 'wrong order'
    som undo -n

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
