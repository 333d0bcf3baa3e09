# A request is also named by the record and the activity that wait for it.
$ include delivery_prelude.t
$ som order start XJ4G -q
$ som request show XJ4G/port
  ! SO-20261121-XJ4G4Q61: activity 'port' has no request [not-found]
  ! hint: see som activity list SO-20261121-XJ4G4Q61
  [3]
$ som activity complete XJ4G survey -q
$ som request show XJ4G/port
  ResourceOrder RO-20261121-KP5ZGG7Q
    state           acknowledged
    level           onTrack
    description     Ethernet port
    customer order  CO-7
    priority        2
    customer        CUST-7
    requested by    SO-20261121-XJ4G4Q61 port
    ordered         2026-11-21 12:00
    requested start 2026-11-23 09:00
    due             2026-11-23 17:00 (in 2 d 5 h)
    file            requests/2026/11/RO-20261121-KP5ZGG7Q.yaml

  ITEM  ACTION  STATE         SPECIFICATION  PLACE
  1     add     acknowledged  ethernet-port  leeds

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       100
$ som request note ext:A/port 'thank you'
  RO-20261121-KP5ZGG7Q: note added
$ som request update XJ4G/tail --state rejected --error 'no duct'
  PO-20261121-EA1MV5A8: acknowledged → rejected (no duct)
  PO-20261121-EA1MV5A8: error: no duct
  SO-20261121-XJ4G4Q61: tail: pending → failed (PO-20261121-EA1MV5A8 is rejected)
$ som request show XJ4G/tail --fields id,party,order,state,errorMessage.message
  ID                    PARTY      ORDER                 STATE     errorMessage.message
  PO-20261121-EA1MV5A8  carrier-x  SO-20261121-XJ4G4Q61  rejected  no duct
$ som request update XJ4G/prot --state held
  ! SO-20261121-XJ4G4Q61: there is no activity 'prot' [not-found]
  ! hint: did you mean 'port'?
  [3]
$ som request show NONE/port
  ! som: error: record 'NONE' does not exist [not-found]
  [3]
$ som order show XJ4G/port
  ! som: error: 'XJ4G/port' cannot be an id [invalid-id]
  ! hint: use an id such as SO-20261121-7K3F9QXW, a prefix of it, or ext: and an external id
  [4]
$ som order show XJ4G
  ServiceOrder SO-20261121-XJ4G4Q61
    state           inProgress
    level           atRisk: activity 'tail' failed 0 min ago
    external id     A
    customer order  CO-7
    priority        2
    customer        CUST-7
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    due             2026-12-15 23:59 (in 24 d 11 h)
    expected        2026-11-30 11:00
    file            orders/2026/11/SO-20261121-XJ4G4Q61.yaml

  ITEM  ACTION  STATE       SPECIFICATION    SERVICE               PLACE
  1     add     inProgress  ethernet-access  SV-20261121-X841XX25  leeds

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       100

  ACTIVITY   STATE      ASSIGNEE     STARTED           ENDED             AFTER       RESULT
  survey     completed  team-field   2026-11-21 12:00  2026-11-21 12:00
  port       pending    team-access                                      survey
  tail       failed     carrier-x                      2026-11-21 12:00  survey      PO-20261121-EA1MV5A8 is rejected
  configure  pending    team-access                                      port, tail

  REQUEST               ACTIVITY  STATE         PARTY      ERROR
  RO-20261121-KP5ZGG7Q  port      acknowledged
  PO-20261121-EA1MV5A8  tail      rejected      carrier-x  no duct
$ som request list --assignee carrier-x -o id
  PO-20261121-EA1MV5A8
