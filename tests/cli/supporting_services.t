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
    action: noChange
    serviceOrderItem:
      - id: voice
        action: add
        service: {serviceSpecification: {id: device-line}, serviceCharacteristic: [{name: device, value: pe2}]}
        serviceOrderItemRelationship: [{relationshipType: dependency, orderItem: {itemId: access}}]
EOF
$ som order create -f two.yaml -q
$ som order start ext:A
$ som activity start ext:A access.configure -q
$ som activity complete ext:A access.configure -q
$ som activity start ext:A voice.configure -q
$ som activity complete ext:A voice.configure
$ som service list -o yaml --fields id,supportingService,serviceCharacteristic --sort id
