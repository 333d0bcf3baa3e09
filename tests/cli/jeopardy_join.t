# The parts of a scan, joined; tests/scale/shards.sh compares them with the whole scan.
$ include prelude.t
$ now 2026-12-24T12:00:00Z
$ som jeopardy scan --shard 1/2 --shard-out one.ndjson
  ! som: error: --shard-out needs --now: all parts are of one moment [usage]
  ! hint: give each part the same time, such as --now "$(date -u +%FT%TZ)" taken once
  [2]
$ som jeopardy scan --shard 1/2 --shard-out one.ndjson --now 2026-12-24T12:00:00Z
  ! som: part 1/2: 1 open in one.ndjson
$ som jeopardy scan --shard 2/2 --shard-out two.ndjson --now 2026-12-24T12:00:00Z
  ! som: part 2/2: 2 open in two.ndjson
$ som jeopardy join one.ndjson two.ndjson
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN            ASSIGNEE     WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  26 d 19 h late  -            the due date passed 26 d 19 h ago (+4)
  overdue  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  22 d 19 h late  team-access  the due date passed 22 d 19 h ago (+4)
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                    -            nobody has been assigned for 34 d 2 h (+1)
  3 open: 2 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
$ som jeopardy join one.ndjson two.ndjson -o id --sort id
  SO-20261120-2M8R1TQC
  SO-20261120-7K3F9QXW
  SO-20261120-9D4B6HNV
$ som jeopardy join one.ndjson two.ndjson --fail-on overdue -q --out whole.ndjson
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN            ASSIGNEE     WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  26 d 19 h late  -            the due date passed 26 d 19 h ago (+4)
  overdue  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  22 d 19 h late  team-access  the due date passed 22 d 19 h ago (+4)
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                    -            nobody has been assigned for 34 d 2 h (+1)
  [1]
$ som jeopardy join one.ndjson
  ! som: error: missing: part 2/2 [bad-shard]
  ! hint: scan them with --shard, then join all parts
  [4]
$ som jeopardy join one.ndjson one.ndjson two.ndjson
  ! one.ndjson: is part 1/2, which one.ndjson is, too [bad-shard]
  ! hint: give each part once
  [4]
$ som jeopardy join gone.ndjson
  ! gone.ndjson: cannot read: there is no such file [not-found]
  [3]
$ som jeopardy scan --escalate --from one.ndjson
  ! one.ndjson: is part 1/2 of a scan [bad-shard]
  ! hint: join the parts first: som jeopardy join --out FILE PART…
  [4]
$ som jeopardy scan --escalate --from whole.ndjson
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN            ASSIGNEE     WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  26 d 19 h late  -            the due date passed 26 d 19 h ago (+4)
  overdue  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  22 d 19 h late  team-access  the due date passed 22 d 19 h ago (+4)
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                    -            nobody has been assigned for 34 d 2 h (+1)
  3 open: 2 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
  SO-20261120-2M8R1TQC: onTrack → atRisk (unassigned)
  SO-20261120-7K3F9QXW: onTrack → overdue (due-passed)
  SO-20261120-9D4B6HNV: onTrack → overdue (due-passed)
$ som jeopardy scan --from whole.ndjson
  ! som: error: --from needs --escalate, and no option that chooses records [usage]
  [2]
$ som jeopardy scan --shard 3/2
  ! som: error: --shard: '3/2' is not a valid part [usage]
  ! hint: write it as 1/4, 2/4, 3/4 and 4/4, or auto in an array job
  [2]
$ som jeopardy scan --shard auto
  ! som: error: --shard auto: SOM_SHARDS, the number of parts, is not set [usage]
  ! hint: set it to the number of tasks of the array job, such as 8
  [2]
$ som jeopardy join --help
  join the parts of a scan that several machines made
  Usage: som jeopardy join [OPTIONS] FILE

  Positionals:
    FILE ...                        the files that jeopardy scan --shard-out
                                    wrote, all parts of a scan

  Options:
    -h,--help                       print this help
    --out FILE                      also write the whole scan to this file, for
                                    scan --escalate --from
    --as-of REV|TIME                read the workspace as of this commit, or the
                                    newest up to this time
    --git-dir DIR                   read the commit of --as-of, COMMIT or
                                    COMMIT:FOLDER, from this repository, which may
                                    be bare
    --fail-on LEVEL                 exit 1 if a record is at this level or worse:
                                    atRisk, inJeopardy, overdue
    --sort A,-B                     sort by these fields, such as due,-priority
    --keep-going                    ignore bad files in the exit status

  Examples:
    som jeopardy join part-*.ndjson --fail-on inJeopardy
    som jeopardy join part-*.ndjson --out scan.ndjson -q

  Formats (-o): table, wide, json, ndjson, yaml, csv, markdown, id, prometheus,
    sarif, github, nagios

  Global options (--reason, --note, -n, -o, -q and more): som --help
