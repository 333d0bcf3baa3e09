# Going on with an activity.
$ include prelude.t
$ som order start 7K3F -q
$ som activity resume 7K3F survey
  ! SO-20261120-7K3F9QXW survey: cannot resume an activity that is pending [illegal-transition]
  ! hint: from pending you may: start, skip
  [5]
$ som activity start 7K3F survey -q
$ som activity hold 7K3F survey --reason 'road closed' -q
$ som order hold 7K3F --reason 'strike' -q
$ som activity resume 7K3F survey
  ! SO-20261120-7K3F9QXW survey: cannot resume an activity of an order that is held [guard]
  ! hint: first: som order resume SO-20261120-7K3F9QXW
  [5]
$ som order resume 7K3F -q
$ som activity resume 7K3F survey -n
  SO-20261120-7K3F9QXW: survey: held → inProgress
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -31,7 +31,7 @@
     - id: survey
       name: Site survey
       type: survey
  -    state: held
  +    state: inProgress
       duration:
         typical: PT8H
         max: PT16H
  @@ -96,5 +96,12 @@
       time: "2026-11-21T12:00:00Z"
       user: jane
       action: resume
  +    from: held
  +    to: inProgress
  +  - id: 01M7YZMHG0M5JRXV37XWNXKKHN
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: resume
  +    activity: survey
       from: held
       to: inProgress
$ som activity resume 7K3F survey --note 'road is open again'
  SO-20261120-7K3F9QXW: survey: held → inProgress
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
    expected        2026-11-24 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE       SPECIFICATION  SERVICE               NAME
  1     add     inProgress  ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  ACTIVITY   STATE       ASSIGNEE     STARTED           AFTER
  survey     inProgress  team-field   2026-11-21 12:00
  configure  pending     team-access                    survey
  test       pending     team-access                    configure

  NOTES
    2026-11-21 12:00  jane: road is open again
$ som activity resume --help
  resume an activity that is held
  Usage: som activity resume [OPTIONS] ID ACTIVITY

  Positionals:
    ID                              the record: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id
    ACTIVITY                        the activity's id

  Options:
    -h,--help                       print this help

  Examples:
    som activity resume 7K3F survey
    som activity resume 7K3F survey --note 'road open again'

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
