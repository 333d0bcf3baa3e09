# A report gets a team, and a person.
$ include report_prelude.t
$ som report assign 4T9Z --to team-field --person omar --reason 'needs a visit'
  TR-20261121-4T9ZC2HM: assigned to team-field (omar)
$ som report assign 4T9Z --to team-field
  TR-20261121-4T9ZC2HM: is assigned to team-field already
$ som report assign 4T9Z --to team-feild -n
  TR-20261121-4T9ZC2HM: assigned to team-feild
  --- a/reports/2026/11/TR-20261121-4T9ZC2HM.yaml
  +++ b/reports/2026/11/TR-20261121-4T9ZC2HM.yaml
  @@ -11,7 +11,7 @@
   underlyingAlarm:
     - id: AL-20261121-5N8QWX2B
   relatedParty:
  -  - {id: team-field, role: assignee}
  +  - {id: team-feild, role: assignee}
     - {id: CUST-118, role: customer}
     - {id: omar, role: assignedPerson}
   sla:
  @@ -37,3 +37,4 @@
     - {id: 01KAJA1R000000000000000001, time: "2026-11-21T08:00:00Z", user: ravi, action: create}
     - {id: 01KAJA1R000000000000000002, time: "2026-11-21T08:20:00Z", user: ravi, action: start, from: acknowledged, to: inProgress}
     - {id: 01M7YZMHG0M5JRXV37XJ4G4Q61, time: "2026-11-21T12:00:00Z", user: jane, action: assign, from: team-noc, to: team-field, person: omar, reason: needs a visit}
  +  - {id: 01M7YZMHG0M5JRXV37XN9Q8HTT, time: "2026-11-21T12:00:00Z", user: jane, action: assign, from: team-field, to: team-feild}
  ! reports/2026/11/TR-20261121-4T9ZC2HM.yaml:14:10: warning: team 'team-feild' is not known [unknown-reference]
  !   14 |   - {id: team-feild, role: assignee}
  !      |          ^~~~~~~~~~
  ! hint: did you mean 'team-field'?
