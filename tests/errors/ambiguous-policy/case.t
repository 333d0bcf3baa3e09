$ include prelude.t
$ write policy/more.yaml <<EOF
"@type": ServiceLevel
id: another
appliesTo: {kind: ServiceOrder}
calendar: office
leadTime: P5D
EOF
$ som validate policy
  2 files checked: 0 errors, 1 warning
  ! policy/policy.yaml:26:5: warning: 'another' and 'standard-order' may match the same record equally well; the first by id wins [ambiguous-policy]
  !   26 | id: standard-order
  !      |     ^~~~~~~~~~~~~~
  ! hint: make one of them more specific
