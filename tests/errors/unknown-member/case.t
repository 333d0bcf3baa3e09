$ include prelude.t
$ write policy/gold.yaml <<EOF
"@type": ServiceLevel
id: gold
applyTo: {kind: ServiceOrder}
calendar: office
EOF
$ som validate policy/gold.yaml
  1 file checked: 0 errors, 1 warning
  ! policy/gold.yaml:3:1: warning: 'applyTo' is not a known member [unknown-member]
  !   3 | applyTo: {kind: ServiceOrder}
  !     | ^~~~~~~
  ! hint: did you mean 'appliesTo'?
