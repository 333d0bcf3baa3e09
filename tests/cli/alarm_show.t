# Showing alarms.
$ load leeds-access
$ som alarm show 5N8Q
  Alarm AL-20261121-5N8QWX2B
    state           updated
    severity        major
    acknowledgement acknowledged (grace)
    object          leeds-pe1-ge-0-0-7
    type            communicationsAlarm
    cause           degradedSignal
    problem         receive power below threshold
    services        SV-20250314-4QZ8M2KD, SV-20250902-7NC3RW5X
    source          nms-north
    external id     leeds-pe1/4711
    raised          2026-11-21 05:12
    changed         2026-11-21 06:40
    events          1
    file            alarms/2026/11/AL-20261121-5N8QWX2B.yaml
$ som alarm show ext:bradford-agg2/0815 -o yaml
  "@type": Alarm
  id: AL-20261119-2ZB7K4TV
  externalAlarmId: bradford-agg2/0815
  state: cleared
  ackState: acknowledged
  alarmType: equipmentAlarm
  perceivedSeverity: cleared
  probableCause: powerProblem
  alarmRaisedTime: "2026-11-19T22:03:00Z"
  alarmClearedTime: "2026-11-19T22:41:00Z"
  ackUserId: yusuf
  clearUserId: nms-north
  sourceSystemId: nms-north
$ som alarm show 5N8Q --fields severity,alarmedObject.id
  SEVERITY  OBJECT
  major     leeds-pe1-ge-0-0-7
