# What an operator tried with orders under way: services without records, redos, values that move, suppliers that change.
$ include under_way_prelude.t
$ write pools/vlan.yaml <<EOF
"@type": ResourcePool
id: vlan
range: {from: 100, to: 109}
EOF
$ write catalog/access.yaml <<EOF
"@type": ServiceSpecification
id: access
version: "1.0"
lifecycleStatus: active
specCharacteristic:
  - {name: device, valueType: string}
requiredParameter:
  - {name: vlan, pool: vlan, scope: device}
fulfilment:
  add:
    - {id: survey, type: survey, duration: {typical: PT4H, max: PT8H}, team: team-field}
    - {id: port, type: resourceOrder, dependsOn: [survey], duration: {typical: P2D, max: P3D}, resourceSpecification: port}
    - {id: tail, type: partyOrder, dependsOn: [survey], duration: {typical: P3D, max: P5D}, party: carrier-a}
    - {id: configure, type: configure, dependsOn: [port, tail], duration: {typical: PT2H, max: PT4H}, team: team-access}
    - {id: test, type: test, dependsOn: [configure], duration: {typical: PT1H, max: PT2H}, team: team-access}
  modify:
    - {id: tail, type: partyOrder, duration: {typical: P3D, max: P5D}, party: carrier-a}
    - {id: configure, type: configure, dependsOn: [tail], duration: {typical: PT2H, max: PT4H}, team: team-access}
EOF

# The scope of a value changes after a request was delivered.
$ som order create --spec access --customer CUST-118 --characteristic device=pe1 --due 2027-02-26 --external-id A -q
$ som order start ext:A
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
  vlan/pe1/100: allocated for SO-20261121-XJ4G4Q61
  SV-20261121-X841XX25: designed → reserved (SO-20261121-XJ4G4Q61 has values for it)
$ som activity complete ext:A survey -q
$ som request update ext:A/port --state completed -q
$ som order amend ext:A --characteristic device=pe2 --reason 'other site'
  vlan/pe2/100: allocated for SO-20261121-XJ4G4Q61
  SO-20261121-XJ4G4Q61: survey may be stale; do it again with som activity redo SO-20261121-XJ4G4Q61 survey --reason TEXT
  SO-20261121-XJ4G4Q61: port.2 does port again
  PO-20261121-EA1MV5A8: gets the new values of SO-20261121-XJ4G4Q61
  RO-20261121-1ZAN92X8: created for SO-20261121-XJ4G4Q61 port.2
  SO-20261121-XJ4G4Q61: level stays onTrack
$ som request show ext:A/tail -o yaml --fields serviceOrderItem
  serviceOrderItem:
    - id: "1"
      action: add
      state: acknowledged
      service:
        serviceCharacteristic:
          - name: device
            value: pe2
          - name: vlan
            value: 100
$ som request update ext:A/port.2 --state completed -q
$ som request update ext:A/tail --state completed -q
$ som activity complete ext:A configure -q

# What comes after a redo waits for it, also through work that is done.
$ som activity redo ext:A tail --reason 'wrong fibre'
  SO-20261121-XJ4G4Q61: tail.2 does tail again
  SO-20261121-XJ4G4Q61: configure may be stale; do it again with som activity redo SO-20261121-XJ4G4Q61 configure --reason TEXT
  PO-20261121-ZYFP6XSD: created for SO-20261121-XJ4G4Q61 tail.2
$ som activity complete ext:A test
  ! SO-20261121-XJ4G4Q61 test: waits for tail.2 (pending) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som request update ext:A/tail.2 --state completed -q

# A service does not become active without its value.
$ som service release --for ext:A --force --reason 'wrong vlan' -q
$ som activity complete ext:A test
  ! SO-20261121-XJ4G4Q61: item 1 has no vlan: SV-20261121-X841XX25 would be active without it [no-value]
  ! hint: som service allocate --pool vlan --scope SCOPE --for SO-20261121-XJ4G4Q61 --item 1, or use --force --reason TEXT
  [5]
$ som activity skip ext:A test --reason 'no time'
  ! SO-20261121-XJ4G4Q61: item 1 has no vlan: SV-20261121-X841XX25 would be active without it [no-value]
  ! hint: som service allocate --pool vlan --scope SCOPE --for SO-20261121-XJ4G4Q61 --item 1, or use --force --reason TEXT
  [5]
$ som service allocate --pool vlan --scope pe2 --for ext:A --item 1 -q
$ som activity complete ext:A test
  SO-20261121-XJ4G4Q61: test: pending → inProgress
  SO-20261121-XJ4G4Q61: test: inProgress → completed
  SO-20261121-XJ4G4Q61: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: inactive → active (SO-20261121-XJ4G4Q61 item 1 is completed)

