# Creating orders from options. Payloads are in payload_*.t.
$ include prelude.t

# What is ordered must be said.
$ som order create
  ! som: error: the ordered specification is missing [usage]
  ! hint: give --spec ID, --qualification ID, or a payload with -f FILE
  [2]
$ som order create --customer CUST-118
  ! som: error: the ordered specification is missing [usage]
  ! hint: give --spec ID, --qualification ID, or a payload with -f FILE
  [2]

# A dry run shows the file.
$ som order create --spec ethernet-line --customer CUST-118 -n
  SO-20261121-XJ4G4Q61: created
  --- /dev/null
  +++ b/orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  @@ -0,0 +1,25 @@
  +"@type": ServiceOrder
  +id: SO-20261121-XJ4G4Q61
  +state: acknowledged
  +orderDate: "2026-11-21T12:00:00Z"
  +relatedParty:
  +  - id: CUST-118
  +    role: customer
  +serviceOrderItem:
  +  - id: "1"
  +    action: add
  +    state: acknowledged
  +    service:
  +      serviceSpecification:
  +        id: ethernet-line
  +        version: "1.2"
  +sla:
  +  level: standard-order
  +  calendar: office
  +  leadTime: P10D
  +allocation: []
  +trackingRecord:
  +  - id: 01M7YZMHG0XVXK4NAYM5JRXV37
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create

# Everything that options can say.
$ random 7
$ som order create --spec ethernet-line --customer CUST-118 --due 2026-12-04 --start '2026-11-24 08:00' --priority 2 --category EthernetLine --description 'Line for the bakery: 2nd floor' --external-id BSS-1 --characteristic bandwidth=100 --characteristic 'name=no = yes' --customer-order CO-1 --place leeds --action add --note 'urgent, says sales'
  SO-20261121-WHCK43EQ: created
$ files
  catalog/ethernet-line.yaml
  catalog/voice-line.yaml
  orders/2026/11/SO-20261120-2M8R1TQC.yaml
  orders/2026/11/SO-20261120-7K3F9QXW.yaml
  orders/2026/11/SO-20261120-9D4B6HNV.json
  orders/2026/11/SO-20261121-WHCK43EQ.yaml
  policy/policy.yaml
  som.yaml
$ som order show ext:BSS-1 -o yaml
  "@type": ServiceOrder
  id: SO-20261121-WHCK43EQ
  externalId: BSS-1
  category: EthernetLine
  description: "Line for the bakery: 2nd floor"
  priority: "2"
  state: acknowledged
  orderDate: "2026-11-21T12:00:00Z"
  requestedStartDate: "2026-11-24T08:00:00Z"
  requestedCompletionDate: "2026-12-04T23:59:59Z"
  externalReference:
    - id: CO-1
      externalReferenceType: customerOrder
  relatedParty:
    - id: CUST-118
      role: customer
  serviceOrderItem:
    - id: "1"
      action: add
      state: acknowledged
      service:
        serviceSpecification:
          id: ethernet-line
          version: "1.2"
        serviceCharacteristic:
          - name: bandwidth
            value: 100
          - name: name
            value: no = yes
        place:
          - id: leeds
  sla:
    level: standard-order
    calendar: office
    leadTime: P10D
  allocation: []
  note:
    - id: 01M7YZMHG0CSN1W8ETE1KKWAEB
      author: jane
      date: "2026-11-21T12:00:00Z"
      text: urgent, says sales
  trackingRecord:
    - id: 01M7YZMHG0G2XB2AG2TZT3RSGW
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
$ som validate
  7 files checked: 0 errors, 0 warnings

# Formats.
$ random 8
$ som order create --spec voice-line -o json
  {"changed":[{"id":"SO-20261121-P3QSADHP","from":null,"to":"acknowledged","text":"created"}]}
$ som order create --spec voice-line -o ndjson
  {"id":"SO-20261121-VC6XVFDM","from":null,"to":"acknowledged","text":"created"}
$ som order create --spec voice-line -o id
  SO-20261121-JKPVBNHB
$ som order create --spec voice-line -q

# A repeated create with the same key makes one record, also on another day.
$ som order create --spec voice-line --idempotency-key BSS-77 -o id
  SO-20261121-X8HAB6A3
