# Payloads of reports: TMF656 service problems and TMF621 trouble tickets, old and new, good and bad.
$ include report_prelude.t

# Case 1: a problem of v5: the party is lifted, id and state are another system's, times lose fractions.
$ payload problem.json <<EOF
{
  "@type": "ServiceProblem",
  "id": "problem-77",
  "href": "https://noc.example/serviceProblem/problem-77",
  "category": "serviceProvider.declared",
  "description": "No light on the ring",
  "priority": 1,
  "status": "resolved",
  "statusChangeDate": "2026-11-21T09:30:00.361Z",
  "creationDate": "2026-11-21T10:14:16.361+01:00",
  "reason": "unknown",
  "originatorParty": {
    "role": "ServiceProvider",
    "@type": "RelatedPartyRefOrPartyRoleRef",
    "partyOrPartyRole": {"id": "P-1", "name": "Ring operator", "@type": "PartyRef", "@referredType": "Organization"}
  },
  "affectedService": [{"id": "ring-1", "@type": "ServiceRef"}],
  "affectedLocation": [{"role": "end", "place": {"id": "L-9", "name": "Mill Lane"}}],
  "trackingRecord": [{"id": "t1", "time": "2026-11-21T09:15:00.5Z", "user": "noc", "systemId": "N", "description": "cleared"}],
  "x-vendor": {"severity": "RED", "codes": [7, null]}
}
EOF
$ som report create --kind service-trouble -f problem.json
  TR-20261121-XJ4G4Q61: created
  ! problem.json:3:9: warning: id 'problem-77' became an externalIdentifier: som assigns its own ids [normalised]
  !   3 |   "id": "problem-77",
  !     |         ^~~~~~~~~~~~
  ! problem.json:8:13: warning: 'status' was left out: a new record starts in its initial state [normalised]
  !   8 |   "status": "resolved",
  !     |             ^~~~~~~~~~
  ! problem.json:9:23: warning: 'statusChangeDate' was left out: a new record starts in its initial state [normalised]
  !   9 |   "statusChangeDate": "2026-11-21T09:30:00.361Z",
  !     |                       ^~~~~~~~~~~~~~~~~~~~~~~~~~
  ! problem.json:10:19: warning: 2026-11-21T10:14:16.361+01:00 became 2026-11-21T09:14:16Z [normalised]
  !   10 |   "creationDate": "2026-11-21T10:14:16.361+01:00",
  !      |                   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! problem.json:15:5: warning: the members of 'partyOrPartyRole' were moved beside it [normalised]
  !   15 |     "partyOrPartyRole": {"id": "P-1", "name": "Ring operator", "@type": "PartyRef", "@referredType": "Organization"}
  !      |     ^~~~~~~~~~~~~~~~~~
  ! problem.json:18:40: warning: the members of 'place' were moved beside it [normalised]
  !   18 |   "affectedLocation": [{"role": "end", "place": {"id": "L-9", "name": "Mill Lane"}}],
  !      |                                        ^~~~~~~
  ! problem.json:19:43: warning: 2026-11-21T09:15:00.5Z became 2026-11-21T09:15:00Z [normalised]
  !   19 |   "trackingRecord": [{"id": "t1", "time": "2026-11-21T09:15:00.5Z", "user": "noc", "systemId": "N", "description": "cleared"}],
  !      |                                           ^~~~~~~~~~~~~~~~~~~~~~~~
$ som report show ext:problem-77 -o yaml
  "@type": ServiceTroubleReport
  id: TR-20261121-XJ4G4Q61
  href: https://noc.example/serviceProblem/problem-77
  externalIdentifier:
    - id: problem-77
      externalIdentifierType: id
  category: serviceProvider.declared
  description: No light on the ring
  reason: unknown
  priority: 1
  status: acknowledged
  creationDate: "2026-11-21T09:14:16Z"
  originatorParty:
    id: P-1
    name: Ring operator
    role: ServiceProvider
    "@type": PartyRef
    "@referredType": Organization
  affectedService:
    - id: ring-1
      "@type": ServiceRef
  affectedLocation:
    - id: L-9
      name: Mill Lane
      role: end
  sla:
    level: gold-trouble
    calendar: always
    respondWithin: PT30M
    resolveWithin: PT8H
    updateEvery: PT2H
    pausedIn: [pending]
  trackingRecord:
    - id: t1
      time: "2026-11-21T09:15:00Z"
      user: noc
      systemId: "N"
      description: cleared
    - id: 01M7YZMHG0XVXK4NAYM5JRXV37
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
  x-vendor:
    severity: RED
    codes: [7, null]
