$ include prelude.t
$ edit catalog/ethernet-line.yaml 's/dependsOn: [survey]/dependsOn: [test]/'
$ som validate catalog
  2 files checked: 1 error, 0 warnings
  ! catalog/ethernet-line.yaml:9:5: error: activities depend on each other in a circle: configure → test → configure [dependency-cycle]
  !   9 |     - {id: survey, name: Site survey, type: survey, duration: {typical: PT8H, max: PT16H}, team: team-field}
  !     |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  [1]
$ som order start 7K3F
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:30:3: error: activities depend on each other in a circle: configure → test → configure [dependency-cycle]
  !   30 |   - id: survey
  !      |   ^~~~~~~~~~~~
  [4]
$ som activity add 7K3F a --after a
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:29:3: error: activities depend on each other in a circle: a → a [dependency-cycle]
  !   29 |   - id: a
  !      |   ^~~~~~~
  [4]
