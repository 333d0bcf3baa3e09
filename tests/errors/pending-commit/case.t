$ include prelude.t
# A git that answers H to each question.
$ program exit 0 <<EOF
H
EOF
$ programs 1
$ som order note 7K3F text --commit -q
  ! (runs: git -c safe.bareRepository=explicit --literal-pathspecs add --force --pathspec-from-file=.som/commit/paths --pathspec-file-nul)
  ! som: error: the change is saved, but git could not commit it: git add failed [git-failed]
  ! hint: remove the cause; the next command with --commit, or som doctor --fix, commits it
  [74]
$ som doctor -o ndjson
  {"check":"commit","code":"pending-commit","severity":"error","message":"is not committed with git yet, made on H: SO-20261120-7K3F9QXW: note","file":".som/commit/00000001","repair":"commit it","outcome":"found"}
  [1]
$ som doctor
  CHECK   FILE                  FINDING                                                               REMEDY
  commit  .som/commit/00000001  is not committed with git yet, made on H: SO-20261120-7K3F9QXW: note  --fix: commit it
  ! 1 finding, --fix repairs 1 (workspace of one user)
  [1]
$ programs 0
$ som doctor --fix
  CHECK   FILE                  FINDING                                                               REMEDY
  commit  .som/commit/00000001  is not committed with git yet, made on H: SO-20261120-7K3F9QXW: note  done: commit it
  ! (runs: git -c safe.bareRepository=explicit --literal-pathspecs add --force --pathspec-from-file=.som/commit/paths --pathspec-file-nul)
  ! 1 finding, 1 repaired (workspace of one user)
$ som doctor
  ! no findings (workspace of one user)
