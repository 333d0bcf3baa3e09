# What other systems say of their orders and reports is recorded, and causes nothing.
$ include prelude.t
$ write policy/hook.yaml <<EOF
"@type": Subscription
id: all
eventType: [ServiceOrderCreateEvent, ServiceOrderStateChangeEvent]
channel: all
EOF
$ write bss.json <<EOF
[{"id": "4711", "@type": "ServiceOrder", "state": "inProgress", "orderDate": "2026-11-18T10:00:00+01:00",
  "startDate": "2026-11-19T08:00:00Z", "priority": "2", "description": "Line to the mill",
  "relatedParty": [{"id": "CUST-118", "role": "Customer", "@referredType": "Organization"}],
  "serviceOrderItem": [{"id": "1", "action": "add", "state": "inProgress", "service": {"name": "mill"}}]},
 {"id": "4712", "@type": "ServiceOrder", "state": "completed", "orderDate": "2026-11-10T09:00:00Z",
  "completionDate": "2026-11-17T15:00:00Z",
  "serviceOrderItem": [{"id": "1", "action": "add", "state": "completed", "service": {"name": "depot"}}]}]
EOF
$ som import --format tmf641 --source bss -f bss.json
  SO-20261118-3HC68HWZ: imported from bss
  SO-20261110-AZ0V36MB: imported from bss
  ! imported from bss: 2 new, 0 changed, 0 unchanged, 0 bad
$ som order list --all --fields id,externalReference.id,externalReference.externalReferenceType,state
  ID                    externalReference.id  externalReference.externalReferenceType  STATE
  SO-20261120-9D4B6HNV                                                                 acknowledged
  SO-20261120-7K3F9QXW  CO-88213              customerOrder                            acknowledged
  SO-20261110-AZ0V36MB  4712                  import:bss                               completed
  SO-20261118-3HC68HWZ  4711                  import:bss                               inProgress
  SO-20261120-2M8R1TQC  CO-88213              customerOrder                            acknowledged
$ som log ext:4711
  TIME              USER  ACTION  ACTIVITY  CHANGE        REASON
  2026-11-19 08:00  jane  import            → inProgress
$ som outbox list
  EVENT  CHANNEL  TYPE  SUBJECT  TIME
# Importing twice changes nothing.
$ som import --format tmf641 --source bss -f bss.json
  SO-20261118-3HC68HWZ: unchanged
  SO-20261110-AZ0V36MB: unchanged
  ! imported from bss: 0 new, 0 changed, 2 unchanged, 0 bad
$ som validate
  9 files checked: 0 errors, 0 warnings
# The source goes on; members that it lacks stay, lists merge by their keys.
$ som order note ext:4711 'called the customer' -q
$ write later.json <<EOF
{"id": "4711", "state": "completed", "completionDate": "2026-11-21T11:00:00Z", "priority": "1",
 "serviceOrderItem": [{"id": "1", "action": "add", "state": "completed", "service": {"name": "mill"}}]}
EOF
$ som import --format tmf641 --source bss -f later.json -n
  SO-20261118-3HC68HWZ: inProgress → completed (imported from bss)
  --- a/orders/2026/11/SO-20261118-3HC68HWZ.yaml
  +++ b/orders/2026/11/SO-20261118-3HC68HWZ.yaml
  @@ -2,10 +2,11 @@
   id: SO-20261118-3HC68HWZ
   externalId: "4711"
   description: Line to the mill
  -priority: "2"
  -state: inProgress
  +priority: "1"
  +state: completed
   orderDate: "2026-11-18T09:00:00Z"
   startDate: "2026-11-19T08:00:00Z"
  +completionDate: "2026-11-21T11:00:00Z"
   externalReference:
     - id: "4711"
       externalReferenceType: import:bss
  @@ -16,7 +17,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: inProgress
  +    state: completed
       service:
         name: mill
   allocation: []
  @@ -38,3 +39,12 @@
       time: "2026-11-21T12:00:00Z"
       user: jane
       action: note
  +  - id: 01M7YZMHG0M5JRXV37XMWX2P2M
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    systemId: bss
  +    action: import
  +    from: inProgress
  +    to: completed
  +    sourceHash: cd383c56c8a1d8e4750f8df62b8201aa90ff11d3fa116d35ff032931f0078181
  +    contentHash: e0962af9d97aace96718bed30c546618a910fe33598b227782c06333f6700f08
  ! imported from bss: 0 new, 1 changed, 0 unchanged, 0 bad
$ som import --format tmf641 --source bss -f later.json -o json
  {"changed":[{"id":"SO-20261118-3HC68HWZ","from":"inProgress","to":"completed","text":"imported from bss"}]}
  ! imported from bss: 0 new, 1 changed, 0 unchanged, 0 bad
