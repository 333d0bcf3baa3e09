# Values that one transaction allocates are distinct, and those that amendments need exist.
$ include line_prelude.t
$ som order create --spec device-line --customer C1 --characteristic device=pe1 --external-id A -q
$ som order create --spec device-line --customer C2 --characteristic device=pe1 --external-id B -q
$ som order start ext:A ext:B -q
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  100    pe1    allocated  SO-20261121-XJ4G4Q61  1     2026-11-21 12:00
  101    pe1    allocated  SO-20261121-J3Q45J8B  1     2026-11-21 12:00
$ write two.yaml <<EOF
relatedParty: [{id: C3, role: customer}]
externalId: C
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: device-line}, serviceCharacteristic: [{name: device, value: pe3}]}}
  - {id: "2", action: add, service: {serviceSpecification: {id: device-line}, serviceCharacteristic: [{name: device, value: pe3}]}}
EOF
$ som order create -f two.yaml -q
$ som order start ext:C -q
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  100    pe1    allocated  SO-20261121-XJ4G4Q61  1     2026-11-21 12:00
  101    pe1    allocated  SO-20261121-J3Q45J8B  1     2026-11-21 12:00
  100    pe3    allocated  SO-20261121-EW0NCKV1  1     2026-11-21 12:00
  101    pe3    allocated  SO-20261121-EW0NCKV1  2     2026-11-21 12:00
$ som validate -q

# A value is not released while it is being configured.
$ som activity start ext:A configure -q
$ som service release --for ext:A
  ! som: error: vlan/pe1/100 is configured by SO-20261121-XJ4G4Q61 configure [value-taken]
  ! hint: use --force --reason TEXT to release it anyway
  [5]

# An item does not get another scope if that has no free value. The value of a former scope is used again.
$ som order amend ext:B --characteristic device=pe2 --reason moved
  vlan/pe2/100: allocated for SO-20261121-J3Q45J8B
  SO-20261121-J3Q45J8B: level stays onTrack
$ som order amend ext:B --characteristic device=pe1 --reason 'moved back'
  SO-20261121-J3Q45J8B: level stays onTrack
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  100    pe1    allocated  SO-20261121-XJ4G4Q61  1     2026-11-21 12:00
  101    pe1    allocated  SO-20261121-J3Q45J8B  1     2026-11-21 12:00
  100    pe2    allocated  SO-20261121-J3Q45J8B  1     2026-11-21 12:00
  100    pe3    allocated  SO-20261121-EW0NCKV1  1     2026-11-21 12:00
  101    pe3    allocated  SO-20261121-EW0NCKV1  2     2026-11-21 12:00
$ som order amend ext:C --item 1 --characteristic device=pe1 --reason moved
  ! som: error: the pool vlan within pe1 has no free value [pool-exhausted]
  ! hint: see who has them: som service list --pool vlan --values
  [5]