$ now 2026-11-22T12:00:00Z
$ som order create --spec voice-line --idempotency-key BSS-77 -o id
  SO-20261121-X8HAB6A3
$ som order create --spec voice-line --idempotency-key BSS-77
  SO-20261121-X8HAB6A3: was created before with this idempotency key
$ som order create --spec voice-line --idempotency-key BSS-78
  SO-20261122-NGM2TD75: created
$ now 2026-11-21T12:00:00Z

# A specification that is not in the catalogue is refused.
$ som order create --spec ethernet-lin --customer CUST-118
  ! som: error: the catalogue has no specification 'ethernet-lin' [not-found]
  ! hint: did you mean 'ethernet-line'?
  [3]
$ write inventory/00/SV-20260101-00000001.yaml <<EOF
"@type": Service
id: SV-20260101-00000001
state: active
EOF
$ som order create --spec ethernet-line --service SV-20260101-00000001 --action delete
  SO-20261121-YWPW9WRD: created
$ som order create --spec ethernet-line --service srv-9 --action delete -o id
  SO-20261121-BHKD7803
  ! orders/2026/11/SO-20261121-BHKD7803.yaml:10:11: warning: service 'srv-9' is not in the inventory [unknown-reference]
  !   10 |       id: srv-9
  !      |           ^~~~~
  ! hint: to delete it, use its id in the item, such as SV-20261121-7K3F9QXW

# What options cannot be.
$ som order create --spec ethernet-line --due 2026-13-01
  ! som: error: --due: '2026-13-01' is not a time [invalid-time]
  ! hint: write 2026-12-01T17:00:00Z, local time as '2026-12-01 17:00' or 2026-12-01, or today, tomorrow, now+PT4H, +P2D
  [4]
$ som order create --spec ethernet-line --due someday -o json
  ! {"errors":[{"code":"invalid-time","severity":"error","message":"--due: 'someday' is not a time","hints":["write 2026-12-01T17:00:00Z, local time as '2026-12-01 17:00' or 2026-12-01, or today, tomorrow, now+PT4H, +P2D"]}]}
  [4]
$ som order create --spec ethernet-line --characteristic bandwidth
  ! som: error: --characteristic 'bandwidth' is not NAME=VALUE [usage]
  ! hint: write it as bandwidth=100
  [2]
$ som order create --spec ethernet-line --action remove
  ! som: error: --action: 'remove' is not one of add, modify, delete [usage]
  [2]
$ som order create --spec ethernet-line -f order.json
  ! som: error: --file and --spec cannot be used together [usage]
  ! hint: see som order create --help
  [2]
$ som order create --spec ethernet-line --prioriy 2
  ! som: error: unknown option '--prioriy' [unknown-option]
  ! hint: did you mean '--priority'?
  [2]
$ som order create --spec ethernet-line extra
  ! som: error: unexpected argument 'extra' [usage]
  ! hint: quote text that has spaces
  ! hint: see som order create --help
  [2]
$ som order create --spec ''
  ! som: error: --spec: the text is empty [usage]
  ! hint: see som order create --help
  [2]
$ som order create --spec ethernet-line -o csv
  ! som: error: -o csv: this verb supports table, json, ndjson, id [usage]
  [2]
$ som order create --spec
  ! som: error: --spec requires a value: --spec SPECIFICATION [usage]
  ! hint: see som order create --help
  [2]

# A workspace that writes JSON.
$ edit som.yaml 's/format: yaml/format: json/'
$ random 9
$ som order create --spec voice-line --customer CUST-1 --external-id BSS-2
  SO-20261121-ZTZ70R34: created
$ cat orders/2026/11/SO-20261121-ZTZ70R34.json
  {
    "@type": "ServiceOrder",
    "id": "SO-20261121-ZTZ70R34",
    "externalId": "BSS-2",
    "state": "acknowledged",
    "orderDate": "2026-11-21T12:00:00Z",
    "relatedParty": [
      {
        "id": "CUST-1",
        "role": "customer"
      }
    ],
    "serviceOrderItem": [
      {
        "id": "1",
        "action": "add",
        "state": "acknowledged",
        "service": {
          "serviceSpecification": {
            "id": "voice-line",
            "version": "1.0"
          }
        }
      }
    ],
    "sla": {
      "level": "standard-order",
      "calendar": "office",
      "leadTime": "P10D"
    },
    "allocation": [],
    "trackingRecord": [
      {
        "id": "01M7YZMHG0WN2BB2DPBT3TZTK2",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "create"
      }
    ]
  }
