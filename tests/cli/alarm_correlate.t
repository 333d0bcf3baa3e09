# The causes of alarms: objects of the inventory that explain them.
$ include cause_prelude.t
$ som alarm correlate
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)        1.00  5 of 5            3  1 of 1     2026-11-21 09:58  → new report
  ! som: 1 alarm of objects that are not in the inventory
$ som alarm list --unmapped -o id
  AL-20261121-AAAAAAA6
$ som alarm correlate -o json
  {
    "schemaVersion": 1,
    "kind": "Correlation",
    "items": [
      {
        "cause": "CARD-3",
        "causeKind": "Resource",
        "equivalents": [
          "SLOT-3"
        ],
        "confidence": 1.0,
        "score": 20093,
        "explained": [
          "AL-20261121-AAAAAAA1",
          "AL-20261121-AAAAAAA2",
          "AL-20261121-AAAAAAA3",
          "AL-20261121-AAAAAAA4",
          "AL-20261121-AAAAAAA5"
        ],
        "alarms": 5,
        "unalarmed": 3,
        "protected": 1,
        "protectedOf": 1,
        "first": "2026-11-21T09:58:12Z",
        "action": "raise",
        "report": null,
        "candidates": [
          {
            "cause": "CARD-3",
            "score": 20093,
            "confidence": 1.0
          },
          {
            "cause": "SLOT-3",
            "score": 18489,
            "confidence": 0.201
          },
          {
            "cause": "PORT-3-2",
            "score": 9680,
            "confidence": 0.0
          },
          {
            "cause": "PORT-3-1",
            "score": 8546,
            "confidence": 0.0
          },
          {
            "cause": "PORT-3-3",
            "score": 5075,
            "confidence": 0.0
          },
          {
            "cause": "SV-20261001-AAAAAAA3",
            "score": 5075,
            "confidence": 0.0
          },
          {
            "cause": "SV-20261001-AAAAAAA1",
            "score": 3471,
            "confidence": 0.0
          },
          {
            "cause": "CARD-4",
            "score": 3001,
            "confidence": 0.0
          }
        ]
      }
    ],
    "unexplained": [],
    "unmapped": [
      "AL-20261121-AAAAAAA6"
    ]
  }
$ som alarm correlate --min-confidence 0 -o csv
  #,cause,confidence,explains,unalarmed,protected,first,report\x0d
  1,CARD-3 (or SLOT-3),1.00,5 of 5,3,1 of 1,2026-11-21T09:58:12Z,→ new report\x0d
$ som alarm correlate --min-confidence 2
  ! som: error: --min-confidence: '2' is not a part of one [usage]
  ! hint: give a number from 0 to 1, such as .6
  [2]
$ som alarm correlate --min-confidence .9999
  ! som: error: --min-confidence: '.9999' is not a part of one [usage]
  ! hint: give a number from 0 to 1, such as .6
  [2]
$ som --now 2026-11-21T10:06:00Z alarm correlate
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)        1.00  4 of 4            3  0 of 1     2026-11-21 09:58  waits for more alarms
  ! som: 1 alarm of objects that are not in the inventory
$ som --now 2026-11-21T10:06:00Z alarm correlate --raise
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)        1.00  4 of 4            3  0 of 1     2026-11-21 09:58  waits for more alarms
  ! som: 1 alarm of objects that are not in the inventory
