# Listing orders: nearest requested date first, then by id.
$ include prelude.t
$ som order list
  ID                    STATE         PRIO  DUE               WHEN         ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261120-9D4B6HNV  acknowledged     1  2026-11-27 17:00  in 6 d 5 h                          1 Gbit/s Ethernet line and a voice line, Bradford mill
  SO-20261120-7K3F9QXW  acknowledged     2  2026-12-01 17:00  in 10 d 5 h  team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-2M8R1TQC  acknowledged                                                    CUST-204  Duct to the Bradford mill
$ som order list -o wide
  ID                    EXTERNAL ID  STATE         PRIO  DUE               WHEN         ASSIGNEE     PERSON  CUSTOMER  DESCRIPTION
  SO-20261120-9D4B6HNV               acknowledged     1  2026-11-27 17:00  in 6 d 5 h                                  1 Gbit/s Ethernet line and a voice line, Bradford mill
  SO-20261120-7K3F9QXW  BSS-4471     acknowledged     2  2026-12-01 17:00  in 10 d 5 h  team-access          CUST-118  100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-2M8R1TQC               acknowledged                                                            CUST-204  Duct to the Bradford mill
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
$ som order list -o ndjson --fields id,state,priority
  {"id":"SO-20261120-9D4B6HNV","state":"acknowledged","priority":"1"}
  {"id":"SO-20261120-7K3F9QXW","state":"acknowledged","priority":"2"}
  {"id":"SO-20261120-2M8R1TQC","state":"acknowledged","priority":null}
$ som order list -o json --fields id,serviceOrderItem[0].service.name
  {
    "schemaVersion": 1,
    "kind": "OrderList",
    "items": [
      {
        "id": "SO-20261120-9D4B6HNV",
        "serviceOrderItem[0].service.name": "bradford-mill"
      },
      {
        "id": "SO-20261120-7K3F9QXW",
        "serviceOrderItem[0].service.name": "leeds-depot"
      },
      {
        "id": "SO-20261120-2M8R1TQC",
        "serviceOrderItem[0].service.name": "bradford-duct"
      }
    ],
    "truncated": false
  }
$ som order list -o yaml --fields id,description
  ---
  id: SO-20261120-9D4B6HNV
  description: 1 Gbit/s Ethernet line and a voice line, Bradford mill
  ---
  id: SO-20261120-7K3F9QXW
  description: 100 Mbit/s Ethernet line, Leeds depot
  ---
  id: SO-20261120-2M8R1TQC
  description: Duct to the Bradford mill
$ som order list --customer CUST-204 -o json
  {
    "schemaVersion": 1,
    "kind": "OrderList",
    "items": [
      {
        "@type": "ServiceOrder",
        "id": "SO-20261120-2M8R1TQC",
        "description": "Duct to the Bradford mill",
        "state": "acknowledged",
        "orderDate": "2026-11-20T10:00:00Z",
        "externalReference": [
          {
            "id": "CO-88213",
            "externalReferenceType": "customerOrder"
          }
        ],
        "relatedParty": [
          {
            "id": "CUST-204",
            "role": "customer"
          }
        ],
        "serviceOrderItem": [
          {
            "id": "1",
            "action": "add",
            "state": "acknowledged",
            "service": {
              "name": "bradford-duct"
            }
          }
        ]
      }
    ],
    "truncated": false
  }

# Filters.
$ som order reject 2M8R --reason 'no duct' -q
$ som order list --open -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
$ som order list --state rejected
  ID                    STATE     PRIO  DUE  WHEN  ASSIGNEE  CUSTOMER  DESCRIPTION
  SO-20261120-2M8R1TQC  rejected                             CUST-204  Duct to the Bradford mill
$ som order list --state rejected --state acknowledged -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
$ som order list --assignee team-access -o id
  SO-20261120-7K3F9QXW
$ som order list --customer CUST-118 -o id
  SO-20261120-7K3F9QXW
$ som order list --customer-order CO-88213 -o id
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
$ som order list --customer NOBODY
  ID  STATE  PRIO  DUE  WHEN  ASSIGNEE  CUSTOMER  DESCRIPTION
$ som order list --customer NOBODY -o json
  {
    "schemaVersion": 1,
    "kind": "OrderList",
    "items": [],
    "truncated": false
  }
$ som order list --limit 1 --all
  ID                    STATE         PRIO  DUE               WHEN        ASSIGNEE  CUSTOMER  DESCRIPTION
  SO-20261120-9D4B6HNV  acknowledged     1  2026-11-27 17:00  in 6 d 5 h                      1 Gbit/s Ethernet line and a voice line, Bradford mill
  ! som: 1 of 3 shown (--limit)
