# A cleared report is closed, no other.
$ include report_prelude.t
$ som report close 4T9Z
  ! TR-20261121-4T9ZC2HM: cannot close a report that is inProgress [illegal-transition]
  ! hint: from inProgress you may: pend, hold, clear, cancel
  [5]
$ som report clear 4T9Z --reason 'customer confirms' --force -q
$ som report close 4T9Z
  TR-20261121-4T9ZC2HM: cleared → closed
$ som report close 4T9Z
  ! TR-20261121-4T9ZC2HM: cannot close a report that is closed [illegal-transition]
  ! hint: closed is final
  [5]
