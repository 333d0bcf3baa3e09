# Every command that `jeopardy next` prints is accepted: orders that are held, that wait, and whose service another order works on.
$ include under_way_prelude.t
# Held before it has begun.
$ som order create --spec voice --customer CUST-118 --due 2026-11-27 --external-id H -q
$ som order assign 9D4B 2M8R 7K3F ext:H --to team-access -q
$ som order hold ext:H --until 2026-11-22 --reason 'customer asks' -q
$ now 2026-12-02T12:00:00Z
$ som jeopardy next
  overdue SO-20261120-9D4B6HNV, team-access, due 4 d 19 h late
    activity '1.survey' should have started 5 d 22 h ago (and 3 more); it cannot start: waits for SO-20261120-2M8R1TQC (acknowledged)
    som order plan SO-20261120-9D4B6HNV
  overdue SO-20261121-XJ4G4Q61, team-access, for CUST-118, due 4 d 12 h late
    activity 'porting' should have started 7 d 20 h ago (and 1 more)
    som order resume SO-20261121-XJ4G4Q61
  overdue SO-20261120-7K3F9QXW, team-access, for CUST-118, due 19 h late
    activity 'survey' should have started 1 d 22 h ago (and 2 more)
    som order start SO-20261120-7K3F9QXW
# A prerequisite that is open, and one that has ended.
$ som order start 2M8R -q
$ som activity add 2M8R dig --typical PT4H --assignee team-field -q
$ som jeopardy next
  overdue SO-20261120-9D4B6HNV, team-access, due 4 d 19 h late
    activity '1.survey' should have started 5 d 22 h ago (and 3 more); it cannot start: waits for SO-20261120-2M8R1TQC (inProgress)
    som order plan SO-20261120-9D4B6HNV
  overdue SO-20261121-XJ4G4Q61, team-access, for CUST-118, due 4 d 12 h late
    activity 'porting' should have started 7 d 20 h ago (and 1 more)
    som order resume SO-20261121-XJ4G4Q61
  overdue SO-20261120-7K3F9QXW, team-access, for CUST-118, due 19 h late
    activity 'survey' should have started 1 d 22 h ago (and 2 more)
    som order start SO-20261120-7K3F9QXW
$ som order cancel 2M8R --reason no -q
$ som jeopardy next
  overdue SO-20261120-9D4B6HNV, team-access, due 4 d 19 h late
    the prerequisite SO-20261120-2M8R1TQC is cancelled, so it will not be completed
    som order start SO-20261120-9D4B6HNV --force --reason TEXT
  overdue SO-20261121-XJ4G4Q61, team-access, for CUST-118, due 4 d 12 h late
    activity 'porting' should have started 7 d 20 h ago (and 1 more)
    som order resume SO-20261121-XJ4G4Q61
  overdue SO-20261120-7K3F9QXW, team-access, for CUST-118, due 19 h late
    activity 'survey' should have started 1 d 22 h ago (and 2 more)
    som order start SO-20261120-7K3F9QXW
# An order under way is held, and an activity of it has failed.
$ som order start 7K3F -q
$ som activity start 7K3F survey -q
$ som activity fail 7K3F survey --reason 'nobody there' -q
$ som order hold 7K3F --until 2026-12-24 --reason 'the customer asks' -q
$ som jeopardy next
  overdue SO-20261120-9D4B6HNV, team-access, due 4 d 19 h late
    the prerequisite SO-20261120-2M8R1TQC is cancelled, so it will not be completed
    som order start SO-20261120-9D4B6HNV --force --reason TEXT
  overdue SO-20261121-XJ4G4Q61, team-access, for CUST-118, due 4 d 12 h late
    activity 'porting' should have started 7 d 20 h ago (and 1 more)
    som order resume SO-20261121-XJ4G4Q61
  overdue SO-20261120-7K3F9QXW, team-field, for CUST-118, due 19 h late
    activity 'survey' failed 0 min ago
    som order resume SO-20261120-7K3F9QXW
  overdue SO-20261120-7K3F9QXW, team-access, for CUST-118, due 19 h late
    activity 'configure' should have started 22 h ago (and 1 more)
    som order plan SO-20261120-7K3F9QXW
# A modification cannot start while another order works on the service, which a cancelled deletion has removed in part.
$ som order create --spec voice --customer CUST-118 --external-id V -q
$ som order start ext:V -q
$ som request update ext:V/porting --state completed -q
$ som activity complete ext:V configure -q
$ som service list -o id --where 'state = active'
  SV-20261202-KZAX5SVM
$ som order create --action modify --service SV-20261202-KZAX5SVM --due 2026-12-04 --external-id M -q
$ som order create --action modify --service SV-20261202-KZAX5SVM --due 2026-12-04 --external-id N --force --reason 'both are wanted' -q
$ som order assign ext:M ext:N --to team-access -q
$ som order start ext:M -q
$ now 2026-12-05T12:00:00Z
$ som jeopardy next --team team-access
  overdue SO-20261120-9D4B6HNV, team-access, due 7 d 19 h late
    the prerequisite SO-20261120-2M8R1TQC is cancelled, so it will not be completed
    som order start SO-20261120-9D4B6HNV --force --reason TEXT
  overdue SO-20261121-XJ4G4Q61, team-access, for CUST-118, due 7 d 12 h late
    activity 'porting' should have started 10 d 20 h ago (and 1 more)
    som order resume SO-20261121-XJ4G4Q61
  overdue SO-20261120-7K3F9QXW, team-field, for CUST-118, due 3 d 19 h late
    activity 'survey' failed 3 d ago
    som order resume SO-20261120-7K3F9QXW
  overdue SO-20261120-7K3F9QXW, team-access, for CUST-118, due 3 d 19 h late
    activity 'configure' should have started 3 d 22 h ago (and 1 more)
    som order plan SO-20261120-7K3F9QXW
  overdue SO-20261202-CCZF61NC, team-access, for CUST-118, due 12 h late
    activity 'reconfigure' should have started 22 h ago (and 1 more)
    som activity start SO-20261202-CCZF61NC reconfigure
  overdue SO-20261202-MY34MW9N, team-access, for CUST-118, due 12 h late
    activity 'reconfigure' should have started 22 h ago (and 1 more); it cannot start: SO-20261202-CCZF61NC (inProgress) works on SV-20261202-KZAX5SVM
    som order plan SO-20261202-MY34MW9N
