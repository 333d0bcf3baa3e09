# Handing events to a program: what it takes is taken away, what it does not take is kept.
$ include prelude.t
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: all
eventType: [ServiceOrderStateChangeEvent]
channel: crm
EOF
$ som outbox deliver -- ./post.sh
  ! som: error: missing: --channel CHANNEL [usage]
  ! hint: usage: som outbox deliver --channel CHANNEL
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
  ! som: error: no subscription names the channel 'other' [not-found]
  ! hint: channels are: crm
  [3]
$ som outbox deliver --channel crm -n --max 1 -- ./post.sh
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW would be delivered
$ som outbox deliver --channel crm -n --rate 1/PT1H -- ./post.sh
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW would be delivered
$ som outbox deliver --channel crm -n -- ./post.sh
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW would be delivered
  203bb525ba96f4f6684e5ad01c89372e: ServiceOrderStateChangeEvent SO-20261120-2M8R1TQC would be delivered
# If events cannot be removed, the program does not run: it would print a line.
$ program exit 0 <<EOF
accepted
EOF
$ fail-at rename 1
$ som outbox deliver --channel crm -- ./post.sh
  ! outbox/crm: events cannot be removed from here, so none is delivered [io]
  ! .som/outbox/removable: cannot rename .som/outbox/removable: Input/output error [io]
  [74]
$ program exit 22
$ som outbox deliver --channel crm -- ./post.sh
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW kept: exit status 22; next try in 30 s
  203bb525ba96f4f6684e5ad01c89372e: ServiceOrderStateChangeEvent SO-20261120-2M8R1TQC kept: exit status 22; next try in 30 s
  [1]

# A failing event is tried again after 30 s, 1 min, 2 min and so on up to an hour.
$ now 2026-11-21T12:06:00Z
$ som outbox list
  EVENT                             CHANNEL  TYPE                          SUBJECT               TIME              TRIES  NEXT TRY             LAST ERROR
  a1ef874df5a291ec55fa42c8b9efb012  crm      ServiceOrderStateChangeEvent  SO-20261120-7K3F9QXW  2026-11-21 12:00      1  2026-11-21 12:00:30  exit status 22
  203bb525ba96f4f6684e5ad01c89372e  crm      ServiceOrderStateChangeEvent  SO-20261120-2M8R1TQC  2026-11-21 12:05      1  2026-11-21 12:00:30  exit status 22
$ som outbox deliver --channel crm -- ./post.sh
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW kept: exit status 22; next try in 1 min
  203bb525ba96f4f6684e5ad01c89372e: ServiceOrderStateChangeEvent SO-20261120-2M8R1TQC kept: exit status 22; next try in 1 min
  [1]
$ som outbox deliver --channel crm -- ./post.sh
  ! som: 2 more events were not tried: too early, or an earlier event of the record waits
$ now 2026-11-21T12:08:00Z
$ program timeout SIGTERM
$ som outbox deliver --channel crm --timeout PT10S -- ./post.sh
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW kept: timed out; next try in 2 min
  203bb525ba96f4f6684e5ad01c89372e: ServiceOrderStateChangeEvent SO-20261120-2M8R1TQC kept: timed out; next try in 2 min
  [1]
$ program-saw
  [./post.sh]
  SOM_CALLBACK is not set
  SOM_CHANNEL=crm
  SOM_EVENT=203bb525ba96f4f6684e5ad01c89372e
  SOM_EVENTS=1
  SOM_RECIPIENT=
  SOM_WORKSPACE=.
  time-out PT10S
$ now 2026-11-21T13:00:00Z
$ program signal SIGKILL
$ som outbox deliver --channel crm -q -- ./post.sh
  [1]

# Neither a signal to som nor a program that does not start counts as a try.
$ now 2026-11-21T14:00:00Z
$ program missing 'no such file'
$ som outbox deliver --channel crm -- ./post.sh
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW kept: cannot start 'no such file': No such file or directory
  ! som: the program does not start; 1 more event was not tried
  [1]
