# What happens beside the usual way: second answers, shared resources, values that were used before, work of a redo.
$ include line_prelude.t
$ write line.yaml <<EOF
externalId: A
relatedParty: [{id: C1, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: line}, serviceCharacteristic: [{name: bandwidth, value: 10}]}}
EOF
$ som order create -f line.yaml -q
$ som order start ext:A -q

# A request that fails brings nothing; one that has ended keeps what it brought.
$ som request update ext:A/port --state failed --resource ge-1
  ! RO-20261121-KP5ZGG7Q: a request that is failed brings no resource [usage]
  ! hint: if a part was delivered, give --state partial; otherwise leave --resource out
  [2]
$ som request update ext:A/port --state completed --resource ge-1 -q
$ som request update RO-20261121-KP5ZGG7Q --state completed --resource ge-2
  ! RO-20261121-KP5ZGG7Q: it is completed, and brought ge-1 [guard]
  ! hint: have it done again with som activity redo; the resource of the new request counts
  [5]
# A redo that brings another resource: that is deleted, not modified back.
$ som activity redo ext:A port --reason 'another card' -q
$ som request update ext:A/port.2 --state completed --resource ge-9 -q
$ som order cancel ext:A --reason 'not wanted' -q
$ som request show RO-20261121-2XQ6KY0A
  ResourceOrder RO-20261121-2XQ6KY0A
    state           acknowledged
    level           onTrack
    description     port.2-back
    category        recovery
    customer        C1
    requested by    SO-20261121-6NEW4EEA port.2-back
    related to      RO-20261121-1ZAN92X8 (recovers)
    ordered         2026-11-21 12:00
    requested start 2026-11-21 12:00
    due             2026-11-22 12:00 (in 1 d)
    file            requests/2026/11/RO-20261121-2XQ6KY0A.yaml

  ITEM  ACTION  STATE         SPECIFICATION  RESOURCE
  1     delete  acknowledged  ethernet-port  ge-9

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       10

# A value that ended services have used before does not hinder undo; a value that the pool gives is not ordered.
$ som order create --spec device-line --customer C1 --characteristic device=pe1 --external-id B -q
$ som order start ext:B -q
$ som order cancel ext:B --reason 'too early' -q
$ som order create --spec device-line --customer C1 --characteristic device=pe1 --characteristic vlan=105 --external-id D
  SO-20261121-FQ0QFDQQ: created
  ! orders/2026/11/SO-20261121-FQ0QFDQQ.yaml:20:11: warning: 'vlan' is a value of the pool vlan: the order gets the one that is taken there [no-effect]
  !   20 |         - name: vlan
  !      |           ^~~~~~~~~~
  ! hint: leave it out; to choose: som service reserve --pool vlan --value 105 --for ORDER
$ som order start ext:D -q
$ som undo
  SV-20261121-D5ZA6GC9: removed: order start
  SO-20261121-FQ0QFDQQ: inProgress → acknowledged (taken back: order start)
  vlan/pe1/100: removed: order start

# The cancellations of a customer order are refused together.
$ som order create --spec line --customer C1 --characteristic bandwidth=10 --customer-order CO-1 --external-id E -q
$ som order start ext:E -q
$ som request update ext:E/tail --state inProgress -q
$ som order cancel --customer-order CO-1 --refuse --reason 'it stays'
  ! som: error: no order of CO-1 has a cancellation to refuse [guard]
  ! hint: see som order list --customer-order CO-1
  [5]
$ som order cancel --customer-order CO-1 --reason 'it goes' -q
$ som order cancel --customer-order CO-1 --reason 'it goes'
  ! som: no order of CO-1 is left to cancel
$ som order cancel --customer-order CO-1 --refuse --reason 'it stays'
  SO-20261121-1C9CBM44: pendingCancellation → inProgress (it stays)
  PO-20261121-JGTFR1QP: pendingCancellation → inProgress (SO-20261121-1C9CBM44 goes on)
  RO-20261121-2AN9TFCA: created for SO-20261121-1C9CBM44 port
$ som validate
  21 files checked: 0 errors, 1 warning
  ! orders/2026/11/SO-20261121-FQ0QFDQQ.yaml:20:11: warning: 'vlan' is a value of the pool vlan: the order gets the one that is taken there [no-effect]
  !   20 |         - name: vlan
  !      |           ^~~~~~~~~~
  ! hint: leave it out; to choose: som service reserve --pool vlan --value 105 --for ORDER

# Work of a held item is not requested.
$ som request update ext:E/tail --state failed --error 'no capacity' -q
$ som order item hold ext:E 1 --reason 'the customer decides' -q
$ som jeopardy next
  atRisk SO-20261121-1C9CBM44, core, for C1
    activity 'tail' failed 0 min ago
    som order item resume SO-20261121-1C9CBM44 1
  atRisk SO-20261121-1C9CBM44, core, for C1
    activity 'configure' may start without a value: item 1 has no vlan, as line has no characteristic router
    som service allocate --pool vlan --scope SCOPE --for SO-20261121-1C9CBM44 --item 1
$ som order request ext:E --activity tail
  ! SO-20261121-1C9CBM44 tail: item 1 is held [guard]
  ! hint: som order item resume SO-20261121-1C9CBM44 1
  [5]
