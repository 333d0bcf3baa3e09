# A value that another service uses stays when one service is recovered. A value of an earlier version, which does not name
# its services, leaves the lists of its order's services when it is freed.
$ include pool_prelude.t
$ som service allocate --pool vlan --scope leeds-pe1 --for 2M8R
  vlan/leeds-pe1/100: allocated for SO-20261120-2M8R1TQC
$ som order start 2M8R -q
$ write inventory/4X/SV-20261120-4XYZ4XYZ.yaml <<EOF
"@type": Service
id: SV-20261120-4XYZ4XYZ
state: active
serviceSpecification: {id: voice-line}
supportingResource: [{id: vlan/leeds-pe1/100}]
trackingRecord:
  - {id: B1, time: "2026-11-19T10:00:00Z", user: jane, action: activate, to: active}
EOF
$ som validate
  12 files checked: 0 errors, 1 warning
  ! inventory/4X/SV-20261120-4XYZ4XYZ.yaml: warning: lists vlan/leeds-pe1/100, which it does not use [one-sided-link]
  ! hint: som doctor --fix takes it out
$ write pools/vlan/leeds-pe1/100.yaml <<EOF
"@type": ResourceAllocation
pool: vlan
scope: leeds-pe1
value: 100
state: allocated
for: SO-20261120-2M8R1TQC
date: "2026-11-21T12:00:00Z"
usedBy: [{id: SV-20261120-4XYZ4XYZ}, {id: SV-20261120-QZH9CF6F}]
EOF
$ som validate
  12 files checked: 0 errors, 0 warnings
$ som order cancel 2M8R --reason "not wanted"
  SO-20261120-2M8R1TQC: inProgress → cancelled (not wanted)
  SV-20261120-QZH9CF6F: reserved → terminated (SO-20261120-2M8R1TQC item 1 is cancelled)
$ som service show 4XYZ -o yaml --fields supportingResource
  supportingResource:
    - id: vlan/leeds-pe1/100
$ som service list --pool vlan --values
  VALUE  SCOPE      STATE      FOR                   ITEM  SINCE             UNTIL
  100    leeds-pe1  allocated  SO-20261120-2M8R1TQC        2026-11-21 12:00
$ som service allocate --pool port --for 7K3F
  port/ge-0_0_1: allocated for SO-20261120-7K3F9QXW
$ som order start 7K3F -q
$ edit pools/port/ge-0_0_1.yaml s/usedBy/formerly/
$ som service list --where 'supportingResource.id = port/ge-0_0_1' -o id
  SV-20261120-Q0WC2VHN
$ som service release --for 7K3F
  port/ge-0_0_1: allocated → free (was for SO-20261120-7K3F9QXW)
  SV-20261120-Q0WC2VHN: reserved → designed (SO-20261120-7K3F9QXW has no values for it any more)
$ som service list --where 'supportingResource.id = port/ge-0_0_1' -o id
$ som validate
  13 files checked: 0 errors, 0 warnings
