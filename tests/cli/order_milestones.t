# Milestones: what an order has reached, told to who subscribed. (1.4.5/10, 1.4.5.3/4)
$ include prelude.t
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: crm
eventType: [ServiceOrderMilestoneEvent, ServiceOrderAttributeValueChangeEvent]
appliesTo: {kind: ServiceOrder}
channel: crm
EOF
$ write catalog/ethernet-line.yaml <<EOF
"@type": ServiceSpecification
id: ethernet-line
name: Ethernet Line
version: "1.2"
fulfilment:
  add:
    - {id: survey, name: Site survey, type: survey, milestone: Site surveyed}
    - {id: port, name: Ethernet port, type: resourceOrder, dependsOn: [survey], milestone: Port delivered}
    - {id: permit, type: permit, milestone: Permit granted}
    - {id: configure, type: configure, dependsOn: [port, permit], milestone: Line handed over}
EOF
$ som order start 7K3F -q
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: inProgress, 0 of 4 activities finished
    next     survey, permit
    ahead    Site surveyed, Port delivered, Permit granted, Line handed over
# A completed activity reaches its milestone in the same transaction.
$ som activity start 7K3F survey -q
$ now 2026-11-21T15:30:00Z
$ som activity complete 7K3F survey -n
  SO-20261120-7K3F9QXW: survey: inProgress → completed
  RO-20261120-FKVWWT73: created for SO-20261120-7K3F9QXW port
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -31,8 +31,9 @@
     - id: survey
       name: Site survey
       type: survey
  -    state: inProgress
  +    state: completed
       startDate: "2026-11-21T12:00:00Z"
  +    endDate: "2026-11-21T15:30:00Z"
       serviceOrderItem: "1"
       milestone: Site surveyed
     - id: port
  @@ -41,6 +42,7 @@
       state: pending
       dependsOn: [survey]
       serviceOrderItem: "1"
  +    delegatedTo: RO-20261120-FKVWWT73
       milestone: Port delivered
     - id: permit
       type: permit
  @@ -53,6 +55,12 @@
       dependsOn: [port, permit]
       serviceOrderItem: "1"
       milestone: Line handed over
  +milestone:
  +  - id: survey
  +    message: activity survey is completed
  +    milestoneDate: "2026-11-21T15:30:00Z"
  +    name: Site surveyed
  +    status: achieved
   trackingRecord:
     - id: 01KAG4W0G00000000000000001
       time: "2026-11-20T09:12:00Z"
  @@ -71,3 +79,16 @@
       activity: survey
       from: pending
       to: inProgress
  +  - id: 01M7ZBN260ZY81A0M0V38G3DDS
  +    time: "2026-11-21T15:30:00Z"
  +    user: jane
  +    action: complete
  +    activity: survey
  +    from: inProgress
  +    to: completed
  +  - id: 01M7ZBN260ZY81A0M0V4NC1KV2
  +    time: "2026-11-21T15:30:00Z"
  +    user: jane
  +    action: request
  +    activity: port
  +    to: RO-20261120-FKVWWT73
  --- /dev/null
  +++ b/outbox/crm/17d8f8fc18bb20700f193610d91c2508.json
  @@ -0,0 +1,154 @@
  +{
  +  "specversion": "1.0",
  +  "id": "17d8f8fc18bb20700f193610d91c2508",
  +  "source": "som/leeds",
  +  "type": "ServiceOrderMilestoneEvent",
  +  "subject": "SO-20261120-7K3F9QXW",
  +  "time": "2026-11-21T15:30:00Z",
  +  "sequence": "00000005",
  +  "datacontenttype": "application/json",
  +  "data": {
  +    "eventId": "17d8f8fc18bb20700f193610d91c2508",
  +    "eventTime": "2026-11-21T15:30:00Z",
  +    "eventType": "ServiceOrderMilestoneEvent",
  +    "event": {
  +      "serviceOrder": {
  +        "@type": "ServiceOrder",
  +        "id": "SO-20261120-7K3F9QXW",
  +        "externalId": "BSS-4471",
  +        "category": "EthernetLine",
  +        "description": "100 Mbit/s Ethernet line, Leeds depot",
  +        "priority": "2",
  +        "state": "inProgress",
  +        "orderDate": "2026-11-20T09:12:00Z",
  +        "startDate": "2026-11-21T12:00:00Z",
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
  +            "state": "inProgress",
  +            "service": {
  +              "name": "leeds-depot",
  +              "serviceSpecification": {
  +                "id": "ethernet-line",
  +                "version": "1.2"
  +              },
  +              "id": "SV-20261120-Q0WC2VHN"
  +            }
  +          }
  +        ],
  +        "activity": [
  +          {
  +            "id": "survey",
  +            "name": "Site survey",
  +            "type": "survey",
  +            "state": "completed",
  +            "startDate": "2026-11-21T12:00:00Z",
  +            "endDate": "2026-11-21T15:30:00Z",
  +            "serviceOrderItem": "1",
  +            "milestone": "Site surveyed"
  +          },
  +          {
  +            "id": "port",
  +            "name": "Ethernet port",
  +            "type": "resourceOrder",
  +            "state": "pending",
  +            "dependsOn": [
  +              "survey"
  +            ],
  +            "serviceOrderItem": "1",
  +            "delegatedTo": "RO-20261120-FKVWWT73",
  +            "milestone": "Port delivered"
  +          },
  +          {
  +            "id": "permit",
  +            "type": "permit",
  +            "state": "pending",
  +            "serviceOrderItem": "1",
  +            "milestone": "Permit granted"
  +          },
  +          {
  +            "id": "configure",
  +            "type": "configure",
  +            "state": "pending",
  +            "dependsOn": [
  +              "port",
  +              "permit"
  +            ],
  +            "serviceOrderItem": "1",
  +            "milestone": "Line handed over"
  +          }
  +        ],
  +        "milestone": [
  +          {
  +            "id": "survey",
  +            "message": "activity survey is completed",
  +            "milestoneDate": "2026-11-21T15:30:00Z",
  +            "name": "Site surveyed",
  +            "status": "achieved"
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
  +            "id": "01M7YZMHG0M5JRXV37XJ4G4Q61",
  +            "time": "2026-11-21T12:00:00Z",
  +            "user": "jane",
  +            "action": "start",
  +            "from": "acknowledged",
  +            "to": "inProgress"
  +          },
  +          {
  +            "id": "01M7YZMHG0M5JRXV37XKP4TSJ5",
  +            "time": "2026-11-21T12:00:00Z",
  +            "user": "jane",
  +            "action": "start",
  +            "activity": "survey",
  +            "from": "pending",
  +            "to": "inProgress"
  +          },
  +          {
  +            "id": "01M7ZBN260ZY81A0M0V38G3DDS",
  +            "time": "2026-11-21T15:30:00Z",
  +            "user": "jane",
  +            "action": "complete",
  +            "activity": "survey",
  +            "from": "inProgress",
  +            "to": "completed"
  +          },
  +          {
  +            "id": "01M7ZBN260ZY81A0M0V4NC1KV2",
  +            "time": "2026-11-21T15:30:00Z",
  +            "user": "jane",
  +            "action": "request",
  +            "activity": "port",
  +            "to": "RO-20261120-FKVWWT73"
  +          }
  +        ]
  +      }
  +    }
  +  }
  +}
  --- /dev/null
  +++ b/requests/2026/11/RO-20261120-FKVWWT73.yaml
  @@ -0,0 +1,30 @@
  +"@type": ResourceOrder
  +id: RO-20261120-FKVWWT73
  +category: EthernetLine
  +description: Ethernet port
  +priority: 2
  +state: acknowledged
  +orderDate: "2026-11-21T15:30:00Z"
  +requestedStartDate: "2026-11-21T15:30:00Z"
  +requestedCompletionDate: "2026-12-01T17:00:00Z"
  +externalReference:
  +  - id: CO-88213
  +    externalReferenceType: customerOrder
  +relatedParty:
  +  - id: CUST-118
  +    name: Northern Bakeries
  +    role: customer
  +orderItem:
  +  - id: "1"
  +    action: add
  +    state: acknowledged
  +    resource:
  +      name: leeds-depot
  +requestedBy:
  +  - id: SO-20261120-7K3F9QXW
  +    activity: port
  +trackingRecord:
  +  - id: 01M7ZBN260VRTQWFD81W92F1BN
  +    time: "2026-11-21T15:30:00Z"
  +    user: jane
  +    action: create
