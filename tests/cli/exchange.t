# Requests of TM Forum clients, answered without a network.
$ include prelude.t
$ som exchange GET /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261120-2M8R1TQC --base https://orders.example.net/
  Status: 200 OK\x0d
  ETag: "e45eb281c9b47116c692ad84332f8c000a7ec150400984dddc442db3616b542d"\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"SO-20261120-2M8R1TQC","description":"Duct to the Bradford mill","orderDate":"2026-11-20T10:00:00Z","externalReference":[{"id":"CO-88213","externalReferenceType":"customerOrder","name":"CO-88213"}],"relatedParty":[{"id":"CUST-204","role":"customer","@referredType":"Organization","@type":"RelatedParty"}],"serviceOrderItem":[{"id":"1","action":"add","service":{"name":"bradford-duct"},"state":"acknowledged"}],"state":"acknowledged","@type":"ServiceOrder","href":"https://orders.example.net/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261120-2M8R1TQC"}
$ som exchange GET '/tmf-api/serviceOrdering/v4/serviceOrder/?fields=state&limit=1&offset=1'
  Status: 200 OK\x0d
  X-Total-Count: 3\x0d
  X-Result-Count: 1\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  [{"id":"SO-20261120-7K3F9QXW","state":"acknowledged","href":"/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261120-7K3F9QXW"}]
$ som exchange GET '/tmf-api/serviceOrdering/v4/serviceOrder?relatedParty.id=CUST-204,CUST-1&state="acknowledged"&fields=id'
  Status: 200 OK\x0d
  X-Total-Count: 1\x0d
  X-Result-Count: 1\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  [{"id":"SO-20261120-2M8R1TQC","href":"/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261120-2M8R1TQC"}]
$ som exchange GET '/tmf-api/serviceOrdering/v4/serviceOrder?state=held' -o json
  {
    "schemaVersion": 1,
    "kind": "ExchangeResponse",
    "status": 200,
    "headers": {
      "X-Total-Count": "0",
      "X-Result-Count": "0"
    },
    "body": []
  }
$ som exchange HEAD /tmf-api/serviceOrdering/v4/serviceOrder
  Status: 200 OK\x0d
  X-Total-Count: 3\x0d
  X-Result-Count: 3\x0d
  \x0d
# POST makes a record once.
$ write ticket.json <<EOF
{"description": "No light", "severity": "Critical", "ticketType": "incident", "externalId": "T-1",
 "relatedParty": [{"id": "CUST-118", "role": "customer", "@referredType": "Organization"}]}
EOF
$ som exchange POST /tmf-api/troubleTicket/v4/troubleTicket -f ticket.json -o json
  {
    "schemaVersion": 1,
    "kind": "ExchangeResponse",
    "status": 201,
    "headers": {
      "ETag": "\"e174b2fc37a9fa4066de62d73d4209a26923e1cac41bfc1414136ecdcd0b811b\"",
      "Location": "/tmf-api/troubleTicket/v4/troubleTicket/CQ-20261121-KGG1SF78"
    },
    "body": {
      "id": "CQ-20261121-KGG1SF78",
      "creationDate": "2026-11-21T12:00:00Z",
      "description": "No light",
      "externalId": "T-1",
      "lastUpdate": "2026-11-21T12:00:00Z",
      "severity": "Critical",
      "ticketType": "incident",
      "relatedParty": [
        {
          "id": "CUST-118",
          "role": "customer",
          "@referredType": "Organization"
        }
      ],
      "status": "acknowledged",
      "@type": "CustomerQosDegradationReport",
      "@baseType": "TroubleTicket",
      "href": "/tmf-api/troubleTicket/v4/troubleTicket/CQ-20261121-KGG1SF78"
    }
  }
