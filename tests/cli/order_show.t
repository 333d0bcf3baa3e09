# Showing an order.
$ include prelude.t
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           acknowledged
    level           onTrack
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

  ITEM  ACTION  STATE         SPECIFICATION  NAME
  1     add     acknowledged  ethernet-line  leeds-depot
$ som order show 9D4B
  ServiceOrder SO-20261120-9D4B6HNV
    state           acknowledged
    level           atRisk: nobody has been assigned for 1 d 1 h
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
    "trackingRecord": [
      {
        "id": "01KAG4W0G00000000000000001",
        "time": "2026-11-20T09:12:00Z",
        "user": "omar",
        "action": "create"
      }
    ]
  }
$ som order show 9D4B -o yaml
  "@type": ServiceOrder
  id: SO-20261120-9D4B6HNV
  description: 1 Gbit/s Ethernet line and a voice line, Bradford mill
  priority: "1"
  state: acknowledged
  orderDate: "2026-11-20T11:00:00Z"
  requestedCompletionDate: "2026-11-27T17:00:00Z"
  orderRelationship:
    - id: SO-20261120-2M8R1TQC
      relationshipType: dependency
  serviceOrderItem:
    - id: "1"
      action: add
      state: acknowledged
      service:
        name: bradford-mill
        serviceSpecification:
          id: ethernet-line
    - id: "2"
      action: add
      state: acknowledged
      service:
        name: mill-reception
        serviceSpecification:
          id: voice-line
$ som order show ext:BSS-4471 -o id
  SO-20261120-7K3F9QXW

# An id is the whole of it, a prefix of it or of its random part (4 characters or more), or an external id.
$ som order show SO-20261120-7K3F9QXW -o id
  SO-20261120-7K3F9QXW
$ som order show 7k3f9 -o id
  SO-20261120-7K3F9QXW
$ som order show SO-20261120-7K -o id
  SO-20261120-7K3F9QXW
$ som order show 7K3
  ! som: error: '7K3' is too short: write at least 4 characters of an id [not-found]
  [3]
$ som order show SO-20261120
  ! som: error: 'SO-20261120' matches 3 records [ambiguous-id]
  ! hint: SO-20261120-2M8R1TQC  acknowledged, Duct to the Bradford mill
  ! hint: SO-20261120-7K3F9QXW  acknowledged, 100 Mbit/s Ethernet line, Leeds depot
  ! hint: SO-20261120-9D4B6HNV  acknowledged, 1 Gbit/s Ethernet line and a voice line, Bradford mill
  [3]
$ som order show 7K3G
  ! som: error: order '7K3G' does not exist [not-found]
  [3]
$ som order show SO-20261120-7K3F9QXX
  ! som: error: order 'SO-20261120-7K3F9QXX' does not exist [not-found]
  ! hint: did you mean 'SO-20261120-7K3F9QXW'?
  [3]
$ som order show ext:BSS-4472
  ! som: error: no order has the external id 'BSS-4472' [not-found]
  [3]
$ som order show RO-20261120-7K3F9QXW
  ! som: error: order 'RO-20261120-7K3F9QXW' does not exist [not-found]
  ! hint: RO-20261120-7K3F9QXW is the id of a ResourceOrder; see som show RO-20261120-7K3F9QXW
  [3]
$ som order show ../som.yaml
  ! som: error: '../som.yaml' cannot be an id [invalid-id]
  ! hint: use an id such as SO-20261121-7K3F9QXW, a prefix of it, or ext: and an external id
  [4]
$ som order show SO-20261120-../../..
  ! som: error: 'SO-20261120-../../..' cannot be an id [invalid-id]
  ! hint: use an id such as SO-20261121-7K3F9QXW, a prefix of it, or ext: and an external id
  [4]
$ som order show
  ! som: error: missing: ID [usage]
  ! hint: usage: som order show ID
  ! hint: see som order show --help
  [2]
$ som order show 7K3G -o json
  ! {"errors":[{"code":"not-found","severity":"error","message":"order '7K3G' does not exist"}]}
  [3]