$ som activity complete 7K3F survey
  SO-20261120-7K3F9QXW: survey: inProgress → completed
  RO-20261120-FKVWWT73: created for SO-20261120-7K3F9QXW port
$ som outbox list
  EVENT                             CHANNEL  TYPE                                   SUBJECT               TIME
  0121e4030aca01eb28a525a625635aa7  crm      ServiceOrderAttributeValueChangeEvent  SO-20261120-7K3F9QXW  2026-11-21 12:00
  20245a93ff2cc0e1ca3a39c4a899020c  crm      ServiceOrderMilestoneEvent             SO-20261120-7K3F9QXW  2026-11-21 15:30
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: inProgress, 1 of 4 activities finished
    next     port, permit
    reached  Site surveyed (2026-11-21 15:30)
    ahead    Port delivered, Permit granted, Line handed over
# One that is skipped is not reached; another process reaches it by its answer.
$ som activity skip 7K3F permit --reason 'not needed here' -q
$ now 2026-11-23T09:00:00Z
$ som request list -o id
  RO-20261120-FKVWWT73
$ som request update FKVW --state completed -q
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: inProgress, 3 of 4 activities finished
    next     configure
    reached  Site surveyed (2026-11-21 15:30), Port delivered (2026-11-23 09:00)
    ahead    Line handed over
