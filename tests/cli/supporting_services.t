# The services of the items that an item depends on support its service. A service on which an active one stands is not
# deleted.
$ include line_prelude.t
$ payload two.yaml <<EOF
"@type": ServiceOrder
externalId: A
relatedParty: [{id: C1, role: customer}]
serviceOrderItem:
  - {id: access, action: add, service: {serviceSpecification: {id: device-line}, serviceCharacteristic: [{name: device, value: pe1}]}}
  - id: bundle
    service: {name: bundle}
    action: noChange
    serviceOrderItem:
      - id: voice
        action: add
        service: {serviceSpecification: {id: device-line}, serviceCharacteristic: [{name: device, value: pe2}]}
        serviceOrderItemRelationship: [{relationshipType: dependency, orderItem: {itemId: access}}]
EOF
$ som order create -f two.yaml -q
$ som order start ext:A
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-VGV05HJ4: designed for SO-20261121-XJ4G4Q61 item access
  SV-20261121-K49C0QA5: designed for SO-20261121-XJ4G4Q61 item voice
  vlan/pe1/100: allocated for SO-20261121-XJ4G4Q61
  SV-20261121-VGV05HJ4: designed → reserved (SO-20261121-XJ4G4Q61 has values for it)
  vlan/pe2/100: allocated for SO-20261121-XJ4G4Q61
  SV-20261121-K49C0QA5: designed → reserved (SO-20261121-XJ4G4Q61 has values for it)
$ som activity start ext:A access.configure -q
$ som activity complete ext:A access.configure -q
$ som activity start ext:A voice.configure -q
$ som activity complete ext:A voice.configure
  SO-20261121-XJ4G4Q61: voice.configure: inProgress → completed
  SV-20261121-K49C0QA5: reserved → inactive (SO-20261121-XJ4G4Q61 has configured it)
  SO-20261121-XJ4G4Q61: inProgress → completed (all activities are finished)
  SV-20261121-K49C0QA5: inactive → active (SO-20261121-XJ4G4Q61 item voice is completed)
$ som service list -o yaml --fields id,supportingService,serviceCharacteristic --sort id
  ---
  id: SV-20261121-K49C0QA5
  supportingService:
    - id: SV-20261121-VGV05HJ4
  serviceCharacteristic:
    - name: device
      value: pe2
    - name: vlan
      value: 100
  ---
  id: SV-20261121-VGV05HJ4
  supportingService: null
  serviceCharacteristic:
    - name: device
      value: pe1
    - name: vlan
      value: 100
$ som order create --spec device-line --action delete --service SV-20261121-VGV05HJ4 --customer C1 --external-id B -q
$ som order start ext:B
  ! SO-20261121-1W92F1BN: SV-20261121-K49C0QA5 stands on SV-20261121-VGV05HJ4 [guard]
  ! hint: delete both, or use --force --reason TEXT
  [5]
$ som order start ext:B --force --reason "the voice service is moved by hand"
  SO-20261121-1W92F1BN: acknowledged → inProgress (the voice service is moved by hand)
$ som activity start ext:B deconfigure -q
$ som activity complete ext:B deconfigure
  SO-20261121-1W92F1BN: deconfigure: inProgress → completed
  SO-20261121-1W92F1BN: inProgress → completed (all activities are finished)
  SV-20261121-VGV05HJ4: active → terminated (SO-20261121-1W92F1BN item 1 is completed)
  vlan/pe1/100: allocated → free (was for SV-20261121-VGV05HJ4)
$ som validate
  9 files checked: 0 errors, 0 warnings
