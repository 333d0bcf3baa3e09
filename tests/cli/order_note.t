# Notes.
$ include prelude.t
$ som order note 7K3F 'customer prefers mornings' -n
  SO-20261120-7K3F9QXW: note added
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -25,8 +25,17 @@
         serviceSpecification:
           id: ethernet-line
           version: "1.2"
  +note:
  +  - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
  +    author: jane
  +    date: "2026-11-21T12:00:00Z"
  +    text: customer prefers mornings
   trackingRecord:
     - id: 01KAG4W0G00000000000000001
       time: "2026-11-20T09:12:00Z"
       user: omar
       action: create
  +  - id: 01M7YZMHG0J3Q45J8BXVXK4NAY
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: note
$ som order note 7K3F 'customer prefers mornings'
  SO-20261120-7K3F9QXW: note added
$ som order note ext:BSS-4471 'gate code: 1934' --actor field-app -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"acknowledged","to":"acknowledged","text":"note added"}]}
$ som order note 9D4B "two words, a \"quote\" and # no comment"
  SO-20261120-9D4B6HNV: note added
$ cat orders/2026/11/SO-20261120-9D4B6HNV.json
  {
    "@type": "ServiceOrder",
    "id": "SO-20261120-9D4B6HNV",
    "description": "1 Gbit/s Ethernet line and a voice line, Bradford mill",
    "priority": "1",
    "state": "acknowledged",
    "orderDate": "2026-11-20T11:00:00Z",
    "requestedCompletionDate": "2026-11-27T17:00:00Z",
    "orderRelationship": [{"id": "SO-20261120-2M8R1TQC", "relationshipType": "dependency"}],
    "serviceOrderItem": [
      {
        "id": "1",
        "action": "add",
        "state": "acknowledged",
        "service": {"name": "bradford-mill", "serviceSpecification": {"id": "ethernet-line"}}
      },
      {
        "id": "2",
        "action": "add",
        "state": "acknowledged",
        "service": {"name": "mill-reception", "serviceSpecification": {"id": "voice-line"}}
      }
    ],
    "note": [
      {
        "id": "01M7YZMHG0HST62SWPVRTQWFD8",
        "author": "jane",
        "date": "2026-11-21T12:00:00Z",
        "text": "two words, a \"quote\" and # no comment"
      }
    ],
    "trackingRecord": [
      {
        "id": "01M7YZMHG09MACZ2ZYEW0NCKV1",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "note"
      }
    ]
  }
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           acknowledged
    level           onTrack
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    due             2026-12-01 17:00 (in 10 d 5 h)
    expected        2026-11-24 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE         SPECIFICATION  NAME
  1     add     acknowledged  ethernet-line  leeds-depot

  NOTES
    2026-11-21 12:00  jane: customer prefers mornings
    2026-11-21 12:00  field-app: gate code: 1934
$ som order show 7K3F -o json --fields note
  {
    "note": [
      {
        "id": "01M7YZMHG0ZY81A0M0V38G3DDS",
        "author": "jane",
        "date": "2026-11-21T12:00:00Z",
        "text": "customer prefers mornings"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0V3M0SD8M",
        "author": "field-app",
        "date": "2026-11-21T12:00:00Z",
        "text": "gate code: 1934"
      }
    ]
  }
$ som order note 7K3F
  ! som: error: missing: TEXT [usage]
  ! hint: usage: som order note ID TEXT
  ! hint: see som order note --help
  [2]
$ som order note 7K3F ''
  ! SO-20261120-7K3F9QXW: the note is empty [usage]
  [2]
$ som order note 7K3F one two
  ! som: error: unexpected argument 'two' [usage]
  ! hint: quote text that has spaces
  ! hint: see som order note --help
  [2]
$ som order note 7K3G text
  ! som: error: order '7K3G' does not exist [not-found]
  [3]

# A finished order still takes notes.
$ som order reject 2M8R --reason duplicate -q
$ som order note 2M8R 'the other one is 7K3F' -o id
  SO-20261120-2M8R1TQC
$ som order show 2M8R
  ServiceOrder SO-20261120-2M8R1TQC
    state           rejected
    description     Duct to the Bradford mill
    customer order  CO-88213
    customer        CUST-204
    ordered         2026-11-20 10:00
    file            orders/2026/11/SO-20261120-2M8R1TQC.yaml

  ITEM  ACTION  STATE     NAME
  1     add     rejected  bradford-duct

  NOTES
    2026-11-21 12:00  jane: the other one is 7K3F
$ som order note --help
  add a note
  Usage: som order note [OPTIONS] ID TEXT

  Positionals:
    ID                              the order: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id
    TEXT                            the note

  Options:
    -h,--help                       print this help

  Examples:
    som order note 7K3F 'customer prefers mornings'
    som order note ext:BSS-4471 'gate code 1934' --actor field-app

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help

# A blank text says nothing.
$ som order note 7K3F '  '
  ! SO-20261120-7K3F9QXW: the note is blank [usage]
  [2]
$ som order hold 7K3F --reason '  '
  ! som: error: --reason: the text is blank [usage]
  ! hint: see som order hold --help
  [2]
$ som order note 7K3F x --actor ' '
  ! som: error: --actor: the text is blank [usage]
  ! hint: see som order note --help
  [2]
# A text of several lines.
$ write lines.json <<EOF
{"@type": "ServiceOrder", "description": "a\nb", "note": [{"text": "first line\nsecond line", "author": "ravi"}],
 "serviceOrderItem": [{"id": "1", "action": "add", "service": {"name": "line"}}]}
EOF
$ som order create -f lines.json
  SO-20261121-MTVZT2V3: created
$ som show MTVZ
  ServiceOrder SO-20261121-MTVZT2V3
    state           acknowledged
    level           onTrack
    description     a\nb
    service level   standard-order
    ordered         2026-11-21 12:00
    due             2026-12-04 17:00 (in 13 d 5 h)
    file            orders/2026/11/SO-20261121-MTVZT2V3.yaml

  ITEM  ACTION  STATE         NAME
  1     add     acknowledged  line

  NOTES
    2026-11-21 12:00  ravi: first line
      second line
