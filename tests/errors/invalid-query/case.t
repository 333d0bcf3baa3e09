$ include prelude.t
$ som order list --where 'state = inProgres and priority <= 2'
  ! --where:1:9: error: state cannot be 'inProgres' [invalid-query]
  !   1 | state = inProgres and priority <= 2
  !     |         ^~~~~~~~~
  ! hint: did you mean 'inProgress'?
  [2]
$ som order list --where 'duo < 2026-12-01'
  ! --where:1:1: error: unknown field 'duo' [invalid-query]
  !   1 | duo < 2026-12-01
  !     | ^~~
  ! hint: did you mean 'due'?
  [2]
$ som order list --sort due,-prioritty
  ! --sort:1:6: error: unknown field 'prioritty' [invalid-query]
  !   1 | due,-prioritty
  !     |      ^~~~~~~~~
  ! hint: did you mean 'priority'?
  [2]
$ som order list --fields id,prioritty
  ! --fields:1:4: error: unknown field 'prioritty' [invalid-query]
  !   1 | id,prioritty
  !     |    ^~~~~~~~~
  ! hint: did you mean 'priority'?
  [2]
