# 1.3.8.5/6: a report that was a false event is cancelled, for that reason and no other.
$ include report_prelude.t
$ som report create --kind customer-qos --name 'Throughput at half' --service SV-20261001-7KWX2B4M --external-id R1 -q
$ som report start ext:R1
  CQ-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report cancel ext:R1 --reason 'the probe was wrong'
  ! CQ-20261121-XJ4G4Q61: 'the probe was wrong' is no reason code for cancelling a report [missing-reason]
  ! hint: use --reason with one of false-event, duplicate, withdrawn, other; say more with --note
  [2]
$ som report cancel ext:R1 --reason false-event --note 'the probe was wrong'
  CQ-20261121-XJ4G4Q61: inProgress → cancelled (false-event)
$ som report show ext:R1
  CustomerQosDegradationReport CQ-20261121-XJ4G4Q61
    state           cancelled
    name            Throughput at half
    external id     R1
    service level   quality
    concerns        SV-20261001-7KWX2B4M (affectedService)
    created         2026-11-21 12:00
    because         false-event
    file            reports/2026/11/CQ-20261121-XJ4G4Q61.yaml

  NOTES
    2026-11-21 12:00  jane: the probe was wrong
$ som report resume ext:R1
  ! CQ-20261121-XJ4G4Q61: cannot resume a report that is cancelled [illegal-transition]
  ! hint: cancelled is final
  [5]
