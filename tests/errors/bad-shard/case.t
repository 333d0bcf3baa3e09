$ som init . -q
$ write part.ndjson <<EOF
{"part":{"shard":1,"of":2,"now":"2026-11-21T12:00:00Z"}}
EOF
$ som jeopardy join part.ndjson
  ! part.ndjson: was scanned with other rules than those of this workspace [bad-shard]
  ! hint: join the parts in the workspace that was scanned
  [4]
