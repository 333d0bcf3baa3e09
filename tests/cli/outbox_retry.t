# Events that failed, tried again.
$ include prelude.t
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: all
eventType: [ServiceOrderStateChangeEvent]
channel: crm
---
"@type": Subscription
id: also
eventType: [ServiceOrderStateChangeEvent]
channel: mail
EOF
$ som order start 7K3F -q
$ som order hold 2M8R --reason x -q --now 2026-11-21T12:05:00Z
$ program exit 1
$ som outbox deliver --channel crm --max-tries 1 -- ./post.sh
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW kept: exit status 1; given up after 1 try, see som outbox list --failed
  203bb525ba96f4f6684e5ad01c89372e: ServiceOrderStateChangeEvent SO-20261120-2M8R1TQC kept: exit status 1; given up after 1 try, see som outbox list --failed
  [1]
$ som outbox deliver --channel mail -- ./mail.sh
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW kept: exit status 1; next try in 30 s
  203bb525ba96f4f6684e5ad01c89372e: ServiceOrderStateChangeEvent SO-20261120-2M8R1TQC kept: exit status 1; next try in 30 s
  [1]
$ som outbox retry
  ! som: error: name the events, or give --all [usage]
  ! hint: see som outbox list --failed
  [2]
$ som outbox retry x --all
  ! som: error: name the events, or give --all [usage]
  ! hint: see som outbox list --failed
  [2]
$ som outbox retry a1ef87 nothing
  ! som: error: no event waits with the id 'nothing' [not-found]
  ! hint: see som outbox list
  [3]
$ som outbox retry a1ef87 -n
  a1ef874df5a291ec55fa42c8b9efb012: failed → waiting
  a1ef874df5a291ec55fa42c8b9efb012: retrying → waiting
$ som outbox retry a1ef87 --channel crm
  a1ef874df5a291ec55fa42c8b9efb012: failed → waiting
$ som outbox retry a1ef87 --channel crm
$ som outbox list --fields channel,id,state,tries
  channel  id                                state     tries
  crm      a1ef874df5a291ec55fa42c8b9efb012  waiting   0
  mail     a1ef874df5a291ec55fa42c8b9efb012  retrying  1
  crm      203bb525ba96f4f6684e5ad01c89372e  failed    1
  mail     203bb525ba96f4f6684e5ad01c89372e  retrying  1
$ som outbox retry --all -o json
  {"changed":[{"id":"a1ef874df5a291ec55fa42c8b9efb012","from":"retrying","to":"waiting"},{"id":"203bb525ba96f4f6684e5ad01c89372e","from":"failed","to":"waiting"},{"id":"203bb525ba96f4f6684e5ad01c89372e","from":"retrying","to":"waiting"}]}
$ som outbox list --fields channel,id,state,tries
  channel  id                                state    tries
  crm      a1ef874df5a291ec55fa42c8b9efb012  waiting  0
  mail     a1ef874df5a291ec55fa42c8b9efb012  waiting  0
  crm      203bb525ba96f4f6684e5ad01c89372e  waiting  0
  mail     203bb525ba96f4f6684e5ad01c89372e  waiting  0

# On a narrow terminal the least important columns are left out.
$ program exit 1
$ som outbox deliver --channel crm -q -- ./post.sh
  [1]
$ tty 80
$ som outbox list --channel crm
  \e[1mEVENT\e[0m       \e[1mCHANNEL\e[0m  \e[1mTYPE\e[0m                     \e[1mNEXT TRY\e[0m             \e[1mLAST ERROR\e[0m
  a1ef874df…  crm      ServiceOrderStateChange  2026-11-21 12:00:30  exit status 1
                       Event
  203bb525b…  crm      ServiceOrderStateChange  2026-11-21 12:00:30  exit status 1
                       Event
$ notty
$ som outbox retry --help
  let events that failed be delivered again
  Usage: som outbox retry [OPTIONS] [EVENT]

  Positionals:
    EVENT ...                       ids of events, or the beginnings of ids

  Options:
    -h,--help                       print this help
    --channel CHANNEL               only events of this channel
    --all                           all events that failed

  Examples:
    som outbox retry a1ef87
    som outbox retry --all --channel crm

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
