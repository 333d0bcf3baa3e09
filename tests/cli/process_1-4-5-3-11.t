# 1.4.5.3/11: have a component delivered by another party through party order handling.
$ include delivery_prelude.t
$ som order start ext:A -q
$ som activity skip ext:A survey --reason 'known site'
  SO-20261121-XJ4G4Q61: survey: pending → skipped (known site)
  RO-20261121-KP5ZGG7Q: created for SO-20261121-XJ4G4Q61 port
  PO-20261121-EA1MV5A8: created for SO-20261121-XJ4G4Q61 tail
$ som request show PO-2 -o yaml
  "@type": PartyOrder
  id: PO-20261121-EA1MV5A8
  description: Fibre tail
  priority: "2"
  state: acknowledged
  orderDate: "2026-11-21T12:00:00Z"
  requestedStartDate: "2026-11-23T09:00:00Z"
  requestedCompletionDate: "2026-11-27T17:00:00Z"
  externalReference:
    - id: CO-7
      externalReferenceType: customerOrder
  relatedParty:
    - id: CUST-7
      role: customer
    - id: carrier-x
      role: supplier
  serviceOrderItem:
    - id: "1"
      action: add
      state: acknowledged
      service:
        description: Fibre tail
        serviceCharacteristic:
          - name: bandwidth
            value: 100
        place:
          - id: leeds
  requestedBy:
    - id: SO-20261121-XJ4G4Q61
      activity: tail
  trackingRecord:
    - id: 01M7YZMHG0EW0NCKV1HST62SWP
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
$ som request update PO-2 --state inProgress --expected 2026-12-01 --external-id CARRIER-9
  PO-20261121-EA1MV5A8: acknowledged → inProgress
  PO-20261121-EA1MV5A8: expected 2026-12-01T23:59:59Z, external id CARRIER-9
  SO-20261121-XJ4G4Q61: tail: pending → inProgress (PO-20261121-EA1MV5A8 is inProgress)
$ som request update ext:CARRIER-9 --state held --reason 'blocked duct'
  PO-20261121-EA1MV5A8: inProgress → held (blocked duct)
  SO-20261121-XJ4G4Q61: tail: inProgress → held (PO-20261121-EA1MV5A8 is held)
$ som order progress ext:A
  SO-20261121-XJ4G4Q61: inProgress, 1 of 4 activities finished
    held     tail
    next     port
$ som jeopardy explain ext:A --now 2026-12-02T09:00:00Z
  SO-20261121-XJ4G4Q61  inProgress  atRisk
    now       2026-12-02 09:00
    due       2026-12-15 23:59  (in 13 d 14 h)
    expected  2026-12-03 11:00, at most 2026-12-04 13:00

  REASONS
    unassigned: nobody has been assigned for 10 d 21 h, since 2026-11-21 12:00
      rule: built-in
    stalled: nothing was recorded for 10 d 21 h, since 2026-11-21 12:00
      rule: built-in
    promise-passed: PO-20261121-EA1MV5A8 was expected 9 h ago [activity tail], since 2026-12-01 23:59
      rule: built-in
    child-jeopardy: RO-20261121-KP5ZGG7Q is overdue [activity port]
      rule: built-in
    child-jeopardy: PO-20261121-EA1MV5A8 is overdue [activity tail]
      rule: built-in

  no escalation policy applies: nobody is notified

  PLAN
  ACTIVITY   START             END               END AT MOST       LATEST START         SLACK
  survey                                                                                       skipped
  port       2026-12-02 09:00  2026-12-02 17:00  2026-12-03 17:00  2026-12-14 15:00  12 d 6 h  critical
  tail       2026-11-21 12:00  2026-12-02 09:00  2026-12-02 09:00  2026-12-08 15:00  13 d 6 h
  configure  2026-12-03 09:00  2026-12-03 11:00  2026-12-04 13:00  2026-12-15 15:00  12 d 6 h  critical

  CLOCK  started 2026-11-21 12:00, calendar office
  FROM              TO                CLOCK    FOR
  2026-11-21 12:00  2026-11-23 09:00  closed  45 h
  2026-11-23 09:00  2026-11-23 17:00  ran      8 h
  2026-11-23 17:00  2026-11-24 09:00  closed  16 h
  2026-11-24 09:00  2026-11-24 17:00  ran      8 h
  2026-11-24 17:00  2026-11-25 09:00  closed  16 h
  2026-11-25 09:00  2026-11-25 17:00  ran      8 h
  2026-11-25 17:00  2026-11-26 09:00  closed  16 h
  2026-11-26 09:00  2026-11-26 17:00  ran      8 h
  2026-11-26 17:00  2026-11-27 09:00  closed  16 h
  2026-11-27 09:00  2026-11-27 17:00  ran      8 h
  2026-11-27 17:00  2026-11-30 09:00  closed  64 h
  2026-11-30 09:00  2026-11-30 17:00  ran      8 h
  2026-11-30 17:00  2026-12-01 09:00  closed  16 h
  2026-12-01 09:00  2026-12-01 17:00  ran      8 h
  2026-12-01 17:00  2026-12-02 09:00  closed  16 h
    ran 56 h in all
