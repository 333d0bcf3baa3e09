# 1.4.7.6/3: create resource trouble reports where the root cause lies in resources.
$ include report_prelude.t
$ som report create --kind service-performance --name 'Throughput at half' --service SV-20261001-7KWX2B4M --external-id R1 -q
$ som report start ext:R1
  SP-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report raise ext:R1 --resource-trouble
  ! SP-20261121-XJ4G4Q61: no analysis states a root cause: --resource-trouble needs a resource as the root cause [guard]
  ! hint: som report analyse SP-20261121-XJ4G4Q61 --finding TEXT --root-cause resource:ID, or use --force --reason TEXT
  [5]
$ som report analyse ext:R1 --finding 'optic is dim' --root-cause resource:leeds-pe1
  SP-20261121-XJ4G4Q61: first-in analysis added
$ som report raise ext:R1 --resource-trouble
  RT-20261121-WMWDEXAM: created for SP-20261121-XJ4G4Q61 resource-trouble
  SP-20261121-XJ4G4Q61: activity resource-trouble waits for RT-20261121-WMWDEXAM
$ som report progress ext:R1
  SP-20261121-XJ4G4Q61: inProgress, 0 of 1 activities finished
    next     resource-trouble
$ som request update RT-20261121-WMWDEXAM --state cleared
  RT-20261121-WMWDEXAM: acknowledged → cleared (answered by jane)
  SP-20261121-XJ4G4Q61: resource-trouble: pending → completed (RT-20261121-WMWDEXAM is cleared)
$ som report progress ext:R1
  SP-20261121-XJ4G4Q61: inProgress, 1 of 1 activities finished
$ som report clear ext:R1 --reason 'works again'
  SP-20261121-XJ4G4Q61: inProgress → cleared (works again)
$ som validate
  7 files checked: 0 errors, 0 warnings
