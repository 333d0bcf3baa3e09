# The activities of a record.
$ include prelude.t
$ som activity list 7K3F
  ACTIVITY  NAME  TYPE  STATE  ASSIGNEE  TYPICAL  MAX  STARTED  ENDED  AFTER
$ som activity list 7K3F -o json
  {
    "schemaVersion": 1,
    "kind": "ActivityList",
    "items": [],
    "truncated": false
  }
$ som order start 7K3F -q
$ som activity list 7K3F
  ACTIVITY   NAME                TYPE       STATE    ASSIGNEE     TYPICAL  MAX    STARTED  ENDED  AFTER
  survey     Site survey         survey     pending  team-field   PT8H     PT16H
  configure  Configure the port  configure  pending  team-access  PT2H     PT4H                   survey
  test       Turn-up test        test       pending  team-access  PT1H     PT4H                   configure
$ som activity list 7K3F -o id
  survey
  configure
  test
$ som activity list 7K3F -o ndjson --fields id,state,duration.typical
  {"id":"survey","state":"pending","duration.typical":"PT8H"}
  {"id":"configure","state":"pending","duration.typical":"PT2H"}
  {"id":"test","state":"pending","duration.typical":"PT1H"}
$ som activity list ext:BSS-4471 -o yaml --fields id,dependsOn
  ---
  id: survey
  dependsOn: null
  ---
  id: configure
  dependsOn: [survey]
  ---
  id: test
  dependsOn: [configure]
$ som activity list
  ! som: error: missing: ID [usage]
  ! hint: usage: som activity list ID
  ! hint: see som activity list --help
  [2]
$ som activity list nobody
  ! som: error: record 'nobody' does not exist [not-found]
  [3]
$ som activity list 7K3F -o csv
  activity,name,type,state,assignee,typical,max,started,ended,after\x0d
  survey,Site survey,survey,pending,team-field,PT8H,PT16H,,,\x0d
  configure,Configure the port,configure,pending,team-access,PT2H,PT4H,,,survey\x0d
  test,Turn-up test,test,pending,team-access,PT1H,PT4H,,,configure\x0d
$ som activity list --help
  list the activities of a record
  Usage: som activity list [OPTIONS] ID

  Positionals:
    ID                              the record: an id, a unique prefix of it (4 characters or more), or ext: and an external id

  Options:
    -h,--help                       print this help

  Examples:
    som activity list 7K3F
    som activity list 7K3F -o json | jq -r '.items[] | select(.state == "failed") | .id'

  Formats (-o): table, wide, json, ndjson, yaml, csv, markdown, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
