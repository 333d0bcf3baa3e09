$ include pool_prelude.t
$ som service reserve --pool port --for 7K3F --count 5
$ som service reserve --pool port --for 7K3F --count 4 -q
$ som service reserve --pool port --for 2M8R
