# A silence of a resource or service covers the records about it and about what stands on it.
$ load leeds-access
$ write policy/works.yaml <<EOF
"@type": Silence
id: core-works
appliesTo: {}
resource: [leeds-pe1]
endDate: "2026-11-21T18:00:00Z"
author: mei
reason: new software on leeds-pe1
EOF
$ som alarm show 5N8Q --now 2026-11-21T12:00:00Z
  Alarm AL-20261121-5N8QWX2B
    state           updated
    severity        major
    acknowledgement acknowledged (grace)
    planned         core-works
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
$ som jeopardy scan --now 2026-11-21T12:00:00Z --where 'reasons = silenced' --fields id,level,reasons
  ID                    LEVEL   REASONS
  TR-20261121-X2C5XT7N  atRisk  predicted-late-max, activity-overrun, update-passed, sla-consumed, promise-passed, silenced
  CQ-20261118-P2PG0Z8C  atRisk  activity-overrun, sla-consumed, silenced
  SP-20261118-SG1PQC75  atRisk  promise-passed, silenced
  RT-20261121-4KX0M7DQ  atRisk  promise-passed, no-due-date, silenced
  4 open: 0 overdue, 0 inJeopardy, 4 atRisk, 0 onTrack
  ! som: the silence core-works covers 4 records not on track (CQ-20261118-P2PG0Z8C, SP-20261118-SG1PQC75, TR-20261121-X2C5XT7N, RT-20261121-4KX0M7DQ), and ends in 6 h
$ write policy/works.yaml <<EOF
"@type": Silence
id: one-service
appliesTo: {kind: ServiceTroubleReport}
service: [SV-20250314-4QZ8M2KD]
endDate: "2026-11-21T18:00:00Z"
author: mei
reason: planned work
EOF
$ som jeopardy scan --now 2026-11-21T12:00:00Z --where 'reasons = silenced' --fields id,level,reasons
  ID                    LEVEL   REASONS
  TR-20261121-X2C5XT7N  atRisk  predicted-late-max, activity-overrun, update-passed, sla-consumed, promise-passed, silenced
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
  ! som: the silence one-service covers 1 record not on track (TR-20261121-X2C5XT7N), and ends in 6 h
$ som jeopardy scan --now 2026-11-21T18:00:00Z --where 'reasons = silenced' -o id
$ som validate
  73 files checked: 0 errors, 0 warnings
