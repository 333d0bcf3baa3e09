# An order that fails takes back what was requested, reserved and designed for it alone.
$ include delivery_prelude.t
$ write pools/vlan.yaml <<EOF
"@type": ResourcePool
id: vlan
range: {from: 100, to: 109}
EOF
$ som order create --spec ethernet-access --customer CUST-7 --place leeds --external-id B -q
$ som service reserve --pool vlan --for ext:A --item 1 -q
$ som order start ext:A -q
$ som service reserve --pool vlan --for ext:A -q
$ som service reserve --pool vlan --for customerOrder:CO-7 -q
$ som activity skip ext:A survey --reason 'known site' -q
$ som request list
  ID                    STATE         PRIO  DUE               WHEN        PARTY      ORDER                 CUSTOMER  DESCRIPTION
  RO-20261121-KP5ZGG7Q  acknowledged     2  2026-11-23 17:00  in 2 d 5 h             SO-20261121-XJ4G4Q61  CUST-7    Ethernet port
  PO-20261121-EA1MV5A8  acknowledged     2  2026-11-27 17:00  in 6 d 5 h  carrier-x  SO-20261121-XJ4G4Q61  CUST-7    Fibre tail

# What has not begun is cancelled; what has begun is asked, and the order does not wait for the answer.
$ som request update EA1M --state inProgress -q
$ som order fail ext:A --reason 'no duct'
  SO-20261121-XJ4G4Q61: inProgress → failed (no duct)
  SV-20261121-X841XX25: reserved → terminated (SO-20261121-XJ4G4Q61 item 1 is failed)
  RO-20261121-KP5ZGG7Q: acknowledged → cancelled (SO-20261121-XJ4G4Q61 is failed: no duct)
  PO-20261121-EA1MV5A8: inProgress → pendingCancellation (the other process has to answer)
  vlan/102: allocated → free (was for customerOrder:CO-7)
$ som order show ext:A
  ServiceOrder SO-20261121-XJ4G4Q61
    state           failed
    external id     A
    customer order  CO-7
    priority        2
    customer        CUST-7
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    requested for   2026-12-15 23:59
    completed       2026-11-21 12:00
    file            orders/2026/11/SO-20261121-XJ4G4Q61.yaml

  ITEM  ACTION  STATE   SPECIFICATION    SERVICE               PLACE
  1     add     failed  ethernet-access  SV-20261121-X841XX25  leeds

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       100

  ACTIVITY   STATE      ASSIGNEE     STARTED           ENDED             AFTER
  survey     skipped    team-field
  port       cancelled  team-access                                      survey
  tail       cancelled  carrier-x    2026-11-21 12:00  2026-11-21 12:00  survey
  configure  cancelled  team-access                                      port, tail

  REQUEST               ACTIVITY  STATE                PARTY
  RO-20261121-KP5ZGG7Q  port      cancelled
  PO-20261121-EA1MV5A8  tail      pendingCancellation  carrier-x

  VALUE     ITEM  STATE
  vlan/100  1     allocated
  vlan/101  1     allocated

  WHEN              ERROR
  2026-11-21 12:00  no duct
$ som request list --all
  ID                    STATE                PRIO  DUE               WHEN        PARTY      ORDER                 CUSTOMER  DESCRIPTION
  RO-20261121-KP5ZGG7Q  cancelled               2  2026-11-23 17:00                         SO-20261121-XJ4G4Q61  CUST-7    Ethernet port
  PO-20261121-EA1MV5A8  pendingCancellation     2  2026-11-27 17:00  in 6 d 5 h  carrier-x  SO-20261121-XJ4G4Q61  CUST-7    Fibre tail
$ som service list --all
  ID                    STATE       SPECIFICATION    CUSTOMER  DESCRIPTION
  SV-20261121-X841XX25  terminated  ethernet-access  CUST-7
$ som service list --pool vlan
  POOL  SCOPE  VALUES  RESERVED  ALLOCATED  FREE  FORECAST
  vlan             10         0          2     8  exhausted in about 120 days
$ som log ext:A
  TIME              USER  ACTION    ACTIVITY  CHANGE                     REASON
  2026-11-21 12:00  jane  create
  2026-11-21 12:00  jane  reserve             vlan/100
  2026-11-21 12:00  jane  start               acknowledged → inProgress
  2026-11-21 12:00  jane  allocate            vlan/100
  2026-11-21 12:00  jane  allocate            vlan/101
  2026-11-21 12:00  jane  skip      survey    pending → skipped          known site
  2026-11-21 12:00  jane  request   port      → RO-20261121-KP5ZGG7Q
  2026-11-21 12:00  jane  request   tail      → PO-20261121-EA1MV5A8
  2026-11-21 12:00  jane  start     tail      pending → inProgress       PO-20261121-EA1MV5A8 is inProgress
  2026-11-21 12:00  jane  fail                inProgress → failed        no duct
  2026-11-21 12:00  jane  release             vlan/102
