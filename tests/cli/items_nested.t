# Items that hold items: planned, checked, completed and rolled up.
$ include prelude.t
$ payload order.json <<EOF
{"serviceOrderItem": [
  {"id": "site", "action": "add", "service": {"name": "site"}, "serviceOrderItem": [
    {"id": "line", "action": "add", "service": {"name": "line", "serviceSpecification": {"id": "ethernet-line"}}},
    {"action": "add", "service": {"name": "voice", "serviceSpecification": {"id": "voice-line"}},
     "orderItemRelationship": [{"id": "line", "type": "Dependency"}]}]}]}
EOF
$ som order create -f order.json
  SO-20261121-XJ4G4Q61: created
  ! order.json:5:6: warning: 'orderItemRelationship' is called 'serviceOrderItemRelationship' now [normalised]
  !   5 |      "orderItemRelationship": [{"id": "line", "type": "Dependency"}]}]}]}
  !     |      ^~~~~~~~~~~~~~~~~~~~~~~
  ! order.json:5:39: warning: 'id' became orderItem.itemId [normalised]
  !   5 |      "orderItemRelationship": [{"id": "line", "type": "Dependency"}]}]}]}
  !     |                                       ^~~~~~
  ! order.json:5:47: warning: 'type' is called 'relationshipType' now [normalised]
  !   5 |      "orderItemRelationship": [{"id": "line", "type": "Dependency"}]}]}]}
  !     |                                               ^~~~~~
  ! order.json:5:55: warning: 'Dependency' became 'dependency' [normalised]
  !   5 |      "orderItemRelationship": [{"id": "line", "type": "Dependency"}]}]}]}
  !     |                                                       ^~~~~~~~~~~~
$ som order start XJ4G
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-Q37GK523: designed for SO-20261121-XJ4G4Q61 item site
  SV-20261121-03ZKRPD7: designed for SO-20261121-XJ4G4Q61 item line
  SV-20261121-J1BRVHM0: designed for SO-20261121-XJ4G4Q61 item site.2
$ som order show XJ4G
  ServiceOrder SO-20261121-XJ4G4Q61
    state           inProgress
    level           onTrack
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    due             2026-12-04 17:00 (in 13 d 5 h)
    expected        2026-11-24 13:00
    file            orders/2026/11/SO-20261121-XJ4G4Q61.yaml

  ITEM    ACTION  STATE         SPECIFICATION  SERVICE               NAME
  site    add     acknowledged                 SV-20261121-Q37GK523  site
  line    add     acknowledged  ethernet-line  SV-20261121-03ZKRPD7  line
  site.2  add     acknowledged  voice-line     SV-20261121-J1BRVHM0  voice

  ACTIVITY        STATE    ASSIGNEE     AFTER
  line.survey     pending  team-field
  line.configure  pending  team-access  line.survey
  line.test       pending  team-access  line.configure
  site.2.number   pending  team-access
$ som order complete XJ4G
  ! SO-20261121-XJ4G4Q61: activities are not finished: line.survey (pending), line.configure (pending), line.test (pending), site.2.number (pending) [guard]
  ! hint: finish them with som activity complete SO-20261121-XJ4G4Q61 ACTIVITY, skip them, or retry those that failed
  [5]
$ som activity start XJ4G line.survey
  SO-20261121-XJ4G4Q61: line.survey: pending → inProgress
$ som order show XJ4G -o json --fields serviceOrderItem
  {
    "serviceOrderItem": [
      {
        "id": "site",
        "action": "add",
        "state": "inProgress",
        "service": {
          "name": "site",
          "id": "SV-20261121-Q37GK523"
        },
        "serviceOrderItem": [
          {
            "id": "line",
            "action": "add",
            "state": "inProgress",
            "service": {
              "name": "line",
              "serviceSpecification": {
                "id": "ethernet-line"
              },
              "id": "SV-20261121-03ZKRPD7"
            }
          },
          {
            "id": "site.2",
            "action": "add",
            "state": "acknowledged",
            "service": {
              "name": "voice",
              "serviceSpecification": {
                "id": "voice-line"
              },
              "id": "SV-20261121-J1BRVHM0"
            },
            "serviceOrderItemRelationship": [
              {
                "relationshipType": "dependency",
                "orderItem": {
                  "itemId": "line"
                }
              }
            ]
          }
        ]
      }
    ]
  }
$ som order update XJ4G --set 'serviceOrderItem[id=site].serviceOrderItem[id=line].state=completed'
  ! som: error: 'serviceOrderItem[id=site].serviceOrderItem[id=line].state' cannot be set by update [protected-field]
  ! hint: items follow their order and activities
  [5]
$ som jeopardy scan --all --customer nobody
  0 open: 0 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack

# An inner item waits for another one; the outer one is completed after both, and the order after it.
$ som activity start XJ4G site.2.number
  ! SO-20261121-XJ4G4Q61 site.2.number: waits for item line (inProgress) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som order list --where 'spec = voice-line' -o id
  SO-20261120-9D4B6HNV
  SO-20261121-XJ4G4Q61
