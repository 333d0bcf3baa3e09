# Whether a service can be had as it is asked for, why not, and what can be had instead.
$ include catalogue_prelude.t
$ som service check --spec access --characteristic bandwidth=100 --place leeds --customer CUST-118 --due 2026-12-01
  QU-20261121-XJ4G4Q61: qualified
  ITEM  SPECIFICATION  RESULT     EARLIEST          WHY, OR WHAT INSTEAD
  1     access         qualified  2026-11-25 17:00
$ som service check --spec access -o yaml
  "@type": ServiceQualification
  id: QU-20261121-J3Q45J8B
  state: done
  qualificationResult: qualified
  checkServiceQualificationDate: "2026-11-21T12:00:00Z"
  effectiveQualificationDate: "2026-11-21T12:00:00Z"
  serviceQualificationItem:
    - id: "1"
      state: done
      qualificationResult: qualified
      expectedActivationDate: "2026-11-25T17:00:00Z"
      service:
        serviceSpecification:
          id: access
          version: "2.0"
  allocation: []
  trackingRecord:
    - id: 01M7YZMHG0ZY81A0M0V38G3DDS
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
    - id: 01M7YZMHG0ZY81A0M0V6JWEZC4
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      from: accepted
      to: inProgress
    - id: 01M7YZMHG0ZY81A0M0VABJX65F
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: complete
      from: inProgress
      to: done
# Another value, a later date: the nearest that can be had.
$ som service check --spec access --characteristic bandwidth=2500 --characteristic site=ls1
  QU-20261121-DKBKCF55: alternate
  ITEM  SPECIFICATION  RESULT     EARLIEST          WHY, OR WHAT INSTEAD
  1     access         alternate  2026-11-25 17:00
                                                    characteristicOutOfRange: bandwidth 2500 is not permitted; bandwidth may be: 10, 100, 1000
                                                    characteristicOutOfRange: site ls1 is not permitted; site may be: text matching [A-Z]{1,2}[0-9]+
                                                    instead: radio-access, bandwidth=50
$ som service check --spec access --due '2026-11-24 12:00'
  QU-20261121-HST62SWP: alternate
  ITEM  SPECIFICATION  RESULT     EARLIEST          WHY, OR WHAT INSTEAD
  1     access         alternate  2026-11-25 17:00
                                                    requestedDateTooEarly: wanted at 2026-11-24T12:00:00Z, the earliest is 2026-11-25T17:00:00Z
                                                    instead: access, from 2026-11-25 17:00
                                                    instead: radio-access
$ som service check --spec access --characteristic bandwidth=fast --due 2026-11-22 -o json
  {
    "@type": "ServiceQualification",
    "id": "QU-20261121-H95TMQE0",
    "state": "done",
    "qualificationResult": "alternate",
    "checkServiceQualificationDate": "2026-11-21T12:00:00Z",
    "effectiveQualificationDate": "2026-11-21T12:00:00Z",
    "serviceQualificationItem": [
      {
        "id": "1",
        "state": "done",
        "qualificationResult": "alternate",
        "expectedServiceAvailabilityDate": "2026-11-22T23:59:59Z",
        "expectedActivationDate": "2026-11-25T17:00:00Z",
        "service": {
          "serviceSpecification": {
            "id": "access",
            "version": "2.0"
          },
          "serviceCharacteristic": [
            {
              "name": "bandwidth",
              "value": "fast"
            }
          ]
        },
        "eligibilityUnavailabilityReason": [
          {
            "code": "characteristicWrongType",
            "label": "bandwidth is not of type integer; bandwidth may be: 10, 100, 1000"
          },
          {
            "code": "requestedDateTooEarly",
            "label": "wanted at 2026-11-22T23:59:59Z, the earliest is 2026-11-25T17:00:00Z"
          }
        ],
        "alternateServiceProposal": [
          {
            "id": "1",
            "alternateServiceAvailabilityDate": "2026-11-25T17:00:00Z",
            "alternateService": {
              "serviceSpecification": {
                "id": "access",
                "version": "2.0"
              },
              "serviceCharacteristic": [
                {
                  "name": "bandwidth",
                  "value": 10
                }
              ]
            }
          },
          {
            "id": "2",
            "alternateServiceAvailabilityDate": "2026-11-23T13:00:00Z",
            "alternateService": {
              "serviceSpecification": {
                "id": "radio-access",
                "version": "1.0"
              },
              "serviceCharacteristic": [
                {
                  "name": "bandwidth",
                  "value": 1
                }
              ]
            }
          }
        ]
      }
    ],
    "allocation": [],
    "trackingRecord": [
      {
        "id": "01M7YZMHG0NSQMRNX8TT8DF8MA",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "create"
      },
      {
        "id": "01M7YZMHG0NSQMRNX8TXJSTTJN",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "start",
        "from": "accepted",
        "to": "inProgress"
      },
      {
        "id": "01M7YZMHG0NSQMRNX8V1BG91C0",
        "time": "2026-11-21T12:00:00Z",
        "user": "jane",
        "action": "complete",
        "from": "inProgress",
        "to": "done"
      }
    ]
  }
