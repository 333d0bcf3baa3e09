# Alarms of planned work are left out: those that a silence names, and those of what fails with its objects.
$ include cause_prelude.t
$ write policy/silence.yaml <<EOF
"@type": Silence
id: swap-port
startDate: "2026-11-21T09:00:00Z"
endDate: "2026-11-21T13:00:00Z"
appliesTo: {kind: Alarm}
author: jane
reason: port swap
resource: [PORT-3-1]
record: [AL-20261121-AAAAAAA3]
EOF
$ som alarm correlate -o json --fields cause,explained,unalarmed
  {
    "schemaVersion": 1,
    "kind": "Correlation",
    "items": [
      {
        "cause": "PORT-3-2",
        "explained": [
          "AL-20261121-AAAAAAA2",
          "AL-20261121-AAAAAAA5"
        ],
        "unalarmed": 0
      }
    ],
    "truncated": false
  }
$ som --now 2026-11-21T14:00:00Z alarm correlate
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)        1.00  5 of 5            3  1 of 1     2026-11-21 09:58  → new report
  ! som: 1 alarm of objects that are not in the inventory
