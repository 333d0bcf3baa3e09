# Which silences are active, planned and ended, and which end within a day.
$ include prelude.t
$ now 2026-11-21T12:00:00Z
$ som silence list
  ID  STATE  FROM  UNTIL  WHEN  COVERS  AUTHOR  REASON
$ write policy/silences.yaml <<EOF
"@type": Silence
id: planned
appliesTo: {customer: CUST-204, priority: [1, 2]}
startDate: "2026-12-01T10:00:00Z"
endDate: "2026-12-02T10:00:00Z"
author: jane
reason: works
---
"@type": Silence
id: long
appliesTo: {}
endDate: "2026-12-20T10:00:00Z"
author: jane
reason: works
---
"@type": Silence
id: soon
appliesTo: {}
record: [SO-20261120-7K3F9QXW]
endDate: "2026-11-22T12:00:00Z"
author: omar
reason: the customer knows
---
"@type": Silence
id: over
appliesTo: {}
service: [SV-20250314-4QZ8M2KD]
resource: [pe1]
endDate: "2026-11-21T12:00:00Z"
author: li
reason: storm
EOF
$ som silence list
  ID       STATE    FROM              UNTIL             WHEN                COVERS                           AUTHOR  REASON
  soon     active                     2026-11-22 12:00  ends in 1 d         SO-20261120-7K3F9QXW             omar    the customer knows
  long     active                     2026-12-20 10:00  ends in 28 d 22 h   everything                       jane    works
  planned  planned  2026-12-01 10:00  2026-12-02 10:00  begins in 9 d 22 h  customer CUST-204, priority 1|2  jane    works
  over     ended                      2026-11-21 12:00  ended 0 min ago     SV-20250314-4QZ8M2KD, pe1        li      storm
  4 silences: 2 active, 1 planned, 1 ended; 1 ends within 24 h
$ som silence list -o json
  {
    "schemaVersion": 1,
    "kind": "SilenceList",
    "items": [
      {
        "id": "soon",
        "state": "active",
        "endDate": "2026-11-22T12:00:00Z",
        "endsSoon": true,
        "covers": "SO-20261120-7K3F9QXW",
        "author": "omar",
        "reason": "the customer knows",
        "file": "policy/silences.yaml"
      },
      {
        "id": "long",
        "state": "active",
        "endDate": "2026-12-20T10:00:00Z",
        "endsSoon": false,
        "covers": "everything",
        "author": "jane",
        "reason": "works",
        "file": "policy/silences.yaml"
      },
      {
        "id": "planned",
        "state": "planned",
        "startDate": "2026-12-01T10:00:00Z",
        "endDate": "2026-12-02T10:00:00Z",
        "endsSoon": false,
        "covers": "customer CUST-204, priority 1|2",
        "author": "jane",
        "reason": "works",
        "file": "policy/silences.yaml"
      },
      {
        "id": "over",
        "state": "ended",
        "endDate": "2026-11-21T12:00:00Z",
        "endsSoon": false,
        "covers": "SV-20250314-4QZ8M2KD, pe1",
        "author": "li",
        "reason": "storm",
        "file": "policy/silences.yaml"
      }
    ],
    "truncated": false
  }
$ som silence list -o id --now 2026-12-01T10:00:00Z
  planned
  long
  over
  soon
$ som jeopardy scan --now 2026-11-22T11:00:00Z
  LEVEL   ID                    ABOUT                                                   CUSTOMER  DUE               WHEN        ASSIGNEE  WHY
  atRisk  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  in 5 d 6 h  -         nobody has been assigned for 2 d (+1)
  atRisk  SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                -         nobody has been assigned for 2 d 1 h (+2)
  3 open: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack
  ! som: the silence long covers 2 records not on track (SO-20261120-2M8R1TQC, SO-20261120-9D4B6HNV)
  ! som: the silence soon ends in 1 h
$ som __complete fish silence end ''
  planned
  long
  soon
  over
