# Values of items whose deliveries are taken back stay until that is done, also if a request or another item ends at
# the same time.
$ include line_prelude.t
$ write three.yaml <<EOF
externalId: A
relatedParty: [{id: C1, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: line}, serviceCharacteristic: [{name: bandwidth, value: 10}]}}
  - {id: "2", action: add, service: {serviceSpecification: {id: line}, serviceCharacteristic: [{name: bandwidth, value: 10}]}}
  - {id: "3", action: add, service: {serviceSpecification: {id: line}, serviceCharacteristic: [{name: bandwidth, value: 10}]}}
EOF
$ som order create -f three.yaml -q
$ som order start ext:A -q

# Item 1 has a tail; its port is cancelled with it.
$ som service allocate --pool vlan --scope pe1 --for ext:A --item 1 -q
$ som request update ext:A/1.tail --state completed -q
$ som order item cancel ext:A 1 --reason 'one line less'
  RO-20261121-PJT3H4H8: acknowledged → cancelled (SO-20261121-XJ4G4Q61 item 1 is not needed: one line less)
  SO-20261121-XJ4G4Q61: item 1: inProgress → cancelled (one line less)
  SO-20261121-6NEW4EEA: takes back what SO-20261121-XJ4G4Q61 delivered
  SV-20261121-X841XX25: reserved → inactive (SO-20261121-6NEW4EEA takes back what was delivered for it)
  SO-20261121-6NEW4EEA: acknowledged → inProgress (SO-20261121-XJ4G4Q61 item 1 is cancelled)
  PO-20261121-4QWV7SS9: created for SO-20261121-6NEW4EEA 1.tail-back
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  100    pe1    allocated  SO-20261121-XJ4G4Q61  1     2026-11-21 12:00

# Two items that end together: each keeps its value.
$ som service allocate --pool vlan --scope pe2 --for ext:A --item 2 -q
$ som service allocate --pool vlan --scope pe2 --for ext:A --item 3 -q
$ som request update ext:A/2.tail --state completed -q
$ som request update ext:A/3.tail --state completed -q
$ som order cancel ext:A --reason 'none is needed'
  RO-20261121-23AT4RPK: acknowledged → cancelled (none is needed)
  RO-20261121-0XTD1NC9: acknowledged → cancelled (none is needed)
  SO-20261121-XJ4G4Q61: 2.port: RO-20261121-23AT4RPK is cancelled
  SO-20261121-XJ4G4Q61: 3.port: RO-20261121-0XTD1NC9 is cancelled
  SO-20261121-XJ4G4Q61: inProgress → cancelled (none is needed)
  SO-20261121-7J79SN6E: takes back what SO-20261121-XJ4G4Q61 delivered
  SV-20261121-XBKXMRVH: reserved → inactive (SO-20261121-7J79SN6E takes back what was delivered for it)
  SO-20261121-7J79SN6E: acknowledged → inProgress (SO-20261121-XJ4G4Q61 item 2 is cancelled)
  SO-20261121-0CPSEBWB: takes back what SO-20261121-XJ4G4Q61 delivered
  SV-20261121-7GY6HD2Q: reserved → inactive (SO-20261121-0CPSEBWB takes back what was delivered for it)
  SO-20261121-0CPSEBWB: acknowledged → inProgress (SO-20261121-XJ4G4Q61 item 3 is cancelled)
  PO-20261121-X70CRYMZ: created for SO-20261121-7J79SN6E 2.tail-back
  PO-20261121-18C9KK54: created for SO-20261121-0CPSEBWB 3.tail-back
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  100    pe1    allocated  SO-20261121-XJ4G4Q61  1     2026-11-21 12:00
  100    pe2    allocated  SO-20261121-XJ4G4Q61  2     2026-11-21 12:00
  101    pe2    allocated  SO-20261121-XJ4G4Q61  3     2026-11-21 12:00
$ som validate
  23 files checked: 0 errors, 0 warnings

# The values are free when the tails are back.
$ som request update PO-20261121-4QWV7SS9 PO-20261121-X70CRYMZ PO-20261121-18C9KK54 --state completed
  PO-20261121-4QWV7SS9: acknowledged → completed
  SO-20261121-6NEW4EEA: 1.tail-back: pending → completed (PO-20261121-4QWV7SS9 is completed)
  SO-20261121-6NEW4EEA: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: inactive → terminated (SO-20261121-6NEW4EEA item 1 is completed)
  vlan/pe1/100: allocated → free (was for SO-20261121-XJ4G4Q61)
  PO-20261121-X70CRYMZ: acknowledged → completed
  SO-20261121-7J79SN6E: 2.tail-back: pending → completed (PO-20261121-X70CRYMZ is completed)
  SO-20261121-7J79SN6E: inProgress → completed (all activities are finished)
  SV-20261121-XBKXMRVH: inactive → terminated (SO-20261121-7J79SN6E item 1 is completed)
  vlan/pe2/100: allocated → free (was for SO-20261121-XJ4G4Q61)
  PO-20261121-18C9KK54: acknowledged → completed
  SO-20261121-0CPSEBWB: 3.tail-back: pending → completed (PO-20261121-18C9KK54 is completed)
  SO-20261121-0CPSEBWB: inProgress → completed (all activities are finished)
  SV-20261121-7GY6HD2Q: inactive → terminated (SO-20261121-0CPSEBWB item 1 is completed)
  vlan/pe2/101: allocated → free (was for SO-20261121-XJ4G4Q61)
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE  FOR  ITEM  SINCE  UNTIL
$ som validate
  20 files checked: 0 errors, 0 warnings
