# Targets that a report missed: recorded once, by the verb that meets them or by a scan, and visible for ever.
$ include report_prelude.t
$ write policy/subscription.yaml <<EOF
"@type": Subscription
id: s
eventType: [ServiceProblemStateChangeEvent]
channel: c
EOF
$ som report create --kind service-trouble --name 'No light' --priority 1 --external-id A -q
# 13:00: nobody has responded; the target was 12:30.
$ som jeopardy scan --escalate --where 'name = "No light"' --now 2026-11-21T13:00:00Z
  LEVEL    ID                    ABOUT     CUSTOMER  DUE               WHEN    ASSIGNEE  WHY
  overdue  TR-20261121-XJ4G4Q61  No light            2026-11-21 20:00  in 7 h  -         nobody responded; the target passed 30 min ago
  1 open: 1 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  TR-20261121-XJ4G4Q61: onTrack → overdue (respond-passed); target missed: respond
$ som jeopardy scan --escalate --where 'name = "No light"' --now 2026-11-21T13:01:00Z
  LEVEL    ID                    ABOUT     CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  overdue  TR-20261121-XJ4G4Q61  No light            2026-11-21 20:00  in 6 h 59 min  -         nobody responded; the target passed 31 min ago
  1 open: 1 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
$ som report show ext:A -o yaml --fields targetBreach --now 2026-11-21T13:01:00Z
  targetBreach:
    - id: "3125f2c4b037cb0c1c4bc74be199ae6e"
      target: respond
      at: "2026-11-21T12:30:00Z"
      level: gold-trouble
$ som report start ext:A --now 2026-11-21T13:30:00Z
  TR-20261121-XJ4G4Q61: acknowledged → inProgress
# A note of a person meets the update target; its lateness is recorded by the note itself.
$ som report note ext:A 'engineer on site' --now 2026-11-21T16:00:00Z
  TR-20261121-XJ4G4Q61: note added
$ som report note ext:A 'still there' --now 2026-11-21T16:30:00Z
  TR-20261121-XJ4G4Q61: note added
$ som report show ext:A -o yaml --fields targetBreach --now 2026-11-21T16:30:00Z
  targetBreach:
    - id: "3125f2c4b037cb0c1c4bc74be199ae6e"
      target: respond
      at: "2026-11-21T12:30:00Z"
      met: "2026-11-21T13:30:00Z"
      bySeconds: 3600
      level: gold-trouble
    - id: ed62b0cd6600fc0ebd5c2d8f15815fe6
      target: update
      at: "2026-11-21T15:30:00Z"
      met: "2026-11-21T16:00:00Z"
      bySeconds: 1800
      level: gold-trouble
# 8 hours: the resolve target is 20:00.
$ som report clear ext:A --reason 'fibre spliced' --now 2026-11-21T21:00:00Z
  TR-20261121-XJ4G4Q61: inProgress → cleared (fibre spliced)
$ som report update ext:A --set priority=4 --now 2026-11-21T21:05:00Z
  TR-20261121-XJ4G4Q61: 1 field updated
$ som report update ext:A --service-level quality --reason x --now 2026-11-21T21:05:00Z
  ! TR-20261121-XJ4G4Q61: cannot change the service level of a report that is cleared [illegal-transition]
  ! hint: it keeps the terms by which it was measured
  [5]
$ som report reopen ext:A --reason 'dark again' --now 2026-11-21T21:10:00Z
  TR-20261121-XJ4G4Q61: cleared → inProgress (dark again)
$ som report clear ext:A --reason 'spliced again' --now 2026-11-21T22:00:00Z
  TR-20261121-XJ4G4Q61: inProgress → cleared (spliced again)
$ som report close ext:A --now 2026-11-21T22:10:00Z
  TR-20261121-XJ4G4Q61: cleared → closed
$ som report show ext:A --now 2026-11-22T09:00:00Z
  ServiceTroubleReport TR-20261121-XJ4G4Q61
    state           closed
    name            No light
    external id     A
    priority        4
    service level   gold-trouble
    created         2026-11-21 12:00
    resolved        2026-11-21 22:00
    file            reports/2026/11/TR-20261121-XJ4G4Q61.yaml
    target missed   respond: due 2026-11-21 12:30, met 2026-11-21 13:30 (1 h late)
    target missed   update: due 2026-11-21 15:30, met 2026-11-21 16:00 (30 min late)
    target missed   resolve: due 2026-11-21 20:00, met 2026-11-21 22:00 (2 h late)
    target missed   update: due 2026-11-21 18:30, met 2026-11-21 21:00 (2 h 30 min late)

  NOTES
    2026-11-21 16:00  jane: engineer on site
    2026-11-21 16:30  jane: still there
$ som report show ext:A -o yaml --fields targetBreach,sla --now 2026-11-22T09:00:00Z
  targetBreach:
    - id: "3125f2c4b037cb0c1c4bc74be199ae6e"
      target: respond
      at: "2026-11-21T12:30:00Z"
      met: "2026-11-21T13:30:00Z"
      bySeconds: 3600
      level: gold-trouble
    - id: ed62b0cd6600fc0ebd5c2d8f15815fe6
      target: update
      at: "2026-11-21T15:30:00Z"
      met: "2026-11-21T16:00:00Z"
      bySeconds: 1800
      level: gold-trouble
    - id: eac3a87d17a2433dcb60941d88f55182
      target: resolve
      at: "2026-11-21T20:00:00Z"
      met: "2026-11-21T22:00:00Z"
      bySeconds: 7200
      level: gold-trouble
    - id: "180a86ec1b45c449d88f9cad7d1627b7"
      target: update
      at: "2026-11-21T18:30:00Z"
      met: "2026-11-21T21:00:00Z"
      bySeconds: 9000
      level: gold-trouble
  sla:
    level: gold-trouble
    calendar: always
    respondWithin: PT30M
    resolveWithin: PT8H
    updateEvery: PT2H
    pausedIn: [pending]
# A report that is cancelled late missed its targets, too.
$ som report create --kind service-trouble --name 'No voice' --priority 1 --external-id B -q
$ som report cancel ext:B --reason withdrawn --now 2026-11-21T21:00:00Z
  TR-20261121-CCZF61NC: acknowledged → cancelled (withdrawn)
$ som report show ext:B -o yaml --fields targetBreach --now 2026-11-22T09:00:00Z
  targetBreach:
    - id: "897a9cd0f5b25c99af8a63f651535d12"
      target: respond
      at: "2026-11-21T12:30:00Z"
      level: gold-trouble
    - id: ea8820975096deb96e73a37380e641dd
      target: resolve
      at: "2026-11-21T20:00:00Z"
      level: gold-trouble
    - id: "36c3d67362d26afbb0740435cdcf788c"
      target: update
      at: "2026-11-21T14:00:00Z"
      met: "2026-11-21T21:00:00Z"
      bySeconds: 25200
      level: gold-trouble
$ som validate
  8 files checked: 0 errors, 0 warnings
