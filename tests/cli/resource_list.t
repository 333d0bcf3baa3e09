# The resources of the inventory, their alarms, and what stands on them.
$ include cause_prelude.t
$ som resource list
  RESOURCE  NAME                ALARMS  SEVERITY  RESOURCES  SERVICES
  CARD-3    Line card 3              0                    4         2
  CARD-4                             0                    0         0
  PORT-3-1                           1  critical          0         2
  PORT-3-2                           1  major             0         0
  PORT-3-3  leeds-pe1 ge-3/0/3       1  major             0         0
  PORT-3-4                           0                    0         0
  SLOT-3                             0                    5         2
$ som resource list --alarmed -o json
  {
    "schemaVersion": 1,
    "kind": "ResourceList",
    "items": [
      {
        "id": "PORT-3-1",
        "alarms": 1,
        "severity": "critical",
        "resources": 0,
        "services": 2,
        "usedBy": [
          "SV-20261001-AAAAAAA1"
        ]
      },
      {
        "id": "PORT-3-2",
        "alarms": 1,
        "severity": "major",
        "resources": 0,
        "services": 0,
        "usedBy": [
          "SV-20261001-AAAAAAA3",
          "SV-20261001-AAAAAAA4"
        ]
      },
      {
        "id": "PORT-3-3",
        "name": "leeds-pe1 ge-3/0/3",
        "alarms": 1,
        "severity": "major",
        "resources": 0,
        "services": 0,
        "usedBy": []
      }
    ],
    "truncated": false
  }
$ som resource list -o csv
  resource,name,alarms,severity,resources,services\x0d
  CARD-3,Line card 3,0,,4,2\x0d
  CARD-4,,0,,0,0\x0d
  PORT-3-1,,1,critical,0,2\x0d
  PORT-3-2,,1,major,0,0\x0d
  PORT-3-3,leeds-pe1 ge-3/0/3,1,major,0,0\x0d
  PORT-3-4,,0,,0,0\x0d
  SLOT-3,,0,,5,2\x0d