$ som order list --limit 1 -o json --fields id
  {
    "schemaVersion": 1,
    "kind": "OrderList",
    "items": [
      {
        "id": "SO-20261120-9D4B6HNV"
      }
    ],
    "truncated": true
  }
  ! som: 1 of 3 shown (--limit)
$ som order list --limit 1 -q -o id
  SO-20261120-9D4B6HNV

# What filters cannot be.
$ som order list --state complete
  ! som: error: --state: 'complete' is not a state of an order [usage]
  ! hint: did you mean 'completed'?
  [2]
$ som order list --state skipped
  ! som: error: --state: 'skipped' is not a state of an order [usage]
  ! hint: states are: acknowledged, rejected, pending, held, inProgress, cancelled, completed, failed, partial, assessingCancellation, pendingCancellation
  [2]
$ som order list --limit x
  ! som: error: --limit: 'x' is not a whole number [usage]
  ! hint: write it in decimal digits, without leading zeros
  [2]
$ som order list --limit -1
  ! som: error: --limit: '-1' is not a positive number [usage]
  ! hint: see som order list --help
  [2]
$ som order list -o markdown
  | ID | STATE | PRIO | DUE | WHEN | ASSIGNEE | CUSTOMER | DESCRIPTION |
  | --- | --- | ---: | --- | --- | --- | --- | --- |
  | SO-20261120-9D4B6HNV | acknowledged | 1 | 2026-11-27 17:00 | in 6 d 5 h |  |  | 1 Gbit/s Ethernet line and a voice line, Bradford mill |
  | SO-20261120-7K3F9QXW | acknowledged | 2 | 2026-12-01 17:00 | in 10 d 5 h | team-access | CUST-118 | 100 Mbit/s Ethernet line, Leeds depot |
  | SO-20261120-2M8R1TQC | rejected |  |  |  |  | CUST-204 | Duct to the Bradford mill |
$ som order list 7K3F
  ! som: error: unexpected argument '7K3F' [usage]
  ! hint: quote text that has spaces
  ! hint: see som order list --help
  [2]

# A bad file is reported and the others are listed.
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml 's/state: rejected/state: [rejected/'
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml:5:1: error: expected ',' or ']' [syntax]
  !   5 | orderDate: "2026-11-20T10:00:00Z"
  !     | ^
  ! hint: the '[' on line 4 is still open
  [4]
$ som order list -o json --fields id
  {
    "schemaVersion": 1,
    "kind": "OrderList",
    "items": [
      {
        "id": "SO-20261120-9D4B6HNV"
      },
      {
        "id": "SO-20261120-7K3F9QXW"
      }
    ],
    "truncated": false
  }
  ! {"errors":[{"code":"syntax","severity":"error","message":"expected ',' or ']'","file":"orders/2026/11/SO-20261120-2M8R1TQC.yaml","line":5,"column":1,"hints":["the '[' on line 4 is still open"]}]}
  [4]

# A terminal of 60 columns.
$ tty 60
$ som order list --no-color
  ID                    STATE         DESCRIPTION
  SO-20261120-9D4B6HNV  acknowledged  1 Gbit/s Ethernet line
                                      and a voice line,
                                      Bradford mill
  SO-20261120-7K3F9QXW  acknowledged  100 Mbit/s Ethernet
                                      line, Leeds depot
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml:5:1: error: expected ',' or ']' [syntax]
  !   5 | orderDate: "2026-11-20T10:00:00Z"
  !     | ^
  ! hint: the '[' on line 4 is still open
  [4]
$ notty
$ som order list --help
  list orders, nearest due date first
  Usage: som order list [OPTIONS]

  Options:
    -h,--help                       print this help
    --state STATE ...               only records in this state; repeat for more
    --assignee PARTY                only records of this team or party
    --customer ID                   only records of this customer
    --customer-order ID             only records of this customer order
    --open                          only records that are not in a final state
    --all                           also ended records in a table for people;
                                    other formats have all records
    --where EXPR                    only records that match, such as: state = held
                                    and due < now+P2D
    --sort A,-B                     sort by these fields; - before a field sorts
                                    in descending order
    --limit N                       show at most this many
    --as-of REV|TIME                read the workspace as of this commit, or the
                                    newest up to this time

  Examples:
    som order list --open --assignee team-access
    som order list --where 'priority <= 2 and due < now+P2D' --sort due
    som order list --state held -o json | jq -r '.items[].id'

  Formats (-o): table, wide, json, ndjson, yaml, csv, markdown, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
