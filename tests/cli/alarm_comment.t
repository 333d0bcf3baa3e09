# Comments on alarms.
$ load leeds-access
$ som alarm comment 5N8Q --text 'optic ordered' --now 2026-11-21T12:00:00Z
  AL-20261121-5N8QWX2B: comment added
$ som alarm comment 5N8Q 2ZB7 --text 'seen' --now 2026-11-21T12:05:00Z -o json
  {"changed":[{"id":"AL-20261121-5N8QWX2B","from":null,"to":null,"text":"comment added"},{"id":"AL-20261119-2ZB7K4TV","from":null,"to":null,"text":"comment added"}]}
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

  COMMENTS
    2026-11-21 12:00  jane: optic ordered
    2026-11-21 12:05  jane: seen
$ som alarm comment 5N8Q
  ! som: error: missing: --text TEXT [usage]
  ! hint: usage: som alarm comment ID --text TEXT
  ! hint: see som alarm comment --help
  [2]
$ som validate
  72 files checked: 0 errors, 0 warnings