# A modification moves the service to another scope: it has a value there from its start.
$ som order create --action modify --service SV-20261121-X841XX25 --characteristic device=pe3 --due 2027-02-26 --external-id M -q
$ som order start ext:M
  SO-20261121-V9BJQAQH: acknowledged → inProgress
  vlan/pe3/100: allocated for SO-20261121-V9BJQAQH
  PO-20261121-3293JRET: created for SO-20261121-V9BJQAQH tail
$ som request show ext:M/tail -o yaml --fields serviceOrderItem
  serviceOrderItem:
    - id: "1"
      action: modify
      state: acknowledged
      service:
        serviceCharacteristic:
          - name: device
            value: pe3
          - name: vlan
            value: 100
$ som order amend ext:M --characteristic device=pe4 --reason 'other site'
  vlan/pe4/100: allocated for SO-20261121-V9BJQAQH
  PO-20261121-3293JRET: gets the new values of SO-20261121-V9BJQAQH
  SO-20261121-V9BJQAQH: level stays onTrack
$ som request show ext:M/tail -o yaml --fields serviceOrderItem
  serviceOrderItem:
    - id: "1"
      action: modify
      state: acknowledged
      service:
        serviceCharacteristic:
          - name: device
            value: pe4
          - name: vlan
            value: 100
$ som request update ext:M/tail --state completed -q
$ som activity complete ext:M configure
  SO-20261121-V9BJQAQH: configure: pending → inProgress
  SO-20261121-V9BJQAQH: configure: inProgress → completed
  SO-20261121-V9BJQAQH: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: modified: SO-20261121-V9BJQAQH item 1 is completed
  vlan/pe2/100: allocated → free (vlan/pe4/100 takes its place)
  vlan/pe3/100: allocated → free (was for SO-20261121-V9BJQAQH)
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  100    pe4    allocated  SO-20261121-V9BJQAQH  1     2026-11-21 12:00
$ som validate
  20 files checked: 0 errors, 0 warnings

# An order that is not started is cancelled at once: nobody assesses that.
$ som order create --spec access --customer CUST-118 --characteristic device=pe1 --due 2027-02-26 --external-id B -q
$ som order cancel ext:B --assess --reason 'customer withdrew'
  ! SO-20261121-CCZF61NC: it is acknowledged: its cancellation needs no assessment [illegal-transition]
  ! hint: to cancel it for good: som order cancel SO-20261121-CCZF61NC --reason TEXT
  [5]

# A held item needs a decision.
$ som order start ext:B
  SO-20261121-CCZF61NC: acknowledged → inProgress
  SV-20261121-8GB8TEW6: designed for SO-20261121-CCZF61NC item 1
  vlan/pe1/100: allocated for SO-20261121-CCZF61NC
  SV-20261121-8GB8TEW6: designed → reserved (SO-20261121-CCZF61NC has values for it)
$ som order item hold ext:B 1 --reason 'road closed'
  SO-20261121-CCZF61NC: item 1: acknowledged → held (road closed)
$ som jeopardy next
  atRisk SO-20261120-9D4B6HNV, due in 6 d 5 h
    nobody has been assigned for 1 d 1 h
    som order assign SO-20261120-9D4B6HNV --to TEAM
  atRisk SO-20261120-2M8R1TQC, for CUST-204
    nobody has been assigned for 1 d 2 h
    som order assign SO-20261120-2M8R1TQC --to TEAM
  onTrack SO-20261121-CCZF61NC, team-field, for CUST-118, due in 97 d 11 h
    item 1 is held: activity 'survey' waits
    som order item resume SO-20261121-CCZF61NC 1
$ som order item resume ext:B 1 -q

# Apply does not activate a service that an order works on.
$ payload service.json <<EOF
{"@type": "Service", "id": "SV-20261121-8GB8TEW6", "state": "active"}
EOF
$ som apply --merge -f service.json
  ! service.json:1:61: error: is not delivered yet: SO-20261121-CCZF61NC item 1 (inProgress) [guard]
  !   1 | {"@type": "Service", "id": "SV-20261121-8GB8TEW6", "state": "active"}
  !     |                                                             ^~~~~~~~
  ! hint: it becomes active when that item is completed; or use --force --reason TEXT
  [5]

# A held request is not running.
$ som activity complete ext:B survey -q
$ som request update ext:B/port --state held --reason 'no stock'
  RO-20261121-2SK9AWP8: acknowledged → held (no stock)
  SO-20261121-CCZF61NC: port: pending → held (RO-20261121-2SK9AWP8 is held)
