# A value of an order belongs to the item whose service gets it, and is released with that item. A value that is taken away from
# work that was done says so.
$ load leeds-access
$ write two.yaml <<EOF
externalId: BSS-1
requestedCompletionDate: "2026-12-20T12:00:00Z"
relatedParty: [{id: CUST-118, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: ethernet-line}, serviceCharacteristic: [{name: bandwidth, value: 100}, {name: device, value: leeds-pe1}], place: [{id: leeds}]}}
  - {id: "2", action: add, service: {serviceSpecification: {id: ethernet-line}, serviceCharacteristic: [{name: bandwidth, value: 1000}], place: [{id: leeds}]}}
EOF
$ som order create -f two.yaml -q
$ som order start ext:BSS-1
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
  SV-20261121-XBKXMRVH: designed for SO-20261121-XJ4G4Q61 item 2
  ! SO-20261121-XJ4G4Q61: warning: item 1 has no vlan: the specification ethernet-line has no characteristic device, so that of the item is not used [no-value]
  ! hint: som service allocate --pool vlan --scope SCOPE --for SO-20261121-XJ4G4Q61 --item 1
  ! SO-20261121-XJ4G4Q61: warning: item 2 has no vlan: the specification ethernet-line has no characteristic device [no-value]
  ! hint: som service allocate --pool vlan --scope SCOPE --for SO-20261121-XJ4G4Q61 --item 2
$ som service allocate --pool vlan --scope leeds-pe1 --for ext:BSS-1
  vlan/leeds-pe1/100: allocated for SO-20261121-XJ4G4Q61
  SV-20261121-X841XX25: designed → reserved (SO-20261121-XJ4G4Q61 has values for it)
$ som service allocate --pool vlan --scope leeds-pe1 --for ext:BSS-1
  vlan/leeds-pe1/105: allocated for SO-20261121-XJ4G4Q61
  SV-20261121-XBKXMRVH: designed → reserved (SO-20261121-XJ4G4Q61 has values for it)
$ som order show ext:BSS-1 --fields allocation -o yaml
  allocation:
    - id: vlan/leeds-pe1/100
      item: "1"
    - id: vlan/leeds-pe1/105
      item: "2"
$ som service list --pool vlan --values
  VALUE  SCOPE      STATE      FOR                     ITEM  SINCE             UNTIL
  100    leeds-pe1  allocated  SO-20261121-XJ4G4Q61    1     2026-11-21 12:00
  101    leeds-pe1  allocated  SO-20261012-GVR4G3ZS    1     2026-10-12 11:12
  102    leeds-pe1  allocated  SO-20261028-AMX2M8G1    1     2026-10-28 10:20
  103    leeds-pe1  allocated  SO-20261112-NFH2HSET    1     2026-11-12 10:45
  104    leeds-pe1  reserved   SO-20261118-EVMS925J    1     2026-11-18 14:05  2026-12-18 17:00
  105    leeds-pe1  allocated  SO-20261121-XJ4G4Q61    2     2026-11-21 12:00
  100    leeds-pe2  allocated  SO-20261102-T1N7BD88    1     2026-11-02 13:30
  101    leeds-pe2  reserved   customerOrder:CO-88309        2026-11-19 09:40  2026-12-03 17:00
$ som validate
  77 files checked: 0 errors, 1 warning
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:21:17: warning: ethernet-line has no characteristic 'device' [unknown-characteristic]
  !   21 |         - name: device
  !      |                 ^~~~~~
$ som order item cancel ext:BSS-1 2 --reason 'one site is enough'
  SO-20261121-XJ4G4Q61: item 2: acknowledged → cancelled (one site is enough)
  SV-20261121-XBKXMRVH: reserved → terminated (SO-20261121-XJ4G4Q61 item 2 is cancelled)
  vlan/leeds-pe1/105: allocated → free (was for SO-20261121-XJ4G4Q61)
