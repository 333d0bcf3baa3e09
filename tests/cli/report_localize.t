# The probable causes of one report, by its services and alarms and the alarms beneath them.
$ include cause_prelude.t
$ som report create --kind service-trouble --name 'No sync at the mill' --service SV-20261001-AAAAAAA1
  TR-20261121-XJ4G4Q61: created
$ som report localize TR-20261121
  #  CAUSE                 CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED
  1  PORT-3-1                     .92  2 of 2            1
  2  CARD-3 or SLOT-3             .04  2 of 2            3  0 of 1
  3  SV-20261001-AAAAAAA1         .01  1 of 2            1
$ som report localize TR-20261121 -o json
  {
    "schemaVersion": 1,
    "kind": "Localization",
    "items": [
      {
        "number": 1,
        "cause": "PORT-3-1",
        "causeKind": "Resource",
        "equivalents": [],
        "confidence": 0.921,
        "score": 8546,
        "explained": [
          "PORT-3-1",
          "SV-20261001-AAAAAAA1"
        ],
        "objects": 2,
        "unalarmed": 1,
        "protected": 0,
        "protectedOf": 0
      },
      {
        "number": 2,
        "cause": "CARD-3",
        "causeKind": "Resource",
        "equivalents": [
          "SLOT-3"
        ],
        "confidence": 0.038,
        "score": 5338,
        "explained": [
          "PORT-3-1",
          "SV-20261001-AAAAAAA1"
        ],
        "objects": 2,
        "unalarmed": 3,
        "protected": 0,
        "protectedOf": 1
      },
      {
        "number": 3,
        "cause": "SV-20261001-AAAAAAA1",
        "causeKind": "Service",
        "equivalents": [],
        "confidence": 0.006,
        "score": 3471,
        "explained": [
          "SV-20261001-AAAAAAA1"
        ],
        "objects": 2,
        "unalarmed": 1,
        "protected": 0,
        "protectedOf": 0
      }
    ],
    "truncated": false
  }
$ som report localize TR-20261121 --choose 9
  ! TR-20261121-XJ4G4Q61: --choose: there is no cause 9 [usage]
  ! hint: causes have the numbers 1 to 3
  [2]
$ som report localize TR-20261121 --choose 1
  TR-20261121-XJ4G4Q61: first-in analysis added
$ som report show TR-20261121 -o yaml
  "@type": ServiceTroubleReport
  id: TR-20261121-XJ4G4Q61
  name: No sync at the mill
  status: acknowledged
  creationDate: "2026-11-21T12:00:00Z"
  affectedService:
    - id: SV-20261001-AAAAAAA1
  rootCauseResource:
    - id: PORT-3-1
  analysis:
    - id: 01M7YZMHG0V38G3DDSJ3Q45J8B
      date: "2026-11-21T12:00:00Z"
      author: jane
      phase: firstIn
      finding: "localised: PORT-3-1 explains 2 of 2 affected objects, confidence .92"
      rootCause:
        type: resource
        id: PORT-3-1
  trackingRecord:
    - id: 01M7YZMHG0XVXK4NAYM5JRXV37
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
    - id: 01M7YZMHG0XVXK4NAYM67EYCC9
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: analyse
$ som report create --kind service-trouble --name 'Something is wrong'
  TR-20261121-ZY81A0M0: created
$ som report localize TR-20261121-ZY81A0M0
  ! TR-20261121-ZY81A0M0: the report has no affected service and no alarm in the inventory [guard]
  ! hint: name an affected service of the inventory, or create the report with --service
  [5]
$ som report cancel TR-20261121-XJ4G4Q61 --reason withdrawn
  TR-20261121-XJ4G4Q61: acknowledged → cancelled (withdrawn)
$ som report localize TR-20261121-XJ4G4Q61 --choose 1
  ! TR-20261121-XJ4G4Q61: cannot analyse a report that is cancelled [illegal-transition]
  ! hint: cancelled is final
  [5]
