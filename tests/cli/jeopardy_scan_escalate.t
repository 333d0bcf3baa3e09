# What a scan does where it is asked to: alerts, the steps of a ladder, the end of reservations.
$ include prelude.t
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: orders
appliesTo: {kind: ServiceOrder}
calmFor: PT1H
ackValidFor: PT8H
levels:
  - {level: 1, when: atRisk, notify: [assignee]}
  - {level: 2, when: inJeopardy, notify: ["team-lead:team-access", jane], ackWithin: PT2H}
  - {level: 3, when: {unacknowledged: 2}, notify: [omar]}
  - {level: 4, when: overdue, after: PT4H, assign: team-field, setPriority: 1, notify: [assignee], repeatEvery: PT8H, repeatMax: 2}
EOF
$ som validate
  7 files checked: 0 errors, 0 warnings
  ! policy/escalation.yaml:7:5: note: no subscription takes EscalationEvent, so nobody is notified [no-effect]
  !   7 |   - {level: 1, when: atRisk, notify: [assignee]}
  !     |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: add a document with "@type": Subscription, eventType: [EscalationEvent] and a channel
# A record that is on track, and was never else, asks for nothing. Without the option, and with -n, nothing is written.
$ now 2026-11-20T12:00:00Z
$ som jeopardy scan --escalate
  3 open: 0 overdue, 0 inJeopardy, 0 atRisk, 3 onTrack
$ now 2026-11-30T14:30:00Z
$ som jeopardy scan
  LEVEL       ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue     SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2 d 21 h late  -            the due date passed 2 d 21 h ago (+4)
  inJeopardy  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 1 d 2 h     team-access  expected completion is 16 h 30 min after the due date (+3)
  atRisk      SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                   -            nobody has been assigned for 10 d 4 h (+1)
  3 open: 1 overdue, 1 inJeopardy, 1 atRisk, 0 onTrack
$ som jeopardy scan --escalate -n --assignee team-access
  LEVEL       ID                    ABOUT                                  CUSTOMER  DUE               WHEN        ASSIGNEE     WHY
  inJeopardy  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 1 d 2 h  team-access  expected completion is 16 h 30 min after the due date (+3)
  1 open: 0 overdue, 1 inJeopardy, 0 atRisk, 0 onTrack
  SO-20261120-7K3F9QXW: onTrack → inJeopardy (predicted-late); escalated to level 1 (notified team-access); escalated to level 2 (notified jane)
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -25,8 +25,82 @@
         serviceSpecification:
           id: ethernet-line
           version: "1.2"
  +escalation:
  +  - id: "802458448eaa9563bbda3884a0d3f363"
  +    episode: "74c6d0060903de820c70007967d7d0ce"
  +    level: 1
  +    repeat: 0
  +    date: "2026-11-30T14:30:00Z"
  +    rule: policy/escalation.yaml:7
  +    reason: "predicted-late: expected completion is 16 h 30 min after the due date"
  +    notified: [team-access]
  +    ladder:
  +      policy: orders
  +      calmFor: PT1H
  +      ackValidFor: PT8H
  +      levels:
  +        - level: 1
  +          when: atRisk
  +          notify: [assignee]
  +          rule: policy/escalation.yaml:7
  +        - level: 2
  +          when: inJeopardy
  +          notify: ["team-lead:team-access", jane]
  +          ackWithin: PT2H
  +          rule: policy/escalation.yaml:8
  +        - level: 3
  +          when:
  +            unacknowledged: 2
  +          notify: [omar]
  +          rule: policy/escalation.yaml:9
  +        - level: 4
  +          when: overdue
  +          after: PT4H
  +          assign: team-field
  +          setPriority: 1
  +          notify: [assignee]
  +          repeatEvery: PT8H
  +          repeatMax: 2
  +          rule: policy/escalation.yaml:10
  +  - id: "63c8cc6d6ec60f2558832143d52b81ae"
  +    episode: "74c6d0060903de820c70007967d7d0ce"
  +    level: 2
  +    repeat: 0
  +    date: "2026-11-30T14:30:00Z"
  +    rule: policy/escalation.yaml:8
  +    reason: "predicted-late: expected completion is 16 h 30 min after the due date"
  +    notified: [jane]
  +jeopardyAlert:
  +  - id: "74c6d0060903de820c70007967d7d0ce"
  +    alertDate: "2026-11-30T14:30:00Z"
  +    exception: predicted-late
  +    jeopardyType: Critical
  +    message: expected completion is 16 h 30 min after the due date
  +    name: inJeopardy
   trackingRecord:
     - id: 01KAG4W0G00000000000000001
       time: "2026-11-20T09:12:00Z"
       user: omar
       action: create
  +  - id: 01M8PDSNJ03NTZ0127771XDNJG
  +    time: "2026-11-30T14:30:00Z"
  +    user: jane
  +    systemId: som-jeopardy-scan
  +    action: alert
  +    from: onTrack
  +    to: inJeopardy
  +    reason: "predicted-late: expected completion is 16 h 30 min after the due date"
  +  - id: 01M8PDSNJ03NTZ012779G506DG
  +    time: "2026-11-30T14:30:00Z"
  +    user: jane
  +    systemId: som-jeopardy-scan
  +    action: escalate
  +    level: 1
  +    reason: "predicted-late: expected completion is 16 h 30 min after the due date"
  +  - id: 01M8PDSNJ03NTZ012779PFF4RK
  +    time: "2026-11-30T14:30:00Z"
  +    user: jane
  +    systemId: som-jeopardy-scan
  +    action: escalate
  +    level: 2
  +    reason: "predicted-late: expected completion is 16 h 30 min after the due date"
