# Acknowledging an escalation of a request.
$ include report_prelude.t
$ som request escalate 6R2M --reason 'no answer' -q
$ som request ack 6R2M
  PT-20261121-6R2MZ9QX: 1 escalation acknowledged
$ som request ack 6R2M
  ! PT-20261121-6R2MZ9QX: all its escalations are acknowledged already [guard]
  ! hint: see som request show PT-20261121-6R2MZ9QX
  [5]
