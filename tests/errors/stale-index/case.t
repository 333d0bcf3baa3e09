# An index that is none: a copy that was cut off, say.
$ include prelude.t
$ som order note 7K3F text
  SO-20261120-7K3F9QXW: note added
$ write .som/index.db <<EOF
SQLite format 3
EOF
$ som doctor -o ndjson
  {"check":"index","code":"stale-index","severity":"error","message":"is damaged, or was written by another workspace or version of som","file":".som/index.db","hints":["it costs time, never an answer: the next scan or list makes it anew"],"repair":"remove it","outcome":"found"}
  [1]
$ som doctor --fix
  CHECK  FILE           FINDING                                                            REMEDY
  index  .som/index.db  is damaged, or was written by another workspace or version of som  done: remove it
  ! 1 finding, 1 repaired
$ som doctor -o ndjson
