# The clock of a network element is an hour ahead.
$ include prelude.t
$ som alarm ingest -f - --now 2026-11-21T12:00:00Z <<EOF
{"alarmedObject": {"id": "leeds-pe1"}, "probableCause": "fanFailure", "perceivedSeverity": "minor", "alarmRaisedTime": "2026-11-21T13:00:00Z"}
EOF
  AL-20261121-XJHHH9Z5: raised: minor fanFailure on leeds-pe1
  ! line 1: warning: the event is of 2026-11-21T13:00:00Z, in the future; it counts as of 2026-11-21T12:00:00Z [clock-skew]
  ! hint: set the clock of its source
  ! ingested 1: 1 new, 0 updated, 0 cleared, 0 stale, 0 unmatched, 0 ignored, 0 bad
