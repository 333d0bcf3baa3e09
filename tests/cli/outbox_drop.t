# Events that nobody is to get. They are kept on this machine, with the reason.
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
$ som outbox drop
  ! som: error: missing: EVENT [usage]
  ! hint: usage: som outbox drop EVENT
  ! hint: see som outbox drop --help
  [2]
$ som outbox drop a1ef87 --reason 'switched off'
  ! som: error: the event a1ef874df5a291ec55fa42c8b9efb012 waits in several channels [ambiguous-id]
  ! hint: select one with --channel
  [3]
$ som outbox drop a1ef87 --channel crm
  ! som: error: dropping an event requires a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som outbox drop 0000 --channel crm --reason x
  ! som: error: no event waits with the id '0000' [not-found]
  ! hint: see som outbox list
  [3]
$ som outbox drop a1ef87 203b --channel crm --reason 'switched off'
  a1ef874df5a291ec55fa42c8b9efb012: waiting → dropped (switched off)
  203bb525ba96f4f6684e5ad01c89372e: waiting → dropped (switched off)
$ som outbox list --fields channel,id
  channel  id
  mail     a1ef874df5a291ec55fa42c8b9efb012
  mail     203bb525ba96f4f6684e5ad01c89372e
$ som outbox drop a1ef87 203b --channel mail --reason 'switched off' -o json
  {"changed":[{"id":"a1ef874df5a291ec55fa42c8b9efb012","from":"waiting","to":"dropped","text":"switched off"},{"id":"203bb525ba96f4f6684e5ad01c89372e","from":"waiting","to":"dropped","text":"switched off"}]}
$ som outbox list --fields channel,id
  channel  id
$ som outbox drop --help
  remove events without delivering them
  Usage: som outbox drop [OPTIONS] EVENT

  Positionals:
    EVENT ...                       ids of events, or the beginnings of ids

  Options:
    -h,--help                       print this help
    --channel CHANNEL               only events of this channel

  Examples:
    som outbox drop a1ef87 --reason 'the receiver was switched off'
    som outbox drop a1ef87 203bb5 --channel crm --reason 'sent by hand'

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
