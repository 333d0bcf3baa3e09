# 1.4.7.6/1: first-in and ongoing analysis of an open service performance degradation report.
$ include report_prelude.t
$ som report create --kind service-performance --name 'Throughput at half' --service SV-20261001-7KWX2B4M --external-id R1 -q
$ som report start ext:R1
  SP-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report analyse ext:R1 --finding 'half of the expected rate since 09:00'
  SP-20261121-XJ4G4Q61: first-in analysis added
$ som report analyse ext:R1 --finding 'faulty optic' --root-cause resource:leeds-pe1
  SP-20261121-XJ4G4Q61: ongoing analysis added
$ som report show ext:R1
  ServicePerformanceDegradationReport SP-20261121-XJ4G4Q61
    state           inProgress
    level           onTrack: neither the record nor a service level gives a due date
    name            Throughput at half
    external id     R1
    services        SV-20261001-7KWX2B4M
    created         2026-11-21 12:00
    file            reports/2026/11/SP-20261121-XJ4G4Q61.yaml

  ANALYSIS
    2026-11-21 12:00  jane: half of the expected rate since 09:00
    2026-11-21 12:00  jane: faulty optic (root cause: resource leeds-pe1)
$ som report cancel ext:R1 --reason withdrawn
  SP-20261121-XJ4G4Q61: inProgress → cancelled (withdrawn)
$ som report analyse ext:R1 --finding 'too late'
  ! SP-20261121-XJ4G4Q61: cannot analyse a report that is cancelled [illegal-transition]
  ! hint: cancelled is final
  [5]
