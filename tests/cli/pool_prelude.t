# The workspace of prelude.t with pools: VLANs for each device, transfer networks, and four ports.
$ include prelude.t
$ write pools/vlan.yaml <<EOF
"@type": ResourcePool
id: vlan
name: Customer VLANs
range: {from: 100, to: 3999}
EOF
$ write pools/wan.yaml <<EOF
"@type": ResourcePool
id: wan
name: Transfer networks
prefix: {network: "2001:db8:40::/48", length: 127}
EOF
$ write pools/port.yaml <<EOF
"@type": ResourcePool
id: port
name: Ports of leeds-pe1
values: [ge-0/0/1, ge-0/0/2, ge-0/0/3, ge-0/0/4]
EOF
$ som validate
  9 files checked: 0 errors, 0 warnings
