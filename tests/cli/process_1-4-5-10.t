# 1.4.5/10: report progress on service orders to other processes. What they subscribed to waits in the outbox.
$ include delivery_prelude.t
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: crm-orders
eventType: [ServiceOrderCreateEvent, ServiceOrderStateChangeEvent, ServiceOrderInformationRequiredEvent]
appliesTo: {kind: ServiceOrder}
channel: crm
---
"@type": Subscription
id: carriers
eventType: [ServiceOrderCreateEvent]
appliesTo: {kind: party-order}
channel: carriers
EOF
$ som order progress ext:A
  SO-20261121-XJ4G4Q61: acknowledged, 0 of 0 activities finished
$ som order start ext:A -n -q
  --- /dev/null
  +++ b/inventory/X8/SV-20261121-X841XX25.yaml
  @@ -0,0 +1,25 @@
  +"@type": Service
  +id: SV-20261121-X841XX25
  +state: designed
  +serviceSpecification:
  +  id: ethernet-access
  +  version: "2.0"
  +serviceCharacteristic:
  +  - name: bandwidth
  +    value: 100
  +place:
  +  - id: leeds
  +relatedParty:
  +  - id: CUST-7
  +    role: customer
  +serviceOrderItem:
  +  - serviceOrderId: SO-20261121-XJ4G4Q61
  +    itemId: "1"
  +    itemAction: add
  +trackingRecord:
  +  - id: 01M7YZMHG0V38G3DDSJ3Q45J8B
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: design
  +    to: designed
  +    reason: SO-20261121-XJ4G4Q61 item 1
  --- a/orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  +++ b/orders/2026/11/SO-20261121-XJ4G4Q61.yaml
  @@ -2,8 +2,9 @@
   id: SO-20261121-XJ4G4Q61
   externalId: A
   priority: "2"
  -state: acknowledged
  +state: inProgress
   orderDate: "2026-11-21T12:00:00Z"
  +startDate: "2026-11-21T12:00:00Z"
   requestedCompletionDate: "2026-12-15T23:59:59Z"
   externalReference:
     - id: CO-7
  @@ -24,6 +25,50 @@
             value: 100
         place:
           - id: leeds
  +      id: SV-20261121-X841XX25
  +activity:
  +  - id: survey
  +    name: Site survey
  +    type: survey
  +    state: pending
  +    duration:
  +      typical: PT8H
  +      max: PT16H
  +    assignee: team-field
  +    serviceOrderItem: "1"
  +  - id: port
  +    name: Ethernet port
  +    type: resourceOrder
  +    state: pending
  +    dependsOn: [survey]
  +    duration:
  +      typical: PT8H
  +      max: P2D
  +    assignee: team-access
  +    serviceOrderItem: "1"
  +    resourceSpecification: ethernet-port
  +  - id: tail
  +    name: Fibre tail
  +    type: partyOrder
  +    state: pending
  +    dependsOn: [survey]
  +    duration:
  +      typical: P5D
  +      max: P8D
  +    assignee: carrier-x
  +    serviceOrderItem: "1"
  +    party: carrier-x
  +  - id: configure
  +    name: Configure the service
  +    type: configure
  +    state: pending
  +    dependsOn: [port, tail]
  +    duration:
  +      typical: PT2H
  +      max: PT4H
  +    assignee: team-access
  +    serviceOrderItem: "1"
  +    pointOfNoReturn: true
   sla:
     level: standard-order
     calendar: office
  @@ -34,3 +79,9 @@
       time: "2026-11-21T12:00:00Z"
       user: jane
       action: create
  +  - id: 01M7YZMHG0XVXK4NAYM5MTZSS7
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: start
  +    from: acknowledged
  +    to: inProgress
  --- /dev/null
  +++ b/outbox/crm/7b476a6359e241864db7e08350de0b2f.json
  @@ -0,0 +1,149 @@
  +{
  +  "specversion": "1.0",
  +  "id": "7b476a6359e241864db7e08350de0b2f",
  +  "source": "som/leeds",
  +  "type": "ServiceOrderStateChangeEvent",
  +  "subject": "SO-20261121-XJ4G4Q61",
  +  "time": "2026-11-21T12:00:00Z",
  +  "sequence": "00000002",
  +  "datacontenttype": "application/json",
  +  "data": {
  +    "eventId": "7b476a6359e241864db7e08350de0b2f",
  +    "eventTime": "2026-11-21T12:00:00Z",
  +    "eventType": "ServiceOrderStateChangeEvent",
  +    "event": {
  +      "serviceOrder": {
  +        "@type": "ServiceOrder",
  +        "id": "SO-20261121-XJ4G4Q61",
  +        "externalId": "A",
  +        "priority": "2",
  +        "state": "inProgress",
  +        "orderDate": "2026-11-21T12:00:00Z",
  +        "startDate": "2026-11-21T12:00:00Z",
  +        "requestedCompletionDate": "2026-12-15T23:59:59Z",
  +        "externalReference": [
  +          {
  +            "id": "CO-7",
  +            "externalReferenceType": "customerOrder"
  +          }
  +        ],
  +        "relatedParty": [
  +          {
  +            "id": "CUST-7",
  +            "role": "customer"
  +          }
  +        ],
  +        "serviceOrderItem": [
  +          {
  +            "id": "1",
  +            "action": "add",
  +            "state": "acknowledged",
  +            "service": {
  +              "serviceSpecification": {
  +                "id": "ethernet-access",
  +                "version": "2.0"
  +              },
  +              "serviceCharacteristic": [
  +                {
  +                  "name": "bandwidth",
  +                  "value": 100
  +                }
  +              ],
  +              "place": [
  +                {
  +                  "id": "leeds"
  +                }
  +              ],
  +              "id": "SV-20261121-X841XX25"
  +            }
  +          }
  +        ],
  +        "activity": [
  +          {
  +            "id": "survey",
  +            "name": "Site survey",
  +            "type": "survey",
  +            "state": "pending",
  +            "duration": {
  +              "typical": "PT8H",
  +              "max": "PT16H"
  +            },
  +            "assignee": "team-field",
  +            "serviceOrderItem": "1"
  +          },
  +          {
  +            "id": "port",
  +            "name": "Ethernet port",
  +            "type": "resourceOrder",
  +            "state": "pending",
  +            "dependsOn": [
  +              "survey"
  +            ],
  +            "duration": {
  +              "typical": "PT8H",
  +              "max": "P2D"
  +            },
  +            "assignee": "team-access",
  +            "serviceOrderItem": "1",
  +            "resourceSpecification": "ethernet-port"
  +          },
  +          {
  +            "id": "tail",
  +            "name": "Fibre tail",
  +            "type": "partyOrder",
  +            "state": "pending",
  +            "dependsOn": [
  +              "survey"
  +            ],
  +            "duration": {
  +              "typical": "P5D",
  +              "max": "P8D"
  +            },
  +            "assignee": "carrier-x",
  +            "serviceOrderItem": "1",
  +            "party": "carrier-x"
  +          },
  +          {
  +            "id": "configure",
  +            "name": "Configure the service",
  +            "type": "configure",
  +            "state": "pending",
  +            "dependsOn": [
  +              "port",
  +              "tail"
  +            ],
  +            "duration": {
  +              "typical": "PT2H",
  +              "max": "PT4H"
  +            },
  +            "assignee": "team-access",
  +            "serviceOrderItem": "1",
  +            "pointOfNoReturn": true
  +          }
  +        ],
  +        "sla": {
  +          "level": "standard-order",
  +          "calendar": "office",
  +          "leadTime": "P10D"
  +        },
  +        "allocation": [],
  +        "trackingRecord": [
  +          {
  +            "id": "01M7YZMHG0XVXK4NAYM5JRXV37",
  +            "time": "2026-11-21T12:00:00Z",
  +            "user": "jane",
  +            "action": "create"
  +          },
  +          {
  +            "id": "01M7YZMHG0XVXK4NAYM5MTZSS7",
  +            "time": "2026-11-21T12:00:00Z",
  +            "user": "jane",
  +            "action": "start",
  +            "from": "acknowledged",
  +            "to": "inProgress"
  +          }
  +        ]
  +      }
  +    }
  +  }
  +}
