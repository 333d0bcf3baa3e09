# Holding an order: an action is awaited.
$ include prelude.t

# Without a reason nothing happens.
$ som order hold 7K3F
  ! SO-20261120-7K3F9QXW: to hold needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]

# A dry run prints the difference and changes nothing.
$ som order hold 7K3F --reason 'awaiting wayleave' -n
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

# Held is held: the refusal says what is possible.
$ som order hold 7K3F --reason again
  ! SO-20261120-7K3F9QXW: cannot hold an order that is held [illegal-transition]
  ! hint: from held you may: resume, cancel
  [5]
$ som order hold 7K3F --reason again -o json
  ! {"errors":[{"code":"illegal-transition","severity":"error","message":"cannot hold an order that is held","file":"SO-20261120-7K3F9QXW","hints":["from held you may: resume, cancel"]}]}
  [5]
$ som order start 7K3F
  ! SO-20261120-7K3F9QXW: cannot start an order that is held [illegal-transition]
  ! hint: from held you may: resume, cancel
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
    paused          road works
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    category        EthernetLine
    priority        2
    customer        CUST-118
    assignee        team-access
    ordered         2026-11-20 09:12
    requested for   2026-12-01 17:00 (in 10 d 5 h)
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE  SPECIFICATION  SERVICE
  1     add     held   ethernet-line  leeds-depot

# Conditions.
$ som order resume 7K3F --if-match 0000
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml: the record is not the one that --if-match names [changed-meanwhile]
  ! hint: read it again: its SHA-256 is 77b16f7e63e2e66e2a30d5f2c2a2350a2eef49a18173f076b3d2044f743f0ec6
  [6]
$ som order hold 2M8R --reason x --until someday
  ! som: error: 'someday' is not a time [invalid-time]
  ! hint: write 2026-12-01T17:00:00Z, local time as '2026-12-01 17:00' or 2026-12-01, or today, tomorrow, now+PT4H, +P2D
  [4]
$ som order hold 2M8R --reason x --until 2026-11-01
  ! SO-20261120-2M8R1TQC: --until lies in the past [usage]
  [2]
