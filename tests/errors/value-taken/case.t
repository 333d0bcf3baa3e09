$ include pool_prelude.t
$ som service reserve --pool port --for 7K3F -q
$ som service reserve --pool port --for 2M8R --value ge-0/0/1
$ som service allocate --pool port --for 2M8R --value ge-0/0/1
$ som service release --pool port --value ge-0/0/1 --for 2M8R
