# The workspace that most transcripts begin with: a catalogue of two services, two teams, a calendar, and
# three orders that have not started. Times are UTC, so that what is shown is what is stored.
$ write som.yaml <<EOF
workspace: leeds
format: yaml
timeZone: UTC
EOF
$ write policy/policy.yaml <<EOF
"@type": Calendar
id: office
name: Office hours
timeZone: UTC
workingHours:
  mon-fri: ["09:00-17:00"]
holidays:
  - date: "2026-12-25"
    name: Christmas Day
---
"@type": Team
id: team-access
name: Access
calendar: office
lead: jane
member: [jane, ravi]
---
"@type": Team
id: team-field
name: Field
calendar: office
lead: omar
member: [omar, li]
---
"@type": ServiceLevel
id: standard-order
appliesTo: {kind: ServiceOrder}
calendar: office
leadTime: P10D
EOF
$ write catalog/ethernet-line.yaml <<EOF
"@type": ServiceSpecification
id: ethernet-line
name: Ethernet Line
version: "1.2"
lifecycleStatus: active
leadTime: P10D
fulfilment:
  add:
    - {id: survey, name: Site survey, type: survey, duration: {typical: PT8H, max: PT16H}, team: team-field}
    - {id: configure, name: Configure the port, type: configure, dependsOn: [survey], duration: {typical: PT2H, max: PT4H}, team: team-access, pointOfNoReturn: true}
    - {id: test, name: Turn-up test, type: test, dependsOn: [configure], duration: {typical: PT1H, max: PT4H}, team: team-access}
  delete:
    - {id: cease, name: Take the line back, type: configure, duration: {typical: PT2H, max: PT4H}, team: team-access}
EOF
$ write catalog/voice-line.yaml <<EOF
"@type": ServiceSpecification
id: voice-line
name: Voice Line
version: "1.0"
lifecycleStatus: active
fulfilment:
  add:
    - {id: number, name: Assign a number, type: configure, duration: {typical: PT1H, max: PT2H}, team: team-access}
EOF
# The order of most examples: written by hand, with a comment that must live on.
$ write orders/2026/11/SO-20261120-7K3F9QXW.yaml <<EOF
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
trackingRecord:
  - id: 01KAG4W0G00000000000000001
    time: "2026-11-20T09:12:00Z"
    user: omar
    action: create
EOF
# Another one of the same customer order, a prerequisite of the third.
$ write orders/2026/11/SO-20261120-2M8R1TQC.yaml <<EOF
"@type": ServiceOrder
id: SO-20261120-2M8R1TQC
description: Duct to the Bradford mill
state: acknowledged
orderDate: "2026-11-20T10:00:00Z"
externalReference:
  - {id: CO-88213, externalReferenceType: customerOrder}
relatedParty:
  - {id: CUST-204, role: customer}
serviceOrderItem:
  - {id: "1", action: add, state: acknowledged, service: {name: bradford-duct}}
EOF
$ write orders/2026/11/SO-20261120-9D4B6HNV.json <<EOF
{
  "@type": "ServiceOrder",
  "id": "SO-20261120-9D4B6HNV",
  "description": "1 Gbit/s Ethernet line and a voice line, Bradford mill",
  "priority": "1",
  "state": "acknowledged",
  "orderDate": "2026-11-20T11:00:00Z",
  "requestedCompletionDate": "2026-11-27T17:00:00Z",
  "orderRelationship": [{"id": "SO-20261120-2M8R1TQC", "relationshipType": "dependency"}],
  "serviceOrderItem": [
    {
      "id": "1",
      "action": "add",
      "state": "acknowledged",
      "service": {"name": "bradford-mill", "serviceSpecification": {"id": "ethernet-line"}}
    },
    {
      "id": "2",
      "action": "add",
      "state": "acknowledged",
      "service": {"name": "mill-reception", "serviceSpecification": {"id": "voice-line"}}
    }
  ]
}
EOF
$ som validate
  6 files checked: 0 errors, 0 warnings
