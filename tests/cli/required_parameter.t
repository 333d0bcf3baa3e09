# The start of an order allocates the values that the specifications of its items require, in the scope that a
# characteristic gives. The service shows them.
$ include line_prelude.t
$ som order create --spec device-line --customer C1 --characteristic device=pe1 --external-id A -q
$ som order start ext:A
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
  vlan/pe1/100: allocated for SO-20261121-XJ4G4Q61
  SV-20261121-X841XX25: designed → reserved (SO-20261121-XJ4G4Q61 has values for it)
$ som service list -o yaml --fields serviceCharacteristic,supportingResource
  ---
  serviceCharacteristic:
    - name: device
      value: pe1
    - name: vlan
      value: 100
  supportingResource:
    - id: vlan/pe1/100
      name: vlan
$ som activity start ext:A configure -q
$ som activity complete ext:A configure
  SO-20261121-XJ4G4Q61: configure: inProgress → completed
  SV-20261121-X841XX25: reserved → inactive (SO-20261121-XJ4G4Q61 has configured it)
  SO-20261121-XJ4G4Q61: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: inactive → active (SO-20261121-XJ4G4Q61 item 1 is completed)
$ som validate
  7 files checked: 0 errors, 0 warnings

# A value that an active service uses is not released, except by force with a reason.
$ som service release --for ext:A
  ! som: error: vlan/pe1/100 is used by SV-20261121-X841XX25 [value-taken]
  ! hint: use --force --reason TEXT to free it anyway
  [5]
$ som service release --pool vlan --scope pe1 --value 100 --force
  ! som: error: vlan/pe1/100 is used by SV-20261121-X841XX25 [value-taken]
  ! hint: use --force --reason TEXT to free it anyway
  [5]
$ som service release --pool vlan --scope pe1 --value 100 --force --reason "moved by hand"
  vlan/pe1/100: allocated → free (was for SO-20261121-XJ4G4Q61)
$ som service list -o yaml --fields serviceCharacteristic,supportingResource
  ---
  serviceCharacteristic:
    - name: device
      value: pe1
  supportingResource: null
$ som validate
  6 files checked: 0 errors, 0 warnings

# The item is not configured while the characteristic that gives the scope is not set.
$ som order create --spec device-line --customer C2 --external-id B -q
$ som order start ext:B
  SO-20261121-ZY81A0M0: acknowledged → inProgress
  SV-20261121-DJS7VVES: designed for SO-20261121-ZY81A0M0 item 1
  ! SO-20261121-ZY81A0M0: warning: item 1 has no vlan: device is not set [no-value]
  ! hint: som order amend SO-20261121-ZY81A0M0 --item 1 --characteristic device=VALUE --reason TEXT
$ som activity start ext:B configure
  ! SO-20261121-ZY81A0M0: item 1 has no vlan: device is not set [no-value]
  ! hint: som order amend SO-20261121-ZY81A0M0 --item 1 --characteristic device=VALUE --reason TEXT
  [5]

# A value that is held already satisfies the parameter, whatever its scope.
$ som order create --spec device-line --customer C3 --external-id C --characteristic device=pe1 -q
$ som service reserve --pool vlan --scope pe7 --for ext:C --until 2026-12-05
  vlan/pe7/100: reserved for SO-20261121-EW0NCKV1 until 2026-12-05T23:59:59Z
$ som order start ext:C
  SO-20261121-EW0NCKV1: acknowledged → inProgress
  SV-20261121-4CXJNBD1: designed for SO-20261121-EW0NCKV1 item 1
  vlan/pe7/100: reserved → allocated (for SO-20261121-EW0NCKV1)
  SV-20261121-4CXJNBD1: designed → reserved (SO-20261121-EW0NCKV1 has values for it)
$ som service reserve --pool vlan --scope pe8 --for customerOrder:CO-1
  vlan/pe8/100: reserved for customerOrder:CO-1
$ som order create --spec device-line --customer C4 --external-id D --customer-order CO-1 --characteristic device=pe1 -q
$ som order start ext:D
  SO-20261121-2YJQJJHV: acknowledged → inProgress
  SV-20261121-AZWKZCQZ: designed for SO-20261121-2YJQJJHV item 1
  vlan/pe8/100: reserved → allocated (for customerOrder:CO-1)
  SV-20261121-AZWKZCQZ: designed → reserved (SO-20261121-2YJQJJHV has values for it)
$ som activity start ext:D configure -q
$ som activity complete ext:D configure -q
$ som service list -o csv --fields customer,serviceCharacteristic.value
  customer,serviceCharacteristic.value\x0d
  C3,"pe1, 100"\x0d
  C4,"pe1, 100"\x0d
  C2,\x0d
  C1,pe1\x0d
$ som service release --for customerOrder:CO-1
  ! som: error: vlan/pe8/100 is used by SV-20261121-AZWKZCQZ [value-taken]
  ! hint: use --force --reason TEXT to free it anyway
  [5]

# The pool has no free value.
$ som service reserve --pool vlan --scope pe3 --for customerOrder:CO-2 --count 2 -q
$ som order create --spec device-line --customer C5 --external-id E --characteristic device=pe3 -q
$ som order start ext:E
  SO-20261121-D1JYK1T6: acknowledged → inProgress
  SV-20261121-NNPVT8G8: designed for SO-20261121-D1JYK1T6 item 1
  ! SO-20261121-D1JYK1T6: warning: item 1 has no vlan: nothing was allocated from the pool vlan [no-value]
  ! som: warning: the pool vlan within pe3 has no free value [pool-exhausted]
  ! hint: see who has them: som service list --pool vlan --values
