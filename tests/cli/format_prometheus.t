# Metrics of a scan, on standard output or in a file for a collector. Every kind has its row at every level, also
# when it has no record, so that no series comes and goes.
$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's|id: CUST-118|id: "CUST \x5c"1\x5c\x5c18\x5c"\x5cn"|'
$ now 2026-12-02T09:00:00Z
$ som jeopardy scan -o prometheus
  # HELP som_records Open records by kind and jeopardy level.
  # TYPE som_records gauge
  som_records{kind="ServiceOrder",level="onTrack"} 0
  som_records{kind="ServiceOrder",level="atRisk"} 1
  som_records{kind="ServiceOrder",level="inJeopardy"} 0
  som_records{kind="ServiceOrder",level="overdue"} 2
  som_records{kind="CustomerQosDegradationReport",level="onTrack"} 0
  som_records{kind="CustomerQosDegradationReport",level="atRisk"} 0
  som_records{kind="CustomerQosDegradationReport",level="inJeopardy"} 0
  som_records{kind="CustomerQosDegradationReport",level="overdue"} 0
  som_records{kind="ServicePerformanceDegradationReport",level="onTrack"} 0
  som_records{kind="ServicePerformanceDegradationReport",level="atRisk"} 0
  som_records{kind="ServicePerformanceDegradationReport",level="inJeopardy"} 0
  som_records{kind="ServicePerformanceDegradationReport",level="overdue"} 0
  som_records{kind="ServiceTroubleReport",level="onTrack"} 0
  som_records{kind="ServiceTroubleReport",level="atRisk"} 0
  som_records{kind="ServiceTroubleReport",level="inJeopardy"} 0
  som_records{kind="ServiceTroubleReport",level="overdue"} 0
  som_records{kind="ResourceOrder",level="onTrack"} 0
  som_records{kind="ResourceOrder",level="atRisk"} 0
  som_records{kind="ResourceOrder",level="inJeopardy"} 0
  som_records{kind="ResourceOrder",level="overdue"} 0
  som_records{kind="PartyOrder",level="onTrack"} 0
  som_records{kind="PartyOrder",level="atRisk"} 0
  som_records{kind="PartyOrder",level="inJeopardy"} 0
  som_records{kind="PartyOrder",level="overdue"} 0
  som_records{kind="ResourceTroubleReport",level="onTrack"} 0
  som_records{kind="ResourceTroubleReport",level="atRisk"} 0
  som_records{kind="ResourceTroubleReport",level="inJeopardy"} 0
  som_records{kind="ResourceTroubleReport",level="overdue"} 0
  som_records{kind="PartyTroubleReport",level="onTrack"} 0
  som_records{kind="PartyTroubleReport",level="atRisk"} 0
  som_records{kind="PartyTroubleReport",level="inJeopardy"} 0
  som_records{kind="PartyTroubleReport",level="overdue"} 0
  # HELP som_record_slack_seconds Seconds from the expected completion to the due date of each record that is not on track.
  # TYPE som_record_slack_seconds gauge
  som_record_slack_seconds{id="SO-20261120-9D4B6HNV",kind="ServiceOrder",level="overdue",assignee="",customer=""} -500400
  som_record_slack_seconds{id="SO-20261120-7K3F9QXW",kind="ServiceOrder",level="overdue",assignee="team-access",customer="CUST \"1\\18\"\n"} -154800
  # HELP som_scan_bad_files Files that could not be assessed.
  # TYPE som_scan_bad_files gauge
  som_scan_bad_files 0
  # HELP som_scan_timestamp_seconds Time of the scan, in Unix time.
  # TYPE som_scan_timestamp_seconds gauge
  som_scan_timestamp_seconds 1796202000
$ som jeopardy scan --kind order --where 'customer ~ CUST' --prom-file som.prom -q
  LEVEL    ID                    STATE         DUE               WHEN       ASSIGNEE     WHY
  overdue  SO-20261120-7K3F9QXW  acknowledged  2026-12-01 17:00  16 h late  team-access  due-passed: the due date passed 16 h ago (+4)
  atRisk   SO-20261120-2M8R1TQC  acknowledged                               -            unassigned: nobody has been assigned for 11 d 23 h (+1)
$ cat som.prom
  # HELP som_records Open records by kind and jeopardy level.
  # TYPE som_records gauge
  som_records{kind="ServiceOrder",level="onTrack"} 0
  som_records{kind="ServiceOrder",level="atRisk"} 1
  som_records{kind="ServiceOrder",level="inJeopardy"} 0
  som_records{kind="ServiceOrder",level="overdue"} 1
  # HELP som_record_slack_seconds Seconds from the expected completion to the due date of each record that is not on track.
  # TYPE som_record_slack_seconds gauge
  som_record_slack_seconds{id="SO-20261120-7K3F9QXW",kind="ServiceOrder",level="overdue",assignee="team-access",customer="CUST \"1\\18\"\n"} -154800
  # HELP som_scan_bad_files Files that could not be assessed.
  # TYPE som_scan_bad_files gauge
  som_scan_bad_files 0
  # HELP som_scan_timestamp_seconds Time of the scan, in Unix time.
  # TYPE som_scan_timestamp_seconds gauge
  som_scan_timestamp_seconds 1796202000

# The file is written whatever is found, and whichever format is printed beside it.
$ write orders/2026/11/SO-20261120-00000000.yaml <<EOF
state: [
EOF
$ som jeopardy scan --kind order --prom-file som.prom -o id --fail-on overdue --keep-going
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
  ! orders/2026/11/SO-20261120-00000000.yaml:1:8: error: this '[' is never closed [syntax]
  !   1 | state: [
  !     |        ^
  ! hint: close it with ']'
  [1]
$ cat som.prom
  # HELP som_records Open records by kind and jeopardy level.
  # TYPE som_records gauge
  som_records{kind="ServiceOrder",level="onTrack"} 0
  som_records{kind="ServiceOrder",level="atRisk"} 1
  som_records{kind="ServiceOrder",level="inJeopardy"} 0
  som_records{kind="ServiceOrder",level="overdue"} 2
  # HELP som_record_slack_seconds Seconds from the expected completion to the due date of each record that is not on track.
  # TYPE som_record_slack_seconds gauge
  som_record_slack_seconds{id="SO-20261120-9D4B6HNV",kind="ServiceOrder",level="overdue",assignee="",customer=""} -500400
  som_record_slack_seconds{id="SO-20261120-7K3F9QXW",kind="ServiceOrder",level="overdue",assignee="team-access",customer="CUST \"1\\18\"\n"} -154800
  # HELP som_scan_bad_files Files that could not be assessed.
  # TYPE som_scan_bad_files gauge
  som_scan_bad_files 1
  # HELP som_scan_timestamp_seconds Time of the scan, in Unix time.
  # TYPE som_scan_timestamp_seconds gauge
  som_scan_timestamp_seconds 1796202000
