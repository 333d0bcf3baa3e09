# A shared parameter has one value for all services of an order, and of a customer order.
$ include prelude.t
$ write pools/vpn.yaml <<EOF
"@type": ResourcePool
id: vpn
range: {from: 1, to: 9}
EOF
$ write catalog/site.yaml <<EOF
"@type": ServiceSpecification
id: site
version: "1.0"
lifecycleStatus: active
requiredParameter: [{name: vpn, pool: vpn, shared: true}]
fulfilment:
  add:
    - {id: configure, type: configure, duration: {typical: PT2H, max: PT4H}, team: team-access}
EOF
$ write sites.yaml <<EOF
externalId: S
relatedParty: [{id: CUST-118, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: site}}}
  - {id: "2", action: add, service: {serviceSpecification: {id: site}}}
EOF
$ som order create -f sites.yaml -q
$ som order start ext:S
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
  SV-20261121-XBKXMRVH: designed for SO-20261121-XJ4G4Q61 item 2
  vpn/1: allocated for SO-20261121-XJ4G4Q61
  SV-20261121-X841XX25: designed → reserved (SO-20261121-XJ4G4Q61 has values for it)
  SV-20261121-XBKXMRVH: designed → reserved (SO-20261121-XJ4G4Q61 has values for it)
$ som service list --pool vpn --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  1             allocated  SO-20261121-XJ4G4Q61        2026-11-21 12:00
$ som order item cancel ext:S 1 --reason 'one site less'
  SO-20261121-XJ4G4Q61: item 1: acknowledged → cancelled (one site less)
  SV-20261121-X841XX25: reserved → terminated (SO-20261121-XJ4G4Q61 item 1 is cancelled)
$ som service list --pool vpn --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  1             allocated  SO-20261121-XJ4G4Q61        2026-11-21 12:00
$ som order cancel ext:S --reason 'no sites'
  SO-20261121-XJ4G4Q61: inProgress → cancelled (no sites)
  SV-20261121-XBKXMRVH: reserved → terminated (SO-20261121-XJ4G4Q61 item 2 is cancelled)
  vpn/1: allocated → free (was for SO-20261121-XJ4G4Q61)
$ som service list --pool vpn --values
  VALUE  SCOPE  STATE  FOR  ITEM  SINCE  UNTIL
$ som order create --spec site --customer CUST-118 --customer-order CO-7 --external-id T -q
$ som order create --spec site --customer CUST-118 --customer-order CO-7 --external-id U -q
$ som order start ext:T
  SO-20261121-1W92F1BN: acknowledged → inProgress
  SV-20261121-9N8QB7FB: designed for SO-20261121-1W92F1BN item 1
  vpn/1: allocated for customerOrder:CO-7
  SV-20261121-9N8QB7FB: designed → reserved (SO-20261121-1W92F1BN has values for it)
$ som order start ext:U
  SO-20261121-EW0NCKV1: acknowledged → inProgress
  SV-20261121-4CXJNBD1: designed for SO-20261121-EW0NCKV1 item 1
  SV-20261121-4CXJNBD1: designed → reserved (SO-20261121-EW0NCKV1 has values for it)
$ som activity complete ext:T configure
  SO-20261121-1W92F1BN: configure: pending → inProgress
  SO-20261121-1W92F1BN: configure: inProgress → completed
  SV-20261121-9N8QB7FB: reserved → inactive (SO-20261121-1W92F1BN has configured it)
  SO-20261121-1W92F1BN: inProgress → completed (all activities are finished)
  SV-20261121-9N8QB7FB: inactive → active (SO-20261121-1W92F1BN item 1 is completed)
$ som activity complete ext:U configure -q
$ som service list --pool vpn --values
  VALUE  SCOPE  STATE      FOR                 ITEM  SINCE             UNTIL
  1             allocated  customerOrder:CO-7        2026-11-21 12:00
$ som validate
  16 files checked: 0 errors, 0 warnings
$ som service show 9N8Q --fields serviceCharacteristic -o yaml
  serviceCharacteristic:
    - name: vpn
      value: 1
$ som service show 4CXJ --fields serviceCharacteristic -o yaml
  serviceCharacteristic:
    - name: vpn
      value: 1
