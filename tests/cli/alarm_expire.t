# Time alone ends flapping, forgets clears without an alarm, and clears alarms of silent sources.
$ write som.yaml <<EOF
workspace: leeds
timeZone: UTC
EOF
$ write policy/s.yaml <<EOF
"@type": Subscription
id: alarms
eventType: [AlarmCreateEvent, AlarmStateChangeEvent, AlarmAttributeValueChangeEvent]
channel: noc
---
"@type": AlarmPolicy
id: old
source: [nms-old]
expireAfter: PT2H
EOF
$ som alarm ingest -f - --now 2026-11-28T09:20:00Z <<EOF
{"alarmedObject": {"id": "port-1"}, "probableCause": "los", "perceivedSeverity": "major", "alarmRaisedTime": "2026-11-28T09:00:00Z"}
{"alarmedObject": {"id": "port-1"}, "probableCause": "los", "state": "cleared", "alarmClearedTime": "2026-11-28T09:01:00Z"}
{"alarmedObject": {"id": "port-1"}, "probableCause": "los", "perceivedSeverity": "major", "alarmRaisedTime": "2026-11-28T09:03:00Z"}
{"alarmedObject": {"id": "port-1"}, "probableCause": "los", "state": "cleared", "alarmClearedTime": "2026-11-28T09:04:00Z"}
{"alarmedObject": {"id": "port-1"}, "probableCause": "los", "perceivedSeverity": "major", "alarmRaisedTime": "2026-11-28T09:06:00Z"}
{"alarmedObject": {"id": "port-1"}, "probableCause": "los", "state": "cleared", "alarmClearedTime": "2026-11-28T09:07:00Z"}
{"alarmedObject": {"id": "port-1"}, "probableCause": "los", "perceivedSeverity": "major", "alarmRaisedTime": "2026-11-28T09:09:00Z"}
{"alarmedObject": {"id": "port-1"}, "probableCause": "los", "state": "cleared", "alarmClearedTime": "2026-11-28T09:10:00Z"}
{"alarmedObject": {"id": "port-1"}, "probableCause": "los", "perceivedSeverity": "major", "alarmRaisedTime": "2026-11-28T09:12:00Z"}
{"alarmedObject": {"id": "port-1"}, "probableCause": "los", "state": "cleared", "alarmClearedTime": "2026-11-28T09:13:00Z"}
{"alarmedObject": {"id": "port-2"}, "probableCause": "los", "state": "cleared", "alarmClearedTime": "2026-11-28T09:13:00Z"}
{"alarmedObject": {"id": "port-3"}, "probableCause": "los", "perceivedSeverity": "minor", "alarmRaisedTime": "2026-11-28T09:00:00Z", "sourceSystemId": "nms-old"}
EOF
  AL-20261128-DQDS4WXM: raised: major los on port-1
  AL-20261128-TPD4CT2Z: raised: minor los on port-3
  ! line 2: error: it is neither an alarm of TMF642 nor an event of VES [unknown-kind]
  ! hint: name the format with --format
  ! line 4: error: it is neither an alarm of TMF642 nor an event of VES [unknown-kind]
  ! hint: name the format with --format
  ! line 6: error: it is neither an alarm of TMF642 nor an event of VES [unknown-kind]
  ! hint: name the format with --format
  ! line 8: error: it is neither an alarm of TMF642 nor an event of VES [unknown-kind]
  ! hint: name the format with --format
  ! line 10: error: it is neither an alarm of TMF642 nor an event of VES [unknown-kind]
  ! hint: name the format with --format
  ! line 11: error: it is neither an alarm of TMF642 nor an event of VES [unknown-kind]
  ! hint: name the format with --format
  ! ingested 12: 2 new, 4 updated, 0 cleared, 0 stale, 0 unmatched, 0 ignored, 6 bad
  [4]
$ som alarm list --flapping
  ID  SEVERITY  CREATED  OBJECT  CAUSE  PROBLEM  ACKNOWLEDGED
$ som alarm list --all -o wide
  ID                    EXTERNAL ID  STATE   SEVERITY  CREATED           OBJECT  CAUSE  PROBLEM  ACKNOWLEDGED    EVENTS
  AL-20261128-DQDS4WXM               raised  major     2026-11-28 09:00  port-1  los             unacknowledged       5
  AL-20261128-TPD4CT2Z               raised  minor     2026-11-28 09:00  port-3  los             unacknowledged       1
$ som alarm expire --now 2026-11-28T09:30:00Z
$ som alarm show --fields flappingSince,flappingState,state,raisedTimes -o json AL-20261128-E9QFQ2DD
  ! {"errors":[{"code":"not-found","severity":"error","message":"alarm 'AL-20261128-E9QFQ2DD' does not exist"}]}
  [3]
$ som alarm expire --now 2026-11-28T12:00:00Z
  AL-20261128-TPD4CT2Z: raised → cleared (no event for PT2H)
$ som alarm list --all -o wide
  ID                    EXTERNAL ID  STATE    SEVERITY  CREATED           OBJECT  CAUSE  PROBLEM  ACKNOWLEDGED    EVENTS
  AL-20261128-DQDS4WXM               raised   major     2026-11-28 09:00  port-1  los             unacknowledged       5
  AL-20261128-TPD4CT2Z               cleared  cleared   2026-11-28 09:00  port-3  los             unacknowledged       1
$ som outbox list
  EVENT                             CHANNEL  TYPE                   SUBJECT               TIME
  4bb3cb7808822b15192bce0d7f30ba58  noc      AlarmCreateEvent       AL-20261128-DQDS4WXM  2026-11-28 09:20
  2310a8648a4a0dbe48fd61ff26ec4c44  noc      AlarmCreateEvent       AL-20261128-TPD4CT2Z  2026-11-28 09:20
  0bad40a03a9f98aed1fc417701d0378f  noc      AlarmStateChangeEvent  AL-20261128-TPD4CT2Z  2026-11-28 12:00
$ som validate
  3 files checked: 0 errors, 0 warnings
