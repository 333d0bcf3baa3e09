# A change of supplier after an amendment orders the delivery once, with the new values.
$ include under_way_prelude.t
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --due 2026-12-11 --external-id L -q
$ som order start ext:L -q
$ som activity complete ext:L survey -q
$ som request update ext:L/tail --state inProgress -q
$ som order amend ext:L --characteristic bandwidth=500 --reason 'more'
  SO-20261121-XJ4G4Q61: survey may be stale; do it again with som activity redo SO-20261121-XJ4G4Q61 survey --reason TEXT
  RO-20261121-KP5ZGG7Q: gets the new values of SO-20261121-XJ4G4Q61
  SO-20261121-XJ4G4Q61: tail.2 does tail again
  SO-20261121-XJ4G4Q61: PO-20261121-EA1MV5A8 is under way with the values before
  SO-20261121-XJ4G4Q61: level stays onTrack
$ som request update ext:L/tail --state failed --error 'no duct'
  PO-20261121-EA1MV5A8: inProgress → failed (no duct)
  SO-20261121-XJ4G4Q61: tail: inProgress → failed (PO-20261121-EA1MV5A8 is failed; next: som order request SO-20261121-XJ4G4Q61 --party carrier-b --activity tail)
$ som order request ext:L --activity tail.2 --party carrier-b
  ! SO-20261121-XJ4G4Q61 tail.2: it does tail again, which is failed [guard]
  ! hint: som order request SO-20261121-XJ4G4Q61 --activity tail
  [5]
$ som order request ext:L --activity tail
  SO-20261121-XJ4G4Q61: tail: failed → pending
  PO-20261121-GZ4WQKK6: created for SO-20261121-XJ4G4Q61 tail
  SO-20261121-XJ4G4Q61: tail.2: pending → cancelled (tail has not begun and gets the new values)
$ som activity list ext:L --fields id,state,assignee,dependsOn,delegatedTo
  id         state      assignee     dependsOn   delegatedTo
  survey     completed  team-field
  port       pending                 survey      RO-20261121-KP5ZGG7Q
  tail       pending    carrier-b    survey      PO-20261121-GZ4WQKK6
  configure  pending    team-access  port, tail
  handover   pending    team-access  configure
  tail.2     cancelled  carrier-a    tail
$ som request show ext:L/tail --fields serviceOrderItem -o yaml
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
$ som request update ext:L/tail --state inProgress -q

# A request that is cancelled, and a retry, do likewise.
$ som order amend ext:L --characteristic bandwidth=600 --reason 'still more' -q
$ som request cancel ext:L/tail --reason 'too dear' -q
$ som request update ext:L/tail --state cancelled
  PO-20261121-GZ4WQKK6: pendingCancellation → cancelled
  SO-20261121-XJ4G4Q61: tail: inProgress → pending (PO-20261121-GZ4WQKK6 is cancelled)
  SO-20261121-XJ4G4Q61: tail.3: pending → cancelled (tail has not begun and gets the new values)
$ som order request ext:L --activity tail --party carrier-a
  PO-20261121-76BE0SXJ: created for SO-20261121-XJ4G4Q61 tail
$ som request update ext:L/tail --state inProgress -q
$ som order amend ext:L --characteristic bandwidth=650 --reason 'a little more' -q
$ som request update ext:L/tail --state failed --error 'dug up' -q
$ som activity retry ext:L tail
  SO-20261121-XJ4G4Q61: tail: failed → pending
  SO-20261121-XJ4G4Q61: tail.4: pending → cancelled (tail has not begun and gets the new values)
  PO-20261121-FWJBFWGR: created for SO-20261121-XJ4G4Q61 tail
$ som request update ext:L/tail --state completed -q

# What is delivered is modified by the supplier that delivered it.
$ som order amend ext:L --characteristic bandwidth=700 --reason 'and more'
  SO-20261121-XJ4G4Q61: survey may be stale; do it again with som activity redo SO-20261121-XJ4G4Q61 survey --reason TEXT
  RO-20261121-KP5ZGG7Q: gets the new values of SO-20261121-XJ4G4Q61
  SO-20261121-XJ4G4Q61: tail.5 does tail again
  PO-20261121-T3KKCSB0: created for SO-20261121-XJ4G4Q61 tail.5
  SO-20261121-XJ4G4Q61: level stays onTrack
$ som request show ext:L/tail.5
  PartyOrder PO-20261121-T3KKCSB0
    state           acknowledged
    level           onTrack
    description     tail.5
    customer        CUST-118
    party           carrier-a
    requested by    SO-20261121-XJ4G4Q61 tail.5
    related to      PO-20261121-FWJBFWGR (amends)
    ordered         2026-11-21 12:00
    requested start 2026-11-23 09:00
    due             2026-11-25 17:00 (in 4 d 5 h)
    file            requests/2026/11/PO-20261121-T3KKCSB0.yaml

  ITEM  ACTION  STATE         PLACE
  1     modify  acknowledged  leeds

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       700
$ som request list --all --where 'kind = PartyOrder' --fields id,state,party,orderItem.action
  ID                    STATE         PARTY      orderItem.action
  PO-20261121-76BE0SXJ  failed        carrier-a
  PO-20261121-EA1MV5A8  failed        carrier-a
  PO-20261121-FWJBFWGR  completed     carrier-a
  PO-20261121-GZ4WQKK6  cancelled     carrier-b
  PO-20261121-T3KKCSB0  acknowledged  carrier-a
$ som log ext:L --limit 14
  TIME              USER  ACTION    ACTIVITY  CHANGE                        REASON
  2026-11-21 12:00  jane  cancel    tail.3    pending → cancelled           tail has not begun and gets the new values
  2026-11-21 12:00  jane  request   tail      → PO-20261121-76BE0SXJ
  2026-11-21 12:00  jane  start     tail      pending → inProgress          PO-20261121-76BE0SXJ is inProgress
  2026-11-21 12:00  jane  amend               item 1: bandwidth: 600 → 650  a little more
  2026-11-21 12:00  jane  redo      tail      → tail.4                      a little more
  2026-11-21 12:00  jane  fail      tail      inProgress → failed           PO-20261121-76BE0SXJ is failed
  2026-11-21 12:00  jane  retry     tail      failed → pending
  2026-11-21 12:00  jane  cancel    tail.4    pending → cancelled           tail has not begun and gets the new values
  2026-11-21 12:00  jane  request   tail      → PO-20261121-FWJBFWGR
  2026-11-21 12:00  jane  start     tail      pending → inProgress          PO-20261121-FWJBFWGR is completed
  2026-11-21 12:00  jane  complete  tail      inProgress → completed        PO-20261121-FWJBFWGR is completed
  2026-11-21 12:00  jane  amend               item 1: bandwidth: 650 → 700  and more
  2026-11-21 12:00  jane  redo      tail      → tail.5                      and more
  2026-11-21 12:00  jane  request   tail.5    → PO-20261121-T3KKCSB0
  ! som: 14 of 32 shown (--limit)
$ som validate
  17 files checked: 0 errors, 0 warnings
