# 1.4.5.3/5: add information to an existing order.
$ include prelude.t
$ som order note 7K3F 'gate code is with the porter' --actor field-app
  SO-20261120-7K3F9QXW: note added
$ som order start 7K3F --note 'crew 7 goes'
  SO-20261120-7K3F9QXW: acknowledged → inProgress
  SV-20261120-Q0WC2VHN: designed for SO-20261120-7K3F9QXW item 1
$ som order update 7K3F --set '"x-access".contact=Mrs Hall' --set '"x-access".phone=0113 496 0000'
  SO-20261120-7K3F9QXW: 2 fields updated
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
        typical: PT8H
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
  note:
    - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
      author: field-app
      date: "2026-11-21T12:00:00Z"
      text: gate code is with the porter
    - id: 01M7YZMHG0M5JRXV37XKTM6GQ5
      author: jane
      date: "2026-11-21T12:00:00Z"
      text: crew 7 goes
  trackingRecord:
    - id: 01KAG4W0G00000000000000001
      time: "2026-11-20T09:12:00Z"
      user: omar
      action: create
    - id: 01M7YZMHG0J3Q45J8BXVXK4NAY
      time: "2026-11-21T12:00:00Z"
      user: field-app
      action: note
    - id: 01M7YZMHG0J3Q45J8BXVZN6M0Y
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      from: acknowledged
      to: inProgress
    - id: 01M7YZMHG0J3Q45J8BXXMA8C6B
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: x-access.contact
      to: Mrs Hall
    - id: 01M7YZMHG0J3Q45J8BXYWJ3X03
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: x-access.phone
      to: "0113 496 0000"
  x-access:
    contact: Mrs Hall
    phone: "0113 496 0000"
$ som validate
  7 files checked: 0 errors, 0 warnings
