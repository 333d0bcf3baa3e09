$ write som.yaml <<EOF
workspace: leeds
EOF
$ write inventory/7K/SV-20260101-7K3F9QXW.yaml <<EOF
"@type": Service
id: SV-20260101-7K3F9QXW
state: active
EOF
$ program exit 3
$ som service test 7K3F -- ./measure.sh
  ! SV-20260101-7K3F9QXW: the measuring program failed: exit status 3 [program-failed]
  ! hint: nothing was recorded
  [74]
