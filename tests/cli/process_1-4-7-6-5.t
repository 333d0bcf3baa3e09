# 1.4.7.6/5: the report's status: every way that there is before it is cleared.
$ include report_prelude.t
$ som report create --kind service-performance --name 'Throughput at half' --service SV-20261001-7KWX2B4M --external-id R1 -q
$ som report pend ext:R1 --reason 'which hours?'
  SP-20261121-XJ4G4Q61: acknowledged → pending (which hours?)
$ som report resume ext:R1
  SP-20261121-XJ4G4Q61: pending → acknowledged
$ som report start ext:R1
  SP-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report hold ext:R1 --reason 'maintenance window' --until '2026-11-22 01:00'
  SP-20261121-XJ4G4Q61: inProgress → held (maintenance window)
$ som report start ext:R1
  ! SP-20261121-XJ4G4Q61: cannot start a report that is held [illegal-transition]
  ! hint: from held you may: hold, resume, cancel
  [5]
$ som report resume ext:R1
  SP-20261121-XJ4G4Q61: held → inProgress
$ som report pend ext:R1 --reason 'access to the site'
  SP-20261121-XJ4G4Q61: inProgress → pending (access to the site)
$ som report list --state pending
  ID                    STATE    PRIO  DUE  WHEN  ASSIGNEE  CUSTOMER  DESCRIPTION
  SP-20261121-XJ4G4Q61  pending                                       Throughput at half
