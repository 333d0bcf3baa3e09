# Alarms of other systems become records: events of TMF642 and VES, folded by what they are about.
$ write som.yaml <<EOF
workspace: leeds
timeZone: UTC
EOF
$ write policy/s.yaml <<EOF
"@type": Subscription
id: alarms
eventType: [AlarmCreateEvent, AlarmStateChangeEvent, AlarmAttributeValueChangeEvent]
channel: noc
EOF
# A TMF642 alarm, then changes of its severity and its end.
$ som alarm ingest -f - --now 2026-11-28T09:30:00Z <<EOF
{"id": "17", "alarmedObject": {"id": "leeds-pe1/1/3"}, "alarmType": "communicationsAlarm", "probableCause": "lossOfSignal", "specificProblem": "rx", "perceivedSeverity": "minor", "alarmRaisedTime": "2026-11-28T09:00:00.250Z", "sourceSystemId": "nms-north", "externalAlarmId": "4711", "alarmDetails": "no light"}
{"eventType": "AlarmAttributeValueChangeEvent", "eventTime": "2026-11-28T09:05:00Z", "event": {"alarm": {"externalAlarmId": "4711", "sourceSystemId": "nms-north", "perceivedSeverity": "critical", "alarmChangedTime": "2026-11-28T09:05:00Z"}}}
EOF
  AL-20261128-NGDMZ3TE: raised: critical lossOfSignal on leeds-pe1/1/3
  AL-20261128-NGDMZ3TE: raised → updated (minor → critical)
  ! ingested 2: 1 new, 1 updated, 0 cleared, 0 stale, 0 unmatched, 0 ignored, 0 bad
$ som alarm list -o wide
  ID                    EXTERNAL ID  STATE    SEVERITY  CREATED           OBJECT         CAUSE         PROBLEM  ACKNOWLEDGED    EVENTS
  AL-20261128-NGDMZ3TE  4711         updated  critical  2026-11-28 09:00  leeds-pe1/1/3  lossOfSignal  rx       unacknowledged       2
$ som alarm show ext:4711 -o yaml
  "@type": Alarm
  id: AL-20261128-NGDMZ3TE
  externalAlarmId: "4711"
  state: updated
  ackState: unacknowledged
  alarmType: communicationsAlarm
  perceivedSeverity: critical
  probableCause: lossOfSignal
  specificProblem: rx
  alarmDetails: no light
  alarmRaisedTime: "2026-11-28T09:00:00Z"
  alarmChangedTime: "2026-11-28T09:05:00Z"
  sourceSystemId: nms-north
  alarmedObject:
    id: leeds-pe1/1/3
  alarmKey: c9e2d10ee3dc57d659c55e24119200d3
  count: 2
  eventMicros: 1795856700000000
  raisedTimes: ["2026-11-28T09:00:00.250000Z"]
  trackingRecord:
    - id: 01M8GQTXE0M5JRXV37XJ4G4Q61
      time: "2026-11-28T09:30:00Z"
      user: jane
      action: raise
      to: raised
    - id: 01M8GQTXE0M5JRXV37XN9T18YJ
      time: "2026-11-28T09:30:00Z"
      user: jane
      action: change
      from: raised
      to: updated
      reason: minor → critical
$ som outbox list
  EVENT                             CHANNEL  TYPE              SUBJECT               TIME
  1fc3af1de3532853ddd9e82f5d452f75  noc      AlarmCreateEvent  AL-20261128-NGDMZ3TE  2026-11-28 09:30
$ som alarm ack ext:4711 --now 2026-11-28T09:31:00Z
  AL-20261128-NGDMZ3TE: unacknowledged → acknowledged
$ som alarm ingest -f - --now 2026-11-28T09:40:00Z <<EOF
{"eventType": "AlarmStateChangeEvent", "eventTime": "2026-11-28T09:36:00Z", "event": {"alarm": {"externalAlarmId": "4711", "sourceSystemId": "nms-north", "state": "cleared", "alarmClearedTime": "2026-11-28T09:36:00Z"}}}
EOF
  AL-20261128-NGDMZ3TE: updated → cleared
  ! ingested 1: 0 new, 0 updated, 1 cleared, 0 stale, 0 unmatched, 0 ignored, 0 bad
$ som alarm show ext:4711
  Alarm AL-20261128-NGDMZ3TE
    state           cleared
    severity        cleared
    acknowledgement acknowledged (jane)
    object          leeds-pe1/1/3
    type            communicationsAlarm
    cause           lossOfSignal
    problem         rx
    details         no light
    source          nms-north
    external id     4711
    raised          2026-11-28 09:00
    changed         2026-11-28 09:36
    cleared         2026-11-28 09:36
    events          3
    file            alarms/2026/11/AL-20261128-NGDMZ3TE.yaml
$ som log ext:4711
  TIME              USER  ACTION       ACTIVITY  CHANGE             REASON
  2026-11-28 09:30  jane  raise                  → raised
  2026-11-28 09:30  jane  change                 raised → updated   minor → critical
  2026-11-28 09:31  jane  acknowledge
  2026-11-28 09:40  jane  clear                  updated → cleared
# The same events again change only counts.
$ som alarm ingest -f - --now 2026-11-28T09:41:00Z <<EOF
{"id": "17", "alarmedObject": {"id": "leeds-pe1/1/3"}, "alarmType": "communicationsAlarm", "probableCause": "lossOfSignal", "specificProblem": "rx", "perceivedSeverity": "minor", "alarmRaisedTime": "2026-11-28T09:00:00.250Z", "sourceSystemId": "nms-north", "externalAlarmId": "4711", "alarmDetails": "no light"}
{"eventType": "AlarmStateChangeEvent", "eventTime": "2026-11-28T09:36:00Z", "event": {"alarm": {"externalAlarmId": "4711", "sourceSystemId": "nms-north", "state": "cleared", "alarmClearedTime": "2026-11-28T09:36:00Z"}}}
EOF
  ! ingested 2: 0 new, 0 updated, 0 cleared, 2 stale, 0 unmatched, 0 ignored, 0 bad
