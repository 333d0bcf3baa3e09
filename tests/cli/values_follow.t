# A value is free when no service in place uses it and no record holds it. A customer order gives its values back with its
# last service.
$ include line_prelude.t
$ som service reserve --pool vlan --scope pe8 --for customerOrder:CO-1 -q
$ som order create --spec device-line --customer C1 --external-id A --customer-order CO-1 --characteristic device=pe1 -q
$ som order create --spec device-line --customer C1 --external-id B --customer-order CO-1 --characteristic device=pe1 -q
$ som order start ext:A
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
  vlan/pe8/100: reserved → allocated (for customerOrder:CO-1)
  SV-20261121-X841XX25: designed → reserved (SO-20261121-XJ4G4Q61 has values for it)
# A value for an order that is under way is allocated at once.
$ som service reserve --pool vlan --scope pe8 --for customerOrder:CO-1 --until 2026-12-05
  vlan/pe8/101: allocated for customerOrder:CO-1: SO-20261121-XJ4G4Q61 is under way
$ som order start ext:B
  SO-20261121-J3Q45J8B: acknowledged → inProgress
  SV-20261121-YK35XX1G: designed for SO-20261121-J3Q45J8B item 1
  SV-20261121-YK35XX1G: designed → reserved (SO-20261121-J3Q45J8B has values for it)
$ som activity start ext:A configure -q
$ som activity complete ext:A configure -q
$ som activity start ext:B configure -q
$ som activity complete ext:B configure -q
$ now 2026-12-06T12:00:00Z
$ som service expire
$ som service list -o yaml --fields id,supportingResource
  ---
  id: SV-20261121-X841XX25
  supportingResource:
    - id: vlan/pe8/100
      name: vlan
  ---
  id: SV-20261121-YK35XX1G
  supportingResource:
    - id: vlan/pe8/101
      name: vlan
$ som service recover X841 --reason ceased
  SV-20261121-X841XX25: active → terminated (ceased)
$ som service recover YK35 --reason ceased
  SV-20261121-YK35XX1G: active → terminated (ceased)
  vlan/pe8/101: allocated → free (was for SV-20261121-YK35XX1G)
  vlan/pe8/100: allocated → free (was for SV-20261121-YK35XX1G)
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE  FOR  ITEM  SINCE  UNTIL
$ som validate
  8 files checked: 0 errors, 0 warnings

# The value of an order that modifies a service becomes the service's when the item is completed. A service that has moved
# to another device gives back the value on the former one.
$ som order create --spec device-line --customer C1 --external-id D --characteristic device=pe1 -q
$ som order start ext:D -q
$ som activity start ext:D configure -q
$ som activity complete ext:D configure -q
$ som service list --open -o id
  SV-20261206-3JGADMSE
$ som order create --spec device-line --action modify --service SV-20261206-3JGADMSE --customer C1 --external-id E --characteristic device=pe2 -q
$ som service allocate --pool vlan --scope pe2 --for ext:E
  vlan/pe2/100: allocated for SO-20261206-6XSYYS88
$ som order start ext:E
  SO-20261206-6XSYYS88: acknowledged → inProgress
$ som activity start ext:E reconfigure -q
$ som activity complete ext:E reconfigure
  SO-20261206-6XSYYS88: reconfigure: inProgress → completed
  SO-20261206-6XSYYS88: inProgress → completed (all activities are finished)
  SV-20261206-3JGADMSE: modified: SO-20261206-6XSYYS88 item 1 is completed
  vlan/pe1/100: allocated → free (vlan/pe2/100 takes its place)
$ som service list --open -o yaml --fields serviceCharacteristic,supportingResource
  ---
  serviceCharacteristic:
    - name: device
      value: pe2
    - name: vlan
      value: 100
  supportingResource:
    - id: vlan/pe2/100
      name: vlan
# A cancelled modification gives its value back, although the service is active.
$ som order create --spec device-line --action modify --service SV-20261206-3JGADMSE --customer C1 --external-id F --characteristic device=pe3 -q
$ som service allocate --pool vlan --scope pe3 --for ext:F -q
$ som order start ext:F -q
$ som order cancel ext:F --reason "not wanted"
  SO-20261206-1V8N93YD: inProgress → cancelled (not wanted)
  vlan/pe3/100: allocated → free (was for SO-20261206-1V8N93YD)
# The order that deletes it frees the values of all orders.
$ som order create --spec device-line --action delete --service SV-20261206-3JGADMSE --customer C1 --external-id G -q
$ som order start ext:G -q
$ som activity start ext:G deconfigure -q
$ som activity complete ext:G deconfigure
  SO-20261206-FQ0QFDQQ: deconfigure: inProgress → completed
  SO-20261206-FQ0QFDQQ: inProgress → completed (all activities are finished)
  SV-20261206-3JGADMSE: active → terminated (SO-20261206-FQ0QFDQQ item 1 is completed)
  vlan/pe2/100: allocated → free (was for SV-20261206-3JGADMSE)
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE  FOR  ITEM  SINCE  UNTIL

# A value without an item is used by the first service that requires its pool and lacks one.
$ payload two.yaml <<EOF
"@type": ServiceOrder
externalId: H
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: device-line}, serviceCharacteristic: [{name: device, value: pe4}]}}
  - {id: "2", action: add, service: {serviceSpecification: {id: device-line}, serviceCharacteristic: [{name: device, value: pe4}]}}
EOF
$ som order create -f two.yaml -q
$ som service reserve --pool vlan --scope pe5 --for ext:H --count 2 -q
$ som order start ext:H
  SO-20261206-8N25QK97: acknowledged → inProgress
  SV-20261206-0X63KC8V: designed for SO-20261206-8N25QK97 item 1
  SV-20261206-ZGR4PFXR: designed for SO-20261206-8N25QK97 item 2
  vlan/pe5/100: reserved → allocated (for SO-20261206-8N25QK97)
  SV-20261206-0X63KC8V: designed → reserved (SO-20261206-8N25QK97 has values for it)
  vlan/pe5/101: reserved → allocated (for SO-20261206-8N25QK97)
  SV-20261206-ZGR4PFXR: designed → reserved (SO-20261206-8N25QK97 has values for it)
$ som order fail ext:H --reason "the customer is bankrupt"
  SO-20261206-8N25QK97: inProgress → failed (the customer is bankrupt)
  SV-20261206-0X63KC8V: reserved → terminated (SO-20261206-8N25QK97 item 1 is failed)
  SV-20261206-ZGR4PFXR: reserved → terminated (SO-20261206-8N25QK97 item 2 is failed)
  vlan/pe5/100: allocated → free (was for SO-20261206-8N25QK97)
  vlan/pe5/101: allocated → free (was for SO-20261206-8N25QK97)
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE  FOR  ITEM  SINCE  UNTIL
$ som validate
  16 files checked: 0 errors, 0 warnings
