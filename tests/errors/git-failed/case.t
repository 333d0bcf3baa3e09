$ include prelude.t
# A git that answers H to each question.
$ program exit 0 <<EOF
H
EOF
$ programs 1
$ som order note 7K3F text --commit
  SO-20261120-7K3F9QXW: note added
  ! (runs: git -c safe.bareRepository=explicit --literal-pathspecs add --force --pathspec-from-file=.som/commit/paths --pathspec-file-nul)
  ! som: error: the change is saved, but git could not commit it: git add failed [git-failed]
  ! hint: remove the cause; the next command with --commit, or som doctor --fix, commits it
  [74]
