# Conditions on records: what fits is listed.
$ include prelude.t
$ som order list --where 'priority <= 2' --fields id,priority
  ID                    PRIO
  SO-20261120-9D4B6HNV     1
  SO-20261120-7K3F9QXW     2
$ som order list --where 'priority <= High and due < 2026-12-01' --fields id,priority,due
  ID                    PRIO  DUE
  SO-20261120-9D4B6HNV     1  2026-11-27 17:00
$ som order list --where 'not assignee or customer = CUST-118' --fields id,assignee,customer
  ID                    ASSIGNEE     CUSTOMER
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW  team-access  CUST-118
  SO-20261120-2M8R1TQC               CUST-204
$ som order list --where 'assignee != team-access' -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
$ som order list --where 'spec in (voice-line, ethernet-line) and not (id ~ "9D4B")' -o id
  SO-20261120-7K3F9QXW
$ som order list --where 'description ~ "(?i)bradford MILL$"' --fields id,description
  ID                    DESCRIPTION
  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill
  SO-20261120-2M8R1TQC  Duct to the Bradford mill
$ som order list --where 'customerOrder = CO-88213 and externalId' -o id
  SO-20261120-7K3F9QXW

# A day is all of it, local times are the workspace's, and now is the moment of the command.
$ som order list --where 'requested = 2026-12-01' -o id
  SO-20261120-7K3F9QXW
$ som order list --where 'requested <= "2026-12-01 16:59"' -o id
  SO-20261120-9D4B6HNV
$ som order list --where 'requested < now+P7D' -o id
  SO-20261120-9D4B6HNV
$ som order list --where 'created > now-PT26H30M' --fields id,created
  ID                    CREATED
  SO-20261120-9D4B6HNV  2026-11-20 11:00
  SO-20261120-2M8R1TQC  2026-11-20 10:00

# Paths go into lists; a field of one's own is put in quotes.
$ som order list --where 'serviceOrderItem.service.name = mill-reception' -o id
  SO-20261120-9D4B6HNV
$ som order list --where 'relatedParty[role=customer].name ~ Baker' -o id
  SO-20261120-7K3F9QXW
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml 's/state: ack/route: north\nstate: ack/'
$ som order list --where '"route" = north' --fields 'id,"route"'
  ID                    route
  SO-20261120-2M8R1TQC  north
$ som order list --where 'route = north'
  ! --where:1:1: error: unknown field 'route' [invalid-query]
  !   1 | route = north
  !     | ^~~~~
  ! hint: write a field of your own in double quotes: "route"
  [2]

# Levels and reasons are computed only when somebody asks.
$ som order list --where 'level >= atRisk' --fields id,level,reasons
  ID                    LEVEL   REASONS
  SO-20261120-9D4B6HNV  atRisk  unassigned
  SO-20261120-2M8R1TQC  atRisk  unassigned, no-due-date
$ som order list --where 'reasons = unassigned and not reasons = no-due-date' --fields id,level,due,expected -o json
  {
    "schemaVersion": 1,
    "kind": "OrderList",
    "items": [
      {
        "id": "SO-20261120-9D4B6HNV",
        "level": "atRisk",
        "due": "2026-11-27T17:00:00Z",
        "expected": "2026-11-24T12:00:00Z"
      }
    ],
    "truncated": false
  }
$ som jeopardy scan --where 'priority = 1 or spec = nothing'
  LEVEL   ID                    ABOUT                                                   CUSTOMER  DUE               WHEN        ASSIGNEE  WHY
  atRisk  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  in 6 d 5 h  -         nobody has been assigned for 1 d 1 h
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
$ som jeopardy scan --where 'kind = order and reasons != no-due-date' --all -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
$ som jeopardy scan --where 'level = onTrack' --all --fields id,level,expected
  ID                    LEVEL    EXPECTED
  SO-20261120-7K3F9QXW  onTrack  2026-11-24 12:00
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack

# A file whose clock cannot be computed is bad only where the clock matters.
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml 's/route: north/sla: {calendar: nowhere}/'
$ som order list --where 'state = acknowledged' -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml: calendar 'nowhere' does not exist [unknown-reference]
  [4]
$ som order list --where 'level = atRisk' -o id
  SO-20261120-9D4B6HNV
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml: calendar 'nowhere' does not exist [unknown-reference]
  [4]

# What a condition cannot be: the place, and what was meant.
$ som order list --where 'priority <= 2 and (state = held'
  ! --where:1:19: error: a '(' is not closed [invalid-query]
  !   1 | priority <= 2 and (state = held
  !     |                   ^
  [2]
$ som order list --where 'level = red'
  ! --where:1:9: error: level cannot be 'red' [invalid-query]
  !   1 | level = red
  !     |         ^~~
  ! hint: permitted values: onTrack, atRisk, inJeopardy, overdue
  [2]
$ som order list --where 'due < someday'
  ! --where:1:7: error: 'someday' is not a time [invalid-query]
  !   1 | due < someday
  !     |       ^~~~~~~
  ! hint: write 2026-12-01, '2026-12-01 17:00', 2026-12-01T17:00:00Z, today, now or now+P2D
  [2]
$ som order list --where 'state == held'
  ! --where:1:8: error: expected a value, not '=' [invalid-query]
  !   1 | state == held
  !     |        ^
  [2]
$ som order list --where 'state = held, pending'
  ! --where:1:13: error: expected 'and' or 'or' before ',' [invalid-query]
  !   1 | state = held, pending
  !     |             ^
  ! hint: for several values write: state in (held, pending)
  [2]
$ som order list --where 'assignee ~ "["'
  ! --where:1:12: error: the regular expression is invalid: missing ]: [ [invalid-query]
  !   1 | assignee ~ "["
  !     |            ^~~
  [2]
$ som order list --where 'reasons = predicted-lat'
  ! --where:1:11: error: reasons cannot be 'predicted-lat' [invalid-query]
  !   1 | reasons = predicted-lat
  !     |           ^~~~~~~~~~~~~
  ! hint: did you mean 'predicted-late'?
  [2]
$ som order list --where 'asignee = x' -o json
  ! {"errors":[{"code":"invalid-query","severity":"error","message":"unknown field 'asignee'","file":"--where","line":1,"column":1,"hints":["did you mean 'assignee'?"]}]}
  [2]
$ som jeopardy scan --where 'kind = ordr'
  ! --where:1:8: error: kind cannot be 'ordr' [invalid-query]
  !   1 | kind = ordr
  !     |        ^~~~
  ! hint: did you mean 'order'?
  [2]
$ som order list --where ''
  ! --where:1:1: error: the condition is empty [invalid-query]
  !   1 |\x20
  !     | ^
  ! hint: write for instance: state = held
  [2]
$ som order list --where 'priority = foo'
  ! --where:1:12: error: priority cannot be 'foo' [invalid-query]
  !   1 | priority = foo
  !     |            ^~~
  ! hint: permitted values: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, Critical, High, Medium, Low
  [2]
$ som order list --where 'priority in (High, 2)' --all -o id
  SO-20261120-7K3F9QXW
$ som order list --fields ''
  ! som: error: --fields: the list of fields is empty [usage]
  ! hint: see som order list --help
  [2]
