# Taking an acknowledgement back.
$ load leeds-access
$ som alarm unack --where 'ackState = acknowledged' --reason 'the shift has changed'
  AL-20261119-2ZB7K4TV: acknowledged → unacknowledged (the shift has changed)
  AL-20261121-5N8QWX2B: acknowledged → unacknowledged (the shift has changed)
$ som log 2ZB7
  TIME              USER  ACTION         ACTIVITY  CHANGE  REASON
  2026-11-21 12:00  jane  unacknowledge                    the shift has changed
$ som alarm list
  ID                    SEVERITY  CREATED           OBJECT              CAUSE           PROBLEM                        ACKNOWLEDGED
  AL-20261119-2ZB7K4TV  cleared   2026-11-19 22:03                      powerProblem                                   unacknowledged
  AL-20261121-5N8QWX2B  major     2026-11-21 05:12  leeds-pe1-ge-0-0-7  degradedSignal  receive power below threshold  unacknowledged
