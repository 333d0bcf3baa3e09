# The board as a file; tests/board looks at it in a browser, tests/cli/samples_board.sh has repositories.
$ include prelude.t
$ program exit 128
$ som order start 7K3F -q
$ som board
  ! som: error: -o is missing [usage]
  ! hint: name the file to write, such as -o board.html
  [2]
$ som board -o json
  ! som: error: -o json: 'board' writes a page, not a format [usage]
  ! hint: name a file, such as -o board.html; for data see som jeopardy scan
  [2]
$ som board -o orders/2026/11/board.html
  ! som: error: -o: 'orders/2026/11/board.html' belongs to the workspace [usage]
  ! hint: write to another folder
  [2]
$ som board -o board.html
$ som board -o board.html --team team-acces
  ! som: error: there is no team 'team-acces' [not-found]
  ! hint: did you mean 'team-access'?
  [3]
$ som board -o board.html --where 'priority ='
  ! --where:1:11: error: a value is missing at the end [invalid-query]
  !   1 | priority =
  !     |           ^
  [2]
$ som board -o board.html --since HEAD
  ! .: cannot read the history: git rev-parse: exit status 128 [not-found]
  ! hint: the workspace must lie in a git repository: git init
  [3]
$ som board -o board.html --split team --team team-field
  ! som: error: --team and --split cannot be used together [usage]
  ! hint: see som board --help
  [2]
$ som board -o board.html --split customer
  ! som: error: --split: 'customer' is not one of team [usage]
  [2]
$ som board --help
  write a page for a browser that shows what is late, and why
  Usage: som board [OPTIONS]

  Options:
    -h,--help                       print this help
    -o FILE                         the file to write; with --split a folder; -
                                    for standard output
    --where EXPR                    only records for which this is true
    --team TEAM                     only records and work of this team
    --since REV|TIME                show the changes since this commit, or the
                                    newest up to a time
    --as-of REV|TIME                read the workspace as of this commit, or the
                                    newest up to this time
    --from FILE                     show the scan in this file, which jeopardy
                                    join --out wrote of parts with --all, without
                                    plans
    --split BY                      write a page for each team, and one for all,
                                    into a folder

  Examples:
    som board -o board.html
    som board --team team-access --since now-P1D -o access.html
    som board --split team -o public

  Global options (--reason, --note, -n, -o, -q and more): som --help
