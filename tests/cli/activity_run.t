# Running a program for an activity: two transactions, and nothing locked in between.
$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/        version: "1.2"\n/        version: "1.2"\n      serviceCharacteristic:\n        - {name: bandwidth, value: 100}\n        - {name: access line, value: [a, b]}\n        - {name: access-line, value: second}\n/'
$ som order start 7K3F -q

# What it would do, without doing it.
$ program exit 0 <<EOF
EOF
$ som activity run 7K3F survey -n --mask tk-99 -- ./survey.sh 'two words' it\'s --key=tk-99 --help
  SO-20261120-7K3F9QXW: survey: pending → inProgress
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -20,7 +20,7 @@
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: acknowledged
  +    state: inProgress
       service:
         name: leeds-depot
         serviceSpecification:
  @@ -35,10 +35,11 @@
     - id: survey
       name: Site survey
       type: survey
  -    state: pending
  +    state: inProgress
       duration:
         typical: PT8H
         max: PT16H
  +    startDate: "2026-11-21T12:00:00Z"
       assignee: team-field
       serviceOrderItem: "1"
     - id: configure
  @@ -72,4 +73,11 @@
       user: jane
       action: start
       from: acknowledged
  +    to: inProgress
  +  - id: 01M7YZMHG0M5JRXV37XKP4TSJ5
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: start
  +    activity: survey
  +    from: pending
       to: inProgress
  ! would run: ./survey.sh 'two words' 'it'\''s' --key=*** --help

# It succeeds: the end, the duration and the output are the result. What it gets is in its environment.
$ program exit 0 PT12M <<EOF
line drawn
signal 94 %
EOF
$ som activity run 7K3F survey --reason 'ordered by the desk' -- ./survey.sh -q --dry-run '[a,b]'
  SO-20261120-7K3F9QXW: survey: inProgress → completed
  ! line drawn
  ! signal 94 %
$ program-saw
  [./survey.sh] [-q] [--dry-run] [[a,b]]
  SOM_ACTION=add
  SOM_ACTIVITY=survey
  SOM_ACTOR=jane
  SOM_CHARACTERISTIC_ACCESS_LINE=["a","b"]
  SOM_CHARACTERISTIC_BANDWIDTH=100
  SOM_ITEM=1
  SOM_KIND=ServiceOrder
  SOM_RECORD=SO-20261120-7K3F9QXW
  SOM_SERVICE=SV-20261120-Q0WC2VHN
  SOM_SPECIFICATION=ethernet-line
  SOM_WORKSPACE=.
