# Completing activities; the last one completes its record.
$ include prelude.t
$ som order start 7K3F -q
$ som activity complete 7K3F configure
  ! SO-20261120-7K3F9QXW configure: waits for survey (pending) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som activity start 7K3F survey -q
$ now 2026-11-23T15:00:00Z
$ som activity complete 7K3F survey --result 'duct is free: 4 m' -n
  SO-20261120-7K3F9QXW: survey: inProgress → completed
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -31,13 +31,15 @@
     - id: survey
       name: Site survey
       type: survey
  -    state: inProgress
  +    state: completed
       duration:
         typical: PT8H
         max: PT16H
       startDate: "2026-11-21T12:00:00Z"
  +    endDate: "2026-11-23T15:00:00Z"
       assignee: team-field
       serviceOrderItem: "1"
  +    result: "duct is free: 4 m"
     - id: configure
       name: Configure the port
       type: configure
  @@ -77,3 +79,10 @@
       activity: survey
       from: pending
       to: inProgress
  +  - id: 01M84EQJC0ZY81A0M0V38G3DDS
  +    time: "2026-11-23T15:00:00Z"
  +    user: jane
  +    action: complete
  +    activity: survey
  +    from: inProgress
  +    to: completed
$ som activity complete 7K3F survey --result 'duct is free: 4 m'
  SO-20261120-7K3F9QXW: survey: inProgress → completed
$ som activity complete 7K3F survey
  ! SO-20261120-7K3F9QXW survey: cannot complete an activity that is completed [illegal-transition]
  ! hint: completed is final
  [5]
$ som activity skip 7K3F configure --reason 'port is live' -q
$ som activity start 7K3F test -q
$ som activity complete 7K3F test -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","activity":"test","from":"inProgress","to":"completed"},{"id":"SO-20261120-7K3F9QXW","item":"1","from":"inProgress","to":"cancelled","text":"not carried out: configure"},{"id":"SO-20261120-7K3F9QXW","from":"inProgress","to":"partial","text":"all activities are finished"},{"id":"SV-20261120-Q0WC2VHN","from":"designed","to":"terminated","text":"SO-20261120-7K3F9QXW item 1 is cancelled"}]}
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           partial
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    started         2026-11-21 12:00
    requested for   2026-12-01 17:00
    completed       2026-11-23 15:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE      SPECIFICATION  SERVICE               NAME
  1     add     cancelled  ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  ACTIVITY   STATE      ASSIGNEE     STARTED           ENDED             AFTER      RESULT
  survey     completed  team-field   2026-11-21 12:00  2026-11-23 15:00             duct is free: 4 m
  configure  skipped    team-access                                      survey
  test       completed  team-access  2026-11-23 15:00  2026-11-23 15:00  configure
$ som log 7K3F
  TIME              USER  ACTION    ACTIVITY   CHANGE                     REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  start                acknowledged → inProgress
  2026-11-21 12:00  jane  start     survey     pending → inProgress
  2026-11-23 15:00  jane  complete  survey     inProgress → completed
  2026-11-23 15:00  jane  skip      configure  pending → skipped          port is live
  2026-11-23 15:00  jane  start     test       pending → inProgress
  2026-11-23 15:00  jane  complete  test       inProgress → completed
  2026-11-23 15:00  jane  complete             inProgress → partial
$ som activity complete 7K3F test
  ! SO-20261120-7K3F9QXW test: cannot complete an activity that is completed [illegal-transition]
  ! hint: completed is final
  [5]
$ som activity complete --help
  complete an activity; the last one completes its record
  Usage: som activity complete [OPTIONS] ID ACTIVITY

  Positionals:
    ID                              the record: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id
    ACTIVITY                        the activity's id

  Options:
    -h,--help                       print this help
    --result TEXT                   the result
    --force                         also if the service would be active without a
                                    required value, or has ended

  Examples:
    som activity complete 7K3F survey
    som activity complete 7K3F test --result '94 Mbit/s, 12 ms'

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help

# A pending activity is started first, if it may start.
$ som order start 2M8R -q
$ som activity add 2M8R dig --typical PT4H
  SO-20261120-2M8R1TQC: activity dig added
$ som activity add 2M8R pull --after dig
  SO-20261120-2M8R1TQC: activity pull added
$ som activity complete 2M8R pull
  ! SO-20261120-2M8R1TQC pull: waits for dig (pending) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som activity complete 2M8R dig --result 'duct laid'
  SO-20261120-2M8R1TQC: dig: pending → inProgress
  SO-20261120-2M8R1TQC: dig: inProgress → completed
$ som order hold 2M8R --reason frost -q
$ som activity complete 2M8R pull
  ! SO-20261120-2M8R1TQC pull: cannot start an activity of an order that is held [guard]
  ! hint: first: som order resume SO-20261120-2M8R1TQC
  [5]
