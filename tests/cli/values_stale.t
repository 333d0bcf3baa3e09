# Work that was done before its value: what completed activities may lack is named when a value comes later.
$ include pool_prelude.t
$ write catalog/access.yaml <<EOF
"@type": ServiceSpecification
id: access
version: "1.0"
lifecycleStatus: active
fulfilment:
  add:
    - {id: configure, type: configure, duration: {typical: PT2H, max: PT4H}, team: team-access}
    - {id: handover, type: task, dependsOn: [configure], duration: {typical: PT2H, max: PT4H}, team: team-access}
  modify:
    - {id: reconfigure, type: configure, duration: {typical: PT2H, max: PT4H}, team: team-access}
    - {id: check, type: test, dependsOn: [reconfigure], duration: {typical: PT2H, max: PT4H}, team: team-access}
EOF
$ som order create --spec access --customer CUST-118 --external-id A -q
$ som order start ext:A -q
$ som service allocate --pool vlan --scope leeds-pe1 --for ext:A
  vlan/leeds-pe1/100: allocated for SO-20261121-XJ4G4Q61
  SV-20261121-X841XX25: designed → reserved (SO-20261121-XJ4G4Q61 has values for it)
$ som activity complete ext:A configure -q
$ som service allocate --pool port --for ext:A
  port/ge-0_0_1: allocated for SO-20261121-XJ4G4Q61
  SO-20261121-XJ4G4Q61: configure may be stale; do it again with som activity redo SO-20261121-XJ4G4Q61 configure --reason TEXT
$ som activity complete ext:A handover -q

# A modification, without --item.
$ som service list -o id
  SV-20261121-X841XX25
$ som order create --action modify --service SV-20261121-X841XX25 --external-id M -q
$ som order start ext:M -q
$ som service allocate --pool port --for ext:M
  port/ge-0_0_2: allocated for SO-20261121-ZY81A0M0
$ som activity complete ext:M reconfigure -q
$ som service release --pool port --for ext:M
  SO-20261121-ZY81A0M0: reconfigure may be stale; do it again with som activity redo SO-20261121-ZY81A0M0 reconfigure --reason TEXT
  port/ge-0_0_2: allocated → free (was for SO-20261121-ZY81A0M0)
$ som service allocate --pool port --for ext:M
  port/ge-0_0_2: allocated for SO-20261121-ZY81A0M0
  SO-20261121-ZY81A0M0: reconfigure may be stale; do it again with som activity redo SO-20261121-ZY81A0M0 reconfigure --reason TEXT
