# A cancellation that a partner does not answer is stalled, and jeopardy next says what to do.
$ include under_way_prelude.t
$ som order assign 9D4B 7K3F 2M8R --to team-access -q
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --due 2026-12-11 --external-id L -q
$ som order start ext:L -q
$ som order assign ext:L --to team-access -q
$ som activity complete ext:L survey -q
$ som request update ext:L/port --state inProgress -q
$ som request update ext:L/tail --state inProgress -q
$ som order cancel ext:L --reason 'customer withdrew' -q
$ now 2026-11-26T12:00:00Z
$ som jeopardy next --team team-access
  ! som: nothing needs a decision
$ now 2026-11-26T12:00:01Z
$ som jeopardy next
  atRisk RO-20261121-8CJDPH5M, for CUST-118, due 1 d 19 h late
    its cancellation waits for an answer: nothing was recorded for 5 d
    som request update RO-20261121-8CJDPH5M --state cancelled
  atRisk PO-20261121-FKSVY0K6, for CUST-118, due 19 h late
    its cancellation waits for an answer: nothing was recorded for 5 d
    som request update PO-20261121-FKSVY0K6 --state cancelled
  atRisk SO-20261121-V38G3DDS, team-access, for CUST-118, due in 15 d 11 h
    nothing was recorded for 5 d: the cancellation waits for the answer of RO-20261121-8CJDPH5M, PO-20261121-FKSVY0K6
    som order cancel SO-20261121-V38G3DDS --refuse --reason TEXT
$ som request update 8CJD --state cancelled -q
$ now 2026-12-02T12:00:01Z
$ som jeopardy next --team team-access
  overdue SO-20261120-9D4B6HNV, team-access, due 4 d 19 h late
    activity '1.survey' should have started 5 d 22 h ago (and 3 more); it cannot start: waits for SO-20261120-2M8R1TQC (acknowledged)
    som order plan SO-20261120-9D4B6HNV
  overdue SO-20261120-7K3F9QXW, team-access, for CUST-118, due 19 h late
    activity 'survey' should have started 1 d 22 h ago (and 2 more)
    som order start SO-20261120-7K3F9QXW
  atRisk SO-20261121-V38G3DDS, team-access, for CUST-118, due in 9 d 11 h
    nothing was recorded for 6 d: the cancellation waits for the answer of PO-20261121-FKSVY0K6
    som order cancel SO-20261121-V38G3DDS --refuse --reason TEXT
$ som order cancel V38G --refuse --reason 'the carrier does not answer'
  SO-20261121-V38G3DDS: pendingCancellation → inProgress (the carrier does not answer)
  PO-20261121-FKSVY0K6: pendingCancellation → inProgress (SO-20261121-V38G3DDS goes on)
  RO-20261121-VMVMXQZB: created for SO-20261121-V38G3DDS port
$ som jeopardy next --team team-access
  overdue SO-20261120-9D4B6HNV, team-access, due 4 d 19 h late
    activity '1.survey' should have started 5 d 22 h ago (and 3 more); it cannot start: waits for SO-20261120-2M8R1TQC (acknowledged)
    som order plan SO-20261120-9D4B6HNV
  overdue SO-20261120-7K3F9QXW, team-access, for CUST-118, due 19 h late
    activity 'survey' should have started 1 d 22 h ago (and 2 more)
    som order start SO-20261120-7K3F9QXW

# Likewise for one that nobody has decided.
$ som order cancel V38G --assess --reason 'customer withdrew' -q
$ now 2026-12-08T12:00:02Z
$ som jeopardy next --team team-access -o wide
  LEVEL    ID                    ASSIGNEE     CUSTOMER  DUE               WHY                                                                                                                                              COMMAND
  overdue  SO-20261120-9D4B6HNV  team-access            2026-11-27 17:00  activity '1.survey' should have started 11 d 22 h ago (and 3 more); it cannot start: waits for SO-20261120-2M8R1TQC (acknowledged)               som order plan SO-20261120-9D4B6HNV
  overdue  SO-20261120-7K3F9QXW  team-access  CUST-118  2026-12-01 17:00  activity 'survey' should have started 7 d 22 h ago (and 2 more)                                                                                  som order start SO-20261120-7K3F9QXW
  atRisk   SO-20261121-V38G3DDS  team-access  CUST-118  2026-12-11 23:59  its cancellation waits for a decision: nothing was recorded for 6 d; to refuse it: som order cancel SO-20261121-V38G3DDS --refuse --reason TEXT  som order cancel SO-20261121-V38G3DDS --accept
