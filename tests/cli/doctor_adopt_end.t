# An end that was set by hand and adopted has the consequences of the verb that was left out.
$ include report_prelude.t
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: reports
appliesTo: {kind: service-trouble}
levels:
  - {level: 1, when: atRisk, notify: [team-noc]}
---
"@type": Subscription
id: all
eventType: [EscalationEvent, EscalationEndedEvent, ServiceProblemStateChangeEvent, ServiceProblemAttributeValueChangeEvent]
channel: desk
EOF
$ now 2026-11-21T17:00:00Z
$ som jeopardy scan --escalate -q
  LEVEL    ID                    ABOUT                       CUSTOMER  DUE               WHEN      ASSIGNEE  WHY
  overdue  TR-20261121-4T9ZC2HM  Packet loss at Leeds depot  CUST-118  2026-11-21 16:00  1 h late  team-noc  the due date passed 1 h ago (+6)
$ som outbox deliver --channel desk -q -- cat
$ edit reports/2026/11/TR-20261121-4T9ZC2HM.yaml 's/status: inProgress/status: cleared/'
$ now 2026-11-21T18:00:00Z
$ som doctor
  CHECK  FILE                                         FINDING                                                                                           REMEDY
  state  reports/2026/11/TR-20261121-4T9ZC2HM.yaml:7  the state is cleared, but the last tracking record led to inProgress                              --fix: add a tracking record that adopts the state
  state  reports/2026/11/TR-20261121-4T9ZC2HM.yaml:7  the report is cleared, but not finished: activity repair (inProgress), activity verify (pending)  --fix: add a tracking record that adopts the state
  ! 2 findings, --fix repairs 2 (workspace of one user)
  [1]
$ som doctor --fix --reason 'cleared in the editor' -q
  CHECK  FILE                                         FINDING                                                                                           REMEDY
  state  reports/2026/11/TR-20261121-4T9ZC2HM.yaml:7  the state is cleared, but the last tracking record led to inProgress                              done: add a tracking record that adopts the state
  state  reports/2026/11/TR-20261121-4T9ZC2HM.yaml:7  the report is cleared, but not finished: activity repair (inProgress), activity verify (pending)  by hand
  [1]
$ som outbox list
  EVENT                             CHANNEL  TYPE                            SUBJECT               TIME
  3e671c9a9254ffce64a421fdcd517363  desk     ServiceProblemStateChangeEvent  TR-20261121-4T9ZC2HM  2026-11-21 18:00
  6ecaff7c2a5930d97de2e50f902f0ce4  desk     EscalationEndedEvent            TR-20261121-4T9ZC2HM  2026-11-21 18:00
$ som report show 4T9Z -o yaml --fields resolutionDate,statusChangeDate,statusChangeReason,jeopardyAlert,targetBreach
  resolutionDate: "2026-11-21T18:00:00Z"
  statusChangeDate: "2026-11-21T18:00:00Z"
  statusChangeReason: cleared in the editor
  jeopardyAlert:
    - id: b382684b9f76fa084c939d8a4d03d500
      alertDate: "2026-11-21T17:00:00Z"
      exception: due-passed
      jeopardyType: Critical
      message: the due date passed 1 h ago
      name: overdue
    - id: "917f48a746a2cceac1e2fffcadcb546c"
      alertDate: "2026-11-21T18:00:00Z"
      exception: ended
      jeopardyType: Normal
      message: the report is cleared
      name: onTrack
  targetBreach:
    - id: a54152b01bc5f74a2c0449c46649c0d7
      target: resolve
      at: "2026-11-21T16:00:00Z"
      met: "2026-11-21T18:00:00Z"
      bySeconds: 7200
      level: gold-trouble
    - id: aaab03c387d8d12e03fcea1919281570
      target: update
      at: "2026-11-21T10:20:00Z"
      met: "2026-11-21T18:00:00Z"
      bySeconds: 27600
      level: gold-trouble
$ som validate
  6 files checked: 1 error, 0 warnings
  ! reports/2026/11/TR-20261121-4T9ZC2HM.yaml:7:9: error: the report is cleared, but not finished: activity repair (inProgress), activity verify (pending) [illegal-transition]
  !   7 | status: cleared
  !     |         ^~~~~~~
  ! hint: end it with som report …, which ends its activities and items, too
  [1]
$ som doctor
  CHECK  FILE                                         FINDING                                                                                           REMEDY
  state  reports/2026/11/TR-20261121-4T9ZC2HM.yaml:7  the report is cleared, but not finished: activity repair (inProgress), activity verify (pending)  --fix: add a tracking record that adopts the state
  ! 1 finding, --fix repairs 1 (workspace of one user)
  [1]
$ now 2026-11-21T19:00:00Z
$ som report reopen 4T9Z --reason back -q
$ som jeopardy scan --escalate -q
  LEVEL    ID                    ABOUT                       CUSTOMER  DUE               WHEN      ASSIGNEE  WHY
  overdue  TR-20261121-4T9ZC2HM  Packet loss at Leeds depot  CUST-118  2026-11-21 16:00  3 h late  team-noc  the due date passed 3 h ago (+5)
$ som report show 4T9Z -o yaml --fields escalation.date,escalation.episode
  escalation.date: ["2026-11-21T17:00:00Z", "2026-11-21T19:00:00Z"]
  escalation.episode: [b382684b9f76fa084c939d8a4d03d500, b191664ef78c9dcc3d5f950934068179]

# The dates that a person writes with the state stay.
$ edit reports/2026/11/TR-20261121-4T9ZC2HM.yaml 's/status: inProgress/status: cleared\nresolutionDate: "2026-11-21T19:30:00Z"/'
$ now 2026-11-21T20:00:00Z
$ som doctor --fix -q
  CHECK  FILE                                         FINDING                                                                                           REMEDY
  state  reports/2026/11/TR-20261121-4T9ZC2HM.yaml:7  the state is cleared, but the last tracking record led to inProgress                              done: add a tracking record that adopts the state
  state  reports/2026/11/TR-20261121-4T9ZC2HM.yaml:7  the report is cleared, but not finished: activity repair (inProgress), activity verify (pending)  by hand
  [1]
$ som report show 4T9Z -o yaml --fields resolutionDate,statusChangeDate,statusChangeReason
  resolutionDate: "2026-11-21T19:30:00Z"
  statusChangeDate: "2026-11-21T20:00:00Z"
  statusChangeReason: null

# The activity that waits for a request ends with it.
$ som report reopen 4T9Z --reason back -q
$ som request update 6R2M --state inProgress -q
$ edit requests/2026/11/PT-20261121-6R2MZ9QX.yaml 's/status: inProgress/status: cleared/'
$ now 2026-11-21T21:00:00Z
$ som doctor --fix -q
  CHECK        FILE                                           FINDING                                                                           REMEDY
  state        requests/2026/11/PT-20261121-6R2MZ9QX.yaml:5   the state is cleared, but the last tracking record led to inProgress              done: add a tracking record that adopts the state
  consequence  reports/2026/11/TR-20261121-4T9ZC2HM.yaml:100  activity 'repair' is inProgress, but its request PT-20261121-6R2MZ9QX is cleared  done: carry it out
$ som report show 4T9Z -o yaml --fields 'activity[id=repair].state,activity[id=repair].endDate'
  activity[id=repair].state: completed
  activity[id=repair].endDate: "2026-11-21T21:00:00Z"
$ som validate
  6 files checked: 0 errors, 0 warnings
