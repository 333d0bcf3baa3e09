# A party amends only what it delivered itself: one that takes over adds, and what the first delivered stays to be taken back.
$ include under_way_prelude.t
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --external-id L -q
$ som order start ext:L -q
$ som activity complete ext:L survey -q
$ som request update ext:L/port --state completed --resource ge-7 -q
$ som request update ext:L/tail --state completed -q
$ som order amend ext:L --characteristic bandwidth=500 --reason 'more' -q
$ som request update ext:L/tail.2 --state rejected --error 'no capacity' -q
$ som order request ext:L --activity tail.2
  SO-20261121-XJ4G4Q61: tail.2: failed → pending
  PO-20261121-CHSD2TVC: created for SO-20261121-XJ4G4Q61 tail.2
  SO-20261121-XJ4G4Q61: tail.2 is a new delivery: what another party delivered before stays
$ som request show ext:L/tail.2 --fields orderRelationship,relatedParty,serviceOrderItem -o yaml
  orderRelationship: null
  relatedParty:
    - id: CUST-118
      role: customer
    - id: carrier-b
      role: supplier
  serviceOrderItem:
    - id: "1"
      action: add
      state: acknowledged
      service:
        serviceCharacteristic:
          - name: bandwidth
            value: 500
        place:
          - id: leeds
$ som request update ext:L/tail.2 --state completed -q
$ som order cancel ext:L --reason 'customer withdrew'
  RO-20261121-1ZAN92X8: acknowledged → cancelled (customer withdrew)
  SO-20261121-XJ4G4Q61: port.2: RO-20261121-1ZAN92X8 is cancelled
  SO-20261121-XJ4G4Q61: inProgress → cancelled (customer withdrew)
  SO-20261121-6NEW4EEA: takes back what SO-20261121-XJ4G4Q61 delivered
  SV-20261121-X841XX25: designed → inactive (SO-20261121-6NEW4EEA takes back what was delivered for it)
  SO-20261121-6NEW4EEA: acknowledged → inProgress (SO-20261121-XJ4G4Q61 item 1 is cancelled)
  PO-20261121-R2VKW341: created for SO-20261121-6NEW4EEA tail.2-back
  RO-20261121-ZYKGDQ7F: created for SO-20261121-6NEW4EEA port-back
$ som activity list 6NEW4EEA --fields id,state,party,dependsOn,delegatedTo
  id           state    party      dependsOn    delegatedTo
  tail.2-back  pending  carrier-b               PO-20261121-R2VKW341
  tail-back    pending  carrier-a  tail.2-back
  port-back    pending                          RO-20261121-ZYKGDQ7F
$ som request update 6NEW4EEA/tail.2-back --state completed
  PO-20261121-R2VKW341: acknowledged → completed
  SO-20261121-6NEW4EEA: tail.2-back: pending → completed (PO-20261121-R2VKW341 is completed)
  PO-20261121-MW28SXD5: created for SO-20261121-6NEW4EEA tail-back
$ som request show 6NEW4EEA/tail-back --fields relatedParty,orderRelationship -o yaml
  relatedParty:
    - id: CUST-118
      role: customer
    - id: carrier-a
      role: supplier
  orderRelationship:
    - id: PO-20261121-EA1MV5A8
      relationshipType: recovers

# If the item is completed, the order notes what stays with the first party.
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --external-id M -q
$ som order start ext:M -q
$ som activity complete ext:M survey -q
$ som request update ext:M/port --state completed --resource ge-8 -q
$ som request update ext:M/tail --state completed -q
$ som order amend ext:M --characteristic bandwidth=500 --reason 'more' -q
$ som request update ext:M/port.2 --state completed -q
$ som request update ext:M/tail.2 --state rejected --error 'no capacity' -q
$ som order request ext:M --activity tail.2 -q
$ som request update ext:M/tail.2 --state completed -q
$ som order amend ext:M --characteristic bandwidth=900 --reason 'still more' -q
$ som request show ext:M/tail.3 --fields orderRelationship,relatedParty -o yaml
  orderRelationship:
    - id: PO-20261121-H4XJQPPG
      relationshipType: amends
  relatedParty:
    - id: CUST-118
      role: customer
    - id: carrier-b
      role: supplier
$ som request update ext:M/tail.3 --state completed -q
$ som request update ext:M/port.3 --state completed -q
$ som activity complete ext:M configure -q
$ som activity complete ext:M handover
  SO-20261121-D1D0EB3D: handover: pending → inProgress
  SO-20261121-D1D0EB3D: handover: inProgress → completed
  SO-20261121-D1D0EB3D: inProgress → completed (all activities are finished)
  SO-20261121-D1D0EB3D: stays: tail (PO-20261121-MPEC1KG5) at carrier-a
  SV-20261121-9WXMVG5H: inactive → active (SO-20261121-D1D0EB3D item 1 is completed)
$ som validate
  31 files checked: 0 errors, 0 warnings
