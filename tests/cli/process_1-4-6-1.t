# 1.4.6/1: notifications of service alarms are detected, analysed, managed and reported to other processes.
$ load leeds-access
$ write policy/noc.yaml <<EOF
"@type": Subscription
id: noc
eventType: [AlarmCreateEvent, AlarmStateChangeEvent, AlarmAttributeValueChangeEvent]
channel: noc
EOF
# A router reports by VES that a port lost its light, once a minute; it is one alarm.
$ som alarm ingest -f - --now 2026-11-21T12:05:00Z <<EOF
{"event": {"commonEventHeader": {"domain": "fault", "sourceName": "leeds-pe1", "reportingEntityName": "ems-1", "startEpochMicrosec": 1795262400000000, "lastEpochMicrosec": 1795262400000000}, "faultFields": {"alarmCondition": "lossOfSignal", "eventCategory": "communicationsAlarm", "eventSeverity": "MAJOR", "eventSourceType": "port", "alarmInterfaceA": "ge-0/0/9", "specificProblem": "rx"}}}
{"event": {"commonEventHeader": {"domain": "fault", "sourceName": "leeds-pe1", "reportingEntityName": "ems-2", "startEpochMicrosec": 1795262400000000, "lastEpochMicrosec": 1795262460000000}, "faultFields": {"alarmCondition": "lossOfSignal", "eventCategory": "communicationsAlarm", "eventSeverity": "CRITICAL", "eventSourceType": "port", "alarmInterfaceA": "ge-0/0/9", "specificProblem": "rx"}}}
{"event": {"commonEventHeader": {"domain": "measurement", "sourceName": "leeds-pe1", "lastEpochMicrosec": 1795262460000000}}}
EOF
$ som alarm list
# Somebody looks after it.
$ som alarm ack --where 'alarmedObject.id = "leeds-pe1/ge-0/0/9"' --actor grace --now 2026-11-21T12:06:00Z
$ som alarm comment --where 'alarmedObject.id = "leeds-pe1/ge-0/0/9"' --text 'fibre cut in Kirkstall' --actor grace --now 2026-11-21T12:10:00Z -q
# It ends, and other processes were told of each step.
$ som alarm ingest -f - --now 2026-11-21T14:00:00Z <<EOF
{"event": {"commonEventHeader": {"domain": "fault", "sourceName": "leeds-pe1", "reportingEntityName": "ems-2", "startEpochMicrosec": 1795262400000000, "lastEpochMicrosec": 1795269000000000}, "faultFields": {"alarmCondition": "lossOfSignal", "eventCategory": "communicationsAlarm", "eventSeverity": "NORMAL", "eventSourceType": "port", "alarmInterfaceA": "ge-0/0/9", "specificProblem": "rx"}}}
EOF
$ som alarm list --all --where 'created > 2026-11-21T06:00:00Z' -o wide
$ som outbox list
$ som alarm prune --before 2026-11-22 --now 2026-11-22T09:00:00Z
$ som alarm list --all -o id