# What is done is told after the scan. A recipient that cannot be found out is a warning.
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: pager
eventType: [ServiceOrderJeopardyEvent, EscalationEvent, ServiceOrderAttributeValueChangeEvent]
channel: pager
EOF
$ som jeopardy scan --escalate
  LEVEL       ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue     SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2 d 21 h late  -            the due date passed 2 d 21 h ago (+4)
  inJeopardy  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 1 d 2 h     team-access  expected completion is 16 h 30 min after the due date (+3)
  atRisk      SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                   -            nobody has been assigned for 10 d 4 h (+1)
  3 open: 1 overdue, 1 inJeopardy, 1 atRisk, 0 onTrack
  SO-20261120-2M8R1TQC: onTrack → atRisk (unassigned); escalated to level 1
  SO-20261120-7K3F9QXW: onTrack → inJeopardy (predicted-late); escalated to level 1 (notified team-access); escalated to level 2 (notified jane)
  SO-20261120-9D4B6HNV: onTrack → overdue (due-passed); escalated to level 1; escalated to level 2 (notified jane)
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml: warning: level 1 notifies the assignee, but nobody is assigned [unknown-reference]
  ! orders/2026/11/SO-20261120-9D4B6HNV.json: warning: level 1 notifies the assignee, but nobody is assigned [unknown-reference]
$ som log 7K3F
  TIME              USER  ACTION    ACTIVITY  CHANGE                REASON
  2026-11-20 09:12  omar  create
  2026-11-30 14:30  jane  alert               onTrack → inJeopardy  predicted-late: expected completion is 16 h 30 min after the due date
  2026-11-30 14:30  jane  escalate            level 1               predicted-late: expected completion is 16 h 30 min after the due date
  2026-11-30 14:30  jane  escalate            level 2               predicted-late: expected completion is 16 h 30 min after the due date
