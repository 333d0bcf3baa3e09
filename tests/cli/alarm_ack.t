# Acknowledging alarms, one or many.
$ load leeds-access
$ som alarm ack 5N8Q
  ! AL-20261121-5N8QWX2B: the alarm is acknowledged already [illegal-transition]
  [5]
$ som alarm unack 5N8Q
  AL-20261121-5N8QWX2B: acknowledged → unacknowledged
$ som alarm unack 5N8Q 2ZB7
  AL-20261119-2ZB7K4TV: acknowledged → unacknowledged
  ! AL-20261121-5N8QWX2B: the alarm is unacknowledged already [illegal-transition]
  [5]
$ som alarm ack 5N8Q 2ZB7 --now 2026-11-21T12:00:00Z
  AL-20261121-5N8QWX2B: unacknowledged → acknowledged
  AL-20261119-2ZB7K4TV: unacknowledged → acknowledged
$ som alarm show 5N8Q -o json --fields ackState,ackUserId,state
  {
    "ackState": "acknowledged",
    "ackUserId": "jane",
    "state": "updated"
  }
$ som alarm ack XXXX
  ! som: error: alarm 'XXXX' does not exist [not-found]
  [3]
$ som alarm ack 5N8Q -n
  ! AL-20261121-5N8QWX2B: the alarm is acknowledged already [illegal-transition]
  [5]
$ som validate
  72 files checked: 0 errors, 0 warnings
