$ include prelude.t
$ write .som/undo/00000001-000000 <<EOF
som-undo 1
home - 1 1
verb order hold
sum 5ce190ba84983270ef53466a4edc697caeea654cb651112a9f9328f8329f518f
EOF
$ som undo
  ! .som/undo/00000001-000000: was not written by this workspace [foreign-image]
  ! hint: if this workspace was cloned, copied or restored, remove its .som/undo folder
  [5]
