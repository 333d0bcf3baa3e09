$ include prelude.t
$ write policy/silence.yaml <<EOF
"@type": Silence
id: ring-works
appliesTo: {}
startDate: "2026-11-24T22:00:00Z"
endDate: "2026-11-24T05:00:00Z"
author: jane
reason: planned work
EOF
$ som validate policy
  2 files checked: 1 error, 0 warnings
  ! policy/silence.yaml:5:10: error: the silence ends before it starts [invalid-policy]
  !   5 | endDate: "2026-11-24T05:00:00Z"
  !     |          ^~~~~~~~~~~~~~~~~~~~~~
  ! hint: a silence is in effect from startDate until before endDate
  [1]
