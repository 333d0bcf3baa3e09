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
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: pager
eventType: [ServiceOrderJeopardyEvent, EscalationEvent, ServiceOrderAttributeValueChangeEvent]
channel: pager
EOF
$ som validate -q

# Without the option, and with -n, nothing is written. A record that is on track, and was never else, asks for nothing.
$ now 2026-11-20T12:00:00Z
$ som jeopardy scan --escalate
  3 open: 0 overdue, 0 inJeopardy, 0 atRisk, 3 onTrack
$ now 2026-11-30T14:30:00Z
$ som jeopardy scan
  LEVEL       ID                    STATE         DUE               WHEN           ASSIGNEE     WHY
  overdue     SO-20261120-9D4B6HNV  acknowledged  2026-11-27 17:00  2 d 21 h late  -            due-passed: the due date passed 2 d 21 h ago (+4)
  inJeopardy  SO-20261120-7K3F9QXW  acknowledged  2026-12-01 17:00  in 1 d 2 h     team-access  predicted-late: expected completion is 16 h 30 min after the due date (+3)
  atRisk      SO-20261120-2M8R1TQC  acknowledged                                   -            unassigned: nobody is assigned for 10 d 4 h (+1)
  3 open: 1 overdue, 1 inJeopardy, 1 atRisk, 0 onTrack
