# 1.4.5/8: assign and track provisioning activities over several items, whose states roll up into the order's.
$ include prelude.t
$ som order start 2M8R -q
$ som order complete 2M8R -q
$ som order start 9D4B
  SO-20261120-9D4B6HNV: acknowledged → inProgress
  SV-20261120-NSTB16XN: designed for SO-20261120-9D4B6HNV item 1
  SV-20261120-57XDRG03: designed for SO-20261120-9D4B6HNV item 2
$ som order assign 9D4B --to team-access
  SO-20261120-9D4B6HNV: assigned to team-access
$ som activity assign 9D4B 2.number --to ravi
  SO-20261120-9D4B6HNV: activity 2.number assigned to ravi

# The item that works is in progress, the other one waits.
$ som activity start 9D4B 2.number
  SO-20261120-9D4B6HNV: 2.number: pending → inProgress
$ som order show 9D4B
  ServiceOrder SO-20261120-9D4B6HNV
    state           inProgress
    level           onTrack
    description     1 Gbit/s Ethernet line and a voice line, Bradford mill
    priority        1
    assignee        team-access
    related to      SO-20261120-2M8R1TQC (dependency)
    ordered         2026-11-20 11:00
    started         2026-11-21 12:00
    due             2026-11-27 17:00 (in 6 d 5 h)
    expected        2026-11-24 12:00
    file            orders/2026/11/SO-20261120-9D4B6HNV.json

  ITEM  ACTION  STATE         SPECIFICATION  SERVICE               NAME
  1     add     acknowledged  ethernet-line  SV-20261120-NSTB16XN  bradford-mill
  2     add     inProgress    voice-line     SV-20261120-57XDRG03  mill-reception

  ACTIVITY     STATE       ASSIGNEE     STARTED           AFTER
  1.survey     pending     team-field
  1.configure  pending     team-access                    1.survey
  1.test       pending     team-access                    1.configure
  2.number     inProgress  ravi         2026-11-21 12:00
$ som activity complete 9D4B 2.number
  SO-20261120-9D4B6HNV: 2.number: inProgress → completed
  SV-20261120-57XDRG03: designed → inactive (SO-20261120-9D4B6HNV has configured it)
  SV-20261120-57XDRG03: inactive → active (SO-20261120-9D4B6HNV item 2 is completed)
$ som order show 9D4B
  ServiceOrder SO-20261120-9D4B6HNV
    state           inProgress
    level           onTrack
    description     1 Gbit/s Ethernet line and a voice line, Bradford mill
    priority        1
    assignee        team-access
    related to      SO-20261120-2M8R1TQC (dependency)
    ordered         2026-11-20 11:00
    started         2026-11-21 12:00
    due             2026-11-27 17:00 (in 6 d 5 h)
    expected        2026-11-24 12:00
    file            orders/2026/11/SO-20261120-9D4B6HNV.json

  ITEM  ACTION  STATE         SPECIFICATION  SERVICE               NAME
  1     add     acknowledged  ethernet-line  SV-20261120-NSTB16XN  bradford-mill
  2     add     completed     voice-line     SV-20261120-57XDRG03  mill-reception

  ACTIVITY     STATE      ASSIGNEE     STARTED           ENDED             AFTER
  1.survey     pending    team-field
  1.configure  pending    team-access                                      1.survey
  1.test       pending    team-access                                      1.configure
  2.number     completed  ravi         2026-11-21 12:00  2026-11-21 12:00
$ som activity skip 9D4B 1.survey --reason 'known site'
  SO-20261120-9D4B6HNV: 1.survey: pending → skipped (known site)
$ som activity start 9D4B 1.configure
  SO-20261120-9D4B6HNV: 1.configure: pending → inProgress
$ som activity complete 9D4B 1.configure
  SO-20261120-9D4B6HNV: 1.configure: inProgress → completed
  SV-20261120-NSTB16XN: designed → inactive (SO-20261120-9D4B6HNV has configured it)
$ som activity start 9D4B 1.test
  SO-20261120-9D4B6HNV: 1.test: pending → inProgress
$ now 2026-11-23T10:00:00Z
$ som activity complete 9D4B 1.test
  SO-20261120-9D4B6HNV: 1.test: inProgress → completed
  SO-20261120-9D4B6HNV: inProgress → completed (all activities are finished)
  SV-20261120-NSTB16XN: inactive → active (SO-20261120-9D4B6HNV item 1 is completed)
