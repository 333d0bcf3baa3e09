# 1.4.5.3/8: cancel when the customer order behind it is cancelled. Each order in a transaction of its own, all
# of them attempted, each refusal named.
$ include prelude.t
$ som order create --spec ethernet-line --customer-order CO-88213 --external-id late -q
$ som order start ext:late -q
$ som activity skip ext:late survey --reason 'known site' -q
$ som activity start ext:late configure -q
$ som order cancel --customer-order CO-88213
  ! SO-20261120-2M8R1TQC: to cancel needs a reason [missing-reason]
  ! hint: add --reason TEXT
  ! SO-20261120-7K3F9QXW: to cancel needs a reason [missing-reason]
  ! hint: add --reason TEXT
  ! SO-20261121-XJ4G4Q61: to cancel needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som order cancel --customer-order CO-88213 --reason 'contract ended' -n
  SO-20261120-2M8R1TQC: acknowledged → cancelled (contract ended)
  SO-20261120-7K3F9QXW: acknowledged → cancelled (contract ended)
  --- a/orders/2026/11/SO-20261120-2M8R1TQC.yaml
  +++ b/orders/2026/11/SO-20261120-2M8R1TQC.yaml
  @@ -1,11 +1,21 @@
   "@type": ServiceOrder
   id: SO-20261120-2M8R1TQC
   description: Duct to the Bradford mill
  -state: acknowledged
  +state: cancelled
   orderDate: "2026-11-20T10:00:00Z"
  +cancellationDate: "2026-11-21T12:00:00Z"
  +cancellationReason: contract ended
   externalReference:
     - {id: CO-88213, externalReferenceType: customerOrder}
   relatedParty:
     - {id: CUST-204, role: customer}
   serviceOrderItem:
  -  - {id: "1", action: add, state: acknowledged, service: {name: bradford-duct}}
  +  - {id: "1", action: add, state: cancelled, service: {name: bradford-duct}}
  +trackingRecord:
  +  - id: 01M7YZMHG0DKBKCF55ZY81A0M0
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: cancel
  +    from: acknowledged
  +    to: cancelled
  +    reason: contract ended
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
  +cancellationReason: contract ended
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
  +  - id: 01M7YZMHG0VRTQWFD81W92F1BN
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: cancel
  +    from: acknowledged
  +    to: cancelled
  +    reason: contract ended
  ! SO-20261121-XJ4G4Q61: too late to cancel: activity 'configure' has started at 2026-11-21T12:00:00Z [point-of-no-return]
  ! hint: use --force --reason TEXT to cancel anyway
  [5]
$ som order cancel --customer-order CO-88213 --reason 'contract ended'
  SO-20261120-2M8R1TQC: acknowledged → cancelled (contract ended)
  SO-20261120-7K3F9QXW: acknowledged → cancelled (contract ended)
  ! SO-20261121-XJ4G4Q61: too late to cancel: activity 'configure' has started at 2026-11-21T12:00:00Z [point-of-no-return]
  ! hint: use --force --reason TEXT to cancel anyway
  [5]
$ som order list --all
  ID                    STATE         PRIO  DUE               WHEN         ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261120-9D4B6HNV  acknowledged     1  2026-11-27 17:00  in 6 d 5 h                          1 Gbit/s Ethernet line and a voice line, Bradford mill
  SO-20261120-7K3F9QXW  cancelled        2  2026-12-01 17:00               team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
  SO-20261121-XJ4G4Q61  inProgress          2026-12-04 17:00  in 13 d 5 h
  SO-20261120-2M8R1TQC  cancelled                                                       CUST-204  Duct to the Bradford mill

# Again: what is cancelled stays, what was refused is refused; unless it is forced.
$ som order cancel --customer-order CO-88213 --reason 'contract ended' -o json
  {"changed":[]}
  ! {"errors":[{"code":"point-of-no-return","severity":"error","message":"too late to cancel: activity 'configure' has started at 2026-11-21T12:00:00Z","file":"SO-20261121-XJ4G4Q61","hints":["use --force --reason TEXT to cancel anyway"]}]}
  [5]
$ som order cancel --customer-order CO-88213 --reason 'supplier agreed to stop' --force
  SO-20261121-XJ4G4Q61: inProgress → cancelled (supplier agreed to stop)
  SV-20261121-X841XX25: designed → terminated (SO-20261121-XJ4G4Q61 item 1 is cancelled)
$ som order list --customer-order CO-88213 --all
  ID                    STATE      PRIO  DUE               WHEN  ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261120-7K3F9QXW  cancelled     2  2026-12-01 17:00        team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
  SO-20261121-XJ4G4Q61  cancelled        2026-12-04 17:00
  SO-20261120-2M8R1TQC  cancelled                                             CUST-204  Duct to the Bradford mill
$ som order cancel --customer-order CO-88213 --reason 'contract ended'
  ! som: no order of CO-88213 is left to cancel
$ som order cancel --customer-order CO-1 --reason x
  ! som: error: no order belongs to the customer order 'CO-1' [not-found]
  [3]
$ som validate
  8 files checked: 0 errors, 0 warnings

# What the orders of a customer order requested is cancelled with them; one that waits for an answer is finished by it.
$ include delivery_prelude.t
$ som order start ext:A -q
$ som activity skip ext:A survey --reason 'known site' -q
$ som request update PO-2 --state inProgress -q
$ som order cancel --customer-order CO-7 --reason 'contract ended'
  RO-20261121-SJRKK0YH: acknowledged → cancelled (contract ended)
  PO-20261121-WSSB85PE: inProgress → pendingCancellation (the other process has to answer)
  SO-20261121-TT8DF8MA: port: RO-20261121-SJRKK0YH is cancelled
  SO-20261121-TT8DF8MA: inProgress → pendingCancellation (contract ended)
$ som order list --customer-order CO-7
  ID                    STATE                PRIO  DUE               WHEN          ASSIGNEE  CUSTOMER  DESCRIPTION
  SO-20261121-TT8DF8MA  pendingCancellation     2  2026-12-15 23:59  in 24 d 11 h            CUST-7
$ som request update PO-2 --state cancelled --reason 'no costs'
  PO-20261121-WSSB85PE: pendingCancellation → cancelled (no costs)
  SO-20261121-TT8DF8MA: tail: inProgress → pending (PO-20261121-WSSB85PE is cancelled)
  SO-20261121-TT8DF8MA: pendingCancellation → cancelled (PO-20261121-WSSB85PE is cancelled: no costs)
  SV-20261121-BKK8ZE02: designed → terminated (SO-20261121-TT8DF8MA item 1 is cancelled)
$ som order list --customer-order CO-7 --all
  ID                    STATE      PRIO  DUE               WHEN  ASSIGNEE  CUSTOMER  DESCRIPTION
  SO-20261121-TT8DF8MA  cancelled     2  2026-12-15 23:59                  CUST-7
$ som service list --all
  ID                    STATE       SPECIFICATION    CUSTOMER  DESCRIPTION
  SV-20261121-BKK8ZE02  terminated  ethernet-access  CUST-7
  SV-20261121-X841XX25  terminated  ethernet-line
