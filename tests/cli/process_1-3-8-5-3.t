# 1.3.8.5/3: create service trouble reports where the root cause lies in services.
$ include report_prelude.t
$ som report create --kind customer-qos --name 'Throughput at half' --service SV-20261001-7KWX2B4M --external-id R1 -q
$ som report start ext:R1
  CQ-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report raise ext:R1 --service-trouble
  ! CQ-20261121-XJ4G4Q61: no analysis states a root cause: --service-trouble needs a service as the root cause [guard]
  ! hint: som report analyse CQ-20261121-XJ4G4Q61 --finding TEXT --root-cause service:ID, or use --force --reason TEXT
  [5]
$ som report analyse ext:R1 --finding 'optic is dim' --root-cause service:SV-20261001-7KWX2B4M
  CQ-20261121-XJ4G4Q61: first-in analysis added
$ som report raise ext:R1 --service-trouble
  TR-20261121-WC8SBHA1: created for CQ-20261121-XJ4G4Q61 service-trouble
  CQ-20261121-XJ4G4Q61: activity service-trouble waits for TR-20261121-WC8SBHA1
  CQ-20261121-XJ4G4Q61: linked with TR-20261121-WC8SBHA1
$ som report progress ext:R1
  CQ-20261121-XJ4G4Q61: inProgress, 0 of 1 activities finished
    next     service-trouble
$ som report start TR-20261121-WC8SBHA1
  TR-20261121-WC8SBHA1: acknowledged → inProgress
  CQ-20261121-XJ4G4Q61: service-trouble: pending → inProgress (TR-20261121-WC8SBHA1 is inProgress)
$ som report clear TR-20261121-WC8SBHA1 --reason repaired
  TR-20261121-WC8SBHA1: inProgress → cleared (repaired)
  CQ-20261121-XJ4G4Q61: service-trouble: inProgress → completed (TR-20261121-WC8SBHA1 is cleared)
$ som report progress ext:R1
  CQ-20261121-XJ4G4Q61: inProgress, 1 of 1 activities finished
$ som report clear ext:R1 --reason 'works again'
  CQ-20261121-XJ4G4Q61: inProgress → cleared (works again)
$ som validate
  7 files checked: 0 errors, 0 warnings
