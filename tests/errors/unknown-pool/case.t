$ include prelude.t
$ som service list --pool vlan
  ! som: error: there is no pool 'vlan' [unknown-pool]
  ! hint: write one: pools/vlan.yaml, see som-workspace(5)
  [3]
$ write pools/vlan.yaml <<EOF
"@type": ResourcePool
id: vlan
range: {from: 100, to: 3999}
EOF
$ som service list --pool vlam
  ! som: error: there is no pool 'vlam' [unknown-pool]
  ! hint: did you mean 'vlan'?
  [3]
$ som service reserve --pool ../catalog/voice-line --for 7K3F
  ! som: error: there is no pool '../catalog/voice-line' [unknown-pool]
  ! hint: pools are: vlan
  [3]
