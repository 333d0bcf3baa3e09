# What changed between two revisions, without git; tests/git/as_of.sh has repositories.
$ include prelude.t
$ program exit 128
$ som diff
  ! .: cannot read the history: git rev-parse: exit status 128 [not-found]
  ! hint: the workspace must lie in a git repository: git init
  [3]
$ som order list --as-of HEAD
  ! .: cannot read the history: git rev-parse: exit status 128 [not-found]
  ! hint: the workspace must lie in a git repository: git init
  [3]
$ som jeopardy scan --escalate --as-of HEAD
  ! som: error: --escalate and --as-of cannot be used together [usage]
  ! hint: see som jeopardy scan --help
  [2]
$ som order hold 7K3F --as-of HEAD
  ! som: error: unknown option '--as-of' [unknown-option]
  ! hint: see som order hold --help
  [2]
$ som diff --help
  show what changed between two revisions, in the words of the domain
  Usage: som diff [OPTIONS] [REV] [REV]

  Positionals:
    REV                             the revision before, or a range A..B; HEAD by
                                    default
    REV                             the revision after; the files of the work tree
                                    by default

  Options:
    -h,--help                       print this help
    --impact                        also records whose level changes, by two scans
    --exit-code                     exit with 1 if there are differences

  Examples:
    som diff
    som diff origin/main --impact
    som diff v1..v2 -o markdown

  Formats (-o): table, json, markdown

  Global options (--reason, --note, -n, -o, -q and more): som --help