$ som exchange POST /tmf-api/troubleTicket/v4/troubleTicket -f ticket.json -o json
  {
    "schemaVersion": 1,
    "kind": "ExchangeResponse",
    "status": 201,
    "headers": {
      "ETag": "\"e174b2fc37a9fa4066de62d73d4209a26923e1cac41bfc1414136ecdcd0b811b\"",
      "Location": "/tmf-api/troubleTicket/v4/troubleTicket/CQ-20261121-KGG1SF78"
    },
    "body": {
      "id": "CQ-20261121-KGG1SF78",
      "creationDate": "2026-11-21T12:00:00Z",
      "description": "No light",
      "externalId": "T-1",
      "lastUpdate": "2026-11-21T12:00:00Z",
      "severity": "Critical",
      "ticketType": "incident",
      "relatedParty": [
        {
          "id": "CUST-118",
          "role": "customer",
          "@referredType": "Organization"
        }
      ],
      "status": "acknowledged",
      "@type": "CustomerQosDegradationReport",
      "@baseType": "TroubleTicket",
      "href": "/tmf-api/troubleTicket/v4/troubleTicket/CQ-20261121-KGG1SF78"
    }
  }
$ som report list --fields externalId,state,name,description
  EXTERNAL ID  STATE         name  DESCRIPTION
  T-1          acknowledged        No light
$ write other.json <<EOF
{"description": "Something else", "severity": "Critical", "ticketType": "incident", "externalId": "T-1"}
EOF
$ som exchange POST /tmf-api/troubleTicket/v4/troubleTicket -f other.json
  Status: 409 Conflict\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"changed-meanwhile","reason":"Conflict","message":"CQ-20261121-KGG1SF78: the idempotency key 'externalId:T-1' was used for other content","status":"409"}
$ write bare.json <<EOF
{"name": "x"}
EOF
$ som exchange POST /tmf-api/troubleTicket/v4/troubleTicket -f bare.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"missing-field","reason":"Bad Request","message":"required: description, severity, ticketType","status":"400"}
$ som exchange POST /tmf-api/troubleTicket/v4/troubleTicket -f ticket.json -H 'Content-Type: text/plain'
  Status: 415 Unsupported Media Type\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"unsupported-type","reason":"Unsupported Media Type","message":"the body must be application/json","status":"415"}
# PATCH changes fields, and runs the verb that a state means.
$ write start.json <<EOF
{"state": "inProgress", "description": "Line, Leeds"}
EOF
$ som exchange PATCH /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261120-7K3F9QXW -f start.json -H 'Content-Type: application/merge-patch+json'
  Status: 200 OK\x0d
  ETag: "87077cbf5ec444183a3a65333e338db92dbd5af0dbc759729b3610954e8180c7"\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"SO-20261120-7K3F9QXW","category":"EthernetLine","description":"Line, Leeds","externalId":"BSS-4471","orderDate":"2026-11-20T09:12:00Z","priority":"2","requestedCompletionDate":"2026-12-01T17:00:00Z","startDate":"2026-11-21T12:00:00Z","externalReference":[{"id":"CO-88213","externalReferenceType":"customerOrder","name":"CO-88213"}],"relatedParty":[{"id":"CUST-118","name":"Northern Bakeries","role":"customer","@referredType":"Organization","@type":"RelatedParty"},{"id":"team-access","role":"assignee","@referredType":"Organization","@type":"RelatedParty"}],"serviceOrderItem":[{"id":"1","action":"add","service":{"id":"SV-20261120-Q0WC2VHN","name":"leeds-depot","serviceSpecification":{"id":"ethernet-line","version":"1.2"}},"state":"acknowledged"}],"state":"inProgress","@type":"ServiceOrder","href":"/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261120-7K3F9QXW"}
$ som activity list 7K3F -o id
  survey
  configure
  test
$ write done.json <<EOF
{"state": "completed"}
EOF
$ som exchange PATCH /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261120-7K3F9QXW -f done.json
  Status: 409 Conflict\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"guard","reason":"Conflict","message":"activities are not finished: survey (pending), configure (pending), test (pending)","status":"409"}
$ som exchange PATCH /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261120-7K3F9QXW -f start.json -H 'If-Match: "00"'
  Status: 412 Precondition Failed\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"changed-meanwhile","reason":"Precondition Failed","message":"the record is not the one that If-Match names","status":"412"}
