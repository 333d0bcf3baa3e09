# What a partner delivered in part is taken back, also if it says so in answer to a cancellation.
$ include under_way_prelude.t
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --due 2026-12-11 --external-id P -q
$ som order start ext:P -q
$ som activity complete ext:P survey -q
$ som request update ext:P/tail --state partial --error 'half of the duct'
  PO-20261121-EA1MV5A8: acknowledged → partial (half of the duct)
  PO-20261121-EA1MV5A8: error: half of the duct
  SO-20261121-XJ4G4Q61: tail: pending → failed (PO-20261121-EA1MV5A8 is partial; for the rest: som order request SO-20261121-XJ4G4Q61 --activity tail)
$ som order cancel ext:P --reason 'customer withdrew'
  RO-20261121-KP5ZGG7Q: acknowledged → cancelled (customer withdrew)
  SO-20261121-XJ4G4Q61: port: RO-20261121-KP5ZGG7Q is cancelled
  SO-20261121-XJ4G4Q61: inProgress → cancelled (customer withdrew)
  SO-20261121-6NEW4EEA: takes back what SO-20261121-XJ4G4Q61 delivered
  SV-20261121-X841XX25: designed → inactive (SO-20261121-6NEW4EEA takes back what was delivered for it)
  SO-20261121-6NEW4EEA: acknowledged → inProgress (SO-20261121-XJ4G4Q61 item 1 is cancelled)
  PO-20261121-MW28SXD5: created for SO-20261121-6NEW4EEA tail-back
$ som request update ext:P/port --state cancelled
  ! SO-20261121-XJ4G4Q61: activity 'port' has no request [not-found]
  ! hint: see som activity list SO-20261121-XJ4G4Q61
  [3]
$ som order list --all --fields id,category,state
  ID                    CATEGORY      STATE
  SO-20261120-9D4B6HNV                acknowledged
  SO-20261120-7K3F9QXW  EthernetLine  acknowledged
  SO-20261121-6NEW4EEA  recovery      inProgress
  SO-20261121-XJ4G4Q61                cancelled
  SO-20261120-2M8R1TQC                acknowledged
$ som request list --all --where 'kind = party-order' --fields id,state,requestedBy
  ID                    STATE         requestedBy
  PO-20261121-EA1MV5A8  partial       {"id":"SO-20261121-XJ4G4Q61","activity":"tail"}
  PO-20261121-MW28SXD5  acknowledged  {"id":"SO-20261121-6NEW4EEA","activity":"tail-back"}
$ som validate
  15 files checked: 0 errors, 0 warnings

# A cancellation that is answered in part.
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --due 2026-12-11 --external-id Q -q
$ som order start ext:Q -q
$ som activity complete ext:Q survey -q
$ som request update ext:Q/tail --state inProgress -q
$ som order cancel ext:Q --reason 'customer withdrew'
  RO-20261121-SAQYP6WS: acknowledged → cancelled (customer withdrew)
  PO-20261121-3293JRET: inProgress → pendingCancellation (the other process has to answer)
  SO-20261121-V9BJQAQH: port: RO-20261121-SAQYP6WS is cancelled
  SO-20261121-V9BJQAQH: inProgress → pendingCancellation (customer withdrew)
$ som request update ext:Q/tail --state partial --error 'the duct is laid'
  PO-20261121-3293JRET: pendingCancellation → partial (the duct is laid)
  PO-20261121-3293JRET: error: the duct is laid
  SO-20261121-V9BJQAQH: tail: inProgress → failed (PO-20261121-3293JRET is partial)
  SO-20261121-V9BJQAQH: pendingCancellation → cancelled (PO-20261121-3293JRET is partial)
  SO-20261121-F5HJSC25: takes back what SO-20261121-V9BJQAQH delivered
  SV-20261121-C91QE3R8: designed → inactive (SO-20261121-F5HJSC25 takes back what was delivered for it)
  SO-20261121-F5HJSC25: acknowledged → inProgress (SO-20261121-V9BJQAQH item 1 is cancelled)
  PO-20261121-QXJG0G20: created for SO-20261121-F5HJSC25 tail-back