# A dry run shows the report that it would raise.
$ som -n alarm correlate --raise
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)        1.00  5 of 5            3  1 of 1     2026-11-21 09:58  → TR-20261121-F21CYXA9
  TR-20261121-F21CYXA9: raised for 5 alarms of CARD-3
  --- /dev/null
  +++ b/reports/2026/11/TR-20261121-F21CYXA9.yaml
  @@ -0,0 +1,50 @@
  +"@type": ServiceTroubleReport
  +id: TR-20261121-F21CYXA9
  +originatingSystem: som
  +category: system.originated
  +name: "CARD-3: 5 alarms"
  +description: CARD-3 or SLOT-3 explains 5 of 5 alarms, confidence 1.00; 3 objects that stand on it show no alarm
  +reason: alarm correlation
  +severity: critical
  +priority: 1
  +affectedNumberOfServices: 3
  +status: acknowledged
  +creationDate: "2026-11-21T12:00:00Z"
  +originatorParty:
  +  id: jane
  +  role: originator
  +affectedService:
  +  - id: SV-20261001-AAAAAAA1
  +  - id: SV-20261001-AAAAAAA2
  +  - id: SV-20261001-AAAAAAA3
  +affectedResource:
  +  - id: CARD-3
  +  - id: PORT-3-1
  +  - id: PORT-3-2
  +  - id: PORT-3-3
  +  - id: PORT-3-4
  +rootCauseResource:
  +  - id: CARD-3
  +underlyingAlarm:
  +  - id: AL-20261121-AAAAAAA1
  +  - id: AL-20261121-AAAAAAA2
  +  - id: AL-20261121-AAAAAAA3
  +  - id: AL-20261121-AAAAAAA4
  +  - id: AL-20261121-AAAAAAA5
  +firstAlert:
  +  id: AL-20261121-AAAAAAA1
  +  role: firstAlert
  +analysis:
  +  - id: 01M7YZMHG0V38G3DDSJ3Q45J8B
  +    date: "2026-11-21T12:00:00Z"
  +    author: jane
  +    phase: firstIn
  +    finding: CARD-3 or SLOT-3 explains 5 of 5 alarms, confidence 1.00; 3 objects that stand on it show no alarm
  +    rootCause:
  +      type: resource
  +      id: CARD-3
  +trackingRecord:
  +  - id: 01M7YZMHG0XVXK4NAYM5JRXV37
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create
  ! som: 1 alarm of objects that are not in the inventory
$ som alarm correlate --raise
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)        1.00  5 of 5            3  1 of 1     2026-11-21 09:58  → TR-20261121-F21CYXA9
  TR-20261121-F21CYXA9: raised for 5 alarms of CARD-3
  ! som: 1 alarm of objects that are not in the inventory
$ som report list -o id
  TR-20261121-F21CYXA9
$ som report show TR-20261121 -o yaml
  "@type": ServiceTroubleReport
  id: TR-20261121-F21CYXA9
  originatingSystem: som
  category: system.originated
  name: "CARD-3: 5 alarms"
  description: CARD-3 or SLOT-3 explains 5 of 5 alarms, confidence 1.00; 3 objects that stand on it show no alarm
  reason: alarm correlation
  severity: critical
  priority: 1
  affectedNumberOfServices: 3
  status: acknowledged
  creationDate: "2026-11-21T12:00:00Z"
  originatorParty:
    id: jane
    role: originator
  affectedService:
    - id: SV-20261001-AAAAAAA1
    - id: SV-20261001-AAAAAAA2
    - id: SV-20261001-AAAAAAA3
  affectedResource:
    - id: CARD-3
    - id: PORT-3-1
    - id: PORT-3-2
    - id: PORT-3-3
    - id: PORT-3-4
  rootCauseResource:
    - id: CARD-3
  underlyingAlarm:
    - id: AL-20261121-AAAAAAA1
    - id: AL-20261121-AAAAAAA2
    - id: AL-20261121-AAAAAAA3
    - id: AL-20261121-AAAAAAA4
    - id: AL-20261121-AAAAAAA5
  firstAlert:
    id: AL-20261121-AAAAAAA1
    role: firstAlert
  analysis:
    - id: 01M7YZMHG0HST62SWPVRTQWFD8
      date: "2026-11-21T12:00:00Z"
      author: jane
      phase: firstIn
      finding: CARD-3 or SLOT-3 explains 5 of 5 alarms, confidence 1.00; 3 objects that stand on it show no alarm
      rootCause:
        type: resource
        id: CARD-3
  trackingRecord:
    - id: 01M7YZMHG01W92F1BNDKBKCF55
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
# The alarms are in a report now, and never raise another one.
$ som alarm correlate --raise
  #  CAUSE  CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST  REPORT
  ! som: 1 alarm of objects that are not in the inventory
$ som report cancel TR-20261121 --reason withdrawn
  TR-20261121-F21CYXA9: acknowledged → cancelled (withdrawn)
$ som alarm correlate --raise
  #  CAUSE  CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST  REPORT
  ! som: 1 alarm of objects that are not in the inventory