$ som order start ext:A -q
$ som activity skip ext:A survey --reason 'known site' -q
$ som order pend ext:A --reason 'floor plan is missing' -q
$ som outbox list
  EVENT                             CHANNEL   TYPE                                  SUBJECT               TIME
  5a4f23763f65947e52e08470bd29132e  carriers  ServiceOrderCreateEvent               PO-20261121-EA1MV5A8  2026-11-21 12:00
  7b476a6359e241864db7e08350de0b2f  crm       ServiceOrderStateChangeEvent          SO-20261121-XJ4G4Q61  2026-11-21 12:00
  f5a2eb31077846ff7e8941082786a926  crm       ServiceOrderStateChangeEvent          SO-20261121-XJ4G4Q61  2026-11-21 12:00
  3b98ff78ef472224437cae46fd89c6bd  crm       ServiceOrderInformationRequiredEvent  SO-20261121-XJ4G4Q61  2026-11-21 12:00
$ program exit 0 <<EOF
accepted
EOF
$ som outbox deliver --channel crm -- ./post.sh
  7b476a6359e241864db7e08350de0b2f: ServiceOrderStateChangeEvent SO-20261121-XJ4G4Q61 delivered
  f5a2eb31077846ff7e8941082786a926: ServiceOrderStateChangeEvent SO-20261121-XJ4G4Q61 delivered
  3b98ff78ef472224437cae46fd89c6bd: ServiceOrderInformationRequiredEvent SO-20261121-XJ4G4Q61 delivered
  ! accepted
  ! accepted
  ! accepted
