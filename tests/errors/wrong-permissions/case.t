$ include prelude.t
$ chmod 0666 orders/2026/11/SO-20261120-7K3F9QXW.yaml
$ som doctor -o ndjson
  {"check":"permissions","code":"wrong-permissions","severity":"error","message":"has the permissions 0666, which open it to too many","file":"orders/2026/11/SO-20261120-7K3F9QXW.yaml","id":"SO-20261120-7K3F9QXW","repair":"chmod 0664","outcome":"found"}
  [1]
