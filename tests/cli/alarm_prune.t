# Alarms that are over move to the archive of their month; they are still found.
$ load leeds-access
$ write reports/2026/11/TR-20261121-4T9ZC2HM.yaml <<EOF
"@type": ServiceTroubleReport
id: TR-20261121-4T9ZC2HM
name: Errors in Bradford
status: inProgress
creationDate: "2026-11-19T23:00:00Z"
underlyingAlarm:
  - {id: AL-20261119-2ZB7K4TV}
EOF
$ som alarm prune --before 2026-11-19
# An open report keeps its alarms.
$ som alarm prune --before 2026-11-21
$ som report cancel 4T9Z --reason false-event
  TR-20261121-4T9ZC2HM: inProgress → cancelled (false-event)
$ som alarm prune --before 2026-11-21 -n
  AL-20261119-2ZB7K4TV: archived
  --- /dev/null
  +++ b/alarms/2026/11.ndjson
  @@ -0,0 +1 @@
  +{"@type":"Alarm","id":"AL-20261119-2ZB7K4TV","externalAlarmId":"bradford-agg2/0815","state":"cleared","ackState":"acknowledged","alarmType":"equipmentAlarm","perceivedSeverity":"cleared","probableCause":"powerProblem","alarmRaisedTime":"2026-11-19T22:03:00Z","alarmClearedTime":"2026-11-19T22:41:00Z","ackUserId":"yusuf","clearUserId":"nms-north","sourceSystemId":"nms-north"}
  --- a/alarms/2026/11/AL-20261119-2ZB7K4TV.yaml
  +++ /dev/null
  @@ -1,13 +0,0 @@
  -"@type": Alarm
  -id: AL-20261119-2ZB7K4TV
  -externalAlarmId: bradford-agg2/0815
  -state: cleared
  -ackState: acknowledged
  -alarmType: equipmentAlarm
  -perceivedSeverity: cleared
  -probableCause: powerProblem
  -alarmRaisedTime: "2026-11-19T22:03:00Z"
  -alarmClearedTime: "2026-11-19T22:41:00Z"
  -ackUserId: yusuf
  -clearUserId: nms-north
  -sourceSystemId: nms-north
$ som alarm prune --before 2026-11-21
  AL-20261119-2ZB7K4TV: archived
$ som alarm list --all -o id
  AL-20261121-5N8QWX2B
$ som alarm show AL-20261119-2ZB7K4TV
  Alarm AL-20261119-2ZB7K4TV
    state           cleared
    severity        cleared
    acknowledgement acknowledged (yusuf)
    type            equipmentAlarm
    cause           powerProblem
    source          nms-north
    external id     bradford-agg2/0815
    raised          2026-11-19 22:03
    cleared         2026-11-19 22:41
    events          1
    file            alarms/2026/11.ndjson
$ som alarm unack AL-20261119-2ZB7K4TV
  ! AL-20261119-2ZB7K4TV: the alarm is archived and does not change any more [guard]
  [5]
$ som validate
  72 files checked: 0 errors, 0 warnings
$ som alarm prune --before 2026-11-21
# Others join it, sorted by their ids.
$ som alarm clear 5N8Q --reason repaired --now 2026-11-21T12:00:00Z
  AL-20261121-5N8QWX2B: updated → cleared (repaired)
$ som alarm prune --before 2026-11-22
$ cat alarms/2026/11.ndjson
  {"@type":"Alarm","id":"AL-20261119-2ZB7K4TV","externalAlarmId":"bradford-agg2/0815","state":"cleared","ackState":"acknowledged","alarmType":"equipmentAlarm","perceivedSeverity":"cleared","probableCause":"powerProblem","alarmRaisedTime":"2026-11-19T22:03:00Z","alarmClearedTime":"2026-11-19T22:41:00Z","ackUserId":"yusuf","clearUserId":"nms-north","sourceSystemId":"nms-north"}
