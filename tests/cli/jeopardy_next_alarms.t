# Critical alarms that nobody has acknowledged and no report names need a decision.
$ write som.yaml <<EOF
workspace: leeds
timeZone: UTC
EOF
$ now 2026-11-28T10:00:00Z
$ som alarm ingest -q -f - <<EOF
{"alarmedObject": {"id": "leeds-pe1"}, "probableCause": "power", "perceivedSeverity": "major", "alarmRaisedTime": "2026-11-28T08:00:00Z"}
{"alarmedObject": {"id": "leeds-pe2"}, "probableCause": "lossOfSignal", "perceivedSeverity": "critical", "alarmRaisedTime": "2026-11-28T09:00:00Z", "id": "2"}
{"alarmedObject": {"id": "leeds-pe3"}, "probableCause": "lossOfSignal", "perceivedSeverity": "critical", "alarmRaisedTime": "2026-11-28T09:10:00Z", "id": "3"}
{"alarmedObject": {"id": "leeds-pe4"}, "probableCause": "lossOfSignal", "perceivedSeverity": "critical", "alarmRaisedTime": "2026-11-28T09:20:00Z", "id": "4"}
EOF
$ som jeopardy next
  inJeopardy AL-20261128-YDCXH9C4
    critical alarm in no report, not acknowledged: lossOfSignal on leeds-pe2; and 2 more
    som alarm correlate
$ som jeopardy next -o json
  {
    "schemaVersion": 1,
    "kind": "DecisionList",
    "items": [
      {
        "id": "AL-20261128-YDCXH9C4",
        "kind": "Alarm",
        "level": "inJeopardy",
        "code": "alarm-unexplained",
        "message": "critical alarm in no report, not acknowledged: lossOfSignal on leeds-pe2; and 2 more",
        "dueDate": null,
        "customer": null,
        "assignee": null,
        "command": "som alarm correlate"
      }
    ],
    "truncated": false
  }
$ som status
  leeds: 0 open records: 0 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  next:
    inJeopardy AL-20261128-YDCXH9C4: critical alarm in no report, not acknowledged: lossOfSignal on leeds-pe2; and 2 more
      som alarm correlate
  transactions  none unfinished
  outbox        no event waits
  silences      none ends within 24 h
  escalation    never done on this machine: som jeopardy scan --escalate
  git           no repository
# An acknowledgement, a report and a clearance take them out.
$ som alarm ack ext:2 -q
$ som jeopardy next -o csv
  level,id,assignee,customer,due,why,command\x0d
  inJeopardy,AL-20261128-QXJ627BB,,,,"critical alarm in no report, not acknowledged: lossOfSignal on leeds-pe3; and 1 more",som alarm correlate\x0d
$ write reports/2026/11/TR-20261128-AAAAAAAA.yaml <<EOF
"@type": ServiceTroubleReport
id: TR-20261128-AAAAAAAA
creationDate: "2026-11-28T09:55:00Z"
name: down
status: acknowledged
underlyingAlarm: [{id: AL-20261128-QXJ627BB}]
EOF
$ som alarm clear ext:4 --reason repaired -q
$ som jeopardy next
  ! som: nothing needs a decision