$ write hold.json <<EOF
{"state": "held"}
EOF
$ som exchange PATCH /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261120-7K3F9QXW -f hold.json
  Status: 200 OK\x0d
  ETag: "71cdec58bce41c8b95b28bdadf759f4aa48afe793c281862cfb6158c5597c5d2"\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"SO-20261120-7K3F9QXW","category":"EthernetLine","description":"Line, Leeds","externalId":"BSS-4471","orderDate":"2026-11-20T09:12:00Z","priority":"2","requestedCompletionDate":"2026-12-01T17:00:00Z","startDate":"2026-11-21T12:00:00Z","externalReference":[{"id":"CO-88213","externalReferenceType":"customerOrder","name":"CO-88213"}],"relatedParty":[{"id":"CUST-118","name":"Northern Bakeries","role":"customer","@referredType":"Organization","@type":"RelatedParty"},{"id":"team-access","role":"assignee","@referredType":"Organization","@type":"RelatedParty"}],"serviceOrderItem":[{"id":"1","action":"add","service":{"id":"SV-20261120-Q0WC2VHN","name":"leeds-depot","serviceSpecification":{"id":"ethernet-line","version":"1.2"}},"state":"held"}],"state":"held","@type":"ServiceOrder","href":"/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261120-7K3F9QXW"}
$ som log 7K3F
  TIME              USER  ACTION  ACTIVITY  CHANGE                                                            REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  update            description: 100 Mbit/s Ethernet line, Leeds depot → Line, Leeds  asked for by a client
  2026-11-21 12:00  jane  start             acknowledged → inProgress                                         asked for by a client
  2026-11-21 12:00  jane  hold              inProgress → held                                                 asked for by a client
$ write cancel.json <<EOF
{"serviceOrder": {"id": "SO-20261120-2M8R1TQC"}, "cancellationReason": "not needed"}
EOF
$ som exchange POST /tmf-api/serviceOrdering/v4/cancelServiceOrder -f cancel.json
  Status: 201 Created\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"serviceOrder":{"id":"SO-20261120-2M8R1TQC"},"cancellationReason":"not needed","state":"done"}
$ som log 2M8R
  TIME              USER  ACTION  ACTIVITY  CHANGE                    REASON
  2026-11-21 12:00  jane  cancel            acknowledged → cancelled  not needed
# Alarms are events, and tasks.
$ write alarm.json <<EOF
{"alarmType": "equipmentAlarm", "perceivedSeverity": "major", "probableCause": "powerProblem", "state": "raised",
 "alarmedObject": {"id": "leeds-pe1"}, "sourceSystemId": "ems", "alarmRaisedTime": "2026-11-21T11:00:00Z", "externalAlarmId": "7"}
EOF
$ som exchange POST /tmf-api/alarmManagement/v4/alarm -f alarm.json
  Status: 201 Created\x0d
  ETag: "e37911d75f594f39204fa8eb4aff25adeaa1eb7bb42b61d9cc2b69b1702aa08b"\x0d
  Location: /tmf-api/alarmManagement/v4/alarm/AL-20261121-AJWR0PEE\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"AL-20261121-AJWR0PEE","ackState":"unacknowledged","alarmRaisedTime":"2026-11-21T11:00:00Z","alarmType":"equipmentAlarm","externalAlarmId":"7","perceivedSeverity":"major","probableCause":"powerProblem","sourceSystemId":"ems","state":"raised","alarmedObject":{"id":"leeds-pe1"},"@type":"Alarm","href":"/tmf-api/alarmManagement/v4/alarm/AL-20261121-AJWR0PEE"}
$ write task.json <<EOF
{"alarmPattern": [{"id": "AL-20261121-AJWR0PEE"}], "comment": {"comment": "fuse ordered"}}
EOF
$ som exchange POST /tmf-api/alarmManagement/v4/ackAlarm -f task.json
  Status: 201 Created\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"alarmPattern":[{"id":"AL-20261121-AJWR0PEE"}],"comment":{"comment":"fuse ordered"},"state":"done","ackedAlarm":[{"id":"AL-20261121-AJWR0PEE","href":"/tmf-api/alarmManagement/v4/alarm/AL-20261121-AJWR0PEE"}]}
