# Going on with an order that is held or pending: the state before.
$ include prelude.t
$ som order resume 7K3F
  ! SO-20261120-7K3F9QXW: cannot resume an order that is acknowledged [illegal-transition]
  ! hint: from acknowledged you may: reject, start, pend, hold, cancel
  [5]
$ som order hold 7K3F --reason a -q
$ som order resume 7K3F -n
  SO-20261120-7K3F9QXW: held → acknowledged
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -4,7 +4,7 @@
   category: EthernetLine
   description: 100 Mbit/s Ethernet line, Leeds depot
   priority: "2"
  -state: held  # seen by the desk
  +state: acknowledged  # seen by the desk
   orderDate: "2026-11-20T09:12:00Z"
   requestedCompletionDate: "2026-12-01T17:00:00Z"
   externalReference:
  @@ -19,7 +19,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: held
  +    state: acknowledged
       service:
         name: leeds-depot
         serviceSpecification:
  @@ -37,3 +37,9 @@
       from: acknowledged
       to: held
       reason: a
  +  - id: 01M7YZMHG0M5JRXV37XK80KEKB
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: resume
  +    from: held
  +    to: acknowledged
$ som order resume 7K3F
  SO-20261120-7K3F9QXW: held → acknowledged
$ som order start 7K3F -q
$ som order hold 7K3F --reason b -q
$ som order resume 7K3F --reason 'wayleave is signed' -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"held","to":"inProgress","text":"wayleave is signed"}]}

# Held, asked to cancel, refused, resumed: where it was in the beginning.
$ som order hold 7K3F --reason c -q
$ som order cancel 7K3F --assess --reason 'customer asks'
  SO-20261120-7K3F9QXW: held → assessingCancellation (customer asks)
$ som order resume 7K3F
  ! SO-20261120-7K3F9QXW: cannot resume an order that is assessingCancellation [illegal-transition]
  ! hint: from assessingCancellation you may: cancel --accept, cancel --refuse
  [5]
$ som order cancel 7K3F --refuse --reason 'the duct is dug'
  SO-20261120-7K3F9QXW: assessingCancellation → held (the duct is dug)
$ som order resume 7K3F
  SO-20261120-7K3F9QXW: held → inProgress
$ som log 7K3F
  TIME              USER  ACTION  ACTIVITY  CHANGE                        REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  hold              acknowledged → held           a
  2026-11-21 12:00  jane  resume            held → acknowledged
  2026-11-21 12:00  jane  start             acknowledged → inProgress
  2026-11-21 12:00  jane  hold              inProgress → held             b
  2026-11-21 12:00  jane  resume            held → inProgress             wayleave is signed
  2026-11-21 12:00  jane  hold              inProgress → held             c
  2026-11-21 12:00  jane  cancel            held → assessingCancellation  customer asks
  2026-11-21 12:00  jane  refuse            assessingCancellation → held  the duct is dug; held: c
  2026-11-21 12:00  jane  resume            held → inProgress

# The completion that waited for the order comes with it.
$ som order create --spec voice-line --external-id A -q
$ som order start ext:A -q
$ som activity start ext:A number -q
$ som order hold ext:A --reason 'number range is full' -q
$ som activity complete ext:A number
  SO-20261121-V38G3DDS: number: inProgress → completed
$ som order show ext:A
  ServiceOrder SO-20261121-V38G3DDS
    state           held
    level           onTrack
    waits           it is held, and its activities are finished; som order resume SO-20261121-V38G3DDS
    paused          number range is full
    external id     A
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    due             2026-12-04 17:00 (in 13 d 5 h)
    expected        2026-11-21 12:00
    file            orders/2026/11/SO-20261121-V38G3DDS.yaml

  ITEM  ACTION  STATE  SPECIFICATION  SERVICE
  1     add     held   voice-line     SV-20261121-3YYXQTVC

  ACTIVITY  STATE      ASSIGNEE     STARTED           ENDED
  number    completed  team-access  2026-11-21 12:00  2026-11-21 12:00
$ som order resume ext:A
  SO-20261121-V38G3DDS: held → inProgress
  SV-20261121-3YYXQTVC: designed → inactive (SO-20261121-V38G3DDS has configured it)
  SO-20261121-V38G3DDS: inProgress → completed (all activities are finished)
  SV-20261121-3YYXQTVC: inactive → active (SO-20261121-V38G3DDS item 1 is completed)
$ som order show ext:A
  ServiceOrder SO-20261121-V38G3DDS
    state           completed
    external id     A
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    completed       2026-11-21 12:00
    file            orders/2026/11/SO-20261121-V38G3DDS.yaml

  ITEM  ACTION  STATE      SPECIFICATION  SERVICE
  1     add     completed  voice-line     SV-20261121-3YYXQTVC

  ACTIVITY  STATE      ASSIGNEE     STARTED           ENDED
  number    completed  team-access  2026-11-21 12:00  2026-11-21 12:00
$ som order resume --help
  resume an order that is held or pending
  Usage: som order resume [OPTIONS] ID

  Positionals:
    ID ...                          the order: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --where EXPR                    change each record that matches, such as:
                                    state = held and priority <= 2
    --max N                         with --where: change up to this many records
                                    (default: 20)

  Examples:
    som order resume 7K3F
    som order resume 7K3F --note 'wayleave signed'

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
