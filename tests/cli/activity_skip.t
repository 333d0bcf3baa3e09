# Skipping an activity that is not needed.
$ include prelude.t
$ som order start 7K3F -q
$ som activity skip 7K3F survey
  ! SO-20261120-7K3F9QXW survey: to skip needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som activity skip 7K3F survey --reason 'known site' -n
  SO-20261120-7K3F9QXW: survey: pending → skipped (known site)
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -31,7 +31,7 @@
     - id: survey
       name: Site survey
       type: survey
  -    state: pending
  +    state: skipped
       duration:
         typical: PT8H
         max: PT16H
  @@ -69,3 +69,11 @@
       action: start
       from: acknowledged
       to: inProgress
  +  - id: 01M7YZMHG0M5JRXV37XNRB5M0W
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: skip
  +    activity: survey
  +    from: pending
  +    to: skipped
  +    reason: known site
$ som activity skip 7K3F survey --reason 'known site'
  SO-20261120-7K3F9QXW: survey: pending → skipped (known site)
$ som activity skip 7K3F survey --reason 'known site'
  ! SO-20261120-7K3F9QXW survey: cannot skip an activity that is skipped [illegal-transition]
  ! hint: skipped is final
  [5]
$ som activity start 7K3F configure -q
$ som activity hold 7K3F configure -q
$ som activity skip 7K3F configure --reason 'done by the day shift' -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","activity":"configure","from":"held","to":"skipped","text":"done by the day shift"}]}

# The last one ends the order. Nobody configured the item, so it is not delivered.
$ som activity skip 7K3F test --reason 'no test head'
  SO-20261120-7K3F9QXW: test: pending → skipped (no test head)
  SO-20261120-7K3F9QXW: item 1: inProgress → cancelled (not carried out: configure)
  SO-20261120-7K3F9QXW: inProgress → partial (all activities are finished)
  SV-20261120-Q0WC2VHN: designed → terminated (SO-20261120-7K3F9QXW item 1 is cancelled)
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
    completed       2026-11-21 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE      SPECIFICATION  SERVICE               NAME
  1     add     cancelled  ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  ACTIVITY   STATE    ASSIGNEE     STARTED           ENDED             AFTER
  survey     skipped  team-field
  configure  skipped  team-access  2026-11-21 12:00  2026-11-21 12:00  survey
  test       skipped  team-access                                      configure
$ som activity skip --help
  skip an activity that is not needed
  Usage: som activity skip [OPTIONS] ID ACTIVITY

  Positionals:
    ID                              the record: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id
    ACTIVITY                        the activity's id

  Options:
    -h,--help                       print this help
    --force                         also if the service would be active without a
                                    required value

  Examples:
    som activity skip 7K3F survey --reason 'surveyed for another order'
    som activity skip 7K3F tail --reason 'own fibre' -n

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