$ som jeopardy scan --escalate -n --assignee team-access
  LEVEL       ID                    STATE         DUE               WHEN        ASSIGNEE     WHY
  inJeopardy  SO-20261120-7K3F9QXW  acknowledged  2026-12-01 17:00  in 1 d 2 h  team-access  predicted-late: expected completion is 16 h 30 min after the due date (+3)
  1 open: 0 overdue, 1 inJeopardy, 0 atRisk, 0 onTrack
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
  +  - id: 01M8PDSNJ03GZWBPDHJPTK502J
  +    time: "2026-11-30T14:30:00Z"
  +    user: jane
  +    systemId: som-jeopardy-scan
  +    action: escalate
  +    level: 1
  +    reason: "predicted-late: expected completion is 16 h 30 min after the due date"
  +  - id: 01M8PDSNJ0JVGDAHH3XASGD1ZW
  +    time: "2026-11-30T14:30:00Z"
  +    user: jane
  +    systemId: som-jeopardy-scan
  +    action: escalate
  +    level: 2
  +    reason: "predicted-late: expected completion is 16 h 30 min after the due date"
  --- /dev/null
  +++ b/outbox/pager/54c364058412cfd2bb4f04a26e3b3006.json
  @@ -0,0 +1,191 @@
  +{
  +  "specversion": "1.0",
  +  "id": "54c364058412cfd2bb4f04a26e3b3006",
  +  "source": "som/leeds",
  +  "type": "EscalationEvent",
  +  "subject": "SO-20261120-7K3F9QXW",
  +  "time": "2026-11-30T14:30:00Z",
  +  "sequence": "00000004",
  +  "datacontenttype": "application/json",
  +  "data": {
  +    "eventId": "54c364058412cfd2bb4f04a26e3b3006",
  +    "eventTime": "2026-11-30T14:30:00Z",
  +    "eventType": "EscalationEvent",
  +    "event": {
  +      "serviceOrder": {
  +        "@type": "ServiceOrder",
  +        "id": "SO-20261120-7K3F9QXW",
  +        "externalId": "BSS-4471",
  +        "category": "EthernetLine",
  +        "description": "100 Mbit/s Ethernet line, Leeds depot",
  +        "priority": "2",
  +        "state": "acknowledged",
  +        "orderDate": "2026-11-20T09:12:00Z",
  +        "requestedCompletionDate": "2026-12-01T17:00:00Z",
  +        "externalReference": [
  +          {
  +            "id": "CO-88213",
  +            "externalReferenceType": "customerOrder"
  +          }
  +        ],
  +        "relatedParty": [
  +          {
  +            "id": "CUST-118",
  +            "name": "Northern Bakeries",
  +            "role": "customer"
  +          },
  +          {
  +            "id": "team-access",
  +            "role": "assignee"
  +          }
  +        ],
  +        "serviceOrderItem": [
  +          {
  +            "id": "1",
  +            "action": "add",
  +            "state": "acknowledged",
  +            "service": {
  +              "name": "leeds-depot",
  +              "serviceSpecification": {
  +                "id": "ethernet-line",
  +                "version": "1.2"
  +              }
  +            }
  +          }
  +        ],
  +        "escalation": [
  +          {
  +            "id": "802458448eaa9563bbda3884a0d3f363",
  +            "episode": "74c6d0060903de820c70007967d7d0ce",
  +            "level": 1,
  +            "repeat": 0,
  +            "date": "2026-11-30T14:30:00Z",
  +            "rule": "policy/escalation.yaml:7",
  +            "reason": "predicted-late: expected completion is 16 h 30 min after the due date",
  +            "notified": [
  +              "team-access"
  +            ],
  +            "ladder": {
  +              "policy": "orders",
  +              "calmFor": "PT1H",
  +              "ackValidFor": "PT8H",
  +              "levels": [
  +                {
  +                  "level": 1,
  +                  "when": "atRisk",
  +                  "notify": [
  +                    "assignee"
  +                  ],
  +                  "rule": "policy/escalation.yaml:7"
  +                },
  +                {
  +                  "level": 2,
  +                  "when": "inJeopardy",
  +                  "notify": [
  +                    "team-lead:team-access",
  +                    "jane"
  +                  ],
  +                  "ackWithin": "PT2H",
  +                  "rule": "policy/escalation.yaml:8"
  +                },
  +                {
  +                  "level": 3,
  +                  "when": {
  +                    "unacknowledged": 2
  +                  },
  +                  "notify": [
  +                    "omar"
  +                  ],
  +                  "rule": "policy/escalation.yaml:9"
  +                },
  +                {
  +                  "level": 4,
  +                  "when": "overdue",
  +                  "after": "PT4H",
  +                  "assign": "team-field",
  +                  "setPriority": 1,
  +                  "notify": [
  +                    "assignee"
  +                  ],
  +                  "repeatEvery": "PT8H",
  +                  "repeatMax": 2,
  +                  "rule": "policy/escalation.yaml:10"
  +                }
  +              ]
  +            }
  +          },
  +          {
  +            "id": "63c8cc6d6ec60f2558832143d52b81ae",
  +            "episode": "74c6d0060903de820c70007967d7d0ce",
  +            "level": 2,
  +            "repeat": 0,
  +            "date": "2026-11-30T14:30:00Z",
  +            "rule": "policy/escalation.yaml:8",
  +            "reason": "predicted-late: expected completion is 16 h 30 min after the due date",
  +            "notified": [
  +              "jane"
  +            ]
  +          }
  +        ],
  +        "jeopardyAlert": [
  +          {
  +            "id": "74c6d0060903de820c70007967d7d0ce",
  +            "alertDate": "2026-11-30T14:30:00Z",
  +            "exception": "predicted-late",
  +            "jeopardyType": "Critical",
  +            "message": "expected completion is 16 h 30 min after the due date",
  +            "name": "inJeopardy"
  +          }
  +        ],
  +        "trackingRecord": [
  +          {
  +            "id": "01KAG4W0G00000000000000001",
  +            "time": "2026-11-20T09:12:00Z",
  +            "user": "omar",
  +            "action": "create"
  +          },
  +          {
  +            "id": "01M8PDSNJ03NTZ0127771XDNJG",
  +            "time": "2026-11-30T14:30:00Z",
  +            "user": "jane",
  +            "systemId": "som-jeopardy-scan",
  +            "action": "alert",
  +            "from": "onTrack",
  +            "to": "inJeopardy",
  +            "reason": "predicted-late: expected completion is 16 h 30 min after the due date"
  +          },
  +          {
  +            "id": "01M8PDSNJ03GZWBPDHJPTK502J",
  +            "time": "2026-11-30T14:30:00Z",
  +            "user": "jane",
  +            "systemId": "som-jeopardy-scan",
  +            "action": "escalate",
  +            "level": 1,
  +            "reason": "predicted-late: expected completion is 16 h 30 min after the due date"
  +          },
  +          {
  +            "id": "01M8PDSNJ0JVGDAHH3XASGD1ZW",
  +            "time": "2026-11-30T14:30:00Z",
  +            "user": "jane",
  +            "systemId": "som-jeopardy-scan",
  +            "action": "escalate",
  +            "level": 2,
  +            "reason": "predicted-late: expected completion is 16 h 30 min after the due date"
  +          }
  +        ]
  +      },
  +      "escalation": {
  +        "id": "63c8cc6d6ec60f2558832143d52b81ae",
  +        "episode": "74c6d0060903de820c70007967d7d0ce",
  +        "level": 2,
  +        "repeat": 0,
  +        "date": "2026-11-30T14:30:00Z",
  +        "rule": "policy/escalation.yaml:8",
  +        "reason": "predicted-late: expected completion is 16 h 30 min after the due date",
  +        "notified": [
  +          "jane"
  +        ]
  +      }
  +    }
  +  }
  +}
  --- /dev/null
  +++ b/outbox/pager/9dee353ddb3171734ae1068e436c34e2.json
  @@ -0,0 +1,239 @@
  +{
  +  "specversion": "1.0",
  +  "id": "9dee353ddb3171734ae1068e436c34e2",
  +  "source": "som/leeds",
  +  "type": "EscalationEvent",
  +  "subject": "SO-20261120-7K3F9QXW",
  +  "time": "2026-11-30T14:30:00Z",
  +  "sequence": "00000004",
  +  "datacontenttype": "application/json",
  +  "data": {
  +    "eventId": "9dee353ddb3171734ae1068e436c34e2",
  +    "eventTime": "2026-11-30T14:30:00Z",
  +    "eventType": "EscalationEvent",
  +    "event": {
  +      "serviceOrder": {
  +        "@type": "ServiceOrder",
  +        "id": "SO-20261120-7K3F9QXW",
  +        "externalId": "BSS-4471",
  +        "category": "EthernetLine",
  +        "description": "100 Mbit/s Ethernet line, Leeds depot",
  +        "priority": "2",
  +        "state": "acknowledged",
  +        "orderDate": "2026-11-20T09:12:00Z",
  +        "requestedCompletionDate": "2026-12-01T17:00:00Z",
  +        "externalReference": [
  +          {
  +            "id": "CO-88213",
  +            "externalReferenceType": "customerOrder"
  +          }
  +        ],
  +        "relatedParty": [
  +          {
  +            "id": "CUST-118",
  +            "name": "Northern Bakeries",
  +            "role": "customer"
  +          },
  +          {
  +            "id": "team-access",
  +            "role": "assignee"
  +          }
  +        ],
  +        "serviceOrderItem": [
  +          {
  +            "id": "1",
  +            "action": "add",
  +            "state": "acknowledged",
  +            "service": {
  +              "name": "leeds-depot",
  +              "serviceSpecification": {
  +                "id": "ethernet-line",
  +                "version": "1.2"
  +              }
  +            }
  +          }
  +        ],
  +        "escalation": [
  +          {
  +            "id": "802458448eaa9563bbda3884a0d3f363",
  +            "episode": "74c6d0060903de820c70007967d7d0ce",
  +            "level": 1,
  +            "repeat": 0,
  +            "date": "2026-11-30T14:30:00Z",
  +            "rule": "policy/escalation.yaml:7",
  +            "reason": "predicted-late: expected completion is 16 h 30 min after the due date",
  +            "notified": [
  +              "team-access"
  +            ],
  +            "ladder": {
  +              "policy": "orders",
  +              "calmFor": "PT1H",
  +              "ackValidFor": "PT8H",
  +              "levels": [
  +                {
  +                  "level": 1,
  +                  "when": "atRisk",
  +                  "notify": [
  +                    "assignee"
  +                  ],
  +                  "rule": "policy/escalation.yaml:7"
  +                },
  +                {
  +                  "level": 2,
  +                  "when": "inJeopardy",
  +                  "notify": [
  +                    "team-lead:team-access",
  +                    "jane"
  +                  ],
  +                  "ackWithin": "PT2H",
  +                  "rule": "policy/escalation.yaml:8"
  +                },
  +                {
  +                  "level": 3,
  +                  "when": {
  +                    "unacknowledged": 2
  +                  },
  +                  "notify": [
  +                    "omar"
  +                  ],
  +                  "rule": "policy/escalation.yaml:9"
  +                },
  +                {
  +                  "level": 4,
  +                  "when": "overdue",
  +                  "after": "PT4H",
  +                  "assign": "team-field",
  +                  "setPriority": 1,
  +                  "notify": [
  +                    "assignee"
  +                  ],
  +                  "repeatEvery": "PT8H",
  +                  "repeatMax": 2,
  +                  "rule": "policy/escalation.yaml:10"
  +                }
  +              ]
  +            }
  +          },
  +          {
  +            "id": "63c8cc6d6ec60f2558832143d52b81ae",
  +            "episode": "74c6d0060903de820c70007967d7d0ce",
  +            "level": 2,
  +            "repeat": 0,
  +            "date": "2026-11-30T14:30:00Z",
  +            "rule": "policy/escalation.yaml:8",
  +            "reason": "predicted-late: expected completion is 16 h 30 min after the due date",
  +            "notified": [
  +              "jane"
  +            ]
  +          }
  +        ],
  +        "jeopardyAlert": [
  +          {
  +            "id": "74c6d0060903de820c70007967d7d0ce",
  +            "alertDate": "2026-11-30T14:30:00Z",
  +            "exception": "predicted-late",
  +            "jeopardyType": "Critical",
  +            "message": "expected completion is 16 h 30 min after the due date",
  +            "name": "inJeopardy"
  +          }
  +        ],
  +        "trackingRecord": [
  +          {
  +            "id": "01KAG4W0G00000000000000001",
  +            "time": "2026-11-20T09:12:00Z",
  +            "user": "omar",
  +            "action": "create"
  +          },
  +          {
  +            "id": "01M8PDSNJ03NTZ0127771XDNJG",
  +            "time": "2026-11-30T14:30:00Z",
  +            "user": "jane",
  +            "systemId": "som-jeopardy-scan",
  +            "action": "alert",
  +            "from": "onTrack",
  +            "to": "inJeopardy",
  +            "reason": "predicted-late: expected completion is 16 h 30 min after the due date"
  +          },
  +          {
  +            "id": "01M8PDSNJ03GZWBPDHJPTK502J",
  +            "time": "2026-11-30T14:30:00Z",
  +            "user": "jane",
  +            "systemId": "som-jeopardy-scan",
  +            "action": "escalate",
  +            "level": 1,
  +            "reason": "predicted-late: expected completion is 16 h 30 min after the due date"
  +          },
  +          {
  +            "id": "01M8PDSNJ0JVGDAHH3XASGD1ZW",
  +            "time": "2026-11-30T14:30:00Z",
  +            "user": "jane",
  +            "systemId": "som-jeopardy-scan",
  +            "action": "escalate",
  +            "level": 2,
  +            "reason": "predicted-late: expected completion is 16 h 30 min after the due date"
  +          }
  +        ]
  +      },
  +      "escalation": {
  +        "id": "802458448eaa9563bbda3884a0d3f363",
  +        "episode": "74c6d0060903de820c70007967d7d0ce",
  +        "level": 1,
  +        "repeat": 0,
  +        "date": "2026-11-30T14:30:00Z",
  +        "rule": "policy/escalation.yaml:7",
  +        "reason": "predicted-late: expected completion is 16 h 30 min after the due date",
  +        "notified": [
  +          "team-access"
  +        ],
  +        "ladder": {
  +          "policy": "orders",
  +          "calmFor": "PT1H",
  +          "ackValidFor": "PT8H",
  +          "levels": [
  +            {
  +              "level": 1,
  +              "when": "atRisk",
  +              "notify": [
  +                "assignee"
  +              ],
  +              "rule": "policy/escalation.yaml:7"
  +            },
  +            {
  +              "level": 2,
  +              "when": "inJeopardy",
  +              "notify": [
  +                "team-lead:team-access",
  +                "jane"
  +              ],
  +              "ackWithin": "PT2H",
  +              "rule": "policy/escalation.yaml:8"
  +            },
  +            {
  +              "level": 3,
  +              "when": {
  +                "unacknowledged": 2
  +              },
  +              "notify": [
  +                "omar"
  +              ],
  +              "rule": "policy/escalation.yaml:9"
  +            },
  +            {
  +              "level": 4,
  +              "when": "overdue",
  +              "after": "PT4H",
  +              "assign": "team-field",
  +              "setPriority": 1,
  +              "notify": [
  +                "assignee"
  +              ],
  +              "repeatEvery": "PT8H",
  +              "repeatMax": 2,
  +              "rule": "policy/escalation.yaml:10"
  +            }
  +          ]
  +        }
  +      }
  +    }
  +  }
  +}
  --- /dev/null
  +++ b/outbox/pager/aa87359564a536232e4ebae37ffcc393.json
  @@ -0,0 +1,187 @@
  +{
  +  "specversion": "1.0",
  +  "id": "aa87359564a536232e4ebae37ffcc393",
  +  "source": "som/leeds",
  +  "type": "ServiceOrderJeopardyEvent",
  +  "subject": "SO-20261120-7K3F9QXW",
  +  "time": "2026-11-30T14:30:00Z",
  +  "sequence": "00000004",
  +  "datacontenttype": "application/json",
  +  "data": {
  +    "eventId": "aa87359564a536232e4ebae37ffcc393",
  +    "eventTime": "2026-11-30T14:30:00Z",
  +    "eventType": "ServiceOrderJeopardyEvent",
  +    "event": {
  +      "serviceOrder": {
  +        "@type": "ServiceOrder",
  +        "id": "SO-20261120-7K3F9QXW",
  +        "externalId": "BSS-4471",
  +        "category": "EthernetLine",
  +        "description": "100 Mbit/s Ethernet line, Leeds depot",
  +        "priority": "2",
  +        "state": "acknowledged",
  +        "orderDate": "2026-11-20T09:12:00Z",
  +        "requestedCompletionDate": "2026-12-01T17:00:00Z",
  +        "externalReference": [
  +          {
  +            "id": "CO-88213",
  +            "externalReferenceType": "customerOrder"
  +          }
  +        ],
  +        "relatedParty": [
  +          {
  +            "id": "CUST-118",
  +            "name": "Northern Bakeries",
  +            "role": "customer"
  +          },
  +          {
  +            "id": "team-access",
  +            "role": "assignee"
  +          }
  +        ],
  +        "serviceOrderItem": [
  +          {
  +            "id": "1",
  +            "action": "add",
  +            "state": "acknowledged",
  +            "service": {
  +              "name": "leeds-depot",
  +              "serviceSpecification": {
  +                "id": "ethernet-line",
  +                "version": "1.2"
  +              }
  +            }
  +          }
  +        ],
  +        "escalation": [
  +          {
  +            "id": "802458448eaa9563bbda3884a0d3f363",
  +            "episode": "74c6d0060903de820c70007967d7d0ce",
  +            "level": 1,
  +            "repeat": 0,
  +            "date": "2026-11-30T14:30:00Z",
  +            "rule": "policy/escalation.yaml:7",
  +            "reason": "predicted-late: expected completion is 16 h 30 min after the due date",
  +            "notified": [
  +              "team-access"
  +            ],
  +            "ladder": {
  +              "policy": "orders",
  +              "calmFor": "PT1H",
  +              "ackValidFor": "PT8H",
  +              "levels": [
  +                {
  +                  "level": 1,
  +                  "when": "atRisk",
  +                  "notify": [
  +                    "assignee"
  +                  ],
  +                  "rule": "policy/escalation.yaml:7"
  +                },
  +                {
  +                  "level": 2,
  +                  "when": "inJeopardy",
  +                  "notify": [
  +                    "team-lead:team-access",
  +                    "jane"
  +                  ],
  +                  "ackWithin": "PT2H",
  +                  "rule": "policy/escalation.yaml:8"
  +                },
  +                {
  +                  "level": 3,
  +                  "when": {
  +                    "unacknowledged": 2
  +                  },
  +                  "notify": [
  +                    "omar"
  +                  ],
  +                  "rule": "policy/escalation.yaml:9"
  +                },
  +                {
  +                  "level": 4,
  +                  "when": "overdue",
  +                  "after": "PT4H",
  +                  "assign": "team-field",
  +                  "setPriority": 1,
  +                  "notify": [
  +                    "assignee"
  +                  ],
  +                  "repeatEvery": "PT8H",
  +                  "repeatMax": 2,
  +                  "rule": "policy/escalation.yaml:10"
  +                }
  +              ]
  +            }
  +          },
  +          {
  +            "id": "63c8cc6d6ec60f2558832143d52b81ae",
  +            "episode": "74c6d0060903de820c70007967d7d0ce",
  +            "level": 2,
  +            "repeat": 0,
  +            "date": "2026-11-30T14:30:00Z",
  +            "rule": "policy/escalation.yaml:8",
  +            "reason": "predicted-late: expected completion is 16 h 30 min after the due date",
  +            "notified": [
  +              "jane"
  +            ]
  +          }
  +        ],
  +        "jeopardyAlert": [
  +          {
  +            "id": "74c6d0060903de820c70007967d7d0ce",
  +            "alertDate": "2026-11-30T14:30:00Z",
  +            "exception": "predicted-late",
  +            "jeopardyType": "Critical",
  +            "message": "expected completion is 16 h 30 min after the due date",
  +            "name": "inJeopardy"
  +          }
  +        ],
  +        "trackingRecord": [
  +          {
  +            "id": "01KAG4W0G00000000000000001",
  +            "time": "2026-11-20T09:12:00Z",
  +            "user": "omar",
  +            "action": "create"
  +          },
  +          {
  +            "id": "01M8PDSNJ03NTZ0127771XDNJG",
  +            "time": "2026-11-30T14:30:00Z",
  +            "user": "jane",
  +            "systemId": "som-jeopardy-scan",
  +            "action": "alert",
  +            "from": "onTrack",
  +            "to": "inJeopardy",
  +            "reason": "predicted-late: expected completion is 16 h 30 min after the due date"
  +          },
  +          {
  +            "id": "01M8PDSNJ03GZWBPDHJPTK502J",
  +            "time": "2026-11-30T14:30:00Z",
  +            "user": "jane",
  +            "systemId": "som-jeopardy-scan",
  +            "action": "escalate",
  +            "level": 1,
  +            "reason": "predicted-late: expected completion is 16 h 30 min after the due date"
  +          },
  +          {
  +            "id": "01M8PDSNJ0JVGDAHH3XASGD1ZW",
  +            "time": "2026-11-30T14:30:00Z",
  +            "user": "jane",
  +            "systemId": "som-jeopardy-scan",
  +            "action": "escalate",
  +            "level": 2,
  +            "reason": "predicted-late: expected completion is 16 h 30 min after the due date"
  +          }
  +        ]
  +      },
  +      "jeopardyAlert": {
  +        "id": "74c6d0060903de820c70007967d7d0ce",
  +        "alertDate": "2026-11-30T14:30:00Z",
  +        "exception": "predicted-late",
  +        "jeopardyType": "Critical",
  +        "message": "expected completion is 16 h 30 min after the due date",
  +        "name": "inJeopardy"
  +      }
  +    }
  +  }
  +}
