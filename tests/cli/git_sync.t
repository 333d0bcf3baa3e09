# Synchronising with a remote, without git; tests/git/sync.sh has repositories.
$ include prelude.t
$ som git sync --sync-timeout soon
$ som git sync -n
$ program exit 128
$ som git sync
$ som git sync --help
