$ include prelude.t
$ edit catalog/ethernet-line.yaml 's/dependsOn: [survey]/dependsOn: [test]/'
$ som validate catalog
  2 files checked: 1 error, 0 warnings
  ! catalog/ethernet-line.yaml:10:78: error: activities depend on each other in a cycle: configure → test → configure [dependency-cycle]
  !   10 |     - {id: configure, name: Configure the port, type: configure, dependsOn: [test], duration: {typical: PT2H, max: PT4H}, team: team-access, pointOfNoReturn: tr
  !      |                                                                              ^~~~
  [1]
$ som order start 7K3F
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:44:17: error: activities depend on each other in a cycle: configure → test → configure [dependency-cycle]
  !   44 |     dependsOn: [test]
  !      |                 ^~~~
  [4]
$ som activity add 7K3F a --after a
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:31:17: error: activities depend on each other in a cycle: a → a [dependency-cycle]
  !   31 |     dependsOn: [a]
  !      |                 ^
  [4]
$ som order create -f - <<EOF
{"serviceOrderItem": [
  {"id": "1", "action": "add", "service": {},
   "serviceOrderItemRelationship": [{"relationshipType": "dependency", "orderItem": {"itemId": "2"}}]},
  {"id": "2", "action": "add", "service": {},
   "serviceOrderItemRelationship": [{"relationshipType": "dependency", "orderItem": {"itemId": "1"}}]}]}
EOF
  ! <stdin>:3:96: error: items depend on each other in a cycle: 1 → 2 → 1 [dependency-cycle]
  !   3 | rItemRelationship": [{"relationshipType": "dependency", "orderItem": {"itemId": "2"}}]},
  !     |                                                                                 ^~~
  [4]
