# Escalating by hand.
$ include report_prelude.t
$ som report escalate 4T9Z
  ! TR-20261121-4T9ZC2HM: to escalate needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som report escalate 4T9Z --reason 'customer is down' --notify duty-manager
  TR-20261121-4T9ZC2HM: escalated to level 1 (customer is down), notified duty-manager
  ! reports/2026/11/TR-20261121-4T9ZC2HM.yaml: warning: party 'duty-manager' is not known [unknown-reference]
$ som report escalate 4T9Z --level 3 --reason 'still down'
  TR-20261121-4T9ZC2HM: escalated to level 3 (still down), nobody is notified
