# 1.4.6/8: problem handling learns which customers may be affected, and coordinates what a customer reported first.
$ include cause_prelude.t
$ write policy/subscription.yaml <<EOF
"@type": Subscription
id: problem-handling
eventType: [ServiceProblemAttributeValueChangeEvent]
channel: problem-handling
EOF
$ som report create --kind service-trouble --name 'No sync at the mill' --service SV-20261001-AAAAAAA1 --from-customer-report ext:INC-4711
$ som report impact TR-20261121
$ som report impact TR-20261121 --write
$ som outbox list
$ som report show TR-20261121
