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
  ! SO-20261121-52Y0CA4G: warning: item 1 gets no vlan by itself: the specification ethernet-line has no characteristic device, which would give the scope [no-value]
  ! hint: som service reserve --pool vlan --scope SCOPE --for SO-20261121-52Y0CA4G --item 1
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

# A list in a patch replaces the whole list, but the parties that som needs stay.
$ write nobody.json <<EOF
{"relatedParty": [{"id": "C-9", "role": "contact"}]}
EOF
$ write both.json <<EOF
{"relatedParty": [{"id": "C-9", "role": "contact"}, {"id": "CUST-9", "role": "customer"}]}
EOF
$ write gone.json <<EOF
{"relatedParty": null}
EOF
$ som exchange PATCH '/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261102-MCPDQTMF?fields=relatedParty' -f nobody.json
  Status: 409 Conflict\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"protected-field","reason":"Conflict","message":"'relatedParty' would lose CUST-136 as customer, team-access as assignee; a patch replaces the whole list","status":"409"}
$ som exchange PATCH '/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261102-MCPDQTMF?fields=relatedParty' -f gone.json
  Status: 409 Conflict\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"protected-field","reason":"Conflict","message":"'relatedParty' would lose CUST-136 as customer, team-access as assignee; a patch replaces the whole list","status":"409"}
$ som exchange PATCH '/tmf-api/serviceOrdering/v4/serviceOrder/SO-20261102-MCPDQTMF?fields=relatedParty' -f both.json
  Status: 409 Conflict\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"protected-field","reason":"Conflict","message":"'relatedParty' would lose team-access as assignee; a patch replaces the whole list","status":"409"}

# Of an alarm, a PATCH is an event of its source. What says which alarm it is never changes.
$ write severity.json <<EOF
{"perceivedSeverity": "critical", "alarmDetails": "-40 dBm"}
EOF
$ write cause.json <<EOF
{"probableCause": "lossOfSignal"}
EOF
$ write word.json <<EOF
{"perceivedSeverity": "terrible"}
EOF
$ write two.json <<EOF
{"ackState": "unacknowledged", "alarmDetails": "x"}
EOF
$ som exchange PATCH '/tmf-api/alarmManagement/v4/alarm/AL-20261121-5N8QWX2B?fields=perceivedSeverity,state,alarmDetails,alarmChangedTime,externalAlarmId,ackState' -f severity.json
  Status: 200 OK\x0d
  ETag: "67e80d673c62e227f59d0811450023a0348a02e457a4e68a77ea38e4ac13d168"\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"AL-20261121-5N8QWX2B","ackState":"unacknowledged","alarmChangedTime":"2026-11-21T12:00:00Z","alarmDetails":"-40 dBm","externalAlarmId":"leeds-pe1/4711","perceivedSeverity":"critical","state":"updated","href":"/tmf-api/alarmManagement/v4/alarm/AL-20261121-5N8QWX2B"}
$ som alarm show AL-20261121-5N8QWX2B --fields perceivedSeverity,count
  perceivedSeverity  EVENTS
  critical                2
$ som exchange PATCH '/tmf-api/alarmManagement/v4/alarm/AL-20261121-5N8QWX2B?fields=state' -f cause.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"protected-field","reason":"Bad Request","message":"'probableCause' follows from events of the alarm; POST one","status":"400"}
$ som exchange PATCH '/tmf-api/alarmManagement/v4/alarm/AL-20261121-5N8QWX2B?fields=state' -f word.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"unknown-value","reason":"Bad Request","message":"severity 'terrible' is not known","status":"400"}
$ som exchange PATCH '/tmf-api/alarmManagement/v4/alarm/AL-20261121-5N8QWX2B?fields=state' -f two.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"protected-field","reason":"Bad Request","message":"'alarmDetails' cannot change with an acknowledgement or a clear; send another PATCH","status":"400"}
$ som alarm list -o id --all
  AL-20261119-2ZB7K4TV
  AL-20261121-5N8QWX2B

# A test that a client carried out, and a qualification.
$ write test.json <<EOF
{"name": "turn-up", "relatedService": {"id": "SV-20250902-7NC3RW5X"}, "testSpecification": {"id": "ethernet-turn-up"},
 "testMeasure": [{"metricName": "throughput", "value": {"name": "throughput", "value": 412}}, {"metricName": "loss", "value": {"name": "loss", "value": "0"}}, {"metricName": "delay", "value": {"value": 3}}]}
EOF
$ write bare-test.json <<EOF
{"name": "turn-up", "relatedService": {"id": "SV-20250902-7NC3RW5X"}, "testSpecification": {"id": "ethernet-turn-up"}}
EOF
$ write lost-test.json <<EOF
{"name": "t", "relatedService": {"id": "SV-20990902-7NC3RW5X"}, "testSpecification": {"id": "x"},
 "testMeasure": [{"metricName": "throughput", "value": {"name": "throughput", "value": 412}}]}
EOF
$ write short-test.json <<EOF
{"name": "t", "relatedService": {"id": "SV-20250902"}, "testSpecification": {"id": "ethernet-turn-up"},
 "testMeasure": [{"metricName": "throughput", "value": {"value": 412}}, {"metricName": "loss", "value": {"value": 0}}, {"metricName": "delay", "value": {"value": 3}}]}
