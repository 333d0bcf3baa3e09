$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/category: EthernetLine/category: [EthernetLine/'
$ som order show SO-20261120-7K3F9QXW
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:5:1: error: expected ',' or ']' [syntax]
  !   5 | description: 100 Mbit/s Ethernet line, Leeds depot
  !     | ^
  ! hint: the '[' on line 4 is still open
  [4]
$ som validate orders -q
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:5:1: error: expected ',' or ']' [syntax]
  !   5 | description: 100 Mbit/s Ethernet line, Leeds depot
  !     | ^
  ! hint: the '[' on line 4 is still open
  [1]
