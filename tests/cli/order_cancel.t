# Cancelling an order.
$ include prelude.t
$ som order cancel
  ! som: error: the order is missing [usage]
  ! hint: give an order, or --customer-order ID
  [2]
$ som order cancel 7K3F
  ! SO-20261120-7K3F9QXW: to cancel needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som order cancel 7K3F --customer-order CO-88213 --reason x
  ! som: error: the order is missing [usage]
  ! hint: give an order, or --customer-order ID
  [2]
$ som order cancel 7K3F --assess --accept --reason x
  ! som: error: --assess and --accept cannot be used together [usage]
  ! hint: see som order cancel --help
  [2]
$ som order cancel 7K3F --reason 'customer withdrew' -n
  SO-20261120-7K3F9QXW: acknowledged → cancelled (customer withdrew)
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -4,8 +4,10 @@
   category: EthernetLine
   description: 100 Mbit/s Ethernet line, Leeds depot
   priority: "2"
  -state: acknowledged  # seen by the desk
  +state: cancelled  # seen by the desk
   orderDate: "2026-11-20T09:12:00Z"
  +cancellationDate: "2026-11-21T12:00:00Z"
  +cancellationReason: customer withdrew
   requestedCompletionDate: "2026-12-01T17:00:00Z"
   externalReference:
     - id: CO-88213
  @@ -19,7 +21,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: acknowledged
  +    state: cancelled
       service:
         name: leeds-depot
         serviceSpecification:
  @@ -30,3 +32,10 @@
       time: "2026-11-20T09:12:00Z"
       user: omar
       action: create
  +  - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: cancel
  +    from: acknowledged
  +    to: cancelled
  +    reason: customer withdrew

# One that has not started is cancelled at once.
$ som order cancel 7K3F --reason 'customer withdrew'
  SO-20261120-7K3F9QXW: acknowledged → cancelled (customer withdrew)
$ cat orders/2026/11/SO-20261120-7K3F9QXW.yaml
  "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  externalId: BSS-4471
  category: EthernetLine
  description: 100 Mbit/s Ethernet line, Leeds depot
  priority: "2"
  state: cancelled  # seen by the desk
  orderDate: "2026-11-20T09:12:00Z"
  cancellationDate: "2026-11-21T12:00:00Z"
  cancellationReason: customer withdrew
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
      state: cancelled
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
      action: cancel
      from: acknowledged
      to: cancelled
      reason: customer withdrew
$ som order cancel 7K3F --reason again
  ! SO-20261120-7K3F9QXW: cannot cancel an order that is cancelled [illegal-transition]
  ! hint: cancelled is final
  [5]
$ som order cancel 2M8R --refuse --reason x
  ! SO-20261120-2M8R1TQC: it is acknowledged: nobody asked to cancel it [illegal-transition]
  [5]
$ som order cancel 2M8R --accept
  ! SO-20261120-2M8R1TQC: cannot accept an order that is acknowledged [illegal-transition]
  ! hint: from acknowledged you may: reject, start, pend, hold, cancel
  [5]

# One that runs goes through the assessment in one command; what waits or runs is cancelled with it.
$ som order start 9D4B --force --reason 'paper is late' -q
$ som activity start 9D4B 1.survey -q
$ now 2026-11-21T15:00:00Z
$ som order cancel 9D4B --reason 'customer withdrew' -o json
  {"changed":[{"id":"SO-20261120-9D4B6HNV","from":"inProgress","to":"cancelled","text":"customer withdrew"},{"id":"SV-20261120-NSTB16XN","from":"designed","to":"terminated","text":"SO-20261120-9D4B6HNV item 1 is cancelled"},{"id":"SV-20261120-57XDRG03","from":"designed","to":"terminated","text":"SO-20261120-9D4B6HNV item 2 is cancelled"}]}
$ som order show 9D4B
  ServiceOrder SO-20261120-9D4B6HNV
    state           cancelled
    description     1 Gbit/s Ethernet line and a voice line, Bradford mill
    priority        1
    related to      SO-20261120-2M8R1TQC (dependency)
    ordered         2026-11-20 11:00
    started         2026-11-21 12:00
    requested for   2026-11-27 17:00
    cancelled       2026-11-21 15:00
    because         customer withdrew
    file            orders/2026/11/SO-20261120-9D4B6HNV.json

  ITEM  ACTION  STATE      SPECIFICATION  SERVICE               NAME
  1     add     cancelled  ethernet-line  SV-20261120-NSTB16XN  bradford-mill
  2     add     cancelled  voice-line     SV-20261120-57XDRG03  mill-reception

  ACTIVITY     STATE      ASSIGNEE     STARTED           ENDED             AFTER
  1.survey     cancelled  team-field   2026-11-21 12:00  2026-11-21 15:00
  1.configure  cancelled  team-access                                      1.survey
  1.test       cancelled  team-access                                      1.configure
  2.number     cancelled  team-access
$ som log 9D4B
  TIME              USER  ACTION  ACTIVITY  CHANGE                                       REASON
  2026-11-21 12:00  jane  start             acknowledged → inProgress (forced)           paper is late
  2026-11-21 12:00  jane  start   1.survey  pending → inProgress
  2026-11-21 15:00  jane  cancel            inProgress → assessingCancellation           customer withdrew
  2026-11-21 15:00  jane  accept            assessingCancellation → pendingCancellation  customer withdrew
  2026-11-21 15:00  jane  finish            pendingCancellation → cancelled
$ som order cancel --help
  cancel an order, or all of a customer order
  Usage: som order cancel [OPTIONS] [ID]

  Positionals:
    ID ...                          the order: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --customer-order CUSTOMER-ORDER cancel every order of this customer order,
                                    each in its own transaction
    --assess                        stop at assessingCancellation
    --accept                        accept an assessed cancellation and finish it
    --refuse                        refuse it, and return to the state before
    --force                         cancel although a point of no return has
                                    passed
    --no-take-back                  leave what was delivered in place
    --where EXPR                    change each record that matches, such as:
                                    state = held and priority <= 2
    --max N                         with --where: change up to this many records
                                    (default: 20)

  Examples:
    som order cancel 7K3F --reason 'customer withdrew'
    som order cancel --customer-order CO-88213 --reason 'contract ended' -n

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
