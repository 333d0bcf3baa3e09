# 1.4.5.3/7: modify the order's state: every way that there is.
$ include prelude.t
$ som order pend 7K3F --reason 'floor plan is missing'
  SO-20261120-7K3F9QXW: acknowledged → pending (floor plan is missing)
$ som order resume 7K3F
  SO-20261120-7K3F9QXW: pending → acknowledged
$ som order hold 7K3F --reason 'credit check'
  SO-20261120-7K3F9QXW: acknowledged → held (credit check)
$ som order resume 7K3F
  SO-20261120-7K3F9QXW: held → acknowledged
$ som order start 7K3F
  SO-20261120-7K3F9QXW: acknowledged → inProgress
  SV-20261120-Q0WC2VHN: designed for SO-20261120-7K3F9QXW item 1
$ som order hold 7K3F --reason 'awaiting wayleave' --until 2026-12-07
  SO-20261120-7K3F9QXW: inProgress → held (awaiting wayleave)
$ som order start 7K3F
  ! SO-20261120-7K3F9QXW: cannot start an order that is held [illegal-transition]
  ! hint: from held you may: hold, resume, cancel
  [5]
$ som order resume 7K3F --note 'wayleave is signed'
  SO-20261120-7K3F9QXW: held → inProgress
$ som order fail 7K3F --reason 'duct collapsed'
  SO-20261120-7K3F9QXW: inProgress → failed (duct collapsed)
  SV-20261120-Q0WC2VHN: designed → terminated (SO-20261120-7K3F9QXW item 1 is failed)
$ som order resume 7K3F
  ! SO-20261120-7K3F9QXW: cannot resume an order that is failed [illegal-transition]
  ! hint: failed is final
  [5]
$ som order reject 2M8R --reason 'not our area'
  SO-20261120-2M8R1TQC: acknowledged → rejected (not our area)
$ som log 7K3F
  TIME              USER  ACTION  ACTIVITY  CHANGE                                    REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  pend              acknowledged → pending                    floor plan is missing
  2026-11-21 12:00  jane  resume            pending → acknowledged
  2026-11-21 12:00  jane  hold              acknowledged → held                       credit check
  2026-11-21 12:00  jane  resume            held → acknowledged
  2026-11-21 12:00  jane  start             acknowledged → inProgress
  2026-11-21 12:00  jane  hold              inProgress → held until 2026-12-07 23:59  awaiting wayleave
  2026-11-21 12:00  jane  resume            held → inProgress
  2026-11-21 12:00  jane  fail              inProgress → failed                       duct collapsed
$ som order list --all
  ID                    STATE         PRIO  DUE               WHEN        ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261120-9D4B6HNV  acknowledged     1  2026-11-27 17:00  in 6 d 5 h                         1 Gbit/s Ethernet line and a voice line, Bradford mill
  SO-20261120-7K3F9QXW  failed           2  2026-12-01 17:00              team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-2M8R1TQC  rejected                                                       CUST-204  Duct to the Bradford mill
$ cat orders/2026/11/SO-20261120-7K3F9QXW.yaml
  "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  externalId: BSS-4471
  category: EthernetLine
  description: 100 Mbit/s Ethernet line, Leeds depot
  priority: "2"
  state: failed  # seen by the desk
  orderDate: "2026-11-20T09:12:00Z"
  startDate: "2026-11-21T12:00:00Z"
  completionDate: "2026-11-21T12:00:00Z"
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
      state: failed
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
      state: cancelled
      duration:
        typical: PT8H
        max: PT16H
      assignee: team-field
      serviceOrderItem: "1"
    - id: configure
      name: Configure the port
      type: configure
      state: cancelled
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
      state: cancelled
      dependsOn: [configure]
      duration:
        typical: PT1H
        max: PT4H
      assignee: team-access
      serviceOrderItem: "1"
  errorMessage:
    - message: duct collapsed
      timestamp: "2026-11-21T12:00:00Z"
  note:
    - id: 01M7YZMHG0ZY81A0M0V38G3DDS
      author: jane
      date: "2026-11-21T12:00:00Z"
      text: wayleave is signed
  trackingRecord:
    - id: 01KAG4W0G00000000000000001
      time: "2026-11-20T09:12:00Z"
      user: omar
      action: create
    - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: pend
      from: acknowledged
      to: pending
      reason: floor plan is missing
    - id: 01M7YZMHG0M5JRXV37XN96VDBQ
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: resume
      from: pending
      to: acknowledged
    - id: 01M7YZMHG0M5JRXV37XQKN8Z68
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: hold
      from: acknowledged
      to: held
      reason: credit check
    - id: 01M7YZMHG0M5JRXV37XRQ5QPKJ
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: resume
      from: held
      to: acknowledged
    - id: 01M7YZMHG0M5JRXV37XRS7SN9J
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      from: acknowledged
      to: inProgress
    - id: 01M7YZMHG0M5JRXV37XTP5H159
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: hold
      from: inProgress
      to: held
      until: "2026-12-07T23:59:59Z"
      reason: awaiting wayleave
    - id: 01M7YZMHG0M5JRXV37XXXQ4SX3
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: resume
      from: held
      to: inProgress
    - id: 01M7YZMHG0M5JRXV37Y13QZGBB
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: fail
      from: inProgress
      to: failed
      reason: duct collapsed
$ som validate
  7 files checked: 0 errors, 0 warnings

# Items have states of their own.
$ som order start 9D4B --force --reason 'paper is late' -q
$ som order item hold 9D4B 2 --reason 'no numbers yet'
  SO-20261120-9D4B6HNV: item 2: acknowledged → held (no numbers yet)
$ som order item resume 9D4B 2
  SO-20261120-9D4B6HNV: item 2: held → acknowledged
$ som order item cancel 9D4B 2 --reason 'keeps the old number'
  SO-20261120-9D4B6HNV: item 2: acknowledged → cancelled (keeps the old number)
  SV-20261120-57XDRG03: designed → terminated (SO-20261120-9D4B6HNV item 2 is cancelled)
$ som order item list 9D4B -o csv
  item,action,state,specification,service,place\x0d
  1,add,acknowledged,ethernet-line,SV-20261120-NSTB16XN,\x0d
  2,add,cancelled,voice-line,SV-20261120-57XDRG03,\x0d