$ som log ext:4711
  TIME              USER  ACTION  ACTIVITY  CHANGE                  REASON
  2026-11-19 08:00  jane  import            → inProgress
  2026-11-21 12:00  jane  note
  2026-11-21 12:00  jane  import            inProgress → completed
$ som show ext:4711 -o json --fields state,completionDate,priority,description,relatedParty,note.text
  {
    "state": "completed",
    "completionDate": "2026-11-21T11:00:00Z",
    "priority": "1",
    "description": "Line to the mill",
    "relatedParty": [
      {
        "id": "CUST-118",
        "role": "customer",
        "@referredType": "Organization"
      }
    ],
    "note.text": [
      "called the customer"
    ]
  }
# A record that was changed here is a finding.
$ som order update ext:4712 --set description=ours -q
$ write again.json <<EOF
{"id": "4712", "state": "completed", "description": "theirs",
 "serviceOrderItem": [{"id": "1", "action": "add", "state": "completed", "service": {"name": "depot"}}]}
EOF
$ som import --format tmf641 --source bss -f again.json
  ! again.json:1:1: error: SO-20261110-AZ0V36MB was changed here since its last import [changed-meanwhile]
  !   1 | {"id": "4712", "state": "completed", "description": "theirs",
  !     | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: see what would change with --overwrite -n
  ! imported from bss: 0 new, 0 changed, 0 unchanged, 1 bad
  [6]
$ som import --format tmf641 --source bss -f again.json --overwrite
  SO-20261110-AZ0V36MB: imported from bss
  ! imported from bss: 0 new, 1 changed, 0 unchanged, 0 bad
# A state to which no event leads is a warning.
$ write back.json <<EOF
{"id": "4712", "state": "acknowledged", "description": "theirs",
 "serviceOrderItem": [{"id": "1", "action": "add", "state": "acknowledged", "service": {"name": "depot"}}]}
EOF
$ som import --format tmf641 --source bss -f back.json
  SO-20261110-AZ0V36MB: completed → acknowledged (imported from bss)
  ! back.json:1:25: warning: SO-20261110-AZ0V36MB went from completed to acknowledged, to which no event of the lifecycle leads [illegal-transition]
  !   1 | {"id": "4712", "state": "acknowledged", "description": "theirs",
  !     |                         ^~~~~~~~~~~~~~
  ! imported from bss: 0 new, 1 changed, 0 unchanged, 0 bad
$ som import --format tmf641 --source other -f back.json -o id
  SO-20261121-VDAKF4BA
  ! imported from other: 1 new, 0 changed, 0 unchanged, 0 bad
# All that is wrong is reported; the other records are imported.
$ write bad.ndjson <<EOF
{"id": "1", "state": "inProgress", "serviceOrderItem": []}
{"id": "2", "state": "done", "serviceOrderItem": [{"id": "1", "action": "add", "service": {}}]}
{"id": "3", "state": "held", "serviceOrderItem": [{"id": "1", "action": "add", "service": {}}]}
{"id": "3", "state": "held", "serviceOrderItem": [{"id": "1", "action": "add", "service": {}}]}
{"state": "held", "serviceOrderItem": [{"id": "1", "action": "add", "service": {}}]}
{"id": "TR-20261120-7K3F9QXW", "state": "held"}
{"id": "4", "orderDate": "yesterday", "serviceOrderItem": [{"id": "1", "action": "add", "service": {}}]}
EOF
$ som import --format tmf641 --source bss -f bad.ndjson --strict
  SO-20261121-JP6YAG43: imported from bss
  ! bad.ndjson:1:56: error: serviceOrderItem is an empty list [schema]
  !   1 | {"id": "1", "state": "inProgress", "serviceOrderItem": []}
  !     |                                                        ^~
  ! bad.ndjson:2:22: error: state 'done' is not known [unknown-state]
  !   2 | {"id": "2", "state": "done", "serviceOrderItem": [{"id": "1", "action": "add", "service": {}}]}
  !     |                      ^~~~~~
  ! hint: states are: acknowledged, rejected, pending, held, inProgress, cancelled, completed, failed, partial, assessingCancellation, pendingCancellation
  ! bad.ndjson:4:8: error: the input has '3' twice [duplicate-id]
  !   4 | {"id": "3", "state": "held", "serviceOrderItem": [{"id": "1", "action": "add", "service": {}}]}
  !     |        ^~~
  ! bad.ndjson:5:1: error: the record has no id, by which it could be found again [missing-field]
  !   5 | {"state": "held", "serviceOrderItem": [{"id": "1", "action": "add", "service": {}}]}
  !     | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! bad.ndjson:6:8: error: 'TR-20261120-7K3F9QXW' is the id of a ServiceTroubleReport, not of a ServiceOrder [unknown-kind]
  !   6 | {"id": "TR-20261120-7K3F9QXW", "state": "held"}
  !     |        ^~~~~~~~~~~~~~~~~~~~~~
  ! hint: ids of other systems must not have the form of ours
  ! bad.ndjson:7:26: error: yesterday became 2026-11-20T00:00:00Z [normalised]
  !   7 | {"id": "4", "orderDate": "yesterday", "serviceOrderItem": [{"id": "1", "action": "add", "service": {}}]}
  !     |                          ^~~~~~~~~~~
  ! imported from bss: 1 new, 0 changed, 0 unchanged, 6 bad
  [4]
# Reports and events.
$ write event.json <<EOF
{"specversion": "1.0", "id": "1", "source": "desk", "type": "TroubleTicketStatusChangeEvent",
 "data": {"eventId": "1", "eventType": "TroubleTicketStatusChangeEvent",
          "event": {"troubleTicket": {"id": "T-1", "status": "resolved", "description": "no light",
                                      "creationDate": "2026-11-20T08:00:00Z", "severity": "Critical"}}}}
EOF
$ som import --format cloudevents --source desk -f event.json
  ! event.json:3:38: error: the record does not say which kind of TroubleTicket it is [unknown-kind]
  !   3 |           "event": {"troubleTicket": {"id": "T-1", "status": "resolved", "description": "no light",
  !     |                                      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: give --kind with one of: customer-qos, resource-trouble, party-trouble
  ! imported from desk: 0 new, 0 changed, 0 unchanged, 1 bad
  [4]
$ som import --format cloudevents --source desk -f event.json --kind customer-qos
  CQ-20261120-3CRXA0NF: imported from desk
  ! imported from desk: 1 new, 0 changed, 0 unchanged, 0 bad
$ som log ext:T-1
  TIME              USER  ACTION  ACTIVITY  CHANGE     REASON
  2026-11-20 08:00  jane  import            → cleared
$ som import --format tmf641 --source 'a/b' -f event.json
  ! som: error: --source: 'a/b' is not a name: use letters, digits and ._- [usage]
  ! hint: see som import --help
  [2]
$ som import --format tmf641 --source a -f event.json --kind alarm
  ! som: error: --kind: tmf641 has no records of the kind 'alarm' [usage]
  [2]
# A note alone is news; a state that the map does not know is an error of the row; an alarm needs a state.
$ write notes.yaml <<EOF
"@type": ImportMap
kind: order
key: Nr
set: {"serviceOrderItem[id=1].action": add, "serviceOrderItem[id=1].service.name": line}
columns:
  State: {to: state, values: {new: acknowledged}}
  Remark: {to: note, entry: text}
EOF
$ write notes.csv <<EOF
Nr,State,Remark
A,new,
B,somewhere,
EOF
$ som import --format csv --source sheet --map notes.yaml -f notes.csv
  SO-20261121-PKMQ0K5D: imported from sheet
  ! notes.csv:3:3: error: column 'State': 'somewhere' is not among the values of the map [unknown-value]
  !   3 | B,somewhere,
  !     |   ^~~~~~~~~
  ! hint: add it to the values of the column, or give the column a default
  ! imported from sheet: 1 new, 0 changed, 0 unchanged, 1 bad
  [4]
$ write notes.csv <<EOF
Nr,State,Remark
A,new,call first
EOF
$ som import --format csv --source sheet --map notes.yaml -f notes.csv
  SO-20261121-PKMQ0K5D: imported from sheet
  ! imported from sheet: 0 new, 1 changed, 0 unchanged, 0 bad
$ som order show ext:A -o json --fields note
  {
    "note": [
      {
        "text": "call first"
      }
    ]
  }
$ write alarms.json <<EOF
[{"id": "a", "perceivedSeverity": "major", "alarmType": "other", "state": "raised"}, {"id": "b", "perceivedSeverity": "major"}]
EOF
$ som import --format tmf642 --source nms -f alarms.json
  AL-20261121-WD59J9FA: imported from nms
  ! alarms.json:1:86: error: the document has no 'state' [missing-field]
  !   1 | ": "a", "perceivedSeverity": "major", "alarmType": "other", "state": "raised"}, {"id": "b", "perceivedSeverity": "major"}]
  !     |                                                                                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! imported from nms: 1 new, 0 changed, 0 unchanged, 1 bad
  [4]

# A ticket that has ended, whose source says only when it was made, is dated by the import: archive does not take it at once.
$ write ended.json <<EOF
[{"id": "old-1", "creationDate": "2019-03-01T10:00:00Z", "severity": "minor", "ticketType": "incident", "description": "No light", "status": "closed"},
 {"id": "old-2", "creationDate": "2019-03-01T10:00:00Z", "lastUpdate": "2019-04-01T10:00:00Z", "severity": "minor", "ticketType": "incident", "description": "No tone", "status": "closed"},
 {"id": "old-3", "creationDate": "2019-03-01T10:00:00Z", "severity": "minor", "ticketType": "incident", "description": "Noise", "status": "acknowledged"}]
EOF
$ som import --format tmf621 --source old --kind customer-qos -f ended.json
  CQ-20190301-5KXSH2DM: imported from old
  CQ-20190301-07KR6ZTY: imported from old
  CQ-20190301-BKRGWNC7: imported from old
  ! imported from old: 3 new, 0 changed, 0 unchanged, 0 bad
$ som report list --all --fields description,state,creationDate,trackingRecord[0].time
  DESCRIPTION  STATE         creationDate      trackingRecord[0].time
  No tone      closed        2019-03-01 10:00  2019-04-01 10:00
  No light     closed        2019-03-01 10:00  2026-11-21 12:00
  Noise        acknowledged  2019-03-01 10:00  2019-03-01 10:00
  no light     cleared       2026-11-20 08:00  2026-11-20 08:00
$ som import --format tmf621 --source old --kind customer-qos -f ended.json
  CQ-20190301-5KXSH2DM: unchanged
  CQ-20190301-07KR6ZTY: unchanged
  CQ-20190301-BKRGWNC7: unchanged
  ! imported from old: 0 new, 0 changed, 3 unchanged, 0 bad
# A table with another delimiter, and one with two columns of a name.
$ write other.csv <<EOF
Nr;State;Remark
C;new;
EOF
$ som import --format csv --source sheet --map notes.yaml -f other.csv
  ! other.csv:1:1: error: the table has no column 'Nr', which is the key [missing-field]
  !   1 | Nr;State;Remark
  !     | ^~~~~~~~~~~~~~~
  ! hint: the header is one column: write delimiter: ';' in the map
  [4]
$ write other.csv <<EOF
Nr,State,State
C,new,new
EOF
$ som import --format csv --source sheet --map notes.yaml -f other.csv
  ! other.csv:1:4: error: the table has several columns 'State', but state takes one value [syntax]
  !   1 | Nr,State,State
  !     |    ^~~~~
  ! hint: rename or remove all but one of them
  [4]
# Local times that occur twice, or never, when clocks change.
$ write local.yaml <<EOF
"@type": ImportMap
kind: order
key: Nr
zone: Europe/London
set: {"serviceOrderItem[id=1].action": add, "serviceOrderItem[id=1].service.name": line}
columns:
  Ordered: {to: orderDate}
  Wanted: {to: requestedCompletionDate}
EOF
$ write local.csv <<EOF
Nr,Ordered,Wanted
L-1,2026-10-25 01:30,2027-03-28 01:30
EOF
$ som import --format csv --source sheet --map local.yaml -f local.csv
  SO-20261025-RB7K5BM1: imported from sheet
  ! local.csv:2:5: warning: '2026-10-25 01:30': the zone Europe/London has 2026-10-25T01:30:00 twice: 2026-10-25T01:30:00+01:00, the first, is used [doubtful-time]
  !   2 | L-1,2026-10-25 01:30,2027-03-28 01:30
  !     |     ^~~~~~~~~~~~~~~~
  ! local.csv:2:22: warning: '2027-03-28 01:30': the zone Europe/London skipped 2027-03-28T01:30:00: 2027-03-28T02:30:00+01:00 is used [doubtful-time]
  !   2 | L-1,2026-10-25 01:30,2027-03-28 01:30
  !     |                      ^~~~~~~~~~~~~~~~
  ! imported from sheet: 1 new, 0 changed, 0 unchanged, 0 bad
$ som import --format csv --source sheet --map local.yaml -f local.csv --strict
  ! local.csv:2:5: error: '2026-10-25 01:30': the zone Europe/London has 2026-10-25T01:30:00 twice: 2026-10-25T01:30:00+01:00, the first, is used [doubtful-time]
  !   2 | L-1,2026-10-25 01:30,2027-03-28 01:30
  !     |     ^~~~~~~~~~~~~~~~
  ! local.csv:2:22: error: '2027-03-28 01:30': the zone Europe/London skipped 2027-03-28T01:30:00: 2027-03-28T02:30:00+01:00 is used [doubtful-time]
  !   2 | L-1,2026-10-25 01:30,2027-03-28 01:30
  !     |                      ^~~~~~~~~~~~~~~~
  ! imported from sheet: 0 new, 0 changed, 0 unchanged, 1 bad
  [4]
