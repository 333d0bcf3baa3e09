$ som init -q
$ som init
  ! .: the workspace exists already [workspace-exists]
  ! hint: its settings are in som.yaml
  [6]
