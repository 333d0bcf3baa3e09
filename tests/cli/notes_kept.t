# Notes are history: what a payload leaves out stays, what it has is added, and none is changed.
$ include prelude.t
$ som order note 7K3F 'the duct is blocked' -q
$ write patch.json <<EOF
{"@type": "ServiceOrder", "id": "SO-20261120-7K3F9QXW", "note": [{"text": "call first"}]}
EOF
$ som apply -f patch.json --merge
  SO-20261120-7K3F9QXW: changed
$ som order show 7K3F -o json --fields note
  {
    "note": [
      {
        "id": "01M7YZMHG0M5JRXV37XJ4G4Q61",
        "author": "jane",
        "date": "2026-11-21T12:00:00Z",
        "text": "the duct is blocked"
      },
      {
        "author": "jane",
        "date": "2026-11-21T12:00:00Z",
        "text": "call first"
      }
    ]
  }
$ write body.json <<EOF
{"note": [{"text": "third"}]}
EOF
$ som exchange PATCH '/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261120-7K3F9QXW?fields=note' -f body.json
  Status: 200 OK\x0d
  ETag: "89d0e9523d9d2618fddcf4123dc53e670d8fe4a59757bf980a7c81c6f98482db"\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"SO-20261120-7K3F9QXW","note":[{"id":"01M7YZMHG0M5JRXV37XJ4G4Q61","author":"jane","date":"2026-11-21T12:00:00Z","text":"the duct is blocked"},{"author":"jane","date":"2026-11-21T12:00:00Z","text":"call first"},{"author":"jane","date":"2026-11-21T12:00:00Z","text":"third"}],"href":"/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261120-7K3F9QXW"}
$ som apply -f patch.json --merge
  SO-20261120-7K3F9QXW: unchanged
$ write patch.json <<EOF
{"@type": "ServiceOrder", "id": "SO-20261120-7K3F9QXW", "note": null}
EOF
$ som apply -f patch.json --merge
  ! patch.json:1:65: error: 'note' cannot be changed by apply [protected-field]
  !   1 | {"@type": "ServiceOrder", "id": "SO-20261120-7K3F9QXW", "note": null}
  !     |                                                                 ^~~~
  ! hint: notes are history; leave them out to add none
  [5]
$ som order show 7K3F -o yaml --fields note
  note:
    - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
      author: jane
      date: "2026-11-21T12:00:00Z"
      text: the duct is blocked
    - author: jane
      date: "2026-11-21T12:00:00Z"
      text: call first
    - author: jane
      date: "2026-11-21T12:00:00Z"
      text: third
