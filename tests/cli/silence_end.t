# A silence ends now, in whatever file it is; its other documents stay as they are.
$ include prelude.t
$ now 2026-11-21T12:00:00Z
$ write policy/silences.yaml <<EOF
# Works of the winter.
"@type": Silence
id: first
appliesTo: {customer: CUST-204}
endDate: "2026-12-02T10:00:00Z"  # Wednesday
author: jane
reason: works
---
"@type": Silence
id: second
appliesTo: {}
record: [SO-20261120-7K3F9QXW]
startDate: "2026-12-01T10:00:00Z"
endDate: "2026-12-02T10:00:00Z"
author: jane
reason: works
---
"@type": Team
id: team-night
EOF
$ som silence end first
  first: active → ended
# One that has not begun loses its start.
$ som silence end second -n
  second: planned → ended
  --- a/policy/silences.yaml
  +++ b/policy/silences.yaml
  @@ -10,8 +10,7 @@
   id: second
   appliesTo: {}
   record: [SO-20261120-7K3F9QXW]
  -startDate: "2026-12-01T10:00:00Z"
  -endDate: "2026-12-02T10:00:00Z"
  +endDate: "2026-11-21T12:00:00Z"
   author: jane
   reason: works
   ---
$ som silence end second -o id
  second
$ cat policy/silences.yaml
  # Works of the winter.
  "@type": Silence
  id: first
  appliesTo: {customer: CUST-204}
  endDate: "2026-11-21T12:00:00Z"  # Wednesday
  author: jane
  reason: works
  ---
  "@type": Silence
  id: second
  appliesTo: {}
  record: [SO-20261120-7K3F9QXW]
  endDate: "2026-11-21T12:00:00Z"
  author: jane
  reason: works
  ---
  "@type": Team
  id: team-night
$ som validate
  7 files checked: 0 errors, 0 warnings
$ som silence end second
  ! policy/silences.yaml: the silence second has ended [guard]
  [5]
$ som silence end third
  ! som: error: there is no silence 'third' [not-found]
  ! hint: silences are: first, second
  [3]
$ som silence add 7K3F --id third --until now+PT1H --reason r -q
$ som silence end third -q --now 2026-11-21T12:30:00Z
$ cat policy/silence-third.yaml
  "@type": Silence
  id: third
  appliesTo: {}
  record: [SO-20261120-7K3F9QXW]
  startDate: "2026-11-21T12:00:00Z"
  endDate: "2026-11-21T12:30:00Z"
  author: jane
  reason: r
# JSON is edited too; documents that cannot be told apart are not.
$ write policy/one.json <<EOF
{"@type": "Silence", "id": "json", "appliesTo": {}, "endDate": "2026-12-02T10:00:00Z", "author": "jane", "reason": "r"}
EOF
$ som silence end json
  json: active → ended
$ cat policy/one.json
  {"@type": "Silence", "id": "json", "appliesTo": {}, "endDate": "2026-11-21T12:00:00Z", "author": "jane", "reason": "r"}
$ write policy/odd.yaml <<EOF
--- # first
"@type": Silence
id: odd
appliesTo: {}
endDate: "2026-12-02T10:00:00Z"
author: jane
reason: r
--- # second
"@type": Team
id: team-odd
EOF
$ som silence end odd
  ! policy/odd.yaml: the silence odd cannot be edited here [unsupported-yaml]
  ! hint: change its endDate by hand
  [4]
