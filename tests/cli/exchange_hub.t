# Subscriptions of clients by the hub: off unless the user's own configuration lists hosts.
$ include prelude.t
$ write hub.json <<EOF
{"callback": "https://crm.example.net/events?a=1", "query": "eventType=ServiceOrderStateChangeEvent,ServiceOrderCreateEvent"}
EOF
$ som exchange POST /tmf-api/serviceOrdering/v4/hub -f hub.json
  Status: 403 Forbidden\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"no-callbacks","reason":"Forbidden","message":"callbacks are not permitted here; subscriptions are files of policy/","status":"403"}
$ som exchange GET /tmf-api/serviceOrdering/v4/hub/x
  Status: 403 Forbidden\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"no-callbacks","reason":"Forbidden","message":"callbacks are not permitted here; subscriptions are files of policy/","status":"403"}
$ env XDG_CONFIG_HOME=mine
$ write mine/som/config.yaml <<EOF
exchange:
  callbacks: [crm.example.net, "oss.example.net:8443"]
EOF
$ som exchange POST /tmf-api/serviceOrdering/v4/hub -f hub.json
  Status: 201 Created\x0d
  Location: /tmf-api/serviceOrdering/v4/hub/01M7YZMHG0M5JRXV37XJ4G4Q61\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"01M7YZMHG0M5JRXV37XJ4G4Q61","callback":"https://crm.example.net/events?a=1","query":"eventType=ServiceOrderStateChangeEvent,ServiceOrderCreateEvent"}
$ som exchange POST /tmf-api/serviceOrdering/v4/hub -f hub.json
  Status: 409 Conflict\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"guard","reason":"Conflict","message":"the subscription '01M7YZMHG0M5JRXV37XJ4G4Q61' has this callback and query","status":"409"}
$ som exchange GET /tmf-api/serviceOrdering/v4/hub/01M7YZMHG0M5JRXV37XJ4G4Q61
  Status: 200 OK\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"01M7YZMHG0M5JRXV37XJ4G4Q61","callback":"https://crm.example.net/events?a=1","query":"eventType=ServiceOrderStateChangeEvent,ServiceOrderCreateEvent"}
$ cat policy/hub-01M7YZMHG0M5JRXV37XJ4G4Q61.yaml
  "@type": Subscription
  id: hub-01M7YZMHG0M5JRXV37XJ4G4Q61
  eventType: [ServiceOrderStateChangeEvent, ServiceOrderCreateEvent]
  appliesTo:
    kind: ServiceOrder
  channel: hub-01M7YZMHG0M5JRXV37XJ4G4Q61
  callback: https://crm.example.net/events?a=1
  query: eventType=ServiceOrderStateChangeEvent,ServiceOrderCreateEvent
$ som exchange GET /tmf-api/serviceOrdering/v4/hub/../../som
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"invalid-request","reason":"Bad Request","message":"the path has a part that is not permitted","status":"400"}
$ som exchange GET /tmf-api/troubleTicket/v4/hub/01M7YZMHG0M5JRXV37XJ4G4Q61
  Status: 404 Not Found\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"not-found","reason":"Not Found","message":"'01M7YZMHG0M5JRXV37XJ4G4Q61' is not here","status":"404"}
$ som exchange GET /tmf-api/serviceOrdering/v4/hub
  Status: 405 Method Not Allowed\x0d
  Allow: POST\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"method-not-allowed","reason":"Method Not Allowed","message":"subscriptions are not listed: a client knows the addresses of its own","status":"405"}
$ som exchange PATCH /tmf-api/serviceOrdering/v4/hub/01M7YZMHG0M5JRXV37XJ4G4Q61 -f hub.json
  Status: 405 Method Not Allowed\x0d
  Allow: GET, DELETE\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"method-not-allowed","reason":"Method Not Allowed","message":"a subscription does not change; end it and make another","status":"405"}
$ som validate
  7 files checked: 0 errors, 0 warnings

