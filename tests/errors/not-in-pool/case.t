$ include pool_prelude.t
$ som service reserve --pool vlan --for 7K3F --value 4000
$ som service allocate --pool wan --for 7K3F --value 2001:db8:41::
# A pool that was made smaller is a warning: what is in use stays so.
$ som service allocate --pool vlan --for 7K3F --value 3999 -q
$ edit pools/vlan.yaml s/3999/3000/
$ som validate pools
$ som service list --pool vlan
$ som service release --pool vlan --value 3999
