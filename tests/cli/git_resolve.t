# Conflict markers in a record are settled with one version, and a tracking record says so.
$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/priority: "2"/<<<<<<< ours\npriority: "2"\n||||||| base\npriority: "3"\n=======\npriority: "1"\n>>>>>>> theirs/'
$ som git resolve 7K3F9QXW
$ som git resolve 7K3F9QXW --take both
$ som git resolve 7K3F9QXW --take theirs --event 01M60Y2YM9W00DMG2HBSP3Q017
$ som git resolve 7K3F9QXW --take theirs --reason 'the customer called' -n
$ som git resolve 7K3F9QXW --take theirs --reason 'the customer called'
$ som order show 7K3F9QXW -o json --fields priority
$ som log 7K3F9QXW
$ som validate
$ som git resolve 7K3F9QXW --take theirs