$ som order create --help
  create an order from options or a payload
  Usage: som order create [OPTIONS]

  Options:
    -h,--help                       print this help
    -f,--file FILE                  a payload: one record, a list or NDJSON, in
                                    YAML or JSON; - is standard input
    --strict                        refuse a payload that needs normalisation, or
                                    has warnings
    --spec SPECIFICATION            the ordered specification of the catalogue
    --customer CUSTOMER             the customer who orders
    --due TIME                      requested completion; a day alone means its
                                    end
    --start TIME                    requested start
    --priority PRIORITY             0 to 10, 0 is the highest, or Critical, High,
                                    Medium, Low
    --category TEXT                 category of the order
    --description TEXT              the description of the order
    --external-id EXTERNAL-ID       its id in another system
    --characteristic NAME=VALUE ... a characteristic of the service; repeat for
                                    more
    --customer-order CUSTOMER-ORDER the customer order that it belongs to
    --place PLACE                   the place of the service
    --qualification QUALIFICATION   order the result of this feasibility check
    --action ACTION                 add, modify or delete
    --service SERVICE               the service to modify or delete
    --requested-by ID               the report that requests it; an activity of
                                    the report waits for it
    --force                         create it although another order has its
                                    external id

  Examples:
    som order create --spec ethernet-line --customer CUST-118 --due 2026-12-01 \
        --characteristic bandwidth=100
    som order create -f order.json --idempotency-key BSS-4471 -o id

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
$ som order create --spec voice-line --action delete
  ! som: error: --action delete requires the service to delete [usage]
  ! hint: give --service SERVICE
  [2]

# Only the id of what was made, not those of other records that changed.
$ som report create --kind service-trouble --name 'No dial tone' --external-id T-1 -q
$ som order create --spec voice-line --requested-by ext:T-1 --external-id O-1 -o id
  SO-20261121-MSDASE6C
$ som order start ext:O-1 -o id
  SO-20261121-MSDASE6C
$ som order request ext:O-1 --resource port -o id
  RO-20261121-JQZ4VEGT
$ som order create --spec ethernet-line --action add --service SV-20250101-AAAAAAAA
  ! som: error: there is no service 'SV-20250101-AAAAAAAA' to add [not-found]
  ! hint: without --service, the start of the order creates one
  [3]
$ som order create --spec ethernet-line --due ''
  ! som: error: --due: '' is not a time [invalid-time]
  ! hint: write 2026-12-01T17:00:00Z, local time as '2026-12-01 17:00' or 2026-12-01, or today, tomorrow, now+PT4H, +P2D
  [4]
$ som order create --spec ethernet-line --due 'tomorow 9:00'
  ! som: error: --due: 'tomorow 9:00' is not a time [invalid-time]
  ! hint: did you mean 'tomorrow 9:00'?
  [4]
$ som order create --spec ethernet-line --due 'Tomorrow 9:00' -n
  SO-20261121-R4VAMSWH: created
  --- /dev/null
  +++ b/orders/2026/11/SO-20261121-R4VAMSWH.json
  @@ -0,0 +1,34 @@
  +{
  +  "@type": "ServiceOrder",
  +  "id": "SO-20261121-R4VAMSWH",
  +  "state": "acknowledged",
  +  "orderDate": "2026-11-21T12:00:00Z",
  +  "requestedCompletionDate": "2026-11-22T09:00:00Z",
  +  "serviceOrderItem": [
  +    {
  +      "id": "1",
  +      "action": "add",
  +      "state": "acknowledged",
  +      "service": {
  +        "serviceSpecification": {
  +          "id": "ethernet-line",
  +          "version": "1.2"
  +        }
  +      }
  +    }
  +  ],
  +  "sla": {
  +    "level": "standard-order",
  +    "calendar": "office",
  +    "leadTime": "P10D"
  +  },
  +  "allocation": [],
  +  "trackingRecord": [
  +    {
  +      "id": "01M7YZMHG0N4JQRW25MPECRX3S",
  +      "time": "2026-11-21T12:00:00Z",
  +      "user": "jane",
  +      "action": "create"
  +    }
  +  ]
  +}
