$ include pool_prelude.t
$ som service reserve --pool vlan --for 7K3F --value 4000
  ! som: error: '4000' is not a value of the pool vlan [not-in-pool]
  ! hint: it has 3900 values, from 100 to 3999
  [4]
$ som service allocate --pool wan --for 7K3F --value 2001:db8:41::
  ! som: error: '2001:db8:41::' is not a value of the pool wan [not-in-pool]
  ! hint: it has 604462909807314587353088 values, from 2001:db8:40::/127 to 2001:db8:40:ffff:ffff:ffff:ffff:fffe/127
  [4]
# A pool that was made smaller is a warning: what is in use stays so.
$ som service allocate --pool vlan --for 7K3F --value 3999 -q
$ edit pools/vlan.yaml s/3999/3000/
$ som validate pools
  4 files checked: 0 errors, 1 warning
  ! pools/vlan/3999.yaml:3:8: warning: '3999' is not a value of the pool vlan [not-in-pool]
  !   3 | value: 3999
  !     |        ^~~~
  ! hint: release it, or restore the values of the pool
$ som service list --pool vlan
  POOL  SCOPE  VALUES  RESERVED  ALLOCATED  FREE  FORECAST
  vlan           2901         0          0  2901
$ som service release --pool vlan --value 3999
  vlan/3999: allocated → free (was for SO-20261120-7K3F9QXW)
