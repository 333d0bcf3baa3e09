# Messages and the history show times of the workspace's zone.
$ include prelude.t
$ write som.yaml <<EOF
workspace: new-york
format: yaml
timeZone: America/New_York
EOF
$ som order start 7K3F -q
$ som activity skip 7K3F survey --reason 'surveyed before' -q
$ som activity book 7K3F test --start '2026-11-30 10:00' -q
$ som activity start 7K3F configure -q
$ som order amend 7K3F --place leeds --reason moved
  ! SO-20261120-7K3F9QXW item 1: too late to amend: activity 'configure' has started at 2026-11-21T07:00:00-05:00 [point-of-no-return]
  ! hint: order a change of the service after completion: som order create --action modify --service SV-20261120-Q0WC2VHN, or use --force --reason TEXT to do it again
  [5]
$ som order item cancel 7K3F 1 --reason moved
  ! SO-20261120-7K3F9QXW: too late to end item 1: activity 'configure' has started at 2026-11-21T07:00:00-05:00 [point-of-no-return]
  ! hint: use --force --reason TEXT to end it anyway
  [5]
$ som order cancel 7K3F --reason moved
  ! SO-20261120-7K3F9QXW: too late to cancel: activity 'configure' has started at 2026-11-21T07:00:00-05:00 [point-of-no-return]
  ! hint: use --force --reason TEXT to cancel anyway
  [5]
$ som order update 7K3F --set 'serviceOrderItem[id=1].service.serviceCharacteristic[name=speed].value=10' --reason moved
  ! som: error: 'serviceOrderItem[id=1].service.serviceCharacteristic' is not a list [invalid-path]
  [2]
$ som order reschedule 7K3F --due '2026-12-03 12:00' --reason later -q
$ som log 7K3F
  TIME              USER  ACTION    ACTIVITY   CHANGE                                                        REASON
  2026-11-20 04:12  omar  create
  2026-11-21 07:00  jane  start                acknowledged → inProgress
  2026-11-21 07:00  jane  skip      survey     pending → skipped                                             surveyed before
  2026-11-21 07:00  jane  schedule  test       → 2026-11-30 10:00
  2026-11-21 07:00  jane  start     configure  pending → inProgress
  2026-11-21 07:00  jane  amend                requestedCompletionDate: 2026-12-01 12:00 → 2026-12-03 12:00  later
$ som doctor --now 2026-11-20T12:00:00Z
  CHECK  FILE                                         FINDING                                                                  REMEDY
  clock  inventory/Q0/SV-20261120-Q0WC2VHN.yaml:20    this tracking record is in the future; now is 2026-11-20T07:00:00-05:00  by hand: correct the clock, or the time of the entry
  clock  orders/2026/11/SO-20261120-7K3F9QXW.yaml:75  this tracking record is in the future; now is 2026-11-20T07:00:00-05:00  by hand: correct the clock, or the time of the entry
  ! 2 findings, --fix repairs 0 (workspace of one user)
  [1]