$ som report create --kind service-trouble -f problem.json --strict -o ndjson
  ! {"errors":[{"code":"normalised","severity":"error","message":"id 'problem-77' became an externalIdentifier: som assigns its own ids","file":"problem.json","line":3,"column":9,"hints":["--strict refuses what has to be normalised"]},{"code":"normalised","severity":"error","message":"'status' was left out: a new record starts in its initial state","file":"problem.json","line":8,"column":13,"hints":["--strict refuses what has to be normalised"]},{"code":"normalised","severity":"error","message":"'statusChangeDate' was left out: a new record starts in its initial state","file":"problem.json","line":9,"column":23,"hints":["--strict refuses what has to be normalised"]},{"code":"normalised","severity":"error","message":"2026-11-21T10:14:16.361+01:00 became 2026-11-21T09:14:16Z","file":"problem.json","line":10,"column":19,"hints":["--strict refuses what has to be normalised"]},{"code":"normalised","severity":"error","message":"the members of 'partyOrPartyRole' were moved beside it","file":"problem.json","line":15,"column":5,"hints":["--strict refuses what has to be normalised"]},{"code":"normalised","severity":"error","message":"the members of 'place' were moved beside it","file":"problem.json","line":18,"column":40,"hints":["--strict refuses what has to be normalised"]},{"code":"normalised","severity":"error","message":"2026-11-21T09:15:00.5Z became 2026-11-21T09:15:00Z","file":"problem.json","line":19,"column":43,"hints":["--strict refuses what has to be normalised"]}]}
  [4]

# Case 2: the same by standard input, in an event's envelope.
$ som report create --kind service-trouble -o id -f - <<EOF
{"eventId": "e-1", "eventType": "ServiceProblemCreateEvent", "eventTime": "2026-11-21T10:00:00.000Z",
 "event": {"serviceProblem": {"@type": "ServiceProblem", "description": "from an event", "externalIdentifier": [{"id": "R-2"}]}}}
EOF
  TR-20261121-V38G3DDS
  ! <stdin>:1:1: warning: the subject of the event is used [normalised]
  !   1 | {"eventId": "e-1", "eventType": "ServiceProblemCreateEvent", "eventTime": "2026-11-21T10:00:00.000Z",
  !     | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
$ som report show ext:R-2 -o json --fields @type,description,status
  {
    "@type": "ServiceTroubleReport",
    "description": "from an event",
    "status": "acknowledged"
  }

# Case 3: names from before v4.
$ som report create --kind service-trouble -f - <<EOF
{"correlationId": "R-3", "description": "old client", "timeRaised": "2026-11-21T08:00:00Z",
 "associatedTroubleTicket": [{"id": "TT-1"}], "associatedSLAViolation": [{"id": "SV-1"}],
 "comment": [{"owner": "Kim", "comment": "rang twice", "date": "2026-11-21T08:05:00Z"}]}
EOF
  TR-20261121-1W92F1BN: created
  ! <stdin>:1:19: warning: 'correlationId' became an externalIdentifier [normalised]
  !   1 | {"correlationId": "R-3", "description": "old client", "timeRaised": "2026-11-21T08:00:00Z",
  !     |                   ^~~~~
  ! <stdin>:1:55: warning: 'timeRaised' is called 'creationDate' now [normalised]
  !   1 | {"correlationId": "R-3", "description": "old client", "timeRaised": "2026-11-21T08:00:00Z",
  !     |                                                       ^~~~~~~~~~~~
  ! <stdin>:2:2: warning: 'associatedTroubleTicket' is called 'troubleTicket' now [normalised]
  !   2 |  "associatedTroubleTicket": [{"id": "TT-1"}], "associatedSLAViolation": [{"id": "SV-1"}],
  !     |  ^~~~~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:2:47: warning: 'associatedSLAViolation' is called 'slaViolation' now [normalised]
  !   2 |  "associatedTroubleTicket": [{"id": "TT-1"}], "associatedSLAViolation": [{"id": "SV-1"}],
  !     |                                               ^~~~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:3:2: warning: 'comment' is called 'note' now [normalised]
  !   3 |  "comment": [{"owner": "Kim", "comment": "rang twice", "date": "2026-11-21T08:05:00Z"}]}
  !     |  ^~~~~~~~~
  ! <stdin>:3:15: warning: 'owner' is called 'author' now [normalised]
  !   3 |  "comment": [{"owner": "Kim", "comment": "rang twice", "date": "2026-11-21T08:05:00Z"}]}
  !     |               ^~~~~~~
  ! <stdin>:3:31: warning: 'comment' is called 'text' now [normalised]
  !   3 |  "comment": [{"owner": "Kim", "comment": "rang twice", "date": "2026-11-21T08:05:00Z"}]}
  !     |                               ^~~~~~~~~
