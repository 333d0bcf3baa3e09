$ include prelude.t
$ edit policy/policy.yaml 's/timeZone: UTC/timeZone: Europe\/Leeds/'
$ som validate policy
  1 file checked: 1 error, 0 warnings
  ! policy/policy.yaml:4:11: error: calendar 'office': time zone 'Europe\' does not exist [unknown-zone]
  !   4 | timeZone: Europe\
  !     |           ^~~~~~~
  [1]
$ som calendar show office
  ! policy/policy.yaml:4:11: error: calendar 'office': time zone 'Europe\' does not exist [unknown-zone]
  !   4 | timeZone: Europe\
  !     |           ^~~~~~~
  [4]
