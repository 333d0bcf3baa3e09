# The order that deletes a service, filled in.
$ include prelude.t
$ som order start 7K3F -q
$ som service list -o id
  SV-20261120-Q0WC2VHN
$ som service cease --where 'state = designed' --due 2026-12-31
  ! SV-20261120-Q0WC2VHN: the service is designed: it is not in place [guard]
  ! hint: cancel the order that adds it
  [5]
$ som activity complete 7K3F survey -q
$ som activity complete 7K3F configure -q
$ som activity complete 7K3F test -q
$ som service cease --where 'state = active' --due 2026-12-31 --customer-order CO-9 --reason 'contract ended' -n
  SO-20261121-V38G3DDS: created to delete SV-20261120-Q0WC2VHN
  --- /dev/null
  +++ b/orders/2026/11/SO-20261121-V38G3DDS.yaml
  @@ -0,0 +1,34 @@
  +"@type": ServiceOrder
  +id: SO-20261121-V38G3DDS
  +category: EthernetLine
  +description: cease leeds-depot
  +state: acknowledged
  +orderDate: "2026-11-21T12:00:00Z"
  +requestedCompletionDate: "2026-12-31T23:59:59Z"
  +externalReference:
  +  - id: CO-9
  +    externalReferenceType: customerOrder
  +relatedParty:
  +  - id: CUST-118
  +    role: customer
  +serviceOrderItem:
  +  - id: "1"
  +    action: delete
  +    state: acknowledged
  +    service:
  +      id: SV-20261120-Q0WC2VHN
  +      name: leeds-depot
  +      serviceSpecification:
  +        id: ethernet-line
  +        version: "1.2"
  +sla:
  +  level: standard-order
  +  calendar: office
  +  leadTime: P10D
  +allocation: []
  +trackingRecord:
  +  - id: 01M7YZMHG0DKBKCF55ZY81A0M0
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create
  +    reason: contract ended
$ som service cease --where 'state = active' --due 2026-12-31 --customer-order CO-9 --reason 'contract ended'
  SO-20261121-1W92F1BN: created to delete SV-20261120-Q0WC2VHN
$ som order list --where 'customerOrder = CO-9' --fields id,description,due,customer,spec
  ID                    DESCRIPTION        DUE               CUSTOMER  SPECIFICATION
  SO-20261121-1W92F1BN  cease leeds-depot  2026-12-31 23:59  CUST-118  ethernet-line
# One order is enough.
$ som service cease --where 'state = active' --reason 'again'
  ! SV-20261120-Q0WC2VHN: SO-20261121-1W92F1BN works on it [guard]
  ! hint: complete or cancel that first, or use --force --reason TEXT
  [5]
$ som service cease --where 'state = active' --reason 'again' --force -n
  SO-20261121-EW0NCKV1: created to delete SV-20261120-Q0WC2VHN
  --- /dev/null
  +++ b/orders/2026/11/SO-20261121-EW0NCKV1.yaml
  @@ -0,0 +1,30 @@
  +"@type": ServiceOrder
  +id: SO-20261121-EW0NCKV1
  +category: EthernetLine
  +description: cease leeds-depot
  +state: acknowledged
  +orderDate: "2026-11-21T12:00:00Z"
  +relatedParty:
  +  - id: CUST-118
  +    role: customer
  +serviceOrderItem:
  +  - id: "1"
  +    action: delete
  +    state: acknowledged
  +    service:
  +      id: SV-20261120-Q0WC2VHN
  +      name: leeds-depot
  +      serviceSpecification:
  +        id: ethernet-line
  +        version: "1.2"
  +sla:
  +  level: standard-order
  +  calendar: office
  +  leadTime: P10D
  +allocation: []
  +trackingRecord:
  +  - id: 01M7YZMHG0H95TMQE09MACZ2ZY
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create
  +    reason: again
$ som order start --where 'customerOrder = CO-9'
  SO-20261121-1W92F1BN: acknowledged → inProgress
$ som validate
  8 files checked: 0 errors, 0 warnings
