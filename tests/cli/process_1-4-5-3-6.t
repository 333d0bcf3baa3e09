# 1.4.5.3/6: modify information in an existing order. Everything but the lines that change stays as it is, the
# agreed terms too.
$ include prelude.t
$ som order create --spec ethernet-line --customer CUST-1 --priority 2 --external-id A -q
$ edit policy/policy.yaml 's/leadTime: P10D/leadTime: P2D/'
$ som jeopardy explain ext:A -o json
  {
    "schemaVersion": 1,
    "kind": "JeopardyExplanation",
    "now": "2026-11-21T12:00:00Z",
    "record": {
      "id": "SO-20261121-XJ4G4Q61",
      "kind": "ServiceOrder",
      "state": "acknowledged",
      "level": "onTrack",
      "dueDate": "2026-12-04T17:00:00Z",
      "nextTarget": null,
      "expectedCompletion": "2026-11-24T12:00:00Z",
      "expectedCompletionMax": "2026-11-25T17:00:00Z",
      "slackSeconds": 882000,
      "priority": "2",
      "assignee": null,
      "customer": "CUST-1",
      "reasons": []
    },
    "targets": [],
    "alerts": [],
    "escalations": [],
    "coming": [],
    "clock": [],
    "dependants": null,
    "unclearPrerequisites": [],
    "plan": [
      {
        "id": "survey",
        "start": "2026-11-23T09:00:00Z",
        "end": "2026-11-23T17:00:00Z",
        "endMax": "2026-11-24T17:00:00Z",
        "latestStart": "2026-12-03T14:00:00Z",
        "slackSeconds": 882000,
        "critical": true,
        "finished": false,
        "ending": null
      },
      {
        "id": "configure",
        "start": "2026-11-24T09:00:00Z",
        "end": "2026-11-24T11:00:00Z",
        "endMax": "2026-11-25T13:00:00Z",
        "latestStart": "2026-12-04T14:00:00Z",
        "slackSeconds": 882000,
        "critical": true,
        "finished": false,
        "ending": null
      },
      {
        "id": "test",
        "start": "2026-11-24T11:00:00Z",
        "end": "2026-11-24T12:00:00Z",
        "endMax": "2026-11-25T17:00:00Z",
        "latestStart": "2026-12-04T16:00:00Z",
        "slackSeconds": 882000,
        "critical": true,
        "finished": false,
        "ending": null
      }
    ]
  }
$ som order update 7K3F --set requestedCompletionDate=2026-12-08T17:00:00Z --reason 'customer moved the date'
  SO-20261120-7K3F9QXW: 1 field updated
$ som order update 7K3F --set 'relatedParty[role=customer].name=Northern Bakeries Ltd'
  SO-20261120-7K3F9QXW: 1 field updated
$ som order update 7K3F --set 'activity[id=survey].assignee=omar'
  ! som: error: 'activity' is not a list [invalid-path]
  [2]
$ som order start 7K3F -q
$ som order update 7K3F --set 'activity[id=survey].duration.typical=P1D'
  SO-20261120-7K3F9QXW: 1 field updated
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
  requestedCompletionDate: "2026-12-08T17:00:00Z"
  externalReference:
    - id: CO-88213
      externalReferenceType: customerOrder
  relatedParty:
    - id: CUST-118
      name: Northern Bakeries Ltd
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
        id: SV-20261120-Q0WC2VHN
  activity:
    - id: survey
      name: Site survey
      type: survey
      state: pending
      duration:
        typical: P1D
        max: PT16H
      assignee: team-field
      serviceOrderItem: "1"
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
    - id: 01M7YZMHG0V38G3DDSJ3Q45J8B
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: requestedCompletionDate
      from: "2026-12-01T17:00:00Z"
      to: "2026-12-08T17:00:00Z"
      reason: customer moved the date
    - id: 01M7YZMHG0V38G3DDSJ773TM1D
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: relatedParty[role=customer].name
      from: Northern Bakeries
      to: Northern Bakeries Ltd
    - id: 01M7YZMHG0V38G3DDSJ795WJQD
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      from: acknowledged
      to: inProgress
    - id: 01M7YZMHG0V38G3DDSJ8D7P96R
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: activity[id=survey].duration.typical
      from: PT8H
      to: P1D
$ som validate
  8 files checked: 0 errors, 0 warnings

# An order under way is amended: the consequences for work that has begun are part of the change.
$ som activity complete 7K3F survey -q
$ som activity start 7K3F configure -q
$ som order amend 7K3F --characteristic bandwidth=500 --reason 'customer wants more'
  ! SO-20261120-7K3F9QXW item 1: too late to amend: activity 'configure' has started at 2026-11-21T12:00:00Z [point-of-no-return]
  ! hint: order a change of the service after completion: som order create --action modify --service SV-20261120-Q0WC2VHN, or use --force --reason TEXT to do it again
  [5]
$ som order amend 7K3F --characteristic bandwidth=500 --force --reason 'customer wants more'
  SO-20261120-7K3F9QXW: survey may be stale; do it again with som activity redo SO-20261120-7K3F9QXW survey --reason TEXT
  SO-20261120-7K3F9QXW: configure.2 does configure again
  SO-20261120-7K3F9QXW: level stays onTrack
$ som order reschedule 7K3F --due 2026-12-04 --reason 'customer moves later'
  SO-20261120-7K3F9QXW: level stays onTrack
$ som activity list 7K3F -o id
  survey
  configure
  test
  configure.2
