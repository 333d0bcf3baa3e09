# Silences are files with an author, a reason and an end.
$ include prelude.t
$ now 2026-11-21T12:00:00Z
$ som silence add 7K3F --id this-one --until '2026-11-21 18:00' --reason 'the customer knows'
  this-one: active, until 2026-11-21T18:00:00Z (the customer knows); covers 1 open record now
$ cat policy/silence-this-one.yaml
  "@type": Silence
  id: this-one
  appliesTo: {}
  record: [SO-20261120-7K3F9QXW]
  startDate: "2026-11-21T12:00:00Z"
  endDate: "2026-11-21T18:00:00Z"
  author: jane
  reason: the customer knows
# Planned work, of all orders of a customer and of one specification; values of one condition are alternatives.
$ som silence add --customer CUST-204 --spec ethernet-line --priority 2 --priority 3 --from 2026-12-01 --until 2026-12-02 --id mill-works --reason 'new duct' -o json
  {"changed":[{"id":"mill-works","from":null,"to":"planned","text":"planned, until 2026-12-02T23:59:59Z (new duct); covers 0 open records now"}]}
$ cat policy/silence-mill-works.yaml
  "@type": Silence
  id: mill-works
  appliesTo:
    priority: ["2", "3"]
    customer: CUST-204
    specification: ethernet-line
  startDate: "2026-12-01T00:00:00Z"
  endDate: "2026-12-02T23:59:59Z"
  author: jane
  reason: new duct
# Without a name it gets an id; a condition names the open records that match now.
$ som silence add --where 'assignee = team-access' --until now+PT4H --reason storm -o id
  SI-20261121-XJ4G4Q61
$ som silence list -o csv
  id,state,from,until,when,covers,author,reason\x0d
  SI-20261121-XJ4G4Q61,active,2026-11-21T12:00:00Z,2026-11-21T16:00:00Z,ends in 4 h,SO-20261120-7K3F9QXW,jane,storm\x0d
  this-one,active,2026-11-21T12:00:00Z,2026-11-21T18:00:00Z,ends in 6 h,SO-20261120-7K3F9QXW,jane,the customer knows\x0d
  mill-works,planned,2026-12-01T00:00:00Z,2026-12-02T23:59:59Z,begins in 9 d 12 h,"priority 2|3, customer CUST-204, specification ethernet-line",jane,new duct\x0d
$ som silence add --where 'assignee = nobody' --until now+PT4H --reason storm
  ! som: no record matches
# An end, a reason, and something that it covers are mandatory; so is an end that is still to come.
$ som silence add 7K3F --reason r
  ! som: error: missing: --until TIME [usage]
  ! hint: usage: som silence add --until TIME
  ! hint: see som silence add --help
  [2]
$ som silence add 7K3F --until now+PT1H
  ! som: error: a silence needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som silence add --until now+PT1H --reason r
  ! som: error: the silence names no record [usage]
  ! hint: name records, services, resources or conditions, or use --all for everything
  [2]
$ som silence add 7K3F --until 2026-11-20 --reason r
  ! som: error: --until: 2026-11-20T23:59:59Z is in the past [usage]
  ! hint: use a later time, such as now+PT4H
  [2]
$ som silence add 7K3F --from 2026-11-25 --until 2026-11-24 --reason r
  ! som: error: the silence would be over before it begins [usage]
  ! hint: use a later --until, or an earlier --from
  [2]
$ som silence add --all --until now+PT1H --reason 'exercise' --id everything
  everything: active, until 2026-11-21T13:00:00Z (exercise); covers 3 open records now
# Names are unique and safe; records and services must exist, a resource may have no record.
$ som silence add 7K3F --id this-one --until now+PT1H --reason r
  ! policy/silence-this-one.yaml: there is another silence 'this-one' [duplicate-id]
  ! hint: end it, or give the new one another --id
  [4]
$ som silence add 7K3F --id ../out --until now+PT1H --reason r
  ! som: error: '../out' cannot be the id of a silence [invalid-id]
  ! hint: use letters, digits, '.', '_' and '-'
  [4]
$ som silence add 9999ZZZZ --until now+PT1H --reason r
  ! som: error: record '9999ZZZZ' does not exist [not-found]
  [3]
$ som silence add --service SV-20250314-00000000 --until now+PT1H --reason r
  ! som: error: service 'SV-20250314-00000000' does not exist [not-found]
  [3]
$ som silence add --resource pe9 --until now+PT1H --reason r --id pe9
  pe9: active, until 2026-11-21T13:00:00Z (r); covers 0 open records now
  ! som: warning: the resource pe9 has no record [dangling-reference]
$ som silence add --kind ordre --until now+PT1H --reason r
  ! som: error: there is no kind 'ordre' [unknown-kind]
  ! hint: did you mean 'order'?
  [4]
$ som silence add --kind order --spec ethernet-lin --until now+PT1H --reason r
  ! som: error: there is no specification 'ethernet-lin' [not-found]
  [3]
# A dry run shows the file and writes nothing.
$ som silence add 2M8R --until now+PT1H --reason r --id dry -n
  dry: active, until 2026-11-21T13:00:00Z (r); covers 1 open record now
  --- /dev/null
  +++ b/policy/silence-dry.yaml
  @@ -0,0 +1,8 @@
  +"@type": Silence
  +id: dry
  +appliesTo: {}
  +record: [SO-20261120-2M8R1TQC]
  +startDate: "2026-11-21T12:00:00Z"
  +endDate: "2026-11-21T13:00:00Z"
  +author: jane
  +reason: r
$ som validate
  11 files checked: 0 errors, 1 warning
  ! policy/silence-pe9.yaml:4:12: warning: resource 'pe9' is not in the inventory [unknown-reference]
  !   4 | resource: [pe9]
  !     |            ^~~
# A policy that cannot be read stops it: it may be a silence of this name.
$ write policy/bad.yaml <<EOF
"@type": Silence
EOF
$ som silence add 2M8R --until now+PT1H --reason r --id more
  ! policy/bad.yaml:1:1: error: the document has no 'appliesTo' [missing-field]
  !   1 | "@type": Silence
  !     | ^~~~~~~~~~~~~~~~
  ! policy/bad.yaml:1:1: error: the document has no 'author' [missing-field]
  !   1 | "@type": Silence
  !     | ^~~~~~~~~~~~~~~~
  ! policy/bad.yaml:1:1: error: the document has no 'endDate' [missing-field]
  !   1 | "@type": Silence
  !     | ^~~~~~~~~~~~~~~~
  ! policy/bad.yaml:1:1: error: the document has no 'id' [missing-field]
  !   1 | "@type": Silence
  !     | ^~~~~~~~~~~~~~~~
  ! policy/bad.yaml:1:1: error: the document has no 'reason' [missing-field]
  !   1 | "@type": Silence
  !     | ^~~~~~~~~~~~~~~~
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