$ som exchange POST /tmf-api/alarmManagement/v4/ackAlarm -f task.json
  Status: 409 Conflict\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"illegal-transition","reason":"Conflict","message":"AL-20261121-AJWR0PEE: the alarm is acknowledged already","status":"409"}
$ som exchange POST /tmf-api/AlarmManagement/v4/commentAlarm -f task.json -o json
  {
    "schemaVersion": 1,
    "kind": "ExchangeResponse",
    "status": 201,
    "headers": {},
    "body": {
      "alarmPattern": [
        {
          "id": "AL-20261121-AJWR0PEE"
        }
      ],
      "comment": {
        "comment": "fuse ordered"
      },
      "state": "done",
      "commentedAlarm": [
        {
          "id": "AL-20261121-AJWR0PEE",
          "href": "/tmf-api/alarmManagement/v4/alarm/AL-20261121-AJWR0PEE"
        }
      ]
    }
  }
$ write clear.json <<EOF
{"state": "cleared"}
EOF
$ som exchange PATCH /tmf-api/alarmManagement/v4/alarm/AL-20261121-AJWR0PEE -f clear.json
  Status: 200 OK\x0d
  ETag: "6eaa309615c054096b9445ff7956d1a18612f410bfa3f4134e374d8b45818909"\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"AL-20261121-AJWR0PEE","ackState":"acknowledged","ackUserId":"jane","alarmClearedTime":"2026-11-21T12:00:00Z","alarmRaisedTime":"2026-11-21T11:00:00Z","alarmType":"equipmentAlarm","clearUserId":"jane","externalAlarmId":"7","perceivedSeverity":"cleared","probableCause":"powerProblem","sourceSystemId":"ems","state":"cleared","alarmedObject":{"id":"leeds-pe1"},"comment":[{"comment":"fuse ordered","time":"2026-11-21T12:00:00Z","userId":"jane"}],"@type":"Alarm","href":"/tmf-api/alarmManagement/v4/alarm/AL-20261121-AJWR0PEE"}
$ write worse.json <<EOF
{"probableCause": "fire"}
EOF
$ som exchange PATCH /tmf-api/alarmManagement/v4/alarm/AL-20261121-AJWR0PEE -f worse.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"protected-field","reason":"Bad Request","message":"'probableCause' follows from events of the alarm; POST one","status":"400"}
$ som exchange POST /tmf-api/alarmManagement/v4/ackAlarm -f worse.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"missing-field","reason":"Bad Request","message":"required: alarmPattern with an id","status":"400"}
$ som exchange GET /tmf-api/alarmManagement/v4/ackAlarm
  Status: 405 Method Not Allowed\x0d
  Allow: POST\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"method-not-allowed","reason":"Method Not Allowed","message":"records are kept; the method is not possible here","status":"405"}
# What is refused.
$ som exchange DELETE /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261120-2M8R1TQC
  Status: 405 Method Not Allowed\x0d
  Allow: GET, PATCH\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"method-not-allowed","reason":"Method Not Allowed","message":"records are kept; the method is not possible here","status":"405"}
$ som exchange GET /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261120-00000000
  Status: 404 Not Found\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"not-found","reason":"Not Found","message":"order 'SO-20261120-00000000' does not exist","status":"404"}
$ som exchange GET /tmf-api/serviceOrdering/v4/serviceOrder/ext:BSS-4471
  Status: 404 Not Found\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"not-found","reason":"Not Found","message":"'ext:BSS-4471' is not here","status":"404"}
$ som exchange GET /tmf-api/troubleTicket/v4/troubleTicket/SO-20261120-2M8R1TQC
  Status: 404 Not Found\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"not-found","reason":"Not Found","message":"'SO-20261120-2M8R1TQC' is not here","status":"404"}
