# The record of a resource follows what requests did with it; its services are named.
$ include line_prelude.t
$ som order create --spec line --customer C1 --characteristic bandwidth=10 --external-id A -q
$ som order start ext:A -q
$ som service allocate --pool vlan --scope pe1 --for ext:A -q
$ som request update ext:A/port --state completed --resource ge-1 -q
$ som request update ext:A/tail --state completed -q
$ som activity complete ext:A configure -q
$ som resource show ge-1
  Resource ge-1
    description     delivered by RO-20261121-KP5ZGG7Q
    used by         SV-20261121-X841XX25
    file            inventory/resource/ge-1.yaml

  CHARACTERISTIC  VALUE
  bandwidth       10
  vlan            100
$ som resource list -o wide
  RESOURCE  NAME  ALARMS  SEVERITY  RESOURCES  SERVICES  USED BY
  ge-1                 0                    0         1  SV-20261121-X841XX25
$ som service list -o id
  SV-20261121-X841XX25

# A modification, and the repetition of one that failed.
$ som order create --spec line --action modify --service SV-20261121-X841XX25 --customer C1 --characteristic bandwidth=100 --external-id M -q
$ som order start ext:M -q
$ som activity complete ext:M reconfigure -q
$ som request update ext:M/port --state completed
  RO-20261121-EBZ01BB1: acknowledged → completed
  ge-1: modified by RO-20261121-EBZ01BB1
  SO-20261121-9MACZ2ZY: port: pending → completed (RO-20261121-EBZ01BB1 is completed)
  SO-20261121-9MACZ2ZY: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: modified: SO-20261121-9MACZ2ZY item 1 is completed
$ som resource show ge-1 -o yaml
  "@type": Resource
  id: ge-1
  description: delivered by RO-20261121-KP5ZGG7Q
  startOperatingDate: "2026-11-21T12:00:00Z"
  resourceSpecification:
    id: ethernet-port
  resourceCharacteristic:
    - name: bandwidth
      value: 100
    - name: vlan
      value: 100

# Cancelled, it is modified back; the recovery names only what changed.
$ som order create --spec line --action modify --service SV-20261121-X841XX25 --customer C1 --characteristic bandwidth=1000 --characteristic colour=red --external-id N -q
$ som order start ext:N -q
$ som activity add ext:N measure --after port -q
$ som activity complete ext:N reconfigure -q
$ som request update ext:N/port --state completed -q
$ som resource show ge-1
  Resource ge-1
    description     delivered by RO-20261121-KP5ZGG7Q
    used by         SV-20261121-X841XX25
    file            inventory/resource/ge-1.yaml

  CHARACTERISTIC  VALUE
  bandwidth       1000
  vlan            100
  colour          red
$ som order cancel ext:N --reason 'the customer stays' -q
$ som order list --where 'category = recovery' --fields serviceOrderItem -o yaml
  ---
  serviceOrderItem:
    - id: "1"
      action: modify
      state: acknowledged
      service:
        id: SV-20261121-X841XX25
        serviceSpecification:
          id: line
          version: "1.0"
        serviceCharacteristic:
          - name: bandwidth
            value: 100
$ som request list --open -o id
  RO-20261121-PQHF6DJQ

# A take-back that fails needs a decision: the service stays as it is.
$ som order fail --where 'category = recovery' --reason 'nobody does it' -q
$ som jeopardy next
  atRisk SO-20261121-F5HJSC25, for C1
    SV-20261121-X841XX25 is not modified back; not taken back: port-back
    som order create --action modify --service SV-20261121-X841XX25 --characteristic NAME=VALUE
$ som order create --action modify --service SV-20261121-X841XX25 --characteristic bandwidth=100 -q
$ som jeopardy next
  ! som: nothing needs a decision
$ som validate
  17 files checked: 0 errors, 0 warnings
