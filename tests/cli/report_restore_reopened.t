# A reopening ends a restoration: its time does not count against the targets, and a new one is possible.
$ write som.yaml <<EOF
workspace: noc
timeZone: UTC
EOF
$ write policy/levels.yaml <<EOF
"@type": ServiceLevel
id: trouble
appliesTo: {kind: service-trouble}
resolveWithin: PT8H
EOF
$ som --now 2026-11-27T08:00:00Z report create --kind service-trouble --name down --external-id N -q
$ som --now 2026-11-27T08:05:00Z report start ext:N -q
$ som --now 2026-11-27T09:00:00Z report restore ext:N --original -q
$ som --now 2026-11-27T12:00:00Z report list
  ID                    STATE       PRIO  DUE               WHEN            ASSIGNEE  CUSTOMER  DESCRIPTION
  TR-20261127-XJ4G4Q61  inProgress        2026-11-27 16:00  met 7 h before                      down
$ som --now 2026-11-27T12:00:00Z jeopardy scan --all
  LEVEL    ID                    ABOUT  CUSTOMER  DUE               WHEN            ASSIGNEE  WHY
  onTrack  TR-20261127-XJ4G4Q61  down             2026-11-27 16:00  met 7 h before  -
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
$ som --now 2026-11-27T12:00:00Z jeopardy explain ext:N
  TR-20261127-XJ4G4Q61  inProgress  onTrack
    about     down
    now       2026-11-27 12:00
    due       2026-11-27 16:00  (met 7 h before)

  TARGETS
  TARGET   BY                MET
  resolve  2026-11-27 16:00  2026-11-27 09:00  met 7 h before

  REASONS
    none; the record is on track

  CLOCK  started 2026-11-27 08:00, calendar always
  FROM              TO                CLOCK  FOR
  2026-11-27 08:00  2026-11-27 09:00  ran    1 h
    ran 1 h in all
$ som --now 2026-11-28T09:00:00Z report clear ext:N --reason ok -q
$ som --now 2026-11-28T09:01:00Z report reopen ext:N --reason back -q
$ som --now 2026-11-28T09:01:00Z report show ext:N
  ServiceTroubleReport TR-20261127-XJ4G4Q61
    state           inProgress
    level           onTrack
    name            down
    external id     N
    service level   trouble
    created         2026-11-27 08:00
    due             2026-11-28 16:01 (in 7 h; was 2026-11-27 16:00)
    restored before 2026-11-27 09:00 by the original service
    because         back
    file            reports/2026/11/TR-20261127-XJ4G4Q61.yaml
$ som --now 2026-11-28T09:02:00Z jeopardy scan --all --escalate
  LEVEL    ID                    ABOUT  CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  onTrack  TR-20261127-XJ4G4Q61  down             2026-11-28 16:01  in 6 h 59 min  -
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
$ som --now 2026-11-28T09:02:00Z jeopardy scan --all --no-index
  LEVEL    ID                    ABOUT  CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  onTrack  TR-20261127-XJ4G4Q61  down             2026-11-28 16:01  in 6 h 59 min  -
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
$ som --now 2026-11-28T09:02:00Z report show ext:N -o yaml --fields targetBreach
  targetBreach: null
$ som --now 2026-11-28T09:02:00Z jeopardy explain ext:N
  TR-20261127-XJ4G4Q61  inProgress  onTrack
    about     down
    now       2026-11-28 09:02
    due       2026-11-28 16:01  (in 6 h 59 min)

  TARGETS
  TARGET   BY                MET
  resolve  2026-11-28 16:01       in 6 h 59 min

  REASONS
    none; the record is on track

  CLOCK  started 2026-11-27 08:00, calendar always
  FROM              TO                CLOCK          FOR
  2026-11-27 08:00  2026-11-27 09:00  ran            1 h
  2026-11-27 09:00  2026-11-28 09:01  paused  24 h 1 min
  2026-11-28 09:01  2026-11-28 09:02  ran          1 min
    ran 1 h 1 min in all
$ som --now 2026-11-28T09:30:00Z report restore ext:N --original
  TR-20261127-XJ4G4Q61: restored by the original service
$ som --now 2026-11-28T09:40:00Z report restore ext:N --original
  ! TR-20261127-XJ4G4Q61: the original service is back since 2026-11-28T09:30:00Z [guard]
  ! hint: som report clear TR-20261127-XJ4G4Q61 --reason TEXT
  [5]
$ som --now 2026-11-28T10:00:00Z jeopardy scan --all
  LEVEL    ID                    ABOUT  CUSTOMER  DUE               WHEN                   ASSIGNEE  WHY
  onTrack  TR-20261127-XJ4G4Q61  down             2026-11-28 16:01  met 6 h 31 min before  -
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
$ som --now 2026-11-28T10:00:00Z report show ext:N
  ServiceTroubleReport TR-20261127-XJ4G4Q61
    state           inProgress
    level           onTrack
    name            down
    external id     N
    service level   trouble
    created         2026-11-27 08:00
    due             2026-11-28 16:01 (met 6 h 31 min before; was 2026-11-27 16:00)
    restored        2026-11-28 09:30 by the original service
    restored before 2026-11-27 09:00 by the original service
    because         back
    file            reports/2026/11/TR-20261127-XJ4G4Q61.yaml
