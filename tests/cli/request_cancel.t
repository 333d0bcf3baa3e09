# A request that has not begun is cancelled at once, and nobody waits for it any more; of one that has begun the
# cancellation is asked.
$ include report_prelude.t
$ som request cancel 6R2M
  ! PT-20261121-6R2MZ9QX: to cancel needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som request cancel 6R2M --reason withdrawn -n
  PT-20261121-6R2MZ9QX: acknowledged → cancelled (withdrawn)
  TR-20261121-4T9ZC2HM: repair: inProgress → pending (PT-20261121-6R2MZ9QX is cancelled)
  --- a/reports/2026/11/TR-20261121-4T9ZC2HM.yaml
  +++ b/reports/2026/11/TR-20261121-4T9ZC2HM.yaml
  @@ -24,9 +24,7 @@
     - id: repair
       name: Backhaul repair by the supplier
       type: partyTroubleReport
  -    state: inProgress
  -    startDate: "2026-11-21T08:40:00Z"
  -    delegatedTo: PT-20261121-6R2MZ9QX
  +    state: pending
     - id: verify
       name: Verify with the customer
       state: pending
  @@ -35,3 +33,4 @@
   trackingRecord:
     - {id: 01KAJA1R000000000000000001, time: "2026-11-21T08:00:00Z", user: ravi, action: create}
     - {id: 01KAJA1R000000000000000002, time: "2026-11-21T08:20:00Z", user: ravi, action: start, from: acknowledged, to: inProgress}
  +  - {id: 01M7YZMHG0J3Q45J8BXVXK4NAY, time: "2026-11-21T12:00:00Z", user: jane, action: unlink, activity: repair, from: inProgress, to: pending, reason: PT-20261121-6R2MZ9QX is cancelled}
  --- a/requests/2026/11/PT-20261121-6R2MZ9QX.yaml
  +++ b/requests/2026/11/PT-20261121-6R2MZ9QX.yaml
  @@ -2,9 +2,19 @@
   id: PT-20261121-6R2MZ9QX
   externalId: SUP-77
   name: Loss on the backhaul to Leeds
  -status: acknowledged
  +status: cancelled
   creationDate: "2026-11-21T08:40:00Z"
  +statusChangeDate: "2026-11-21T12:00:00Z"
  +statusChangeReason: withdrawn
   relatedParty:
     - {id: backhaul-supplier, role: supplier}
   requestedBy:
     - {id: TR-20261121-4T9ZC2HM, activity: repair}
  +trackingRecord:
  +  - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: cancel
  +    from: acknowledged
  +    to: cancelled
  +    reason: withdrawn
$ som request update 6R2M --state inProgress
  PT-20261121-6R2MZ9QX: acknowledged → inProgress
$ som request cancel 6R2M --reason 'repaired from our side'
  PT-20261121-6R2MZ9QX: note added
  PT-20261121-6R2MZ9QX: inProgress → pending (cancellation-requested)
  TR-20261121-4T9ZC2HM: repair: inProgress → held (PT-20261121-6R2MZ9QX is pending)
$ som request update 6R2M --state cancelled --reason withdrawn
  PT-20261121-6R2MZ9QX: pending → cancelled (withdrawn)
  TR-20261121-4T9ZC2HM: repair: held → pending (PT-20261121-6R2MZ9QX is cancelled)
$ som request cancel 6R2M --reason withdrawn
  ! PT-20261121-6R2MZ9QX: cannot cancel a request that is cancelled [illegal-transition]
  ! hint: cancelled is final
  [5]
$ write requests/2026/11/RO-20261121-3M8R1TQC.yaml <<EOF
"@type": ResourceOrder
id: RO-20261121-3M8R1TQC
state: inProgress
orderDate: "2026-11-21T08:00:00Z"
EOF
$ som request cancel 3M8R --reason 'customer withdrew'
  RO-20261121-3M8R1TQC: inProgress → pendingCancellation (the other process has to answer)
$ som request update 3M8R --state cancelled
  RO-20261121-3M8R1TQC: pendingCancellation → cancelled
$ som validate
  6 files checked: 0 errors, 0 warnings