$ som validate
  15 files checked: 0 errors, 1 warning
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:62:15: warning: team 'carrier-x' is not known [unknown-reference]
  !   62 |     assignee: carrier-x
  !      |               ^~~~~~~~~

# The answer comes later, whatever it is; what was not wanted any more supports nothing.
$ som request update EA1M --state cancelled
  PO-20261121-EA1MV5A8: pendingCancellation → cancelled
  vlan/100: allocated → free (was for SO-20261121-XJ4G4Q61)
  vlan/101: allocated → free (was for SO-20261121-XJ4G4Q61)
$ som request list --open
  ID  STATE  PRIO  DUE  WHEN  PARTY  ORDER  CUSTOMER  DESCRIPTION
$ som jeopardy scan --all
  LEVEL    ID                    ABOUT                                                   CUSTOMER  DUE               WHEN         ASSIGNEE     WHY
  atRisk   SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  in 6 d 5 h   -            nobody has been assigned for 1 d 1 h
  atRisk   SO-20261121-J3Q45J8B                                                          CUST-7    2026-12-04 17:00  in 13 d 5 h  -            with maximum durations completion is 2 d 20 h after the due date
  atRisk   SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                 -            nobody has been assigned for 1 d 2 h (+1)
  onTrack  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot                   CUST-118  2026-12-01 17:00  in 10 d 5 h  team-access
  4 open: 0 overdue, 0 inJeopardy, 3 atRisk, 1 onTrack

# A service that is in use already stays, with its values.
$ som service reserve --pool vlan --for ext:B --item 1 -q
$ som order start ext:B -q
$ som activity skip ext:B survey --reason 'known site' -q
$ som service list -o id
  SV-20261121-X841XX25
  SV-20261121-YK35XX1G
$ som service activate YK35 --force --reason 'the customer could not wait'
  SV-20261121-YK35XX1G: reserved → active (the customer could not wait)
$ som order fail ext:B --reason 'supplier is bankrupt'
  SO-20261121-J3Q45J8B: inProgress → failed (supplier is bankrupt)
  RO-20261121-6DE26REX: acknowledged → cancelled (SO-20261121-J3Q45J8B is failed: supplier is bankrupt)
  PO-20261121-C9TMGCPV: acknowledged → cancelled (SO-20261121-J3Q45J8B is failed: supplier is bankrupt)
$ som service list --all
  ID                    STATE       SPECIFICATION    CUSTOMER  DESCRIPTION
  SV-20261121-X841XX25  terminated  ethernet-access  CUST-7
  SV-20261121-YK35XX1G  active      ethernet-access  CUST-7
$ som service list --pool vlan
  POOL  SCOPE  VALUES  RESERVED  ALLOCATED  FREE  FORECAST
  vlan             10         0          1     9  exhausted in about 270 days

# A request that another open order waits for goes on for that one.
$ write requests/2026/11/PO-20261121-5HARED00.yaml <<EOF
"@type": PartyOrder
id: PO-20261121-5HARED00
state: inProgress
orderDate: "2026-11-21T08:00:00Z"
serviceOrderItem: [{id: "1", action: add, state: inProgress, service: {name: duct}}]
requestedBy: [{id: SO-20261121-5HARED01, activity: duct}, {id: SO-20261121-5HARED02, activity: duct}]
EOF
$ write orders/2026/11/SO-20261121-5HARED01.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-5HARED01
externalId: S1
state: inProgress
orderDate: "2026-11-21T08:00:00Z"
serviceOrderItem: [{id: "1", action: add, state: inProgress, service: {name: one}}]
activity:
  - {id: duct, type: partyOrder, state: inProgress, delegatedTo: PO-20261121-5HARED00}
EOF
$ write orders/2026/11/SO-20261121-5HARED02.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-5HARED02
externalId: S2
state: inProgress
orderDate: "2026-11-21T08:00:00Z"
serviceOrderItem: [{id: "1", action: add, state: inProgress, service: {name: two}}]
activity:
  - {id: duct, type: partyOrder, state: inProgress, delegatedTo: PO-20261121-5HARED00}