$ som exchange GET /tmf-api/serviceOrdering/v4/../som.yaml
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"invalid-request","reason":"Bad Request","message":"the path has a part that is not permitted","status":"400"}
$ som exchange GET /tmf-api/serviceOrdering/v4/serviceOrder/%2e%2e
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"invalid-request","reason":"Bad Request","message":"the path has a part that is not permitted","status":"400"}
$ som exchange GET /tmf-api/serviceOrdering/v4/serviceOrder/a%2Fb
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"invalid-request","reason":"Bad Request","message":"the path has a part that is not permitted","status":"400"}
$ som exchange GET '/tmf-api/serviceOrdering/v4/serviceOrder?a=%0d%0aSet-Cookie:x'
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"invalid-request","reason":"Bad Request","message":"the address has control characters","status":"400"}
$ som exchange GET /tmf-api/serviceOrdering/v4/serviceOrder -H 'X'
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"invalid-request","reason":"Bad Request","message":"a header is not NAME: VALUE","status":"400"}
$ som exchange GET /tmf-api/serviceOrdering/v3/serviceOrder
  Status: 404 Not Found\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"not-found","reason":"Not Found","message":"addresses are /tmf-api/API/v4/RESOURCE and /tmf-api/API/v4/RESOURCE/ID","status":"404"}
$ som exchange GET '/tmf-api/serviceOrdering/v4/serviceOrder?limit=-1'
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"invalid-query","reason":"Bad Request","message":"'limit' is not a number","status":"400"}
$ som exchange POST /tmf-api/serviceOrdering/v4/hub -f bare.json
  Status: 403 Forbidden\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"no-callbacks","reason":"Forbidden","message":"callbacks are not permitted here; subscriptions are files of policy/","status":"403"}
$ som exchange POST /tmf-api/serviceInventory/v4/service -f bare.json
  Status: 405 Method Not Allowed\x0d
  Allow: GET\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"method-not-allowed","reason":"Method Not Allowed","message":"services follow from orders: POST a serviceOrder whose item adds, modifies or deletes one","status":"405"}
$ som exchange GET /tmf-api/serviceOrdering/v4/serviceOrder --base javascript:x
  ! som: error: --base: 'javascript:x' is not the beginning of an https address [usage]
  ! hint: see som exchange --help
  [2]
$ som exchange GET
  ! som: error: the method and the path are missing [usage]
  ! hint: som exchange GET /tmf-api/serviceOrdering/v4/serviceOrder
  [2]
$ som exchange POST /tmf-api/troubleTicket/v4/troubleTicket -f ticket.json -n
  ! som: error: a response says what was done, so -n is not possible [usage]
  [2]
# A filter by an unknown member would hide everything; a cancellation changes nothing else.
$ som exchange GET /tmf-api/serviceOrdering/v4/serviceOrder?nosuch=1 -o json
  {
    "schemaVersion": 1,
    "kind": "ExchangeResponse",
    "status": 400,
    "headers": {},
    "body": {
      "code": "invalid-query",
      "reason": "Bad Request",
      "message": "'nosuch' is not a member of ServiceOrder",
      "status": "400"
    }
  }
$ som exchange GET '/tmf-api/serviceOrdering/v4/serviceOrder?relatedParty.nosuch=1' -o json
  {
    "schemaVersion": 1,
    "kind": "ExchangeResponse",
    "status": 400,
    "headers": {},
    "body": {
      "code": "invalid-query",
      "reason": "Bad Request",
      "message": "'relatedParty.nosuch' is not a member of ServiceOrder",
      "status": "400"
    }
  }
$ write cancel.json <<EOF
{"state": "cancelled", "description": "new"}
EOF
$ som exchange PATCH /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261120-7K3F9QXW -f cancel.json -o json
  {
    "schemaVersion": 1,
    "kind": "ExchangeResponse",
    "status": 400,
    "headers": {},
    "body": {
      "code": "protected-field",
      "reason": "Bad Request",
      "message": "'description' cannot change with a cancellation; send another PATCH before it",
      "status": "400"
    }
  }
