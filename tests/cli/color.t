# Colours on a terminal, on demand in a pipe, and never where the environment refuses them.
$ include prelude.t
$ tty 100
$ som order list --where 'id = SO-20261120-7K3F9QXW'
  \e[1mID\e[0m                    \e[1mSTATE\e[0m         \e[1mPRIO\e[0m  \e[1mDUE\e[0m               \e[1mASSIGNEE\e[0m     \e[1mCUSTOMER\e[0m  \e[1mDESCRIPTION\e[0m
  SO-20261120-7K3F9QXW  acknowledged     2  2026-12-01 17:00  team-access  CUST-118  100 Mbit/s
                                                                                     Ethernet line,
                                                                                     Leeds depot
$ env TERM=dumb
$ som order list --where 'id = SO-20261120-7K3F9QXW'
  ID                    STATE         PRIO  DUE               ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261120-7K3F9QXW  acknowledged     2  2026-12-01 17:00  team-access  CUST-118  100 Mbit/s
                                                                                     Ethernet line,
                                                                                     Leeds depot
$ som --color always order list --where 'id = SO-20261120-7K3F9QXW'
  \e[1mID\e[0m                    \e[1mSTATE\e[0m         \e[1mPRIO\e[0m  \e[1mDUE\e[0m               \e[1mASSIGNEE\e[0m     \e[1mCUSTOMER\e[0m  \e[1mDESCRIPTION\e[0m
  SO-20261120-7K3F9QXW  acknowledged     2  2026-12-01 17:00  team-access  CUST-118  100 Mbit/s
                                                                                     Ethernet line,
                                                                                     Leeds depot
$ notty
$ env TERM=
$ som order list --where 'id = SO-20261120-7K3F9QXW'
  ID                    STATE         PRIO  DUE               WHEN         ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261120-7K3F9QXW  acknowledged     2  2026-12-01 17:00  in 10 d 5 h  team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
$ som order list --color=always --where 'id = SO-20261120-7K3F9QXW'
  \e[1mID\e[0m                    \e[1mSTATE\e[0m         \e[1mPRIO\e[0m  \e[1mDUE\e[0m               \e[1mWHEN\e[0m         \e[1mASSIGNEE\e[0m     \e[1mCUSTOMER\e[0m  \e[1mDESCRIPTION\e[0m
  SO-20261120-7K3F9QXW  acknowledged     2  2026-12-01 17:00  in 10 d 5 h  team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
$ env CLICOLOR_FORCE=1
$ som order list --where 'id = SO-20261120-7K3F9QXW'
  \e[1mID\e[0m                    \e[1mSTATE\e[0m         \e[1mPRIO\e[0m  \e[1mDUE\e[0m               \e[1mWHEN\e[0m         \e[1mASSIGNEE\e[0m     \e[1mCUSTOMER\e[0m  \e[1mDESCRIPTION\e[0m
  SO-20261120-7K3F9QXW  acknowledged     2  2026-12-01 17:00  in 10 d 5 h  team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
$ som order list --where 'id = SO-20261120-7K3F9QXW' -o csv
  id,state,priority,due,assignee,customer,description\x0d
  SO-20261120-7K3F9QXW,acknowledged,2,2026-12-01T17:00:00Z,team-access,CUST-118,"100 Mbit/s Ethernet line, Leeds depot"\x0d
$ som order list --color=never --where 'id = SO-20261120-7K3F9QXW'
  ID                    STATE         PRIO  DUE               WHEN         ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261120-7K3F9QXW  acknowledged     2  2026-12-01 17:00  in 10 d 5 h  team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
$ som order list --no-color --where 'id = SO-20261120-7K3F9QXW'
  ID                    STATE         PRIO  DUE               WHEN         ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261120-7K3F9QXW  acknowledged     2  2026-12-01 17:00  in 10 d 5 h  team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
$ env NO_COLOR=1
$ som order list --where 'id = SO-20261120-7K3F9QXW'
  ID                    STATE         PRIO  DUE               WHEN         ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261120-7K3F9QXW  acknowledged     2  2026-12-01 17:00  in 10 d 5 h  team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
$ env NO_COLOR=
$ env CLICOLOR_FORCE=0
$ som order list --where 'id = SO-20261120-7K3F9QXW'
  ID                    STATE         PRIO  DUE               WHEN         ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261120-7K3F9QXW  acknowledged     2  2026-12-01 17:00  in 10 d 5 h  team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
$ som order list --color=sometimes
  ! som: error: --color: 'sometimes' is not auto, always or never [usage]
  ! hint: see som order list --help
  [2]
