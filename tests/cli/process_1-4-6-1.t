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
  AL-20261121-YGQ0S766: raised: critical lossOfSignal on leeds-pe1/ge-0/0/9
  AL-20261121-YGQ0S766: raised → updated (major → critical)
  ! ingested 3: 1 new, 1 updated, 0 cleared, 0 stale, 0 unmatched, 1 ignored, 0 bad
$ som alarm list
  ID                    SEVERITY  CREATED           OBJECT              CAUSE           PROBLEM                        ACKNOWLEDGED
  AL-20261121-5N8QWX2B  major     2026-11-21 05:12  leeds-pe1-ge-0-0-7  degradedSignal  receive power below threshold  acknowledged
  AL-20261121-YGQ0S766  critical  2026-11-21 12:00  leeds-pe1/ge-0/0/9  lossOfSignal    rx                             unacknowledged
# No object of the inventory explains it together with others.
$ som alarm correlate --now 2026-11-21T12:05:30Z
  #  CAUSE  CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST  REPORT
  ! som: 1 alarm without a cause of this confidence
# Somebody looks after it.
$ som alarm ack --where 'alarmedObject.id = "leeds-pe1/ge-0/0/9"' --actor grace --now 2026-11-21T12:06:00Z
  AL-20261121-YGQ0S766: unacknowledged → acknowledged
$ som alarm comment --where 'alarmedObject.id = "leeds-pe1/ge-0/0/9"' --text 'fibre cut in Kirkstall' --actor grace --now 2026-11-21T12:10:00Z -q
# It ends, and other processes were told of each step.
$ som alarm ingest -f - --now 2026-11-21T14:00:00Z <<EOF
{"event": {"commonEventHeader": {"domain": "fault", "sourceName": "leeds-pe1", "reportingEntityName": "ems-2", "startEpochMicrosec": 1795262400000000, "lastEpochMicrosec": 1795269000000000}, "faultFields": {"alarmCondition": "lossOfSignal", "eventCategory": "communicationsAlarm", "eventSeverity": "NORMAL", "eventSourceType": "port", "alarmInterfaceA": "ge-0/0/9", "specificProblem": "rx"}}}
EOF
  AL-20261121-YGQ0S766: updated → cleared
  ! ingested 1: 0 new, 0 updated, 1 cleared, 0 stale, 0 unmatched, 0 ignored, 0 bad
$ som alarm list --all --where 'created > 2026-11-21T06:00:00Z' -o wide
  ID                    EXTERNAL ID  STATE    SEVERITY  CREATED           OBJECT              CAUSE         PROBLEM  ACKNOWLEDGED  EVENTS
  AL-20261121-YGQ0S766               cleared  cleared   2026-11-21 12:00  leeds-pe1/ge-0/0/9  lossOfSignal  rx       acknowledged       3
$ som outbox list
  EVENT                             CHANNEL  TYPE                            SUBJECT               TIME
  8f294419ccd64f896a84325a92b33833  noc      AlarmCreateEvent                AL-20261121-YGQ0S766  2026-11-21 12:05
  e2c5ad0505e65b3a9dd79fb1fcce613e  noc      AlarmAttributeValueChangeEvent  AL-20261121-YGQ0S766  2026-11-21 12:06
  504abbf7d707c8b83a2ffb32e68d6209  noc      AlarmStateChangeEvent           AL-20261121-YGQ0S766  2026-11-21 14:00
$ som alarm prune --before 2026-11-22 --now 2026-11-22T09:00:00Z
  AL-20261119-2ZB7K4TV: archived
  AL-20261121-YGQ0S766: archived
$ som alarm list --all -o id
  AL-20261121-5N8QWX2B
