# Clearing wants a resolution text, finished activities, ended children and silent alarms; force lets go of them.
$ include report_prelude.t
$ som report clear 4T9Z
  ! TR-20261121-4T9ZC2HM: to clear needs a reason [missing-reason]
  ! hint: add --reason TEXT
  ! TR-20261121-4T9ZC2HM: activities are not finished: repair (inProgress), verify (pending) [guard]
  ! hint: finish them with som activity complete TR-20261121-4T9ZC2HM ACTIVITY, skip them, or retry those that failed
  ! TR-20261121-4T9ZC2HM: what it raised is still open: PT-20261121-6R2MZ9QX (acknowledged) [guard]
  ! hint: clear or cancel them first, or use --force --reason TEXT to let go of them
  ! TR-20261121-4T9ZC2HM: an underlying alarm is still active: AL-20261121-5N8QWX2B (raised) [guard]
  ! hint: wait until it clears, or use --force --reason TEXT
  [5]
$ som report clear 4T9Z --reason 'seems fine'
  ! TR-20261121-4T9ZC2HM: activities are not finished: repair (inProgress), verify (pending) [guard]
  ! hint: finish them with som activity complete TR-20261121-4T9ZC2HM ACTIVITY, skip them, or retry those that failed
  ! TR-20261121-4T9ZC2HM: what it raised is still open: PT-20261121-6R2MZ9QX (acknowledged) [guard]
  ! hint: clear or cancel them first, or use --force --reason TEXT to let go of them
  ! TR-20261121-4T9ZC2HM: an underlying alarm is still active: AL-20261121-5N8QWX2B (raised) [guard]
  ! hint: wait until it clears, or use --force --reason TEXT
  [5]
$ som report clear 4T9Z --force
  ! TR-20261121-4T9ZC2HM: to clear needs a reason [missing-reason]
  ! hint: add --reason TEXT
  ! TR-20261121-4T9ZC2HM: activities are not finished: repair (inProgress), verify (pending) [guard]
  ! hint: finish them with som activity complete TR-20261121-4T9ZC2HM ACTIVITY, skip them, or retry those that failed
  ! TR-20261121-4T9ZC2HM: what it raised is still open: PT-20261121-6R2MZ9QX (acknowledged) [guard]
  ! hint: clear or cancel them first, or use --force --reason TEXT to let go of them
  ! TR-20261121-4T9ZC2HM: an underlying alarm is still active: AL-20261121-5N8QWX2B (raised) [guard]
  ! hint: wait until it clears, or use --force --reason TEXT
  [5]
$ som report clear 4T9Z --reason 'customer confirms' --force -n
  TR-20261121-4T9ZC2HM: inProgress → cleared (customer confirms)
  PT-20261121-6R2MZ9QX: no longer requested by TR-20261121-4T9ZC2HM
  --- a/reports/2026/11/TR-20261121-4T9ZC2HM.yaml
  +++ b/reports/2026/11/TR-20261121-4T9ZC2HM.yaml
  @@ -4,8 +4,11 @@
     - id: NOC-5521
   name: Packet loss at Leeds depot  # from the night shift
   priority: 2
  -status: inProgress
  +status: cleared
   creationDate: "2026-11-21T08:00:00Z"
  +resolutionDate: "2026-11-21T12:00:00Z"
  +statusChangeDate: "2026-11-21T12:00:00Z"
  +statusChangeReason: customer confirms
   affectedService:
     - id: SV-20261001-7KWX2B4M
   underlyingAlarm:
  @@ -20,18 +23,26 @@
     resolveWithin: PT8H
     updateEvery: PT2H
     pausedIn: [pending]
  +targetBreach:
  +  - id: aaab03c387d8d12e03fcea1919281570
  +    target: update
  +    at: "2026-11-21T10:20:00Z"
  +    met: "2026-11-21T12:00:00Z"
  +    bySeconds: 6000
  +    level: gold-trouble
   activity:
     - id: repair
       name: Backhaul repair by the supplier
       type: partyTroubleReport
  -    state: inProgress
  +    state: skipped
       startDate: "2026-11-21T08:40:00Z"
  -    delegatedTo: PT-20261121-6R2MZ9QX
  +    endDate: "2026-11-21T12:00:00Z"
     - id: verify
       name: Verify with the customer
  -    state: pending
  +    state: skipped
       dependsOn: [repair]
       duration: {typical: PT1H}
   trackingRecord:
     - {id: 01KAJA1R000000000000000001, time: "2026-11-21T08:00:00Z", user: ravi, action: create}
     - {id: 01KAJA1R000000000000000002, time: "2026-11-21T08:20:00Z", user: ravi, action: start, from: acknowledged, to: inProgress}
  +  - {id: 01M7YZMHG0M5JRXV37XJ4G4Q61, time: "2026-11-21T12:00:00Z", user: jane, action: clear, from: inProgress, to: cleared, force: true, reason: customer confirms}
  --- a/requests/2026/11/PT-20261121-6R2MZ9QX.yaml
  +++ b/requests/2026/11/PT-20261121-6R2MZ9QX.yaml
  @@ -6,5 +6,10 @@
   creationDate: "2026-11-21T08:40:00Z"
   relatedParty:
     - {id: backhaul-supplier, role: supplier}
  -requestedBy:
  -  - {id: TR-20261121-4T9ZC2HM, activity: repair}
  +trackingRecord:
  +  - id: 01M7YZMHG0J3Q45J8BXVXK4NAY
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: unlink
  +    from: TR-20261121-4T9ZC2HM
  +    reason: customer confirms
$ som report clear 4T9Z --reason 'customer confirms' --force
  TR-20261121-4T9ZC2HM: inProgress → cleared (customer confirms)
  PT-20261121-6R2MZ9QX: no longer requested by TR-20261121-4T9ZC2HM
$ som request show ext:SUP-77 -o yaml
  "@type": PartyTroubleReport
  id: PT-20261121-6R2MZ9QX
  externalId: SUP-77
  name: Loss on the backhaul to Leeds
  status: acknowledged
  creationDate: "2026-11-21T08:40:00Z"
  relatedParty:
    - id: backhaul-supplier
      role: supplier
  trackingRecord:
    - id: 01M7YZMHG01W92F1BNDKBKCF55
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: unlink
      from: TR-20261121-4T9ZC2HM
      reason: customer confirms
$ som report clear 4T9Z --reason again
  ! TR-20261121-4T9ZC2HM: cannot clear a report that is cleared [illegal-transition]
  ! hint: from cleared you may: reopen, close
  [5]
$ som validate
  5 files checked: 0 errors, 0 warnings
