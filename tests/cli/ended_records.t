# An ended record has no level, and is no later with each day: a completed one keeps when it was completed.
$ include prelude.t
$ som order start 7K3F 9D4B -q --force --reason 'no duct needed'
$ som activity start 7K3F survey -q
$ now 2026-11-24T12:00:00Z
$ som activity complete 7K3F survey -q
$ som activity start 7K3F configure -q
$ som activity complete 7K3F configure -q
$ som activity start 7K3F test -q
$ som activity complete 7K3F test
$ som order cancel 9D4B --reason 'the customer moved' --no-take-back
$ now 2026-12-20T12:00:00Z
$ som jeopardy explain 7K3F
$ som jeopardy explain 7K3F -o markdown
$ som order plan 7K3F
$ som order plan 7K3F -o json
$ som order show 7K3F
$ som jeopardy explain 9D4B
$ som order plan 9D4B
$ som order list --all --fields id,state,level,expected
$ som order list --where 'level = onTrack' -o id
$ som order list --where 'not level' -o id
