# Giving an order to a team or party.
$ include prelude.t
$ som order assign 2M8R --to team-field -n
  SO-20261120-2M8R1TQC: assigned to team-field
  --- a/orders/2026/11/SO-20261120-2M8R1TQC.yaml
  +++ b/orders/2026/11/SO-20261120-2M8R1TQC.yaml
  @@ -7,5 +7,12 @@
     - {id: CO-88213, externalReferenceType: customerOrder}
   relatedParty:
     - {id: CUST-204, role: customer}
  +  - {id: team-field, role: assignee}
   serviceOrderItem:
     - {id: "1", action: add, state: acknowledged, service: {name: bradford-duct}}
  +trackingRecord:
  +  - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: assign
  +    to: team-field
$ som order assign 2M8R --to team-field
  SO-20261120-2M8R1TQC: assigned to team-field
$ som order assign 2M8R --to team-field
  SO-20261120-2M8R1TQC: is assigned to team-field already
$ som order assign 2M8R --to team-access --person ravi --reason 'Field has no crew'
  SO-20261120-2M8R1TQC: assigned to team-access (ravi)
$ som order assign 2M8R --to team-access --person li -o json
  {"changed":[{"id":"SO-20261120-2M8R1TQC","from":"acknowledged","to":"acknowledged","text":"assigned to team-access (li)"}]}
  ! {"errors":[{"code":"unknown-reference","severity":"warning","message":"'li' is no member of team-access","file":"orders/2026/11/SO-20261120-2M8R1TQC.yaml"}]}
$ som order show 2M8R
  ServiceOrder SO-20261120-2M8R1TQC
    state           acknowledged
    level           onTrack: neither the record nor a service level gives a due date
    description     Duct to the Bradford mill
    customer order  CO-88213
    customer        CUST-204
    assignee        team-access (li)
    ordered         2026-11-20 10:00
    file            orders/2026/11/SO-20261120-2M8R1TQC.yaml

  ITEM  ACTION  STATE         NAME
  1     add     acknowledged  bradford-duct
$ som log 2M8R
  TIME              USER  ACTION  ACTIVITY  CHANGE                           REASON
  2026-11-21 12:00  jane  assign            → team-field
  2026-11-21 12:00  jane  assign            team-field → team-access (ravi)  Field has no crew
  2026-11-21 12:00  jane  assign            team-access → team-access (li)

# The customer and the assignee of a record that has both stay apart.
$ som order assign 7K3F --to team-field
  SO-20261120-7K3F9QXW: assigned to team-field
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
    - id: team-field
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
    - id: 01M7YZMHG0ZY81A0M0V38G3DDS
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: assign
      from: team-access
      to: team-field

# Somebody unknown is a warning, with the nearest name.
$ som order assign 9D4B --to team-acces
  SO-20261120-9D4B6HNV: assigned to team-acces
  ! orders/2026/11/SO-20261120-9D4B6HNV.json:11:13: warning: team 'team-acces' is not known [unknown-reference]
  !   11 |       "id": "team-acces",
  !      |             ^~~~~~~~~~~~
  ! hint: did you mean 'team-access'?
$ som order assign 9D4B --to team-acces -o json
  {"changed":[{"id":"SO-20261120-9D4B6HNV","from":"acknowledged","to":"acknowledged","text":"is assigned to team-acces already"}]}
$ som order assign 9D4B
  ! som: error: missing: --to PARTY [usage]
  ! hint: usage: som order assign ID --to PARTY
  ! hint: see som order assign --help
  [2]
$ som order assign 9D4B --to ''
  ! som: error: --to: the text is empty [usage]
  ! hint: see som order assign --help
  [2]

# A finished order is not assigned.
$ som order reject 2M8R --reason duplicate -q
$ som order assign 2M8R --to team-field
  ! SO-20261120-2M8R1TQC: cannot assign an order that is rejected [illegal-transition]
  ! hint: rejected is final
  [5]
$ som order assign --help
  give an order to a team or party
  Usage: som order assign [OPTIONS] ID

  Positionals:
    ID ...                          the order: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --to PARTY                      the new team or party
    --person PERSON                 the person who does the work
    --where EXPR                    change each record that matches, such as:
                                    state = held and priority <= 2
    --max N                         with --where: change up to this many records
                                    (default: 20)

  Examples:
    som order assign 7K3F --to team-access
    som order assign 7K3F --to team-access --person ravi --reason \
        'Jane is on leave'

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
# A person who is not in the team.
$ som order assign 7K3F --to team-access --person rvi
  SO-20261120-7K3F9QXW: assigned to team-access (rvi)
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml: warning: 'rvi' is no member of team-access [unknown-reference]
  ! hint: did you mean 'ravi'?
