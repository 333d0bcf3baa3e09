# What a partner delivered in part is taken back although the activity was requested again, or named where it stays.
$ include under_way_prelude.t
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --due 2026-12-11 --external-id A -q
$ som order start ext:A -q
$ som activity complete ext:A survey -q
$ som request update ext:A/tail --state partial --error 'half of the duct' -q
$ som order request ext:A --activity tail
  SO-20261121-XJ4G4Q61: tail: failed → pending
  PO-20261121-GZ4WQKK6: created for SO-20261121-XJ4G4Q61 tail
$ som request update ext:A/tail --state completed -q
$ som order cancel ext:A --reason 'customer withdrew'
  RO-20261121-KP5ZGG7Q: acknowledged → cancelled (customer withdrew)
  SO-20261121-XJ4G4Q61: port: RO-20261121-KP5ZGG7Q is cancelled
  SO-20261121-XJ4G4Q61: inProgress → cancelled (customer withdrew)
  SO-20261121-6NEW4EEA: takes back what SO-20261121-XJ4G4Q61 delivered
  SV-20261121-X841XX25: designed → inactive (SO-20261121-6NEW4EEA takes back what was delivered for it)
  SO-20261121-6NEW4EEA: acknowledged → inProgress (SO-20261121-XJ4G4Q61 item 1 is cancelled)
  PO-20261121-5DQH5GJH: created for SO-20261121-6NEW4EEA tail-back-2
  PO-20261121-MW28SXD5: created for SO-20261121-6NEW4EEA tail-back
$ som validate
  17 files checked: 0 errors, 0 warnings

# The same for a third request that is answered in part, too; one is answered after the end.
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --due 2026-12-11 --external-id B -q
$ som order start ext:B -q
$ som activity complete ext:B survey -q
$ som request update ext:B/tail --state partial --error 'half of the duct' -q
$ som order request ext:B --activity tail -q
$ som request update ext:B/tail --state partial --error 'half of the rest' -q
$ som order request ext:B --activity tail --party carrier-a -q
$ som request update ext:B/tail --state inProgress -q
$ som order fail ext:B --reason 'no way'
  SO-20261121-CCZF61NC: inProgress → failed (no way)
  SO-20261121-AJNDFXTM: takes back what SO-20261121-CCZF61NC delivered
  SV-20261121-8GB8TEW6: designed → inactive (SO-20261121-AJNDFXTM takes back what was delivered for it)
  SO-20261121-AJNDFXTM: acknowledged → inProgress (SO-20261121-CCZF61NC item 1 is failed)
  RO-20261121-2SK9AWP8: acknowledged → cancelled (SO-20261121-CCZF61NC is failed: no way)
  PO-20261121-JB99PB65: inProgress → pendingCancellation (the other process has to answer)
  PO-20261121-1NRJ6N6B: created for SO-20261121-AJNDFXTM tail-back-2
  PO-20261121-CS3FT5EW: created for SO-20261121-AJNDFXTM tail-back
$ som request update ext:B/tail --state partial
  PO-20261121-JB99PB65: pendingCancellation → partial
  SO-20261121-SJR4SJD9: takes back what SO-20261121-CCZF61NC delivered
  SO-20261121-SJR4SJD9: acknowledged → inProgress (SO-20261121-CCZF61NC item 1 is failed)
  PO-20261121-4VAHYJ9G: created for SO-20261121-SJR4SJD9 tail-back
$ som validate
  28 files checked: 0 errors, 0 warnings

# An item that is completed with another partner: what the first one delivered stays, and is named.
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --due 2026-12-11 --external-id C -q
$ som order start ext:C -q
$ som activity complete ext:C survey -q
$ som request update ext:C/port --state completed -q
$ som request update ext:C/tail --state partial --error 'half of the duct' -q
$ som order request ext:C --activity tail --party carrier-b -q
$ som request update ext:C/tail --state completed -q
$ som activity complete ext:C configure -q
$ som activity complete ext:C handover
  SO-20261121-4WKN3V5F: handover: pending → inProgress
  SO-20261121-4WKN3V5F: handover: inProgress → completed
  SO-20261121-4WKN3V5F: inProgress → completed (all activities are finished)
  SO-20261121-4WKN3V5F: stays: tail (PO-20261121-X66QAEBH) at carrier-a
  SV-20261121-ZFHP4WNB: inactive → active (SO-20261121-4WKN3V5F item 1 is completed)
$ som order show ext:C -o yaml --fields note,state
  note:
    - id: 01M7YZMHG0KTGER9B1TY99G4XV
      author: jane
      systemId: som
      date: "2026-11-21T12:00:00Z"
      text: "item 1: stays: tail (PO-20261121-X66QAEBH) at carrier-a"
  state: completed

