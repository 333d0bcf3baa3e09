$ include prelude.t
$ write catalog/access.yaml <<EOF
"@type": ServiceSpecification
id: access
specCharacteristic:
  - name: bandwidth
    valueType: integer
    characteristicValueSpecification:
      - {value: fast}
      - {value: 10, isDefault: true, regex: "("}
      - {valueFrom: 10, valueTo: 1}
requiredParameter:
  - {name: vlan, pool: vlam}
serviceSpecRelationship:
  - {id: ethernet-lin, relationshipType: dependency}
fulfilment:
  add:
    - {id: a, dependsOn: [b], duration: {typical: P2D, max: PT4H}, team: nobody}
    - {id: b, dependsOn: [a]}
  modify:
    - {id: c, dependsOn: [d], calendar: nights}
EOF
$ som validate catalog
