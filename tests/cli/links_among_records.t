# A link in the place of a folder or file is a finding with its place; the rest is still read.
$ include prelude.t
$ plant reports link
$ plant catalog/more.yaml link
$ som validate
  6 files checked: 2 errors, 0 warnings
  ! catalog/more.yaml: is not a regular file, so som skips it [unsafe-path]
  ! hint: replace it by a regular file, or remove it
  ! reports: is not a regular file, so som skips it [unsafe-path]
  ! hint: replace it by a regular file, or remove it
  [1]
$ som jeopardy scan
  LEVEL   ID                    ABOUT                                                   CUSTOMER  DUE               WHEN        ASSIGNEE  WHY
  atRisk  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  in 6 d 5 h  -         nobody has been assigned for 1 d 1 h
  atRisk  SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                -         nobody has been assigned for 1 d 2 h (+1)
  3 open: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack; 2 bad files
  ! catalog/more.yaml: is not a regular file, so som skips it [unsafe-path]
  ! hint: replace it by a regular file, or remove it
  ! reports: is not a regular file, so som skips it [unsafe-path]
  ! hint: replace it by a regular file, or remove it
  [4]
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
$ som report list
  ID  STATE  PRIO  DUE  WHEN  ASSIGNEE  CUSTOMER  DESCRIPTION
  ! reports: is not a regular file, so som skips it [unsafe-path]
  ! hint: replace it by a regular file, or remove it
  [4]
$ som validate orders
  3 files checked: 0 errors, 0 warnings
