# A request that ends is not expected any more.
$ include under_way_prelude.t
$ som order create --spec line --customer CUST-118 --external-id P -q
$ som order start ext:P -q
$ som activity complete ext:P survey -q
$ som request update ext:P/tail --state partial --expected 2026-12-01
  ! PO-20261121-EA1MV5A8: --expected is for a request that goes on, but this one would be partial [usage]
  ! hint: if the rest is still to come, give --state inProgress; otherwise leave --expected out
  [2]
$ som request update ext:P/tail --state completed --expected 2026-12-01
  ! PO-20261121-EA1MV5A8: --expected is for a request that goes on, but this one would be completed [usage]
  ! hint: leave --expected out; --actual says when it ended
  [2]
$ som request update ext:P/tail --state rejected --expected 2026-12-01
  ! PO-20261121-EA1MV5A8: --expected is for a request that goes on, but this one would be rejected [usage]
  ! hint: leave --expected out; --actual says when it ended
  [2]
$ som request update ext:P/tail --state inProgress --expected 2026-12-01
  PO-20261121-EA1MV5A8: acknowledged → inProgress
  PO-20261121-EA1MV5A8: expected 2026-12-01T23:59:59Z
  SO-20261121-XJ4G4Q61: tail: pending → inProgress (PO-20261121-EA1MV5A8 is inProgress)
$ som request update ext:P/tail --expected 2026-12-02
  PO-20261121-EA1MV5A8: expected 2026-12-02T23:59:59Z
$ som request update ext:P/tail --state partial
  PO-20261121-EA1MV5A8: inProgress → partial
  SO-20261121-XJ4G4Q61: tail: inProgress → failed (PO-20261121-EA1MV5A8 is partial; for the rest: som order request SO-20261121-XJ4G4Q61 --activity tail)
$ som request update ext:P/tail --expected 2026-12-03
  ! PO-20261121-EA1MV5A8: cannot update a request that is partial [illegal-transition]
  ! hint: partial is final
  [5]
