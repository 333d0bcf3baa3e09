$ som order list
  ! som: error: no som.yaml in . or above it; the search stopped at /: there is nothing above it [no-workspace]
  ! hint: create a workspace with 'som init', or select one with -C DIR
  [3]
