# An index that is none: a copy that was cut off, say.
$ include prelude.t
$ som order note 7K3F text
  SO-20261120-7K3F9QXW: note added
$ write .som/index.db <<EOF
SQLite format 3
EOF
$ chmod 0600 .som/index.db
$ som doctor -o ndjson
  {"check":"index","code":"stale-index","severity":"error","message":"is damaged, or was written by another workspace or version of som","file":".som/index.db","hints":["it costs time, never an answer: the next scan or list makes it anew"],"repair":"remove it","outcome":"found"}
  [1]
$ som doctor --fix
  CHECK  FILE           FINDING                                                            REMEDY
  index  .som/index.db  is damaged, or was written by another workspace or version of som  done: remove it
  ! 1 finding, 1 repaired (workspace of one user)
$ som doctor -o ndjson
# SQLite's own files beside it are not som's.
$ write .som/index.db-wal <<EOF
x
EOF
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
$ som doctor
  CHECK  FILE               FINDING                                                       REMEDY
  index  .som/index.db-wal  looks like a part of the index, but is none, and is not read  --fix: remove it
  ! 1 finding, --fix repairs 1 (workspace of one user)
  [1]
$ som doctor --fix -q
  CHECK  FILE               FINDING                                                       REMEDY
  index  .som/index.db-wal  looks like a part of the index, but is none, and is not read  done: remove it
$ files private
  .som/.gitignore
  .som/seq
  .som/undo/00000001-000000
  catalog/ethernet-line.yaml
  catalog/voice-line.yaml
  orders/2026/11/SO-20261120-2M8R1TQC.yaml
  orders/2026/11/SO-20261120-7K3F9QXW.yaml
  orders/2026/11/SO-20261120-9D4B6HNV.json
  policy/policy.yaml
  som.yaml
