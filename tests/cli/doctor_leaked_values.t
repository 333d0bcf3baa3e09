# A value that an order of an earlier version holds, which ended without delivering what the value was for, is found and released.
$ include pool_prelude.t
$ som order create --spec ethernet-line --customer CUST-118 --external-id A -q
$ som service reserve --pool vlan --scope leeds-pe1 --for ext:A --item 1 -q
$ som order start ext:A -q
$ som order cancel ext:A --reason 'not wanted'
  SO-20261121-XJ4G4Q61: inProgress → cancelled (not wanted)
  SV-20261121-X841XX25: reserved → terminated (SO-20261121-XJ4G4Q61 item 1 is cancelled)
  vlan/leeds-pe1/100: allocated → free (was for SO-20261121-XJ4G4Q61)
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE  FOR  ITEM  SINCE  UNTIL
$ som validate
  11 files checked: 0 errors, 0 warnings
$ som order show ext:A -o yaml --fields id,allocation
  id: SO-20261121-XJ4G4Q61
  allocation: []
$ write pools/vlan/leeds-pe1/100.yaml <<EOF
"@type": ResourceAllocation
pool: vlan
scope: leeds-pe1
value: 100
state: allocated
for: SO-20261121-XJ4G4Q61
serviceOrderItem: "1"
date: "2026-11-21T12:00:00Z"
EOF
$ edit orders/2026/11/SO-20261121-XJ4G4Q61.yaml 's/allocation: []/allocation: [{id: vlan\x2fleeds-pe1\x2f100, item: "1"}]/'
$ som validate
  12 files checked: 0 errors, 1 warning
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:56:14: warning: vlan/leeds-pe1/100 is held, but what it was for was not delivered [consequence-due]
  !   56 | allocation: [{id: vlan/leeds-pe1/100, item: "1"}]
  !      |              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: som doctor --fix carries it out
$ som doctor
  CHECK        FILE                                         FINDING                                                            REMEDY
  consequence  orders/2026/11/SO-20261121-XJ4G4Q61.yaml:56  vlan/leeds-pe1/100 is held, but what it was for was not delivered  --fix: carry it out
  ! 1 finding, --fix repairs 1 (workspace of one user)
  [1]
$ som doctor --fix
  CHECK        FILE                                         FINDING                                                            REMEDY
  consequence  orders/2026/11/SO-20261121-XJ4G4Q61.yaml:56  vlan/leeds-pe1/100 is held, but what it was for was not delivered  done: carry it out
  ! 1 finding, 1 repaired (workspace of one user)
$ som validate
  11 files checked: 0 errors, 0 warnings
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE  FOR  ITEM  SINCE  UNTIL