$ som outbox list
  EVENT  CHANNEL  TYPE  SUBJECT  TIME
$ som jeopardy scan --escalate
  LEVEL       ID                    STATE         DUE               WHEN           ASSIGNEE     WHY
  overdue     SO-20261120-9D4B6HNV  acknowledged  2026-11-27 17:00  2 d 21 h late  -            due-passed: the due date passed 2 d 21 h ago (+4)
  inJeopardy  SO-20261120-7K3F9QXW  acknowledged  2026-12-01 17:00  in 1 d 2 h     team-access  predicted-late: expected completion is 16 h 30 min after the due date (+3)
  atRisk      SO-20261120-2M8R1TQC  acknowledged                                   -            unassigned: nobody is assigned for 10 d 4 h (+1)
  3 open: 1 overdue, 1 inJeopardy, 1 atRisk, 0 onTrack
  SO-20261120-2M8R1TQC: onTrack → atRisk (unassigned); escalated to level 1
  SO-20261120-7K3F9QXW: onTrack → inJeopardy (predicted-late); escalated to level 1 (team-access); escalated to level 2 (jane)
  SO-20261120-9D4B6HNV: onTrack → overdue (due-passed); escalated to level 1; escalated to level 2 (jane)
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml: warning: level 1 tells 'assignee', but there is no such party [unknown-reference]
  ! orders/2026/11/SO-20261120-9D4B6HNV.json: warning: level 1 tells 'assignee', but there is no such party [unknown-reference]