$ som report show ext:R-3 -o json --fields externalIdentifier,creationDate,troubleTicket,slaViolation,note
  {
    "externalIdentifier": [
      {
        "id": "R-3",
        "externalIdentifierType": "correlationId"
      }
    ],
    "creationDate": "2026-11-21T08:00:00Z",
    "troubleTicket": [
      {
        "id": "TT-1"
      }
    ],
    "slaViolation": [
      {
        "id": "SV-1"
      }
    ],
    "note": [
      {
        "author": "Kim",
        "date": "2026-11-21T08:05:00Z",
        "text": "rang twice"
      }
    ]
  }

# Case 4: priorities: a service problem's is a number, a ticket's is a word or text.
$ som report create --kind service-trouble -f - <<EOF
{"externalId": "R-4a", "name": "text for a number", "priority": "2"}
EOF
  TR-20261121-EW0NCKV1: created
  ! <stdin>:1:16: warning: 'externalId' became an externalIdentifier [normalised]
  !   1 | {"externalId": "R-4a", "name": "text for a number", "priority": "2"}
  !     |                ^~~~~~
  ! <stdin>:1:65: warning: the text '2' became 2 [normalised]
  !   1 | {"externalId": "R-4a", "name": "text for a number", "priority": "2"}
  !     |                                                                 ^~~
$ som report create --kind service-trouble -f - <<EOF
{"name": "a word for a number", "priority": "High"}
EOF
  TR-20261121-TT8DF8MA: created
  ! <stdin>:1:45: warning: 'High' became 2 [normalised]
  !   1 | {"name": "a word for a number", "priority": "High"}
  !     |                                             ^~~~~~
$ som report create --kind customer-qos -f - <<EOF
{"externalId": "R-4b", "name": "a number for a text", "priority": 2}
EOF
  CQ-20261121-MTVZT2V3: created
  ! <stdin>:1:67: warning: 2 became text [normalised]
  !   1 | {"externalId": "R-4b", "name": "a number for a text", "priority": 2}
  !     |                                                                   ^
$ som report create --kind customer-qos -q -f - <<EOF
{"externalId": "R-4c", "name": "a word", "priority": "High"}
EOF
$ som report show ext:R-4a -o json --fields priority
  {
    "priority": 2
  }
$ som report show ext:R-4b -o json --fields priority
  {
    "priority": "2"
  }
$ som report show ext:R-4c -o json --fields priority
  {
    "priority": "High"
  }

# Case 5: a trouble ticket is a customer's report, without --kind; a problem may be of two kinds.
$ som report create -o id -f - <<EOF
{"@type": "TroubleTicket", "externalId": "R-5", "name": "slow since Monday", "ticketType": "complaint"}
EOF
  CQ-20261121-1V8N93YD
$ som report show ext:R-5 -o json --fields @type,status
  {
    "@type": "CustomerQosDegradationReport",
    "status": "acknowledged"
  }
