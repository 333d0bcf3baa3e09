# A clear without an alarm goes after an hour, unless somebody grouped, acknowledged or commented on it, or a record names it.
$ write som.yaml <<EOF
workspace: leeds
timeZone: UTC
EOF
$ som alarm ingest -q -f - --now 2026-11-28T09:30:00Z <<EOF
{"alarmedObject": {"id": "port-0"}, "probableCause": "los", "perceivedSeverity": "minor", "alarmRaisedTime": "2026-11-28T09:00:00Z", "externalAlarmId": "0"}
{"alarmedObject": {"id": "port-1"}, "probableCause": "los", "state": "cleared", "alarmClearedTime": "2026-11-28T09:01:00Z", "externalAlarmId": "1"}
{"alarmedObject": {"id": "port-2"}, "probableCause": "los", "state": "cleared", "alarmClearedTime": "2026-11-28T09:02:00Z", "externalAlarmId": "2"}
{"alarmedObject": {"id": "port-3"}, "probableCause": "los", "state": "cleared", "alarmClearedTime": "2026-11-28T09:03:00Z", "externalAlarmId": "3"}
{"alarmedObject": {"id": "port-4"}, "probableCause": "los", "state": "cleared", "alarmClearedTime": "2026-11-28T09:04:00Z", "externalAlarmId": "4"}
{"alarmedObject": {"id": "port-5"}, "probableCause": "los", "state": "cleared", "alarmClearedTime": "2026-11-28T09:05:00Z", "externalAlarmId": "5"}
{"alarmedObject": {"id": "port-6"}, "probableCause": "los", "state": "cleared", "alarmClearedTime": "2026-11-28T09:06:00Z", "externalAlarmId": "6"}
EOF
$ som alarm list --all --fields externalAlarmId,id,state
  externalAlarmId  ID                    STATE
  0                AL-20261128-7303G6NB  raised
  1                AL-20261128-F5W8YQ3X  cleared
  2                AL-20261128-1Q90519S  cleared
  3                AL-20261128-E2XARKMY  cleared
  4                AL-20261128-PMBVBED9  cleared
  5                AL-20261128-SSMKT6RY  cleared
  6                AL-20261128-C6BAH06C  cleared
$ som alarm group ext:0 ext:1 --now 2026-11-28T09:31:00Z
  AL-20261128-F5W8YQ3X: in the group of AL-20261128-7303G6NB
$ som alarm comment ext:2 --text 'seen on the wall' --now 2026-11-28T09:31:00Z
  AL-20261128-1Q90519S: comment added
$ som alarm unack ext:3 --now 2026-11-28T09:31:00Z
  AL-20261128-E2XARKMY: acknowledged → unacknowledged
$ write reports/2026/11/TR-20261128-AAAAAAA1.yaml <<EOF
"@type": ServiceTroubleReport
id: TR-20261128-AAAAAAA1
status: acknowledged
creationDate: "2026-11-28T09:20:00Z"
description: no light
priority: 3
underlyingAlarm:
  - id: AL-20261128-PMBVBED9
EOF
$ som alarm expire --now 2026-11-28T10:30:00Z
$ som alarm list --all --fields externalAlarmId,state
  externalAlarmId  STATE
  0                raised
  1                cleared
  2                cleared
  3                cleared
  4                cleared
$ som validate
  6 files checked: 0 errors, 0 warnings