$ som request update ext:CARRIER-9 --state failed --reason 'no duct to the building'
  PO-20261121-EA1MV5A8: held → failed (no duct to the building)
  SO-20261121-XJ4G4Q61: tail: held → failed (PO-20261121-EA1MV5A8 is failed)
$ som order complete ext:A
  ! SO-20261121-XJ4G4Q61: activities are not finished: port (pending), tail (failed), configure (pending) [guard]
  ! hint: finish them with som activity complete SO-20261121-XJ4G4Q61 ACTIVITY, skip them, or retry those that failed
  [5]

# Another party: the activity is retried, which lets go of the order that failed.
$ som order update ext:A --set 'activity[id=tail].party=carrier-y'
  SO-20261121-XJ4G4Q61: 1 field updated
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:61:15: warning: team 'carrier-y' is not known [unknown-reference]
  !   61 |     assignee: carrier-y
  !      |               ^~~~~~~~~
$ som activity retry ext:A tail
  SO-20261121-XJ4G4Q61: tail: failed → pending
  PO-20261121-GZ4WQKK6: created for SO-20261121-XJ4G4Q61 tail
$ som request list --open -o json --fields id,relatedParty,requestedBy
  {
    "schemaVersion": 1,
    "kind": "RequestList",
    "items": [
      {
        "id": "RO-20261121-KP5ZGG7Q",
        "relatedParty": [
          {
            "id": "CUST-7",
            "role": "customer"
          }
        ],
        "requestedBy": [
          {
            "id": "SO-20261121-XJ4G4Q61",
            "activity": "port"
          }
        ]
      },
      {
        "id": "PO-20261121-GZ4WQKK6",
        "relatedParty": [
          {
            "id": "CUST-7",
            "role": "customer"
          },
          {
            "id": "carrier-y",
            "role": "supplier"
          }
        ],
        "requestedBy": [
          {
            "id": "SO-20261121-XJ4G4Q61",
            "activity": "tail"
          }
        ]
      }
    ],
    "truncated": false
  }
$ som order request ext:A --party carrier-z --name 'Cross connect'
  PO-20261121-RW016JVD: created for SO-20261121-XJ4G4Q61 carrier-z
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:78:15: warning: team 'carrier-z' is not known [unknown-reference]
  !   78 |     assignee: carrier-z
  !      |               ^~~~~~~~~
$ som request list --all
  ID                    STATE         PRIO  DUE               WHEN          PARTY      ORDER                 CUSTOMER  DESCRIPTION
  RO-20261121-KP5ZGG7Q  acknowledged     2  2026-11-23 17:00  in 2 d 5 h               SO-20261121-XJ4G4Q61  CUST-7    Ethernet port
  PO-20261121-EA1MV5A8  failed           2  2026-11-27 17:00                carrier-x  SO-20261121-XJ4G4Q61  CUST-7    Fibre tail
  PO-20261121-GZ4WQKK6  acknowledged     2  2026-11-27 17:00  in 6 d 5 h    carrier-y  SO-20261121-XJ4G4Q61  CUST-7    Fibre tail
  PO-20261121-RW016JVD  acknowledged     2  2026-12-15 23:59  in 24 d 11 h  carrier-z  SO-20261121-XJ4G4Q61  CUST-7    Cross connect
$ som validate
  13 files checked: 0 errors, 2 warnings
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:59:15: warning: team 'carrier-y' is not known [unknown-reference]
  !   59 |     assignee: carrier-y
  !      |               ^~~~~~~~~
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:78:15: warning: team 'carrier-z' is not known [unknown-reference]
  !   78 |     assignee: carrier-z
  !      |               ^~~~~~~~~
