# An order takes up what a feasibility check qualified: services, customer and date, with the way back.
$ include catalogue_prelude.t
$ som service check --spec access --characteristic bandwidth=100 --place leeds --customer CUST-118 --due 2026-12-01 --idempotency-key a -o id
  QU-20261121-7WJ2GZDY
$ som order create --qualification QU-20261121 --customer-order CO-88213 --idempotency-key b -o id
  SO-20261121-8JQZZ0AN
$ som show QU-20261121
  ServiceQualification QU-20261121-7WJ2GZDY
    state           done
    customer        CUST-118
    file            qualifications/2026/11/QU-20261121-7WJ2GZDY.yaml
$ cat orders/2026/11/SO-20261121-8JQZZ0AN.yaml
  "@type": ServiceOrder
  id: SO-20261121-8JQZZ0AN
  state: acknowledged
  orderDate: "2026-11-21T12:00:00Z"
  requestedCompletionDate: "2026-12-01T23:59:59Z"
  externalReference:
    - id: CO-88213
      externalReferenceType: customerOrder
    - id: b
      externalReferenceType: idempotencyKey
      contentHash: "3910f387ecb37a4bd4546ded21946ff2fe6d1f50ab80222669805026b5463013"
  relatedParty:
    - id: CUST-118
      role: customer
  serviceOrderItem:
    - id: "1"
      action: add
      state: acknowledged
      service:
        serviceSpecification:
          id: access
          version: "2.0"
        serviceCharacteristic:
          - name: bandwidth
            value: 100
        place:
          - id: leeds
      qualification:
        - id: QU-20261121-7WJ2GZDY
          itemId: "1"
  sla:
    level: standard-order
    calendar: office
    leadTime: P10D
  allocation: []
  trackingRecord:
    - id: 01M7YZMHG0J3Q45J8BXVXK4NAY
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
# What was reserved for the qualification is the order's when it starts.
$ som service reserve --pool port --for QU-20261121 --until 2026-12-05
  port/ge-0_0_1: reserved for QU-20261121-7WJ2GZDY until 2026-12-05T23:59:59Z
$ som order start SO-20261121
  SO-20261121-8JQZZ0AN: acknowledged → inProgress
  SV-20261121-W5QVBFN8: designed for SO-20261121-8JQZZ0AN item 1
  port/ge-0_0_1: reserved → allocated (for SO-20261121-8JQZZ0AN)
  SV-20261121-W5QVBFN8: designed → reserved (SO-20261121-8JQZZ0AN has values for it)
$ som service list --pool port --values
  VALUE     SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  ge-0/0/1         allocated  SO-20261121-8JQZZ0AN  1     2026-11-21 12:00
$ som validate
  16 files checked: 0 errors, 0 warnings
# Only what qualified is ordered.
$ now 2026-11-22T09:00:00Z
$ som service check --spec access --characteristic bandwidth=2500 -q
$ som order create --qualification QU-20261122
  ! QU-20261122-DKBKCF55: item 1 is alternate [guard]
  ! hint: check what is proposed instead, and order that
  [5]
$ som order create --qualification QU-2026
  ! som: error: 'QU-2026' matches 2 records [ambiguous-id]
  ! hint: QU-20261121-7WJ2GZDY  done
  ! hint: QU-20261122-DKBKCF55  done
  [3]
$ som order create --qualification 7K3F
  ! som: error: qualification '7K3F' does not exist [not-found]
  ! hint: SO-20261120-7K3F9QXW is the id of a ServiceOrder; see som show SO-20261120-7K3F9QXW
  [3]
$ som order create --qualification QU-20261121 --spec access
  ! som: error: --spec and --qualification cannot be used together [usage]
  ! hint: see som order create --help
  [2]
