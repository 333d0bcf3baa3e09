# Starting activities in the right sequence.
$ include prelude.t
$ som activity start 7K3F survey
  ! SO-20261120-7K3F9QXW: there is no activity 'survey' [not-found]
  ! hint: it has no activities
  [3]
$ som order start 7K3F -q
$ som activity start 7K3F configure
  ! SO-20261120-7K3F9QXW configure: waits for survey (pending) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som activity start 7K3F surve
  ! SO-20261120-7K3F9QXW: there is no activity 'surve' [not-found]
  ! hint: did you mean 'survey'?
  [3]
$ som activity start 7K3F anything
  ! SO-20261120-7K3F9QXW: there is no activity 'anything' [not-found]
  ! hint: its activities are: survey, configure, test
  [3]
$ som activity start 2M8R survey
  ! SO-20261120-2M8R1TQC: there is no activity 'survey' [not-found]
  ! hint: it has no activities
  [3]
$ som activity start 7K3F survey -n
  SO-20261120-7K3F9QXW: survey: pending → inProgress
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -20,7 +20,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: acknowledged
  +    state: inProgress
       service:
         name: leeds-depot
         serviceSpecification:
  @@ -31,10 +31,11 @@
     - id: survey
       name: Site survey
       type: survey
  -    state: pending
  +    state: inProgress
       duration:
         typical: PT8H
         max: PT16H
  +    startDate: "2026-11-21T12:00:00Z"
       assignee: team-field
       serviceOrderItem: "1"
     - id: configure
  @@ -68,4 +69,11 @@
       user: jane
       action: start
       from: acknowledged
  +    to: inProgress
  +  - id: 01M7YZMHG0M5JRXV37XKP4TSJ5
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: start
  +    activity: survey
  +    from: pending
       to: inProgress
$ som activity start 7K3F survey
  SO-20261120-7K3F9QXW: survey: pending → inProgress
$ som activity start 7K3F survey
  ! SO-20261120-7K3F9QXW survey: cannot start an activity that is inProgress [illegal-transition]
  ! hint: from inProgress you may: complete, fail, hold, skip
  [5]
$ som activity start 7K3F configure -o json
  ! {"errors":[{"code":"guard","severity":"error","message":"waits for survey (inProgress)","file":"SO-20261120-7K3F9QXW configure","hints":["complete or skip what it depends on first"]}]}
  [5]
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

# A skipped one counts as done, a failed one does not.
$ som activity fail 7K3F survey --reason 'nobody on site' -q
$ som activity start 7K3F configure
  ! SO-20261120-7K3F9QXW configure: waits for survey (failed) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som activity skip 7K3F survey --reason 'known site' -q
$ som activity start 7K3F configure -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","activity":"configure","from":"pending","to":"inProgress"}]}
$ som activity start 7K3F
  ! som: error: missing: ACTIVITY [usage]
  ! hint: usage: som activity start ID ACTIVITY
  ! hint: see som activity start --help
  [2]
$ som activity start --help
  start an activity
  Usage: som activity start [OPTIONS] ID ACTIVITY

  Positionals:
    ID                              the record: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id
    ACTIVITY                        the activity's id

  Options:
    -h,--help                       print this help
    --force                         also if the service has ended

  Examples:
    som activity start 7K3F survey
    som activity start 7K3F survey --actor field-app

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