$ cat orders/2026/11/SO-20261120-9D4B6HNV.json
  {
    "@type": "ServiceOrder",
    "id": "SO-20261120-9D4B6HNV",
    "description": "1 Gbit/s Ethernet line and a voice line, Bradford mill",
    "priority": "1",
    "state": "completed",
    "orderDate": "2026-11-20T11:00:00Z",
    "startDate": "2026-11-21T12:00:00Z",
    "completionDate": "2026-11-23T10:00:00Z",
    "requestedCompletionDate": "2026-11-27T17:00:00Z",
    "relatedParty": [
      {
        "id": "team-access",
        "role": "assignee"
      }
    ],
    "orderRelationship": [{"id": "SO-20261120-2M8R1TQC", "relationshipType": "dependency"}],
    "serviceOrderItem": [
      {
        "id": "1",
        "action": "add",
        "state": "completed",
        "service": {"name": "bradford-mill", "serviceSpecification": {"id": "ethernet-line"}, "id": "SV-20261120-NSTB16XN"}
      },
      {
        "id": "2",
        "action": "add",
        "state": "completed",
        "service": {"name": "mill-reception", "serviceSpecification": {"id": "voice-line"}, "id": "SV-20261120-57XDRG03"}
      }
    ],
    "activity": [
      {
        "id": "1.survey",
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
        "id": "1.configure",
        "name": "Configure the port",
        "type": "configure",
        "state": "completed",
        "dependsOn": [
          "1.survey"
        ],
        "duration": {
          "typical": "PT2H",
          "max": "PT4H"
        },
        "startDate": "2026-11-21T12:00:00Z",
        "endDate": "2026-11-21T12:00:00Z",
        "assignee": "team-access",
        "serviceOrderItem": "1",
        "pointOfNoReturn": true
      },
      {
        "id": "1.test",
        "name": "Turn-up test",
        "type": "test",
        "state": "completed",
        "dependsOn": [
          "1.configure"
        ],
        "duration": {
          "typical": "PT1H",
          "max": "PT4H"
        },
        "startDate": "2026-11-21T12:00:00Z",
        "endDate": "2026-11-23T10:00:00Z",
        "assignee": "team-access",
        "serviceOrderItem": "1"
      },
      {
        "id": "2.number",
        "name": "Assign a number",
        "type": "configure",
        "state": "completed",
        "duration": {
          "typical": "PT1H",
          "max": "PT2H"
        },
        "startDate": "2026-11-21T12:00:00Z",
        "endDate": "2026-11-21T12:00:00Z",
        "assignee": "ravi",
        "serviceOrderItem": "2"
      }
    ],
    "trackingRecord": [
      {
        "id": "01M7YZMHG0ZY81A0M0V38G3DDS",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "start",
        "from": "acknowledged",
        "to": "inProgress"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0V4JKBTR0",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "assign",
        "to": "team-access"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0V6R0W54K",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "assign",
        "activity": "2.number",
        "from": "team-access",
        "to": "ravi"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0VA7F4Y7J",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "start",
        "activity": "2.number",
        "from": "pending",
        "to": "inProgress"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0VC6RCYFC",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "complete",
        "activity": "2.number",
        "from": "inProgress",
        "to": "completed"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0VFWSAJB2",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "skip",
        "activity": "1.survey",
        "from": "pending",
        "to": "skipped",
        "reason": "known site"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0VK7ZWZJH",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "start",
        "activity": "1.configure",
        "from": "pending",
        "to": "inProgress"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0VKB975Z1",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "complete",
        "activity": "1.configure",
        "from": "inProgress",
        "to": "completed"
      },
      {
        "id": "01M7YZMHG0ZY81A0M0VN1P9HXT",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "start",
        "activity": "1.test",
        "from": "pending",
        "to": "inProgress"
      },
      {
        "id": "01M83XJ8809MACZ2ZYEW0NCKV1",
        "time": "2026-11-23T10:00:00Z",
        "user": "jane",
        "action": "complete",
        "activity": "1.test",
        "from": "inProgress",
        "to": "completed"
      },
      {
        "id": "01M83XJ8809MACZ2ZYEYP5ANVK",
        "time": "2026-11-23T10:00:00Z",
        "user": "jane",
        "action": "complete",
        "from": "inProgress",
        "to": "completed"
      }
    ]
  }
$ som validate
  9 files checked: 0 errors, 0 warnings
