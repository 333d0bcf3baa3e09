# Links of activities that were written by hand.
$ include prelude.t
$ som order start 7K3F -q
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/  - id: survey\n/  - id: survey\n    redoOf: nothing\n/'
$ som validate
  7 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:32:13: error: activity 'survey' depends on 'nothing', which does not exist [dangling-reference]
  !   32 |     redoOf: nothing
  !      |             ^~~~~~~
  [1]
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/redoOf: nothing/redoOf: configure/'
$ som validate
  7 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:32:13: error: activities depend on each other in a cycle: survey → configure → survey [dependency-cycle]
  !   32 |     redoOf: configure
  !      |             ^~~~~~~~~
  [1]
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/redoOf: configure/recoveredBy: SO-20261120-0000000Z/'
$ som validate
  7 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:32:18: error: record SO-20261120-0000000Z does not exist [dangling-reference]
  !   32 |     recoveredBy: SO-20261120-0000000Z
  !      |                  ^~~~~~~~~~~~~~~~~~~~
  [1]
