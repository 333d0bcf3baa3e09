# Handing events to a program: what it takes is taken away, what it does not take is kept.
$ include prelude.t
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: all
eventType: [ServiceOrderStateChangeEvent]
channel: crm
EOF
$ som outbox deliver -- ./post.sh
  ! som: error: missing: --channel NAME [usage]
  ! hint: usage: som outbox deliver --channel NAME
  ! hint: see som outbox deliver --help
  [2]
$ som outbox deliver --channel crm
  ! som: error: the program is missing [usage]
  ! hint: write it after --: som outbox deliver --channel crm -- ./post.sh
  [2]
$ som outbox deliver --channel crm -- ./post.sh
$ som order start 7K3F -q
$ som order hold 2M8R --reason x -q --now 2026-11-21T12:05:00Z
$ som outbox deliver --channel other -- ./post.sh
$ som outbox deliver --channel crm -n -- ./post.sh
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW would be delivered
  203bb525ba96f4f6684e5ad01c89372e: ServiceOrderStateChangeEvent SO-20261120-2M8R1TQC would be delivered
$ program exit 22
$ som outbox deliver --channel crm -- ./post.sh
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW kept: exit status 22
  203bb525ba96f4f6684e5ad01c89372e: ServiceOrderStateChangeEvent SO-20261120-2M8R1TQC kept: exit status 22
  [1]
$ program signal SIGKILL
$ som outbox deliver --channel crm -q -- ./post.sh
  [1]
$ program missing 'no such file'
$ som outbox deliver --channel crm -- ./post.sh
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW kept: cannot start 'no such file': No such file or directory
  203bb525ba96f4f6684e5ad01c89372e: ServiceOrderStateChangeEvent SO-20261120-2M8R1TQC kept: cannot start 'no such file': No such file or directory
  [1]
$ som outbox list
  EVENT                             CHANNEL  TYPE                          SUBJECT               TIME
  a1ef874df5a291ec55fa42c8b9efb012  crm      ServiceOrderStateChangeEvent  SO-20261120-7K3F9QXW  2026-11-21 12:00
  203bb525ba96f4f6684e5ad01c89372e  crm      ServiceOrderStateChangeEvent  SO-20261120-2M8R1TQC  2026-11-21 12:05
$ program exit 0 <<EOF
accepted
EOF
$ som outbox deliver --channel crm -- ./post.sh https://crm.example
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW delivered
  203bb525ba96f4f6684e5ad01c89372e: ServiceOrderStateChangeEvent SO-20261120-2M8R1TQC delivered
  ! accepted
  ! accepted
$ program-saw
  [./post.sh] [https://crm.example]
  SOM_CHANNEL=crm
  SOM_EVENT=203bb525ba96f4f6684e5ad01c89372e
  SOM_WORKSPACE=.
$ som outbox list
  EVENT  CHANNEL  TYPE  SUBJECT  TIME

$ som outbox deliver --help
  deliver the events of a channel to a program
  Usage: som outbox deliver [OPTIONS]

  Options:
    -h,--help                       print this help
    --channel NAME                  deliver the events of this channel

  Examples:
    som outbox deliver --channel crm -- ./post.sh https://crm.example/events
    som outbox deliver --channel mail -n -- ./mail.sh

  Global options (--reason, --note, -n, -o, -q and more): som --help