# Not here; over radio it can be had everywhere, but not so fast.
$ som service check --spec access --characteristic bandwidth=100 --place york
  QU-20261121-2YJQJJHV: alternate
  ITEM  SPECIFICATION  RESULT     EARLIEST          WHY, OR WHAT INSTEAD
  1     access         alternate  2026-11-25 17:00
                                                    placeNotServed: york is not served; access can be had in: leeds, bradford
                                                    instead: radio-access, bandwidth=50
# Neither this nor anything else.
$ som service check --spec voip
  QU-20261121-JRRAZ2FE: unqualified
  ITEM  SPECIFICATION  RESULT       EARLIEST  WHY, OR WHAT INSTEAD
  1     voip           unqualified
                                              characteristicMissing: number is mandatory
  [1]
$ som service check --spec acces
  QU-20261121-7HE2MH4W: unqualified
  ITEM  SPECIFICATION  RESULT       EARLIEST  WHY, OR WHAT INSTEAD
  1     acces          unqualified
                                              specificationUnknown: 'acces' is not in the catalogue
  [1]
$ write catalog/isdn.yaml <<EOF
"@type": ServiceSpecification
id: isdn
lifecycleStatus: obsolete
requiredParameter:
  - {name: number, pool: numbers}
EOF
$ som service check --spec isdn
  QU-20261121-RQ8TNECZ: unqualified
  ITEM  SPECIFICATION  RESULT       EARLIEST  WHY, OR WHAT INSTEAD
  1     isdn           unqualified
                                              specificationNotActive: isdn is obsolete
                                              poolUnknown: there is no pool numbers
  [1]
# A pool that has no value left.
$ som service reserve --pool port --for customerOrder:CO-1 --count 4 -q
$ som service check --spec access
  QU-20261121-XW6JVXXB: alternate
  ITEM  SPECIFICATION  RESULT     EARLIEST          WHY, OR WHAT INSTEAD
  1     access         alternate  2026-11-25 17:00
                                                    poolExhausted: the pool port has no free value
                                                    instead: radio-access
# What the customer has excludes it.
$ write inventory/7K/SV-20260101-7K3F9QXW.yaml <<EOF
"@type": Service
id: SV-20260101-7K3F9QXW
state: active
serviceSpecification: {id: ethernet-line}
relatedParty: [{id: CUST-118, role: customer}]
EOF
$ som service release --for customerOrder:CO-1 -q
$ som service check --spec access --customer CUST-118
  QU-20261121-1C9CBM44: alternate
  ITEM  SPECIFICATION  RESULT     EARLIEST          WHY, OR WHAT INSTEAD
  1     access         alternate  2026-11-25 17:00
                                                    excludedByExistingService: CUST-118 has SV-20260101-7K3F9QXW (ethernet-line)
                                                    instead: radio-access
$ som service check --spec ethernet-line --customer CUST-118
  QU-20261121-5X4DSR0W: qualified
  ITEM  SPECIFICATION  RESULT     EARLIEST          WHY, OR WHAT INSTEAD
  1     ethernet-line  qualified  2026-11-24 12:00
$ som service check --spec access --customer CUST-119 -o id
  QU-20261121-8HF4QR7N
# Of a payload, item by item; the worst decides.
$ payload check.json <<EOF
{"@type": "CheckServiceQualification", "externalId": "BSS-CHK-7",
 "relatedParty": [{"id": "CUST-204", "role": "customer"}],
 "serviceQualificationItem": [
  {"id": "1", "service": {"serviceSpecification": {"id": "access"}, "place": [{"id": "leeds"}]}},
  {"id": "2", "expectedServiceAvailabilityDate": "2026-11-23T09:00:00Z",
   "service": {"serviceSpecification": {"id": "radio-access"}}},
  {"id": "3", "service": {"serviceSpecification": {"id": "voip"}}}]}