$ cat orders/2026/11/SO-20261120-7K3F9QXW.yaml
  "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  externalId: BSS-4471
  category: EthernetLine
  description: 100 Mbit/s Ethernet line, Leeds depot
  priority: "2"
  state: acknowledged  # seen by the desk
  orderDate: "2026-11-20T09:12:00Z"
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
      state: acknowledged
      service:
        name: leeds-depot
        serviceSpecification:
          id: ethernet-line
          version: "1.2"
  escalation:
    - id: "802458448eaa9563bbda3884a0d3f363"
      episode: "74c6d0060903de820c70007967d7d0ce"
      level: 1
      repeat: 0
      date: "2026-11-30T14:30:00Z"
      rule: policy/escalation.yaml:7
      reason: "predicted-late: expected completion is 16 h 30 min after the due date"
      notified: [team-access]
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
    - id: "63c8cc6d6ec60f2558832143d52b81ae"
      episode: "74c6d0060903de820c70007967d7d0ce"
      level: 2
      repeat: 0
      date: "2026-11-30T14:30:00Z"
      rule: policy/escalation.yaml:8
      reason: "predicted-late: expected completion is 16 h 30 min after the due date"
      notified: [jane]
  jeopardyAlert:
    - id: "74c6d0060903de820c70007967d7d0ce"
      alertDate: "2026-11-30T14:30:00Z"
      exception: predicted-late
      jeopardyType: Critical
      message: expected completion is 16 h 30 min after the due date
      name: inJeopardy
  trackingRecord:
    - id: 01KAG4W0G00000000000000001
      time: "2026-11-20T09:12:00Z"
      user: omar
      action: create
    - id: 01M8PDSNJ03NTZ0127771XDNJG
      time: "2026-11-30T14:30:00Z"
      user: jane
      systemId: som-jeopardy-scan
      action: alert
      from: onTrack
      to: inJeopardy
      reason: "predicted-late: expected completion is 16 h 30 min after the due date"
    - id: 01M8PDSNJ03GZWBPDHJPTK502J
      time: "2026-11-30T14:30:00Z"
      user: jane
      systemId: som-jeopardy-scan
      action: escalate
      level: 1
      reason: "predicted-late: expected completion is 16 h 30 min after the due date"
    - id: 01M8PDSNJ0JVGDAHH3XASGD1ZW
      time: "2026-11-30T14:30:00Z"
      user: jane
      systemId: som-jeopardy-scan
      action: escalate
      level: 2
      reason: "predicted-late: expected completion is 16 h 30 min after the due date"
