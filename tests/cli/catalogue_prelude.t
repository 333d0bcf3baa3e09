# The workspace of pool_prelude.t with specifications that say what can be asked for.
$ include pool_prelude.t
$ write catalog/access.yaml <<EOF
"@type": ServiceSpecification
id: access
name: Business access
version: "2.0"
lifecycleStatus: active
place: [leeds, bradford]
specCharacteristic:
  - name: bandwidth
    valueType: integer
    minCardinality: 1
    maxCardinality: 1
    characteristicValueSpecification:
      - {value: 10, isDefault: true}
      - {value: 100}
      - {value: 1000}
  - name: site
    valueType: string
    regex: "[A-Z]{1,2}[0-9]+"
requiredParameter:
  - {name: port, pool: port}
serviceSpecRelationship:
  - {id: ethernet-line, relationshipType: exclusivity}
  - {id: radio-access, relationshipType: substitution}
fulfilment:
  add:
    - {id: survey, type: survey, duration: {typical: PT8H, max: PT16H}, team: team-field}
    - {id: configure, type: configure, dependsOn: [survey], duration: {typical: PT16H, max: PT24H}, team: team-access}
EOF
$ write catalog/radio-access.yaml <<EOF
"@type": ServiceSpecification
id: radio-access
name: Business access over radio
version: "1.0"
lifecycleStatus: active
specCharacteristic:
  - name: bandwidth
    valueType: integer
    characteristicValueSpecification:
      - {valueFrom: 1, valueTo: 50}
fulfilment:
  add:
    - {id: install, type: install, duration: {typical: PT4H, max: PT8H}, team: team-field}
EOF
$ write catalog/voip.yaml <<EOF
"@type": ServiceSpecification
id: voip
name: Voice over the access
version: "1.0"
lifecycleStatus: active
specCharacteristic:
  - {name: number, valueType: string, minCardinality: 1}
serviceSpecRelationship:
  - {id: access, relationshipType: dependency}
EOF
$ som validate
  12 files checked: 0 errors, 0 warnings
