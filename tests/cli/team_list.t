# Teams and their open activities.
$ include prelude.t
$ som team list
  TEAM         NAME    LEAD  MEMBERS     CALENDAR  CAPACITY  OPEN  READY  RUNNING  LATE
  team-access  Access  jane  jane, ravi  office                 0      0        0     0
  team-field   Field   omar  omar, li    office                 0      0        0     0
$ edit policy/policy.yaml 's/name: Field/capacity: 2/'
$ som order start 7K3F 9D4B -q --force --reason 'no duct needed'
$ som activity start 7K3F survey -q
$ som team list
  TEAM         NAME    LEAD  MEMBERS     CALENDAR  CAPACITY  OPEN  READY  RUNNING  LATE
  team-access  Access  jane  jane, ravi  office                 5      1        0     0
  team-field           omar  omar, li    office           2     2      1        1     0
$ now 2026-12-01T12:00:00Z
$ som team list -o csv
  team,name,lead,members,calendar,capacity,open,ready,running,late\x0d
  team-access,Access,jane,"jane, ravi",office,,5,1,0,3\x0d
  team-field,,omar,"omar, li",office,2,2,1,1,2\x0d
$ som team list -o json
  {
    "schemaVersion": 1,
    "kind": "TeamList",
    "items": [
      {
        "id": "team-access",
        "name": "Access",
        "lead": "jane",
        "members": [
          "jane",
          "ravi"
        ],
        "calendar": "office",
        "capacity": null,
        "open": 5,
        "ready": 1,
        "running": 0,
        "late": 3
      },
      {
        "id": "team-field",
        "lead": "omar",
        "members": [
          "omar",
          "li"
        ],
        "calendar": "office",
        "capacity": 2,
        "open": 2,
        "ready": 1,
        "running": 1,
        "late": 2
      }
    ],
    "truncated": false
  }
$ som team list -o id
  team-access
  team-field