$ som outbox list
  EVENT                             CHANNEL  TYPE                       SUBJECT               TIME
  262b3d5b52caba910d63e2157fd59c12  pager    ServiceOrderJeopardyEvent  SO-20261120-2M8R1TQC  2026-11-30 14:30
  f4f5f2cf008a34743361dd576cb121a9  pager    EscalationEvent            SO-20261120-2M8R1TQC  2026-11-30 14:30
  54c364058412cfd2bb4f04a26e3b3006  pager    EscalationEvent            SO-20261120-7K3F9QXW  2026-11-30 14:30
  9dee353ddb3171734ae1068e436c34e2  pager    EscalationEvent            SO-20261120-7K3F9QXW  2026-11-30 14:30
  aa87359564a536232e4ebae37ffcc393  pager    ServiceOrderJeopardyEvent  SO-20261120-7K3F9QXW  2026-11-30 14:30
  436030bf857b1fa9aa198b7e5ed354ea  pager    EscalationEvent            SO-20261120-9D4B6HNV  2026-11-30 14:30
  570794bef3a755d5fbf4f96a00fcca29  pager    ServiceOrderJeopardyEvent  SO-20261120-9D4B6HNV  2026-11-30 14:30
  b679c54379baff564aa1930932260651  pager    EscalationEvent            SO-20261120-9D4B6HNV  2026-11-30 14:30