EOF
$ som service check -f check.json
  QU-20261121-E6Z5P4SW: unqualified
  ITEM  SPECIFICATION  RESULT       EARLIEST          WHY, OR WHAT INSTEAD
  1     access         qualified    2026-11-25 17:00
  2     radio-access   alternate    2026-11-23 13:00
                                                      requestedDateTooEarly: wanted at 2026-11-23T09:00:00Z, the earliest is 2026-11-23T13:00:00Z
                                                      instead: radio-access, from 2026-11-23 13:00
  3     voip           unqualified
                                                      characteristicMissing: number is mandatory
  [1]
$ som service check -f check.json -n
  QU-20261121-QXCH10B3: unqualified
  ITEM  SPECIFICATION  RESULT       EARLIEST          WHY, OR WHAT INSTEAD
  1     access         qualified    2026-11-25 17:00
  2     radio-access   alternate    2026-11-23 13:00
                                                      requestedDateTooEarly: wanted at 2026-11-23T09:00:00Z, the earliest is 2026-11-23T13:00:00Z
                                                      instead: radio-access, from 2026-11-23 13:00
  3     voip           unqualified
                                                      characteristicMissing: number is mandatory
  --- /dev/null
  +++ b/qualifications/2026/11/QU-20261121-QXCH10B3.yaml
  @@ -0,0 +1,64 @@
  +"@type": ServiceQualification
  +id: QU-20261121-QXCH10B3
  +externalId: BSS-CHK-7
  +state: done
  +qualificationResult: unqualified
  +checkServiceQualificationDate: "2026-11-21T12:00:00Z"
  +effectiveQualificationDate: "2026-11-21T12:00:00Z"
  +relatedParty:
  +  - id: CUST-204
  +    role: customer
  +serviceQualificationItem:
  +  - id: "1"
  +    state: done
  +    qualificationResult: qualified
  +    expectedActivationDate: "2026-11-25T17:00:00Z"
  +    service:
  +      serviceSpecification:
  +        id: access
  +      place:
  +        - id: leeds
  +  - id: "2"
  +    state: done
  +    qualificationResult: alternate
  +    expectedServiceAvailabilityDate: "2026-11-23T09:00:00Z"
  +    expectedActivationDate: "2026-11-23T13:00:00Z"
  +    service:
  +      serviceSpecification:
  +        id: radio-access
  +    eligibilityUnavailabilityReason:
  +      - code: requestedDateTooEarly
  +        label: wanted at 2026-11-23T09:00:00Z, the earliest is 2026-11-23T13:00:00Z
  +    alternateServiceProposal:
  +      - id: "1"
  +        alternateServiceAvailabilityDate: "2026-11-23T13:00:00Z"
  +        alternateService:
  +          serviceSpecification:
  +            id: radio-access
  +  - id: "3"
  +    state: done
  +    qualificationResult: unqualified
  +    service:
  +      serviceSpecification:
  +        id: voip
  +    eligibilityUnavailabilityReason:
  +      - code: characteristicMissing
  +        label: number is mandatory
  +allocation: []
  +trackingRecord:
  +  - id: 01M7YZMHG006FWCR417238FZXJ
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create
  +  - id: 01M7YZMHG006FWCR4175DMVHVX
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: start
  +    from: accepted
  +    to: inProgress
  +  - id: 01M7YZMHG006FWCR41796B9RN8
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: complete
  +    from: inProgress
  +    to: done
  [1]
$ som log ext:BSS-CHK-7
  TIME              USER  ACTION    ACTIVITY  CHANGE                 REASON
  2026-11-21 12:00  jane  create
  2026-11-21 12:00  jane  start               accepted → inProgress
  2026-11-21 12:00  jane  complete            inProgress → done
$ som service check
  ! som: error: the specification is missing [usage]
  ! hint: give --spec ID, or a payload with -f FILE
  [2]
$ som service check --spec access --characteristic bandwidth
  ! som: error: --characteristic 'bandwidth' is not NAME=VALUE [usage]
  ! hint: write it as bandwidth=100
  [2]
# A repeated check with the same key is the first one.
$ som service check --spec access --idempotency-key k -o id
  QU-20261121-RNHSB18D
$ som service check --spec access --idempotency-key k -o id
  QU-20261121-RNHSB18D
$ som validate
  29 files checked: 0 errors, 1 warning
  ! catalog/isdn.yaml:5:26: warning: pool 'numbers' is not known [unknown-reference]
  !   5 |   - {name: number, pool: numbers}
  !     |                          ^~~~~~~