# An alert has an event, and so has each escalation; nothing else in the records has changed.
$ som outbox list
  EVENT                             CHANNEL  TYPE                       SUBJECT               TIME
  262b3d5b52caba910d63e2157fd59c12  pager    ServiceOrderJeopardyEvent  SO-20261120-2M8R1TQC  2026-11-30 14:30
  f4f5f2cf008a34743361dd576cb121a9  pager    EscalationEvent            SO-20261120-2M8R1TQC  2026-11-30 14:30
  aa87359564a536232e4ebae37ffcc393  pager    ServiceOrderJeopardyEvent  SO-20261120-7K3F9QXW  2026-11-30 14:30
  9dee353ddb3171734ae1068e436c34e2  pager    EscalationEvent            SO-20261120-7K3F9QXW  2026-11-30 14:30
  54c364058412cfd2bb4f04a26e3b3006  pager    EscalationEvent            SO-20261120-7K3F9QXW  2026-11-30 14:30
  570794bef3a755d5fbf4f96a00fcca29  pager    ServiceOrderJeopardyEvent  SO-20261120-9D4B6HNV  2026-11-30 14:30
  b679c54379baff564aa1930932260651  pager    EscalationEvent            SO-20261120-9D4B6HNV  2026-11-30 14:30
  436030bf857b1fa9aa198b7e5ed354ea  pager    EscalationEvent            SO-20261120-9D4B6HNV  2026-11-30 14:30

# A second run at the same moment finds nothing to do, and what was written changes no level.
$ som jeopardy scan --escalate
  LEVEL       ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue     SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2 d 21 h late  -            the due date passed 2 d 21 h ago (+4)
  inJeopardy  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 1 d 2 h     team-access  expected completion is 16 h 30 min after the due date (+3)
  atRisk      SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                   -            nobody has been assigned for 10 d 4 h (+1)
  3 open: 1 overdue, 1 inJeopardy, 1 atRisk, 0 onTrack
$ som jeopardy scan
  LEVEL       ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue     SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  2 d 21 h late  -            the due date passed 2 d 21 h ago (+4)
  inJeopardy  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 1 d 2 h     team-access  expected completion is 16 h 30 min after the due date (+3)
  atRisk      SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                   -            nobody has been assigned for 10 d 4 h (+1)
  3 open: 1 overdue, 1 inJeopardy, 1 atRisk, 0 onTrack
$ som outbox list -o id
  262b3d5b52caba910d63e2157fd59c12
  f4f5f2cf008a34743361dd576cb121a9
  aa87359564a536232e4ebae37ffcc393
  9dee353ddb3171734ae1068e436c34e2
  54c364058412cfd2bb4f04a26e3b3006
  570794bef3a755d5fbf4f96a00fcca29
  b679c54379baff564aa1930932260651
  436030bf857b1fa9aa198b7e5ed354ea

# Nobody answers: the next level, one second after the deadline. JSON has what was done.
$ som jeopardy scan --escalate --assignee team-access --now 2026-11-30T16:30:00Z
  LEVEL       ID                    ABOUT                                  CUSTOMER  DUE               WHEN    ASSIGNEE     WHY
  inJeopardy  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 1 d  team-access  expected completion is 18 h 30 min after the due date (+3)
  1 open: 0 overdue, 1 inJeopardy, 0 atRisk, 0 onTrack
$ som jeopardy scan --escalate --assignee team-access --now 2026-11-30T16:30:01Z -o json
  {
    "schemaVersion": 1,
    "kind": "JeopardyScan",
    "now": "2026-11-30T16:30:01Z",
    "scanned": 1,
    "bad": 0,
    "levels": {
      "overdue": 0,
      "inJeopardy": 1,
      "atRisk": 0,
      "onTrack": 0
    },
    "escalated": [
      {
        "id": "SO-20261120-7K3F9QXW",
        "kind": "ServiceOrder",
        "alert": null,
        "escalations": [
          {
            "level": 3,
            "repeat": 0,
            "reason": "level 2 was not acknowledged",
            "notified": [
              "omar"
            ]
          }
        ],
        "text": "escalated to level 3 (notified omar)"
      }
    ],
    "expired": [],
    "items": [
      {
        "id": "SO-20261120-7K3F9QXW",
        "kind": "ServiceOrder",
        "state": "acknowledged",
        "level": "inJeopardy",
        "dueDate": "2026-12-01T17:00:00Z",
        "nextTarget": null,
        "expectedCompletion": "2026-12-02T11:30:01Z",
        "expectedCompletionMax": "2026-12-03T16:30:01Z",
        "slackSeconds": -66601,
        "priority": "2",
        "assignee": "team-access",
        "customer": "CUST-118",
        "reasons": [
          {
            "code": "predicted-late",
            "message": "expected completion is 18 h 30 min after the due date",
            "bySeconds": 66601,
            "activity": "test",
            "rule": "built-in"
          },
          {
            "code": "predicted-late-max",
            "message": "with maximum durations completion is 1 d 23 h after the due date",
            "bySeconds": 171001,
            "rule": "built-in"
          },
          {
            "code": "start-late",
            "message": "activity 'survey' should have started 2 h 30 min ago",
            "bySeconds": 9001,
            "since": "2026-11-30T14:00:00Z",
            "activity": "survey",
            "rule": "built-in"
          },
          {
            "code": "stalled",
            "message": "nothing was recorded for 10 d 7 h",
            "bySeconds": 458281,
            "since": "2026-11-20T09:12:00Z",
            "rule": "built-in"
          }
        ]
      }
    ]
  }
