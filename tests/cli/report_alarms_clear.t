# All underlying alarms are clear: a note says so after a while, and a policy lets the report clear by itself.
$ include report_prelude.t
$ write alarms/2026/11/AL-20261121-5N8QWX2B.yaml <<EOF
"@type": Alarm
id: AL-20261121-5N8QWX2B
externalAlarmId: leeds-pe1/4711
state: cleared
ackState: unacknowledged
alarmType: communicationsAlarm
perceivedSeverity: cleared
probableCause: degradedSignal
alarmRaisedTime: "2026-11-21T07:58:00Z"
alarmClearedTime: "2026-11-21T12:00:00Z"
EOF
$ som jeopardy scan --escalate --where 'id = TR-20261121-4T9ZC2HM' --now 2026-11-21T12:09:59Z
  LEVEL   ID                    ABOUT                       CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  atRisk  TR-20261121-4T9ZC2HM  Packet loss at Leeds depot  CUST-118  2026-11-21 16:00  in 3 h 50 min  team-noc  an update was due 1 h 49 min ago (+1)
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
  TR-20261121-4T9ZC2HM: onTrack → atRisk (update-passed); target missed: update
$ som jeopardy scan --escalate --where 'id = TR-20261121-4T9ZC2HM' --now 2026-11-21T12:10:00Z
  LEVEL   ID                    ABOUT                       CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  atRisk  TR-20261121-4T9ZC2HM  Packet loss at Leeds depot  CUST-118  2026-11-21 16:00  in 3 h 50 min  team-noc  an update was due 1 h 50 min ago (+1)
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
  TR-20261121-4T9ZC2HM: all underlying alarms are clear
$ som jeopardy scan --escalate --where 'id = TR-20261121-4T9ZC2HM' --now 2026-11-21T12:10:30Z
  LEVEL   ID                    ABOUT                       CUSTOMER  DUE               WHEN           ASSIGNEE  WHY
  atRisk  TR-20261121-4T9ZC2HM  Packet loss at Leeds depot  CUST-118  2026-11-21 16:00  in 3 h 49 min  team-noc  an update was due 1 h 50 min ago (+1)
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
$ som report show 4T9Z -o yaml --fields note,status --now 2026-11-21T12:11:00Z
  note:
    - id: 01M7Z06VE0XRYMEX0YJSXMJETD
      systemId: som
      date: "2026-11-21T12:10:00Z"
      text: all underlying alarms are clear since 2026-11-21T12:00:00Z
  status: inProgress
$ write policy/reports.yaml <<EOF
"@type": ReportPolicy
id: self
appliesTo: {kind: service-trouble}
clearAfter: PT1H
autoClear: true
EOF
$ som report create --kind service-trouble --name 'No light' --external-id A -q
$ som report update ext:A --set 'underlyingAlarm=[{"id":"AL-20261121-5N8QWX2B"}]' -q
$ som report start ext:A
  TR-20261121-XJ4G4Q61: acknowledged → inProgress
$ som jeopardy scan --escalate --where 'name = "No light"' --now 2026-11-21T12:59:59Z
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
$ som jeopardy scan --escalate --where 'name = "No light"' --now 2026-11-21T13:00:00Z
  0 open: 0 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  TR-20261121-XJ4G4Q61: cleared: all underlying alarms are clear
$ som report show ext:A -o yaml --fields status,statusChangeReason,note --now 2026-11-21T13:00:00Z
  status: cleared
  statusChangeReason: all underlying alarms are clear since 2026-11-21T12:00:00Z
  note:
    - id: 01M7Z32D40JJGQHHRQ0Q3KJG3J
      systemId: som
      date: "2026-11-21T13:00:00Z"
      text: all underlying alarms are clear since 2026-11-21T12:00:00Z
$ som validate
  7 files checked: 0 errors, 0 warnings
