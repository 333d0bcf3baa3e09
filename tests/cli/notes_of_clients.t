# Notes of clients that lack an author or a date get those of the change; applying them again changes nothing.
$ load leeds-access
$ write hi.json <<EOF
{"note": [{"text": "hi"}]}
EOF
$ som exchange PATCH '/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261102-MCPDQTMF?fields=note' -f hi.json --actor portal
  Status: 200 OK\x0d
  ETag: "7a5dea19aa718f0c55854f5c7278743de8699d788b739def276e1dedf0bb6f24"\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"SO-20261102-MCPDQTMF","note":[{"id":"01M75CT511P6E8FCXWCDH4T7H0","author":"jane","date":"2026-11-11T13:30:00Z","text":"Asked again; their IT contractor changed."},{"author":"portal","date":"2026-11-21T12:00:00Z","text":"hi"}],"href":"/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261102-MCPDQTMF"}
$ som --now 2026-11-22T12:00:00Z exchange PATCH '/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261102-MCPDQTMF?fields=note' -f hi.json --actor portal
  Status: 200 OK\x0d
  ETag: "7a5dea19aa718f0c55854f5c7278743de8699d788b739def276e1dedf0bb6f24"\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"SO-20261102-MCPDQTMF","note":[{"id":"01M75CT511P6E8FCXWCDH4T7H0","author":"jane","date":"2026-11-11T13:30:00Z","text":"Asked again; their IT contractor changed."},{"author":"portal","date":"2026-11-21T12:00:00Z","text":"hi"}],"href":"/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261102-MCPDQTMF"}
$ write new.json <<EOF
{"externalId": "BSS-7", "relatedParty": [{"id": "CUST-118", "role": "customer"}], "note": [{"text": "call first"}, {"author": "ann", "date": "2026-11-20T10:00:00Z", "text": "second floor"}], "serviceOrderItem": [{"id": "1", "action": "add", "service": {"serviceSpecification": {"id": "ethernet-line"}}}]}
EOF
$ som order create -f new.json -q
$ som order show ext:BSS-7 --fields note -o yaml
  note:
    - author: jane
      date: "2026-11-21T12:00:00Z"
      text: call first
    - author: ann
      date: "2026-11-20T10:00:00Z"
      text: second floor
# A note of an earlier version is printed without what it lacks.
$ edit orders/2026/11/SO-20261105-2A7P9WMG.yaml 's/note:\n/note:\n  - {text: old}\n/'
$ som order show 2A7P
  ServiceOrder SO-20261105-2A7P9WMG
    state           inProgress
    level           atRisk: with maximum durations completion is 2 d 1 h after the due date (+2)
    description     1 Gbit/s Ethernet for the school
    external id     BSS-4466
    customer order  CO-88222
    category        EthernetLine
    priority        1
    customer        CUST-109 (Beckfoot Road Primary School)
    assignee        team-access
    service level   gold-order
    ordered         2026-11-05 09:18
    started         2026-11-05 10:00
    due             2026-11-24 17:00 (in 3 d 5 h)
    expected        2026-11-23 13:00
    file            orders/2026/11/SO-20261105-2A7P9WMG.yaml

  ITEM  ACTION  STATE       SPECIFICATION  NAME             PLACE
  1     add     inProgress  ethernet-line  beckfoot-school  Beckfoot Road, Bradford

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       1000
  1     handoff         fibre

  ACTIVITY   STATE       ASSIGNEE           STARTED           ENDED             AFTER
  survey     completed   team-field         2026-11-06 08:00  2026-11-06 13:15
  port       completed   team-access        2026-11-09 08:30  2026-11-10 15:10  survey
  tail       inProgress  backhaul-supplier  2026-11-16 09:00                    survey
  configure  pending     team-core                                              port, tail
  test       pending     noc                                                    configure

  NOTES
    old
    2026-11-20 09:30  ravi: Splicing takes longer than planned, supplier says Monday evening.
