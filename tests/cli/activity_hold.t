# Holding an activity that runs.
$ include prelude.t
$ som order start 7K3F -q
$ som activity hold 7K3F survey --reason 'road closed'
  ! SO-20261120-7K3F9QXW survey: cannot hold an activity that is pending [illegal-transition]
  ! hint: from pending you may: start, skip
  [5]
$ som activity start 7K3F survey -q
$ som activity hold 7K3F survey --reason 'road closed' -n
  SO-20261120-7K3F9QXW: survey: inProgress → held (road closed)
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -31,7 +31,7 @@
     - id: survey
       name: Site survey
       type: survey
  -    state: inProgress
  +    state: held
       duration:
         typical: PT8H
         max: PT16H
  @@ -77,3 +77,11 @@
       activity: survey
       from: pending
       to: inProgress
  +  - id: 01M7YZMHG0M5JRXV37XM4XY63C
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: hold
  +    activity: survey
  +    from: inProgress
  +    to: held
  +    reason: road closed
$ som activity hold 7K3F survey --reason 'road closed'
  SO-20261120-7K3F9QXW: survey: inProgress → held (road closed)
$ som activity hold 7K3F survey
  ! SO-20261120-7K3F9QXW survey: cannot hold an activity that is held [illegal-transition]
  ! hint: from held you may: resume, skip
  [5]
$ som activity complete 7K3F survey
  ! SO-20261120-7K3F9QXW survey: cannot complete an activity that is held [illegal-transition]
  ! hint: from held you may: resume, skip
  [5]
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: inProgress, 0 of 3 activities finished
    held     survey
$ som activity resume 7K3F survey -q
$ som activity hold 7K3F survey -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","activity":"survey","from":"inProgress","to":"held"}]}
$ som activity hold --help
  hold a running activity
  Usage: som activity hold [OPTIONS] ID ACTIVITY

  Positionals:
    ID                              the record: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id
    ACTIVITY                        the activity's id

  Options:
    -h,--help                       print this help

  Examples:
    som activity hold 7K3F survey --reason 'road closed'
    som activity hold 7K3F survey

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