$ som activity add 7K3F photos --after survey --milestone 'Photos taken'
  SO-20261120-7K3F9QXW: activity photos added
$ som order progress 7K3F -o json
  {
    "schemaVersion": 1,
    "kind": "Progress",
    "id": "SO-20261120-7K3F9QXW",
    "state": "inProgress",
    "activities": 5,
    "finished": 3,
    "running": [],
    "held": [],
    "failed": [],
    "next": [
      "configure",
      "photos"
    ],
    "blocked": [],
    "milestones": [
      {
        "id": "survey",
        "name": "Site surveyed",
        "status": "achieved",
        "date": "2026-11-21T15:30:00Z"
      },
      {
        "id": "port",
        "name": "Port delivered",
        "status": "achieved",
        "date": "2026-11-23T09:00:00Z"
      }
    ],
    "ahead": [
      "Line handed over",
      "Photos taken"
    ],
    "waits": []
  }
# A running activity may finish while the order is held.
$ som activity start 7K3F photos -q
$ som order hold 7K3F --reason 'crew is away' -q
$ som activity complete 7K3F photos -q
$ som order resume 7K3F -q
$ som activity start 7K3F configure -q
$ som activity complete 7K3F configure
  SO-20261120-7K3F9QXW: configure: inProgress → completed
  SV-20261120-Q0WC2VHN: designed → inactive (SO-20261120-7K3F9QXW has configured it)
  SO-20261120-7K3F9QXW: inProgress → completed (all activities are finished)
  SV-20261120-Q0WC2VHN: inactive → active (SO-20261120-7K3F9QXW item 1 is completed)
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: completed, 5 of 5 activities finished
    reached  Site surveyed (2026-11-21 15:30), Port delivered (2026-11-23 09:00), Photos taken (2026-11-23 09:00), Line handed over (2026-11-23 09:00)
$ som outbox list
  EVENT                             CHANNEL  TYPE                                   SUBJECT               TIME
  0121e4030aca01eb28a525a625635aa7  crm      ServiceOrderAttributeValueChangeEvent  SO-20261120-7K3F9QXW  2026-11-21 12:00
  20245a93ff2cc0e1ca3a39c4a899020c  crm      ServiceOrderMilestoneEvent             SO-20261120-7K3F9QXW  2026-11-21 15:30
  6e21e033e9736dc6157b02f8aad419a3  crm      ServiceOrderAttributeValueChangeEvent  SO-20261120-7K3F9QXW  2026-11-21 15:30
  5ffd102f8446da5d1bda2ca3b54575cd  crm      ServiceOrderMilestoneEvent             SO-20261120-7K3F9QXW  2026-11-23 09:00
  1c53ee2ad60bee3f9554373a448562b3  crm      ServiceOrderAttributeValueChangeEvent  SO-20261120-7K3F9QXW  2026-11-23 09:00
  485eefa1da30f3cdf4ecb90a33ddf78d  crm      ServiceOrderAttributeValueChangeEvent  SO-20261120-7K3F9QXW  2026-11-23 09:00
  38c8db975d7dd83ed2bf88550c9a9b5f  crm      ServiceOrderMilestoneEvent             SO-20261120-7K3F9QXW  2026-11-23 09:00
  77061426f90dbfdb179e0057f880685c  crm      ServiceOrderAttributeValueChangeEvent  SO-20261120-7K3F9QXW  2026-11-23 09:00
  7026ddd53672102222b44aabc374df98  crm      ServiceOrderMilestoneEvent             SO-20261120-7K3F9QXW  2026-11-23 09:00
$ som validate
  9 files checked: 0 errors, 0 warnings
# An entry of another system with the same id stays; a report has none.
$ som apply -f - --merge <<EOF
{"@type": "ServiceOrder", "id": "SO-20261120-2M8R1TQC", "milestone": [{"id": "dig", "name": "seen by us", "status": "completed"}]}
EOF
  SO-20261120-2M8R1TQC: changed
$ som activity add 2M8R dig --milestone 'Trench dug'
  SO-20261120-2M8R1TQC: activity dig added
$ som order start 2M8R -q
$ som activity start 2M8R dig -q
$ som activity complete 2M8R dig
  SO-20261120-2M8R1TQC: dig: inProgress → completed
  SO-20261120-2M8R1TQC: inProgress → completed (all activities are finished)
  SV-20261120-QZH9CF6F: designed → active (SO-20261120-2M8R1TQC item 1 is completed)
$ som order progress 2M8R
  SO-20261120-2M8R1TQC: completed, 1 of 1 activities finished
    reached  seen by us
$ som report create --kind service-trouble --name 'no signal' --service SV-20261120-Q0WC2VHN -q
$ som activity add TR-20261123 repair --milestone 'Restored'
  ! TR-20261123-RQ8TNECZ: --milestone: a report has no milestones [usage]
  [2]
