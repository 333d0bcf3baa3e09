# Work that may be stale after a change stays listed until it is done again, or somebody says that it stays.
$ include under_way_prelude.t
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --due 2026-12-11 --external-id A -q
$ som order assign ext:A --to team-access -q
$ som order start ext:A -q
$ som activity complete ext:A survey -q
$ som order amend ext:A --characteristic bandwidth=1000 --reason 'more speed'
  SO-20261121-XJ4G4Q61: survey may be stale; do it again with som activity redo SO-20261121-XJ4G4Q61 survey --reason TEXT
  RO-20261121-KP5ZGG7Q: gets the new values of SO-20261121-XJ4G4Q61
  PO-20261121-EA1MV5A8: gets the new values of SO-20261121-XJ4G4Q61
  SO-20261121-XJ4G4Q61: level stays onTrack
$ som jeopardy next
  atRisk SO-20261120-9D4B6HNV, due in 6 d 5 h
    nobody has been assigned for 1 d 1 h
    som order assign SO-20261120-9D4B6HNV --to TEAM
  atRisk SO-20261120-2M8R1TQC, for CUST-204
    nobody has been assigned for 1 d 2 h
    som order assign SO-20261120-2M8R1TQC --to TEAM
  atRisk SO-20261121-XJ4G4Q61, team-access, for CUST-118
    activity 'survey' may be stale; if it stays as it is: som order amend SO-20261121-XJ4G4Q61 --keep survey --reason TEXT
    som activity redo SO-20261121-XJ4G4Q61 survey --reason TEXT
$ som order progress ext:A
  SO-20261121-XJ4G4Q61: inProgress, 1 of 5 activities finished
    next     port, tail
    stale    activity 'survey' may be stale; if it stays as it is: som order amend SO-20261121-XJ4G4Q61 --keep survey --reason TEXT
             som activity redo SO-20261121-XJ4G4Q61 survey --reason TEXT
$ som order show ext:A
  ServiceOrder SO-20261121-XJ4G4Q61
    state           inProgress
    level           onTrack
    stale           activity 'survey' may be stale; if it stays as it is: som order amend SO-20261121-XJ4G4Q61 --keep survey --reason TEXT; som activity redo SO-20261121-XJ4G4Q61 survey --reason TEXT
    external id     A
    customer        CUST-118
    assignee        team-access
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    due             2026-12-11 23:59 (in 20 d 11 h)
    expected        2026-11-26 12:00
    file            orders/2026/11/SO-20261121-XJ4G4Q61.yaml

  ITEM  ACTION  STATE       SPECIFICATION  SERVICE               PLACE
  1     add     inProgress  line           SV-20261121-X841XX25  leeds

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       1000

  ACTIVITY   STATE      ASSIGNEE     STARTED           ENDED             AFTER
  survey     completed  team-field   2026-11-21 12:00  2026-11-21 12:00
  port       pending                                                     survey
  tail       pending    carrier-a                                        survey
  configure  pending    team-access                                      port, tail
  handover   pending    team-access                                      configure

  REQUEST               ACTIVITY  STATE         PARTY
  RO-20261121-KP5ZGG7Q  port      acknowledged
  PO-20261121-EA1MV5A8  tail      acknowledged  carrier-a
$ som jeopardy next --team team-field
  ! som: nothing needs a decision

# Somebody decides that it stays.
$ som order amend ext:A --keep survey --reason 'the duct is wide enough'
  SO-20261121-XJ4G4Q61: survey stays as it is
  SO-20261121-XJ4G4Q61: level stays onTrack
$ som jeopardy next
  atRisk SO-20261120-9D4B6HNV, due in 6 d 5 h
    nobody has been assigned for 1 d 1 h
    som order assign SO-20261120-9D4B6HNV --to TEAM
  atRisk SO-20261120-2M8R1TQC, for CUST-204
    nobody has been assigned for 1 d 2 h
    som order assign SO-20261120-2M8R1TQC --to TEAM
$ som order amend ext:A --keep survey --reason 'again'
  ! SO-20261121-XJ4G4Q61: the amendment is empty [usage]
  ! hint: give --characteristic, --place, --due, --start, --add-item, --redo, or --keep for work that may be stale
  [2]

# Or it is done again.
$ som order amend ext:A --characteristic bandwidth=10 --reason 'less speed' -q
$ som jeopardy next
  atRisk SO-20261120-9D4B6HNV, due in 6 d 5 h
    nobody has been assigned for 1 d 1 h
    som order assign SO-20261120-9D4B6HNV --to TEAM
  atRisk SO-20261120-2M8R1TQC, for CUST-204
    nobody has been assigned for 1 d 2 h
    som order assign SO-20261120-2M8R1TQC --to TEAM
  atRisk SO-20261121-XJ4G4Q61, team-access, for CUST-118
    activity 'survey' may be stale; if it stays as it is: som order amend SO-20261121-XJ4G4Q61 --keep survey --reason TEXT
    som activity redo SO-20261121-XJ4G4Q61 survey --reason TEXT