# Nobody takes back what comes after the decision: it is recorded.
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --due 2026-12-11 --external-id D -q
$ som order start ext:D -q
$ som activity complete ext:D survey -q
$ som request update ext:D/tail --state inProgress -q
$ som order cancel ext:D --reason 'customer withdrew' --no-take-back
  SO-20261121-XCKT44C7: nothing was delivered
  RO-20261121-W6R7WMX2: acknowledged → cancelled (customer withdrew)
  PO-20261121-0CDW6FA3: inProgress → pendingCancellation (the other process has to answer)
  SO-20261121-XCKT44C7: port: RO-20261121-W6R7WMX2 is cancelled
  SO-20261121-XCKT44C7: inProgress → pendingCancellation (customer withdrew)
$ som request update ext:D/tail --state partial
  PO-20261121-0CDW6FA3: pendingCancellation → partial
  SO-20261121-XCKT44C7: tail: inProgress → failed (PO-20261121-0CDW6FA3 is partial)
  SO-20261121-XCKT44C7: pendingCancellation → cancelled (PO-20261121-0CDW6FA3 is partial)
  SO-20261121-XCKT44C7: stays: tail (PO-20261121-0CDW6FA3)
  SV-20261121-H55A6EHA: designed → terminated (SO-20261121-XCKT44C7 item 1 is cancelled)
$ som order show ext:D -o yaml --fields note,state
  note:
    - id: 01M7YZMHG0W1M4Q0ZJFA9HWJEQ
      author: jane
      systemId: som
      date: "2026-11-21T12:00:00Z"
      text: "item 1: stays: tail (PO-20261121-0CDW6FA3)"
  state: cancelled
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --due 2026-12-11 --external-id E -q
$ som order start ext:E -q
$ som activity complete ext:E survey -q
$ som request update ext:E/tail --state inProgress -q
$ som order fail ext:E --reason 'no way' --no-take-back -q
$ som request update ext:E/tail --state completed
  PO-20261121-GE7MRFFF: pendingCancellation → completed
  SO-20261121-NSMNER89: stays: tail (PO-20261121-GE7MRFFF)

# A deletion that is cancelled has removed what it has removed: with --no-take-back nobody has to decide, and a note says it.
$ som order create --spec voice --customer CUST-118 --external-id V -q
$ som order start ext:V -q
$ som request update ext:V/porting --state completed -q
$ som activity complete ext:V configure -q
$ som service list -o id --where 'specification = voice'
  SV-20261121-34MAJYFR
$ som order create --action delete --service SV-20261121-34MAJYFR --external-id G -q
$ som order start ext:G -q
$ som activity complete ext:G deconfigure -q
$ som order cancel ext:G --force --no-take-back --reason 'customer stays'
  SO-20261121-YC0CWB8B: gone already: deconfigure
  RO-20261121-VZYXNM20: acknowledged → cancelled (customer stays)
  SO-20261121-YC0CWB8B: number-back: RO-20261121-VZYXNM20 is cancelled
  SO-20261121-YC0CWB8B: inProgress → cancelled (customer stays)
$ som order show ext:G -o yaml --fields note,state
  note:
    - id: 01M7YZMHG0GGFQ48TYMTEX2H16
      author: jane
      systemId: som
      date: "2026-11-21T12:00:00Z"
      text: "gone already: deconfigure"
  state: cancelled
$ som jeopardy next --team team-access
  ! som: nothing needs a decision

# The cease of a port that was removed in part: the activity is skipped, or its order fails.
$ som order create --action delete --service SV-20261121-34MAJYFR --external-id H -q
$ som order start ext:H -q
$ som activity complete ext:H deconfigure -q
$ som request update ext:H/number-back --state partial --error 'one pair is left' -q
$ som activity skip ext:H number-back --reason 'good enough'
  SO-20261121-YHFSFV52: number-back: failed → skipped (good enough)
  SO-20261121-YHFSFV52: inProgress → completed (all activities are finished)
  SO-20261121-YHFSFV52: removed only in part: number-back (RO-20261121-4D39Z00Q)
  SV-20261121-34MAJYFR: active → terminated (SO-20261121-YHFSFV52 item 1 is completed)
$ som order show ext:H -o yaml --fields note,state
  note:
    - id: 01M7YZMHG0ZN8FYGH2SMMVJQDV
      author: jane
      systemId: som
      date: "2026-11-21T12:00:00Z"
      text: "item 1: removed only in part: number-back (RO-20261121-4D39Z00Q)"
  state: completed
