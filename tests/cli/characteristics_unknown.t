# A characteristic that the specification does not define is refused in every change of an order under way, and warned about before.
$ include prelude.t
$ write catalog/access.yaml <<EOS
"@type": ServiceSpecification
id: access
version: "1.0"
lifecycleStatus: active
specCharacteristic: [{name: bandwidth, valueType: integer}]
requiredParameter: [{name: vlan, pool: vlan}]
fulfilment:
  add:
    - {id: configure, type: configure, duration: {typical: PT2H, max: PT4H}, team: team-access}
EOS
$ write pools/vlan.yaml <<EOS
"@type": ResourcePool
id: vlan
range: {from: 100, to: 199}
EOS
$ write item.yaml <<EOS
action: add
service: {serviceSpecification: {id: access}, serviceCharacteristic: [{name: bandwith, value: 500}]}
EOS
$ som order create --spec access --customer CUST-118 --characteristic bandwith=100 --external-id C
  SO-20261121-XJ4G4Q61: created
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:18:17: warning: access has no characteristic 'bandwith' [unknown-characteristic]
  !   18 |         - name: bandwith
  !      |                 ^~~~~~~~
  ! hint: did you mean 'bandwidth'?
$ som order create --spec access --customer CUST-118 --characteristic bandwidth=100 --external-id A
  SO-20261121-J3Q45J8B: created
$ write patch.yaml <<EOS
"@type": ServiceOrder
id: SO-20261121-J3Q45J8B
serviceOrderItem: [{id: "1", action: add, service: {serviceSpecification: {id: access}, serviceCharacteristic: [{name: bandwith, value: 500}]}}]
EOS
$ edit patch.yaml 's/J3Q45J8B/XJ4G4Q61/'
$ edit patch.yaml 's/value: 500/value: 400/'
$ som apply -f patch.yaml --merge
  SO-20261121-XJ4G4Q61: changed
$ edit patch.yaml 's/XJ4G4Q61/J3Q45J8B/'
$ som order start ext:A
  SO-20261121-J3Q45J8B: acknowledged → inProgress
  SV-20261121-YK35XX1G: designed for SO-20261121-J3Q45J8B item 1
  vlan/100: allocated for SO-20261121-J3Q45J8B
  SV-20261121-YK35XX1G: designed → reserved (SO-20261121-J3Q45J8B has values for it)

# Every way to change it.
$ som order amend ext:A --characteristic bandwith=500 --reason more
  ! SO-20261121-J3Q45J8B: access has no characteristic 'bandwith' [unknown-characteristic]
  ! hint: did you mean 'bandwidth'?
  ! hint: to write it anyway: som order amend with --force --reason TEXT
  [4]
$ som order amend ext:A --add-item item.yaml --reason more
  ! SO-20261121-J3Q45J8B: access has no characteristic 'bandwith' [unknown-characteristic]
  ! hint: did you mean 'bandwidth'?
  ! hint: to write it anyway: som order amend with --force --reason TEXT
  [4]
$ som order update ext:A --set 'serviceOrderItem[id=1].service.serviceCharacteristic[0].name=bandwith' --reason more
  ! SO-20261121-J3Q45J8B: access has no characteristic 'bandwith' [unknown-characteristic]
  ! hint: did you mean 'bandwidth'?
  ! hint: to write it anyway: som order amend with --force --reason TEXT
  [4]
$ som apply -f patch.yaml --merge --reason more
  ! SO-20261121-J3Q45J8B: access has no characteristic 'bandwith' [unknown-characteristic]
  ! hint: did you mean 'bandwidth'?
  ! hint: to write it anyway: som order amend with --force --reason TEXT
  [4]
$ write patch.json <<EOS
{"serviceOrderItem": [{"id": "1", "action": "add", "service": {"serviceSpecification": {"id": "access"}, "serviceCharacteristic": [{"name": "bandwith", "value": 500}]}}]}
EOS
$ som exchange PATCH /tmf-api/serviceOrdering/v4/serviceOrder/SO-20261121-J3Q45J8B -f patch.json --reason more
  Status: 400 Bad Request\x0d
  Content-Type: application/json\x0d
  X-Content-Type-Options: nosniff\x0d
  \x0d
  {"code":"unknown-characteristic","reason":"Bad Request","message":"SO-20261121-J3Q45J8B: access has no characteristic 'bandwith'","status":"400"}
$ som order amend ext:A --characteristic bandwith=500 --force --reason 'the supplier knows it' -q
$ som order amend ext:A --characteristic bandwith=600 --reason 'it is there' -q
$ som order amend ext:A --add-item item.yaml --force --reason 'the supplier knows it' -q

# The parameters that a specification requires from pools are known to it.
$ edit item.yaml 's/bandwith/vlan/'
$ som order amend ext:A --add-item item.yaml --reason more -q
