# 1.4.5/5: test that the service works. A failed test fails the activity that waits for it, and the order waits.
$ include delivery_prelude.t
$ write catalog/ethernet-line.yaml <<EOF
"@type": ServiceSpecification
id: ethernet-line
version: "1.2"
testSpecification:
  - id: turn-up
    testMeasureDefinition:
      - {metricName: throughput, unitOfMeasure: Mbit/s, thresholdRule: [{conformanceTargetLower: 90}]}
fulfilment:
  add:
    - {id: configure, type: configure, team: team-access}
    - {id: test, type: test, dependsOn: [configure], team: team-access, testSpecification: turn-up}
EOF
$ som order start 7K3F -q
$ som activity start 7K3F configure -q
$ som activity complete 7K3F configure -q
$ som service test SV-2 --measure throughput=42 --order 7K3F --activity test
  ST-20261121-1W92F1BN: test of SV-20261120-Q0WC2VHN
  ST-20261121-1W92F1BN: inProgress → failed (throughput: 42 is not >= 90)
  SO-20261120-7K3F9QXW: test: pending → inProgress
  SO-20261120-7K3F9QXW: test: inProgress → failed (ST-20261121-1W92F1BN failed: throughput: 42 is not >= 90)
  [1]
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: inProgress, 1 of 2 activities finished
    failed   test
$ som activity retry 7K3F test -q
$ som service test SV-2 --measure throughput=97 --order 7K3F --activity test
  ST-20261121-EW0NCKV1: test of SV-20261120-Q0WC2VHN
  ST-20261121-EW0NCKV1: inProgress → completed
  SO-20261120-7K3F9QXW: test: pending → inProgress
  SO-20261120-7K3F9QXW: test: inProgress → completed
  SO-20261120-7K3F9QXW: inProgress → completed (all activities are finished)
  SV-20261120-Q0WC2VHN: inactive → active (SO-20261120-7K3F9QXW item 1 is completed)
$ som service list
  ID                    STATE   SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261120-Q0WC2VHN  active  ethernet-line  CUST-118  100 Mbit/s Ethernet line, Leeds depot
