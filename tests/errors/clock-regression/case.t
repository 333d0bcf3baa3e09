# Two branches were merged by hand, the older tracking record behind the newer one.
$ include prelude.t
$ som order note 7K3F text
  SO-20261120-7K3F9QXW: note added
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/time: "2026-11-21T12:00:00Z"/time: "2026-11-19T12:00:00Z"/'
$ som doctor -o ndjson
  {"check":"clock","code":"clock-regression","severity":"error","message":"this tracking record is older than the previous one, of 2026-11-20T09:12:00Z","file":"orders/2026/11/SO-20261120-7K3F9QXW.yaml","line":39,"column":11,"hints":["sort the tracking records by time, for instance after a manual merge"],"id":"SO-20261120-7K3F9QXW","outcome":"found"}
  [1]
