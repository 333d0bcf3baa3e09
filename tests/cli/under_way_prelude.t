# Orders under way: a line that a survey, a port, a carrier's tail and a configuration deliver, and a voice service on it.
$ include prelude.t
$ write catalog/line.yaml <<EOF
"@type": ServiceSpecification
id: line
name: Line
version: "1.0"
lifecycleStatus: active
fulfilment:
  add:
    - {id: survey, type: survey, duration: {typical: PT4H, max: PT8H}, team: team-field}
    - {id: port, type: resourceOrder, dependsOn: [survey], duration: {typical: P2D, max: P3D}, resourceSpecification: port}
    - {id: tail, type: partyOrder, dependsOn: [survey], duration: {typical: P3D, max: P5D}, party: [carrier-a, carrier-b]}
    - {id: configure, type: configure, dependsOn: [port, tail], duration: {typical: PT2H, max: PT4H}, team: team-access, uses: [bandwidth]}
    - {id: handover, type: task, dependsOn: [configure], duration: {typical: PT1H, max: PT2H}, team: team-access, pointOfNoReturn: true}
EOF
$ write catalog/voice.yaml <<EOF
"@type": ServiceSpecification
id: voice
version: "1.0"
lifecycleStatus: active
fulfilment:
  add:
    - {id: porting, type: partyOrder, duration: {typical: P3D, max: P5D}, party: porting-house}
    - {id: configure, type: configure, dependsOn: [porting], duration: {typical: PT1H, max: PT2H}, team: team-access}
  modify:
    - {id: reconfigure, type: configure, duration: {typical: PT2H, max: PT4H}, team: team-access, takeBack: {id: undo, type: configure, duration: {typical: PT1H, max: PT2H}, team: team-access}}
    - {id: check, type: test, dependsOn: [reconfigure], duration: {typical: PT1H, max: PT2H}, team: team-access}
  delete:
    - {id: deconfigure, type: configure, duration: {typical: PT1H, max: PT2H}, team: team-access}
    - {id: number-back, type: resourceOrder, dependsOn: [deconfigure], duration: {typical: P1D, max: P2D}, resourceSpecification: port}
EOF
$ write two.yaml <<EOF
relatedParty: [{id: CUST-118, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: line}, serviceCharacteristic: [{name: bandwidth, value: 100}], place: [{id: leeds}]}}
  - {id: "2", action: add, service: {serviceSpecification: {id: voice}}, serviceOrderItemRelationship: [{relationshipType: dependency, orderItem: {itemId: "1"}}]}
EOF
$ write policy/partners.yaml <<EOF
"@type": Team
id: carrier-a
---
"@type": Team
id: carrier-b
---
"@type": Team
id: porting-house
EOF
