# An open report of another cause that has at least half of the alarms around a burst gets the others.
$ include cause_prelude.t
$ write problem.json <<EOF
{"name": "Mill is down", "underlyingAlarm": [{"id": "AL-20261121-AAAAAAA1"}, {"id": "AL-20261121-AAAAAAA2"}]}
EOF
$ som report create --kind service-trouble -f problem.json
  TR-20261121-XJ4G4Q61: created
# Two of five are less than half.
$ som alarm correlate
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)         .97  3 of 3            3  1 of 1     2026-11-21 09:58  → new report
  ! som: 1 alarm of objects that are not in the inventory
$ write problem.json <<EOF
{"name": "Depot is down", "underlyingAlarm": [{"id": "AL-20261121-AAAAAAA1"}, {"id": "AL-20261121-AAAAAAA2"}, {"id": "AL-20261121-AAAAAAA5"}]}
EOF
$ som report create --kind service-trouble -f problem.json
  TR-20261121-J3Q45J8B: created
$ som alarm correlate --raise --min-confidence .3
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)         .35  2 of 2            3  0 of 1     2026-11-21 09:58  → TR-20261121-J3Q45J8B
  TR-20261121-J3Q45J8B: 2 alarms added
  ! som: 1 alarm of objects that are not in the inventory
$ som report show TR-20261121-J3Q45J8B -o json --fields id,name,underlyingAlarm
  {
    "id": "TR-20261121-J3Q45J8B",
    "name": "Depot is down",
    "underlyingAlarm": [
      {
        "id": "AL-20261121-AAAAAAA1"
      },
      {
        "id": "AL-20261121-AAAAAAA2"
      },
      {
        "id": "AL-20261121-AAAAAAA5"
      },
      {
        "id": "AL-20261121-AAAAAAA3"
      },
      {
        "id": "AL-20261121-AAAAAAA4"
      }
    ]
  }
$ som validate
  19 files checked: 0 errors, 0 warnings
