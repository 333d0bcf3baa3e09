$ include prelude.t
$ write pools/wan.yaml <<EOF
"@type": ResourcePool
id: wan
prefix: {network: 10.20.0.1/16, length: 30}
EOF
$ write pools/vlan.yaml <<EOF
"@type": ResourcePool
id: vlan
range: {from: 400, to: 399}
EOF
$ write pools/port.yaml <<EOF
"@type": ResourcePool
id: port
values: [ge-0/0/1, "ge-0:0:1", ../x]
EOF
$ som validate pools
$ som service reserve --pool wan --for 7K3F