$ som service list --pool vlan --values
  VALUE  SCOPE      STATE      FOR                     ITEM  SINCE             UNTIL
  100    leeds-pe1  allocated  SO-20261121-XJ4G4Q61    1     2026-11-21 12:00
  101    leeds-pe1  allocated  SO-20261012-GVR4G3ZS    1     2026-10-12 11:12
  102    leeds-pe1  allocated  SO-20261028-AMX2M8G1    1     2026-10-28 10:20
  103    leeds-pe1  allocated  SO-20261112-NFH2HSET    1     2026-11-12 10:45
  104    leeds-pe1  reserved   SO-20261118-EVMS925J    1     2026-11-18 14:05  2026-12-18 17:00
  100    leeds-pe2  allocated  SO-20261102-T1N7BD88    1     2026-11-02 13:30
  101    leeds-pe2  reserved   customerOrder:CO-88309        2026-11-19 09:40  2026-12-03 17:00
$ som activity complete ext:BSS-1 1.survey -q
$ som activity skip ext:BSS-1 1.port --reason 'in place' -q
$ som activity skip ext:BSS-1 1.tail --reason 'in place' -q
$ som activity complete ext:BSS-1 1.configure -q
$ som service allocate --pool vlan --scope leeds-pe1 --for ext:BSS-1 --item 1 --value 555
  vlan/leeds-pe1/555: allocated for SO-20261121-XJ4G4Q61
  SO-20261121-XJ4G4Q61: 1.configure may be stale; do it again with som activity redo SO-20261121-XJ4G4Q61 1.configure --reason TEXT
$ som service release --pool vlan --scope leeds-pe1 --value 100
  ! som: error: vlan/leeds-pe1/100 is used by SV-20261121-X841XX25 [value-taken]
  ! hint: use --force --reason TEXT to free it anyway
  [5]
$ som service release --pool vlan --scope leeds-pe1 --value 100 --force --reason 'used twice'
  SO-20261121-XJ4G4Q61: 1.configure may be stale; do it again with som activity redo SO-20261121-XJ4G4Q61 1.configure --reason TEXT
  vlan/leeds-pe1/100: allocated → free (was for SO-20261121-XJ4G4Q61)
$ som activity redo ext:BSS-1 1.configure --reason 'another VLAN' -q
$ som service release --pool vlan --scope leeds-pe1 --value 555 --force --reason 'used twice'
  vlan/leeds-pe1/555: allocated → free (was for SO-20261121-XJ4G4Q61)
  ! SO-20261121-XJ4G4Q61: warning: item 1 has no vlan: its value was released [no-value]
  ! hint: som service allocate --pool vlan --scope SCOPE --for SO-20261121-XJ4G4Q61 --item 1
$ som log ext:BSS-1
  TIME              USER  ACTION    ACTIVITY     CHANGE                            REASON
  2026-11-21 12:00  jane  create
  2026-11-21 12:00  jane  start                  acknowledged → inProgress
  2026-11-21 12:00  jane  allocate               vlan/leeds-pe1/100
  2026-11-21 12:00  jane  allocate               vlan/leeds-pe1/105
  2026-11-21 12:00  jane  cancel                 item 2: acknowledged → cancelled  one site is enough
  2026-11-21 12:00  jane  release                vlan/leeds-pe1/105
  2026-11-21 12:00  jane  start     1.survey     pending → inProgress
  2026-11-21 12:00  jane  complete  1.survey     inProgress → completed
  2026-11-21 12:00  jane  request   1.port       → RO-20261121-PJT3H4H8
  2026-11-21 12:00  jane  request   1.tail       → PO-20261121-NGVC00RR
  2026-11-21 12:00  jane  skip      1.port       pending → skipped                 in place
  2026-11-21 12:00  jane  skip      1.tail       pending → skipped                 in place
  2026-11-21 12:00  jane  start     1.configure  pending → inProgress
  2026-11-21 12:00  jane  complete  1.configure  inProgress → completed
  2026-11-21 12:00  jane  allocate               vlan/leeds-pe1/555
  2026-11-21 12:00  jane  stale     1.configure  may be stale
  2026-11-21 12:00  jane  release                vlan/leeds-pe1/100                used twice
  2026-11-21 12:00  jane  redo      1.configure  → 1.configure.2                   another VLAN
  2026-11-21 12:00  jane  release                vlan/leeds-pe1/555                used twice
$ som validate
  77 files checked: 0 errors, 1 warning
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:21:17: warning: ethernet-line has no characteristic 'device' [unknown-characteristic]
  !   21 |         - name: device
  !      |                 ^~~~~~
