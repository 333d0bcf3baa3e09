# A cancelled deletion that has removed parts of a service asks for a decision until its deletion is ordered or a modification
# of it is completed: an order of before decides nothing.
$ include under_way_prelude.t
$ som order create --spec voice --customer CUST-118 --external-id V -q
$ som order start ext:V -q
$ som request update ext:V/porting --state completed -q
$ som activity complete ext:V configure
  SO-20261121-XJ4G4Q61: configure: pending → inProgress
  SO-20261121-XJ4G4Q61: configure: inProgress → completed
  SV-20261121-X841XX25: designed → inactive (SO-20261121-XJ4G4Q61 has configured it)
  SO-20261121-XJ4G4Q61: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: inactive → active (SO-20261121-XJ4G4Q61 item 1 is completed)
$ now 2026-11-22T12:00:00Z
$ som order create --action delete --service X841 --external-id D
  SO-20261122-VRTQWFD8: created
$ som order show ext:D --fields serviceOrderItem -o yaml
  serviceOrderItem:
    - id: "1"
      action: delete
      state: acknowledged
      service:
        id: SV-20261121-X841XX25
        serviceSpecification:
          id: voice
          version: "1.0"
$ som order create --spec voice --customer CUST-118 --action modify --service SV-20261121-X841XX25 --external-id M -q
$ som order assign ext:D ext:M 9D4B 2M8R --to team-access -q
$ now 2026-11-23T12:00:00Z
$ som order start ext:D -q
$ som activity complete ext:D deconfigure -q
$ som order cancel ext:D --reason 'customer stays'
  RO-20261122-7KGGD75Q: acknowledged → cancelled (customer stays)
  SO-20261122-VRTQWFD8: number-back: RO-20261122-7KGGD75Q is cancelled
  SO-20261122-VRTQWFD8: inProgress → cancelled (customer stays)
  SO-20261122-VRTQWFD8: item 1: gone already: deconfigure; decide what to do about SV-20261121-X841XX25
$ som order show ext:D --fields note -o yaml
  note:
    - id: 01M844DZG0MY34MW9NFQ0QFDQQ
      author: jane
      systemId: som
      date: "2026-11-23T12:00:00Z"
      text: "item 1: gone already: deconfigure; decide what to do about SV-20261121-X841XX25"
$ som jeopardy next
  atRisk SO-20261122-VRTQWFD8, team-access, for CUST-118
    SV-20261121-X841XX25 is not deleted; gone already: deconfigure
    som service cease SV-20261121-X841XX25 --force --reason TEXT
$ now 2026-11-24T12:00:00Z
$ som order create --spec voice --customer CUST-118 --action modify --service SV-20261121-X841XX25 --external-id N --characteristic lines=1 -q
$ som order assign ext:N --to team-access -q
$ som jeopardy next
  atRisk SO-20261122-VRTQWFD8, team-access, for CUST-118
    SV-20261121-X841XX25 is not deleted; gone already: deconfigure
    som service cease SV-20261121-X841XX25 --force --reason TEXT
$ som order start ext:N -q
$ som activity complete ext:N reconfigure -q
$ som activity complete ext:N check -q
$ som jeopardy next
  ! som: nothing needs a decision
