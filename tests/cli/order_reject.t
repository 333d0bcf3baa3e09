# Rejecting an order that has not started.
$ include prelude.t
$ som order reject 7K3F
  ! SO-20261120-7K3F9QXW: to reject needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som order reject 7K3F --reason 'not our area' -n
  SO-20261120-7K3F9QXW: acknowledged → rejected (not our area)
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -4,7 +4,7 @@
   category: EthernetLine
   description: 100 Mbit/s Ethernet line, Leeds depot
   priority: "2"
  -state: acknowledged  # seen by the desk
  +state: rejected  # seen by the desk
   orderDate: "2026-11-20T09:12:00Z"
   requestedCompletionDate: "2026-12-01T17:00:00Z"
   externalReference:
  @@ -19,7 +19,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: acknowledged
  +    state: rejected
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
  +    action: reject
  +    from: acknowledged
  +    to: rejected
  +    reason: not our area
$ som order reject 7K3F --reason 'not our area'
  SO-20261120-7K3F9QXW: acknowledged → rejected (not our area)
$ cat orders/2026/11/SO-20261120-7K3F9QXW.yaml
  "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  externalId: BSS-4471
  category: EthernetLine
  description: 100 Mbit/s Ethernet line, Leeds depot
  priority: "2"
  state: rejected  # seen by the desk
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
      state: rejected
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
      action: reject
      from: acknowledged
      to: rejected
      reason: not our area
$ som order reject 7K3F --reason 'not our area'
  ! SO-20261120-7K3F9QXW: cannot reject an order that is rejected [illegal-transition]
  ! hint: rejected is final
  [5]
$ som order start 2M8R -q
$ som order reject 2M8R --reason x -o json
  ! {"errors":[{"code":"illegal-transition","severity":"error","message":"cannot reject an order that is inProgress","file":"SO-20261120-2M8R1TQC","hints":["from inProgress you may: pend, hold, complete, fail, cancel"]}]}
  [5]
$ som order reject 9D4B --reason duplicate -o ndjson
  {"id":"SO-20261120-9D4B6HNV","from":"acknowledged","to":"rejected","text":"duplicate"}
$ som validate
  7 files checked: 0 errors, 0 warnings
$ som order reject --help
  reject an order that has not started
  Usage: som order reject [OPTIONS] ID

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
    som order reject 7K3F --reason 'not our area'
    som order reject 7K3F --reason duplicate -n

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
