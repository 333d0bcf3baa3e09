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
  # HELP som_team_records Open records that a team or its members have, by kind and level.
  # TYPE som_team_records gauge
  som_team_records{team="team-access",kind="ServiceOrder",level="onTrack"} 0
  som_team_records{team="team-access",kind="ServiceOrder",level="atRisk"} 0
  som_team_records{team="team-access",kind="ServiceOrder",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="ServiceOrder",level="overdue"} 1
  som_team_records{team="team-access",kind="CustomerQosDegradationReport",level="onTrack"} 0
  som_team_records{team="team-access",kind="CustomerQosDegradationReport",level="atRisk"} 0
  som_team_records{team="team-access",kind="CustomerQosDegradationReport",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="CustomerQosDegradationReport",level="overdue"} 0
  som_team_records{team="team-access",kind="ServicePerformanceDegradationReport",level="onTrack"} 0
  som_team_records{team="team-access",kind="ServicePerformanceDegradationReport",level="atRisk"} 0
  som_team_records{team="team-access",kind="ServicePerformanceDegradationReport",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="ServicePerformanceDegradationReport",level="overdue"} 0
  som_team_records{team="team-access",kind="ServiceTroubleReport",level="onTrack"} 0
  som_team_records{team="team-access",kind="ServiceTroubleReport",level="atRisk"} 0
  som_team_records{team="team-access",kind="ServiceTroubleReport",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="ServiceTroubleReport",level="overdue"} 0
  som_team_records{team="team-access",kind="ResourceOrder",level="onTrack"} 0
  som_team_records{team="team-access",kind="ResourceOrder",level="atRisk"} 0
  som_team_records{team="team-access",kind="ResourceOrder",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="ResourceOrder",level="overdue"} 0
  som_team_records{team="team-access",kind="PartyOrder",level="onTrack"} 0
  som_team_records{team="team-access",kind="PartyOrder",level="atRisk"} 0
  som_team_records{team="team-access",kind="PartyOrder",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="PartyOrder",level="overdue"} 0
  som_team_records{team="team-access",kind="ResourceTroubleReport",level="onTrack"} 0
  som_team_records{team="team-access",kind="ResourceTroubleReport",level="atRisk"} 0
  som_team_records{team="team-access",kind="ResourceTroubleReport",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="ResourceTroubleReport",level="overdue"} 0
  som_team_records{team="team-access",kind="PartyTroubleReport",level="onTrack"} 0
  som_team_records{team="team-access",kind="PartyTroubleReport",level="atRisk"} 0
  som_team_records{team="team-access",kind="PartyTroubleReport",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="PartyTroubleReport",level="overdue"} 0
  som_team_records{team="team-field",kind="ServiceOrder",level="onTrack"} 0
  som_team_records{team="team-field",kind="ServiceOrder",level="atRisk"} 0
  som_team_records{team="team-field",kind="ServiceOrder",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="ServiceOrder",level="overdue"} 0
  som_team_records{team="team-field",kind="CustomerQosDegradationReport",level="onTrack"} 0
  som_team_records{team="team-field",kind="CustomerQosDegradationReport",level="atRisk"} 0
  som_team_records{team="team-field",kind="CustomerQosDegradationReport",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="CustomerQosDegradationReport",level="overdue"} 0
  som_team_records{team="team-field",kind="ServicePerformanceDegradationReport",level="onTrack"} 0
  som_team_records{team="team-field",kind="ServicePerformanceDegradationReport",level="atRisk"} 0
  som_team_records{team="team-field",kind="ServicePerformanceDegradationReport",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="ServicePerformanceDegradationReport",level="overdue"} 0
  som_team_records{team="team-field",kind="ServiceTroubleReport",level="onTrack"} 0
  som_team_records{team="team-field",kind="ServiceTroubleReport",level="atRisk"} 0
  som_team_records{team="team-field",kind="ServiceTroubleReport",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="ServiceTroubleReport",level="overdue"} 0
  som_team_records{team="team-field",kind="ResourceOrder",level="onTrack"} 0
  som_team_records{team="team-field",kind="ResourceOrder",level="atRisk"} 0
  som_team_records{team="team-field",kind="ResourceOrder",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="ResourceOrder",level="overdue"} 0
  som_team_records{team="team-field",kind="PartyOrder",level="onTrack"} 0
  som_team_records{team="team-field",kind="PartyOrder",level="atRisk"} 0
  som_team_records{team="team-field",kind="PartyOrder",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="PartyOrder",level="overdue"} 0
  som_team_records{team="team-field",kind="ResourceTroubleReport",level="onTrack"} 0
  som_team_records{team="team-field",kind="ResourceTroubleReport",level="atRisk"} 0
  som_team_records{team="team-field",kind="ResourceTroubleReport",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="ResourceTroubleReport",level="overdue"} 0
  som_team_records{team="team-field",kind="PartyTroubleReport",level="onTrack"} 0
  som_team_records{team="team-field",kind="PartyTroubleReport",level="atRisk"} 0
  som_team_records{team="team-field",kind="PartyTroubleReport",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="PartyTroubleReport",level="overdue"} 0
  # HELP som_scan_bad_files Files that could not be assessed.
  # TYPE som_scan_bad_files gauge
  som_scan_bad_files 0
  # HELP som_scan_duration_seconds Duration of the scan.
  # TYPE som_scan_duration_seconds gauge
  som_scan_duration_seconds 0.012
  # HELP som_scan_timestamp_seconds Time of the scan, in Unix time.
  # TYPE som_scan_timestamp_seconds gauge
  som_scan_timestamp_seconds 1796202000
  # HELP som_scan_last_success_timestamp_seconds Time of the last scan without bad files and failed changes, in Unix time.
  # TYPE som_scan_last_success_timestamp_seconds gauge
  som_scan_last_success_timestamp_seconds 1796202000
  # HELP som_escalation_timestamp_seconds Time of the last scan of this machine that escalated, in Unix time.
  # TYPE som_escalation_timestamp_seconds gauge
  som_escalation_timestamp_seconds 0
