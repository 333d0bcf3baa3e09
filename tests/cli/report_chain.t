# The chain of reports in both directions: what clears, reopens and is cancelled.
$ include report_prelude.t
$ write reports/2026/11/CQ-20261121-AAAA1111.yaml <<EOF
"@type": CustomerQosDegradationReport
id: CQ-20261121-AAAA1111
name: slow line
status: inProgress
creationDate: "2026-11-21T08:00:00Z"
activity:
  - {id: core, type: serviceTroubleReport, state: inProgress, startDate: "2026-11-21T08:20:00Z", delegatedTo: TR-20261121-BBBB1111}
  - {id: confirm, state: pending, dependsOn: [core]}
EOF
$ write reports/2026/11/TR-20261121-BBBB1111.yaml <<EOF
"@type": ServiceTroubleReport
id: TR-20261121-BBBB1111
name: line drops
status: inProgress
creationDate: "2026-11-21T08:20:00Z"
requestedBy:
  - {id: CQ-20261121-AAAA1111, activity: core}
activity:
  - {id: card, type: resourceTroubleReport, state: inProgress, startDate: "2026-11-21T08:40:00Z", delegatedTo: RT-20261121-CCCC1111}
EOF
$ write requests/2026/11/RT-20261121-CCCC1111.yaml <<EOF
"@type": ResourceTroubleReport
id: RT-20261121-CCCC1111
name: dim optic
status: inProgress
creationDate: "2026-11-21T08:40:00Z"
requestedBy:
  - {id: TR-20261121-BBBB1111, activity: card}
EOF
# An answer needs no reason. The activity ends when the work ended.
$ som request update CCCC1111 --state cleared --actual 2026-11-21T11:30:00Z
  RT-20261121-CCCC1111: inProgress → cleared (answered by jane)
  TR-20261121-BBBB1111: card: inProgress → completed (RT-20261121-CCCC1111 is cleared)
$ som report show BBBB1111 -o yaml --fields activity
  activity:
    - id: card
      type: resourceTroubleReport
      state: completed
      startDate: "2026-11-21T08:40:00Z"
      endDate: "2026-11-21T11:30:00Z"
      delegatedTo: RT-20261121-CCCC1111
$ som request show CCCC1111 -o yaml --fields resolutionDate,statusChangeReason
  resolutionDate: "2026-11-21T11:30:00Z"
  statusChangeReason: answered by jane
$ som report clear BBBB1111 --reason 'optic replaced'
  TR-20261121-BBBB1111: inProgress → cleared (optic replaced)
  CQ-20261121-AAAA1111: core: inProgress → completed (TR-20261121-BBBB1111 is cleared)
# The partner takes its answer back: the cleared report gets a note.
$ som request update CCCC1111 --state inProgress --now 2026-11-21T13:00:00Z
  RT-20261121-CCCC1111: cleared → inProgress (answered by jane)
  TR-20261121-BBBB1111: RT-20261121-CCCC1111 was reopened: answered by jane
$ som report show BBBB1111 -o yaml --fields status,note,activity
  status: cleared
  note:
    - id: 01M7Z32D40HST62SWPVRTQWFD8
      systemId: som
      date: "2026-11-21T13:00:00Z"
      text: "RT-20261121-CCCC1111 was reopened: answered by jane"
  activity:
    - id: card
      type: resourceTroubleReport
      state: completed
      startDate: "2026-11-21T08:40:00Z"
      endDate: "2026-11-21T11:30:00Z"
      delegatedTo: RT-20261121-CCCC1111
$ som request update CCCC1111 --state cleared --now 2026-11-21T13:10:00Z
  RT-20261121-CCCC1111: inProgress → cleared (answered by jane)
# With --propagate it is reopened, and so is the one that waited for it; the work is done again.
$ som request update CCCC1111 --state inProgress --propagate --error 'dim again' --now 2026-11-21T13:20:00Z
  RT-20261121-CCCC1111: cleared → inProgress (dim again)
  RT-20261121-CCCC1111: error: dim again
  TR-20261121-BBBB1111: cleared → inProgress (RT-20261121-CCCC1111 was reopened: dim again)
  TR-20261121-BBBB1111: card.2 does card again
  TR-20261121-BBBB1111: card.2: pending → inProgress (RT-20261121-CCCC1111 is inProgress)
  CQ-20261121-AAAA1111: core.2 does core again
  CQ-20261121-AAAA1111: core.2: pending → inProgress (TR-20261121-BBBB1111 is inProgress)
$ som report show BBBB1111 -o yaml --fields status,activity
  status: inProgress
  activity:
    - id: card
      type: resourceTroubleReport
      state: completed
      startDate: "2026-11-21T08:40:00Z"
      endDate: "2026-11-21T11:30:00Z"
      delegatedTo: RT-20261121-CCCC1111
    - id: card.2
      type: resourceTroubleReport
      state: inProgress
      dependsOn: [card]
      startDate: "2026-11-21T13:20:00Z"
      delegatedTo: RT-20261121-CCCC1111
      redoOf: card
$ som report show AAAA1111 -o yaml --fields status,activity
  status: inProgress
  activity:
    - id: core
      type: serviceTroubleReport
      state: completed
      startDate: "2026-11-21T08:20:00Z"
      endDate: "2026-11-21T12:00:00Z"
      delegatedTo: TR-20261121-BBBB1111
    - id: confirm
      state: pending
      dependsOn: [core.2]
    - id: core.2
      type: serviceTroubleReport
      state: inProgress
      dependsOn: [core]
      startDate: "2026-11-21T13:20:00Z"
      delegatedTo: TR-20261121-BBBB1111
      redoOf: core
