# A pause goes on, with its reason and its end, when the cancellation that was asked for meanwhile is refused. What an order
# waits for while it does not run is said by `progress`.
$ include prelude.t
$ som order start 7K3F -q
$ som order hold 7K3F --reason 'awaiting wayleave' --until 2026-12-07 -q
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: held, 0 of 3 activities finished
    blocked  survey
    waits    it is held: awaiting wayleave, until 2026-12-07T23:59:59Z
             som order resume SO-20261120-7K3F9QXW
$ som order cancel 7K3F --assess --reason 'customer asks' -q
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: assessingCancellation, 0 of 3 activities finished
    blocked  survey
    waits    its cancellation is being assessed: customer asks; to refuse it: som order cancel SO-20261120-7K3F9QXW --refuse --reason TEXT
             som order cancel SO-20261120-7K3F9QXW --accept
$ som order cancel 7K3F --refuse --reason 'the duct is dug' -q
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: held, 0 of 3 activities finished
    blocked  survey
    waits    it is held: the duct is dug; held: awaiting wayleave, until 2026-12-07T23:59:59Z
             som order resume SO-20261120-7K3F9QXW
$ som log 7K3F --limit 1
  TIME              USER  ACTION  ACTIVITY  CHANGE                                               REASON
  2026-11-21 12:00  jane  refuse            assessingCancellation → held until 2026-12-07 23:59  the duct is dug; held: awaiting wayleave
  ! som: 1 of 5 shown (--limit)
$ som order cancel 7K3F --assess --reason 'asks again' -q
$ som order cancel 7K3F --refuse --reason 'still dug' -q
$ som order progress 7K3F
  SO-20261120-7K3F9QXW: held, 0 of 3 activities finished
    blocked  survey
    waits    it is held: still dug; held: awaiting wayleave, until 2026-12-07T23:59:59Z
             som order resume SO-20261120-7K3F9QXW
