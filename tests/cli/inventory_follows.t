# What an item says when it is completed is what the inventory has, and what later requests ask for.
$ include line_prelude.t
$ som order create --spec line --customer C1 --characteristic bandwidth=100 --characteristic colour=red --place leeds --external-id A -q
$ som service reserve --pool vlan --scope pe1 --for ext:A -q
$ som order start ext:A
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
  vlan/pe1/100: reserved → allocated (for SO-20261121-XJ4G4Q61)
  SV-20261121-X841XX25: designed → reserved (SO-20261121-XJ4G4Q61 has values for it)
  RO-20261121-KP5ZGG7Q: created for SO-20261121-XJ4G4Q61 port
  PO-20261121-EA1MV5A8: created for SO-20261121-XJ4G4Q61 tail
# A request gets the characteristics that its activity needs, and the values that are allocated for the item.
$ som request list -o yaml --fields id,orderItem,serviceOrderItem
  ---
  id: RO-20261121-KP5ZGG7Q
  orderItem:
    - id: "1"
      action: add
      state: acknowledged
      resource:
        resourceSpecification:
          id: ethernet-port
        resourceCharacteristic:
          - name: bandwidth
            value: 100
          - name: vlan
            value: 100
        place:
          id: leeds
  serviceOrderItem: null
  ---
  id: PO-20261121-EA1MV5A8
  orderItem: null
  serviceOrderItem:
    - id: "1"
      action: add
      state: acknowledged
      service:
        serviceCharacteristic:
          - name: bandwidth
            value: 100
          - name: colour
            value: red
          - name: vlan
            value: 100
        place:
          - id: leeds

# A delivered resource gets a record.
$ som request update KP5Z --state completed --resource ge-7
  ge-7: delivered by RO-20261121-KP5ZGG7Q
  SV-20261121-X841XX25: RO-20261121-KP5ZGG7Q brought ge-7
  RO-20261121-KP5ZGG7Q: acknowledged → completed
  RO-20261121-KP5ZGG7Q: resources ge-7
  SO-20261121-XJ4G4Q61: port: pending → completed (RO-20261121-KP5ZGG7Q is completed)
$ cat inventory/resource/ge-7.yaml
  "@type": Resource
  id: ge-7
  description: delivered by RO-20261121-KP5ZGG7Q
  startOperatingDate: "2026-11-21T12:00:00Z"
  resourceSpecification:
    id: ethernet-port
  resourceCharacteristic:
    - name: bandwidth
      value: 100
    - name: vlan
      value: 100
  place:
    id: leeds
$ som request update EA1M --state completed -q
$ som order update ext:A --set 'serviceOrderItem[id=1].service.serviceCharacteristic[name=bandwidth].value=500' --set 'serviceOrderItem[id=1].service.place[0].id=bradford' --reason amended -q
$ som request update XJ4G/port.2 --state completed -q
$ som request update XJ4G/tail.2 --state completed -q
$ som activity start ext:A configure -q
$ som activity complete ext:A configure
  SO-20261121-XJ4G4Q61: configure: inProgress → completed
  SV-20261121-X841XX25: reserved → inactive (SO-20261121-XJ4G4Q61 has configured it)
  SO-20261121-XJ4G4Q61: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: inactive → active (SO-20261121-XJ4G4Q61 item 1 is completed)
$ som service list -o yaml --fields id,serviceCharacteristic,place,supportingResource
  ---
  id: SV-20261121-X841XX25
  serviceCharacteristic:
    - name: bandwidth
      value: 500
    - name: colour
      value: red
    - name: vlan
      value: 100
  place:
    - id: bradford
  supportingResource:
    - id: vlan/pe1/100
      name: vlan
    - id: ge-7

# The requests for a service that is modified or deleted name its resources and its place.
$ som order create --spec line --action modify --service SV-20261121-X841XX25 --customer C1 --characteristic bandwidth=600 --external-id B -q
$ som order start ext:B -q
$ som activity start ext:B reconfigure -q
$ som activity complete ext:B reconfigure
  SO-20261121-V9BJQAQH: reconfigure: inProgress → completed
  RO-20261121-SAQYP6WS: created for SO-20261121-V9BJQAQH port
$ som request list -o yaml --fields id,orderItem --where 'requestedBy.activity = port' --open
  ---
  id: RO-20261121-SAQYP6WS
  orderItem:
    - id: "1"
      action: modify
      state: acknowledged
      resource:
        id: ge-7
        resourceSpecification:
          id: ethernet-port
        resourceCharacteristic:
          - name: bandwidth
            value: 600
          - name: colour
            value: red
          - name: vlan
            value: 100
        place:
          id: bradford
$ som request update V9BJ/port --state completed -q
$ som order create --spec line --action delete --service SV-20261121-X841XX25 --customer C1 --external-id C -q
$ som order start ext:C -q
$ som activity start ext:C deconfigure -q
$ som activity complete ext:C deconfigure
  SO-20261121-CCZF61NC: deconfigure: inProgress → completed
  RO-20261121-QWENGXGE: created for SO-20261121-CCZF61NC port-back
  PO-20261121-SHQVZSRH: created for SO-20261121-CCZF61NC tail-back
$ som request list -o yaml --fields orderItem,serviceOrderItem --open
  ---
  orderItem:
    - id: "1"
      action: delete
      state: acknowledged
      resource:
        id: ge-7
        resourceSpecification:
          id: ethernet-port
        resourceCharacteristic:
          - name: bandwidth
            value: 600
          - name: colour
            value: red
          - name: vlan
            value: 100
        place:
          id: bradford
  serviceOrderItem: null
  ---
  orderItem: null
  serviceOrderItem:
    - id: "1"
      action: delete
      state: acknowledged
      service:
        serviceCharacteristic:
          - name: bandwidth
            value: 600
          - name: colour
            value: red
          - name: vlan
            value: 100
        place:
          - id: bradford
        supportingResource:
          - id: ge-7
$ som validate
  17 files checked: 0 errors, 0 warnings
