# Tasks of TM Forum clients: groups of alarms and of problems, acknowledgements.
$ load leeds-access
$ write group.json <<EOF
{"sourceSystemId": "ems", "alarmChangedTime": "2026-11-21T12:00:00Z",
 "parentAlarm": {"id": "AL-20261121-5N8QWX2B"}, "correlatedAlarm": [{"id": "AL-20261119-2ZB7K4TV"}]}
EOF
$ som exchange POST /tmf-api/alarmManagement/v4/groupAlarms -f group.json --base https://noc.example.net
  Status: 201 Created\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"sourceSystemId":"ems","alarmChangedTime":"2026-11-21T12:00:00Z","parentAlarm":{"id":"AL-20261121-5N8QWX2B"},"correlatedAlarm":[{"id":"AL-20261119-2ZB7K4TV"}],"state":"done","groupedAlarm":[{"id":"AL-20261119-2ZB7K4TV","href":"https://noc.example.net/tmf-api/alarmManagement/v4/alarm/AL-20261119-2ZB7K4TV"}]}
$ som exchange GET '/tmf-api/alarmManagement/v4/alarm/AL-20261119-2ZB7K4TV?fields=parentAlarm'
  Status: 200 OK\x0d
  ETag: "6b9f13b9233f03eb7ce95f344cfc9271fd8634500a994b488ed2419cd55a7c10"\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"id":"AL-20261119-2ZB7K4TV","parentAlarm":[{"id":"AL-20261121-5N8QWX2B"}],"href":"/tmf-api/alarmManagement/v4/alarm/AL-20261119-2ZB7K4TV"}
$ som exchange POST /tmf-api/alarmManagement/v4/groupAlarms -f group.json
  Status: 409 Conflict\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"guard","reason":"Conflict","message":"AL-20261119-2ZB7K4TV: it is in the group of AL-20261121-5N8QWX2B already","status":"409"}
$ som exchange POST /tmf-api/alarmManagement/v4/unGroupAlarms -f group.json
  Status: 201 Created\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"sourceSystemId":"ems","alarmChangedTime":"2026-11-21T12:00:00Z","parentAlarm":{"id":"AL-20261121-5N8QWX2B"},"correlatedAlarm":[{"id":"AL-20261119-2ZB7K4TV"}],"state":"done","unGroupedAlarm":[{"id":"AL-20261119-2ZB7K4TV","href":"/tmf-api/alarmManagement/v4/alarm/AL-20261119-2ZB7K4TV"}]}
$ som exchange POST /tmf-api/alarmManagement/v4/unAckAlarms/1 -f group.json
  Status: 404 Not Found\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"not-found","reason":"Not Found","message":"the API has no 'unAckAlarms'","status":"404"}
$ som exchange GET /tmf-api/alarmManagement/v4/groupAlarms
  Status: 405 Method Not Allowed\x0d
  Allow: POST\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"method-not-allowed","reason":"Method Not Allowed","message":"records are kept; the method is not possible here","status":"405"}
$ write none.json <<EOF
{"correlatedAlarm": [{"id": "AL-20261121-5N8QWX2B"}], "alarmPattern": []}
EOF
$ som exchange POST /tmf-api/alarmManagement/v4/groupAlarms -f none.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"missing-field","reason":"Bad Request","message":"required: parentAlarm with an id","status":"400"}
$ som exchange POST /tmf-api/alarmManagement/v4/ackAlarms -f none.json
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"missing-field","reason":"Bad Request","message":"required: alarmPattern with an id","status":"400"}
$ write both.json <<EOF
{"alarmPattern": [{"id": "AL-20261121-5N8QWX2B"}, {"id": "AL-20261119-2ZB7K4TV"}]}
EOF
# One of them is cleared already, so none is.
$ som exchange POST /tmf-api/alarmManagement/v4/clearAlarms -f both.json
  Status: 409 Conflict\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"illegal-transition","reason":"Conflict","message":"AL-20261119-2ZB7K4TV: cannot clear an alarm that is cleared","status":"409"}
$ som alarm list
  ID                    SEVERITY  CREATED           OBJECT              CAUSE           PROBLEM                        ACKNOWLEDGED
  AL-20261121-5N8QWX2B  major     2026-11-21 05:12  leeds-pe1-ge-0-0-7  degradedSignal  receive power below threshold  acknowledged
$ som exchange POST /tmf-api/alarmManagement/v4/unAckAlarms -f both.json
  Status: 201 Created\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"alarmPattern":[{"id":"AL-20261121-5N8QWX2B"},{"id":"AL-20261119-2ZB7K4TV"}],"state":"done","unAckedAlarm":[{"id":"AL-20261121-5N8QWX2B","href":"/tmf-api/alarmManagement/v4/alarm/AL-20261121-5N8QWX2B"},{"id":"AL-20261119-2ZB7K4TV","href":"/tmf-api/alarmManagement/v4/alarm/AL-20261119-2ZB7K4TV"}]}
# Problems.
$ write problems.json <<EOF
{"parentProblem": {"id": "TR-20261121-50XZTD9B"}, "childProblem": [{"id": "SP-20261118-SG1PQC75"}], "problem": [{"id": "TR-20261121-50XZTD9B"}]}
EOF
$ som exchange POST /tmf-api/serviceProblemManagement/v4/problemGroup -f problems.json
  Status: 201 Created\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"parentProblem":{"id":"TR-20261121-50XZTD9B"},"childProblem":[{"id":"SP-20261118-SG1PQC75"}],"problem":[{"id":"TR-20261121-50XZTD9B"}],"state":"done"}
$ som exchange POST /tmf-api/serviceProblemManagement/v4/problemUngroup -f problems.json
  Status: 201 Created\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"parentProblem":{"id":"TR-20261121-50XZTD9B"},"childProblem":[{"id":"SP-20261118-SG1PQC75"}],"problem":[{"id":"TR-20261121-50XZTD9B"}],"state":"done"}
$ som exchange POST /tmf-api/serviceProblemManagement/v4/problemAcknowledgement -f problems.json
  Status: 409 Conflict\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"guard","reason":"Conflict","message":"TR-20261121-50XZTD9B: there is no escalation to acknowledge","status":"409"}
$ som exchange POST /tmf-api/serviceProblemManagement/v4/problemUnacknowledgement -f problems.json
  Status: 409 Conflict\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"illegal-transition","reason":"Conflict","message":"TR-20261121-50XZTD9B: an acknowledgement cannot be taken back; it lapses by its policy","status":"409"}
$ som exchange POST /tmf-api/serviceOrdering/v4/problemGroup -f problems.json
  Status: 404 Not Found\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"not-found","reason":"Not Found","message":"the API has no 'problemGroup'","status":"404"}
$ som validate -q
