# Setting and removing fields.
$ include prelude.t
$ som order update 7K3F
  ! som: error: the change is missing [usage]
  ! hint: give --set path=value, --unset path or --service-level ID
  [2]
$ som order update 7K3F --set priority=1 -n
  SO-20261120-7K3F9QXW: 1 field updated, service level standard-order
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -3,7 +3,7 @@
   externalId: BSS-4471
   category: EthernetLine
   description: 100 Mbit/s Ethernet line, Leeds depot
  -priority: "2"
  +priority: "1"
   state: acknowledged  # seen by the desk
   orderDate: "2026-11-20T09:12:00Z"
   requestedCompletionDate: "2026-12-01T17:00:00Z"
  @@ -25,8 +25,25 @@
         serviceSpecification:
           id: ethernet-line
           version: "1.2"
  +sla:
  +  level: standard-order
  +  calendar: office
  +  leadTime: P10D
   trackingRecord:
     - id: 01KAG4W0G00000000000000001
       time: "2026-11-20T09:12:00Z"
       user: omar
       action: create
  +  - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: update
  +    field: priority
  +    from: "2"
  +    to: "1"
  +  - id: 01M7YZMHG0M5JRXV37XN5PQX9M
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: update
  +    field: sla
  +    to: standard-order
$ som order update 7K3F --set priority=1 --set description='Leeds depot: 100 Mbit/s' --reason 'customer called'
  SO-20261120-7K3F9QXW: 2 fields updated, service level standard-order
$ som order update 7K3F --set 'serviceOrderItem[id=1].service.name=depot' --unset category -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"acknowledged","to":"acknowledged","text":"2 fields updated"}]}
$ cat orders/2026/11/SO-20261120-7K3F9QXW.yaml
  "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  externalId: BSS-4471
  description: "Leeds depot: 100 Mbit/s"
  priority: "1"
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
        name: depot
        serviceSpecification:
          id: ethernet-line
          version: "1.2"
  sla:
    level: standard-order
    calendar: office
    leadTime: P10D
  trackingRecord:
    - id: 01KAG4W0G00000000000000001
      time: "2026-11-20T09:12:00Z"
      user: omar
      action: create
    - id: 01M7YZMHG0J3Q45J8BXVXK4NAY
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: priority
      from: "2"
      to: "1"
      reason: customer called
    - id: 01M7YZMHG0J3Q45J8BXXTN728S
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: description
      from: 100 Mbit/s Ethernet line, Leeds depot
      to: "Leeds depot: 100 Mbit/s"
      reason: customer called
    - id: 01M7YZMHG0J3Q45J8BXYXB2QK5
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: sla
      to: standard-order
      reason: customer called
    - id: 01M7YZMHG0J3Q45J8BY1MZHESZ
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: serviceOrderItem[id=1].service.name
      from: leeds-depot
      to: depot
    - id: 01M7YZMHG0J3Q45J8BY2GMY16A
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: category
      from: EthernetLine
$ som log 7K3F
  TIME              USER  ACTION  ACTIVITY  CHANGE                                                                        REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  update            priority: 2 → 1                                                               customer called
  2026-11-21 12:00  jane  update            description: 100 Mbit/s Ethernet line, Leeds depot → Leeds depot: 100 Mbit/s  customer called
  2026-11-21 12:00  jane  update            sla: → standard-order                                                         customer called
  2026-11-21 12:00  jane  update            serviceOrderItem[id=1].service.name: leeds-depot → depot
  2026-11-21 12:00  jane  update            category

# Setting what is there leaves the file as it is.
$ som order update 7K3F --set priority=1
  SO-20261120-7K3F9QXW: nothing to change
$ som order update 7K3F --unset category
  SO-20261120-7K3F9QXW: nothing to change
$ som order update 7K3F --set priority=1 -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"acknowledged","to":"acknowledged","text":"nothing to change"}]}
$ som order update 7K3F --set priority=1 -n
  SO-20261120-7K3F9QXW: nothing to change