$ som activity start ext:E configure
  ! som: error: the pool vlan within pe3 has no free value [pool-exhausted]
  ! hint: see who has them: som service list --pool vlan --values
  [5]
$ som service release --pool vlan --scope pe3 --value 101 -q
$ som activity start ext:E configure
  SO-20261121-D1JYK1T6: configure: pending → inProgress
  vlan/pe3/101: allocated for SO-20261121-D1JYK1T6
  SV-20261121-NNPVT8G8: designed → reserved (SO-20261121-D1JYK1T6 has values for it)
$ som validate
  18 files checked: 0 errors, 0 warnings

# A value serves one service: the other item of the order gets its own. With `shared`, the services of an order or of a
# customer order use the same value.
$ write pools/wide.yaml <<EOF
"@type": ResourcePool
id: wide
range: {from: 1, to: 9}
EOF
$ write catalog/wide-line.yaml <<EOF
"@type": ServiceSpecification
id: wide-line
version: "1.0"
lifecycleStatus: active
requiredParameter:
  - {name: label, pool: wide}
fulfilment:
  add:
    - {id: configure, type: configure, duration: {typical: PT2H, max: PT4H}, team: core}
EOF
$ write pair.yaml <<EOF
externalId: PAIR
externalReference: [{id: CO-9, externalReferenceType: customerOrder}]
relatedParty: [{id: C6, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: wide-line}}}
  - {id: "2", action: add, service: {serviceSpecification: {id: wide-line}}}
EOF
$ som order create -f pair.yaml -q
$ som service reserve --pool wide --for customerOrder:CO-9 --until 2026-12-05
  wide/1: reserved for customerOrder:CO-9 until 2026-12-05T23:59:59Z
$ som order start ext:PAIR
  SO-20261121-FQ0QFDQQ: acknowledged → inProgress
  SV-20261121-D5ZA6GC9: designed for SO-20261121-FQ0QFDQQ item 1
  SV-20261121-VZ5E4WTS: designed for SO-20261121-FQ0QFDQQ item 2
  wide/1: reserved → allocated (for customerOrder:CO-9)
  SV-20261121-D5ZA6GC9: designed → reserved (SO-20261121-FQ0QFDQQ has values for it)
  wide/2: allocated for SO-20261121-FQ0QFDQQ
  SV-20261121-VZ5E4WTS: designed → reserved (SO-20261121-FQ0QFDQQ has values for it)
$ som service list --customer-order CO-9 -o csv --fields serviceCharacteristic.value
  serviceCharacteristic.value\x0d
  1\x0d
  2\x0d
$ som order cancel ext:PAIR --reason "another try" -q
$ som service list --pool wide --values
  VALUE  SCOPE  STATE  FOR  ITEM  SINCE  UNTIL
$ edit catalog/wide-line.yaml 's/pool: wide/pool: wide, shared: true/'
$ edit pair.yaml s/PAIR/TWINS/
$ som order create -f pair.yaml -q
$ som service reserve --pool wide --for ext:TWINS --until 2026-12-05 -q
$ som order start ext:TWINS
  SO-20261121-D1D0EB3D: acknowledged → inProgress
  SV-20261121-9WXMVG5H: designed for SO-20261121-D1D0EB3D item 1
  SV-20261121-PWR5G0G7: designed for SO-20261121-D1D0EB3D item 2
  wide/1: reserved → allocated (for SO-20261121-D1D0EB3D)
  SV-20261121-9WXMVG5H: designed → reserved (SO-20261121-D1D0EB3D has values for it)
  SV-20261121-PWR5G0G7: designed → reserved (SO-20261121-D1D0EB3D has values for it)
$ som service list --customer-order CO-9 --open -o csv --fields serviceCharacteristic.value
  serviceCharacteristic.value\x0d
  1\x0d
  1\x0d
$ som validate
  27 files checked: 0 errors, 0 warnings
# A value of no scope serves no parameter that has one.
$ load leeds-access
$ som order create --spec ethernet-line --customer CUST-300 --characteristic bandwidth=100 --external-id S1 -q
$ som service allocate --pool vlan --for ext:S1
  vlan/100: allocated for SO-20261121-E6Z5P4SW
  ! vlan/100: warning: has no scope: services of this order use only values of the pool vlan within a device [no-value]
  ! hint: som service allocate --pool vlan --scope SCOPE --for SO-20261121-E6Z5P4SW
  ! hint: som service release --pool vlan --value 100
$ som order start ext:S1
  SO-20261121-E6Z5P4SW: acknowledged → inProgress
  SV-20261121-6GSPP2MM: designed for SO-20261121-E6Z5P4SW item 1
  SV-20261121-6GSPP2MM: designed → reserved (SO-20261121-E6Z5P4SW has values for it)
  ! SO-20261121-E6Z5P4SW: warning: item 1 has no vlan: the specification ethernet-line has no characteristic device [no-value]
  ! hint: som service allocate --pool vlan --scope SCOPE --for SO-20261121-E6Z5P4SW --item 1
