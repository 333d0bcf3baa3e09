# Times of payloads: the one grammar, each change a notice.
$ include prelude.t
$ write som.yaml <<EOF
workspace: leeds
timeZone: Europe/Berlin
EOF
$ payload order.json <<EOF
{"requestedStartDate": "2026-12-01", "requestedCompletionDate": "2026-12-02",
 "note": [{"text": "local", "date": "2026-11-20 10:11"}, {"text": "relative", "date": "now-PT1H"}],
 "serviceOrderItem": [{"action": "add", "service": {"startDate": "2026-10-25T02:30:00"}}]}
EOF
$ som order create -n -f order.json
  SO-20261121-XJ4G4Q61: created
  --- /dev/null
  +++ b/orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  @@ -0,0 +1,29 @@
  +"@type": ServiceOrder
  +id: SO-20261121-XJ4G4Q61
  +state: acknowledged
  +orderDate: "2026-11-21T12:00:00Z"
  +requestedStartDate: "2026-11-30T23:00:00Z"
  +requestedCompletionDate: "2026-12-02T22:59:59Z"
  +serviceOrderItem:
  +  - id: "1"
  +    action: add
  +    state: acknowledged
  +    service:
  +      startDate: "2026-10-25T00:30:00Z"
  +sla:
  +  level: standard-order
  +  calendar: office
  +  leadTime: P10D
  +allocation: []
  +note:
  +  - author: jane
  +    date: "2026-11-20T09:11:00Z"
  +    text: local
  +  - author: jane
  +    date: "2026-11-21T11:00:00Z"
  +    text: relative
  +trackingRecord:
  +  - id: 01M7YZMHG0XVXK4NAYM5JRXV37
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create
  ! order.json:1:24: warning: 2026-12-01 became 2026-11-30T23:00:00Z [normalised]
  !   1 | {"requestedStartDate": "2026-12-01", "requestedCompletionDate": "2026-12-02",
  !     |                        ^~~~~~~~~~~~
  ! order.json:1:65: warning: 2026-12-02 became 2026-12-02T22:59:59Z [normalised]
  !   1 | {"requestedStartDate": "2026-12-01", "requestedCompletionDate": "2026-12-02",
  !     |                                                                 ^~~~~~~~~~~~
  ! order.json:2:37: warning: 2026-11-20 10:11 became 2026-11-20T09:11:00Z [normalised]
  !   2 |  "note": [{"text": "local", "date": "2026-11-20 10:11"}, {"text": "relative", "date": "now-PT1H"}],
  !     |                                     ^~~~~~~~~~~~~~~~~~
  ! order.json:2:87: warning: now-PT1H became 2026-11-21T11:00:00Z [normalised]
  !   2 | ": [{"text": "local", "date": "2026-11-20 10:11"}, {"text": "relative", "date": "now-PT1H"}],
  !     |                                                                                 ^~~~~~~~~~
  ! order.json:3:66: warning: 2026-10-25T02:30:00 became 2026-10-25T00:30:00Z: the zone Europe/Berlin has 2026-10-25T02:30:00 twice: 2026-10-25T02:30:00+02:00, the first, is used [doubtful-time]
  !   3 |  "serviceOrderItem": [{"action": "add", "service": {"startDate": "2026-10-25T02:30:00"}}]}
  !     |                                                                  ^~~~~~~~~~~~~~~~~~~~~
$ som order create -f order.json --strict
  ! order.json:1:24: error: 2026-12-01 became 2026-11-30T23:00:00Z [normalised]
  !   1 | {"requestedStartDate": "2026-12-01", "requestedCompletionDate": "2026-12-02",
  !     |                        ^~~~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! order.json:1:65: error: 2026-12-02 became 2026-12-02T22:59:59Z [normalised]
  !   1 | {"requestedStartDate": "2026-12-01", "requestedCompletionDate": "2026-12-02",
  !     |                                                                 ^~~~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! order.json:2:37: error: 2026-11-20 10:11 became 2026-11-20T09:11:00Z [normalised]
  !   2 |  "note": [{"text": "local", "date": "2026-11-20 10:11"}, {"text": "relative", "date": "now-PT1H"}],
  !     |                                     ^~~~~~~~~~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! order.json:2:87: error: now-PT1H became 2026-11-21T11:00:00Z [normalised]
  !   2 | ": [{"text": "local", "date": "2026-11-20 10:11"}, {"text": "relative", "date": "now-PT1H"}],
  !     |                                                                                 ^~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! order.json:3:66: error: 2026-10-25T02:30:00 became 2026-10-25T00:30:00Z: the zone Europe/Berlin has 2026-10-25T02:30:00 twice: 2026-10-25T02:30:00+02:00, the first, is used [doubtful-time]
  !   3 |  "serviceOrderItem": [{"action": "add", "service": {"startDate": "2026-10-25T02:30:00"}}]}
  !     |                                                                  ^~~~~~~~~~~~~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  [4]

# What is refused tells what was normalised, too.
$ payload bad.json <<EOF
{"requestedStartDate": "tomorrow", "requestedCompletionDate": "soon", "serviceOrderItem": [{"action": "ADD", "service": {}}]}
EOF
$ som order create -f bad.json
  ! bad.json:1:63: error: requestedCompletionDate: 'soon' is not a time [invalid-time]
  !   1 | {"requestedStartDate": "tomorrow", "requestedCompletionDate": "soon", "serviceOrderItem": [{"action": "ADD", "service": {}}]}
  !     |                                                               ^~~~~~
  ! hint: write RFC 3339, such as "2026-12-01T17:00:00Z"
  ! bad.json:1:24: warning: tomorrow became 2026-11-21T23:00:00Z [normalised]
  !   1 | {"requestedStartDate": "tomorrow", "requestedCompletionDate": "soon", "serviceOrderItem": [{"action": "ADD", "service": {}}]}
  !     |                        ^~~~~~~~~~
  ! bad.json:1:103: warning: 'ADD' became 'add' [normalised]
  !   1 |  "tomorrow", "requestedCompletionDate": "soon", "serviceOrderItem": [{"action": "ADD", "service": {}}]}
  !     |                                                                                 ^~~~~
  [4]

# Options, --set and apply.
$ som order update 7K3F --set requestedCompletionDate=2026-12-24 --set 'requestedStartDate=tomorrow 09:00'
  SO-20261120-7K3F9QXW: 2 fields updated
$ som order hold 7K3F --until 2026-12-01 --reason weather -n
  SO-20261120-7K3F9QXW: acknowledged → held (weather)
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -4,7 +4,7 @@
   category: EthernetLine
   description: 100 Mbit/s Ethernet line, Leeds depot
   priority: "2"
  -state: acknowledged  # seen by the desk
  +state: held  # seen by the desk
   orderDate: "2026-11-20T09:12:00Z"
   requestedStartDate: "2026-11-22T08:00:00Z"
   requestedCompletionDate: "2026-12-24T22:59:59Z"
  @@ -20,7 +20,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: acknowledged
  +    state: held
       service:
         name: leeds-depot
         serviceSpecification:
  @@ -44,3 +44,11 @@
       action: update
       field: requestedStartDate
       to: "2026-11-22T08:00:00Z"
  +  - id: 01M7YZMHG0DKBKCF5600DCATC1
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: hold
  +    from: acknowledged
  +    to: held
  +    until: "2026-12-01T22:59:59Z"
  +    reason: weather
$ som order list --where 'requested = 2026-12-24' -o id
  SO-20261120-7K3F9QXW
$ som order list --where 'requested > +P7D and requested < now+P30D' -o id
$ payload apply.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-8K3F9QXW
requestedCompletionDate: 2026-12-02
serviceOrderItem:
  - {id: "1", action: add, service: {}}
EOF
$ som apply -f apply.yaml -n
  SO-20261121-8K3F9QXW: created
  --- /dev/null
  +++ b/orders/2026/11/SO-20261121-8K3F9QXW.yaml
  @@ -0,0 +1,20 @@
  +"@type": ServiceOrder
  +id: SO-20261121-8K3F9QXW
  +state: acknowledged
  +orderDate: "2026-11-21T12:00:00Z"
  +requestedCompletionDate: "2026-12-02T22:59:59Z"
  +serviceOrderItem:
  +  - id: "1"
  +    action: add
  +    state: acknowledged
  +    service: {}
  +sla:
  +  level: standard-order
  +  calendar: office
  +  leadTime: P10D
  +allocation: []
  +trackingRecord:
  +  - id: 01M7YZMHG0HST62SWPVRTQWFD8
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create
  ! apply.yaml:3:26: warning: 2026-12-02 became 2026-12-02T22:59:59Z [normalised]
  !   3 | requestedCompletionDate: 2026-12-02
  !     |                          ^~~~~~~~~~
$ som order update 7K3F --set requestedStartDate=soon
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:9:21: error: requestedStartDate: 'soon' is not a time [invalid-time]
  !   9 | requestedStartDate: "soon"
  !     |                     ^~~~~~
  ! hint: write RFC 3339, such as "2026-12-01T17:00:00Z"
  [4]