# Somebody does: no more of that. A step whose condition comes to hold fires all the same.
$ som order ack 9D4B --actor omar --now 2026-11-30T16:00:00Z
  SO-20261120-9D4B6HNV: 2 escalations acknowledged
$ som order ack 7K3F --actor omar --now 2026-11-30T17:00:00Z
  SO-20261120-7K3F9QXW: 3 escalations acknowledged
$ now 2026-11-30T18:30:00Z
$ som jeopardy scan --escalate -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
  ! SO-20261120-9D4B6HNV: assigned to team-field; escalated to level 4 (notified team-field)
# It assigns the order and makes it more urgent, once; then the level is looked at again.
$ som show 9D4B -o yaml --fields priority,relatedParty,jeopardyAlert,escalation
  priority: "1"
  relatedParty:
    - id: team-field
      role: assignee
  jeopardyAlert:
    - id: "7834d2fe466e9277b538df47b23848be"
      alertDate: "2026-11-30T14:30:00Z"
      exception: due-passed
      jeopardyType: Critical
      message: the due date passed 2 d 21 h ago
      name: overdue
  escalation:
    - id: "640ba27759ac285fe114ec3f35c41b60"
      episode: "7834d2fe466e9277b538df47b23848be"
      level: 1
      repeat: 0
      date: "2026-11-30T14:30:00Z"
      rule: policy/escalation.yaml:7
      reason: "due-passed: the due date passed 2 d 21 h ago"
      acknowledgedBy: omar
      acknowledgedDate: "2026-11-30T16:00:00Z"
      ladder:
        policy: orders
        calmFor: PT1H
        ackValidFor: PT8H
        levels:
          - level: 1
            when: atRisk
            notify: [assignee]
            rule: policy/escalation.yaml:7
          - level: 2
            when: inJeopardy
            notify: ["team-lead:team-access", jane]
            ackWithin: PT2H
            rule: policy/escalation.yaml:8
          - level: 3
            when:
              unacknowledged: 2
            notify: [omar]
            rule: policy/escalation.yaml:9
          - level: 4
            when: overdue
            after: PT4H
            assign: team-field
            setPriority: 1
            notify: [assignee]
            repeatEvery: PT8H
            repeatMax: 2
            rule: policy/escalation.yaml:10
    - id: "052aff83c8c9620137f95ec7d9ac3b77"
      episode: "7834d2fe466e9277b538df47b23848be"
      level: 2
      repeat: 0
      date: "2026-11-30T14:30:00Z"
      rule: policy/escalation.yaml:8
      reason: "due-passed: the due date passed 2 d 21 h ago"
      notified: [jane]
      acknowledgedBy: omar
      acknowledgedDate: "2026-11-30T16:00:00Z"
    - id: "1571c6e78063f0c1f743d1933893bad1"
      episode: "7834d2fe466e9277b538df47b23848be"
      level: 4
      repeat: 0
      date: "2026-11-30T18:30:00Z"
      rule: policy/escalation.yaml:10
      reason: "due-passed: the due date passed 3 d 1 h ago"
      notified: [team-field]