$ cat orders/2026/11/SO-20261120-7K3F9QXW.yaml
  "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  externalId: BSS-4471
  category: EthernetLine
  description: 100 Mbit/s Ethernet line, Leeds depot
  priority: "2"
  state: inProgress  # seen by the desk
  orderDate: "2026-11-20T09:12:00Z"
  startDate: "2026-11-21T12:00:00Z"
  requestedCompletionDate: "2026-12-01T17:00:00Z"
  externalReference:
    - id: CO-88213
      externalReferenceType: customerOrder
  relatedParty:
    - id: CUST-118
      name: Northern Bakeries
      role: customer
    - id: team-access
      role: assignee
  serviceOrderItem:
    - id: "1"
      action: add
      state: inProgress
      service:
        name: leeds-depot
        serviceSpecification:
          id: ethernet-line
          version: "1.2"
        serviceCharacteristic:
          - {name: bandwidth, value: 100}
          - {name: access line, value: [a, b]}
          - {name: access-line, value: second}
        id: SV-20261120-Q0WC2VHN
  activity:
    - id: survey
      name: Site survey
      type: survey
      state: completed
      duration:
        typical: PT8H
        max: PT16H
      startDate: "2026-11-21T12:00:00Z"
      endDate: "2026-11-21T12:12:00Z"
      assignee: team-field
      serviceOrderItem: "1"
      result:
        exitStatus: 0
        duration: PT12M
        output: |
          line drawn
          signal 94 %
    - id: configure
      name: Configure the port
      type: configure
      state: pending
      dependsOn: [survey]
      duration:
        typical: PT2H
        max: PT4H
      assignee: team-access
      serviceOrderItem: "1"
      pointOfNoReturn: true
    - id: test
      name: Turn-up test
      type: test
      state: pending
      dependsOn: [configure]
      duration:
        typical: PT1H
        max: PT4H
      assignee: team-access
      serviceOrderItem: "1"
  trackingRecord:
    - id: 01KAG4W0G00000000000000001
      time: "2026-11-20T09:12:00Z"
      user: omar
      action: create
    - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      from: acknowledged
      to: inProgress
    - id: 01M7YZMHG0M5JRXV37XKG6GV2H
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      activity: survey
      from: pending
      to: inProgress
      reason: ordered by the desk
    - id: 01M7Z0AGM0ZY81A0M0V38G3DDS
      time: "2026-11-21T12:12:00Z"
      user: jane
      action: complete
      activity: survey
      from: inProgress
      to: completed
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           inProgress
    level           onTrack
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    started         2026-11-21 12:00
    due             2026-12-01 17:00 (in 10 d 5 h)
    expected        2026-11-23 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE       SPECIFICATION  SERVICE               NAME
  1     add     inProgress  ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       100
  1     access line     ["a","b"]
  1     access-line     second

  ACTIVITY   STATE      ASSIGNEE     STARTED           ENDED             AFTER      RESULT
  survey     completed  team-field   2026-11-21 12:00  2026-11-21 12:12             exit status 0
  configure  pending    team-access                                      survey
  test       pending    team-access                                      configure



# It fails: exit status 1, and the activity blocks until it is retried.
$ program exit 3 PT1M <<EOF
port is down
EOF
$ som activity run 7K3F configure --timeout PT10M -o json -- ansible-playbook port.yaml
  {"changed":[{"id":"SO-20261120-7K3F9QXW","activity":"configure","from":"inProgress","to":"failed","text":"exit status 3"}]}
  ! {"errors":[{"code":"clock-regression","severity":"warning","message":"the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T12:12:00Z; new entries take that time","file":"SO-20261120-7K3F9QXW","hints":["set the clocks of the machines that work here"]}]}
  ! port is down
  ! {"errors":[{"code":"clock-regression","severity":"warning","message":"the clock says 2026-11-21T12:01:00Z, but the record's last entry is of 2026-11-21T12:12:00Z; new entries take that time","file":"SO-20261120-7K3F9QXW","hints":["set the clocks of the machines that work here"]}]}
  [1]
$ program-saw
  [ansible-playbook] [port.yaml]
  SOM_ACTION=add
  SOM_ACTIVITY=configure
  SOM_ACTOR=jane
  SOM_CHARACTERISTIC_ACCESS_LINE=["a","b"]
  SOM_CHARACTERISTIC_BANDWIDTH=100
  SOM_ITEM=1
  SOM_KIND=ServiceOrder
  SOM_RECORD=SO-20261120-7K3F9QXW
  SOM_SERVICE=SV-20261120-Q0WC2VHN
  SOM_SPECIFICATION=ethernet-line
  SOM_WORKSPACE=.
  time-out PT10M
$ som activity run 7K3F configure -- ansible-playbook port.yaml
  ! SO-20261120-7K3F9QXW configure: cannot start an activity that is failed [illegal-transition]
  ! hint: from failed you may: skip, retry
  [5]
$ som activity retry 7K3F configure -q

