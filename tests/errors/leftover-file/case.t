# A command dies when its temporary file is written, and nothing else is.
$ include prelude.t
$ crash-at rename 4
$ som order note 7K3F text
  [crashed]
$ som doctor -o ndjson
  {"check":"leftover","code":"leftover-file","severity":"error","message":"is a temporary file of a command that died","file":".som/tmp/0-04c9e31d73128d6e8c7a49b21fd3e78a87aaf0522ddbc918d61c1356861c1a98-0e0cace3a8243b09f0976b8b03e10ceaedd2bac38bb6aa3cf856eafdd8b29816","repair":"remove it","outcome":"found"}
  [1]
