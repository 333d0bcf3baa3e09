# report raise: trouble for the process in which the root cause lies; the two records name each other.
$ include report_prelude.t
$ write inventory/resource/CARD-3.yaml <<EOF
"@type": Resource
id: CARD-3
relatedParty:
  - {id: card-vendor, role: owner}
EOF
$ som report create --kind service-performance --name 'Throughput at half' --service SV-20261001-7KWX2B4M --customer CUST-118 --priority 2 --due 2026-11-22T12:00:00Z --external-id R1 -q
# Nothing is raised without an analysis that names such a cause.
$ som report raise ext:R1
  ! som: error: what is to be raised is missing [usage]
  ! hint: give --service-trouble, --resource-trouble or --party
  [2]
$ som report raise ext:R1 --resource-trouble
  ! SP-20261121-XJ4G4Q61: no analysis states a root cause: --resource-trouble needs a resource as the root cause [guard]
  ! hint: som report analyse SP-20261121-XJ4G4Q61 --finding TEXT --root-cause resource:ID, or use --force --reason TEXT
  [5]
$ som report start ext:R1
  SP-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report analyse ext:R1 --finding 'CRC errors on the uplink' --root-cause service:SV-20261001-7KWX2B4M
  SP-20261121-XJ4G4Q61: first-in analysis added
$ som report raise ext:R1 --resource-trouble
  ! SP-20261121-XJ4G4Q61: the latest analysis that states a root cause names the service SV-20261001-7KWX2B4M: --resource-trouble needs a resource as the root cause [guard]
  ! hint: som report analyse SP-20261121-XJ4G4Q61 --finding TEXT --root-cause resource:ID, or use --force --reason TEXT
  ! hint: possible now: --service-trouble, --party
  [5]
$ som report analyse ext:R1 --finding 'optic of the card is dim' --root-cause resource:CARD-3
  SP-20261121-XJ4G4Q61: ongoing analysis added
$ som report raise ext:R1 --resource-trouble
  RT-20261121-WMWDEXAM: created for SP-20261121-XJ4G4Q61 resource-trouble
  SP-20261121-XJ4G4Q61: activity resource-trouble waits for RT-20261121-WMWDEXAM
$ som report show ext:R1 -o yaml --fields activity,rootCauseResource,rootCauseService
  activity:
    - id: resource-trouble
      type: resourceTroubleReport
      state: pending
      plannedStart: "2026-11-21T12:00:00Z"
      plannedEnd: "2026-11-22T12:00:00Z"
      delegatedTo: RT-20261121-WMWDEXAM
  rootCauseResource:
    - id: CARD-3
  rootCauseService: null
$ som request list -o yaml --where 'kind = resource-trouble'
  ---
  "@type": ResourceTroubleReport
  id: RT-20261121-WMWDEXAM
  name: Throughput at half
  description: optic of the card is dim
  priority: "2"
  status: acknowledged
  creationDate: "2026-11-21T12:00:00Z"
  requestedResolutionDate: "2026-11-22T12:00:00Z"
  relatedParty:
    - id: CUST-118
      role: customer
  relatedEntity:
    - id: CARD-3
      role: affectedResource
  requestedBy:
    - id: SP-20261121-XJ4G4Q61
      activity: resource-trouble
  trackingRecord:
    - id: 01M7YZMHG01W92F1BNDKBKCF55
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
# A repeated command does not raise it twice; another activity or a reason may.
$ som report raise ext:R1 --resource-trouble
  ! SP-20261121-XJ4G4Q61: RT-20261121-WMWDEXAM is raised for CARD-3 already [guard]
  ! hint: name another activity with --activity, or use --force --reason TEXT
  [5]
$ som report raise ext:R1 --resource-trouble --activity resource-trouble
  ! SP-20261121-XJ4G4Q61 resource-trouble: is delegated to RT-20261121-WMWDEXAM already, which is acknowledged [guard]
  ! hint: cancel that first: som request cancel RT-20261121-WMWDEXAM --reason TEXT
  [5]
