# The version; no workspace is needed.
$ som version
  som 0.1.0
$ som version -o json
  {
    "schemaVersion": 1,
    "kind": "Version",
    "name": "som",
    "version": "0.1.0"
  }
$ som --version
  som 0.1.0
$ som version --help
  print the version of som
  Usage: som version [OPTIONS]

  Options:
    -h,--help                       print this help

  Examples:
    som version
    som version -o json

  Formats (-o): table, json, ndjson

  Global options (--reason, --note, -n, -o, -q and more): som --help
