# Ended records that an expression selects are refused; the hint says how to leave them out.
$ include prelude.t
$ som order cancel 7K3F --reason 'not wanted' -q
$ som order cancel --where 'id != SO-20261120-9D4B6HNV' --reason 'not wanted'
  SO-20261120-2M8R1TQC: acknowledged → cancelled (not wanted)
  ! SO-20261120-7K3F9QXW: cannot cancel an order that is cancelled [illegal-transition]
  ! hint: to leave out what has ended, add to --where: and not (state in (rejected, cancelled, completed, failed, partial))
  [5]
$ som order cancel --where 'id != SO-20261120-9D4B6HNV and not (state in (completed, rejected, cancelled, failed, partial))' --reason 'not wanted'
  ! som: no record matches
$ som order cancel 7K3F --reason 'not wanted'
  ! SO-20261120-7K3F9QXW: cannot cancel an order that is cancelled [illegal-transition]
  ! hint: cancelled is final
  [5]