# The owner of the cause resolves a partner's trouble.
$ som report raise ext:R1 --party
  PT-20261121-7VZY3YTP: created for SP-20261121-XJ4G4Q61 card-vendor
  SP-20261121-XJ4G4Q61: activity card-vendor waits for PT-20261121-7VZY3YTP
$ som report raise ext:R1 --party backhaul-supplier --name 'Loss on the backhaul'
  PT-20261121-ECESV275: created for SP-20261121-XJ4G4Q61 backhaul-supplier
  SP-20261121-XJ4G4Q61: activity backhaul-supplier waits for PT-20261121-ECESV275
# An existing one is linked once.
$ som report raise ext:R1 --party --existing PT-20261121-6R2MZ9QX
  SP-20261121-XJ4G4Q61: activity party-trouble waits for PT-20261121-6R2MZ9QX
$ som report raise ext:R1 --party --existing PT-20261121-6R2MZ9QX
  ! PT-20261121-6R2MZ9QX: is linked with SP-20261121-XJ4G4Q61 party-trouble already [guard]
  ! hint: to end that: som report unlink SP-20261121-XJ4G4Q61 PT-20261121-6R2MZ9QX
  [5]
$ som report raise ext:R1 --resource-trouble --existing PT-20261121-6R2MZ9QX
  ! PT-20261121-6R2MZ9QX: is a PartyTroubleReport, not a ResourceTroubleReport [guard]
  ! hint: possible now: --resource-trouble, --party
  [5]
$ som request show PT-20261121-6R2MZ9QX
  PartyTroubleReport PT-20261121-6R2MZ9QX
    state           acknowledged
    level           onTrack: neither the record nor a service level gives a due date
    name            Loss on the backhaul to Leeds
    external id     SUP-77
    party           backhaul-supplier
    requested by    TR-20261121-4T9ZC2HM repair, SP-20261121-XJ4G4Q61 party-trouble
    created         2026-11-21 08:40
    file            requests/2026/11/PT-20261121-6R2MZ9QX.yaml
# A customer's report hands trouble to services, not to resources.
$ som report create --kind customer-qos --name 'Slow' --external-id Q1 -q
$ som report start ext:Q1
  CQ-20261121-MTVZT2V3: acknowledged → inProgress
$ som report raise ext:Q1 --resource-trouble --force --reason 'the card, surely'
  ! CQ-20261121-MTVZT2V3: a CustomerQosDegradationReport does not raise a ResourceTroubleReport [guard]
  ! hint: it may raise: --service-trouble, --party
  [5]
$ som report raise ext:Q1 --service-trouble --force --reason 'trouble in the core' -o json
  {"changed":[{"id":"TR-20261121-VJ1SXCFE","from":null,"to":"acknowledged","text":"created for CQ-20261121-MTVZT2V3 service-trouble"},{"id":"CQ-20261121-MTVZT2V3","from":"inProgress","to":"inProgress","text":"activity service-trouble waits for TR-20261121-VJ1SXCFE"},{"id":"CQ-20261121-MTVZT2V3","from":"inProgress","to":"inProgress","text":"linked with TR-20261121-VJ1SXCFE"}]}
$ som report hold ext:Q1 --reason 'the customer is away'
  CQ-20261121-MTVZT2V3: inProgress → held (the customer is away)
$ som report raise ext:Q1 --party backhaul-supplier --force --reason x
  ! CQ-20261121-MTVZT2V3: cannot raise trouble for a report that is held [guard]
  ! hint: first: som report resume CQ-20261121-MTVZT2V3
  [5]
$ som report analyse ext:Q1 --finding 'cannot tell' --root-cause none
  CQ-20261121-MTVZT2V3: first-in analysis added
$ som report resume ext:Q1
  CQ-20261121-MTVZT2V3: held → inProgress
$ som report raise ext:Q1 --party backhaul-supplier
  ! CQ-20261121-MTVZT2V3: the latest analysis that states a root cause found none: --party needs a service, resource or party as the root cause [guard]
  ! hint: som report analyse CQ-20261121-MTVZT2V3 --finding TEXT --root-cause party:ID, or use --force --reason TEXT
  [5]
$ som validate
  12 files checked: 0 errors, 0 warnings
