# A failed activity stands in the way of completion.
$ include prelude.t
$ som order start 7K3F -q
$ som activity fail 7K3F survey --reason x
  ! SO-20261120-7K3F9QXW survey: cannot fail an activity that is pending [illegal-transition]
  ! hint: from pending you may: start, skip
  [5]
$ som activity start 7K3F survey -q
$ som activity fail 7K3F survey
  ! SO-20261120-7K3F9QXW survey: to fail needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som activity fail 7K3F survey --reason 'nobody on site' -n
  SO-20261120-7K3F9QXW: survey: inProgress → failed (nobody on site)
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -31,13 +31,15 @@
     - id: survey
       name: Site survey
       type: survey
  -    state: inProgress
  +    state: failed
       duration:
         typical: PT8H
         max: PT16H
       startDate: "2026-11-21T12:00:00Z"
  +    endDate: "2026-11-21T12:00:00Z"
       assignee: team-field
       serviceOrderItem: "1"
  +    result: nobody on site
     - id: configure
       name: Configure the port
       type: configure
  @@ -77,3 +79,11 @@
       activity: survey
       from: pending
       to: inProgress
  +  - id: 01M7YZMHG0M5JRXV37XQNPCCEM
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: fail
  +    activity: survey
  +    from: inProgress
  +    to: failed
  +    reason: nobody on site
$ som activity fail 7K3F survey --reason 'nobody on site'
  SO-20261120-7K3F9QXW: survey: inProgress → failed (nobody on site)
$ som activity skip 7K3F configure --reason x -q
$ som activity skip 7K3F test --reason x -q
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           inProgress
    level           atRisk: activity 'survey' failed 0 min ago
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    started         2026-11-21 12:00
    due             2026-12-01 17:00 (in 10 d 5 h)
    expected        2026-11-23 17:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE       SPECIFICATION  SERVICE               NAME
  1     add     inProgress  ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  ACTIVITY   STATE    ASSIGNEE     STARTED           ENDED             AFTER      RESULT
  survey     failed   team-field   2026-11-21 12:00  2026-11-21 12:00             nobody on site
  configure  skipped  team-access                                      survey
  test       skipped  team-access                                      configure
$ som order complete 7K3F
  ! SO-20261120-7K3F9QXW: activities are not finished: survey (failed) [guard]
  ! hint: finish them with som activity complete SO-20261120-7K3F9QXW ACTIVITY, skip them, or retry those that failed
  [5]
$ som activity fail 7K3F survey --reason again -o json
  ! {"errors":[{"code":"illegal-transition","severity":"error","message":"cannot fail an activity that is failed","file":"SO-20261120-7K3F9QXW survey","hints":["from failed you may: skip, retry"]}]}
  [5]
$ som activity fail --help
  fail an activity; it blocks completion until it is retried or skipped
  Usage: som activity fail [OPTIONS] ID ACTIVITY

  Positionals:
    ID                              the record: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id
    ACTIVITY                        the activity's id

  Options:
    -h,--help                       print this help
    --result TEXT                   the result

  Examples:
    som activity fail 7K3F test --reason 'packet loss 4 %'
    som activity fail 7K3F survey --reason 'nobody on site'

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