$ som log 9D4B
  TIME              USER  ACTION    ACTIVITY  CHANGE             REASON
  2026-11-30 14:30  jane  alert               onTrack → overdue  due-passed: the due date passed 2 d 21 h ago
  2026-11-30 14:30  jane  escalate            level 1            due-passed: the due date passed 2 d 21 h ago
  2026-11-30 14:30  jane  escalate            level 2            due-passed: the due date passed 2 d 21 h ago
  2026-11-30 16:00  omar  ack
  2026-11-30 18:30  jane  assign              → team-field       escalation level 4: due-passed: the due date passed 3 d 1 h ago
  2026-11-30 18:30  jane  escalate            level 4            due-passed: the due date passed 3 d 1 h ago
# The acknowledgement lapses after eight hours; and what was not acknowledged is repeated.
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-11-30T23:59:59Z
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN          ASSIGNEE    WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  3 d 6 h late  team-field  the due date passed 3 d 6 h ago (+3)
  1 open: 1 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-12-01T00:00:00Z
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN          ASSIGNEE    WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  3 d 7 h late  team-field  the due date passed 3 d 7 h ago (+3)
  1 open: 1 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  SO-20261120-9D4B6HNV: escalated to level 2 again (notified jane, omar)
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-12-01T02:30:00Z -q
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN          ASSIGNEE    WHY
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  3 d 9 h late  team-field  the due date passed 3 d 9 h ago (+3)
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-12-01T10:30:00Z -o csv
  id,kind,state,level,reasons,due,expected,priority,assignee,customer,description\x0d
  SO-20261120-9D4B6HNV,ServiceOrder,acknowledged,overdue,"due-passed, predicted-late, predicted-late-max, start-late",2026-11-27T17:00:00Z,2026-12-02T13:30:00Z,1,team-field,,"1 Gbit/s Ethernet line and a voice line, Bradford mill"\x0d
  ! SO-20261120-9D4B6HNV: escalated to level 4 again (notified team-field)
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-12-01T18:30:00Z -o ndjson --fields id -q
  {"id":"SO-20261120-9D4B6HNV"}
$ som order show 9D4B -o yaml --fields escalation[5].level,escalation[5].repeat,escalation[6].repeat
  escalation[5].level: 4
  escalation[5].repeat: 1
  escalation[6].repeat: 2

# Escalations by hand are no steps of the ladder; a policy that changes counts for later episodes.
$ som order escalate 2M8R --level 2 --reason 'the mill calls daily' --notify li --now 2026-12-01T18:00:00Z
  SO-20261120-2M8R1TQC: escalated to level 2 (the mill calls daily), notified li
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: orders
appliesTo: {kind: ServiceOrder}
levels:
  - {level: 9, when: atRisk, notify: [li]}
EOF
$ now 2026-12-01T19:00:00Z
$ som jeopardy scan --escalate --where id=SO-20261120-2M8R1TQC
  LEVEL   ID                    ABOUT                      CUSTOMER  DUE  WHEN  ASSIGNEE  WHY
  atRisk  SO-20261120-2M8R1TQC  Duct to the Bradford mill  CUST-204             -         nobody has been assigned for 11 d 9 h (+1)
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
# The episode goes on over a calm that is too short, and ends with one that is not.
$ som order assign 2M8R --to team-field -q
$ som activity add 2M8R duct -q
$ som order start 2M8R -q
$ som jeopardy scan --escalate --where id=SO-20261120-2M8R1TQC
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
  SO-20261120-2M8R1TQC: atRisk → onTrack
$ som activity start 2M8R duct -q
$ som activity fail 2M8R duct --reason 'no access' -q
$ som jeopardy scan --escalate --where id=SO-20261120-2M8R1TQC --now 2026-12-01T19:59:59Z
  LEVEL   ID                    ABOUT                      CUSTOMER  DUE  WHEN  ASSIGNEE    WHY
  atRisk  SO-20261120-2M8R1TQC  Duct to the Bradford mill  CUST-204             team-field  activity 'duct' failed 59 min ago (+2)
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
  SO-20261120-2M8R1TQC: onTrack → atRisk (activity-failed); told level 1 (notified team-field)
