# A value without scope serves no parameter that has one: to take it is warned about, and it does not stay beside the other.
$ include line_prelude.t
$ som order create --spec device-line --characteristic device=r1 --external-id S1 -q
$ som service reserve --pool vlan --for ext:S1 --until 2026-12-30
  vlan/100: reserved for SO-20261121-XJ4G4Q61 until 2026-12-30T23:59:59Z
  ! vlan/100: warning: has no scope: services of this order use only values of the pool vlan within a device [no-value]
  ! hint: som service reserve --pool vlan --scope SCOPE --for SO-20261121-XJ4G4Q61
  ! hint: som service release --pool vlan --value 100
$ som order start ext:S1
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
  vlan/100: reserved → allocated (for SO-20261121-XJ4G4Q61)
  SV-20261121-X841XX25: designed → reserved (SO-20261121-XJ4G4Q61 has values for it)
  vlan/r1/100: allocated for SO-20261121-XJ4G4Q61
  ! SO-20261121-XJ4G4Q61: warning: vlan/100 has no scope, so item 1 uses vlan/r1/100; it is released when the item is completed [no-value]
$ som activity complete ext:S1 configure
  SO-20261121-XJ4G4Q61: configure: pending → inProgress
  SO-20261121-XJ4G4Q61: configure: inProgress → completed
  SV-20261121-X841XX25: reserved → inactive (SO-20261121-XJ4G4Q61 has configured it)
  SO-20261121-XJ4G4Q61: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: inactive → active (SO-20261121-XJ4G4Q61 item 1 is completed)
  vlan/100: allocated → free (was for SO-20261121-XJ4G4Q61)
$ som order create --spec device-line --external-id S2 -q
$ som order start ext:S2 -q
$ som service allocate --pool vlan --for ext:S2
  vlan/100: allocated for SO-20261121-ZY81A0M0
  SV-20261121-DJS7VVES: designed → reserved (SO-20261121-ZY81A0M0 has values for it)
  ! vlan/100: warning: has no scope: services of this order use only values of the pool vlan within a device [no-value]
  ! hint: som service allocate --pool vlan --scope SCOPE --for SO-20261121-ZY81A0M0
  ! hint: som service release --pool vlan --value 100
$ som order amend ext:S2 --characteristic device=r2 --reason 'device is known'
  vlan/r2/100: allocated for SO-20261121-ZY81A0M0
  SO-20261121-ZY81A0M0: level stays onTrack
  ! SO-20261121-ZY81A0M0: warning: vlan/100 has no scope, so item 1 uses vlan/r2/100; it is released when the item is completed [no-value]
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  100           allocated  SO-20261121-ZY81A0M0  1     2026-11-21 12:00
  100    r1     allocated  SO-20261121-XJ4G4Q61  1     2026-11-21 12:00
  100    r2     allocated  SO-20261121-ZY81A0M0  1     2026-11-21 12:00
$ som activity complete ext:S2 configure
  SO-20261121-ZY81A0M0: configure: pending → inProgress
  SO-20261121-ZY81A0M0: configure: inProgress → completed
  SV-20261121-DJS7VVES: reserved → inactive (SO-20261121-ZY81A0M0 has configured it)
  SO-20261121-ZY81A0M0: inProgress → completed (all activities are finished)
  SV-20261121-DJS7VVES: inactive → active (SO-20261121-ZY81A0M0 item 1 is completed)
  vlan/100: allocated → free (was for SO-20261121-ZY81A0M0)
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  100    r1     allocated  SO-20261121-XJ4G4Q61  1     2026-11-21 12:00
  100    r2     allocated  SO-20261121-ZY81A0M0  1     2026-11-21 12:00
$ som validate
  10 files checked: 0 errors, 0 warnings
# Nothing gives the scope of this one.
$ som order create --spec line --customer CUST-118 --external-id S3 --characteristic bandwidth=10
  SO-20261121-EW0NCKV1: created
  ! SO-20261121-EW0NCKV1: warning: item 1 gets no vlan by itself: the specification line has no characteristic router, which would give the scope [no-value]
  ! hint: som service reserve --pool vlan --scope SCOPE --for SO-20261121-EW0NCKV1 --item 1

# Several items, and one that has a value of its own already.
$ write two-lines.yaml <<EOF
externalId: T
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: device-line}, serviceCharacteristic: [{name: device, value: r3}]}}
  - {id: "2", action: add, service: {serviceSpecification: {id: device-line}, serviceCharacteristic: [{name: device, value: r3}]}}
EOF
$ som order create -f two-lines.yaml -q
$ som service reserve --pool vlan --for ext:T --until 2026-12-30 -q
$ som service reserve --pool vlan --scope r3 --for ext:T --item 2 --until 2026-12-30 -q
$ som order start ext:T
  SO-20261121-TT8DF8MA: acknowledged → inProgress
  SV-20261121-BKK8ZE02: designed for SO-20261121-TT8DF8MA item 1
  SV-20261121-NJNGCY1H: designed for SO-20261121-TT8DF8MA item 2
  vlan/100: reserved → allocated (for SO-20261121-TT8DF8MA)
  SV-20261121-BKK8ZE02: designed → reserved (SO-20261121-TT8DF8MA has values for it)
  SV-20261121-NJNGCY1H: designed → reserved (SO-20261121-TT8DF8MA has values for it)
  vlan/r3/100: reserved → allocated (for SO-20261121-TT8DF8MA)
  vlan/r3/101: allocated for SO-20261121-TT8DF8MA
  ! SO-20261121-TT8DF8MA: warning: vlan/100 has no scope, so item 1 uses vlan/r3/101; it is released when the items are completed [no-value]
  ! SO-20261121-TT8DF8MA: warning: vlan/100 has no scope, so item 2 uses vlan/r3/100; it is released when the items are completed [no-value]
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  100           allocated  SO-20261121-TT8DF8MA        2026-11-21 12:00
  100    r1     allocated  SO-20261121-XJ4G4Q61  1     2026-11-21 12:00
  100    r2     allocated  SO-20261121-ZY81A0M0  1     2026-11-21 12:00
  100    r3     allocated  SO-20261121-TT8DF8MA  2     2026-11-21 12:00
  101    r3     allocated  SO-20261121-TT8DF8MA  1     2026-11-21 12:00
$ som activity complete ext:T 1.configure -q
$ som activity complete ext:T 2.configure
  SO-20261121-TT8DF8MA: 2.configure: pending → inProgress
  SO-20261121-TT8DF8MA: 2.configure: inProgress → completed
  SV-20261121-NJNGCY1H: reserved → inactive (SO-20261121-TT8DF8MA has configured it)
  SO-20261121-TT8DF8MA: inProgress → completed (all activities are finished)
  SV-20261121-NJNGCY1H: inactive → active (SO-20261121-TT8DF8MA item 2 is completed)
  vlan/100: allocated → free (was for SO-20261121-TT8DF8MA)
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  100    r1     allocated  SO-20261121-XJ4G4Q61  1     2026-11-21 12:00
  100    r2     allocated  SO-20261121-ZY81A0M0  1     2026-11-21 12:00
  100    r3     allocated  SO-20261121-TT8DF8MA  2     2026-11-21 12:00
  101    r3     allocated  SO-20261121-TT8DF8MA  1     2026-11-21 12:00
$ som validate
  16 files checked: 0 errors, 0 warnings
$ som doctor
  ! no findings (workspace of one user)
