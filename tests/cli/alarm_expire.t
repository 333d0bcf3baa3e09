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
  AL-20261128-DQDS4WXM: raised: los on port-1
  AL-20261128-DQDS4WXM: raised → cleared
  AL-20261128-TPD4CT2Z: raised: minor los on port-3
  AL-20261128-8GBZZ846: raised: los on port-1
  AL-20261128-8GBZZ846: raised → cleared
  AL-20261128-DDC10SGQ: raised: los on port-1
  AL-20261128-DDC10SGQ: raised → cleared
  AL-20261128-F5C1MA1E: raised: los on port-1
  AL-20261128-F5C1MA1E: raised → cleared
  AL-20261128-44RDN869: raised: major los on port-1
  AL-20261128-44RDN869: flapping begins
  AL-20261128-X8TT52G7: unmatched
  ! ingested 12: 6 new, 1 updated, 4 cleared, 0 stale, 1 unmatched, 0 ignored, 0 bad
$ som alarm list --flapping
  ID                    SEVERITY  CREATED           OBJECT  CAUSE  PROBLEM  ACKNOWLEDGED
  AL-20261128-44RDN869  major     2026-11-28 09:12  port-1  los             unacknowledged
$ som alarm list --all -o wide
  ID                    EXTERNAL ID  STATE    SEVERITY  CREATED           OBJECT  CAUSE  PROBLEM  ACKNOWLEDGED    EVENTS
  AL-20261128-DQDS4WXM               cleared  cleared   2026-11-28 09:00  port-1  los             unacknowledged       2
  AL-20261128-TPD4CT2Z               raised   minor     2026-11-28 09:00  port-3  los             unacknowledged       1
  AL-20261128-8GBZZ846               cleared  cleared   2026-11-28 09:03  port-1  los             unacknowledged       2
  AL-20261128-DDC10SGQ               cleared  cleared   2026-11-28 09:06  port-1  los             unacknowledged       2
  AL-20261128-F5C1MA1E               cleared  cleared   2026-11-28 09:09  port-1  los             unacknowledged       2
  AL-20261128-44RDN869               raised   major     2026-11-28 09:12  port-1  los             unacknowledged       2
  AL-20261128-X8TT52G7               cleared  cleared   2026-11-28 09:13  port-2  los             acknowledged         1
$ som alarm expire --now 2026-11-28T09:30:00Z
$ som alarm show --fields flappingSince,flappingState,state,raisedTimes -o json AL-20261128-44RDN869
  {
    "flappingSince": "2026-11-28T09:12:00Z",
    "flappingState": "cleared",
    "state": "raised",
    "raisedTimes": [
      "2026-11-28T09:00:00Z",
      "2026-11-28T09:03:00Z",
      "2026-11-28T09:06:00Z",
      "2026-11-28T09:09:00Z",
      "2026-11-28T09:12:00Z"
    ]
  }
$ som alarm expire --now 2026-11-28T12:00:00Z
  AL-20261128-44RDN869: flapping ends
  AL-20261128-44RDN869: raised → cleared
  AL-20261128-TPD4CT2Z: raised → cleared (no event for PT2H)
$ som alarm list --all -o wide
  ID                    EXTERNAL ID  STATE    SEVERITY  CREATED           OBJECT  CAUSE  PROBLEM  ACKNOWLEDGED    EVENTS
  AL-20261128-DQDS4WXM               cleared  cleared   2026-11-28 09:00  port-1  los             unacknowledged       2
  AL-20261128-TPD4CT2Z               cleared  cleared   2026-11-28 09:00  port-3  los             unacknowledged       1
  AL-20261128-8GBZZ846               cleared  cleared   2026-11-28 09:03  port-1  los             unacknowledged       2
  AL-20261128-DDC10SGQ               cleared  cleared   2026-11-28 09:06  port-1  los             unacknowledged       2
  AL-20261128-F5C1MA1E               cleared  cleared   2026-11-28 09:09  port-1  los             unacknowledged       2
  AL-20261128-44RDN869               cleared  cleared   2026-11-28 09:12  port-1  los             unacknowledged       2
$ som outbox list
  EVENT                             CHANNEL  TYPE                   SUBJECT               TIME
  8449f4de3b7e385a582aa10ef3be54b3  noc      AlarmCreateEvent       AL-20261128-44RDN869  2026-11-28 09:20
  66c1bf2c9d9bce0abf89e915788939f8  noc      AlarmCreateEvent       AL-20261128-8GBZZ846  2026-11-28 09:20
  3933070a90c6f51c7d276fcdc0c151ee  noc      AlarmCreateEvent       AL-20261128-DDC10SGQ  2026-11-28 09:20
  1d2bb05b86340ae9bc4b65d4c320079e  noc      AlarmCreateEvent       AL-20261128-DQDS4WXM  2026-11-28 09:20
  4ebbc4c21c4fd233b9fdc11739b5e94a  noc      AlarmCreateEvent       AL-20261128-F5C1MA1E  2026-11-28 09:20
  2310a8648a4a0dbe48fd61ff26ec4c44  noc      AlarmCreateEvent       AL-20261128-TPD4CT2Z  2026-11-28 09:20
  5e90fde474066d0b32e0bf6ce7394a43  noc      AlarmStateChangeEvent  AL-20261128-44RDN869  2026-11-28 12:00
  0703b5447fb015448de1df07aac08096  noc      AlarmStateChangeEvent  AL-20261128-TPD4CT2Z  2026-11-28 12:00
$ som validate
  7 files checked: 0 errors, 0 warnings