$ som log 7K3F
  TIME              USER  ACTION    ACTIVITY  CHANGE                REASON
  2026-11-20 09:12  omar  create
  2026-11-30 14:30  jane  alert               onTrack → inJeopardy  predicted-late: expected completion is 16 h 30 min after the due date
  2026-11-30 14:30  jane  escalate            level 1               predicted-late: expected completion is 16 h 30 min after the due date
  2026-11-30 14:30  jane  escalate            level 2               predicted-late: expected completion is 16 h 30 min after the due date

# A second run at the same moment finds nothing to do, and what was written changes no level.
$ som jeopardy scan --escalate
  LEVEL       ID                    STATE         DUE               WHEN           ASSIGNEE     WHY
  overdue     SO-20261120-9D4B6HNV  acknowledged  2026-11-27 17:00  2 d 21 h late  -            due-passed: the due date passed 2 d 21 h ago (+4)
  inJeopardy  SO-20261120-7K3F9QXW  acknowledged  2026-12-01 17:00  in 1 d 2 h     team-access  predicted-late: expected completion is 16 h 30 min after the due date (+3)
  atRisk      SO-20261120-2M8R1TQC  acknowledged                                   -            unassigned: nobody is assigned for 10 d 4 h (+1)
  3 open: 1 overdue, 1 inJeopardy, 1 atRisk, 0 onTrack
$ som jeopardy scan
  LEVEL       ID                    STATE         DUE               WHEN           ASSIGNEE     WHY
  overdue     SO-20261120-9D4B6HNV  acknowledged  2026-11-27 17:00  2 d 21 h late  -            due-passed: the due date passed 2 d 21 h ago (+4)
  inJeopardy  SO-20261120-7K3F9QXW  acknowledged  2026-12-01 17:00  in 1 d 2 h     team-access  predicted-late: expected completion is 16 h 30 min after the due date (+3)
  atRisk      SO-20261120-2M8R1TQC  acknowledged                                   -            unassigned: nobody is assigned for 10 d 4 h (+1)
  3 open: 1 overdue, 1 inJeopardy, 1 atRisk, 0 onTrack
$ som outbox list -o id
  262b3d5b52caba910d63e2157fd59c12
  f4f5f2cf008a34743361dd576cb121a9
  54c364058412cfd2bb4f04a26e3b3006
  9dee353ddb3171734ae1068e436c34e2
  aa87359564a536232e4ebae37ffcc393
  436030bf857b1fa9aa198b7e5ed354ea
  570794bef3a755d5fbf4f96a00fcca29
  b679c54379baff564aa1930932260651
