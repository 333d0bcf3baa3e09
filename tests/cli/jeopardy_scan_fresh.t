# The scan with --escalate records when it ran, on this machine.
$ include prelude.t
$ som jeopardy scan --kind ResourceOrder --assert-fresh PT10M
  0 open: 0 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  ! som: no scan --escalate is recorded on this machine
  [1]
$ som jeopardy scan --kind ResourceOrder --assert-fresh PT10M -q
  ! som: no scan --escalate is recorded on this machine
  [1]
$ som jeopardy scan --escalate -n -q --kind ResourceOrder
$ som jeopardy scan --escalate --kind ResourceOrder -q
$ som jeopardy scan --kind ResourceOrder --assert-fresh PT10M -o json
  {
    "schemaVersion": 1,
    "kind": "JeopardyScan",
    "now": "2026-11-21T12:00:00Z",
    "scanned": 0,
    "bad": 0,
    "levels": {
      "overdue": 0,
      "inJeopardy": 0,
      "atRisk": 0,
      "onTrack": 0
    },
    "lastEscalation": null,
    "fresh": false,
    "items": []
  }
  ! som: no scan --escalate is recorded on this machine
  [1]
$ som jeopardy scan --escalate -q -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
$ now 2026-11-21T12:10:00Z
$ som jeopardy scan --kind ResourceOrder --assert-fresh PT10M
  0 open: 0 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
$ som jeopardy scan --kind ResourceOrder --assert-fresh PT10M -o json
  {
    "schemaVersion": 1,
    "kind": "JeopardyScan",
    "now": "2026-11-21T12:10:00Z",
    "scanned": 0,
    "bad": 0,
    "levels": {
      "overdue": 0,
      "inJeopardy": 0,
      "atRisk": 0,
      "onTrack": 0
    },
    "lastEscalation": "2026-11-21T12:00:00Z",
    "fresh": true,
    "items": []
  }
$ now 2026-11-21T12:10:01Z
$ som jeopardy scan --kind ResourceOrder --assert-fresh PT10M
  0 open: 0 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  ! som: the last scan --escalate was 10 min ago
  [1]
$ som jeopardy scan --kind ResourceOrder --assert-fresh PT10M -o ndjson
  ! som: the last scan --escalate was 10 min ago
  [1]
$ now 2026-11-21T09:00:00Z
$ som jeopardy scan --kind ResourceOrder --assert-fresh PT10M
  0 open: 0 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  ! som: the last scan --escalate was recorded for 2026-11-21T12:00:00Z, which is later than now
  [1]
$ som jeopardy scan --assert-fresh 10
  ! som: error: --assert-fresh: '10' is not a valid duration [usage]
  ! hint: write it as PT10M
  [2]

# It asks before it escalates: a gap is reported once.
$ now 2026-11-21T13:00:00Z
$ som jeopardy scan --escalate --kind ResourceOrder -q --assert-fresh PT10M
  ! som: the last scan --escalate was 1 h ago
  [1]
$ som jeopardy scan --escalate -q --assert-fresh PT10M -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  ! som: the last scan --escalate was 1 h ago
  [1]
$ som jeopardy scan --escalate -q --assert-fresh PT10M -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC

# A policy that cannot be read escalates nothing, so nothing is recorded. A bad record is no success.
$ now 2026-11-21T14:00:00Z
$ write policy/bad.yaml <<EOF
x: [
EOF
$ som jeopardy scan --escalate -q -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  ! som: error: nothing was escalated: a policy cannot be read [unreadable-policy]
  ! hint: repair it, or go on without it with --ignore-policies --reason TEXT
  ! policy/bad.yaml:1:4: error: this '[' is never closed [syntax]
  !   1 | x: [
  !     |    ^
  ! hint: close it with ']'
  [4]
$ remove policy/bad.yaml
$ som jeopardy scan --assert-fresh PT10M -q --kind ResourceOrder
  ! som: the last scan --escalate was 1 h ago
  [1]
$ write orders/2026/11/SO-20261120-00000000.yaml <<EOF
state: [
EOF
$ som jeopardy scan --escalate -q -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  ! orders/2026/11/SO-20261120-00000000.yaml:1:8: error: this '[' is never closed [syntax]
  !   1 | state: [
  !     |        ^
  ! hint: close it with ']'
  [4]
$ som jeopardy scan --assert-fresh PT10M -q --kind ResourceOrder --keep-going
$ som jeopardy scan -o prometheus --kind ResourceOrder --keep-going
  # HELP som_records Open records by kind and jeopardy level.
  # TYPE som_records gauge
  som_records{kind="ResourceOrder",level="onTrack"} 0
  som_records{kind="ResourceOrder",level="atRisk"} 0
  som_records{kind="ResourceOrder",level="inJeopardy"} 0
  som_records{kind="ResourceOrder",level="overdue"} 0
  # HELP som_team_records Open records that a team or its members have, by kind and level.
  # TYPE som_team_records gauge
  som_team_records{team="team-access",kind="ResourceOrder",level="onTrack"} 0
  som_team_records{team="team-access",kind="ResourceOrder",level="atRisk"} 0
  som_team_records{team="team-access",kind="ResourceOrder",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="ResourceOrder",level="overdue"} 0
  som_team_records{team="team-field",kind="ResourceOrder",level="onTrack"} 0
  som_team_records{team="team-field",kind="ResourceOrder",level="atRisk"} 0
  som_team_records{team="team-field",kind="ResourceOrder",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="ResourceOrder",level="overdue"} 0
  # HELP som_scan_bad_files Files that could not be assessed.
  # TYPE som_scan_bad_files gauge
  som_scan_bad_files 0
  # HELP som_scan_duration_seconds Duration of the scan.
  # TYPE som_scan_duration_seconds gauge
  som_scan_duration_seconds 0.012
  # HELP som_scan_timestamp_seconds Time of the scan, in Unix time.
  # TYPE som_scan_timestamp_seconds gauge
  som_scan_timestamp_seconds 1795269600
  # HELP som_scan_last_success_timestamp_seconds Time of the last scan without bad files and failed changes, in Unix time.
  # TYPE som_scan_last_success_timestamp_seconds gauge
  som_scan_last_success_timestamp_seconds 1795269600
  # HELP som_escalation_timestamp_seconds Time of the last scan of this machine that escalated, in Unix time.
  # TYPE som_escalation_timestamp_seconds gauge
  som_escalation_timestamp_seconds 1795269600
