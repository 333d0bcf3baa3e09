# A scan that may escalate releases reservations whose time is over.
$ include pool_prelude.t
$ som service reserve --pool vlan --for 7K3F --until 2026-11-30 -q
$ som service reserve --pool vlan --for customerOrder:CO-1 --until 2026-12-01 -q
$ som service reserve --pool vlan --for 2M8R -q
$ now 2026-12-01T09:00:00Z
# Scans with filters release none, a dry run neither.
$ som jeopardy scan --escalate --assignee nobody
$ som jeopardy scan --escalate --assignee nobody -o json
$ som jeopardy scan --escalate -o json --level overdue
$ som service list --pool vlan --values -o id
$ som jeopardy scan --escalate -o id
$ som log 7K3F
# What the scan wrote is no work on the order: it is stalled as before.
$ som jeopardy explain 7K3F
# A shard releases what its holders have.
$ now 2026-12-03T00:00:00Z
$ som jeopardy scan --escalate --shard 1/2 -q -o id
$ som service list --pool vlan --values -o id
$ som jeopardy scan --escalate --shard 2/2 -q -o id
$ som service list --pool vlan --values -o id
