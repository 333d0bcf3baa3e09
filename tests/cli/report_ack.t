# Acknowledging what was escalated.
$ include report_prelude.t
$ som report ack 4T9Z
  ! TR-20261121-4T9ZC2HM: there is no escalation to acknowledge [guard]
  ! hint: see som report show TR-20261121-4T9ZC2HM
  [5]
$ som report escalate 4T9Z --reason 'customer is down' -q
$ som report ack 4T9Z
  TR-20261121-4T9ZC2HM: 1 escalation acknowledged
$ som report show 4T9Z -o yaml --fields escalation
  escalation:
    - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
      level: 1
      date: "2026-11-21T12:00:00Z"
      rule: manual
      reason: customer is down
      acknowledgedBy: jane
      acknowledgedDate: "2026-11-21T12:00:00Z"