# Text that would play with the terminal is made harmless.
$ write orders/2026/11/SO-20261121-0000000A.json <<EOF
{
  "@type": "ServiceOrder",
  "id": "SO-20261121-0000000A",
  "description": "red \u001b[31m alert, \u202ereversed\u202c, tab\there\nsecond line",
  "state": "acknowledged",
  "orderDate": "2026-11-21T11:00:00Z",
  "serviceOrderItem": [{"id": "1", "action": "add", "state": "acknowledged", "service": {"name": "x\u0007y"}}]
}
EOF
$ som order show 0000000A
  ServiceOrder SO-20261121-0000000A
    state           acknowledged
    level           onTrack: neither the record nor a service level gives a due date
    description     red \x1b[31m alert, \u202ereversed\u202c, tab\there\nsecond line
    ordered         2026-11-21 11:00
    file            orders/2026/11/SO-20261121-0000000A.json

  ITEM  ACTION  STATE         NAME
  1     add     acknowledged  x\x07y
$ som order show 0000000A -o json
  {
    "@type": "ServiceOrder",
    "id": "SO-20261121-0000000A",
    "description": "red \u001b[31m alert, \u202ereversed\u202c, tab\there\nsecond line",
    "state": "acknowledged",
    "orderDate": "2026-11-21T11:00:00Z",
    "serviceOrderItem": [
      {
        "id": "1",
        "action": "add",
        "state": "acknowledged",
        "service": {
          "name": "x\u0007y"
        }
      }
    ]
  }

# On a terminal it has colours.
$ tty 60
$ som order show 7K3F
  \e[1mServiceOrder SO-20261120-7K3F9QXW\e[0m
    state           acknowledged
    level           \e[32monTrack\e[0m
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

  \e[1mITEM\e[0m  \e[1mACTION\e[0m  \e[1mSTATE\e[0m         \e[1mSPECIFICATION\e[0m  \e[1mNAME\e[0m
  1     add     acknowledged  ethernet-line  leeds-depot
$ som order show 7K3F --no-color
  ServiceOrder SO-20261120-7K3F9QXW
    state           acknowledged
    level           onTrack
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

  ITEM  ACTION  STATE         SPECIFICATION  NAME
  1     add     acknowledged  ethernet-line  leeds-depot
$ env NO_COLOR=1
$ som order show 7K3F -o table
  ServiceOrder SO-20261120-7K3F9QXW
    state           acknowledged
    level           onTrack
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

  ITEM  ACTION  STATE         SPECIFICATION  NAME
  1     add     acknowledged  ethernet-line  leeds-depot
$ notty
$ som order show --help
  show an order
  Usage: som order show [OPTIONS] ID

  Positionals:
    ID ...                          records to show: ids, unique prefixes (4
                                    characters or more), or ext: and external ids

  Options:
    -h,--help                       print this help
    --as-of REV|TIME                read the workspace as of this commit, or the
                                    newest up to this time

  Examples:
    som order show 7K3F
    som order show 7K3F 2M8R
    som order show ext:BSS-4471 -o json | jq .state

  Formats (-o): table, json, yaml, id

  Global options (--reason, --note, -n, -o, -q and more): som --help

# Several are shown as they were at one moment.
$ som order show 7K3F 9D4B
  ServiceOrder SO-20261120-7K3F9QXW
    state           acknowledged
    level           onTrack
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

  ITEM  ACTION  STATE         SPECIFICATION  NAME
  1     add     acknowledged  ethernet-line  leeds-depot

  ServiceOrder SO-20261120-9D4B6HNV
    state           acknowledged
    level           atRisk: nobody has been assigned for 1 d 1 h
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
$ som order show 9D4B 2M8R -o yaml --fields id,state
  ---
  id: SO-20261120-9D4B6HNV
  state: acknowledged
  ---
  id: SO-20261120-2M8R1TQC
  state: acknowledged
$ som order show 9D4B 2M8R -o json --fields id
  {
    "schemaVersion": 1,
    "kind": "RecordList",
    "items": [
      {
        "id": "SO-20261120-9D4B6HNV"
      },
      {
        "id": "SO-20261120-2M8R1TQC"
      }
    ],
    "truncated": false
  }
$ som order show 9D4B 2M8R -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
$ som order show 9D4B 9999
  ! som: error: order '9999' does not exist [not-found]
  [3]

# A resource has no noun of its own.
$ write inventory/resource/port1.yaml <<EOF
"@type": Resource
id: port1
name: port
EOF
$ som order show port1
  ! som: error: order 'port1' does not exist [not-found]
  ! hint: port1 is the id of a Resource; see som show port1
  [3]
