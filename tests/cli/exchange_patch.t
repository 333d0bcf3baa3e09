# What a PATCH and a POST of a TM Forum client must be like.
$ load leeds-access
$ write other.json <<EOF
{"id": "SO-20261001-AAAAAAAA", "description": "other"}
EOF
$ write kind.json <<EOF
{"@type": "ServiceTest", "description": "other"}
EOF
$ write typo.json <<EOF
{"descripton": "other"}
EOF
$ write own.json <<EOF
{"id": "SO-20261105-2A7P9WMG", "@type": "ServiceOrder", "href": "x", "description": "a new one"}
EOF
$ write list.json <<EOF
{"note": {"text": "not a list"}, "category": ["not", "a", "text"]}
EOF
$ som exchange PATCH /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261105-2A7P9WMG -f other.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"protected-field","reason":"Bad Request","message":"'id' is that of another record; it never changes","status":"400"}
$ som exchange PATCH /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261105-2A7P9WMG -f kind.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"protected-field","reason":"Bad Request","message":"'@type' is that of another record; it never changes","status":"400"}
$ som exchange PATCH /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261105-2A7P9WMG -f typo.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"unknown-member","reason":"Bad Request","message":"'descripton' is not a member of ServiceOrder; did you mean 'description'?","status":"400"}
$ som exchange PATCH /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261105-2A7P9WMG -f list.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"schema","reason":"Bad Request","message":"'note' must be a list; 'category' must be a single value","status":"400"}
$ som exchange PATCH '/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261105-2A7P9WMG?fields=description' -f own.json
  Status: 200 OK\x0d
  ETag: "416d2d42883c2d1b263bc3994876eb7722995b8dde9a8df316a78f231985c8ba"\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"SO-20261105-2A7P9WMG","description":"a new one","href":"/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261105-2A7P9WMG"}
$ som exchange PATCH /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261105-2A7P9WMG -f own.json -H 'Content-Type: application/json; charset=utf-16'
  Status: 415 Unsupported Media Type\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"unsupported-type","reason":"Unsupported Media Type","message":"the body must be in UTF-8, not in utf-16","status":"415"}
$ som exchange PATCH '/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261105-2A7P9WMG?fields=description' -f own.json -H 'Content-Type: application/json; charset="UTF-8"'
  Status: 200 OK\x0d
  ETag: "416d2d42883c2d1b263bc3994876eb7722995b8dde9a8df316a78f231985c8ba"\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"SO-20261105-2A7P9WMG","description":"a new one","href":"/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261105-2A7P9WMG"}
$ write new.json <<EOF
{"externalId": "K1", "serviceOrderItem": {"id": "1"}}
EOF
$ som exchange POST /tmf-api/serviceOrdering/v4/serviceOrder -f new.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"schema","reason":"Bad Request","message":"'serviceOrderItem' must be a list","status":"400"}
# A key that looks like one of an external id is another key.
$ write new.json <<EOF
{"externalId": "K1", "serviceOrderItem": [{"id": "1", "action": "add", "service": {"name": "n"}}]}
EOF
$ som exchange POST '/tmf-api/serviceOrdering/v4/serviceOrder?fields=id' -f new.json
  Status: 201 Created\x0d
  ETag: "827ea2c912cb74fd6b6b5197cd2a26deeeab3f6a62ec3427b4fc58313dee4d63"\x0d
  Location: /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261121-Q07MT2FH\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"SO-20261121-Q07MT2FH","href":"/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261121-Q07MT2FH"}
$ write second.json <<EOF
{"serviceOrderItem": [{"id": "1", "action": "add", "service": {"name": "m"}}]}
EOF
$ som exchange POST '/tmf-api/serviceOrdering/v4/serviceOrder?fields=id' -f second.json -H 'Idempotency-Key: externalId:K1'
  Status: 201 Created\x0d
  ETag: "13e4116826cbd64f1884cba06d52a1f3fad4899e50ff4849670b803c3836381c"\x0d
  Location: /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261121-JY8Q2CPN\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"SO-20261121-JY8Q2CPN","href":"/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261121-JY8Q2CPN"}
# What only verbs change is not removed either; empty terms are none.
$ write null.json <<EOF
{"sla": null}
EOF
$ som exchange PATCH /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261105-2A7P9WMG -f null.json
  Status: 409 Conflict\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"protected-field","reason":"Conflict","message":"'sla' cannot be changed by apply","status":"409"}
$ write terms.json <<EOF
{"sla": {}, "externalId": "T9", "serviceOrderItem": [{"id": "1", "action": "add", "service": {"serviceSpecification": {"id": "ethernet-line"}}}]}
EOF
$ som exchange POST '/tmf-api/serviceOrdering/v4/serviceOrder?fields=id' -f terms.json
  Status: 201 Created\x0d
  ETag: "117339d3b675cb91c092ceb9733ecee6d4b5f0fd7df6a632b008e01f1f779532"\x0d
  Location: /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261121-52Y0CA4G\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"SO-20261121-52Y0CA4G","href":"/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261121-52Y0CA4G"}
$ som order list --where 'externalId = T9' -o json --fields sla.level
  {
    "schemaVersion": 1,
    "kind": "OrderList",
    "items": [
      {
        "sla.level": "standard-order"
      }
    ],
    "truncated": false
  }
