# A quality report that was no failure of the service: analysed, then cancelled as a false event.
$ include report_prelude.t
$ som report create --kind service-performance --name 'Throughput at half' --service SV-20261001-7KWX2B4M -o id
  SP-20261121-XJ4G4Q61
$ som report start XJ4G
  SP-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report analyse XJ4G --finding 'the probe was misconfigured' --root-cause none
  SP-20261121-XJ4G4Q61: first-in analysis added
$ som report cancel XJ4G --reason false-event --note 'probe is fixed'
  SP-20261121-XJ4G4Q61: inProgress → cancelled (false-event)
$ som report show XJ4G
  ServicePerformanceDegradationReport SP-20261121-XJ4G4Q61
    state           cancelled
    name            Throughput at half
    services        SV-20261001-7KWX2B4M
    created         2026-11-21 12:00
    because         false-event
    file            reports/2026/11/SP-20261121-XJ4G4Q61.yaml

  ANALYSIS
    2026-11-21 12:00  jane: the probe was misconfigured (root cause: none)

  NOTES
    2026-11-21 12:00  jane: probe is fixed
$ som log XJ4G
  TIME              USER  ACTION   ACTIVITY  CHANGE                     REASON
  2026-11-21 12:00  jane  create
  2026-11-21 12:00  jane  start              acknowledged → inProgress
  2026-11-21 12:00  jane  analyse
  2026-11-21 12:00  jane  cancel             inProgress → cancelled     false-event
