# Showing a service.
$ include delivery_prelude.t
$ som order start ext:A -q
$ som service show SV-2
  Service SV-20261121-X841XX25
    state           designed
    customer        CUST-7
    specification   ethernet-access
    place           leeds
    file            inventory/X8/SV-20261121-X841XX25.yaml

  CHARACTERISTIC  VALUE
  bandwidth       100

  ORDER                 ITEM  ACTION  STATE
  SO-20261121-XJ4G4Q61  1     add     acknowledged
$ som service show SV-2 -o yaml
  "@type": Service
  id: SV-20261121-X841XX25
  state: designed
  serviceSpecification:
    id: ethernet-access
    version: "2.0"
  serviceCharacteristic:
    - name: bandwidth
      value: 100
  place:
    - id: leeds
  relatedParty:
    - id: CUST-7
      role: customer
  serviceOrderItem:
    - serviceOrderId: SO-20261121-XJ4G4Q61
      itemId: "1"
      itemAction: add
  trackingRecord:
    - id: 01M7YZMHG0V38G3DDSJ3Q45J8B
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: design
      to: designed
      reason: SO-20261121-XJ4G4Q61 item 1
$ som service show SV-2 -o json --fields state,serviceOrderItem
  {
    "state": "designed",
    "serviceOrderItem": [
      {
        "serviceOrderId": "SO-20261121-XJ4G4Q61",
        "itemId": "1",
        "itemAction": "add"
      }
    ]
  }
$ som service show 7K3F
  ! som: error: service '7K3F' does not exist [not-found]
  ! hint: SO-20261120-7K3F9QXW is the id of a ServiceOrder; see som show SO-20261120-7K3F9QXW
  [3]
$ som show SV-2 -o id
  SV-20261121-X841XX25
$ som log SV-2
  TIME              USER  ACTION  ACTIVITY  CHANGE      REASON
  2026-11-21 12:00  jane  design            → designed  SO-20261121-XJ4G4Q61 item 1
