# Subscriptions of clients by the hub: off unless the user's own configuration lists hosts.
$ include prelude.t
$ write hub.json <<EOF
{"callback": "https://crm.example.net/events?a=1", "query": "eventType=ServiceOrderStateChangeEvent,ServiceOrderCreateEvent"}
EOF
$ som exchange POST /tmf-api/serviceOrdering/v4/hub -f hub.json
$ som exchange GET /tmf-api/serviceOrdering/v4/hub/x
$ env XDG_CONFIG_HOME=mine
$ write mine/som/config.yaml <<EOF
exchange:
  callbacks: [crm.example.net, "oss.example.net:8443"]
EOF
$ som exchange POST /tmf-api/serviceOrdering/v4/hub -f hub.json
