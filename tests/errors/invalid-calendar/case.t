$ include prelude.t
$ edit policy/policy.yaml 's/09:00-17:00/09:00-09:00/'
$ som validate policy
  1 file checked: 1 error, 0 warnings
  ! policy/policy.yaml:6:13: error: calendar 'office': the interval '09:00-09:00' is empty [invalid-calendar]
  !   6 |   mon-fri: ["09:00-09:00"]
  !     |             ^~~~~~~~~~~~~
  ! hint: a whole day is 00:00-24:00
  [1]
$ som calendar show office
  ! policy/policy.yaml:6:13: error: calendar 'office': the interval '09:00-09:00' is empty [invalid-calendar]
  !   6 |   mon-fri: ["09:00-09:00"]
  !     |             ^~~~~~~~~~~~~
  ! hint: a whole day is 00:00-24:00
  [4]