$ som activity complete XJ4G line.survey -q
$ som activity start XJ4G line.configure -q
$ som activity complete XJ4G line.configure -q
$ som activity start XJ4G line.test -q
$ som activity complete XJ4G line.test -q
$ som order show XJ4G
  ServiceOrder SO-20261121-XJ4G4Q61
    state           inProgress
    level           onTrack
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    due             2026-12-04 17:00 (in 13 d 5 h)
    expected        2026-11-23 10:00
    file            orders/2026/11/SO-20261121-XJ4G4Q61.yaml

  ITEM    ACTION  STATE         SPECIFICATION  SERVICE               NAME
  site    add     inProgress                   SV-20261121-Q37GK523  site
  line    add     completed     ethernet-line  SV-20261121-03ZKRPD7  line
  site.2  add     acknowledged  voice-line     SV-20261121-J1BRVHM0  voice

  ACTIVITY        STATE      ASSIGNEE     STARTED           ENDED             AFTER
  line.survey     completed  team-field   2026-11-21 12:00  2026-11-21 12:00
  line.configure  completed  team-access  2026-11-21 12:00  2026-11-21 12:00  line.survey
  line.test       completed  team-access  2026-11-21 12:00  2026-11-21 12:00  line.configure
  site.2.number   pending    team-access
$ som activity start XJ4G site.2.number -q
$ som activity complete XJ4G site.2.number
  SO-20261121-XJ4G4Q61: site.2.number: inProgress → completed
  SV-20261121-J1BRVHM0: designed → inactive (SO-20261121-XJ4G4Q61 has configured it)
  SO-20261121-XJ4G4Q61: inProgress → completed (all activities are finished)
  SV-20261121-J1BRVHM0: inactive → active (SO-20261121-XJ4G4Q61 item site.2 is completed)
  SV-20261121-Q37GK523: designed → active (SO-20261121-XJ4G4Q61 item site is completed)
$ som validate orders
  4 files checked: 0 errors, 0 warnings

# Ids are unique over all levels, relations lead to items that are there, and not in a circle.
$ payload twice.json <<EOF
{"serviceOrderItem": [{"id": "1", "action": "add", "service": {}, "serviceOrderItem": [{"id": "1", "action": "add", "service": {}}]}]}
EOF
$ som order create -f twice.json
  ! twice.json:1:95: error: duplicate serviceOrderItem '1' [duplicate-id]
  !   1 | Item": [{"id": "1", "action": "add", "service": {}, "serviceOrderItem": [{"id": "1", "action": "add", "service": {}}]}]}
  !     |                                                                                 ^~~
  [4]
$ payload dangling.json <<EOF
{"serviceOrderItem": [{"id": "1", "action": "add", "service": {}, "serviceOrderItemRelationship": [{"id": "2", "relationshipType": "dependency"}]}]}
EOF
$ som order create -f dangling.json
  ! dangling.json:1:107: error: item '1' relates to item '2', which does not exist [dangling-reference]
  !   1 | ": "1", "action": "add", "service": {}, "serviceOrderItemRelationship": [{"id": "2", "relationshipType": "dependency"}]}]}
  !     |                                                                                 ^~~
  ! dangling.json:1:107: warning: 'id' became orderItem.itemId [normalised]
  !   1 | ": "1", "action": "add", "service": {}, "serviceOrderItemRelationship": [{"id": "2", "relationshipType": "dependency"}]}]}
  !     |                                                                                 ^~~
  [4]
$ payload circle.json <<EOF
{"serviceOrderItem": [{"id": "1", "action": "add", "service": {}, "serviceOrderItem": [
  {"id": "2", "action": "add", "service": {}, "serviceOrderItemRelationship": [{"relationshipType": "dependency", "orderItem": {"itemId": "1"}}]}]}]}
EOF
$ som order create -f circle.json
  ! circle.json:2:139: error: items depend on each other in a cycle: 2 → 1 → 2 [dependency-cycle]
  !   2 | rItemRelationship": [{"relationshipType": "dependency", "orderItem": {"itemId": "1"}}]}]}]}
  !     |                                                                                 ^~~
  [4]
$ payload deep.json <<EOF
{"serviceOrderItem": [
{"id": "1", "action": "add", "service": {}, "serviceOrderItem": [
{"id": "2", "action": "add", "service": {}, "serviceOrderItem": [
{"id": "3", "action": "add", "service": {}, "serviceOrderItem": [
{"id": "4", "action": "add", "service": {}, "serviceOrderItem": [
{"id": "5", "action": "add", "service": {}, "serviceOrderItem": [
{"id": "6", "action": "add", "service": {}, "serviceOrderItem": [
{"id": "7", "action": "add", "service": {}, "serviceOrderItem": [
{"id": "8", "action": "add", "service": {}, "serviceOrderItem": [
{"id": "9", "action": "add", "service": {}, "serviceOrderItem": [
{"id": "10", "action": "add", "service": {}, "serviceOrderItem": [
{"id": "11", "action": "add", "service": {}}]}]}]}]}]}]}]}]}]}]}]}
EOF
$ som order create -f deep.json
  ! deep.json:11:66: error: items are nested more than 10 levels deep [too-deep]
  !   11 | {"id": "10", "action": "add", "service": {}, "serviceOrderItem": [
  !      |                                                                  ^
  [4]