$ som order show ext:Q --fields id,state
  ID                    STATE
  SO-20261121-V9BJQAQH  cancelled
$ som request show ext:Q/tail --fields id,state,serviceOrderItem -o yaml
  id: PO-20261121-3293JRET
  state: partial
  serviceOrderItem:
    - id: "1"
      action: add
      state: partial
      service:
        serviceCharacteristic:
          - name: bandwidth
            value: 100
        place:
          - id: leeds
$ som activity list ext:Q --fields id,state
  id         state
  survey     completed
  port       cancelled
  tail       failed
  configure  cancelled
  handover   cancelled
$ som validate
  21 files checked: 0 errors, 0 warnings

# A cancellation that was asked of a held request: the partner completes it, and the shortest way leads through the pause.
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --due 2026-12-11 --external-id R -q
$ som order start ext:R -q
$ som activity complete ext:R survey -q
$ som request update ext:R/tail --state held --error 'road works' -q
$ som order cancel ext:R --reason 'customer withdrew' -q
$ som request update ext:R/tail --state completed
  PO-20261121-49GTKHYN: pendingCancellation → completed
  SO-20261121-9RQF7Z0Q: tail: held → completed (PO-20261121-49GTKHYN is completed)
  SO-20261121-9RQF7Z0Q: pendingCancellation → cancelled (PO-20261121-49GTKHYN is completed)
  SO-20261121-6YTR11KS: takes back what SO-20261121-9RQF7Z0Q delivered
  SV-20261121-H8C6ES9E: designed → inactive (SO-20261121-6YTR11KS takes back what was delivered for it)
  SO-20261121-6YTR11KS: acknowledged → inProgress (SO-20261121-9RQF7Z0Q item 1 is cancelled)
  PO-20261121-2AF8PWD4: created for SO-20261121-6YTR11KS tail-back
$ som request show ext:R/tail --fields id,state
  ID                    STATE
  PO-20261121-49GTKHYN  completed
$ som request update ext:R/tail --resource DUCT-7
  ! PO-20261121-49GTKHYN: cannot update a request that is completed [illegal-transition]
  ! hint: completed is final
  [5]
$ som validate
  27 files checked: 0 errors, 0 warnings

# An order of which one item was delivered, and another one in part: what failed ends with its item.
$ write two.yaml <<EOF
externalId: T
requestedCompletionDate: 2026-12-11T17:00:00Z
relatedParty: [{id: CUST-118, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: line}, place: [{id: leeds}], serviceCharacteristic: [{name: bandwidth, value: 100}]}}
  - {id: "2", action: add, service: {serviceSpecification: {id: line}, place: [{id: leeds}], serviceCharacteristic: [{name: bandwidth, value: 100}]}}
EOF
$ som order create -f two.yaml -q
$ som order start ext:T -q
$ som activity complete ext:T 1.survey -q
$ som activity complete ext:T 2.survey -q
$ som request update ext:T/1.tail --state partial --error 'half' -q
$ som request update ext:T/2.tail --state completed -q
$ som request update ext:T/2.port --state completed -q
$ som activity complete ext:T 2.configure -q
$ som activity complete ext:T 2.handover -q
$ som order cancel ext:T --reason 'one is enough'
  RO-20261121-AVGVHKNP: acknowledged → cancelled (one is enough)
  SO-20261121-ZN64SFQ5: 1.port: RO-20261121-AVGVHKNP is cancelled
  SO-20261121-ZN64SFQ5: inProgress → partial (one is enough)
  SO-20261121-ZN64SFQ5: item 2: it is completed and stays; to end it: som service cease SV-20261121-MKK92HE7
  SO-20261121-MJAVCJWK: takes back what SO-20261121-ZN64SFQ5 delivered
  SV-20261121-34EEEBW8: designed → inactive (SO-20261121-MJAVCJWK takes back what was delivered for it)
  SO-20261121-MJAVCJWK: acknowledged → inProgress (SO-20261121-ZN64SFQ5 item 1 is cancelled)
  PO-20261121-9D94V0VF: created for SO-20261121-MJAVCJWK 1.tail-back