$ som report create -f - <<EOF
{"@type": "ServiceProblem", "description": "which?"}
EOF
  ! <stdin>:1:11: error: the payload does not say which kind of report it is [unknown-kind]
  !   1 | {"@type": "ServiceProblem", "description": "which?"}
  !     |           ^~~~~~~~~~~~~~~~
  ! hint: give --kind with one of: service-performance, service-trouble
  [4]
$ som report create -f - <<EOF
{"description": "which?"}
EOF
  ! <stdin>:1:1: error: the payload does not say which kind of report it is [unknown-kind]
  !   1 | {"description": "which?"}
  !     | ^~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: give --kind with one of: customer-qos, service-performance, service-trouble
  [4]

# Case 6: our own types, and a type that is another kind's.
$ som report create -o id -f - <<EOF
"@type": ServicePerformanceDegradationReport
name: jitter over 30 ms
EOF
  SP-20261121-FQ0QFDQQ
$ som report create --kind service-trouble -f - <<EOF
{"@type": "ServicePerformanceDegradationReport", "@baseType": "ServiceProblem", "name": "jitter"}
EOF
  ! <stdin>:1:11: error: 'ServicePerformanceDegradationReport' is no ServiceTroubleReport [unknown-kind]
  !   1 | {"@type": "ServicePerformanceDegradationReport", "@baseType": "ServiceProblem", "name": "jitter"}
  !     |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: its @type or @baseType is ServiceTroubleReport or ServiceProblem
  [4]
$ som report create -f - <<EOF
{"@type": "ServiceOrder", "name": "not a report"}
EOF
  ! <stdin>:1:11: error: 'ServiceOrder' is no report [unknown-kind]
  !   1 | {"@type": "ServiceOrder", "name": "not a report"}
  !     |           ^~~~~~~~~~~~~~
  ! hint: its kinds are: customer-qos, service-performance, service-trouble
  [4]

# Case 7: a subclass is known by its base; its name is kept.
$ som report create --kind service-trouble -f - <<EOF
{"@type": "OpticalProblem", "@baseType": "ServiceProblem", "externalId": "R-7", "name": "no light", "wavelength": 1550.12}
EOF
  TR-20261121-8N25QK97: created
  ! <stdin>:1:11: warning: 'OpticalProblem' became ServiceTroubleReport; externalType keeps it [normalised]
  !   1 | {"@type": "OpticalProblem", "@baseType": "ServiceProblem", "externalId": "R-7", "name": "no light", "wavelength": 1550.12}
  !     |           ^~~~~~~~~~~~~~~~
  ! <stdin>:1:74: warning: 'externalId' became an externalIdentifier [normalised]
  !   1 | {"@type": "OpticalProblem", "@baseType": "ServiceProblem", "externalId": "R-7", "name": "no light", "wavelength": 1550.12}
  !     |                                                                          ^~~~~
$ som report show ext:R-7 -o json --fields '@type,@baseType,externalType,"wavelength"'
  {
    "@type": "ServiceTroubleReport",
    "@baseType": "ServiceProblem",
    "externalType": "OpticalProblem",
    "wavelength": 1550.12
  }
$ som report create --kind service-trouble -f - <<EOF
{"@type": "OpticalProblem", "name": "no base"}
EOF
  ! <stdin>:1:11: error: 'OpticalProblem' is no ServiceTroubleReport [unknown-kind]
  !   1 | {"@type": "OpticalProblem", "name": "no base"}
  !     |           ^~~~~~~~~~~~~~~~
  ! hint: its @type or @baseType is ServiceTroubleReport or ServiceProblem
  [4]

# Case 8: a ticket of v5: external identifiers and the status history have other names.
$ som report create --kind customer-qos -f - <<EOF
{"@type": "TroubleTicket", "name": "no dial tone", "externalIdentifier": [{"id": "R-8", "externalIdentifierType": "crm"}],
 "statusChangeHistory": [{"status": "pending", "changeReason": "asked back", "changeDate": "2026-11-20T10:00:00Z"}],
 "relatedParty": [{"role": "customer", "partyOrPartyRole": {"id": "CUST-118", "name": "Northern Bakeries"}}]}
