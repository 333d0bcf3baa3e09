# Services are reserved by the values that they have, also by those that came before the start.
$ include under_way_prelude.t
$ write pools/vlan.yaml <<EOF
"@type": ResourcePool
id: vlan
range: {from: 100, to: 109}
EOF
$ write pools/sim.yaml <<EOF
"@type": ResourcePool
id: sim
values: [7]
EOF
$ write catalog/mobile.yaml <<EOF
"@type": ServiceSpecification
id: mobile
version: "1.0"
lifecycleStatus: active
requiredParameter:
  - {name: card, pool: sim}
fulfilment:
  add:
    - {id: configure, type: configure, duration: {typical: PT1H, max: PT2H}, team: team-access}
EOF
$ write mobiles.yaml <<EOF
externalId: S
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: mobile}}}
  - {id: "2", action: add, service: {serviceSpecification: {id: mobile}}}
EOF
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --external-id L -q
$ som service allocate --pool vlan --scope pe1 --for ext:L
  vlan/pe1/100: allocated for SO-20261121-XJ4G4Q61
$ som order start ext:L
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
  SV-20261121-X841XX25: designed → reserved (SO-20261121-XJ4G4Q61 has values for it)

# The pool has a value for one of two items.
$ som order create -f mobiles.yaml -q
$ som service reserve --pool sim --for ext:S
  sim/7: reserved for SO-20261121-ZY81A0M0
$ som order start ext:S
  SO-20261121-ZY81A0M0: acknowledged → inProgress
  SV-20261121-DJS7VVES: designed for SO-20261121-ZY81A0M0 item 1
  SV-20261121-ZW6JWCTJ: designed for SO-20261121-ZY81A0M0 item 2
  sim/7: reserved → allocated (for SO-20261121-ZY81A0M0)
  SV-20261121-DJS7VVES: designed → reserved (SO-20261121-ZY81A0M0 has values for it)
  ! SO-20261121-ZY81A0M0: warning: item 2 has no card: nothing was allocated from the pool sim [no-value]
  ! som: warning: the pool sim has no free value [pool-exhausted]
  ! hint: see who has them: som service list --pool sim --values
$ som service list -o csv --fields state,serviceSpecification.id
  state,serviceSpecification.id\x0d
  reserved,mobile\x0d
  reserved,line\x0d
  designed,mobile\x0d
$ som activity start ext:S 2.configure
  ! som: error: the pool sim has no free value [pool-exhausted]
  ! hint: see who has them: som service list --pool sim --values
  [5]
$ write pools/sim.yaml <<EOF
"@type": ResourcePool
id: sim
values: [7, 8, 9, 10]
EOF

# A value without an item is for the one that lacks it; a further one must name its item.
$ som service allocate --pool sim --for ext:S
  sim/8: allocated for SO-20261121-ZY81A0M0
  SV-20261121-ZW6JWCTJ: designed → reserved (SO-20261121-ZY81A0M0 has values for it)
$ som service allocate --pool sim --for ext:S
  ! SO-20261121-ZY81A0M0: items 1, 2 have a value of the pool sim each [usage]
  ! hint: give --item with one of: 1, 2
  [2]
$ som service allocate --pool sim --for ext:S --item 2
  sim/9: allocated for SO-20261121-ZY81A0M0

# Who releases a value that an item needs is warned.
$ som service release --for ext:S --pool sim --value 7
  sim/7: allocated → free (was for SO-20261121-ZY81A0M0)
  SV-20261121-DJS7VVES: reserved → designed (SO-20261121-ZY81A0M0 has no values for it any more)
  ! SO-20261121-ZY81A0M0: warning: item 1 has no card: its value was released [no-value]
  ! hint: som service allocate --pool sim --for SO-20261121-ZY81A0M0 --item 1
$ som validate
  20 files checked: 0 errors, 0 warnings