$ program interrupted SIGTERM
$ som outbox deliver --channel crm -- ./post.sh
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW kept: interrupted by SIGTERM
  ! som: interrupted; 1 more event was not tried
  [1]
$ som outbox list -o json
  {
    "schemaVersion": 1,
    "kind": "OutboxList",
    "items": [
      {
        "id": "a1ef874df5a291ec55fa42c8b9efb012",
        "channel": "crm",
        "type": "ServiceOrderStateChangeEvent",
        "subject": "SO-20261120-7K3F9QXW",
        "time": "2026-11-21T12:00:00Z",
        "state": "retrying",
        "tries": 4,
        "lastTry": "2026-11-21T13:00:00Z",
        "lastError": "killed by SIGKILL",
        "nextTry": "2026-11-21T13:04:00Z"
      },
      {
        "id": "203bb525ba96f4f6684e5ad01c89372e",
        "channel": "crm",
        "type": "ServiceOrderStateChangeEvent",
        "subject": "SO-20261120-2M8R1TQC",
        "time": "2026-11-21T12:05:00Z",
        "state": "retrying",
        "tries": 4,
        "lastTry": "2026-11-21T13:00:00Z",
        "lastError": "killed by SIGKILL",
        "nextTry": "2026-11-21T13:04:00Z"
      }
    ],
    "truncated": false
  }

# The last try makes a dead letter, which only retry brings back.
$ program exit 1
$ som outbox deliver --channel crm --max-tries 5 -- ./post.sh
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW kept: exit status 1; given up after 5 tries, see som outbox list --failed
  203bb525ba96f4f6684e5ad01c89372e: ServiceOrderStateChangeEvent SO-20261120-2M8R1TQC kept: exit status 1; given up after 5 tries, see som outbox list --failed
  [1]
$ now 2026-11-22T14:00:00Z
$ som outbox deliver --channel crm -- ./post.sh
  ! som: 2 more events were not tried: too many tries failed, see som outbox list --failed
$ som outbox list --failed
  EVENT                             CHANNEL  TYPE                          SUBJECT               TIME              TRIES  NEXT TRY  LAST ERROR
  a1ef874df5a291ec55fa42c8b9efb012  crm      ServiceOrderStateChangeEvent  SO-20261120-7K3F9QXW  2026-11-21 12:00      5  given up  exit status 1
  203bb525ba96f4f6684e5ad01c89372e  crm      ServiceOrderStateChangeEvent  SO-20261120-2M8R1TQC  2026-11-21 12:05      5  given up  exit status 1
