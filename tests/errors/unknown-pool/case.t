$ include prelude.t
$ som service list --pool vlan
$ write pools/vlan.yaml <<EOF
"@type": ResourcePool
id: vlan
range: {from: 100, to: 3999}
EOF
$ som service list --pool vlam
$ som service reserve --pool ../catalog/voice-line --for 7K3F
