# 1.4.6/7: manage problem jeopardy: levels, escalation, acknowledgement, targets that were missed.
$ include report_prelude.t
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: trouble
appliesTo: {kind: service-trouble}
levels:
  - {level: 1, when: overdue, notify: [jane]}
EOF
$ som report create --kind service-trouble --name 'No light at the mill' --priority 1 --external-id R1 -q
$ som jeopardy scan --escalate --where 'name ~ mill' --now 2026-11-21T12:45:00Z
  LEVEL    ID                    ABOUT                 CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  overdue  TR-20261121-XJ4G4Q61  No light at the mill            2026-11-21 20:00  in 7 h 15 min  -         nobody responded; the target passed 15 min ago
  1 open: 1 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  TR-20261121-XJ4G4Q61: onTrack → overdue (respond-passed); target missed: respond; escalated to level 1 (notified jane)
$ som report ack ext:R1 --now 2026-11-21T12:46:00Z
  TR-20261121-XJ4G4Q61: 1 escalation acknowledged
$ som report start ext:R1 --now 2026-11-21T12:47:00Z
  TR-20261121-XJ4G4Q61: acknowledged → inProgress
$ som jeopardy explain ext:R1 --now 2026-11-21T12:50:00Z
  TR-20261121-XJ4G4Q61  inProgress  onTrack
    about     No light at the mill
    now       2026-11-21 12:50
    due       2026-11-21 20:00  (in 7 h 10 min)

  TARGETS
  TARGET   BY                MET
  respond  2026-11-21 12:30  2026-11-21 12:47  met 17 min late
  resolve  2026-11-21 20:00                    in 7 h 10 min
  update   2026-11-21 14:47                    in 1 h 57 min

  REASONS
    none; the record is on track

  ALERT             LEVEL    WHY
  2026-11-21 12:45  overdue  nobody responded; the target passed 15 min ago

  ESCALATED         LEVEL  TOLD              NOTIFIED  ACKNOWLEDGED      BY    WHY
  2026-11-21 12:45      1  2026-11-21 12:45  jane      2026-11-21 12:46  jane  respond-passed: nobody responded; the target passed 15 min ago

  NEXT  LEVEL  WHAT                                  NOTIFIES
            1  escalates when the record is overdue  jane

  CLOCK  started 2026-11-21 12:00, calendar always
  FROM              TO                CLOCK     FOR
  2026-11-21 12:00  2026-11-21 12:50  ran    50 min
    ran 50 min in all
$ som report show ext:R1 --now 2026-11-21T12:50:00Z
  ServiceTroubleReport TR-20261121-XJ4G4Q61
    state           inProgress
    level           onTrack
    escalated       level 1, 2026-11-21 12:45, acknowledged by jane
    name            No light at the mill
    external id     R1
    priority        1
    service level   gold-trouble
    created         2026-11-21 12:00
    due             2026-11-21 20:00 (in 7 h 10 min)
    file            reports/2026/11/TR-20261121-XJ4G4Q61.yaml
    target missed   respond: due 2026-11-21 12:30, met 2026-11-21 12:47 (17 min late)
