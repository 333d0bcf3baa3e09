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
