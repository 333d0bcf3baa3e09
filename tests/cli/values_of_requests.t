# Requests are made with the values of their order, and get the values that it has later.
$ include under_way_prelude.t
$ write pools/vlan.yaml <<EOF
"@type": ResourcePool
id: vlan
range: {from: 100, to: 109}
EOF
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --external-id L -q
$ som order start ext:L -q
$ som activity complete ext:L survey
  SO-20261121-XJ4G4Q61: survey: pending → inProgress
  SO-20261121-XJ4G4Q61: survey: inProgress → completed
  RO-20261121-KP5ZGG7Q: created for SO-20261121-XJ4G4Q61 port
  PO-20261121-EA1MV5A8: created for SO-20261121-XJ4G4Q61 tail
$ som service allocate --pool vlan --scope pe1 --for ext:L
  vlan/pe1/100: allocated for SO-20261121-XJ4G4Q61
  SV-20261121-X841XX25: designed → reserved (SO-20261121-XJ4G4Q61 has values for it)
  RO-20261121-KP5ZGG7Q: gets the new values of SO-20261121-XJ4G4Q61
  PO-20261121-EA1MV5A8: gets the new values of SO-20261121-XJ4G4Q61
$ som request show ext:L/port
  ResourceOrder RO-20261121-KP5ZGG7Q
    state           acknowledged
    level           onTrack
    description     port
    customer        CUST-118
    requested by    SO-20261121-XJ4G4Q61 port
    ordered         2026-11-21 12:00
    requested start 2026-11-23 09:00
    due             2026-11-24 17:00 (in 3 d 5 h)
    file            requests/2026/11/RO-20261121-KP5ZGG7Q.yaml

  ITEM  ACTION  STATE         SPECIFICATION  PLACE
  1     add     acknowledged  port           leeds

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       100
  1     vlan            100
$ som service release --for ext:L --pool vlan
  vlan/pe1/100: allocated → free (was for SO-20261121-XJ4G4Q61)
  SV-20261121-X841XX25: reserved → designed (SO-20261121-XJ4G4Q61 has no values for it any more)
  RO-20261121-KP5ZGG7Q: gets the new values of SO-20261121-XJ4G4Q61
  PO-20261121-EA1MV5A8: gets the new values of SO-20261121-XJ4G4Q61
$ som request show ext:L/port
  ResourceOrder RO-20261121-KP5ZGG7Q
    state           acknowledged
    level           onTrack
    description     port
    customer        CUST-118
    requested by    SO-20261121-XJ4G4Q61 port
    ordered         2026-11-21 12:00
    requested start 2026-11-23 09:00
    due             2026-11-24 17:00 (in 3 d 5 h)
    file            requests/2026/11/RO-20261121-KP5ZGG7Q.yaml

  ITEM  ACTION  STATE         SPECIFICATION  PLACE
  1     add     acknowledged  port           leeds

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       100

# A value that another process works with is not taken away from it, and a later one does not reach it.
$ som service allocate --pool vlan --scope pe1 --value 105 --for ext:L -q
$ som request update ext:L/port --state inProgress -q
$ som service release --for ext:L --pool vlan --reason 'not needed'
  ! som: error: RO-20261121-KP5ZGG7Q (inProgress) was ordered with vlan/pe1/105 [value-taken]
  ! hint: cancel the request first, or use --force --reason TEXT
  [5]
$ som service allocate --pool vlan --scope pe2 --for ext:L
  vlan/pe2/100: allocated for SO-20261121-XJ4G4Q61
  SO-20261121-XJ4G4Q61: port is under way without vlan/pe2/100
  SO-20261121-XJ4G4Q61: port is under way at RO-20261121-KP5ZGG7Q with the values before
  PO-20261121-EA1MV5A8: gets the new values of SO-20261121-XJ4G4Q61
$ som service release --for ext:L --pool vlan --reason 'not needed' --force
  SO-20261121-XJ4G4Q61: port is under way with vlan/pe1/105
  vlan/pe1/105: allocated → free (was for SO-20261121-XJ4G4Q61)
  SO-20261121-XJ4G4Q61: port is under way without vlan/pe2/100
  vlan/pe2/100: allocated → free (was for SO-20261121-XJ4G4Q61)
  SV-20261121-X841XX25: reserved → designed (SO-20261121-XJ4G4Q61 has no values for it any more)
  SO-20261121-XJ4G4Q61: port is under way at RO-20261121-KP5ZGG7Q with the values before
  PO-20261121-EA1MV5A8: gets the new values of SO-20261121-XJ4G4Q61

# Only orders, qualifications and reports hold values, for items that are open.
$ som service allocate --pool vlan --scope pe1 --for RO-20261121-KP5ZGG7Q
  ! RO-20261121-KP5ZGG7Q: values are not held for a request [usage]
  ! hint: name an order, a qualification, a report, or customerOrder:CO-88213
  [2]
$ som service allocate --pool vlan --scope pe1 --for SV-20261121-X841XX25
  ! SV-20261121-X841XX25: values are not held for a service [usage]
  ! hint: name an order, a qualification, a report, or customerOrder:CO-88213
  [2]
$ som validate
  14 files checked: 0 errors, 0 warnings
