# A characteristic whose type is string keeps what was typed, whatever number it looks like.
$ include prelude.t
$ write catalog/sim.yaml <<EOF
"@type": ServiceSpecification
id: sim
version: "1.0"
lifecycleStatus: active
specCharacteristic:
  - {name: iccid, valueType: string}
  - {name: bandwidth, valueType: integer}
EOF
$ som order create --spec sim --customer CUST-1 --external-id S --characteristic iccid=89440000000012345678 --characteristic bandwidth=100 -q
$ som order show ext:S -o json --fields serviceOrderItem
  {
    "serviceOrderItem": [
      {
        "id": "1",
        "action": "add",
        "state": "acknowledged",
        "service": {
          "serviceSpecification": {
            "id": "sim",
            "version": "1.0"
          },
          "serviceCharacteristic": [
            {
              "name": "iccid",
              "value": "89440000000012345678"
            },
            {
              "name": "bandwidth",
              "value": 100
            }
          ]
        }
      }
    ]
  }
$ som service check --spec sim --characteristic iccid=12e45 --characteristic bandwidth=100 -q -o json
  {
    "@type": "ServiceQualification",
    "id": "QU-20261121-J3Q45J8B",
    "state": "done",
    "qualificationResult": "qualified",
    "checkServiceQualificationDate": "2026-11-21T12:00:00Z",
    "effectiveQualificationDate": "2026-11-21T12:00:00Z",
    "serviceQualificationItem": [
      {
        "id": "1",
        "state": "done",
        "qualificationResult": "qualified",
        "service": {
          "serviceSpecification": {
            "id": "sim",
            "version": "1.0"
          },
          "serviceCharacteristic": [
            {
              "name": "iccid",
              "value": "12e45"
            },
            {
              "name": "bandwidth",
              "value": 100
            }
          ]
        }
      }
    ],
    "allocation": [],
    "trackingRecord": [
      {
        "id": "01M7YZMHG0ZY81A0M0V38G3DDS",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "create"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0V6JWEZC4",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "start",
        "from": "accepted",
        "to": "inProgress"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0VABJX65F",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "complete",
        "from": "inProgress",
        "to": "done"
      }
    ]
  }
# A role that is nearly one that som knows.
$ write role.json <<EOF
{"@type": "ServiceOrder", "relatedParty": [{"id": "C1", "role": "custmer"}, {"id": "W1", "role": "wholesaler"}],
 "serviceOrderItem": [{"id": "1", "action": "add", "service": {"name": "line"}}]}
EOF
$ som order create -f role.json
  SO-20261121-DKBKCF55: created
  ! role.json:1:65: warning: the role 'custmer' has no effect [no-effect]
  !   1 | {"@type": "ServiceOrder", "relatedParty": [{"id": "C1", "role": "custmer"}, {"id": "W1", "role": "wholesaler"}],
  !     |                                                                 ^~~~~~~~~
  ! hint: did you mean 'customer'?
$ som order create -f role.json --strict
  ! role.json:1:65: error: the role 'custmer' has no effect [no-effect]
  !   1 | {"@type": "ServiceOrder", "relatedParty": [{"id": "C1", "role": "custmer"}, {"id": "W1", "role": "wholesaler"}],
  !     |                                                                 ^~~~~~~~~
  ! hint: did you mean 'customer'?
  [4]
