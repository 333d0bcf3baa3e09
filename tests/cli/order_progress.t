# How far an order is.
$ include prelude.t
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: acknowledged, 0 of 0 activities finished
$ som order start 7K3F -q
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: inProgress, 0 of 3 activities finished
    next     survey
$ som activity start 7K3F survey -q
$ som activity fail 7K3F survey --reason 'nobody on site' -q
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: inProgress, 0 of 3 activities finished
    failed   survey
$ som order progress 7K3F -o json
  {
    "schemaVersion": 1,
    "kind": "Progress",
    "id": "SO-20261120-7K3F9QXW",
    "state": "inProgress",
    "activities": 3,
    "finished": 0,
    "running": [],
    "held": [],
    "failed": [
      "survey"
    ],
    "next": [],
    "blocked": [],
    "milestones": [],
    "ahead": [],
    "waits": []
  }
$ som order progress 7K3F -o ndjson
  {"schemaVersion":1,"kind":"Progress","id":"SO-20261120-7K3F9QXW","state":"inProgress","activities":3,"finished":0,"running":[],"held":[],"failed":["survey"],"next":[],"blocked":[],"milestones":[],"ahead":[],"waits":[]}
$ som order progress 7K3F -o yaml
  ! som: error: -o yaml: this verb supports table, json, ndjson [usage]
  [2]
$ som activity skip 7K3F survey --reason 'known site' -q
$ som activity start 7K3F configure -q
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: inProgress, 1 of 3 activities finished
    running  configure
$ som order progress 7K3G
  ! som: error: order '7K3G' does not exist [not-found]
  [3]
$ som order progress --help
  show the progress of an order
  Usage: som order progress [OPTIONS] ID

  Positionals:
    ID                              the order: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help

  Examples:
    som order progress 7K3F
    som order progress 7K3F -o json | jq .finished

  Formats (-o): table, json, ndjson

  Global options (--reason, --note, -n, -o, -q and more): som --help
