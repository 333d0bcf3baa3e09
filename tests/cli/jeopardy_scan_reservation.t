# A reservation that ends before the activity that needs it can start puts its order at risk.
$ include pool_prelude.t
$ som jeopardy scan --all --assignee team-access
$ som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --until 2026-11-22 -q
$ som jeopardy scan --all --assignee team-access
$ som jeopardy explain 7K3F
# One that holds until then does not; nor what has been allocated.
$ som service release --for 7K3F --pool vlan -q
$ som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --until 2026-12-24 -q
$ som jeopardy scan --all --assignee team-access
$ som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --until 2026-11-22 -q
$ som order start 7K3F -q
$ som jeopardy scan --all --assignee team-access
# What is reserved for its customer order is reserved for the order; where its time is over, it says so.
$ som service reserve --pool vlan --scope leeds-pe2 --for customerOrder:CO-88213 --until 2026-11-22 -q
$ som jeopardy scan --all --assignee team-access -o wide
$ som jeopardy scan --all --assignee team-access --now 2026-11-23T09:00:00Z -o wide
