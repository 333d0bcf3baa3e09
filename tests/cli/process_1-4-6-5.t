# 1.4.6/5: report progress on trouble reports to other processes: by events, and on request.
$ include report_prelude.t
$ write policy/subscription.yaml <<EOF
"@type": Subscription
id: progress
eventType: [ServiceProblemCreateEvent, ServiceProblemStateChangeEvent, ServiceProblemAttributeValueChangeEvent]
channel: problem-handling
EOF
$ som report create --kind service-trouble --name 'No light at the mill' --external-id R1 -q
$ som report start ext:R1
  TR-20261121-XJ4G4Q61: acknowledged → inProgress
$ som activity add ext:R1 splice --typical PT3H
  TR-20261121-XJ4G4Q61: activity splice added
$ som activity start ext:R1 splice
  TR-20261121-XJ4G4Q61: splice: pending → inProgress
$ som report progress ext:R1
  TR-20261121-XJ4G4Q61: inProgress, 0 of 1 activities finished
    running  splice
$ som outbox list --fields type,subject
  type                                     subject
  ServiceProblemCreateEvent                TR-20261121-XJ4G4Q61
  ServiceProblemStateChangeEvent           TR-20261121-XJ4G4Q61
  ServiceProblemAttributeValueChangeEvent  TR-20261121-XJ4G4Q61
  ServiceProblemAttributeValueChangeEvent  TR-20261121-XJ4G4Q61
