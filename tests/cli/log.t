# The history of a record.
$ include prelude.t
$ som log 7K3F
  TIME              USER  ACTION  ACTIVITY  CHANGE  REASON
  2026-11-20 09:12  omar  create
$ som log 2M8R
  TIME  USER  ACTION  ACTIVITY  CHANGE  REASON
$ som order start 7K3F -q
$ som order hold 7K3F --reason 'awaiting wayleave' --until 2026-12-07 -q
$ som order resume 7K3F -q
$ som order escalate 7K3F --reason 'it takes too long' -q
$ som activity start 7K3F survey -q
$ som order update 7K3F --set description=short --unset category -q
$ som log 7K3F
  TIME              USER  ACTION    ACTIVITY  CHANGE                                                      REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  start               acknowledged → inProgress
  2026-11-21 12:00  jane  hold                inProgress → held until 2026-12-07 23:59                    awaiting wayleave
  2026-11-21 12:00  jane  resume              held → inProgress
  2026-11-21 12:00  jane  escalate            level 1                                                     it takes too long
  2026-11-21 12:00  jane  start     survey    pending → inProgress
  2026-11-21 12:00  jane  update              description: 100 Mbit/s Ethernet line, Leeds depot → short
  2026-11-21 12:00  jane  update              category
$ som log 7K3F -o ndjson --fields action,from,to
  {"action":"create","from":null,"to":null}
  {"action":"start","from":"acknowledged","to":"inProgress"}
  {"action":"hold","from":"inProgress","to":"held"}
  {"action":"resume","from":"held","to":"inProgress"}
  {"action":"escalate","from":null,"to":null}
  {"action":"start","from":"pending","to":"inProgress"}
  {"action":"update","from":"100 Mbit/s Ethernet line, Leeds depot","to":"short"}
  {"action":"update","from":"EthernetLine","to":null}
$ som log 7K3F -o json --fields id,time
  {
    "schemaVersion": 1,
    "kind": "Log",
    "items": [
      {
        "id": "01KAG4W0G00000000000000001",
        "time": "2026-11-20T09:12:00Z"
      },
      {
        "id": "01M7YZMHG0M5JRXV37XJ4G4Q61",
        "time": "2026-11-21T12:00:00Z"
      },
      {
        "id": "01M7YZMHG0M5JRXV37XM1DW31R",
        "time": "2026-11-21T12:00:00Z"
      },
      {
        "id": "01M7YZMHG0M5JRXV37XQ8ZFVSJ",
        "time": "2026-11-21T12:00:00Z"
      },
      {
        "id": "01M7YZMHG0M5JRXV37XR1XQTPD",
        "time": "2026-11-21T12:00:00Z"
      },
      {
        "id": "01M7YZMHG0M5JRXV37XSKJDX2H",
        "time": "2026-11-21T12:00:00Z"
      },
      {
        "id": "01M7YZMHG0M5JRXV37XTZ3SWRF",
        "time": "2026-11-21T12:00:00Z"
      },
      {
        "id": "01M7YZMHG0M5JRXV37XVTS6F4T",
        "time": "2026-11-21T12:00:00Z"
      }
    ],
    "truncated": false
  }
$ som log 2M8R -o yaml
$ som log 7K3G
  ! som: error: record '7K3G' does not exist [not-found]
  [3]
$ som order note 9D4B text --actor omar -q
$ som order hold 9D4B --reason r --actor omar -q

# Without a record: the workspace, the newest first.
$ som log
  TIME              RECORD                USER  ACTION    ACTIVITY  CHANGE                                                      REASON
  2026-11-21 12:00  SO-20261120-7K3F9QXW  jane  update              category
  2026-11-21 12:00  SO-20261120-7K3F9QXW  jane  update              description: 100 Mbit/s Ethernet line, Leeds depot → short
  2026-11-21 12:00  SO-20261120-7K3F9QXW  jane  start     survey    pending → inProgress
  2026-11-21 12:00  SO-20261120-7K3F9QXW  jane  escalate            level 1                                                     it takes too long
  2026-11-21 12:00  SO-20261120-7K3F9QXW  jane  resume              held → inProgress
  2026-11-21 12:00  SO-20261120-7K3F9QXW  jane  hold                inProgress → held until 2026-12-07 23:59                    awaiting wayleave
  2026-11-21 12:00  SO-20261120-7K3F9QXW  jane  start               acknowledged → inProgress
  2026-11-21 12:00  SV-20261120-Q0WC2VHN  jane  design              → designed                                                  SO-20261120-7K3F9QXW item 1
  2026-11-21 12:00  SO-20261120-9D4B6HNV  omar  hold                acknowledged → held                                         r
  2026-11-21 12:00  SO-20261120-9D4B6HNV  omar  note
  2026-11-20 09:12  SO-20261120-7K3F9QXW  omar  create
$ som log --actor omar --since 2026-11-21 -o ndjson --fields record,kind,action,to
  {"record":"SO-20261120-9D4B6HNV","kind":"ServiceOrder","action":"hold","to":"held"}
  {"record":"SO-20261120-9D4B6HNV","kind":"ServiceOrder","action":"note","to":null}
$ som log --kind order --limit 2
  TIME              RECORD                USER  ACTION  ACTIVITY  CHANGE                                                      REASON
  2026-11-21 12:00  SO-20261120-7K3F9QXW  jane  update            category
  2026-11-21 12:00  SO-20261120-7K3F9QXW  jane  update            description: 100 Mbit/s Ethernet line, Leeds depot → short
  ! som: 2 of 10 shown (--limit)
$ som log --limit 1 -o json
  {
    "schemaVersion": 1,
    "kind": "WorkspaceLog",
    "items": [
      {
        "record": "SO-20261120-7K3F9QXW",
        "kind": "ServiceOrder",
        "id": "01M7YZMHG0M5JRXV37XVTS6F4T",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "update",
        "field": "category",
        "from": "EthernetLine"
      }
    ],
    "truncated": true
  }
  ! som: 1 of 11 shown (--limit)
$ som log -o id
  SO-20261120-7K3F9QXW
  SV-20261120-Q0WC2VHN
  SO-20261120-9D4B6HNV
$ som log --kind Team
  ! som: error: --kind: 'Team' is not a kind with a history [usage]
  ! hint: did you mean 'Team'?
  [2]
$ som log --since 2026-11-22
  TIME  RECORD  USER  ACTION  ACTIVITY  CHANGE  REASON
$ som log 7K3F --limit 1
  TIME              USER  ACTION  ACTIVITY  CHANGE    REASON
  2026-11-21 12:00  jane  update            category
  ! som: 1 of 8 shown (--limit)
$ som log 7K3F --kind order
  ! som: error: ID and --kind cannot be used together [usage]
  ! hint: see som log --help
  [2]
$ som log --help
  show the history of a record or of the workspace
  Usage: som log [OPTIONS] [ID]

  Positionals:
    ID                              the record: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --since TIME                    only entries from this time on
    --actor NAME                    only entries of this user
    --kind KIND                     only records of this kind
    --limit N                       show at most this many, the newest
    --as-of REV|TIME                read the workspace as of this commit, or the
                                    newest up to this time

  Examples:
    som log 7K3F
    som log --since today --actor jane
    som log 7K3F -o ndjson | jq -r .action

  Formats (-o): table, wide, json, ndjson, yaml, csv, markdown, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