$ som alarm list --all -o wide
  ID                    EXTERNAL ID  STATE    SEVERITY  CREATED           OBJECT         CAUSE         PROBLEM  ACKNOWLEDGED  EVENTS
  AL-20261128-NGDMZ3TE  4711         cleared  cleared   2026-11-28 09:00  leeds-pe1/1/3  lossOfSignal  rx       acknowledged       5
# A recurrence is a new alarm, which names the one before.
$ som alarm ingest -f - --now 2026-11-28T09:50:00Z -q <<EOF
[
  {"alarmedObject": {"id": "leeds-pe1/1/3"}, "alarmType": "communicationsAlarm", "probableCause": "lossOfSignal", "specificProblem": "rx", "perceivedSeverity": "major", "alarmRaisedTime": "2026-11-28T09:45:00Z", "sourceSystemId": "nms-north", "externalAlarmId": "4712"}
]
EOF
$ som alarm show ext:4712
  Alarm AL-20261128-SR69BD3X
    state           raised
    severity        major
    acknowledgement unacknowledged
    object          leeds-pe1/1/3
    type            communicationsAlarm
    cause           lossOfSignal
    problem         rx
    source          nms-north
    external id     4712
    raised          2026-11-28 09:45
    events          1
    previous alarm  AL-20261128-NGDMZ3TE
    file            alarms/2026/11/AL-20261128-SR69BD3X.yaml
# Bad lines cost themselves only.
$ som alarm ingest -f - --now 2026-11-28T10:00:00Z <<EOF
{"event": {"commonEventHeader": {"domain": "heartbeat", "sourceName": "x"}}}
{"event": {"commonEventHeader": {"domain": "fault", "sourceName": "leeds-pe2", "lastEpochMicrosec": 1795860000000000, "startEpochMicrosec": 1795860000000000}, "faultFields": {"alarmCondition": "fanFailure", "eventSeverity": "BAD", "eventSourceType": "router", "specificProblem": "fan 2"}}}
{"event": {"commonEventHeader": {"domain": "fault", "sourceName": "leeds-pe2", "lastEpochMicrosec": 1e300}, "faultFields": {"alarmCondition": "fanFailure", "eventSeverity": "MAJOR"}}}
{"truncated":
{"@type": "Alarm", "perceivedSeverity": "major"}
{"name": "no alarm"}
17
{"event": {"commonEventHeader": {"domain": "fault", "sourceName": "leeds-pe2", "reportingEntityName": "ems-1", "lastEpochMicrosec": 1795859940000000, "startEpochMicrosec": 1795859940000000}, "faultFields": {"alarmCondition": "fanFailure", "eventSeverity": "MAJOR", "eventSourceType": "router", "specificProblem": "fan 2", "alarmInterfaceA": "fan-2"}}}
EOF
  AL-20261128-YKDKTTMA: raised: major fanFailure on leeds-pe2/fan-2
  ! line 2: error: severity 'BAD' is not known [unknown-value]
  ! line 3: error: lastEpochMicrosec '1e300' is not a time [invalid-time]
  ! line 4: error: the text ends where a value is expected [syntax]
  ! line 5: error: alarmRaisedTime is missing [missing-field]
  ! line 6: error: it is neither an alarm of TMF642 nor an event of VES [unknown-kind]
  ! hint: name the format with --format
  ! line 7: error: it is not an alarm or an event [unknown-kind]
  ! ingested 8: 1 new, 0 updated, 0 cleared, 0 stale, 0 unmatched, 1 ignored, 6 bad
  [4]
$ som alarm list
  ID                    SEVERITY  CREATED           OBJECT           CAUSE         PROBLEM  ACKNOWLEDGED
  AL-20261128-SR69BD3X  major     2026-11-28 09:45  leeds-pe1/1/3    lossOfSignal  rx       unacknowledged
  AL-20261128-YKDKTTMA  major     2026-11-28 09:59  leeds-pe2/fan-2  fanFailure    fan 2    unacknowledged
# Many bad lines: the first are printed.
$ som alarm ingest -f - -q <<EOF
[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22]
EOF
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  ! line 1: error: it is not an alarm or an event [unknown-kind]
  [4]
# Events from the future count as reported now.
$ som alarm ingest -f - --now 2026-11-28T10:00:00Z <<EOF
{"alarmedObject": {"id": "leeds-pe3"}, "probableCause": "clock", "perceivedSeverity": "warning", "alarmRaisedTime": "9999-12-31T23:59:59Z"}
EOF
  AL-20261128-58CQT50P: raised: warning clock on leeds-pe3
  ! line 1: warning: the event is of 9999-12-31T23:59:59Z, in the future; it counts as of 2026-11-28T10:00:00Z [clock-skew]
  ! hint: set the clock of its source
  ! ingested 1: 1 new, 0 updated, 0 cleared, 0 stale, 0 unmatched, 0 ignored, 0 bad
$ som alarm show ext:4712 -o json --fields alarmKey,count,eventMicros,raisedTimes,previousAlarm
  {
    "alarmKey": "c9e2d10ee3dc57d659c55e24119200d3",
    "count": 1,
    "eventMicros": 1795859100000000,
    "raisedTimes": [
      "2026-11-28T09:00:00.250000Z",
      "2026-11-28T09:45:00Z"
    ],
    "previousAlarm": "AL-20261128-NGDMZ3TE"
  }
$ som validate
  5 files checked: 0 errors, 0 warnings
