# The schemas that files are checked against. No workspace is needed.
$ som schema list
  NAME                  DESCRIPTION
  Calendar              Working hours and holidays in a time zone
  JeopardyPolicy        Thresholds of the jeopardy levels
  ServiceLevel          Agreed targets, copied into a record when it is created
  ServiceOrder          A service order (TMF641 ServiceOrder v4.1)
  ServiceSpecification  What can be ordered and how it is fulfilled (TMF633 ServiceSpecification v4)
  Settings              The settings of a workspace, som.yaml
  Team                  A team that work is assigned to
  common                What the kinds of record share
$ som schema list -o json
  {
    "schemaVersion": 1,
    "kind": "SchemaList",
    "items": [
      {
        "name": "Calendar",
        "description": "Working hours and holidays in a time zone"
      },
      {
        "name": "JeopardyPolicy",
        "description": "Thresholds of the jeopardy levels"
      },
      {
        "name": "ServiceLevel",
        "description": "Agreed targets, copied into a record when it is created"
      },
      {
        "name": "ServiceOrder",
        "description": "A service order (TMF641 ServiceOrder v4.1)"
      },
      {
        "name": "ServiceSpecification",
        "description": "What can be ordered and how it is fulfilled (TMF633 ServiceSpecification v4)"
      },
      {
        "name": "Settings",
        "description": "The settings of a workspace, som.yaml"
      },
      {
        "name": "Team",
        "description": "A team that work is assigned to"
      },
      {
        "name": "common",
        "description": "What the kinds of record share"
      }
    ],
    "truncated": false
  }
$ som schema list --help
  list the schemas
  Usage: som schema list [OPTIONS]

  Options:
    -h,--help                       this help

  Examples:
    som schema list
    som schema list -o id

  Global options (--reason, --note, -n, -o, -q and more): som --help
