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
values: [ge-0/0/1, "ge-0:0:1", "a\tb"]
EOF
$ som validate pools
  3 files checked: 4 errors, 0 warnings
  ! pools/port.yaml:3:20: error: duplicate value 'ge-0:0:1' [invalid-pool]
  !   3 | values: [ge-0/0/1, "ge-0:0:1", "a\tb"]
  !     |                    ^~~~~~~~~~
  ! hint: '/' and ':' count as '_'
  ! pools/port.yaml:3:32: error: 'a\tb' cannot be a file name [invalid-pool]
  !   3 | values: [ge-0/0/1, "ge-0:0:1", "a\tb"]
  !     |                                ^~~~~~
  ! hint: use printable characters, at most 200 bytes
  ! pools/vlan.yaml:3:24: error: the range ends before it begins [invalid-pool]
  !   3 | range: {from: 400, to: 399}
  !     |                        ^~~
  ! pools/wan.yaml:3:19: error: '10.20.0.1/16' has bits set beyond its length [invalid-pool]
  !   3 | prefix: {network: 10.20.0.1/16, length: 30}
  !     |                   ^~~~~~~~~~~~
  ! hint: the network is 10.20.0.0/16
  [1]
$ som service reserve --pool wan --for 7K3F
  ! pools/wan.yaml:3:19: error: '10.20.0.1/16' has bits set beyond its length [invalid-pool]
  !   3 | prefix: {network: 10.20.0.1/16, length: 30}
  !     |                   ^~~~~~~~~~~~
  ! hint: the network is 10.20.0.0/16
  [4]