# What a query and an address must not be.
$ write other.json <<EOF
{"callback": "https://other.example.net/"}
EOF
$ write plain.json <<EOF
{"callback": "http://crm.example.net/"}
EOF
$ write type.json <<EOF
{"callback": "https://crm.example.net/", "query": "eventType=ServiceOrderStateChangedEvent"}
EOF
$ write filter.json <<EOF
{"callback": "https://crm.example.net/", "query": "event.serviceOrder.state=held"}
EOF
$ write number.json <<EOF
{"callback": 5}
EOF
$ write none.json <<EOF
{"query": ""}
EOF
$ som exchange POST /tmf-api/serviceOrdering/v4/hub -f other.json
  Status: 403 Forbidden\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"no-callbacks","reason":"Forbidden","message":"callbacks to 'other.example.net' are not permitted here","status":"403"}
$ som exchange POST /tmf-api/serviceOrdering/v4/hub -f plain.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"invalid-request","reason":"Bad Request","message":"the callback must be https://HOST/PATH with the name of a host, without user and fragment","status":"400"}
$ som exchange POST /tmf-api/serviceOrdering/v4/hub -f type.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"invalid-request","reason":"Bad Request","message":"query: no event of this API has the type 'ServiceOrderStateChangedEvent'; did you mean 'ServiceOrderStateChangeEvent'?","status":"400"}
$ som exchange POST /tmf-api/serviceOrdering/v4/hub -f filter.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"invalid-request","reason":"Bad Request","message":"query: 'event.serviceOrder.state' cannot choose events; write eventType=TYPE,TYPE","status":"400"}
$ som exchange POST /tmf-api/serviceOrdering/v4/hub -f number.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"invalid-request","reason":"Bad Request","message":"callback must be a text","status":"400"}
$ som exchange POST /tmf-api/serviceOrdering/v4/hub -f none.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"missing-field","reason":"Bad Request","message":"required: callback","status":"400"}

# An event has the record as clients know it. The program that delivers it gets the address.
$ som order start 7K3F -q
$ som outbox list --fields channel,type,subject
  channel                         type                          subject
  hub-01M7YZMHG0M5JRXV37XJ4G4Q61  ServiceOrderStateChangeEvent  SO-20261120-7K3F9QXW
$ cat outbox/hub-01M7YZMHG0M5JRXV37XJ4G4Q61/343a90b832d24563006ed4efb6159ca6.json
  {
    "specversion": "1.0",
    "id": "343a90b832d24563006ed4efb6159ca6",
    "source": "som/leeds",
    "type": "ServiceOrderStateChangeEvent",
    "subject": "SO-20261120-7K3F9QXW",
    "time": "2026-11-21T12:00:00Z",
    "sequence": "00000002",
    "datacontenttype": "application/json",
    "data": {
      "eventId": "343a90b832d24563006ed4efb6159ca6",
      "eventTime": "2026-11-21T12:00:00Z",
      "eventType": "ServiceOrderStateChangeEvent",
      "event": {
        "serviceOrder": {
          "id": "SO-20261120-7K3F9QXW",
          "category": "EthernetLine",
          "description": "100 Mbit/s Ethernet line, Leeds depot",
          "externalId": "BSS-4471",
          "orderDate": "2026-11-20T09:12:00Z",
          "priority": "2",
          "requestedCompletionDate": "2026-12-01T17:00:00Z",
          "startDate": "2026-11-21T12:00:00Z",
          "externalReference": [
            {
              "id": "CO-88213",
              "externalReferenceType": "customerOrder",
              "name": "CO-88213"
            }
          ],
          "relatedParty": [
            {
              "id": "CUST-118",
              "name": "Northern Bakeries",
              "role": "customer",
              "@referredType": "Organization",
              "@type": "RelatedParty"
            },
            {
              "id": "team-access",
              "role": "assignee",
              "@referredType": "Organization",
              "@type": "RelatedParty"
            }
          ],
          "serviceOrderItem": [
            {
              "id": "1",
              "action": "add",
              "service": {
                "id": "SV-20261120-Q0WC2VHN",
                "name": "leeds-depot",
                "serviceSpecification": {
                  "id": "ethernet-line",
                  "version": "1.2"
                }
              },
              "state": "acknowledged"
            }
          ],
          "state": "inProgress",
          "@type": "ServiceOrder"
        }
      }
    }
  }