$ som jeopardy scan --kind order --where 'customer ~ CUST' --prom-file som.prom -q
  LEVEL    ID                    ABOUT                                  CUSTOMER       DUE               WHEN       ASSIGNEE     WHY
  overdue  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST "1\18"\n  2026-12-01 17:00  16 h late  team-access  the due date passed 16 h ago (+4)
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill              CUST-204                                    -            nobody has been assigned for 11 d 23 h (+1)
$ cat som.prom
  # HELP som_records Open records by kind and jeopardy level.
  # TYPE som_records gauge
  som_records{kind="ServiceOrder",level="onTrack"} 0
  som_records{kind="ServiceOrder",level="atRisk"} 1
  som_records{kind="ServiceOrder",level="inJeopardy"} 0
  som_records{kind="ServiceOrder",level="overdue"} 1
  # HELP som_team_records Open records that a team or its members have, by kind and level.
  # TYPE som_team_records gauge
  som_team_records{team="team-access",kind="ServiceOrder",level="onTrack"} 0
  som_team_records{team="team-access",kind="ServiceOrder",level="atRisk"} 0
  som_team_records{team="team-access",kind="ServiceOrder",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="ServiceOrder",level="overdue"} 1
  som_team_records{team="team-field",kind="ServiceOrder",level="onTrack"} 0
  som_team_records{team="team-field",kind="ServiceOrder",level="atRisk"} 0
  som_team_records{team="team-field",kind="ServiceOrder",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="ServiceOrder",level="overdue"} 0
  # HELP som_scan_bad_files Files that could not be assessed.
  # TYPE som_scan_bad_files gauge
  som_scan_bad_files 0
  # HELP som_scan_duration_seconds Duration of the scan.
  # TYPE som_scan_duration_seconds gauge
  som_scan_duration_seconds 0.012
  # HELP som_scan_timestamp_seconds Time of the scan, in Unix time.
  # TYPE som_scan_timestamp_seconds gauge
  som_scan_timestamp_seconds 1796202000
  # HELP som_scan_last_success_timestamp_seconds Time of the last scan without bad files and failed changes, in Unix time.
  # TYPE som_scan_last_success_timestamp_seconds gauge
  som_scan_last_success_timestamp_seconds 1796202000
  # HELP som_escalation_timestamp_seconds Time of the last scan of this machine that escalated, in Unix time.
  # TYPE som_escalation_timestamp_seconds gauge
  som_escalation_timestamp_seconds 0

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
  # HELP som_team_records Open records that a team or its members have, by kind and level.
  # TYPE som_team_records gauge
  som_team_records{team="team-access",kind="ServiceOrder",level="onTrack"} 0
  som_team_records{team="team-access",kind="ServiceOrder",level="atRisk"} 0
  som_team_records{team="team-access",kind="ServiceOrder",level="inJeopardy"} 0
  som_team_records{team="team-access",kind="ServiceOrder",level="overdue"} 1
  som_team_records{team="team-field",kind="ServiceOrder",level="onTrack"} 0
  som_team_records{team="team-field",kind="ServiceOrder",level="atRisk"} 0
  som_team_records{team="team-field",kind="ServiceOrder",level="inJeopardy"} 0
  som_team_records{team="team-field",kind="ServiceOrder",level="overdue"} 0
  # HELP som_scan_bad_files Files that could not be assessed.
  # TYPE som_scan_bad_files gauge
  som_scan_bad_files 1
  # HELP som_scan_duration_seconds Duration of the scan.
  # TYPE som_scan_duration_seconds gauge
  som_scan_duration_seconds 0.012
  # HELP som_scan_timestamp_seconds Time of the scan, in Unix time.
  # TYPE som_scan_timestamp_seconds gauge
  som_scan_timestamp_seconds 1796202000
  # HELP som_scan_last_success_timestamp_seconds Time of the last scan without bad files and failed changes, in Unix time.
  # TYPE som_scan_last_success_timestamp_seconds gauge
  som_scan_last_success_timestamp_seconds 0
  # HELP som_escalation_timestamp_seconds Time of the last scan of this machine that escalated, in Unix time.
  # TYPE som_escalation_timestamp_seconds gauge
  som_escalation_timestamp_seconds 0
