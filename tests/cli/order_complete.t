# Completing an order whose activities are finished.
$ include prelude.t
$ som order complete 7K3F
  ! SO-20261120-7K3F9QXW: cannot complete an order that is acknowledged [illegal-transition]
  ! hint: from acknowledged you may: reject, start, pend, hold, cancel
  [5]
$ som order start 7K3F -q
$ som order complete 7K3F
  ! SO-20261120-7K3F9QXW: activities are not finished: survey (pending), configure (pending), test (pending) [guard]
  ! hint: finish them with som activity complete SO-20261120-7K3F9QXW ACTIVITY, skip them, or retry those that failed
  [5]
$ som order complete 7K3F -o json
  ! {"errors":[{"code":"guard","severity":"error","message":"activities are not finished: survey (pending), configure (pending), test (pending)","file":"SO-20261120-7K3F9QXW","hints":["finish them with som activity complete SO-20261120-7K3F9QXW ACTIVITY, skip them, or retry those that failed"]}]}
  [5]

# One without activities is completed by hand.
$ som order start 2M8R -q
$ som order complete 2M8R -n
  SO-20261120-2M8R1TQC: inProgress → completed
  SV-20261120-QZH9CF6F: designed → active (SO-20261120-2M8R1TQC item 1 is completed)
  --- a/inventory/QZ/SV-20261120-QZH9CF6F.yaml
  +++ b/inventory/QZ/SV-20261120-QZH9CF6F.yaml
  @@ -2,7 +2,8 @@
   id: SV-20261120-QZH9CF6F
   name: bradford-duct
   description: Duct to the Bradford mill
  -state: designed
  +state: active
  +startDate: "2026-11-21T12:00:00Z"
   relatedParty:
     - id: CUST-204
       role: customer
  @@ -17,3 +18,10 @@
       action: design
       to: designed
       reason: SO-20261120-2M8R1TQC item 1
  +  - id: 01M7YZMHG01W92F1BNDNVMMA1G
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: activate
  +    from: designed
  +    to: active
  +    reason: SO-20261120-2M8R1TQC item 1 is completed
  --- a/orders/2026/11/SO-20261120-2M8R1TQC.yaml
  +++ b/orders/2026/11/SO-20261120-2M8R1TQC.yaml
  @@ -1,15 +1,16 @@
   "@type": ServiceOrder
   id: SO-20261120-2M8R1TQC
   description: Duct to the Bradford mill
  -state: inProgress
  +state: completed
   orderDate: "2026-11-20T10:00:00Z"
   startDate: "2026-11-21T12:00:00Z"
  +completionDate: "2026-11-21T12:00:00Z"
   externalReference:
     - {id: CO-88213, externalReferenceType: customerOrder}
   relatedParty:
     - {id: CUST-204, role: customer}
   serviceOrderItem:
  -  - {id: "1", action: add, state: inProgress, service: {name: bradford-duct, id: SV-20261120-QZH9CF6F}}
  +  - {id: "1", action: add, state: completed, service: {name: bradford-duct, id: SV-20261120-QZH9CF6F}}
   trackingRecord:
     - id: 01M7YZMHG0ZY81A0M0V38G3DDS
       time: "2026-11-21T12:00:00Z"
  @@ -17,3 +18,9 @@
       action: start
       from: acknowledged
       to: inProgress
  +  - id: 01M7YZMHG0ZY81A0M0V5Y01FEB
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: complete
  +    from: inProgress
  +    to: completed
$ som order complete 2M8R --note 'handed over' --if-match nothing
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml: the record is not the one that --if-match names [changed-meanwhile]
  ! hint: read it again: its SHA-256 is 0da56029ab9aafd0ac34d4cc3d2929a9a037164ae75c4757fec420d18f40550e
  [6]
$ som order complete 2M8R --note 'handed over'
  SO-20261120-2M8R1TQC: inProgress → completed
  SV-20261120-QZH9CF6F: designed → active (SO-20261120-2M8R1TQC item 1 is completed)
$ cat orders/2026/11/SO-20261120-2M8R1TQC.yaml
  "@type": ServiceOrder
  id: SO-20261120-2M8R1TQC
  description: Duct to the Bradford mill
  state: completed
  orderDate: "2026-11-20T10:00:00Z"
  startDate: "2026-11-21T12:00:00Z"
  completionDate: "2026-11-21T12:00:00Z"
  externalReference:
    - {id: CO-88213, externalReferenceType: customerOrder}
  relatedParty:
    - {id: CUST-204, role: customer}
  serviceOrderItem:
    - {id: "1", action: add, state: completed, service: {name: bradford-duct, id: SV-20261120-QZH9CF6F}}
  note:
    - id: 01M7YZMHG0HST62SWPVRTQWFD8
      author: jane
      date: "2026-11-21T12:00:00Z"
      text: handed over
  trackingRecord:
    - id: 01M7YZMHG0ZY81A0M0V38G3DDS
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      from: acknowledged
      to: inProgress
    - id: 01M7YZMHG0ZY81A0M0V5Y01FEB
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: complete
      from: inProgress
      to: completed
$ som order complete 2M8R
  ! SO-20261120-2M8R1TQC: cannot complete an order that is completed [illegal-transition]
  ! hint: completed is final
  [5]

# What waited for it may start now.
$ som order start 9D4B
  SO-20261120-9D4B6HNV: acknowledged → inProgress
  SV-20261120-NSTB16XN: designed for SO-20261120-9D4B6HNV item 1
  SV-20261120-57XDRG03: designed for SO-20261120-9D4B6HNV item 2
$ som order complete --help
  complete an order whose activities are finished
  Usage: som order complete [OPTIONS] ID

  Positionals:
    ID ...                          the order: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --force                         complete it although an item changes a service
                                    without any work
    --where EXPR                    change each record that matches, such as:
                                    state = held and priority <= 2
    --max N                         with --where: change up to this many records
                                    (default: 20)

  Examples:
    som order complete 7K3F
    som order complete SO-20261121-7K3F9QXW --note 'handed over to the customer'

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
