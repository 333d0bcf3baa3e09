# A misspelt member of a payload is a warning, as validate gives it, and an error with --strict.
$ include prelude.t
$ write order.yaml <<EOF
serviceOrderItem: [{action: add, service: {name: a}}]
prioriti: "2"
billingCode: kept for the other system
EOF
$ som order create -f order.yaml
  SO-20261121-XJ4G4Q61: created
  ! order.yaml:2:1: warning: 'prioriti' is not a known member [unknown-member]
  !   2 | prioriti: "2"
  !     | ^~~~~~~~
  ! hint: did you mean 'priority'?
$ som order create --strict -f order.yaml
  ! order.yaml:2:1: error: 'prioriti' is not a known member [unknown-member]
  !   2 | prioriti: "2"
  !     | ^~~~~~~~
  ! hint: did you mean 'priority'?
  [4]
$ write report.yaml <<EOF
name: down
descripton: no light
EOF
$ som report create --kind service-trouble -f report.yaml
  TR-20261121-DKBKCF55: created
  ! report.yaml:2:1: warning: 'descripton' is not a known member [unknown-member]
  !   2 | descripton: no light
  !     | ^~~~~~~~~~
  ! hint: did you mean 'description'?
$ write patch.yaml <<EOF
"@type": ServiceOrder
id: SO-20261120-7K3F9QXW
prioriti: "1"
EOF
$ som apply --merge -f patch.yaml
  SO-20261120-7K3F9QXW: changed
  ! patch.yaml:3:1: warning: 'prioriti' is not a known member [unknown-member]
  !   3 | prioriti: "1"
  !     | ^~~~~~~~
  ! hint: did you mean 'priority'?
$ som apply --merge -f patch.yaml
  SO-20261120-7K3F9QXW: unchanged
$ som order update 7K3F --unset descripton
  ! som: error: descripton: no schema has the field 'descripton' [unknown-value]
  ! hint: did you mean 'description'?
  [4]
$ som order update 7K3F --unset prioriti
  SO-20261120-7K3F9QXW: 1 field updated
$ som order update 7K3F --unset prioriti
  ! som: error: prioriti: no schema has the field 'prioriti' [unknown-value]
  ! hint: did you mean 'priority'?
  [4]
# An unknown specification is a warning of create and apply alike; --strict creates nothing.
$ write order.yaml <<EOF
"@type": ServiceOrder
serviceOrderItem: [{id: "1", action: add, service: {name: a, serviceSpecification: {id: ethernet-lime}}}]
EOF
$ som order create --strict -f order.yaml
  ! order.yaml:2:89: error: specification 'ethernet-lime' is not known [unknown-reference]
  !   2 | rderItem: [{id: "1", action: add, service: {name: a, serviceSpecification: {id: ethernet-lime}}}]
  !     |                                                                                 ^~~~~~~~~~~~~
  ! hint: did you mean 'ethernet-line'?
  [4]
$ som order create -f order.yaml
  SO-20261121-NSQMRNX8: created
  ! order.yaml:2:89: warning: specification 'ethernet-lime' is not known [unknown-reference]
  !   2 | rderItem: [{id: "1", action: add, service: {name: a, serviceSpecification: {id: ethernet-lime}}}]
  !     |                                                                                 ^~~~~~~~~~~~~
  ! hint: did you mean 'ethernet-line'?
$ som apply -f order.yaml
  SO-20261121-V9BJQAQH: created
  ! order.yaml:2:89: warning: specification 'ethernet-lime' is not known [unknown-reference]
  !   2 | rderItem: [{id: "1", action: add, service: {name: a, serviceSpecification: {id: ethernet-lime}}}]
  !     |                                                                                 ^~~~~~~~~~~~~
  ! hint: did you mean 'ethernet-line'?
$ som validate -q
  ! orders/2026/11/SO-20261121-NSQMRNX8.yaml:12:13: warning: specification 'ethernet-lime' is not known [unknown-reference]
  !   12 |         id: ethernet-lime
  !      |             ^~~~~~~~~~~~~
  ! hint: did you mean 'ethernet-line'?
  ! orders/2026/11/SO-20261121-V9BJQAQH.yaml:12:13: warning: specification 'ethernet-lime' is not known [unknown-reference]
  !   12 |         id: ethernet-lime
  !      |             ^~~~~~~~~~~~~
  ! hint: did you mean 'ethernet-line'?
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:21:1: warning: 'prioriti' is not a known member [unknown-member]
  !   21 | prioriti: "2"
  !      | ^~~~~~~~
  ! hint: did you mean 'priority'?
  ! reports/2026/11/TR-20261121-DKBKCF55.yaml:11:1: warning: 'descripton' is not a known member [unknown-member]
  !   11 | descripton: no light
  !      | ^~~~~~~~~~
  ! hint: did you mean 'description'?