# Values are typed by the schema; what does not fit is refused with its place.
$ som order update 7K3F --set requestedCompletionDate=soon
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:8:26: error: requestedCompletionDate: 'soon' is not a time [invalid-time]
  !   8 | requestedCompletionDate: "soon"
  !     |                          ^~~~~~
  ! hint: write RFC 3339, such as "2026-12-01T17:00:00Z"
  [4]
$ som order update 7K3F --set requestedCompletionDate=2026-12-02T17:00:00+01:00
  SO-20261120-7K3F9QXW: 1 field updated
$ som order update 7K3F --set serviceOrderItem[id=1].action=remove
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:20:13: error: serviceOrderItem[id=1].action: 'remove' is not one of: add, modify, delete, noChange [unknown-value]
  !   20 |     action: remove
  !      |             ^~~~~~
  [4]
$ som order update 7K3F --unset serviceOrderItem
  ! som: error: 'serviceOrderItem' cannot be set by update [protected-field]
  ! hint: items follow their order and activities
  [5]

# Fields that have their own verbs.
$ som order update 7K3F --set state=completed
  ! som: error: 'state' cannot be set by update [protected-field]
  ! hint: states are changed by start, hold, pend, resume, complete, fail, reject and cancel
  [5]
$ som order update 7K3F --set id=SO-20261120-00000000
  ! som: error: 'id' cannot be set by update [protected-field]
  ! hint: a record's kind and id never change
  [5]
$ som order update 7K3F --unset trackingRecord
  ! som: error: 'trackingRecord' cannot be set by update [protected-field]
  ! hint: tracking records are append-only
  [5]
$ som order update 7K3F --set 'serviceOrderItem[id=1].state=completed'
  ! som: error: 'serviceOrderItem[id=1].state' cannot be set by update [protected-field]
  ! hint: items follow their order and activities
  [5]
$ som order update 7K3F --set orderDate=2026-11-01T00:00:00Z
  ! som: error: 'orderDate' cannot be set by update [protected-field]
  ! hint: the start of the clock never moves
  [5]
$ som order update 7K3F --set sla.level=gold
  ! som: error: 'sla.level' cannot be set by update [protected-field]
  ! hint: agreed terms are changed with --service-level
  [5]

# Paths that are none.
$ som order update 7K3F --set 'relatedParty[role=customer=x'
  ! som: error: --set 'relatedParty[role=customer=x' has no '=' [usage]
  ! hint: write it as path=value, such as priority=1
  [2]
$ som order update 7K3F --set 'serviceOrderItem[id=9].service.name=x'
  ! som: error: 'serviceOrderItem[id=9]' does not exist [invalid-path]
  ! hint: append the element first
  [2]
$ som order update 7K3F --set priority
  ! som: error: --set 'priority' has no '=' [usage]
  ! hint: write it as path=value, such as priority=1
  [2]
$ som order update 7K3F --set =1
  ! som: error: the path '' is invalid: it ends with a '.' [invalid-path]
  ! hint: a path looks like serviceOrderItem[id=1].service.name or note[0].text
  [2]
$ som order update 7K3F --set priority. 
  ! som: error: --set 'priority.' has no '=' [usage]
  ! hint: write it as path=value, such as priority=1
  [2]
$ som order update 7K3F --unset nothing.there
  ! som: error: nothing.there: no schema has the field 'nothing' [unknown-value]
  ! hint: write a field of your own in double quotes: "nothing"
  [4]

# New fields, unknown ones too.
$ som order update 7K3F --set '"x-team".colour=green' --set expectedCompletionDate=2026-12-01T12:00:00Z
  SO-20261120-7K3F9QXW: 2 fields updated