EOF
  CQ-20261121-CZ4GF2DT: created
  ! <stdin>:1:52: warning: 'externalIdentifier' is called 'externalReference' now [normalised]
  !   1 | {"@type": "TroubleTicket", "name": "no dial tone", "externalIdentifier": [{"id": "R-8", "externalIdentifierType": "crm"}],
  !     |                                                    ^~~~~~~~~~~~~~~~~~~~
  ! <stdin>:1:82: warning: 'R-8' became externalId as well [normalised]
  !   1 | "@type": "TroubleTicket", "name": "no dial tone", "externalIdentifier": [{"id": "R-8", "externalIdentifierType": "crm"}],
  !     |                                                                                 ^~~~~
  ! <stdin>:1:89: warning: 'externalIdentifierType' is called 'externalReferenceType' now [normalised]
  !   1 | : "TroubleTicket", "name": "no dial tone", "externalIdentifier": [{"id": "R-8", "externalIdentifierType": "crm"}],
  !     |                                                                                 ^~~~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:2:2: warning: 'statusChangeHistory' is called 'statusChange' now [normalised]
  !   2 |  "statusChangeHistory": [{"status": "pending", "changeReason": "asked back", "changeDate": "2026-11-20T10:00:00Z"}],
  !     |  ^~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:3:40: warning: the members of 'partyOrPartyRole' were moved beside it [normalised]
  !   3 |  "relatedParty": [{"role": "customer", "partyOrPartyRole": {"id": "CUST-118", "name": "Northern Bakeries"}}]}
  !     |                                        ^~~~~~~~~~~~~~~~~~
$ som report show ext:R-8 -o json --fields externalId,externalReference,statusChange,relatedParty,status
  {
    "externalId": "R-8",
    "externalReference": [
      {
        "id": "R-8",
        "externalReferenceType": "crm"
      }
    ],
    "statusChange": [
      {
        "changeDate": "2026-11-20T10:00:00Z",
        "changeReason": "asked back",
        "status": "pending"
      }
    ],
    "relatedParty": [
      {
        "id": "CUST-118",
        "name": "Northern Bakeries",
        "role": "customer"
      }
    ],
    "status": "acknowledged"
  }