$ som activity redo ext:A survey --reason 'the customer moved' -q
$ som jeopardy next
  atRisk SO-20261120-9D4B6HNV, due in 6 d 5 h
    nobody has been assigned for 1 d 1 h
    som order assign SO-20261120-9D4B6HNV --to TEAM
  atRisk SO-20261120-2M8R1TQC, for CUST-204
    nobody has been assigned for 1 d 2 h
    som order assign SO-20261120-2M8R1TQC --to TEAM

# The repetition of work that is skipped is not needed.
$ som activity complete ext:A survey.2 -q
$ som request update ext:A/tail --state inProgress -q
$ som order amend ext:A --characteristic bandwidth=500 --reason 'a last time'
  SO-20261121-XJ4G4Q61: survey.2 may be stale; do it again with som activity redo SO-20261121-XJ4G4Q61 survey.2 --reason TEXT
  RO-20261121-KP5ZGG7Q: gets the new values of SO-20261121-XJ4G4Q61
  SO-20261121-XJ4G4Q61: tail.2 does tail again
  SO-20261121-XJ4G4Q61: PO-20261121-EA1MV5A8 is under way with the values before
  SO-20261121-XJ4G4Q61: level stays onTrack
$ som activity skip ext:A tail --reason 'own fibre'
  SO-20261121-XJ4G4Q61: tail: inProgress → skipped (own fibre)
  PO-20261121-EA1MV5A8: inProgress → pendingCancellation (the other process has to answer)
  SO-20261121-XJ4G4Q61: tail.2: pending → cancelled (tail is skipped)
$ som request list --open --where 'requestedBy.id = SO-20261121-XJ4G4Q61'
  ID                    STATE                PRIO  DUE               WHEN        PARTY      ORDER                 CUSTOMER  DESCRIPTION
  RO-20261121-KP5ZGG7Q  acknowledged               2026-11-24 17:00  in 3 d 5 h             SO-20261121-XJ4G4Q61  CUST-118  port
  PO-20261121-EA1MV5A8  pendingCancellation        2026-11-25 17:00  in 4 d 5 h  carrier-a  SO-20261121-XJ4G4Q61  CUST-118  tail
$ som activity list ext:A
  ACTIVITY   NAME  TYPE           STATE      ASSIGNEE     TYPICAL  MAX   STARTED           ENDED             LATEST START         SLACK  AFTER                 REQUEST
  survey           survey         completed  team-field   PT4H     PT8H  2026-11-21 12:00  2026-11-21 12:00
  port             resourceOrder  pending                 P2D      P3D                                       2026-12-09 14:00  16 d 5 h  survey.2              RO-20261121-KP5ZGG7Q
  tail             partyOrder     skipped    carrier-a    P3D      P5D   2026-11-21 12:00  2026-11-21 12:00                              survey.2              PO-20261121-EA1MV5A8
  configure        configure      pending    team-access  PT2H     PT4H                                      2026-12-11 14:00  16 d 5 h  port, tail, survey.2
  handover         task           pending    team-access  PT1H     PT2H                                      2026-12-11 16:00  16 d 5 h  configure
  survey.2         survey         completed  team-field   PT4H     PT8H  2026-11-21 12:00  2026-11-21 12:00                              survey
  tail.2           partyOrder     cancelled  carrier-a    P3D      P5D                                                                   tail
$ som jeopardy next
  atRisk SO-20261120-9D4B6HNV, due in 6 d 5 h
    nobody has been assigned for 1 d 1 h
    som order assign SO-20261120-9D4B6HNV --to TEAM
  atRisk SO-20261120-2M8R1TQC, for CUST-204
    nobody has been assigned for 1 d 2 h
    som order assign SO-20261120-2M8R1TQC --to TEAM
  atRisk SO-20261121-XJ4G4Q61, team-access, for CUST-118
    activity 'survey.2' may be stale; if it stays as it is: som order amend SO-20261121-XJ4G4Q61 --keep survey.2 --reason TEXT
    som activity redo SO-20261121-XJ4G4Q61 survey.2 --reason TEXT
  onTrack PO-20261121-EA1MV5A8, team-access, for CUST-118
    carrier-a has not answered its cancellation (for SO-20261121-XJ4G4Q61 tail)
    som request update PO-20261121-EA1MV5A8 --state cancelled
$ som log ext:A --limit 6
  TIME              USER  ACTION  ACTIVITY  CHANGE                       REASON
  2026-11-21 12:00  jane  start   tail      pending → inProgress         PO-20261121-EA1MV5A8 is inProgress
  2026-11-21 12:00  jane  amend             item 1: bandwidth: 10 → 500  a last time
  2026-11-21 12:00  jane  stale   survey.2  may be stale
  2026-11-21 12:00  jane  redo    tail      → tail.2                     a last time
  2026-11-21 12:00  jane  skip    tail      inProgress → skipped         own fibre
  2026-11-21 12:00  jane  cancel  tail.2    pending → cancelled          tail is skipped
  ! som: 6 of 21 shown (--limit)
$ som validate
  13 files checked: 0 errors, 0 warnings