$ som order show 7K3F -o json
  {
    "@type": "ServiceOrder",
    "id": "SO-20261120-7K3F9QXW",
    "externalId": "BSS-4471",
    "description": "Leeds depot: 100 Mbit/s",
    "priority": "1",
    "state": "acknowledged",
    "orderDate": "2026-11-20T09:12:00Z",
    "requestedCompletionDate": "2026-12-02T16:00:00Z",
    "expectedCompletionDate": "2026-12-01T12:00:00Z",
    "externalReference": [
      {
        "id": "CO-88213",
        "externalReferenceType": "customerOrder"
      }
    ],
    "relatedParty": [
      {
        "id": "CUST-118",
        "name": "Northern Bakeries",
        "role": "customer"
      },
      {
        "id": "team-access",
        "role": "assignee"
      }
    ],
    "serviceOrderItem": [
      {
        "id": "1",
        "action": "add",
        "state": "acknowledged",
        "service": {
          "name": "depot",
          "serviceSpecification": {
            "id": "ethernet-line",
            "version": "1.2"
          }
        }
      }
    ],
    "sla": {
      "level": "standard-order",
      "calendar": "office",
      "leadTime": "P10D"
    },
    "trackingRecord": [
      {
        "id": "01KAG4W0G00000000000000001",
        "time": "2026-11-20T09:12:00Z",
        "user": "omar",
        "action": "create"
      },
      {
        "id": "01M7YZMHG0J3Q45J8BXVXK4NAY",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "update",
        "field": "priority",
        "from": "2",
        "to": "1",
        "reason": "customer called"
      },
      {
        "id": "01M7YZMHG0J3Q45J8BXXTN728S",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "update",
        "field": "description",
        "from": "100 Mbit/s Ethernet line, Leeds depot",
        "to": "Leeds depot: 100 Mbit/s",
        "reason": "customer called"
      },
      {
        "id": "01M7YZMHG0J3Q45J8BXYXB2QK5",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "update",
        "field": "sla",
        "to": "standard-order",
        "reason": "customer called"
      },
      {
        "id": "01M7YZMHG0J3Q45J8BY1MZHESZ",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "update",
        "field": "serviceOrderItem[id=1].service.name",
        "from": "leeds-depot",
        "to": "depot"
      },
      {
        "id": "01M7YZMHG0J3Q45J8BY2GMY16A",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "update",
        "field": "category",
        "from": "EthernetLine"
      },
      {
        "id": "01M7YZMHG0J3Q45J8BY5W0XMEQ",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "update",
        "field": "requestedCompletionDate",
        "from": "2026-12-01T17:00:00Z",
        "to": "2026-12-02T16:00:00Z"
      },
      {
        "id": "01M7YZMHG0J3Q45J8BY92TYCE9",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "update",
        "field": "x-team.colour",
        "to": "green"
      },
      {
        "id": "01M7YZMHG0J3Q45J8BYCY7REH1",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "update",
        "field": "expectedCompletionDate",
        "to": "2026-12-01T12:00:00Z"
      }
    ],
    "x-team": {
      "colour": "green"
    }
  }

# Service levels: a change of priority matches again; a level that is named wants a reason.
$ edit policy/policy.yaml 's/leadTime: P10D/leadTime: P10D\n---\n"@type": ServiceLevel\nid: gold-order\nappliesTo: {kind: ServiceOrder, priority: [1]}\ncalendar: office\nleadTime: P5D/'
$ som order update 9D4B --set priority=2
  SO-20261120-9D4B6HNV: 1 field updated, service level standard-order
$ som order update 9D4B --set priority=1
  SO-20261120-9D4B6HNV: 1 field updated, service level gold-order
$ som order update 9D4B --set priority=2 --keep-level
  SO-20261120-9D4B6HNV: 1 field updated
$ som order update 9D4B --service-level standard-order
  ! SO-20261120-9D4B6HNV: to change the service level needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som order update 9D4B --service-level standard-order --reason 'as agreed with sales'
  SO-20261120-9D4B6HNV: service level standard-order
$ som order update 9D4B --service-level golden --reason x
  ! som: error: there is no service level 'golden' [not-found]
  ! hint: service levels are: standard-order, gold-order
  [3]
