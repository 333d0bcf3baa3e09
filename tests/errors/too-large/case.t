$ include prelude.t
$ fill orders/2026/11/SO-20261120-7K3F9QXW.yaml '# sixteen bytes\' 1100000
$ som order show SO-20261120-7K3F9QXW
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml is larger than 16777216 bytes [too-large]
  [4]
$ som jeopardy scan
  LEVEL   ID                    ABOUT                                                   CUSTOMER  DUE               WHEN        ASSIGNEE  WHY
  atRisk  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  in 6 d 5 h  -         nobody has been assigned for 1 d 1 h
  atRisk  SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                -         nobody has been assigned for 1 d 2 h (+1)
  2 open: 0 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack; 1 bad file
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml is larger than 16777216 bytes [too-large]
  [4]