EOF
$ write check.json <<EOF
{"serviceQualificationItem": [{"id": "1", "service": {"serviceSpecification": {"id": "ethernet-line"}, "serviceCharacteristic": [{"name": "bandwidth", "value": 2500}]}}]}
EOF
$ som exchange POST /tmf-api/serviceTestManagement/v4/serviceTest -f test.json
  Status: 201 Created\x0d
  ETag: "229386493734df961af087bc216b554b9586112eb2fff744569b1ee1a71cd706"\x0d
  Location: /tmf-api/serviceTestManagement/v4/serviceTest/ST-20261121-EW0NCKV1\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"ST-20261121-EW0NCKV1","endDateTime":"2026-11-21T12:00:00Z","mode":"ONDEMAND","name":"Turn-up test","startDateTime":"2026-11-21T12:00:00Z","state":"completed","relatedService":{"id":"SV-20250902-7NC3RW5X"},"testMeasure":[{"captureDateTime":"2026-11-21T12:00:00Z","metricName":"throughput","value":{"name":"throughput","value":412}},{"captureDateTime":"2026-11-21T12:00:00Z","metricName":"loss","unitOfMeasure":"%","value":{"name":"loss","value":0}},{"captureDateTime":"2026-11-21T12:00:00Z","metricName":"delay","unitOfMeasure":"ms","value":{"name":"delay","value":3}}],"testSpecification":{"id":"ethernet-turn-up"},"@type":"ServiceTest","href":"/tmf-api/serviceTestManagement/v4/serviceTest/ST-20261121-EW0NCKV1"}
  ! SV-20250902-7NC3RW5X: warning: the test does not define the measure 'throughput': it is not judged [unknown-reference]
  ! hint: its measures are: loss, delay
$ som exchange POST /tmf-api/serviceTestManagement/v4/serviceTest?fields=id -f test.json -H 'Idempotency-Key: k'
  Status: 201 Created\x0d
  ETag: "631c23f842b32adc628fa6632a2ed47451b6fc0a043fa11d57d2abe4359f3753"\x0d
  Location: /tmf-api/serviceTestManagement/v4/serviceTest/ST-20261121-97W338XA\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"ST-20261121-97W338XA","href":"/tmf-api/serviceTestManagement/v4/serviceTest/ST-20261121-97W338XA"}
  ! SV-20250902-7NC3RW5X: warning: the test does not define the measure 'throughput': it is not judged [unknown-reference]
  ! hint: its measures are: loss, delay
$ som exchange POST /tmf-api/serviceTestManagement/v4/serviceTest?fields=id -f test.json -H 'Idempotency-Key: k'
  Status: 201 Created\x0d
  ETag: "631c23f842b32adc628fa6632a2ed47451b6fc0a043fa11d57d2abe4359f3753"\x0d
  Location: /tmf-api/serviceTestManagement/v4/serviceTest/ST-20261121-97W338XA\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"ST-20261121-97W338XA","href":"/tmf-api/serviceTestManagement/v4/serviceTest/ST-20261121-97W338XA"}
  ! SV-20250902-7NC3RW5X: warning: the test does not define the measure 'throughput': it is not judged [unknown-reference]
  ! hint: its measures are: loss, delay
$ som exchange POST /tmf-api/serviceTestManagement/v4/serviceTest -f lost-test.json -H 'Idempotency-Key: k'
  Status: 404 Not Found\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"not-found","reason":"Not Found","message":"'SV-20990902-7NC3RW5X' is not here","status":"404"}
$ som exchange POST /tmf-api/serviceTestManagement/v4/serviceTest -f bare-test.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"missing-field","reason":"Bad Request","message":"required: testMeasure; a test is recorded when it has been carried out","status":"400"}
$ som exchange POST /tmf-api/serviceTestManagement/v4/serviceTest -f lost-test.json
  Status: 404 Not Found\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"not-found","reason":"Not Found","message":"'SV-20990902-7NC3RW5X' is not here","status":"404"}
$ som exchange POST /tmf-api/serviceTestManagement/v4/serviceTest -f short-test.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"invalid-id","reason":"Bad Request","message":"'SV-20250902' is not an id of a Service","status":"400"}
$ som exchange POST /tmf-api/serviceQualificationManagement/v4/checkServiceQualification -f check.json
  Status: 201 Created\x0d
  ETag: "aff054eaae12f647aff10759522c33dd32bf767164960a5336613203a277d052"\x0d
  Location: /tmf-api/serviceQualificationManagement/v4/checkServiceQualification/QU-20261121-2YJQJJHV\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"QU-20261121-2YJQJJHV","checkServiceQualificationDate":"2026-11-21T12:00:00Z","effectiveQualificationDate":"2026-11-21T12:00:00Z","qualificationResult":"alternate","serviceQualificationItem":[{"id":"1","expectedActivationDate":"2026-12-01T09:30:00Z","qualificationResult":"alternate","state":"done","alternateServiceProposal":[{"id":"1","alternateService":{"serviceCharacteristic":[{"name":"bandwidth","value":1000}],"serviceSpecification":{"id":"ethernet-line"}}}],"eligibilityUnavailabilityReason":[{"code":"characteristicOutOfRange","label":"bandwidth 2500 is not permitted; bandwidth may be: 10, 100, 1000"}],"service":{"serviceCharacteristic":[{"name":"bandwidth","value":2500}],"serviceSpecification":{"id":"ethernet-line"}}}],"state":"done","@type":"CheckServiceQualification","href":"/tmf-api/serviceQualificationManagement/v4/checkServiceQualification/QU-20261121-2YJQJJHV"}
$ som validate
  78 files checked: 0 errors, 0 warnings