$ program-saw
  [./post.sh]
  SOM_CALLBACK is not set
  SOM_CHANNEL=crm
  SOM_EVENT=3b98ff78ef472224437cae46fd89c6bd
  SOM_EVENTS=1
  SOM_RECIPIENT=
  SOM_WORKSPACE=.
  time-out PT5M
$ program-saw input
  {
    "specversion": "1.0",
    "id": "3b98ff78ef472224437cae46fd89c6bd",
    "source": "som/leeds",
    "type": "ServiceOrderInformationRequiredEvent",
    "subject": "SO-20261121-XJ4G4Q61",
    "time": "2026-11-21T12:00:00Z",
    "sequence": "00000006.001",
    "datacontenttype": "application/json",
    "data": {
      "eventId": "3b98ff78ef472224437cae46fd89c6bd",
      "eventTime": "2026-11-21T12:00:00Z",
      "eventType": "ServiceOrderInformationRequiredEvent",
      "event": {
        "serviceOrder": {
          "@type": "ServiceOrder",
          "id": "SO-20261121-XJ4G4Q61",
          "externalId": "A",
          "priority": "2",
          "state": "pending",
          "orderDate": "2026-11-21T12:00:00Z",
          "startDate": "2026-11-21T12:00:00Z",
          "requestedCompletionDate": "2026-12-15T23:59:59Z",
          "externalReference": [
            {
              "id": "CO-7",
              "externalReferenceType": "customerOrder"
            }
          ],
          "relatedParty": [
            {
              "id": "CUST-7",
              "role": "customer"
            }
          ],
          "serviceOrderItem": [
            {
              "id": "1",
              "action": "add",
              "state": "pending",
              "service": {
                "serviceSpecification": {
                  "id": "ethernet-access",
                  "version": "2.0"
                },
                "serviceCharacteristic": [
                  {
                    "name": "bandwidth",
                    "value": 100
                  }
                ],
                "place": [
                  {
                    "id": "leeds"
                  }
                ],
                "id": "SV-20261121-X841XX25"
              }
            }
          ],
          "activity": [
            {
              "id": "survey",
              "name": "Site survey",
              "type": "survey",
              "state": "skipped",
              "duration": {
                "typical": "PT8H",
                "max": "PT16H"
              },
              "assignee": "team-field",
              "serviceOrderItem": "1"
            },
            {
              "id": "port",
              "name": "Ethernet port",
              "type": "resourceOrder",
              "state": "pending",
              "dependsOn": [
                "survey"
              ],
              "duration": {
                "typical": "PT8H",
                "max": "P2D"
              },
              "assignee": "team-access",
              "serviceOrderItem": "1",
              "delegatedTo": "RO-20261121-KP5ZGG7Q",
              "resourceSpecification": "ethernet-port"
            },
            {
              "id": "tail",
              "name": "Fibre tail",
              "type": "partyOrder",
              "state": "pending",
              "dependsOn": [
                "survey"
              ],
              "duration": {
                "typical": "P5D",
                "max": "P8D"
              },
              "assignee": "carrier-x",
              "serviceOrderItem": "1",
              "delegatedTo": "PO-20261121-EA1MV5A8",
              "party": "carrier-x"
            },
            {
              "id": "configure",
              "name": "Configure the service",
              "type": "configure",
              "state": "pending",
              "dependsOn": [
                "port",
                "tail"
              ],
              "duration": {
                "typical": "PT2H",
                "max": "PT4H"
              },
              "assignee": "team-access",
              "serviceOrderItem": "1",
              "pointOfNoReturn": true
            }
          ],
          "sla": {
            "level": "standard-order",
            "calendar": "office",
            "leadTime": "P10D"
          },
          "allocation": [],
          "trackingRecord": [
            {
              "id": "01M7YZMHG0XVXK4NAYM5JRXV37",
              "time": "2026-11-21T12:00:00Z",
              "user": "jane",
              "action": "create"
            },
            {
              "id": "01M7YZMHG0XVXK4NAYM5MTZSS7",
              "time": "2026-11-21T12:00:00Z",
              "user": "jane",
              "action": "start",
              "from": "acknowledged",
              "to": "inProgress"
            },
            {
              "id": "01M7YZMHG0XVXK4NAYM98P0PM2",
              "time": "2026-11-21T12:00:00Z",
              "user": "jane",
              "action": "skip",
              "activity": "survey",
              "from": "pending",
              "to": "skipped",
              "reason": "known site"
            },
            {
              "id": "01M7YZMHG0XVXK4NAYMAKWT54X",
              "time": "2026-11-21T12:00:00Z",
              "user": "jane",
              "action": "request",
              "activity": "port",
              "to": "RO-20261121-KP5ZGG7Q"
            },
            {
              "id": "01M7YZMHG0XVXK4NAYMD0072VS",
              "time": "2026-11-21T12:00:00Z",
              "user": "jane",
              "action": "request",
              "activity": "tail",
              "to": "PO-20261121-EA1MV5A8"
            },
            {
              "id": "01M7YZMHG0XVXK4NAYMD7S1PSJ",
              "time": "2026-11-21T12:00:00Z",
              "user": "jane",
              "action": "pend",
              "from": "inProgress",
              "to": "pending",
              "reason": "floor plan is missing"
            }
          ]
        }
      }
    }
  }
$ program exit 22
$ som outbox deliver --channel carriers -- ./post.sh
  5a4f23763f65947e52e08470bd29132e: ServiceOrderCreateEvent PO-20261121-EA1MV5A8 kept: exit status 22; next try in 30 s
  [1]
$ som outbox list
  EVENT                             CHANNEL   TYPE                     SUBJECT               TIME              TRIES  NEXT TRY             LAST ERROR
  5a4f23763f65947e52e08470bd29132e  carriers  ServiceOrderCreateEvent  PO-20261121-EA1MV5A8  2026-11-21 12:00      1  2026-11-21 12:00:30  exit status 22
