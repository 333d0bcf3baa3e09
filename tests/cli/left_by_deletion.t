# What a deletion leaves in place, as its work was skipped, is recorded as kept; what a deletion has removed since is added to
# the notes that say that it stays.
$ include line_prelude.t
$ som order create --spec line --customer CUST-118 --external-id V --characteristic bandwidth=10 -q
$ som order start ext:V -q
$ som request update ext:V/port --state completed --resource ge-7 -q
$ som request update ext:V/tail --state completed -q
$ som activity complete ext:V configure -q
$ som order create --action delete --service X841 --external-id D -q
$ som order start ext:D -q
$ som activity complete ext:D deconfigure -q
$ som request update ext:D/port-back --state rejected --reason 'not ours' -q
$ som request update ext:D/tail-back --state completed -q
$ som activity skip ext:D port-back --reason 'they keep it'
  SO-20261121-9MACZ2ZY: port-back: failed → skipped (they keep it)
  SO-20261121-9MACZ2ZY: inProgress → completed (all activities are finished)
  SO-20261121-9MACZ2ZY: not removed: port-back (RO-20261121-ARXWFTGX)
  SV-20261121-X841XX25: active → terminated (SO-20261121-9MACZ2ZY item 1 is completed)
$ som order show ext:D -o yaml --fields note
  note:
    - id: 01M7YZMHG07HE2MH4WD1JYK1T6
      author: jane
      systemId: som
      date: "2026-11-21T12:00:00Z"
      text: "item 1: not removed: port-back (RO-20261121-ARXWFTGX)"
$ som resource list
  RESOURCE  NAME  ALARMS  SEVERITY  RESOURCES  SERVICES
  ge-7                 0                    0         0

# A recovery order that is not carried out is named by the order that it recovers; so is the deletion that does its work.
$ som order create --spec line --customer CUST-118 --external-id L --characteristic bandwidth=10 -q
$ som order start ext:L -q
$ som request update ext:L/port --state completed --resource ge-8 -q
$ som order cancel ext:L --reason 'no'
  PO-20261121-0J456D4T: acknowledged → cancelled (no)
  SO-20261121-1V8N93YD: tail: PO-20261121-0J456D4T is cancelled
  SO-20261121-1V8N93YD: inProgress → cancelled (no)
  SO-20261121-XNENPZYE: takes back what SO-20261121-1V8N93YD delivered
  SV-20261121-TEMCEW36: designed → inactive (SO-20261121-XNENPZYE takes back what was delivered for it)
  SO-20261121-XNENPZYE: acknowledged → inProgress (SO-20261121-1V8N93YD item 1 is cancelled)
  RO-20261121-4GDG4Z3Y: created for SO-20261121-XNENPZYE port-back
$ som order list --where 'category = recovery' -o id
  SO-20261121-XNENPZYE
$ som order fail XNEN --reason 'nobody there' -q
$ som service cease TEMC --external-id C -q
$ som order start ext:C -q
$ som activity complete ext:C deconfigure -q
$ som request update ext:C/port-back --state completed -q
$ som request update ext:C/tail-back --state completed
  PO-20261121-XJ6QSKFE: acknowledged → completed
  SO-20261121-7238FZXJ: tail-back: pending → completed (PO-20261121-XJ6QSKFE is completed)
  SO-20261121-7238FZXJ: inProgress → completed (all activities are finished)
  SV-20261121-TEMCEW36: inactive → terminated (SO-20261121-7238FZXJ item 1 is completed)
$ som order show ext:L -o yaml --fields note
  note:
    - id: 01M7YZMHG0QXCH10B38241WA87
      author: jane
      systemId: som
      date: "2026-11-21T12:00:00Z"
      text: "not taken back: port-back (SO-20261121-XNENPZYE)"
    - id: 01M7YZMHG0QXCH10B384N778Q4
      author: jane
      systemId: som
      date: "2026-11-21T12:00:00Z"
      text: "SV-20261121-TEMCEW36 is deleted since: SO-20261121-7238FZXJ has done deconfigure, port-back, tail-back"
$ som order show XNEN -o yaml --fields note
  note:
    - id: 01M7YZMHG095G7WB46E6Z5P4SW
      author: jane
      systemId: som
      date: "2026-11-21T12:00:00Z"
      text: "not taken back: port-back"
    - id: 01M7YZMHG095G7WB46E9GB138S
      author: jane
      systemId: som
      date: "2026-11-21T12:00:00Z"
      text: "SV-20261121-TEMCEW36 is deleted since: SO-20261121-7238FZXJ has done deconfigure, port-back, tail-back"
$ som jeopardy next
  ! som: nothing needs a decision

# One that only gives a delivery back leaves the service as it is: no order for the service would help.
$ include under_way_prelude.t
$ som order assign 9D4B 2M8R 7K3F --to team-access -q
$ som order create --spec line --customer CUST-118 --external-id P -q
$ som order assign ext:P --to team-access -q
$ som order start ext:P -q
$ som activity complete ext:P survey -q
$ som request update ext:P/tail --state inProgress -q
$ som activity skip ext:P tail --reason 'not needed' -q
$ som request list --open -o id
  RO-20261121-38CWBSVJ
  PO-20261121-VBX18XN9
$ som request update VBX1 --state completed
  PO-20261121-VBX18XN9: pendingCancellation → completed
  SO-20261121-SFFK2FS7: takes back what SO-20261121-GPDCTYNF delivered
  SO-20261121-SFFK2FS7: acknowledged → inProgress (SO-20261121-GPDCTYNF item 1 is inProgress)
  PO-20261121-YVDSXD5Q: created for SO-20261121-SFFK2FS7 tail-back
$ som order list --where 'category = recovery and state = inProgress' -o id
  SO-20261121-SFFK2FS7
$ som order fail SFFK --reason 'nobody there'
  SO-20261121-SFFK2FS7: inProgress → failed (nobody there)
  SO-20261121-SFFK2FS7: not taken back: tail-back
  PO-20261121-YVDSXD5Q: acknowledged → cancelled (SO-20261121-SFFK2FS7 is failed: nobody there)
$ som jeopardy next
  ! som: nothing needs a decision
$ som order show SFFK -o yaml --fields note
  note:
    - id: 01M7YZMHG0M1PD4CRE9SQHVKVK
      author: jane
      systemId: som
      date: "2026-11-21T12:00:00Z"
      text: "item 1: not taken back: tail-back"
$ som order show ext:P -o yaml --fields note
  note:
    - id: 01M7YZMHG06PAN9AJK8XM6D1T3
      author: jane
      systemId: som
      date: "2026-11-21T12:00:00Z"
      text: "not taken back: tail-back (SO-20261121-SFFK2FS7)"
