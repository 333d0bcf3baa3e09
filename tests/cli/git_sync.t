# Synchronising with a remote, without git; tests/git/sync.sh has repositories.
$ include prelude.t
$ som git sync --sync-timeout soon
  ! som: error: --sync-timeout: 'soon' is not a valid duration [usage]
  ! hint: write it as PT2M
  [2]
$ som git sync -n
  ! som: error: git sync cannot be a dry run [usage]
  [2]
$ program exit 128
$ som git sync
  ! som: error: git rev-parse: exit status 128 [program-failed]
  [74]
$ som git sync --help
  fetch, merge, carry out what follows, and push
  Usage: som git sync [OPTIONS]

  Options:
    -h,--help                       print this help
    --sync-timeout DURATION         how long to try while others push; PT2M by
                                    default

  Examples:
    som git sync
    som git sync --sync-timeout PT10M -o json

  Formats (-o): table, json

  Global options (--reason, --note, -n, -o, -q and more): som --help
