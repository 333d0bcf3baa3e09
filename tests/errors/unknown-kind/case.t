$ include prelude.t
$ edit policy/policy.yaml 's/"@type": Team/"@type": Teem/'
$ som validate policy
  1 file checked: 1 error, 0 warnings
  ! policy/policy.yaml:11:10: error: 'Teem' is not a kind of record [unknown-kind]
  !   11 | "@type": Teem
  !      |          ^~~~
  ! hint: did you mean 'Team'?
  [1]
$ som jeopardy scan --kind Ordr
  ! som: error: there is no kind 'Ordr' with clocks [unknown-kind]
  ! hint: did you mean 'order'?
  [4]
