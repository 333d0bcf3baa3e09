# One schema.
$ som schema show team
  ! {"errors":[{"code":"not-found","severity":"error","message":"unknown schema 'team'","hints":["did you mean 'Team'?"]}]}
  [3]
$ som schema show Tean
  ! {"errors":[{"code":"not-found","severity":"error","message":"unknown schema 'Tean'","hints":["did you mean 'Team'?"]}]}
  [3]
$ som schema show
  ! som: error: missing: SCHEMA [usage]
  ! hint: usage: som schema show SCHEMA
  ! hint: see som schema show --help
  [2]
$ som schema show --help
  print a schema
  Usage: som schema show [OPTIONS] SCHEMA

  Positionals:
    SCHEMA                          the kind's name, such as ServiceOrder

  Options:
    -h,--help                       print this help

  Examples:
    som schema show ServiceOrder
    som schema show ServiceOrder | jq .required

  Global options (--reason, --note, -n, -o, -q and more): som --help
