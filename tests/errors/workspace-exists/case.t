$ som init -q
$ som init
  ! .: there is a workspace already [workspace-exists]
  ! hint: its settings are in som.yaml
  [6]
