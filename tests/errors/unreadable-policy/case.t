# A subscription has unresolved conflicts: a change would miss its events.
$ include prelude.t
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: crm
<<<<<<< HEAD
channel: crm
=======
channel: mail
>>>>>>> theirs
EOF
$ som order hold 2M8R --reason storm
  ! policy/subscriptions.yaml:3:1: error: the file has unresolved merge conflicts [conflict-markers]
  !   3 | <<<<<<< HEAD
  !     | ^~~~~~~
  ! hint: take one version with som git resolve, or edit the file and remove the marker lines
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
