# 1.4.6/8: problem handling learns which customers may be affected, and coordinates what a customer reported first.
$ include cause_prelude.t
$ write policy/subscription.yaml <<EOF
"@type": Subscription
id: problem-handling
eventType: [ServiceProblemAttributeValueChangeEvent]
channel: problem-handling
EOF
$ som report create --kind service-trouble --name 'No sync at the mill' --service SV-20261001-AAAAAAA1 --from-customer-report ext:INC-4711
  TR-20261121-XJ4G4Q61: created
$ som report impact TR-20261121
  2 services of 3 (66.7 %), 2 customers, 0 open orders, priority 3
  SERVICE               NAME       CUSTOMER  OPEN ORDERS
  SV-20261001-AAAAAAA1  mill-line  CUST-118
  SV-20261001-AAAAAAA2             CUST-204
$ som report impact TR-20261121 --write
  TR-20261121-XJ4G4Q61: 2 services of 2 customers are affected
$ som outbox list
  EVENT                             CHANNEL           TYPE                                     SUBJECT               TIME
  4decc2bb192c1cefa3f0fef0b42bd6e3  problem-handling  ServiceProblemAttributeValueChangeEvent  TR-20261121-XJ4G4Q61  2026-11-21 12:00
$ som report show TR-20261121
  ServiceTroubleReport TR-20261121-XJ4G4Q61
    state           acknowledged
    level           onTrack: neither the record nor a service level gives a due date
    name            No sync at the mill
    priority        3
    services        SV-20261001-AAAAAAA1, SV-20261001-AAAAAAA2
    tickets         INC-4711
    created         2026-11-21 12:00
    file            reports/2026/11/TR-20261121-XJ4G4Q61.yaml
