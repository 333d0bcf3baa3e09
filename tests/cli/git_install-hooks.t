# Without a repository nothing is installed. tests/git/install_hooks.sh runs it in real ones.
$ include prelude.t
$ program exit 128
$ som git install-hooks
  ! .: the workspace lies in no work tree of git [not-found]
  ! hint: make a repository with git init
  [3]
$ som git install-hooks -o json
  ! {"errors":[{"code":"usage","severity":"error","message":"-o json: this verb supports table"}]}
  [2]
