$ include prelude.t
$ som order note 7K3F text -q
$ write .som/journal/intent <<EOF
som-intent 1
home - 1 1
EOF
$ som order note 7K3F text
  ! .som/journal/intent is damaged [foreign-intent]
  ! hint: if this workspace was cloned, copied or restored, remove its .som folder
  [5]
$ som order list
  ! .som/journal/intent is damaged [foreign-intent]
  ! hint: if this workspace was cloned, copied or restored, remove its .som folder
  [5]
