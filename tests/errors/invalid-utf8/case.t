$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/Leeds depot/Leeds d\xe9pot/'
$ som validate orders
  3 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:5:47: error: byte 0xE9 is not UTF-8 [invalid-utf8]
  !   5 | description: 100 Mbit/s Ethernet line, Leeds d\xe9pot
  !     |                                               ^~~~
  ! hint: save the file as UTF-8
  [1]