$ write mine/som/config.yaml <<EOF
exchange: {callbacks: [other.example.net]}
EOF
$ som outbox deliver --channel hub-01M7YZMHG0M5JRXV37XJ4G4Q61 -- ./hub.sh
  ! som: error: callbacks to 'crm.example.net' are not permitted here [guard]
  ! hint: exchange.callbacks in your own configuration lists the hosts, see som-exchange(1)
  [5]
$ som outbox deliver --channel hub-01M7YZMHG0M5JRXV37XJ4G4Q61 -n -- ./hub.sh
  ! som: error: callbacks to 'crm.example.net' are not permitted here [guard]
  ! hint: exchange.callbacks in your own configuration lists the hosts, see som-exchange(1)
  [5]
$ env XDG_CONFIG_HOME=
$ som outbox deliver --channel hub-01M7YZMHG0M5JRXV37XJ4G4Q61 -- ./hub.sh
  ! som: error: callbacks to 'crm.example.net' are not permitted here [guard]
  ! hint: exchange.callbacks in your own configuration lists the hosts, see som-exchange(1)
  [5]
$ env XDG_CONFIG_HOME=mine
$ write mine/som/config.yaml <<EOF
exchange: {callbacks: [CRM.example.net]}
EOF
$ program exit 1
$ som outbox deliver --channel hub-01M7YZMHG0M5JRXV37XJ4G4Q61 -- ./hub.sh
  343a90b832d24563006ed4efb6159ca6: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW kept: exit status 1; next try in 30 s
  [1]
$ program-saw
  [./hub.sh]
  SOM_CALLBACK=https://crm.example.net/events?a=1
  SOM_CHANNEL=hub-01M7YZMHG0M5JRXV37XJ4G4Q61
  SOM_EVENT=343a90b832d24563006ed4efb6159ca6
  SOM_EVENTS=1
  SOM_RECIPIENT=
  SOM_WORKSPACE=.
  time-out PT5M

# Ending it takes what waits along. Events that are left without a subscription are not delivered.
$ som exchange DELETE /tmf-api/serviceOrdering/v4/hub/01M7YZMHG0M5JRXV37XJ4G4Q61
  Status: 204 No Content\x0d
  \x0d
$ som exchange DELETE /tmf-api/serviceOrdering/v4/hub/01M7YZMHG0M5JRXV37XJ4G4Q61
  Status: 404 Not Found\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"not-found","reason":"Not Found","message":"there is no subscription '01M7YZMHG0M5JRXV37XJ4G4Q61'","status":"404"}
$ som outbox list --fields channel,type,subject
  channel  type  subject
$ write outbox/hub-x/e1.json <<EOF
{"id": "e1", "type": "X", "subject": "SO-20261120-7K3F9QXW"}
EOF
$ som outbox deliver --channel hub-x -- ./hub.sh
  ! som: error: no subscription of 'hub-x' has a callback [guard]
  ! hint: the client has ended it; drop its events with som outbox drop
  [5]
$ write policy/two.yaml <<EOF
"@type": Subscription
id: a
eventType: [ServiceOrderStateChangeEvent]
channel: two
callback: https://crm.example.net/a
---
"@type": Subscription
id: b
eventType: [ServiceOrderStateChangeEvent]
channel: two
callback: https://crm.example.net/b
EOF
$ som outbox deliver --channel two -- ./hub.sh
  ! policy/two.yaml: the channel 'two' has several callbacks [guard]
  ! hint: give each subscription with a callback a channel of its own
  [5]