$ som activity list ext:T --fields id,state
  id           state
  1.survey     completed
  1.port       cancelled
  1.tail       cancelled
  1.configure  cancelled
  1.handover   cancelled
  2.survey     completed
  2.port       completed
  2.tail       completed
  2.configure  completed
  2.handover   completed
$ som order show ext:T --fields id,state
  ID                    STATE
  SO-20261121-ZN64SFQ5  partial
$ som validate
  36 files checked: 0 errors, 0 warnings

# The same item by item.
$ edit two.yaml 's/externalId: T/externalId: U/'
$ som order create -f two.yaml -q
$ som order start ext:U -q
$ som activity complete ext:U 1.survey -q
$ som request update ext:U/1.tail --state partial --error 'half' -q
$ som order item cancel ext:U 1 --reason 'one is enough'
  RO-20261121-C3VHC1AN: acknowledged → cancelled (SO-20261121-6PAN9AJK item 1 is not needed: one is enough)
  SO-20261121-6PAN9AJK: item 1: inProgress → cancelled (one is enough)
  SO-20261121-14SRP850: takes back what SO-20261121-6PAN9AJK delivered
  SV-20261121-PZK9A9XR: designed → inactive (SO-20261121-14SRP850 takes back what was delivered for it)
  SO-20261121-14SRP850: acknowledged → inProgress (SO-20261121-6PAN9AJK item 1 is cancelled)
  PO-20261121-J3N4J8X0: created for SO-20261121-14SRP850 1.tail-back
$ som order request ext:U --activity 1.tail
  ! SO-20261121-6PAN9AJK 1.tail: is delegated to PO-20261121-R5KZJY75 already, which is partial [guard]
  ! hint: do it again with som activity redo SO-20261121-6PAN9AJK 1.tail --reason TEXT
  [5]
$ som validate
  43 files checked: 0 errors, 0 warnings

# Nobody takes it back: what stays is named.
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --due 2026-12-11 --external-id V -q
$ som order start ext:V -q
$ som activity complete ext:V survey -q
$ som request update ext:V/tail --state partial --error 'half' -q
$ som order cancel ext:V --reason 'customer withdrew' --no-take-back
  SO-20261121-TRT3T0FR: stays: tail (PO-20261121-V7E9KAXY)
  RO-20261121-THHP9XQW: acknowledged → cancelled (customer withdrew)
  SO-20261121-TRT3T0FR: port: RO-20261121-THHP9XQW is cancelled
  SO-20261121-TRT3T0FR: inProgress → cancelled (customer withdrew)
  SV-20261121-KHFXRKDR: designed → terminated (SO-20261121-TRT3T0FR item 1 is cancelled)

# The answer comes after the order has failed.
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --due 2026-12-11 --external-id W -q
$ som order start ext:W -q
$ som activity complete ext:W survey -q
$ som request update ext:W/tail --state inProgress -q
$ som order fail ext:W --reason 'no way' -q
$ som request update ext:W/tail --state partial
  PO-20261121-TNCERBR4: pendingCancellation → partial
  SO-20261121-0081GNRK: takes back what SO-20261121-2PS1V3VC delivered
  SO-20261121-0081GNRK: acknowledged → inProgress (SO-20261121-2PS1V3VC item 1 is failed)
  PO-20261121-GC82W0CQ: created for SO-20261121-0081GNRK tail-back
$ som validate
  53 files checked: 0 errors, 0 warnings