$ som order progress ext:B
  SO-20261121-CCZF61NC: inProgress, 1 of 5 activities finished
    held     port
    next     tail
$ som order progress ext:B -o json
  {
    "schemaVersion": 1,
    "kind": "Progress",
    "id": "SO-20261121-CCZF61NC",
    "state": "inProgress",
    "activities": 5,
    "finished": 1,
    "running": [],
    "held": [
      "port"
    ],
    "failed": [],
    "next": [
      "tail"
    ],
    "blocked": [],
    "milestones": [],
    "ahead": [],
    "waits": []
  }

# Each recovery asks the supplier of its own delivery; what it skips is noted.
$ som request update ext:B/tail --state partial --error 'half of the duct' -q
$ som order request ext:B --party carrier-b --activity tail -q
$ som request update ext:B/tail --state completed -q
$ som order cancel ext:B --reason 'customer withdrew'
  RO-20261121-2SK9AWP8: held → pendingCancellation (the other process has to answer)
  SO-20261121-CCZF61NC: inProgress → pendingCancellation (customer withdrew)
  SO-20261121-CCZF61NC: item 1: a recovery order will take back tail (PO-20261121-TVWYBHWF), tail (PO-20261121-5YE0VJWD), when the answers are there
$ som request update ext:B/port --state cancelled
  RO-20261121-2SK9AWP8: pendingCancellation → cancelled
  SO-20261121-CCZF61NC: port: held → pending (RO-20261121-2SK9AWP8 is cancelled)
  SO-20261121-CCZF61NC: pendingCancellation → cancelled (RO-20261121-2SK9AWP8 is cancelled)
  SO-20261121-AJNDFXTM: takes back what SO-20261121-CCZF61NC delivered
  SV-20261121-8GB8TEW6: reserved → inactive (SO-20261121-AJNDFXTM takes back what was delivered for it)
  SO-20261121-AJNDFXTM: acknowledged → inProgress (SO-20261121-CCZF61NC item 1 is cancelled)
  PO-20261121-1NRJ6N6B: created for SO-20261121-AJNDFXTM tail-back-2
  PO-20261121-CS3FT5EW: created for SO-20261121-AJNDFXTM tail-back
$ som request list --where 'category = recovery' -o json --fields id,relatedParty
  {
    "schemaVersion": 1,
    "kind": "RequestList",
    "items": [
      {
        "id": "PO-20261121-1NRJ6N6B",
        "relatedParty": [
          {
            "id": "CUST-118",
            "role": "customer"
          },
          {
            "id": "carrier-b",
            "role": "supplier"
          }
        ]
      },
      {
        "id": "PO-20261121-CS3FT5EW",
        "relatedParty": [
          {
            "id": "CUST-118",
            "role": "customer"
          },
          {
            "id": "carrier-a",
            "role": "supplier"
          }
        ]
      }
    ],
    "truncated": false
  }
$ som order list --where 'category = recovery' --all -o id
  SO-20261121-AJNDFXTM
$ som activity skip SO-20261121-AJNDFXTM tail-back --reason 'the supplier keeps it'
  SO-20261121-AJNDFXTM: tail-back: pending → skipped (the supplier keeps it)
  PO-20261121-CS3FT5EW: acknowledged → cancelled (SO-20261121-AJNDFXTM tail-back is not needed: the supplier keeps it)
$ som request update SO-20261121-AJNDFXTM/tail-back-2 --state completed
  PO-20261121-1NRJ6N6B: acknowledged → completed
  SO-20261121-AJNDFXTM: tail-back-2: pending → completed (PO-20261121-1NRJ6N6B is completed)
  SO-20261121-AJNDFXTM: inProgress → completed (all activities are finished)
  SO-20261121-AJNDFXTM: not taken back: tail-back
  SV-20261121-8GB8TEW6: inactive → terminated (SO-20261121-AJNDFXTM item 1 is completed)
  vlan/pe1/100: allocated → free (was for SO-20261121-CCZF61NC)
$ som order show SO-20261121-AJNDFXTM -o yaml --fields state,note
  state: completed
  note:
    - id: 01M7YZMHG0X8R4V7WPC4CEJT2Y
      author: jane
      systemId: som
      date: "2026-11-21T12:00:00Z"
      text: "item 1: not taken back: tail-back"
$ som order show ext:B -o yaml --fields state,note
  state: cancelled
  note:
    - id: 01M7YZMHG00HGYVNBT68GKEC3K
      author: jane
      systemId: som
      date: "2026-11-21T12:00:00Z"
      text: "not taken back: tail-back (SO-20261121-AJNDFXTM)"
$ som validate
  28 files checked: 0 errors, 0 warnings
