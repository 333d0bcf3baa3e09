# Reports from options, in each of their kinds; what is wrong is said and nothing is made.
$ include report_prelude.t
$ som report create --kind service-trouble --name 'Voice drops at the mill' --priority High --severity major --category voice --customer CUST-204 --service SV-20261001-7KWX2B4M --external-id NOC-5530 --due 2026-11-22
  TR-20261121-XJ4G4Q61: created
$ cat reports/2026/11/TR-20261121-XJ4G4Q61.yaml
  "@type": ServiceTroubleReport
  id: TR-20261121-XJ4G4Q61
  externalIdentifier:
    - id: NOC-5530
  category: voice
  name: Voice drops at the mill
  severity: major
  priority: 2
  status: acknowledged
  creationDate: "2026-11-21T12:00:00Z"
  requestedResolutionDate: "2026-11-22T23:59:59Z"
  relatedParty:
    - id: CUST-204
      role: customer
  affectedService:
    - id: SV-20261001-7KWX2B4M
  sla:
    level: gold-trouble
    calendar: always
    respondWithin: PT30M
    resolveWithin: PT8H
    updateEvery: PT2H
    pausedIn: [pending]
  trackingRecord:
    - id: 01M7YZMHG0XVXK4NAYM5JRXV37
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
# TMF621 keeps its priority as text, and services as related entities.
$ som report create --kind customer-qos --description 'Jitter since the move' --priority 2 --service SV-20261001-7KWX2B4M --external-id T-9 -o id
  CQ-20261121-J3Q45J8B
$ som report show ext:T-9 -o yaml
  "@type": CustomerQosDegradationReport
  id: CQ-20261121-J3Q45J8B
  externalId: T-9
  description: Jitter since the move
  priority: "2"
  status: acknowledged
  creationDate: "2026-11-21T12:00:00Z"
  relatedEntity:
    - id: SV-20261001-7KWX2B4M
      role: affectedService
  sla:
    level: quality
    calendar: always
    respondWithin: PT4H
    resolveWithin: P5D
    pausedIn: [pending, held]
  trackingRecord:
    - id: 01M7YZMHG0ZY81A0M0V38G3DDS
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
$ som report create --kind ServicePerformanceDegradationReport --name 'Throughput at half' --from-customer-report ext:T-9 --idempotency-key K1
  SP-20261121-XGR60C9W: created
  CQ-20261121-J3Q45J8B: linked with SP-20261121-XGR60C9W
$ som report create --kind ServicePerformanceDegradationReport --name 'Throughput at half' --from-customer-report ext:T-9 --idempotency-key K1
  SP-20261121-XGR60C9W: was created before with this idempotency key
$ som report create --kind service-trouble --name x --from-customer-report ext:ELSEWHERE-3 -n
  TR-20261121-VRTQWFD8: created
  --- /dev/null
  +++ b/reports/2026/11/TR-20261121-VRTQWFD8.yaml
  @@ -0,0 +1,12 @@
  +"@type": ServiceTroubleReport
  +id: TR-20261121-VRTQWFD8
  +name: x
  +status: acknowledged
  +creationDate: "2026-11-21T12:00:00Z"
  +troubleTicket:
  +  - id: ELSEWHERE-3
  +trackingRecord:
  +  - id: 01M7YZMHG0EW0NCKV1HST62SWP
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: create
$ som report create --name x
  ! som: error: the kind of the report is missing [usage]
  ! hint: give --kind customer-qos, service-performance or service-trouble, or a payload with -f FILE
  [2]
$ som report create --kind service-truble --name x
  ! som: error: --kind: 'service-truble' is not a kind of report [unknown-kind]
  ! hint: did you mean 'service-trouble'?
  [4]
$ som report create --kind service-trouble
  ! som: error: what is reported is missing [usage]
  ! hint: give --name or --description, or a payload with -f FILE
  [2]
$ som report create --kind service-trouble --name x --service SV-20261001-00000000
  ! reports/2026/11/TR-20261121-9MACZ2ZY.yaml:7:9: error: record SV-20261001-00000000 does not exist [dangling-reference]
  !   7 |   - id: SV-20261001-00000000
  !     |         ^~~~~~~~~~~~~~~~~~~~
  [4]
$ som report create --kind customer-qos --name x --from-customer-report ext:T-9
  ! som: error: --from-customer-report is for reports about services [usage]
  ! hint: give --kind service-trouble or service-performance
  [2]
$ som report create --kind service-trouble --name x --priority soon
  ! reports/2026/11/TR-20261121-NSQMRNX8.yaml:4:11: error: priority must be an integer, not text [schema]
  !   4 | priority: soon
  !     |           ^~~~
  [4]