$ cat orders/2026/11/SO-20261120-9D4B6HNV.json
  {
    "@type": "ServiceOrder",
    "id": "SO-20261120-9D4B6HNV",
    "description": "1 Gbit/s Ethernet line and a voice line, Bradford mill",
    "priority": "2",
    "state": "acknowledged",
    "orderDate": "2026-11-20T11:00:00Z",
    "requestedCompletionDate": "2026-11-27T17:00:00Z",
    "orderRelationship": [{"id": "SO-20261120-2M8R1TQC", "relationshipType": "dependency"}],
    "serviceOrderItem": [
      {
        "id": "1",
        "action": "add",
        "state": "acknowledged",
        "service": {"name": "bradford-mill", "serviceSpecification": {"id": "ethernet-line"}}
      },
      {
        "id": "2",
        "action": "add",
        "state": "acknowledged",
        "service": {"name": "mill-reception", "serviceSpecification": {"id": "voice-line"}}
      }
    ],
    "sla": {
      "level": "standard-order",
      "calendar": "office",
      "leadTime": "P10D"
    },
    "trackingRecord": [
      {
        "id": "01M7YZMHG0ZY81A0M0V38G3DDS",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "update",
        "field": "priority",
        "from": "1",
        "to": "2"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0V69PPKHC",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "update",
        "field": "sla",
        "to": "standard-order"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0V9256TAY",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "update",
        "field": "priority",
        "from": "2",
        "to": "1"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0VCHSPNFE",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "update",
        "field": "sla",
        "from": "standard-order",
        "to": "gold-order"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0VF0WNGWA",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "update",
        "field": "priority",
        "from": "1",
        "to": "2"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0VG8KBSGM",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "update",
        "field": "sla",
        "from": "gold-order",
        "to": "standard-order",
        "reason": "as agreed with sales"
      }
    ]
  }

# Conditions.
$ som order update 7K3F --set priority=3 --if-match 12ab
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml: the record is not the one that --if-match names [changed-meanwhile]
  ! hint: read it again: its SHA-256 is 297d851c32e7e938171d07bbc3f0cbfc371118ef7d3c1e87f112d2dd99ead3f5
  [6]
$ som order update 7K3G --set priority=3
  ! som: error: order '7K3G' does not exist [not-found]
  [3]
$ som order update 7K3F --se priority=3
  ! som: error: unknown option '--se' [unknown-option]
  ! hint: did you mean '--set'?
  [2]
$ som order update --help
  set and remove fields
  Usage: som order update [OPTIONS] ID

  Positionals:
    ID ...                          the order: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --set PATH=VALUE ...            set a field, typed by the schema; repeat for
                                    more
    --unset PATH ...                remove a field; repeat for more
    --service-level SERVICE-LEVEL   use the terms of this service level (requires
                                    a reason)
    --keep-level                    keep the service level although the priority
                                    changes
    --force                         weaken guards of activities of a started
                                    record, or repeat an external id (requires a
                                    reason)
    --where EXPR                    change each record that matches, such as:
                                    state = held and priority <= 2
    --max N                         with --where: change up to this many records
                                    (default: 20)

  Examples:
    som order update 7K3F --set priority=1
    som order update 7K3F --set \
        'serviceOrderItem[id=1].service.name=leeds-depot' --unset category

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
# Names that lists have, and entries that are only appended.
$ som order update 7K3F --set due=tomorrow
  ! som: error: 'due' is a field of lists, not of the record [unknown-value]
  ! hint: it follows requestedCompletionDate of an order, requestedResolutionDate of a report
  [4]
$ som order note 7K3F 'by phone' -q
$ som order update 7K3F --set 'note[0].text=another'
  ! som: error: 'note[0].text' cannot be set by update [protected-field]
  ! hint: entries are only appended: use the verb that adds one, such as note
  [5]
$ som order update 7K3F --unset note
  ! som: error: 'note' cannot be set by update [protected-field]
  ! hint: entries are only appended: use the verb that adds one, such as note
  [5]
