# Without a repository there are no revisions. tests/git/merge_check.sh runs it in real ones.
$ include prelude.t
$ program exit 128
$ som git merge-check main HEAD
  ! .: cannot read the history: git rev-parse: exit status 128 [not-found]
  ! hint: the workspace must lie in a git repository: git init
  [3]
$ som git merge-check main
  ! som: error: missing: REV [usage]
  ! hint: usage: som git merge-check REV REV
  ! hint: see som git merge-check --help
  [2]