$ som request show CCCC1111 -o yaml --fields requestedBy
  requestedBy:
    - id: TR-20261121-BBBB1111
      activity: card.2
$ som request update CCCC1111 --state cleared --now 2026-11-21T13:30:00Z
  RT-20261121-CCCC1111: inProgress → cleared (answered by jane)
  TR-20261121-BBBB1111: card.2: inProgress → completed (RT-20261121-CCCC1111 is cleared)
$ som report reopen BBBB1111 --reason 'not yet cleared' --now 2026-11-21T13:31:00Z
  ! TR-20261121-BBBB1111: cannot reopen a report that is inProgress [illegal-transition]
  ! hint: from inProgress you may: pend, hold, clear, cancel
  [5]
$ som report clear BBBB1111 --reason 'second optic' --now 2026-11-21T13:40:00Z
  TR-20261121-BBBB1111: inProgress → cleared (second optic)
  CQ-20261121-AAAA1111: core.2: inProgress → completed (TR-20261121-BBBB1111 is cleared)
$ som activity complete AAAA1111 confirm --now 2026-11-21T13:41:00Z
  CQ-20261121-AAAA1111: confirm: pending → inProgress
  CQ-20261121-AAAA1111: confirm: inProgress → completed
$ som report clear AAAA1111 --reason 'customer confirms' --now 2026-11-21T13:50:00Z
  CQ-20261121-AAAA1111: inProgress → cleared (customer confirms)
$ som report close AAAA1111 --now 2026-11-21T13:51:00Z
  CQ-20261121-AAAA1111: cleared → closed
# A closed report only gets a note; a policy reopens cleared ones.
$ write policy/reports.yaml <<EOF
"@type": ReportPolicy
id: all
reopenParents: true
EOF
$ som request update CCCC1111 --state inProgress --now 2026-11-21T14:00:00Z
  RT-20261121-CCCC1111: cleared → inProgress (answered by jane)
  TR-20261121-BBBB1111: cleared → inProgress (RT-20261121-CCCC1111 was reopened: answered by jane)
  TR-20261121-BBBB1111: card.3 does card.2 again
  TR-20261121-BBBB1111: card.3: pending → inProgress (RT-20261121-CCCC1111 is inProgress)
  CQ-20261121-AAAA1111: TR-20261121-BBBB1111 was reopened: RT-20261121-CCCC1111 was reopened: answered by jane
  TR-20261121-BBBB1111: no longer requested by CQ-20261121-AAAA1111
$ som report show AAAA1111 -o yaml --fields status,note
  status: closed
  note:
    - id: 01M7Z6G8R0E6Z5P4SWPABEQ78R
      systemId: som
      date: "2026-11-21T14:00:00Z"
      text: "TR-20261121-BBBB1111 was reopened: RT-20261121-CCCC1111 was reopened: answered by jane"
$ som report show BBBB1111 -o yaml --fields status,activity
  status: inProgress
  activity:
    - id: card
      type: resourceTroubleReport
      state: completed
      startDate: "2026-11-21T08:40:00Z"
      endDate: "2026-11-21T11:30:00Z"
      delegatedTo: RT-20261121-CCCC1111
    - id: card.2
      type: resourceTroubleReport
      state: completed
      dependsOn: [card]
      startDate: "2026-11-21T13:20:00Z"
      endDate: "2026-11-21T13:30:00Z"
      delegatedTo: RT-20261121-CCCC1111
      redoOf: card
    - id: card.3
      type: resourceTroubleReport
      state: inProgress
      dependsOn: [card.2]
      startDate: "2026-11-21T14:00:00Z"
      delegatedTo: RT-20261121-CCCC1111
      redoOf: card
# A request that works again is shown with the activity that is done again.
$ som report show BBBB1111
  ServiceTroubleReport TR-20261121-BBBB1111
    state           inProgress
    level           onTrack: neither the record nor a service level gives a due date (+1)
    name            line drops
    created         2026-11-21 08:20
    expected        2026-11-21 14:00
    because         RT-20261121-CCCC1111 was reopened: answered by jane
    file            reports/2026/11/TR-20261121-BBBB1111.yaml

  ACTIVITY  STATE       STARTED           ENDED             AFTER
  card      completed   2026-11-21 08:40  2026-11-21 11:30
  card.2    completed   2026-11-21 13:20  2026-11-21 13:30  card
  card.3    inProgress  2026-11-21 14:00                    card.2

  REQUEST               ACTIVITY  STATE       ERROR
  RT-20261121-CCCC1111  card.3    inProgress  dim again

  NOTES
    2026-11-21 13:00  RT-20261121-CCCC1111 was reopened: answered by jane
# Cancelling takes back what the report raised for itself alone.
$ som report cancel BBBB1111 --reason false-event --now 2026-11-21T14:10:00Z
  TR-20261121-BBBB1111: inProgress → cancelled (false-event)
  RT-20261121-CCCC1111: note added
  RT-20261121-CCCC1111: inProgress → pending (cancellation-requested)
$ som request show CCCC1111 -o yaml --fields status,statusChangeReason
  status: pending
  statusChangeReason: cancellation-requested
$ som validate
  9 files checked: 0 errors, 0 warnings
