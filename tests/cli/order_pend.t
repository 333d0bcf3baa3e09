# Making an order pending: information is missing.
$ include prelude.t
$ som order pend 7K3F
  ! SO-20261120-7K3F9QXW: to pend needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som order pend 7K3F --reason 'floor plan is missing' --until '2026-11-30 09:00' -n
  SO-20261120-7K3F9QXW: acknowledged → pending (floor plan is missing)
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -4,7 +4,7 @@
   category: EthernetLine
   description: 100 Mbit/s Ethernet line, Leeds depot
   priority: "2"
  -state: acknowledged  # seen by the desk
  +state: pending  # seen by the desk
   orderDate: "2026-11-20T09:12:00Z"
   requestedCompletionDate: "2026-12-01T17:00:00Z"
   externalReference:
  @@ -19,7 +19,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: acknowledged
  +    state: pending
       service:
         name: leeds-depot
         serviceSpecification:
  @@ -30,3 +30,11 @@
       time: "2026-11-20T09:12:00Z"
       user: omar
       action: create
  +  - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: pend
  +    from: acknowledged
  +    to: pending
  +    until: "2026-11-30T09:00:00Z"
  +    reason: floor plan is missing
$ som order pend 7K3F --reason 'floor plan is missing' --until '2026-11-30 09:00'
  SO-20261120-7K3F9QXW: acknowledged → pending (floor plan is missing)
$ som order pend 7K3F --reason 'floor plan is missing'
  SO-20261120-7K3F9QXW: the pause is changed: floor plan is missing
$ som order hold 7K3F --reason x
  ! SO-20261120-7K3F9QXW: cannot hold an order that is pending [illegal-transition]
  ! hint: from pending you may: pend, resume, cancel
  [5]
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           pending
    level           atRisk: with maximum durations completion is 1 d after the due date
    paused          floor plan is missing, until 2026-11-30 09:00
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    due             2026-12-01 17:00 (in 10 d 5 h)
    expected        2026-12-01 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE    SPECIFICATION  NAME
  1     add     pending  ethernet-line  leeds-depot
$ som log 7K3F
  TIME              USER  ACTION  ACTIVITY  CHANGE                                         REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  pend              acknowledged → pending until 2026-11-30 09:00  floor plan is missing
  2026-11-21 12:00  jane  pend              pending → pending until 2026-11-30 09:00       floor plan is missing
$ som order resume 7K3F -q

# Also when it runs; then nothing may start, what runs may finish.
$ som order start 7K3F -q
$ som activity start 7K3F survey -q
$ som order pend 7K3F --reason 'which riser?' -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"inProgress","to":"pending","text":"which riser?"}]}
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           pending
    level           onTrack
    paused          which riser?
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

  ITEM  ACTION  STATE    SPECIFICATION  SERVICE               NAME
  1     add     pending  ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  ACTIVITY   STATE       ASSIGNEE     STARTED           AFTER
  survey     inProgress  team-field   2026-11-21 12:00
  configure  pending     team-access                    survey
  test       pending     team-access                    configure
$ som activity complete 7K3F survey
  SO-20261120-7K3F9QXW: survey: inProgress → completed
$ som activity start 7K3F configure
  ! SO-20261120-7K3F9QXW configure: cannot start an activity of an order that is pending [guard]
  ! hint: first: som order resume SO-20261120-7K3F9QXW
  [5]
$ som order resume 7K3F
  SO-20261120-7K3F9QXW: pending → inProgress
$ som activity start 7K3F configure
  SO-20261120-7K3F9QXW: configure: pending → inProgress
$ som order pend --help
  make an order pending: information is missing
  Usage: som order pend [OPTIONS] ID

  Positionals:
    ID ...                          the order: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --until TIME                    the earliest resumption that planning assumes
    --where EXPR                    change each record that matches, such as:
                                    state = held and priority <= 2
    --max N                         with --where: change up to this many records
                                    (default: 20)

  Examples:
    som order pend 7K3F --reason 'floor plan is missing'
    som order pend 7K3F --reason 'site contact' --until '2026-11-30 09:00'

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
