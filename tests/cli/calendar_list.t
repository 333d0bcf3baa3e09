# Calendars of the workspace.
$ include prelude.t
$ som calendar list
  ID      TIME ZONE  USUAL DAY  NAME                   FILE
  always  UTC             24 h  open around the clock  built-in
  office  UTC              8 h  Office hours           policy/policy.yaml
$ som calendar list -o json
  {
    "schemaVersion": 1,
    "kind": "CalendarList",
    "items": [
      {
        "id": "always",
        "timeZone": "UTC",
        "usualDay": "PT24H",
        "name": "open around the clock",
        "file": "built-in"
      },
      {
        "id": "office",
        "timeZone": "UTC",
        "usualDay": "PT8H",
        "name": "Office hours",
        "file": "policy/policy.yaml"
      }
    ],
    "truncated": false
  }
$ som calendar list -o ndjson
  {"id":"always","timeZone":"UTC","usualDay":"PT24H","name":"open around the clock","file":"built-in"}
  {"id":"office","timeZone":"UTC","usualDay":"PT8H","name":"Office hours","file":"policy/policy.yaml"}
$ som calendar list x
  ! som: error: unexpected argument 'x' [usage]
  ! hint: quote text that has spaces
  ! hint: see som calendar list --help
  [2]
$ som calendar list --help
  list the calendars
  Usage: som calendar list [OPTIONS]

  Options:
    -h,--help                       print this help

  Examples:
    som calendar list
    som calendar list -o json

  Formats (-o): table, wide, json, ndjson, yaml, csv, markdown, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
