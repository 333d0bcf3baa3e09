# The clock of this machine is behind that of the one that changed the order.
$ include prelude.t
$ som order note 7K3F text --now 2026-12-24T12:00:00Z
  SO-20261120-7K3F9QXW: note added
$ som jeopardy scan --escalate --where id=SO-20261120-7K3F9QXW -o id --now 2026-12-24T11:00:00Z
  SO-20261120-7K3F9QXW
  ! som: warning: 1 record has entries later than 2026-12-24T11:00:00Z: SO-20261120-7K3F9QXW; nothing was done for it [clock-behind]
  ! hint: set the clock of this machine, or use a later --now
