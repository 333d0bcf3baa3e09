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
  2026-11-21 12:00  jane  update              category:
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
$ som log
  ! som: error: missing: ID [usage]
  ! hint: usage: som log ID
  ! hint: see som log --help
  [2]
$ som log --help
  show the history of a record
  Usage: som log [OPTIONS] ID

  Positionals:
    ID                              the record: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help

  Examples:
    som log 7K3F
    som log 7K3F -o ndjson | jq -r .action

  Formats (-o): table, wide, json, ndjson, yaml, csv, markdown, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
