# A failed activity is retried: pending again, as if it had not been.
$ include prelude.t
$ som order start 7K3F -q
$ som activity retry 7K3F survey
  ! SO-20261120-7K3F9QXW survey: cannot retry an activity that is pending [illegal-transition]
  ! hint: from pending you may: start, skip
  [5]
$ som activity start 7K3F survey -q
$ som activity fail 7K3F survey --reason 'nobody on site' -q
$ now 2026-11-23T09:00:00Z
$ som activity retry 7K3F survey -n
  SO-20261120-7K3F9QXW: survey: failed → pending
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -31,15 +31,12 @@
     - id: survey
       name: Site survey
       type: survey
  -    state: failed
  +    state: pending
       duration:
         typical: PT8H
         max: PT16H
  -    startDate: "2026-11-21T12:00:00Z"
  -    endDate: "2026-11-21T12:00:00Z"
       assignee: team-field
       serviceOrderItem: "1"
  -    result: nobody on site
     - id: configure
       name: Configure the port
       type: configure
  @@ -87,3 +84,10 @@
       from: inProgress
       to: failed
       reason: nobody on site
  +  - id: 01M83T4CM0ZY81A0M0V38G3DDS
  +    time: "2026-11-23T09:00:00Z"
  +    user: jane
  +    action: retry
  +    activity: survey
  +    from: failed
  +    to: pending
$ som activity retry 7K3F survey --reason 'new appointment'
  SO-20261120-7K3F9QXW: survey: failed → pending (new appointment)
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           inProgress
    level           onTrack
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    started         2026-11-21 12:00
    due             2026-12-01 17:00 (in 8 d 8 h)
    expected        2026-11-24 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE       SPECIFICATION  SERVICE               NAME
  1     add     inProgress  ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  ACTIVITY   STATE    ASSIGNEE     AFTER
  survey     pending  team-field
  configure  pending  team-access  survey
  test       pending  team-access  configure
$ som activity start 7K3F survey
  SO-20261120-7K3F9QXW: survey: pending → inProgress
$ som activity complete 7K3F survey --result fine
  SO-20261120-7K3F9QXW: survey: inProgress → completed
$ som log 7K3F
  TIME              USER  ACTION    ACTIVITY  CHANGE                     REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  start               acknowledged → inProgress
  2026-11-21 12:00  jane  start     survey    pending → inProgress
  2026-11-21 12:00  jane  fail      survey    inProgress → failed        nobody on site
  2026-11-23 09:00  jane  retry     survey    failed → pending           new appointment
  2026-11-23 09:00  jane  start     survey    pending → inProgress
  2026-11-23 09:00  jane  complete  survey    inProgress → completed
$ som activity retry 7K3F survey -o json
  ! {"errors":[{"code":"missing-reason","severity":"error","message":"to do an activity again needs a reason","file":"SO-20261120-7K3F9QXW","hints":["add --reason TEXT"]}]}
  [2]
$ som activity retry --help
  make a failed activity pending again
  Usage: som activity retry [OPTIONS] ID ACTIVITY

  Positionals:
    ID                              the record: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id
    ACTIVITY                        the activity's id

  Options:
    -h,--help                       print this help

  Examples:
    som activity retry 7K3F test
    som activity retry 7K3F test --reason 'splice repaired'

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
