# Giving an activity to a team or party.
$ include prelude.t
$ som activity assign 7K3F survey --to team-access
  ! SO-20261120-7K3F9QXW: there is no activity 'survey' [not-found]
  ! hint: it has no activities
  [3]
$ som order start 7K3F -q
$ som activity assign 7K3F survey --to team-access -n
  SO-20261120-7K3F9QXW: activity survey assigned to team-access
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -35,7 +35,7 @@
       duration:
         typical: PT8H
         max: PT16H
  -    assignee: team-field
  +    assignee: team-access
       serviceOrderItem: "1"
     - id: configure
       name: Configure the port
  @@ -69,3 +69,10 @@
       action: start
       from: acknowledged
       to: inProgress
  +  - id: 01M7YZMHG0M5JRXV37XJK657D3
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: assign
  +    activity: survey
  +    from: team-field
  +    to: team-access
$ som activity assign 7K3F survey --to team-access --reason 'Field has no crew'
  SO-20261120-7K3F9QXW: activity survey assigned to team-access
$ som activity assign 7K3F survey --to team-access
  SO-20261120-7K3F9QXW: activity survey is assigned to team-access already
$ som activity assign 7K3F survey --to omar -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"inProgress","to":"inProgress","text":"activity survey assigned to omar"}]}
$ som activity assign 7K3F survey --to team-filed
  SO-20261120-7K3F9QXW: activity survey assigned to team-filed
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:38:15: warning: team 'team-filed' is not known [unknown-reference]
  !   38 |     assignee: team-filed
  !      |               ^~~~~~~~~~
  ! hint: did you mean 'team-field'?
$ som activity assign 7K3F surve --to omar
  ! SO-20261120-7K3F9QXW: there is no activity 'surve' [not-found]
  ! hint: did you mean 'survey'?
  [3]
$ som activity assign 7K3F survey
  ! som: error: missing: --to PARTY [usage]
  ! hint: usage: som activity assign ID ACTIVITY --to PARTY
  ! hint: see som activity assign --help
  [2]
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
    due             2026-12-01 17:00 (in 10 d 5 h)
    expected        2026-11-23 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE         SPECIFICATION  SERVICE               NAME
  1     add     acknowledged  ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  ACTIVITY   STATE    ASSIGNEE     AFTER
  survey     pending  team-filed
  configure  pending  team-access  survey
  test       pending  team-access  configure
$ som log 7K3F
  TIME              USER  ACTION  ACTIVITY  CHANGE                     REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  start             acknowledged → inProgress
  2026-11-21 12:00  jane  assign  survey    team-field → team-access   Field has no crew
  2026-11-21 12:00  jane  assign  survey    team-access → omar
  2026-11-21 12:00  jane  assign  survey    omar → team-filed
$ som order fail 7K3F --reason x -q
$ som activity assign 7K3F survey --to omar
  ! SO-20261120-7K3F9QXW: cannot assign an order that is failed [illegal-transition]
  ! hint: failed is final
  [5]
$ som activity assign --help
  give an activity to a team or party
  Usage: som activity assign [OPTIONS] ID ACTIVITY

  Positionals:
    ID                              the record: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id
    ACTIVITY                        the activity's id

  Options:
    -h,--help                       print this help
    --to PARTY                      the new team or party

  Examples:
    som activity assign 7K3F survey --to team-field
    som activity assign 7K3F test --to team-core --reason 'needs the lab'

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
