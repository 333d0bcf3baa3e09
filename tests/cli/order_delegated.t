# The activities that other processes do end with their requests.
$ include under_way_prelude.t
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --external-id L -q
$ som order start ext:L -q
$ som activity start ext:L survey -q
$ som activity complete ext:L survey
  SO-20261121-XJ4G4Q61: survey: inProgress → completed
  RO-20261121-KP5ZGG7Q: created for SO-20261121-XJ4G4Q61 port
  PO-20261121-EA1MV5A8: created for SO-20261121-XJ4G4Q61 tail
$ som activity start ext:L tail -q
  ! SO-20261121-XJ4G4Q61 tail: PO-20261121-EA1MV5A8 does it, which is acknowledged [guard]
  ! hint: som request update PO-20261121-EA1MV5A8 --state inProgress
  [5]

# Nobody completes them by hand while the request is open.
$ som activity complete ext:L tail
  ! SO-20261121-XJ4G4Q61 tail: PO-20261121-EA1MV5A8 does it, which is acknowledged [guard]
  ! hint: som request update PO-20261121-EA1MV5A8 --state completed
  [5]

# A party that rejects is replaced in one step. The plan names the next one.
$ som order request ext:L --party carrier-b --activity tail
  ! SO-20261121-XJ4G4Q61 tail: is delegated to PO-20261121-EA1MV5A8 already, which is acknowledged [guard]
  ! hint: cancel that first: som request cancel PO-20261121-EA1MV5A8 --reason TEXT
  [5]
$ som request update EA1M --state rejected --error 'no duct'
  PO-20261121-EA1MV5A8: acknowledged → rejected (no duct)
  PO-20261121-EA1MV5A8: error: no duct
  SO-20261121-XJ4G4Q61: tail: pending → failed (PO-20261121-EA1MV5A8 is rejected; next: som order request SO-20261121-XJ4G4Q61 --party carrier-b --activity tail)
$ som order request ext:L --party carrier-b --activity tail
  SO-20261121-XJ4G4Q61: tail: failed → pending
  PO-20261121-GZ4WQKK6: created for SO-20261121-XJ4G4Q61 tail
$ som activity list ext:L
  ACTIVITY   NAME  TYPE           STATE      ASSIGNEE     TYPICAL  MAX   STARTED           ENDED             LATEST START        SLACK  AFTER       REQUEST
  survey           survey         completed  team-field   PT4H     PT8H  2026-11-21 12:00  2026-11-21 12:00
  port             resourceOrder  pending                 P2D      P3D                                       2026-12-02 14:00  9 d 5 h  survey      RO-20261121-KP5ZGG7Q
  tail             partyOrder     pending    carrier-b    P3D      P5D                                       2026-12-01 14:00  8 d 5 h  survey      PO-20261121-GZ4WQKK6
  configure        configure      pending    team-access  PT2H     PT4H                                      2026-12-04 14:00  8 d 5 h  port, tail
  handover         task           pending    team-access  PT1H     PT2H                                      2026-12-04 16:00  8 d 5 h  configure

# Skipping one asks for the cancellation of its request. The order is completed when that has ended.
$ som request update GZ4W --state inProgress -q
$ som activity skip ext:L tail --reason 'own fibre'
  SO-20261121-XJ4G4Q61: tail: inProgress → skipped (own fibre)
  PO-20261121-GZ4WQKK6: inProgress → pendingCancellation (the other process has to answer)
$ som request update KP5Z --state completed --resource ge-7 -q
$ som activity start ext:L configure -q
$ som activity complete ext:L configure -q
$ som activity start ext:L handover -q
$ som activity complete ext:L handover
  SO-20261121-XJ4G4Q61: handover: inProgress → completed
  SV-20261121-X841XX25: inactive → active (SO-20261121-XJ4G4Q61 item 1 is completed)
$ som order complete ext:L
  ! SO-20261121-XJ4G4Q61: activities are not finished: tail (PO-20261121-GZ4WQKK6 is pendingCancellation) [guard]
  ! hint: requests that are not needed any more must end, too: som request update REQUEST --state cancelled
  [5]

# The partner delivers nevertheless: that is taken back, and the service stays.
$ som request update GZ4W --state completed
  PO-20261121-GZ4WQKK6: pendingCancellation → completed
  SO-20261121-6NEW4EEA: takes back what SO-20261121-XJ4G4Q61 delivered
  SO-20261121-6NEW4EEA: acknowledged → inProgress (SO-20261121-XJ4G4Q61 item 1 is completed)
  SO-20261121-XJ4G4Q61: inProgress → completed (all activities are finished)
  PO-20261121-MW28SXD5: created for SO-20261121-6NEW4EEA tail-back
$ som order list -o csv --fields id,category,state
  id,category,state\x0d
  SO-20261120-9D4B6HNV,,acknowledged\x0d
  SO-20261120-7K3F9QXW,EthernetLine,acknowledged\x0d
  SO-20261121-6NEW4EEA,recovery,inProgress\x0d
  SO-20261121-XJ4G4Q61,,completed\x0d
  SO-20261120-2M8R1TQC,,acknowledged\x0d
$ som service list
  ID                    STATE   SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261121-X841XX25  active  line           CUST-118
$ som validate -q