$ som activity retry 2M8R duct -q --now 2026-12-01T20:00:00Z
$ som jeopardy scan --escalate --where id=SO-20261120-2M8R1TQC --now 2026-12-01T20:00:00Z
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
  SO-20261120-2M8R1TQC: atRisk → onTrack
$ som activity start 2M8R duct -q --now 2026-12-01T20:01:00Z
$ som activity fail 2M8R duct --reason 'no access' -q --now 2026-12-01T20:01:00Z
$ som jeopardy scan --escalate --where id=SO-20261120-2M8R1TQC --now 2026-12-01T21:00:00Z
  LEVEL   ID                    ABOUT                      CUSTOMER  DUE  WHEN  ASSIGNEE    WHY
  atRisk  SO-20261120-2M8R1TQC  Duct to the Bradford mill  CUST-204             team-field  activity 'duct' failed 59 min ago (+2)
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
  SO-20261120-2M8R1TQC: onTrack → atRisk (activity-failed); the episode has ended (notified team-field, li); escalated to level 9 (notified li)
$ som show 2M8R -o json --fields escalation[2]
  {
    "escalation[2]": {
      "id": "65af32e2022d41709b64ad004071848d",
      "episode": "f31cae9a8ed7faf34bf7ad3ae7736644",
      "level": 9,
      "repeat": 0,
      "date": "2026-12-01T21:00:00Z",
      "rule": "policy/escalation.yaml:5",
      "reason": "activity-failed: activity 'duct' failed 59 min ago",
      "notified": [
        "li"
      ],
      "ladder": {
        "policy": "orders",
        "levels": [
          {
            "level": 9,
            "when": "atRisk",
            "notify": [
              "li"
            ],
            "rule": "policy/escalation.yaml:5"
          }
        ]
      }
    }
  }
$ som validate
  9 files checked: 0 errors, 0 warnings

# A record that cannot be changed is told, counts in the exit status, and stops no other.
$ write orders/2026/11/SO-20261121-00000000.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-00000000
state: acknowledged
description: &why with an anchor
note: [{text: *why}]
orderDate: "2026-11-21T09:00:00Z"
requestedCompletionDate: "2026-11-22T09:00:00Z"
serviceOrderItem:
  - {id: "1", action: add, service: {name: line}}
EOF
$ write orders/2026/11/SO-20261121-00000001.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-00000001
state: acknowledged
orderDate: "2026-11-21T09:00:00Z"
requestedCompletionDate: "2026-11-22T09:00:00Z"
serviceOrderItem:
  - {id: "1", action: add, service: {name: line}}
EOF
$ now 2026-12-01T21:00:00Z
$ som jeopardy scan --escalate --where 'id >= SO-20261121' -o id
  SO-20261121-00000000
  SO-20261121-00000001
  ! SO-20261121-00000001: onTrack → overdue (due-passed); escalated to level 9 (notified li)
  ! orders/2026/11/SO-20261121-00000000.yaml:4:14: error: this file uses an anchor, so som does not edit it [unsupported-yaml]
  !   4 | description: &why with an anchor
  !     |              ^
  ! hint: remove it from the file, or make the change by hand
  [4]