EOF
$ som order fail ext:S1 --reason 'no duct'
  SO-20261121-5HARED01: inProgress → failed (no duct)
  PO-20261121-5HARED00: no longer requested by SO-20261121-5HARED01
$ som order fail ext:S2 --reason 'no duct either'
  SO-20261121-5HARED02: inProgress → failed (no duct either)
  PO-20261121-5HARED00: inProgress → pendingCancellation (the other process has to answer)
$ som request update 5HARED00 --state inProgress --reason 'the duct is dug anyway'
  PO-20261121-5HARED00: pendingCancellation → inProgress (the duct is dug anyway)
$ som request update 5HARED00 --state completed
  PO-20261121-5HARED00: inProgress → completed
  SO-20261121-T3RJ8MCZ: takes back what SO-20261121-5HARED02 delivered
  SO-20261121-T3RJ8MCZ: acknowledged → inProgress (SO-20261121-5HARED02 item 1 is failed)
  PO-20261121-D6XTJ8W1: created for SO-20261121-T3RJ8MCZ duct-back

# An activity that was skipped while its request was open: nobody waits when the order is completed.
$ som order create --spec ethernet-access --customer CUST-7 --place leeds --external-id C -q
$ som order start ext:C -q
$ som activity skip ext:C survey --reason 'known site' -q
$ som activity skip ext:C port --reason 'there is one' -q
$ som activity skip ext:C tail --reason 'there is one' -q
$ som activity start ext:C configure -q
$ som activity complete ext:C configure
  SO-20261121-9RQF7Z0Q: configure: inProgress → completed
  SV-20261121-H8C6ES9E: designed → inactive (SO-20261121-9RQF7Z0Q has configured it)
  SO-20261121-9RQF7Z0Q: inProgress → completed (all activities are finished)
  SV-20261121-H8C6ES9E: inactive → active (SO-20261121-9RQF7Z0Q item 1 is completed)

# A change that fails before it is configured: its service serves on, and what was allocated for the change goes back.
$ som service list --state active -o id
  SV-20261121-H8C6ES9E
  SV-20261121-YK35XX1G
$ som order create --spec ethernet-access --customer CUST-7 --action modify --service SV-20261121-YK35XX1G --external-id M -q
$ som service allocate --pool vlan --for ext:M --item 1 -q
$ som order start ext:M -q
$ som service reserve --pool vlan --for ext:M --item 1 -q
$ som order fail ext:M --reason 'wrong card'
  SO-20261121-SM9CGZHR: inProgress → failed (wrong card)
  vlan/101: allocated → free (was for SO-20261121-SM9CGZHR)
  vlan/102: allocated → free (was for SO-20261121-SM9CGZHR)
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  100           allocated  SO-20261121-J3Q45J8B  1     2026-11-21 12:00
$ som service recover YK35XX1G --reason 'contract ended'
  SV-20261121-YK35XX1G: active → terminated (contract ended)
  vlan/100: allocated → free (was for SV-20261121-YK35XX1G)

# Rejected: a service that was there before is designed again.
$ write inventory/ZZ/SV-20261121-ZZZZZZZZ.yaml <<EOF
"@type": Service
id: SV-20261121-ZZZZZZZZ
state: designed
EOF
$ som order create --spec ethernet-access --customer CUST-7 --service SV-20261121-ZZZZZZZZ --external-id R -q
$ som service reserve --pool vlan --for ext:R --item 1
  vlan/100: reserved for SO-20261121-68GKEC3K
  SV-20261121-ZZZZZZZZ: designed → reserved (SO-20261121-68GKEC3K has values for it)
$ som order reject ext:R --reason 'no credit'
  SO-20261121-68GKEC3K: acknowledged → rejected (no credit)
  SV-20261121-ZZZZZZZZ: reserved → designed (SO-20261121-68GKEC3K item 1 is rejected)
  vlan/100: reserved → free (was for SO-20261121-68GKEC3K)
$ som service list --all
  ID                    STATE       SPECIFICATION    CUSTOMER  DESCRIPTION
  SV-20261121-H8C6ES9E  active      ethernet-access  CUST-7
  SV-20261121-X841XX25  terminated  ethernet-access  CUST-7
  SV-20261121-YK35XX1G  terminated  ethernet-access  CUST-7
  SV-20261121-ZZZZZZZZ  designed
$ som service list --pool vlan
  POOL  SCOPE  VALUES  RESERVED  ALLOCATED  FREE  FORECAST
  vlan             10         0          0    10
