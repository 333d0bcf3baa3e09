# A failed activity is in the way until it is retried; then the order completes.
$ include prelude.t
$ som order create --spec voice-line --external-id A -q
$ som order start ext:A
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
$ som activity start ext:A number
  SO-20261121-XJ4G4Q61: number: pending → inProgress
$ som activity fail ext:A number --reason 'number is taken'
  SO-20261121-XJ4G4Q61: number: inProgress → failed (number is taken)
$ som order complete ext:A
  ! SO-20261121-XJ4G4Q61: activities are not finished: number (failed) [guard]
  ! hint: finish them with som activity complete SO-20261121-XJ4G4Q61 ACTIVITY, skip them, or retry those that failed
  [5]
$ som activity retry ext:A number --reason 'next number'
  SO-20261121-XJ4G4Q61: number: failed → pending (next number)
$ som activity start ext:A number
  SO-20261121-XJ4G4Q61: number: pending → inProgress
$ som activity complete ext:A number --result '0113 496 0123'
  SO-20261121-XJ4G4Q61: number: inProgress → completed
  SV-20261121-X841XX25: designed → inactive (SO-20261121-XJ4G4Q61 has configured it)
  SO-20261121-XJ4G4Q61: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: inactive → active (SO-20261121-XJ4G4Q61 item 1 is completed)
$ som log ext:A
  TIME              USER  ACTION    ACTIVITY  CHANGE                     REASON
  2026-11-21 12:00  jane  create
  2026-11-21 12:00  jane  start               acknowledged → inProgress
  2026-11-21 12:00  jane  start     number    pending → inProgress
  2026-11-21 12:00  jane  fail      number    inProgress → failed        number is taken
  2026-11-21 12:00  jane  retry     number    failed → pending           next number
  2026-11-21 12:00  jane  start     number    pending → inProgress
  2026-11-21 12:00  jane  complete  number    inProgress → completed
  2026-11-21 12:00  jane  complete            inProgress → completed
$ som order show ext:A
  ServiceOrder SO-20261121-XJ4G4Q61
    state           completed
    external id     A
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    completed       2026-11-21 12:00
    file            orders/2026/11/SO-20261121-XJ4G4Q61.yaml

  ITEM  ACTION  STATE      SPECIFICATION  SERVICE
  1     add     completed  voice-line     SV-20261121-X841XX25

  ACTIVITY  STATE      ASSIGNEE     STARTED           ENDED             RESULT
  number    completed  team-access  2026-11-21 12:00  2026-11-21 12:00  0113 496 0123