# Case 9: neither name nor description, and what has the wrong type: all at once.
$ som report create --kind service-trouble -f - <<EOF
{
  "priority": "soon",
  "creationDate": "someday",
  "affectedService": "SV-1",
  "affectedNumberOfServices": -1,
  "relatedParty": [{"role": "customer"}]
}
EOF
  ! <stdin>:1:1: error: the document has neither 'name' nor 'description' [missing-field]
  !   1 | {
  !     | ^
  ! <stdin>:2:15: error: priority must be an integer, not text [schema]
  !   2 |   "priority": "soon",
  !     |               ^~~~~~
  ! <stdin>:3:19: error: creationDate: 'someday' is not a time [invalid-time]
  !   3 |   "creationDate": "someday",
  !     |                   ^~~~~~~~~
  ! hint: write RFC 3339, such as "2026-12-01T17:00:00Z"
  ! <stdin>:4:22: error: affectedService must be a list, not text [schema]
  !   4 |   "affectedService": "SV-1",
  !     |                      ^~~~~~
  ! <stdin>:5:31: error: affectedNumberOfServices: -1 is less than 0 [schema]
  !   5 |   "affectedNumberOfServices": -1,
  !     |                               ^~
  ! <stdin>:6:20: error: relatedParty[0] has no 'id' [missing-field]
  !   6 |   "relatedParty": [{"role": "customer"}]
  !     |                    ^~~~~~~~~~~~~~~~~~~~
  [4]

# Case 10: a reference to a record of ours that is not there is refused, other ids are taken.
$ som report create --kind service-trouble -f - <<EOF
{"name": "wrong service", "affectedService": [{"id": "SV-20261101-ABCDEFGH"}]}
EOF
  ! <stdin>:1:54: error: record SV-20261101-ABCDEFGH does not exist [dangling-reference]
  !   1 | {"name": "wrong service", "affectedService": [{"id": "SV-20261101-ABCDEFGH"}]}
  !     |                                                      ^~~~~~~~~~~~~~~~~~~~~~
  [4]
$ som report create --kind service-trouble -q -o id -f - <<EOF
{"name": "their service", "affectedService": [{"id": "their-1"}, {"id": "SV-20261001-7KWX2B4M"}]}
EOF
  TR-20261121-PABEQ78R

# Case 11: a list with a bad one in it: none goes in.
$ som report create --kind service-trouble -f - <<EOF
[{"externalId": "R-11a", "name": "good"}, {"externalId": "R-11b"}, {"@type": "Alarm", "name": "no report"}]
EOF
  ! <stdin>:1:43: error: the document has neither 'name' nor 'description' [missing-field]
  !   1 | [{"externalId": "R-11a", "name": "good"}, {"externalId": "R-11b"}, {"@type": "Alarm", "name": "no report"}]
  !     |                                           ^~~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:1:78: error: 'Alarm' is no ServiceTroubleReport [unknown-kind]
  !   1 | [{"externalId": "R-11a", "name": "good"}, {"externalId": "R-11b"}, {"@type": "Alarm", "name": "no report"}]
  !     |                                                                              ^~~~~~~
  ! hint: its @type or @baseType is ServiceTroubleReport or ServiceProblem
  ! <stdin>:1:17: warning: 'externalId' became an externalIdentifier [normalised]
  !   1 | [{"externalId": "R-11a", "name": "good"}, {"externalId": "R-11b"}, {"@type": "Alarm", "name": "no report"}]
  !     |                 ^~~~~~~
  ! <stdin>:1:58: warning: 'externalId' became an externalIdentifier [normalised]
  !   1 | [{"externalId": "R-11a", "name": "good"}, {"externalId": "R-11b"}, {"@type": "Alarm", "name": "no report"}]
  !     |                                                          ^~~~~~~
  [4]
$ som report show ext:R-11a
  ! som: error: no report has the external id 'R-11a' [not-found]
  [3]

# Case 12: NDJSON of two kinds, each by its own type.
$ som report create -f - -o ndjson <<EOF
{"@type": "ServiceTroubleReport", "name": "trouble", "externalId": "R-12a"}
{"@type": "CustomerQosDegradationReport", "name": "quality", "externalId": "R-12b"}
EOF
  {"id":"TR-20261121-SM9CGZHR","from":null,"to":"acknowledged","text":"created"}
  {"id":"CQ-20261121-68GKEC3K","from":null,"to":"acknowledged","text":"created"}
  ! {"errors":[{"code":"normalised","severity":"warning","message":"'externalId' became an externalIdentifier","file":"<stdin>","line":1,"column":68}]}

# Case 13: YAML as people write it.
$ som report create --kind service-trouble -o id -f - <<EOF
name: Packet loss at Bradford   # from the night shift
priority: 2
creationDate: 2026-11-21T08:00:00Z
externalIdentifier: [{id: R-13}]
relatedParty:
  - {id: CUST-204, role: customer}
note: {text: "ring the site first"}
EOF
  TR-20261121-ZN64SFQ5
  ! <stdin>:7:7: warning: a single value became a list of one [normalised]
  !   7 | note: {text: "ring the site first"}
  !     |       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
$ som report show ext:R-13 -o yaml
  "@type": ServiceTroubleReport
  id: TR-20261121-ZN64SFQ5
  externalIdentifier:
    - id: R-13
  name: Packet loss at Bradford
  priority: 2
  status: acknowledged
  creationDate: "2026-11-21T08:00:00Z"
  relatedParty:
    - id: CUST-204
      role: customer
  sla:
    level: gold-trouble
    calendar: always
    respondWithin: PT30M
    resolveWithin: PT8H
    updateEvery: PT2H
    pausedIn: [pending]
  note:
    - author: jane
      date: "2026-11-21T12:00:00Z"
      text: ring the site first
  trackingRecord:
    - id: 01M7YZMHG0WGMWM5WGYJYPNT7R
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create

# Case 14: the same payload twice with a key is one report.
$ som report create --kind service-trouble -f problem.json --idempotency-key N-1 -q -o id
  TR-20261121-HS1S4J71
$ som report create --kind service-trouble -f problem.json --idempotency-key N-1 -q -o id
  TR-20261121-HS1S4J71
$ som validate
  21 files checked: 0 errors, 0 warnings
