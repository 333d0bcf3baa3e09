# Back to the state before, whichever it was.
$ include report_prelude.t
$ som report create --kind service-trouble --name x -q
$ som report pend XJ4G --reason 'which service?'
  TR-20261121-XJ4G4Q61: acknowledged → pending (which service?)
$ som report resume XJ4G
  TR-20261121-XJ4G4Q61: pending → acknowledged
$ som report hold 4T9Z --reason 'road closed'
  TR-20261121-4T9ZC2HM: inProgress → held (road closed)
$ som report resume 4T9Z
  TR-20261121-4T9ZC2HM: held → inProgress
$ som report resume 4T9Z
  ! TR-20261121-4T9ZC2HM: cannot resume a report that is inProgress [illegal-transition]
  ! hint: from inProgress you may: pend, hold, clear, cancel
  [5]