# Shards do their part: the two are the whole.
$ edit orders/2026/11/SO-20261121-00000000.yaml s/&why//
$ edit orders/2026/11/SO-20261121-00000000.yaml s/*why/why/
$ som jeopardy scan --escalate --shard 1/2 --level overdue
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE    WHY
  overdue  SO-20261121-00000000  with an anchor                                                    2026-11-22 09:00  9 d 12 h late  -           the due date passed 9 d 12 h ago (+1)
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  4 d 4 h late   team-field  the due date passed 4 d 4 h ago (+3)
  2 open: 2 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  SO-20261121-00000000: onTrack → overdue (due-passed); escalated to level 9 (notified li)
$ som jeopardy scan --escalate --shard 2/2 --level overdue
  LEVEL    ID                    ABOUT                                  CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue  SO-20261121-00000001                                                   2026-11-22 09:00  9 d 12 h late  -            the due date passed 9 d 12 h ago (+1)
  overdue  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  4 h late       team-access  the due date passed 4 h ago (+3)
  3 open: 2 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
  SO-20261120-7K3F9QXW: inJeopardy → overdue (due-passed); escalated to level 3 again (notified omar)
$ som jeopardy scan --escalate --level overdue
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue  SO-20261121-00000000  with an anchor                                                    2026-11-22 09:00  9 d 12 h late  -            the due date passed 9 d 12 h ago (+1)
  overdue  SO-20261121-00000001                                                                    2026-11-22 09:00  9 d 12 h late  -            the due date passed 9 d 12 h ago (+1)
  overdue  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  4 d 4 h late   team-field   the due date passed 4 d 4 h ago (+3)
  overdue  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  4 h late       team-access  the due date passed 4 h ago (+3)
  5 open: 4 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
$ som jeopardy explain 9D4B --now 2026-12-01T18:30:00Z
  SO-20261120-9D4B6HNV  acknowledged  overdue
    about     1 Gbit/s Ethernet line and a voice line, Bradford mill
    now       2026-12-01 18:30
    due       2026-11-27 17:00  (4 d 1 h late)
    expected  2026-12-03 12:00, at most 2026-12-04 17:00
    waits     the prerequisite SO-20261120-2M8R1TQC is inProgress: item 1 inProgress
              som order progress SO-20261120-2M8R1TQC

  REASONS
    due-passed: the due date passed 4 d 1 h ago, since 2026-11-27 17:00
      rule: built-in
    predicted-late: expected completion is 5 d 19 h after the due date [activity 1.test]
      rule: built-in
    predicted-late-max: with maximum durations completion is 7 d after the due date
      rule: built-in
    start-late: activity '1.survey' should have started 5 d 4 h ago (and 3 more) [activity 1.survey], since 2026-11-26 14:00
      rule: built-in

  ALERT             LEVEL    WHY
  2026-11-30 14:30  overdue  the due date passed 2 d 21 h ago

  ESCALATED         LEVEL  TOLD              NOTIFIED    ACKNOWLEDGED      BY    WHY
  2026-11-30 14:30      1  nobody                        2026-11-30 16:00  omar  due-passed: the due date passed 2 d 21 h ago
  2026-11-30 14:30      2  2026-11-30 14:30  jane        2026-11-30 16:00  omar  due-passed: the due date passed 2 d 21 h ago
  2026-11-30 18:30      4  2026-11-30 18:30  team-field                          due-passed: the due date passed 3 d 1 h ago
  2026-12-01 00:00      2  2026-12-01 00:00  jane, omar                          the acknowledgement by omar lapsed; due-passed: the due date passed 3 d 7 h ago
  2026-12-01 02:30      3  2026-12-01 02:30  omar                                the acknowledgement of level 2 by omar lapsed and was not renewed
  2026-12-01 02:30      4  2026-12-01 02:30  team-field                          due-passed: the due date passed 3 d 9 h ago
  2026-12-01 10:30      4  2026-12-01 10:30  team-field                          due-passed: the due date passed 3 d 17 h ago

  PLAN  (from the specification, as it has not started)
  ACTIVITY     START             END               END AT MOST       LATEST START          SLACK
  1.survey     2026-12-02 09:00  2026-12-02 17:00  2026-12-03 17:00  2026-11-26 14:00  -5 d 19 h  critical
  1.configure  2026-12-03 09:00  2026-12-03 11:00  2026-12-04 13:00  2026-11-27 14:00  -5 d 19 h  critical
  1.test       2026-12-03 11:00  2026-12-03 12:00  2026-12-04 17:00  2026-11-27 16:00  -5 d 19 h  critical
  2.number     2026-12-02 09:00  2026-12-02 10:00  2026-12-02 11:00  2026-11-27 16:00  -4 d 17 h

  CLOCK  started 2026-11-20 11:00, calendar always
  FROM              TO                CLOCK           FOR
  2026-11-20 11:00  2026-12-01 18:30  ran    271 h 30 min
    ran 271 h 30 min in all
