# Acknowledging the escalations of an order.
$ include prelude.t
$ som order ack 7K3F
  ! SO-20261120-7K3F9QXW: there is no escalation to acknowledge [guard]
  ! hint: see som order show SO-20261120-7K3F9QXW
  [5]
$ som order escalate 7K3F --reason 'supplier does not answer' -q
$ som order escalate 7K3F --reason 'customer is down' -q
$ now 2026-11-21T12:20:00Z
$ som order ack 7K3F -n
  SO-20261120-7K3F9QXW: 2 escalations acknowledged
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -31,11 +31,15 @@
       date: "2026-11-21T12:00:00Z"
       rule: manual
       reason: supplier does not answer
  +    acknowledgedBy: jane
  +    acknowledgedDate: "2026-11-21T12:20:00Z"
     - id: 01M7YZMHG0M5JRXV37XN75FCJN
       level: 2
       date: "2026-11-21T12:00:00Z"
       rule: manual
       reason: customer is down
  +    acknowledgedBy: jane
  +    acknowledgedDate: "2026-11-21T12:20:00Z"
   trackingRecord:
     - id: 01KAG4W0G00000000000000001
       time: "2026-11-20T09:12:00Z"
  @@ -53,3 +57,7 @@
       action: escalate
       level: 2
       reason: customer is down
  +  - id: 01M7Z0S5C0ZY81A0M0V38G3DDS
  +    time: "2026-11-21T12:20:00Z"
  +    user: jane
  +    action: ack
$ som order ack 7K3F --actor omar --note 'I am on it'
  SO-20261120-7K3F9QXW: 2 escalations acknowledged
$ som order ack 7K3F
  ! SO-20261120-7K3F9QXW: all its escalations are acknowledged already [guard]
  ! hint: see som order show SO-20261120-7K3F9QXW
  [5]
$ som order show 7K3F -o json
  {
    "@type": "ServiceOrder",
    "id": "SO-20261120-7K3F9QXW",
    "externalId": "BSS-4471",
    "category": "EthernetLine",
    "description": "100 Mbit/s Ethernet line, Leeds depot",
    "priority": "2",
    "state": "acknowledged",
    "orderDate": "2026-11-20T09:12:00Z",
    "requestedCompletionDate": "2026-12-01T17:00:00Z",
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
          "name": "leeds-depot",
          "serviceSpecification": {
            "id": "ethernet-line",
            "version": "1.2"
          }
        }
      }
    ],
    "escalation": [
      {
        "id": "01M7YZMHG0M5JRXV37XJ4G4Q61",
        "level": 1,
        "date": "2026-11-21T12:00:00Z",
        "rule": "manual",
        "reason": "supplier does not answer",
        "acknowledgedBy": "omar",
        "acknowledgedDate": "2026-11-21T12:20:00Z"
      },
      {
        "id": "01M7YZMHG0M5JRXV37XN75FCJN",
        "level": 2,
        "date": "2026-11-21T12:00:00Z",
        "rule": "manual",
        "reason": "customer is down",
        "acknowledgedBy": "omar",
        "acknowledgedDate": "2026-11-21T12:20:00Z"
      }
    ],
    "note": [
      {
        "id": "01M7Z0S5C0HST62SWPVRTQWFD8",
        "author": "omar",
        "date": "2026-11-21T12:20:00Z",
        "text": "I am on it"
      }
    ],
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
        "action": "escalate",
        "level": 1,
        "reason": "supplier does not answer"
      },
      {
        "id": "01M7YZMHG0J3Q45J8BXYFEESZH",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "escalate",
        "level": 2,
        "reason": "customer is down"
      },
      {
        "id": "01M7Z0S5C01W92F1BNDKBKCF55",
        "time": "2026-11-21T12:20:00Z",
        "user": "omar",
        "action": "ack"
      }
    ]
  }
$ som order escalate 7K3F --reason 'still down' -q
$ som order ack 7K3F -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"acknowledged","to":"acknowledged","text":"1 escalation acknowledged"}]}
$ som order ack --help
  acknowledge the escalations of an order
  Usage: som order ack [OPTIONS] ID

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
    som order ack 7K3F
    som order ack 7K3F --note 'I am on it'

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
