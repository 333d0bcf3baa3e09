# Clearing an alarm by hand: it is final, and a later raise makes a new alarm.
$ load leeds-access
$ som alarm clear 5N8Q
  ! AL-20261121-5N8QWX2B: clearing an alarm by hand requires a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som alarm clear 5N8Q --reason 'the source does not clear it' --now 2026-11-21T12:00:00Z
  AL-20261121-5N8QWX2B: updated → cleared (the source does not clear it)
$ som alarm show 5N8Q
  Alarm AL-20261121-5N8QWX2B
    state           cleared
    severity        cleared
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
    cleared         2026-11-21 12:00
    events          1
    file            alarms/2026/11/AL-20261121-5N8QWX2B.yaml
$ som alarm clear 5N8Q --reason again
  ! AL-20261121-5N8QWX2B: cannot clear an alarm that is cleared [illegal-transition]
  ! hint: cleared is final
  [5]
$ som validate
  72 files checked: 0 errors, 0 warnings
# The source still has it: what is older than the clear is late, what is later is a recurrence.
$ som alarm ingest -f - --now 2026-11-21T12:30:00Z <<EOF
{"externalAlarmId": "leeds-pe1/4711", "sourceSystemId": "nms-north", "alarmedObject": {"id": "leeds-pe1-ge-0-0-7"}, "alarmType": "communicationsAlarm", "probableCause": "degradedSignal", "specificProblem": "receive power below threshold", "perceivedSeverity": "major", "alarmRaisedTime": "2026-11-21T05:12:00Z", "alarmChangedTime": "2026-11-21T11:00:00Z"}
{"externalAlarmId": "leeds-pe1/4711", "sourceSystemId": "nms-north", "alarmedObject": {"id": "leeds-pe1-ge-0-0-7"}, "alarmType": "communicationsAlarm", "probableCause": "degradedSignal", "specificProblem": "receive power below threshold", "perceivedSeverity": "major", "alarmRaisedTime": "2026-11-21T05:12:00Z", "alarmChangedTime": "2026-11-21T12:20:00Z"}
EOF
  AL-20261121-C6YTW4WH: raised: major degradedSignal on leeds-pe1-ge-0-0-7
  ! ingested 2: 1 new, 0 updated, 0 cleared, 1 stale, 0 unmatched, 0 ignored, 0 bad
$ som alarm list -o wide
  ID                    EXTERNAL ID     STATE   SEVERITY  CREATED           OBJECT              CAUSE           PROBLEM                        ACKNOWLEDGED    EVENTS
  AL-20261121-C6YTW4WH  leeds-pe1/4711  raised  major     2026-11-21 12:20  leeds-pe1-ge-0-0-7  degradedSignal  receive power below threshold  unacknowledged       1