# The other ways to end.
$ program timeout SIGTERM PT10M <<EOF
EOF
$ som activity run 7K3F configure --timeout PT10M -- ansible-playbook port.yaml
  SO-20261120-7K3F9QXW: configure: inProgress → failed (timed out after PT10M)
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T12:12:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:10:00Z, but the record's last entry is of 2026-11-21T12:12:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  [1]
$ som activity retry 7K3F configure -q
$ program signal SIGSEGV PT5S <<EOF
EOF
$ som activity run 7K3F configure -- ./broken
  SO-20261120-7K3F9QXW: configure: inProgress → failed (killed by SIGSEGV)
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T12:12:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:05Z, but the record's last entry is of 2026-11-21T12:12:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  [1]
$ som activity retry 7K3F configure -q
$ program interrupted SIGINT PT5S <<EOF
EOF
$ som activity run 7K3F configure -- ./slow
  SO-20261120-7K3F9QXW: configure: inProgress → failed (interrupted by SIGINT)
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T12:12:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:05Z, but the record's last entry is of 2026-11-21T12:12:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  [1]
$ som activity retry 7K3F configure -q
$ program missing ./nothing <<EOF
EOF
$ som activity run 7K3F configure -- ./nothing
  SO-20261120-7K3F9QXW: configure: inProgress → failed (cannot start './nothing': No such file or directory)
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T12:12:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T12:12:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  [1]
$ som activity list 7K3F -o ndjson
  {"id":"survey","name":"Site survey","type":"survey","state":"completed","duration":{"typical":"PT8H","max":"PT16H"},"startDate":"2026-11-21T12:00:00Z","endDate":"2026-11-21T12:12:00Z","assignee":"team-field","serviceOrderItem":"1","result":{"exitStatus":0,"duration":"PT12M","output":"line drawn\nsignal 94 %\n"},"record":"SO-20261120-7K3F9QXW","kind":"ServiceOrder","customer":"CUST-118","due":"2026-12-01T17:00:00Z","expectedStart":"2026-11-21T12:00:00Z","expectedEnd":"2026-11-21T12:12:00Z","latestStart":null,"slackSeconds":null,"ready":false,"late":false}
  {"id":"configure","name":"Configure the port","type":"configure","state":"failed","dependsOn":["survey"],"duration":{"typical":"PT2H","max":"PT4H"},"startDate":"2026-11-21T12:00:00Z","endDate":"2026-11-21T12:00:00Z","assignee":"team-access","serviceOrderItem":"1","pointOfNoReturn":true,"result":{"error":"cannot start './nothing': No such file or directory"},"record":"SO-20261120-7K3F9QXW","kind":"ServiceOrder","customer":"CUST-118","due":"2026-12-01T17:00:00Z","expectedStart":"2026-11-23T09:00:00Z","expectedEnd":"2026-11-23T11:00:00Z","latestStart":"2026-12-01T14:00:00Z","slackSeconds":709200,"ready":false,"late":false}
  {"id":"test","name":"Turn-up test","type":"test","state":"pending","dependsOn":["configure"],"duration":{"typical":"PT1H","max":"PT4H"},"assignee":"team-access","serviceOrderItem":"1","record":"SO-20261120-7K3F9QXW","kind":"ServiceOrder","customer":"CUST-118","due":"2026-12-01T17:00:00Z","expectedStart":"2026-11-23T11:00:00Z","expectedEnd":"2026-11-23T12:00:00Z","latestStart":"2026-12-01T16:00:00Z","slackSeconds":709200,"ready":false,"late":false}
$ som activity retry 7K3F configure -q

