# 1.3.8.5/1: first-in and ongoing analysis of an open customer QoS performance degradation report.
$ include report_prelude.t
$ som report create --kind customer-qos --name 'Throughput at half' --service SV-20261001-7KWX2B4M --external-id R1 -q
$ som report start ext:R1
  CQ-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report analyse ext:R1 --finding 'half of the expected rate since 09:00'
  CQ-20261121-XJ4G4Q61: first-in analysis added
$ som report analyse ext:R1 --finding 'faulty optic' --root-cause resource:leeds-pe1
  CQ-20261121-XJ4G4Q61: ongoing analysis added
$ som report show ext:R1
  CustomerQosDegradationReport CQ-20261121-XJ4G4Q61
    state           inProgress
    level           onTrack
    name            Throughput at half
    external id     R1
    service level   quality
    concerns        SV-20261001-7KWX2B4M (affectedService)
    created         2026-11-21 12:00
    due             2026-11-26 12:00 (in 5 d)
    file            reports/2026/11/CQ-20261121-XJ4G4Q61.yaml

  ANALYSIS
    2026-11-21 12:00  jane: half of the expected rate since 09:00
    2026-11-21 12:00  jane: faulty optic (root cause: resource leeds-pe1)
$ som report cancel ext:R1 --reason withdrawn
  CQ-20261121-XJ4G4Q61: inProgress → cancelled (withdrawn)
$ som report analyse ext:R1 --finding 'too late'
  ! CQ-20261121-XJ4G4Q61: cannot analyse a report that is cancelled [illegal-transition]
  ! hint: cancelled is final
  [5]