$ tty 80
$ som outbox list --failed
  \e[1mEVENT\e[0m         \e[1mCHANNEL\e[0m  \e[1mTYPE\e[0m                       \e[1mTRIES\e[0m  \e[1mNEXT TRY\e[0m  \e[1mLAST ERROR\e[0m
  a1ef874df5a…  crm      ServiceOrderStateChangeEv      5  given up  exit status 1
                         ent
  203bb525ba9…  crm      ServiceOrderStateChangeEv      5  given up  exit status 1
                         ent
$ notty
$ som outbox retry --all
  a1ef874df5a291ec55fa42c8b9efb012: failed → waiting
  203bb525ba96f4f6684e5ad01c89372e: failed → waiting
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
  SOM_CALLBACK is not set
  SOM_CHANNEL=crm
  SOM_EVENT=203bb525ba96f4f6684e5ad01c89372e
  SOM_EVENTS=1
  SOM_RECIPIENT=
  SOM_WORKSPACE=.
  time-out PT5M
$ som outbox list
  EVENT  CHANNEL  TYPE  SUBJECT  TIME


# Lists, limits and rates.
$ now 2026-11-23T12:00:00Z
$ som order note 7K3F one -q
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: all
eventType: [ServiceOrderStateChangeEvent, ServiceOrderAttributeValueChangeEvent]
channel: crm
EOF
$ som order note 7K3F one -q
$ som order note 7K3F two -q
$ som order note 2M8R three -q
$ som order note 9D4B four -q
$ program exit 0
$ som outbox deliver --channel crm --max 1 -- ./post.sh
  03193633192643c92b1c4e434f779252: ServiceOrderAttributeValueChangeEvent SO-20261120-2M8R1TQC delivered
  ! som: --max 1 is reached; 3 more events were not tried
$ som outbox deliver --channel crm --batch 2 --max 1 -- ./post.sh
  21ca93952b8c86cf6c0aced34c801568: ServiceOrderAttributeValueChangeEvent SO-20261120-7K3F9QXW delivered (in a list of 2)
  3ec23c02d24b3e0fdd25ca8b76b76a91: ServiceOrderAttributeValueChangeEvent SO-20261120-7K3F9QXW delivered (in a list of 2)
  ! som: --max 1 is reached; 1 more event was not tried
$ program-saw
  [./post.sh]
  SOM_CALLBACK is not set
  SOM_CHANNEL=crm
  SOM_EVENT=ba762fdb2468ee63c2669400841fd050
  SOM_EVENTS=2
  SOM_RECIPIENT=
  SOM_WORKSPACE=.
  time-out PT5M
$ som order note 7K3F five -q
$ som outbox deliver --channel crm --rate 1/PT10M -- ./post.sh
  d758981cbc6bcc86c75691e50e037665: ServiceOrderAttributeValueChangeEvent SO-20261120-7K3F9QXW delivered
  ! som: the rate 1/PT10M is reached until 2026-11-23 12:10; 1 more event was not tried
$ som outbox deliver --channel crm --rate 1/PT10M -- ./post.sh
  ! som: the rate 1/PT10M is reached until 2026-11-23 12:10; 1 more event was not tried
$ now 2026-11-23T12:10:00Z
$ som outbox deliver --channel crm --rate 2/PT10M -- ./post.sh
  fa80f88eb86fdebc94174369963e47f9: ServiceOrderAttributeValueChangeEvent SO-20261120-9D4B6HNV delivered
$ som outbox deliver --channel crm --rate 2 -- ./post.sh
  ! som: error: --rate: '2' is not a valid rate [usage]
  ! hint: write it as 10/PT1M: at most ten runs of the program in a minute
  [2]
$ som outbox deliver --channel crm --rate 0/PT1M -- ./post.sh
  ! som: error: --rate: '0/PT1M' is not a valid rate [usage]
  ! hint: write it as 10/PT1M: at most ten runs of the program in a minute
  [2]
$ som outbox deliver --channel crm --timeout 10 -- ./post.sh
  ! som: error: --timeout: '10' is not a valid duration [usage]
  ! hint: write it as PT10M
  [2]
$ som outbox deliver --channel crm --batch 2 --digest 2 -- ./post.sh
  ! som: error: --batch and --digest cannot be used together [usage]
  ! hint: see som outbox deliver --help
  [2]
$ som outbox deliver --channel crm --batch 1 -- ./post.sh
  ! som: error: --batch: Value 1 not in range 2 to 500 [usage]
  ! hint: see som outbox deliver --help
  [2]
$ som outbox deliver --channel crm --max-tries 0 -- ./post.sh
  ! som: error: --max-tries: Value 0 not in range 1 to 1000 [usage]
  ! hint: see som outbox deliver --help
  [2]
$ som outbox deliver --help
  deliver the events of a channel to a program
  Usage: som outbox deliver [OPTIONS]

  Options:
    -h,--help                       print this help
    --channel CHANNEL               deliver the events of this channel
    --timeout DURATION              end the program after this time (default PT5M)
    --max N                         run the program at most N times
    --max-tries N                   give an event up after N failures (default 20)
    --batch N                       hand up to N events to the program as one list
    --digest N                      hand the notices of a recipient to the program
                                    as one list, if more than N wait
    --rate N/DURATION               run the program at most N times within a
                                    duration: 10/PT1M

  Examples:
    som outbox deliver --channel crm --timeout PT30S -- ./post.sh \
        https://crm.example/events
    som outbox deliver --channel pager --digest 5 --rate 20/PT1H -- ./page.sh
    som outbox deliver --channel mail -n -- ./mail.sh

  Global options (--reason, --note, -n, -o, -q and more): som --help
