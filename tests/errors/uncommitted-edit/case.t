$ include prelude.t
# A git in which the file is another one.
$ program exit 0 <<EOF
0123456789012345678901234567890123456789
EOF
$ som order note 7K3F text --commit
  SO-20261120-7K3F9QXW: note added
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml: warning: has edits that no commit has: the one of this command has them, too [uncommitted-edit]
  ! hint: to have them in a commit of their own, commit before: git commit orders/2026/11/SO-20261120-7K3F9QXW.yaml
  ! (runs: git -c safe.bareRepository=explicit --literal-pathspecs add --force --pathspec-from-file=.som/commit/paths --pathspec-file-nul)
  ! 23456789012345678901234567890123456789\n: the change is saved, but git has orders not to look at this file (assume-unchanged) [git-failed]
  ! hint: git update-index --no-assume-unchanged --no-skip-worktree 23456789012345678901234567890123456789\n; then som doctor --fix commits it
  [74]
