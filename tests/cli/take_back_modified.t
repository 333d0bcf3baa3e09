# What a modification changed at others is modified back when it is cancelled: a port that the service has stays.
$ include line_prelude.t
$ som order create --spec line --customer CUST-1 --characteristic bandwidth=100 --due 2026-12-31 --external-id L -q
$ som order start ext:L -q
$ som request update ext:L/port --state completed --resource ge-7 -q
$ som request update ext:L/tail --state completed -q
$ som activity complete ext:L configure -q
$ som service list --fields id,state
  ID                    STATE
  SV-20261121-X841XX25  active
$ som order create --action modify --service X841 --characteristic bandwidth=10 --external-id M -q
$ som order start ext:M -q
$ som activity add ext:M measure --after port -q
$ som activity complete ext:M reconfigure -q
$ som request update ext:M/port --state completed -q
$ som order cancel ext:M --reason 'customer stays with 100'
  SO-20261121-9MACZ2ZY: inProgress → cancelled (customer stays with 100)
  SO-20261121-9MACZ2ZY: reconfigure is done and is not taken back: its plan has no takeBack
  SO-20261121-46925GY3: takes back what SO-20261121-9MACZ2ZY delivered
  SO-20261121-46925GY3: acknowledged → inProgress (SO-20261121-9MACZ2ZY item 1 is cancelled)
  RO-20261121-V8KWJ5D8: created for SO-20261121-46925GY3 port-back
$ som request list --open --fields id,state,description
  ID                    STATE         DESCRIPTION
  RO-20261121-V8KWJ5D8  acknowledged  port-back
$ som request show 46925GY3/port-back --fields orderRelationship,orderItem -o yaml
  orderRelationship:
    - id: RO-20261121-EBZ01BB1
      relationshipType: recovers
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
            value: 100
$ som request update 46925GY3/port-back --state completed
  RO-20261121-V8KWJ5D8: acknowledged → completed
  ge-7: modified by RO-20261121-V8KWJ5D8
  SO-20261121-46925GY3: port-back: pending → completed (RO-20261121-V8KWJ5D8 is completed)
  SO-20261121-46925GY3: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: modified: SO-20261121-46925GY3 item 1 is completed
$ som service show X841 --fields state,serviceCharacteristic,supportingResource -o yaml
  state: active
  serviceCharacteristic:
    - name: bandwidth
      value: 100
  supportingResource:
    - id: ge-7
$ som resource list
  RESOURCE  NAME  ALARMS  SEVERITY  RESOURCES  SERVICES
  ge-7                 0                    0         1
$ som validate
  13 files checked: 0 errors, 0 warnings
