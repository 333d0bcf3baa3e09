# Only a report that has not started is rejected.
$ include report_prelude.t
$ som report create --kind customer-qos --name x -q
$ som report reject XJ4G
  ! CQ-20261121-XJ4G4Q61: to reject needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som report reject XJ4G --reason 'no service of ours'
  CQ-20261121-XJ4G4Q61: acknowledged → rejected (no service of ours)
$ som report reject 4T9Z --reason late
  ! TR-20261121-4T9ZC2HM: cannot reject a report that is inProgress [illegal-transition]
  ! hint: from inProgress you may: pend, hold, clear, cancel
  [5]
