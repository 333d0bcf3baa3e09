# A workspace with a catalogue of lines: what they need of pools, of other processes and of partners. `line` takes a VLAN
# whose scope nothing gives, `device-line` one on its device, `trunk` stands on lines.
$ write som.yaml <<EOF
workspace: leeds
format: yaml
timeZone: UTC
EOF
$ write policy/policy.yaml <<EOF
"@type": Calendar
id: office
timeZone: UTC
workingHours: {mon-fri: ["09:00-17:00"]}
---
"@type": Team
id: core
calendar: office
member: [jane]
EOF
$ write catalog/line.yaml <<EOF
"@type": ServiceSpecification
id: line
version: "1.0"
lifecycleStatus: active
specCharacteristic:
  - {name: bandwidth, valueType: integer, minCardinality: 1}
  - {name: colour, valueType: string}
requiredParameter:
  - {name: vlan, pool: vlan, scope: router}
fulfilment:
  add:
    - {id: port, type: resourceOrder, resourceSpecification: ethernet-port, needs: [bandwidth], duration: {typical: P1D, max: P2D}}
    - {id: tail, type: partyOrder, party: carrier-a, team: core, duration: {typical: P1D, max: P2D}}
    - {id: configure, type: configure, dependsOn: [port, tail], duration: {typical: PT2H, max: PT4H}, team: core}
  modify:
    - {id: reconfigure, type: configure, duration: {typical: PT2H, max: PT4H}, team: core}
    - {id: port, type: resourceOrder, dependsOn: [reconfigure], resourceSpecification: ethernet-port, duration: {typical: P1D, max: P2D}}
  delete:
    - {id: deconfigure, type: configure, duration: {typical: PT1H, max: PT2H}, team: core}
    - {id: port-back, type: resourceOrder, dependsOn: [deconfigure], resourceSpecification: ethernet-port, duration: {typical: P1D, max: P2D}}
    - {id: tail-back, type: partyOrder, dependsOn: [deconfigure], party: carrier-a, team: core, duration: {typical: P1D, max: P2D}}
EOF
$ write catalog/device-line.yaml <<EOF
"@type": ServiceSpecification
id: device-line
version: "1.0"
lifecycleStatus: active
specCharacteristic:
  - {name: device, valueType: string}
requiredParameter:
  - {name: vlan, pool: vlan, scope: device}
fulfilment:
  add:
    - {id: configure, type: configure, duration: {typical: PT2H, max: PT4H}, team: core}
  modify:
    - {id: reconfigure, type: configure, duration: {typical: PT2H, max: PT4H}, team: core}
  delete:
    - {id: deconfigure, type: configure, duration: {typical: PT1H, max: PT2H}, team: core}
EOF
$ write pools/vlan.yaml <<EOF
"@type": ResourcePool
id: vlan
range: {from: 100, to: 101}
EOF
$ som validate
  4 files checked: 0 errors, 0 warnings
