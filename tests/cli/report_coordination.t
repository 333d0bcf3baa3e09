# A problem that a customer reported first: both name each other, and every change is an event.
$ include report_prelude.t
$ write policy/subscription.yaml <<EOF
"@type": Subscription
id: coordinator
eventType: [ServiceProblemAttributeValueChangeEvent]
channel: customers
EOF
$ som report create --kind customer-qos --name 'Slow since noon' --external-id T-77 -q
$ som report create --kind service-trouble --name 'Core congestion' --from-customer-report ext:T-77 --external-id N1
  TR-20261121-J3Q45J8B: created
  CQ-20261121-XJ4G4Q61: linked with TR-20261121-J3Q45J8B
$ som report create --kind service-trouble --name 'Other' --from-customer-report ext:T-99 --external-id N2
  TR-20261121-DKBKCF55: created
$ som report show ext:T-77 -o yaml --fields relatedEntity
  relatedEntity:
    - id: TR-20261121-J3Q45J8B
      role: serviceProblem
$ som report show ext:N1 ext:N2 --fields id,troubleTicket.id
  ID                    troubleTicket.id
  TR-20261121-J3Q45J8B  CQ-20261121-XJ4G4Q61

  ID                    troubleTicket.id
  TR-20261121-DKBKCF55  T-99
$ som report start ext:N1
  TR-20261121-J3Q45J8B: acknowledged → inProgress
$ som report assign ext:N1 --to team-noc
  TR-20261121-J3Q45J8B: assigned to team-noc
$ som report clear ext:N1 --reason 'link added'
  TR-20261121-J3Q45J8B: inProgress → cleared (link added)
$ som outbox list --fields type,subject
  type                                     subject
  ServiceProblemAttributeValueChangeEvent  TR-20261121-J3Q45J8B
  ServiceProblemAttributeValueChangeEvent  TR-20261121-J3Q45J8B
  ServiceProblemAttributeValueChangeEvent  TR-20261121-J3Q45J8B
$ som report update ext:N1 --unset troubleTicket
  TR-20261121-J3Q45J8B: 1 field updated
  CQ-20261121-XJ4G4Q61: no longer linked with TR-20261121-J3Q45J8B
$ som report show ext:T-77 -o yaml --fields relatedEntity
  relatedEntity: null
$ som validate
  9 files checked: 0 errors, 0 warnings
