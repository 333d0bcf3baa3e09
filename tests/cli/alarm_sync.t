# The whole list of a source clears what it does not have.
$ load leeds-access
$ som alarm ingest -f - --sync nms-north --now 2026-11-21T12:00:00Z
  ! som: error: the input is empty, so it is not a list of active alarms [syntax]
  ! hint: write [] if the source has none
  [4]
$ som alarm ingest -f - --sync nms-north --now 2026-11-21T12:00:00Z <<EOF
[{"alarmedObject": {"id": "leeds-pe2"}, "probableCause": "fan", "perceivedSeverity": "BAD", "alarmRaisedTime": "2026-11-21T11:00:00Z"}]
EOF
  ! line 1: error: severity 'BAD' is not known [unknown-value]
  ! som: error: the list has bad items, so --sync clears no alarm that it does not have [no-effect]
  ! hint: repair the bad items and send the list again
  ! ingested 1: 0 new, 0 updated, 0 cleared, 0 stale, 0 unmatched, 0 ignored, 1 bad
  [4]
$ som alarm ingest -f - --sync other --now 2026-11-21T12:00:00Z <<EOF
[]
EOF
  ! ingested 0: 0 new, 0 updated, 0 cleared, 0 stale, 0 unmatched, 0 ignored, 0 bad
$ som alarm ingest -f - --sync nms-north --now 2026-11-21T12:00:00Z <<EOF
[{"alarmedObject": {"id": "leeds-pe2"}, "probableCause": "fan", "perceivedSeverity": "minor", "alarmRaisedTime": "2026-11-21T11:00:00Z"}]
EOF
  AL-20261121-1BFWC755: raised: minor fan on leeds-pe2
  AL-20261121-5N8QWX2B: updated → cleared (not in the list of nms-north)
  ! ingested 1: 1 new, 0 updated, 0 cleared, 0 stale, 0 unmatched, 0 ignored, 0 bad; 1 cleared that the list does not have
$ som alarm list -o wide
  ID                    EXTERNAL ID  STATE   SEVERITY  CREATED           OBJECT     CAUSE  PROBLEM  ACKNOWLEDGED    EVENTS
  AL-20261121-1BFWC755               raised  minor     2026-11-21 11:00  leeds-pe2  fan             unacknowledged       1
$ som log 5N8Q
  TIME              USER       ACTION  ACTIVITY  CHANGE             REASON
  2026-11-21 05:12  nms-north  raise             → raised
  2026-11-21 06:40  nms-north  change            raised → updated
  2026-11-21 12:00  jane       clear             updated → cleared  not in the list of nms-north
