# What failed and is retried waits for the redo of what it depends on.
$ include under_way_prelude.t
$ som order create --spec voice --customer CUST-118 --external-id V -q
$ som order start ext:V -q
$ som request update ext:V/porting --state completed -q
$ som activity add ext:V test --after configure -q
$ som activity complete ext:V configure -q
$ som activity start ext:V test -q
$ som activity fail ext:V test --reason 'no tone' -q
$ som jeopardy next
  atRisk SO-20261120-9D4B6HNV, due in 6 d 5 h
    nobody has been assigned for 1 d 1 h
    som order assign SO-20261120-9D4B6HNV --to TEAM
  atRisk SO-20261121-XJ4G4Q61, for CUST-118, due in 13 d 5 h
    activity 'test' failed 0 min ago
    som activity retry SO-20261121-XJ4G4Q61 test
  atRisk SO-20261120-2M8R1TQC, for CUST-204
    nobody has been assigned for 1 d 2 h
    som order assign SO-20261120-2M8R1TQC --to TEAM
$ som activity redo ext:V configure --reason 'wrong number'
  SO-20261121-XJ4G4Q61: configure.2 does configure again
$ som jeopardy next
  atRisk SO-20261120-9D4B6HNV, due in 6 d 5 h
    nobody has been assigned for 1 d 1 h
    som order assign SO-20261120-9D4B6HNV --to TEAM
  atRisk SO-20261121-XJ4G4Q61, for CUST-118, due in 13 d 5 h
    activity 'test' failed 0 min ago
    som order progress SO-20261121-XJ4G4Q61
  atRisk SO-20261120-2M8R1TQC, for CUST-204
    nobody has been assigned for 1 d 2 h
    som order assign SO-20261120-2M8R1TQC --to TEAM
$ som activity retry ext:V test
  SO-20261121-XJ4G4Q61: test: failed → pending
$ som activity complete ext:V test
  ! SO-20261121-XJ4G4Q61 test: waits for configure.2 (pending) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som activity complete ext:V configure.2 -q
$ som activity complete ext:V test
  SO-20261121-XJ4G4Q61: test: pending → inProgress
  SO-20261121-XJ4G4Q61: test: inProgress → completed
  SO-20261121-XJ4G4Q61: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: inactive → active (SO-20261121-XJ4G4Q61 item 1 is completed)

# The failure may come after the redo was asked for.
$ som order create --spec voice --customer CUST-118 --external-id W -q
$ som order start ext:W -q
$ som request update ext:W/porting --state completed -q
$ som activity add ext:W test --after configure -q
$ som activity complete ext:W configure -q
$ som activity start ext:W test -q
$ som activity redo ext:W configure --reason 'wrong number'
  SO-20261121-VRTQWFD8: configure.2 does configure again
  SO-20261121-VRTQWFD8: test may be stale
$ som activity fail ext:W test --reason 'no tone' -q
$ som activity retry ext:W test
  SO-20261121-VRTQWFD8: test: failed → pending
  SO-20261121-VRTQWFD8: test waits for configure.2
$ som activity complete ext:W test
  ! SO-20261121-VRTQWFD8 test: waits for configure.2 (pending) [guard]
  ! hint: complete or skip what it depends on first
  [5]
$ som validate
  15 files checked: 0 errors, 0 warnings
