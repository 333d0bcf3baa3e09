# Escalating by hand.
$ include prelude.t
$ som order escalate 7K3F
  ! SO-20261120-7K3F9QXW: to escalate needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som order escalate 7K3F --reason 'supplier does not answer' -n
  SO-20261120-7K3F9QXW: escalated to level 1 (supplier does not answer), nobody is notified
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -25,8 +25,20 @@
         serviceSpecification:
           id: ethernet-line
           version: "1.2"
  +escalation:
  +  - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
  +    level: 1
  +    date: "2026-11-21T12:00:00Z"
  +    rule: manual
  +    reason: supplier does not answer
   trackingRecord:
     - id: 01KAG4W0G00000000000000001
       time: "2026-11-20T09:12:00Z"
       user: omar
       action: create
  +  - id: 01M7YZMHG0J3Q45J8BXVXK4NAY
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: escalate
  +    level: 1
  +    reason: supplier does not answer
$ som order escalate 7K3F --reason 'supplier does not answer'
  SO-20261120-7K3F9QXW: escalated to level 1 (supplier does not answer), nobody is notified
$ som order escalate 7K3F --reason 'customer is down' --notify duty-manager --notify 'omar' -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"acknowledged","to":"acknowledged","text":"escalated to level 2 (customer is down), notified duty-manager, omar"}]}
  ! {"errors":[{"code":"unknown-reference","severity":"warning","message":"party 'duty-manager' is not known","file":"orders/2026/11/SO-20261120-7K3F9QXW.yaml"}]}
$ som order escalate 7K3F --level 7 --reason 'board asks'
  SO-20261120-7K3F9QXW: escalated to level 7 (board asks), nobody is notified
$ som order escalate 7K3F --level 0 --reason x
  ! som: error: there is no escalation level 0 [usage]
  ! hint: levels are 1 to 99
  [2]
$ som order escalate 7K3F --level 100 --reason x
  ! som: error: there is no escalation level 100 [usage]
  ! hint: levels are 1 to 99
  [2]
$ som order escalate 7K3F --level high --reason x
  ! som: error: --level: 'high' is not a whole number [usage]
  ! hint: write it in decimal digits, without leading zeros
  [2]
$ cat orders/2026/11/SO-20261120-7K3F9QXW.yaml
  "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  externalId: BSS-4471
  category: EthernetLine
  description: 100 Mbit/s Ethernet line, Leeds depot
  priority: "2"
  state: acknowledged  # seen by the desk
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
      state: acknowledged
      service:
        name: leeds-depot
        serviceSpecification:
          id: ethernet-line
          version: "1.2"
  escalation:
    - id: 01M7YZMHG0ZY81A0M0V38G3DDS
      level: 1
      date: "2026-11-21T12:00:00Z"
      rule: manual
      reason: supplier does not answer
    - id: 01M7YZMHG0ZY81A0M0V6X9R1HE
      level: 2
      date: "2026-11-21T12:00:00Z"
      rule: manual
      reason: customer is down
      notified: [duty-manager, omar]
    - id: 01M7YZMHG0ZY81A0M0V7KCGYHZ
      level: 7
      date: "2026-11-21T12:00:00Z"
      rule: manual
      reason: board asks
  trackingRecord:
    - id: 01KAG4W0G00000000000000001
      time: "2026-11-20T09:12:00Z"
      user: omar
      action: create
    - id: 01M7YZMHG01W92F1BNDKBKCF55
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: escalate
      level: 1
      reason: supplier does not answer
    - id: 01M7YZMHG01W92F1BNDNXEPKSR
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: escalate
      level: 2
      reason: customer is down
    - id: 01M7YZMHG01W92F1BNDSEHYH4Y
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: escalate
      level: 7
      reason: board asks
$ som log 7K3F
  TIME              USER  ACTION    ACTIVITY  CHANGE   REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  escalate            level 1  supplier does not answer
  2026-11-21 12:00  jane  escalate            level 2  customer is down
  2026-11-21 12:00  jane  escalate            level 7  board asks
$ som order reject 2M8R --reason x -q
$ som order escalate 2M8R --reason y
  ! SO-20261120-2M8R1TQC: cannot escalate an order that is rejected [illegal-transition]
  ! hint: rejected is final
  [5]
$ som order escalate --help
  escalate an order by hand
  Usage: som order escalate [OPTIONS] ID

  Positionals:
    ID ...                          the order: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --level N                       the level, 1 to 99 (default: one above the
                                    highest so far)
    --notify PARTY ...              a party to notify; repeat for more
    --where EXPR                    change each record that matches, such as:
                                    state = held and priority <= 2
    --max N                         with --where: change up to this many records
                                    (default: 20)

  Examples:
    som order escalate 7K3F --reason 'supplier does not answer'
    som order escalate 7K3F --level 3 --notify duty-manager --reason \
        'customer is down'

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
# The highest escalation that nobody acknowledged is shown, whichever was last.
$ som order escalate 9D4B --level 3 --reason 'customer is down' -q
$ som order escalate 9D4B --level 2 --reason 'the supplier is late' -q
$ som order show 9D4B
  ServiceOrder SO-20261120-9D4B6HNV
    state           acknowledged
    level           inJeopardy: the prerequisite SO-20261120-2M8R1TQC is rejected, so it will not be completed (+1)
    escalated       level 3, 2026-11-21 12:00, not acknowledged
    description     1 Gbit/s Ethernet line and a voice line, Bradford mill
    priority        1
    related to      SO-20261120-2M8R1TQC (dependency)
    ordered         2026-11-20 11:00
    due             2026-11-27 17:00 (in 6 d 5 h)
    expected        2026-11-24 12:00
    file            orders/2026/11/SO-20261120-9D4B6HNV.json

  ITEM  ACTION  STATE         SPECIFICATION  NAME
  1     add     acknowledged  ethernet-line  bradford-mill
  2     add     acknowledged  voice-line     mill-reception
$ som order ack 9D4B -q
$ som order show 9D4B
  ServiceOrder SO-20261120-9D4B6HNV
    state           acknowledged
    level           inJeopardy: the prerequisite SO-20261120-2M8R1TQC is rejected, so it will not be completed (+1)
    escalated       level 2, 2026-11-21 12:00, acknowledged by jane
    description     1 Gbit/s Ethernet line and a voice line, Bradford mill
    priority        1
    related to      SO-20261120-2M8R1TQC (dependency)
    ordered         2026-11-20 11:00
    due             2026-11-27 17:00 (in 6 d 5 h)
    expected        2026-11-24 12:00
    file            orders/2026/11/SO-20261120-9D4B6HNV.json

  ITEM  ACTION  STATE         SPECIFICATION  NAME
  1     add     acknowledged  ethernet-line  bradford-mill
  2     add     acknowledged  voice-line     mill-reception
