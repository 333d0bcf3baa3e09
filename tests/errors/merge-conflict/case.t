$ write base.yaml <<EOF
id: x
priority: "3"
EOF
$ write ours.yaml <<EOF
id: x
priority: "1"
EOF
$ write theirs.yaml <<EOF
id: x
priority: "2"
EOF
$ som git merge-driver base.yaml ours.yaml theirs.yaml 7 orders/x.yaml
  ! orders/x.yaml: priority differs [merge-conflict]
  ! hint: edit the file, or use som git resolve orders/x.yaml --take ours|theirs
  [1]
