# Holding an order: an action is awaited.
$ include prelude.t

# Without a reason nothing happens.
$ som order hold 7K3F
  ! SO-20261120-7K3F9QXW: to hold needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]

# A dry run prints the difference and changes nothing.
$ som order hold 7K3F --reason 'awaiting wayleave' -n
  SO-20261120-7K3F9QXW: acknowledged → held (awaiting wayleave)
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -4,7 +4,7 @@
   category: EthernetLine
   description: 100 Mbit/s Ethernet line, Leeds depot
   priority: "2"
  -state: acknowledged  # seen by the desk
  +state: held  # seen by the desk
   orderDate: "2026-11-20T09:12:00Z"
   requestedCompletionDate: "2026-12-01T17:00:00Z"
   externalReference:
  @@ -19,7 +19,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: acknowledged
  +    state: held
       service:
         name: leeds-depot
         serviceSpecification:
  @@ -30,3 +30,10 @@
       time: "2026-11-20T09:12:00Z"
       user: omar
       action: create
  +  - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: hold
  +    from: acknowledged
  +    to: held
  +    reason: awaiting wayleave

$ som order hold 7K3F --reason 'awaiting wayleave' --until 2026-12-07
  SO-20261120-7K3F9QXW: acknowledged → held (awaiting wayleave)
$ cat orders/2026/11/SO-20261120-7K3F9QXW.yaml
  "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  externalId: BSS-4471
  category: EthernetLine
  description: 100 Mbit/s Ethernet line, Leeds depot
  priority: "2"
  state: held  # seen by the desk
  orderDate: "2026-11-20T09:12:00Z"
  requestedCompletionDate: "2026-12-01T17:00:00Z"
  externalReference:
    - id: CO-88213
      externalReferenceType: customerOrder
  relatedParty:
    - id: CUST-118
      name: Northern Bakeries
      role: customer
    - id: team-access
      role: assignee
  serviceOrderItem:
    - id: "1"
      action: add
      state: held
      service:
        name: leeds-depot
        serviceSpecification:
          id: ethernet-line
          version: "1.2"
  trackingRecord:
    - id: 01KAG4W0G00000000000000001
      time: "2026-11-20T09:12:00Z"
      user: omar
      action: create
    - id: 01M7YZMHG0J3Q45J8BXVXK4NAY
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: hold
      from: acknowledged
      to: held
      until: "2026-12-07T23:59:59Z"
      reason: awaiting wayleave

# A second hold changes the reason; any other event is refused, and the refusal says what is possible.
$ som order hold 7K3F --reason again
  SO-20261120-7K3F9QXW: the pause is changed: again
$ som order hold 7K3F --reason again -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"held","to":"held","text":"the pause is changed: again"}]}
$ som order start 7K3F
  ! SO-20261120-7K3F9QXW: cannot start an order that is held [illegal-transition]
  ! hint: from held you may: hold, resume, cancel
  [5]

# The other formats, and ids in every form.
$ som order resume ext:BSS-4471 -q
$ som order hold SO-20261120-7K3F9QXW --reason 'road works' -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"acknowledged","to":"held","text":"road works"}]}
$ som order resume SO-20261120-7 -o ndjson
  {"id":"SO-20261120-7K3F9QXW","from":"held","to":"acknowledged"}
$ som order hold 7k3f9qxw --reason 'road works' -o id
  SO-20261120-7K3F9QXW
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           held
    level           onTrack
    paused          road works
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    due             2026-12-01 17:00 (in 10 d 5 h)
    expected        2026-11-24 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE  SPECIFICATION  NAME
  1     add     held   ethernet-line  leeds-depot

# Conditions.
$ som order resume 7K3F --if-match 0000
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml: the record is not the one that --if-match names [changed-meanwhile]
  ! hint: read it again: its SHA-256 is efd95b20963cd40a98b9717930d1eff9b92c6afda1e9b93f5d81919960c2ab18
  [6]
$ som order hold 2M8R --reason x --until someday
  ! som: error: --until: 'someday' is not a time [invalid-time]
  ! hint: write 2026-12-01T17:00:00Z, local time as '2026-12-01 17:00' or 2026-12-01, or today, tomorrow, now+PT4H, +P2D
  [4]
$ som order hold 2M8R --reason x --until 2026-11-01
  ! SO-20261120-2M8R1TQC: --until lies in the past [usage]
  [2]

# A pause is prolonged: reason and end that are not given stay, and the order resumes to the state before.
$ som order resume 7K3F -q
$ som order start 7K3F -q
$ som order hold 7K3F --reason 'no wayleave' --until 2026-11-27 -q
$ now 2026-11-24T09:00:00Z
$ som order hold 7K3F --until 2026-12-04
  SO-20261120-7K3F9QXW: the pause is changed
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           held
    level           inJeopardy: expected completion is 6 d 19 h after the due date (+1)
    paused          no wayleave, until 2026-12-04 23:59
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    started         2026-11-21 12:00
    due             2026-12-01 17:00 (in 7 d 8 h)
    expected        2026-12-08 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE  SPECIFICATION  SERVICE               NAME
  1     add     held   ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  ACTIVITY   STATE    ASSIGNEE     AFTER
  survey     pending  team-field
  configure  pending  team-access  survey
  test       pending  team-access  configure
$ som order hold 7K3F --reason 'wayleave refused'
  SO-20261120-7K3F9QXW: the pause is changed: wayleave refused
$ som order hold 7K3F
  ! SO-20261120-7K3F9QXW: the order is held already [missing-reason]
  ! hint: to change the pause, add --reason TEXT or --until TIME
  [2]
$ som order pend 7K3F --reason x
  ! SO-20261120-7K3F9QXW: cannot pend an order that is held [illegal-transition]
  ! hint: from held you may: hold, resume, cancel
  [5]
$ som log 7K3F
  TIME              USER  ACTION  ACTIVITY  CHANGE                                      REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  hold              acknowledged → held until 2026-12-07 23:59  awaiting wayleave
  2026-11-21 12:00  jane  hold              held → held until 2026-12-07 23:59          again
  2026-11-21 12:00  jane  hold              held → held until 2026-12-07 23:59          again
  2026-11-21 12:00  jane  resume            held → acknowledged
  2026-11-21 12:00  jane  hold              acknowledged → held                         road works
  2026-11-21 12:00  jane  resume            held → acknowledged
  2026-11-21 12:00  jane  hold              acknowledged → held                         road works
  2026-11-21 12:00  jane  resume            held → acknowledged
  2026-11-21 12:00  jane  start             acknowledged → inProgress
  2026-11-21 12:00  jane  hold              inProgress → held until 2026-11-27 23:59    no wayleave
  2026-11-24 09:00  jane  hold              held → held until 2026-12-04 23:59          no wayleave
  2026-11-24 09:00  jane  hold              held → held until 2026-12-04 23:59          wayleave refused
$ som order resume 7K3F
  SO-20261120-7K3F9QXW: held → inProgress
$ som validate
  7 files checked: 0 errors, 0 warnings
# An end that has passed is not kept.
$ som order hold 7K3F --reason 'no wayleave' --until 2026-12-05 -q
$ som --now 2026-12-07T09:00:00Z order hold 7K3F --reason 'still no wayleave'
  SO-20261120-7K3F9QXW: the pause is changed: still no wayleave
$ som --now 2026-12-07T09:00:00Z log 7K3F --limit 1
  TIME              USER  ACTION  ACTIVITY  CHANGE       REASON
  2026-12-07 09:00  jane  hold              held → held  still no wayleave
  ! som: 1 of 16 shown (--limit)
