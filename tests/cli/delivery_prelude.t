# An order whose parts others deliver: a port by a resource order, a tail by a partner, both after the survey.
$ include prelude.t
$ write catalog/ethernet-access.yaml <<EOF
"@type": ServiceSpecification
id: ethernet-access
name: Ethernet Access
version: "2.0"
lifecycleStatus: active
fulfilment:
  add:
    - {id: survey, name: Site survey, type: survey, duration: {typical: PT8H, max: PT16H}, team: team-field}
    - {id: port, name: Ethernet port, type: resourceOrder, dependsOn: [survey], duration: {typical: PT8H, max: P2D}, team: team-access, resourceSpecification: ethernet-port}
    - {id: tail, name: Fibre tail, type: partyOrder, dependsOn: [survey], duration: {typical: P5D, max: P8D}, party: carrier-x}
    - {id: configure, name: Configure the service, type: configure, dependsOn: [port, tail], duration: {typical: PT2H, max: PT4H}, team: team-access, pointOfNoReturn: true}
  modify:
    - {id: profile, name: Change the profile, type: configure, duration: {typical: PT1H, max: PT2H}, team: team-access}
  delete:
    - {id: cease, name: Cease the tail, type: partyOrder, duration: {typical: P3D, max: P5D}, party: carrier-x}
EOF
$ som order create --spec ethernet-access --customer CUST-7 --customer-order CO-7 --place leeds --characteristic bandwidth=100 --priority 2 --due 2026-12-15 --external-id A -q