# Secrets get neither onto the terminal nor into the record, however the output is cut into pieces.
$ env PASSWORD=hunter2-and-more
$ program exit 1 <<EOF
login admin/hunter2-and-more ok, token tk-99
hunter hunter2-and-mor tk-9
EOF
$ som activity run 7K3F configure --mask-env PASSWORD --mask tk-99 -o id -- ./login.sh hunter2-and-more
  SO-20261120-7K3F9QXW
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T12:12:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  ! login admin/*** ok, token ***
  ! hunter hunter2-and-mor tk-9
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T12:12:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  [1]
$ som activity list 7K3F -o json --fields id,result
  {
    "schemaVersion": 1,
    "kind": "ActivityList",
    "items": [
      {
        "id": "survey",
        "result": {
          "exitStatus": 0,
          "duration": "PT12M",
          "output": "line drawn\nsignal 94 %\n"
        }
      },
      {
        "id": "configure",
        "result": {
          "exitStatus": 1,
          "duration": "PT0S",
          "output": "login admin/*** ok, token ***\nhunter hunter2-and-mor tk-9\n"
        }
      },
      {
        "id": "test",
        "result": null
      }
    ],
    "truncated": false
  }
$ som activity run 7K3F configure --mask-env NOTHING -- ./login.sh
  ! som: error: --mask-env: the variable NOTHING is not set or empty [usage]
  ! hint: a secret can only be masked if its text is known
  [2]
$ som activity run 7K3F configure --mask '' -- ./login.sh
  ! som: error: --mask: the text is empty [usage]
  ! hint: a secret can only be masked if its text is known
  [2]
$ som activity retry 7K3F configure -q

# Others work meanwhile: what they did to the record stays, what they did to the activity wins.
$ program exit 0 PT1H <<EOF
port is up
EOF
$ during order note 7K3F 'the customer called'
$ som activity run 7K3F configure -- ./configure.sh
  meanwhile: SO-20261120-7K3F9QXW: note added
  meanwhile: ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T12:12:00Z; new entries take that time [clock-regression]
  meanwhile: ! hint: set the clocks of the machines that work here
  SO-20261120-7K3F9QXW: configure: inProgress → completed
  SV-20261120-Q0WC2VHN: designed → inactive (SO-20261120-7K3F9QXW has configured it)
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T12:12:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  ! port is up
$ during activity fail 7K3F test --reason 'no probe'
$ som activity run 7K3F test -- ./test.sh
  meanwhile: SO-20261120-7K3F9QXW: test: inProgress → failed (no probe)
  meanwhile: ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time [clock-regression]
  meanwhile: ! hint: set the clocks of the machines that work here
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  ! port is up
  ! SO-20261120-7K3F9QXW test: the activity changed while its program ran: it is failed now [changed-meanwhile]
  ! hint: the program has run (exit status 0), but its end is not recorded: see som log SO-20261120-7K3F9QXW
  [6]
$ som activity retry 7K3F test -q
$ during activity complete 7K3F test --result 'tested by hand'
$ som activity run 7K3F test -o json -- ./test.sh
  meanwhile: SO-20261120-7K3F9QXW: test: inProgress → completed
  meanwhile: SO-20261120-7K3F9QXW: inProgress → completed (all activities are finished)
  meanwhile: SV-20261120-Q0WC2VHN: inactive → active (SO-20261120-7K3F9QXW item 1 is completed)
  meanwhile: ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time [clock-regression]
  meanwhile: ! hint: set the clocks of the machines that work here
  meanwhile: ! SV-20261120-Q0WC2VHN: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time [clock-regression]
  meanwhile: ! hint: set the clocks of the machines that work here
  ! {"errors":[{"code":"clock-regression","severity":"warning","message":"the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time","file":"SO-20261120-7K3F9QXW","hints":["set the clocks of the machines that work here"]}]}
  ! port is up
  ! {"errors":[{"code":"changed-meanwhile","severity":"error","message":"the activity changed while its program ran: it is completed now","file":"SO-20261120-7K3F9QXW test","hints":["the program has run (exit status 0), but its end is not recorded: see som log SO-20261120-7K3F9QXW"]}]}
  [6]
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           completed
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    started         2026-11-21 12:00
    requested for   2026-12-01 17:00
    completed       2026-11-21 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE      SPECIFICATION  SERVICE               NAME
  1     add     completed  ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       100
  1     access line     ["a","b"]
  1     access-line     second

  ACTIVITY   STATE      ASSIGNEE     STARTED           ENDED             AFTER      RESULT
  survey     completed  team-field   2026-11-21 12:00  2026-11-21 12:12             exit status 0
  configure  completed  team-access  2026-11-21 12:00  2026-11-21 13:00  survey     exit status 0
  test       completed  team-access  2026-11-21 12:00  2026-11-21 12:00  configure  tested by hand

  NOTES
    2026-11-21 12:12  jane: the customer called




# A run that was cut off leaves its activity inProgress; --again goes on from there.
$ som order start 2M8R -q
$ som activity add 2M8R duct -q
$ som activity add 2M8R cable --after duct -q
$ som activity add 2M8R light --after cable -q
$ som activity start 2M8R duct -q
$ som activity run 2M8R duct -- ./duct.sh
  ! SO-20261120-2M8R1TQC duct: cannot run an activity that is inProgress [illegal-transition]
  ! hint: its program may still run; where an earlier one was cut off, add --again
  [5]
$ som activity run 2M8R duct --again -- ./duct.sh
  SO-20261120-2M8R1TQC: duct: inProgress → completed
  ! port is up
$ som activity run 2M8R cable --again -- ./cable.sh
  SO-20261120-2M8R1TQC: cable: inProgress → completed
  ! SO-20261120-2M8R1TQC: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  ! port is up
$ som log 2M8R
  TIME              USER  ACTION    ACTIVITY  CHANGE                     REASON
  2026-11-21 12:00  jane  start               acknowledged → inProgress
  2026-11-21 12:00  jane  activity  duct
  2026-11-21 12:00  jane  activity  cable
  2026-11-21 12:00  jane  activity  light
  2026-11-21 12:00  jane  start     duct      pending → inProgress
  2026-11-21 12:00  jane  run       duct
  2026-11-21 13:00  jane  complete  duct      inProgress → completed
  2026-11-21 13:00  jane  start     cable     pending → inProgress
  2026-11-21 13:00  jane  complete  cable     inProgress → completed

# When somebody else took it over, the first one comes too late, even if it runs again.
$ during activity fail 2M8R light --reason 'hangs'
$ during activity retry 2M8R light
$ during activity start 2M8R light
$ som activity run 2M8R light -- ./light.sh
  meanwhile: SO-20261120-2M8R1TQC: light: inProgress → failed (hangs)
  meanwhile: ! SO-20261120-2M8R1TQC: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time [clock-regression]
  meanwhile: ! hint: set the clocks of the machines that work here
  meanwhile: SO-20261120-2M8R1TQC: light: failed → pending
  meanwhile: ! SO-20261120-2M8R1TQC: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time [clock-regression]
  meanwhile: ! hint: set the clocks of the machines that work here
  meanwhile: SO-20261120-2M8R1TQC: light: pending → inProgress
  meanwhile: ! SO-20261120-2M8R1TQC: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time [clock-regression]
  meanwhile: ! hint: set the clocks of the machines that work here
  ! SO-20261120-2M8R1TQC: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  ! port is up
  ! SO-20261120-2M8R1TQC light: the activity changed while its program ran: it runs again for somebody else [changed-meanwhile]
  ! hint: the program has run (exit status 0), but its end is not recorded: see som log SO-20261120-2M8R1TQC
  [6]
$ during order hold 2M8R --reason 'road works'
$ during order resume 2M8R
$ during activity run 2M8R light --again -- ./light.sh
$ som activity run 2M8R light --again -- ./light.sh
  meanwhile: SO-20261120-2M8R1TQC: inProgress → held (road works)
  meanwhile: ! SO-20261120-2M8R1TQC: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time [clock-regression]
  meanwhile: ! hint: set the clocks of the machines that work here
  meanwhile: SO-20261120-2M8R1TQC: held → inProgress
  meanwhile: ! SO-20261120-2M8R1TQC: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time [clock-regression]
  meanwhile: ! hint: set the clocks of the machines that work here
  meanwhile: SO-20261120-2M8R1TQC: light: inProgress → completed
  meanwhile: SO-20261120-2M8R1TQC: inProgress → completed (all activities are finished)
  meanwhile: SV-20261120-QZH9CF6F: designed → active (SO-20261120-2M8R1TQC item 1 is completed)
  meanwhile: ! SO-20261120-2M8R1TQC: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time [clock-regression]
  meanwhile: ! hint: set the clocks of the machines that work here
  meanwhile: ! port is up
  ! SO-20261120-2M8R1TQC: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  ! port is up
  ! SO-20261120-2M8R1TQC light: the activity changed while its program ran: it is completed now [changed-meanwhile]
  ! hint: the program has run (exit status 0), but its end is not recorded: see som log SO-20261120-2M8R1TQC
  [6]

# An order that was paused or cancelled meanwhile: what runs may finish, what was cancelled stays so.
$ som order start 9D4B -q
$ during order hold 9D4B --reason 'road works'
$ som activity run 9D4B 2.number -- ./number.sh
  meanwhile: SO-20261120-9D4B6HNV: inProgress → held (road works)
  SO-20261120-9D4B6HNV: 2.number: inProgress → completed
  ! port is up
$ som activity run 9D4B 1.survey -- ./survey.sh
  ! SO-20261120-9D4B6HNV 1.survey: cannot start an activity of an order that is held [guard]
  ! hint: first: som order resume SO-20261120-9D4B6HNV
  [5]
$ som order resume 9D4B -q
$ som activity start 9D4B 1.survey -q
$ som order hold 9D4B --reason 'road works' -q
$ som activity run 9D4B 1.survey --again -- ./survey.sh
  ! SO-20261120-9D4B6HNV 1.survey: cannot start an activity of an order that is held [guard]
  ! hint: first: som order resume SO-20261120-9D4B6HNV
  [5]
$ som order resume 9D4B -q
$ during order cancel 9D4B --reason 'customer moved'
$ som activity run 9D4B 1.survey --again -- ./survey.sh
  meanwhile: SO-20261120-9D4B6HNV: inProgress → partial (customer moved)
  meanwhile: SO-20261120-9D4B6HNV: item 2: it is completed and stays; to end it: som service cease SV-20261120-57XDRG03
  meanwhile: SV-20261120-NSTB16XN: designed → terminated (SO-20261120-9D4B6HNV item 1 is cancelled)
  meanwhile: ! SO-20261120-9D4B6HNV: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time [clock-regression]
  meanwhile: ! hint: set the clocks of the machines that work here
  ! SO-20261120-9D4B6HNV: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-21T13:00:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  ! port is up
  ! SO-20261120-9D4B6HNV 1.survey: the activity changed while its program ran: it is cancelled now [changed-meanwhile]
  ! hint: the program has run (exit status 0), but its end is not recorded: see som log SO-20261120-9D4B6HNV
  [6]

# Refused before the program runs.
$ som activity run 7K3F survey -- ./survey.sh
  ! SO-20261120-7K3F9QXW survey: cannot start an activity that is completed [illegal-transition]
  ! hint: completed is final
  [5]
$ som activity run 7K3F surve -- ./survey.sh
  ! SO-20261120-7K3F9QXW: there is no activity 'surve' [not-found]
  ! hint: did you mean 'survey'?
  [3]
$ som activity run 7K3F survey
  ! som: error: the program is missing [usage]
  ! hint: write it after --: som activity run ID ACTIVITY -- ./turn-up.sh leeds
  [2]
$ som activity run 7K3F survey ./survey.sh
  ! som: error: unexpected argument './survey.sh' [usage]
  ! hint: quote text that has spaces
  ! hint: see som activity run --help
  [2]
$ som activity run 7K3F survey --timeout 10 -- ./survey.sh
  ! som: error: --timeout: '10' is not a valid duration [usage]
  ! hint: write it as PT10M
  [2]
$ som activity run 7K3F survey --timeout PT0S -- ./survey.sh
  ! som: error: --timeout: 'PT0S' is not a valid duration [usage]
  ! hint: write it as PT10M
  [2]
$ som activity run --help
  run a program for an activity, and complete or fail it by the exit status
  Usage: som activity run [OPTIONS] ID ACTIVITY

  Positionals:
    ID                              the record: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id
    ACTIVITY                        the activity's id

  Options:
    -h,--help                       print this help
    --timeout DURATION              end the program after this duration (PT10M)
    --mask SECRET ...               replace this text with *** in all output;
                                    repeat for more
    --mask-env NAME ...             replace the value of this environment variable
                                    with *** in all output; repeat for more
    --again                         run it although it is inProgress, after an
                                    interrupted run

  Examples:
    som activity run 7K3F test -- ./turn-up.sh leeds-depot
    som activity run 7K3F configure --timeout PT10M --mask-env PASSWORD -- \
        ansible-playbook port.yaml

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help




