# One file that cannot be read hides no decision; a journal that cannot be read hides no status.
$ include prelude.t
$ chmod 0000 orders/2026/11/SO-20261120-2M8R1TQC.yaml
$ som --now 2026-12-02T12:00:00Z jeopardy next -o id
  SO-20261120-9D4B6HNV
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml: cannot open orders/2026/11/SO-20261120-2M8R1TQC.yaml: Permission denied [io]
  ! hint: check the owner and group of the file and of the folders above it
  [74]
$ som --now 2026-12-02T12:00:00Z status
  leeds: 2 open records: 2 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  KIND   OVERDUE  IN JEOPARDY  AT RISK  ON TRACK  OPEN
  order        2            0        0         0     2
  next:
    overdue SO-20261120-9D4B6HNV: activity '1.survey' should have started 5 d 22 h ago (and 3 more)
      som order start SO-20261120-9D4B6HNV
    overdue SO-20261120-9D4B6HNV: nobody has been assigned for 12 d 1 h
      som order assign SO-20261120-9D4B6HNV --to TEAM
    overdue SO-20261120-7K3F9QXW (team-access): activity 'survey' should have started 1 d 22 h ago (and 2 more)
      som order start SO-20261120-7K3F9QXW
  bad files     1: som validate
  transactions  none unfinished
  outbox        no event waits
  silences      none ends within 24 h
  escalation    never done on this machine: som jeopardy scan --escalate
  git           no repository
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml: cannot open orders/2026/11/SO-20261120-2M8R1TQC.yaml: Permission denied [io]
  ! hint: check the owner and group of the file and of the folders above it
  [74]
$ som --now 2026-12-02T12:00:00Z
  leeds: 2 open records: 2 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
  next:
    overdue SO-20261120-9D4B6HNV: activity '1.survey' should have started 5 d 22 h ago (and 3 more)
      som order start SO-20261120-9D4B6HNV
    overdue SO-20261120-9D4B6HNV: nobody has been assigned for 12 d 1 h
      som order assign SO-20261120-9D4B6HNV --to TEAM
    overdue SO-20261120-7K3F9QXW (team-access): activity 'survey' should have started 1 d 22 h ago (and 2 more)
      som order start SO-20261120-7K3F9QXW
  bad files     1: som validate

  som status              the state of the workspace
  som jeopardy next       all that needs a decision
  som order list --open   the open orders
  som help                all commands
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml: cannot open orders/2026/11/SO-20261120-2M8R1TQC.yaml: Permission denied [io]
  ! hint: check the owner and group of the file and of the folders above it
  [74]
$ chmod 0644 orders/2026/11/SO-20261120-2M8R1TQC.yaml
$ som order hold 7K3F --reason x -q
$ chmod 0000 .som
$ som status
  leeds: 3 open records: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack
  KIND   OVERDUE  IN JEOPARDY  AT RISK  ON TRACK  OPEN
  order        0            0        2         1     3
  next:
    atRisk SO-20261120-9D4B6HNV: nobody has been assigned for 1 d 1 h
      som order assign SO-20261120-9D4B6HNV --to TEAM
    atRisk SO-20261120-2M8R1TQC: nobody has been assigned for 1 d 2 h
      som order assign SO-20261120-2M8R1TQC --to TEAM
  bad files     1: som validate
  transactions  unknown: the journal in .som cannot be read
  outbox        no event waits
  silences      none ends within 24 h
  escalation    never done on this machine: som jeopardy scan --escalate
  git           no repository
  ! .som: warning: the journal is not readable, so the output may show half of a change (cannot open .som: Permission denied) [unsettled-read]
  ! hint: ask the owner to run 'som doctor --fix'
