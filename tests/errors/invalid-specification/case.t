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
  3 files checked: 7 errors, 3 warnings
  ! catalog/access.yaml:7:17: error: 'fast' is not of type integer [invalid-specification]
  !   7 |       - {value: fast}
  !     |                 ^~~~
  ! catalog/access.yaml:8:45: error: the pattern does not compile: missing ): ( [invalid-specification]
  !   8 |       - {value: 10, isDefault: true, regex: "("}
  !     |                                             ^~~
  ! catalog/access.yaml:9:34: error: the range ends before it begins [invalid-specification]
  !   9 |       - {valueFrom: 10, valueTo: 1}
  !     |                                  ^
  ! catalog/access.yaml:11:24: warning: pool 'vlam' is not known [unknown-reference]
  !   11 |   - {name: vlan, pool: vlam}
  !      |                        ^~~~
  ! catalog/access.yaml:13:10: warning: specification 'ethernet-lin' is not known [unknown-reference]
  !   13 |   - {id: ethernet-lin, relationshipType: dependency}
  !      |          ^~~~~~~~~~~~
  ! hint: did you mean 'ethernet-line'?
  ! catalog/access.yaml:16:27: error: activities depend on each other in a cycle: a → b → a [dependency-cycle]
  !   16 |     - {id: a, dependsOn: [b], duration: {typical: P2D, max: PT4H}, team: nobody}
  !      |                           ^
  ! catalog/access.yaml:16:41: error: the typical duration of 'a' is longer than its maximum [invalid-specification]
  !   16 |     - {id: a, dependsOn: [b], duration: {typical: P2D, max: PT4H}, team: nobody}
  !      |                                         ^~~~~~~~~~~~~~~~~~~~~~~~~
  ! catalog/access.yaml:16:74: warning: team 'nobody' is not known [unknown-reference]
  !   16 |     - {id: a, dependsOn: [b], duration: {typical: P2D, max: PT4H}, team: nobody}
  !      |                                                                          ^~~~~~
  ! catalog/access.yaml:19:27: error: activity 'c' depends on 'd', which does not exist [dangling-reference]
  !   19 |     - {id: c, dependsOn: [d], calendar: nights}
  !      |                           ^
  ! catalog/access.yaml:19:41: error: calendar 'nights' is not known [unknown-reference]
  !   19 |     - {id: c, dependsOn: [d], calendar: nights}
  !      |                                         ^~~~~~
  [1]
