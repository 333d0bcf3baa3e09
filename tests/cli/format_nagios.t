# A scan as a plugin of Nagios: one line with performance data, exit status 0 to 3.
$ include prelude.t
$ som jeopardy scan -o nagios --now 2026-11-20T12:00:00Z
  SOM OK - 0 of 3 open records overdue, 0 in jeopardy, 0 at risk | overdue=0;;0;0 inJeopardy=0;;0;0 atRisk=0;0;;0 onTrack=3;;;0 bad=0;;;0 time=0.012s;;;0
$ som jeopardy scan -o nagios
  SOM WARNING - 0 of 3 open records overdue, 0 in jeopardy, 2 at risk; SO-20261120-9D4B6HNV nobody has been assigned for 1 d 1 h | overdue=0;;0;0 inJeopardy=0;;0;0 atRisk=2;0;;0 onTrack=1;;;0 bad=0;;;0 time=0.012s;;;0
  [1]
$ som jeopardy scan -o nagios --now 2026-11-30T12:00:00Z
  SOM CRITICAL - 1 of 3 open records overdue, 0 in jeopardy, 2 at risk; SO-20261120-9D4B6HNV the due date passed 2 d 19 h ago | overdue=1;;0;0 inJeopardy=0;;0;0 atRisk=2;0;;0 onTrack=0;;;0 bad=0;;;0 time=0.012s;;;0
  [2]
$ som jeopardy scan -o nagios --level overdue -q
  SOM WARNING - 0 of 3 open records overdue, 0 in jeopardy, 2 at risk | overdue=0;;0;0 inJeopardy=0;;0;0 atRisk=2;0;;0 onTrack=1;;;0 bad=0;;;0 time=0.012s;;;0
  [1]
$ som jeopardy scan -o nagios --fail-on atRisk --now 2026-11-20T12:00:00Z
  SOM OK - 0 of 3 open records overdue, 0 in jeopardy, 0 at risk | overdue=0;;0;0 inJeopardy=0;;0;0 atRisk=0;0;;0 onTrack=3;;;0 bad=0;;;0 time=0.012s;;;0

# What prevents a judgement is unknown.
$ som jeopardy scan -o nagios --team nobody
  SOM UNKNOWN - there is no team 'nobody'
  ! som: error: there is no team 'nobody' [not-found]
  ! hint: teams are: team-access, team-field
  [3]
$ som jeopardy scan --wrong -o nagios
  SOM UNKNOWN - unknown option '--wrong'
  ! som: error: unknown option '--wrong' [unknown-option]
  ! hint: see som jeopardy scan --help
  [3]
$ som -o nagios order list
  SOM UNKNOWN - -o nagios: this verb supports table, wide, json, ndjson, yaml, csv, markdown, id
  ! som: error: -o nagios: this verb supports table, wide, json, ndjson, yaml, csv, markdown, id [usage]
  [3]
$ som -C elsewhere jeopardy scan -o nagios
  SOM UNKNOWN - there is no directory elsewhere
  ! som: error: there is no directory elsewhere [no-workspace]
  [3]
$ write orders/2026/11/SO-20261120-00000000.yaml <<EOF
state: [
EOF
$ som jeopardy scan -o nagios
  SOM UNKNOWN - 1 bad file; 0 of 3 open records overdue, 0 in jeopardy, 2 at risk; SO-20261120-9D4B6HNV nobody has been assigned for 1 d 1 h | overdue=0;;0;0 inJeopardy=0;;0;0 atRisk=2;0;;0 onTrack=1;;;0 bad=1;;;0 time=0.012s;;;0
  ! orders/2026/11/SO-20261120-00000000.yaml:1:8: error: this '[' is never closed [syntax]
  !   1 | state: [
  !     |        ^
  ! hint: close it with ']'
  [3]
$ som jeopardy scan -o nagios --keep-going
  SOM WARNING - 0 of 3 open records overdue, 0 in jeopardy, 2 at risk; SO-20261120-9D4B6HNV nobody has been assigned for 1 d 1 h | overdue=0;;0;0 inJeopardy=0;;0;0 atRisk=2;0;;0 onTrack=1;;;0 bad=1;;;0 time=0.012s;;;0
  ! orders/2026/11/SO-20261120-00000000.yaml:1:8: error: this '[' is never closed [syntax]
  !   1 | state: [
  !     |        ^
  ! hint: close it with ']'
  [1]
$ remove orders/2026/11/SO-20261120-00000000.yaml

# Escalation that has not run is critical.
$ som jeopardy scan -o nagios --assert-fresh PT10M --now 2026-11-20T12:00:00Z
  SOM CRITICAL - no scan --escalate is recorded on this machine; 0 of 3 open records overdue, 0 in jeopardy, 0 at risk | overdue=0;;0;0 inJeopardy=0;;0;0 atRisk=0;0;;0 onTrack=3;;;0 bad=0;;;0 time=0.012s;;;0
  [2]
