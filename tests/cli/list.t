# The records of all kinds in one list.
$ load leeds-access
$ som list --assignee team-access
  ID                    STATE                  PRIO  DUE               WHEN           ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261028-AMX2M8G1  inProgress                2  2026-11-18 17:00  2 d 19 h late  team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
  SO-20261020-XQM8T83R  held                      2  2026-11-19 17:00  1 d 19 h late  team-access  CUST-122  1 Gbit/s Ethernet, rolling mill
  CQ-20261118-P2PG0Z8C  inProgress                2  2026-11-23 09:30  in 1 d 21 h    team-access  CUST-118  Slow since the move, Northern Bakeries
  SO-20261105-2A7P9WMG  inProgress                1  2026-11-24 17:00  in 3 d 5 h     team-access  CUST-109  1 Gbit/s Ethernet for the school
  CQ-20261117-9WVMA3FE  pending                   3  2026-11-25 09:00  in 3 d 21 h    team-access  CUST-109  Video calls freeze at Beckfoot Road school
  SO-20261029-YX6B3N54  inProgress                1  2026-11-25 17:00  in 4 d 5 h     team-access  CUST-101  VPN site with two routers, Seacroft clinic
  SO-20261110-NR2BT7BM  inProgress                3  2026-11-27 12:00  in 6 d         team-access  CUST-133  100 Mbit/s Ethernet, creamery
  SO-20261104-G0P8M8YP  assessingCancellation     3  2026-12-04 17:00  in 13 d 5 h    team-access  CUST-129  100 Mbit/s Ethernet, serviced office
  SO-20261027-DJC4SEAR  assessingCancellation     4  2026-12-11 17:00  in 20 d 5 h    team-access  CUST-143  VPN site, market hall
  SO-20261116-5ABM679E  inProgress                4  2026-12-11 17:00  in 20 d 5 h    team-access  CUST-126  Cease of the VPN site in Pudsey, depot closes
  SO-20261112-NFH2HSET  inProgress                2  2026-12-15 17:00  in 24 d 5 h    team-access  CUST-105  100 Mbit/s Ethernet, Park Row branch
  SO-20261116-NV2MS2W4  inProgress                3  2026-12-17 17:00  in 26 d 5 h    team-access  CUST-118  Upgrade of Wakefield, new line to Normanton
  SO-20261109-MRT9G2BC  inProgress                3  2026-12-18 17:00  in 27 d 5 h    team-access  CUST-108  VPN site, Morley store
  SO-20261116-AKEJCHA7  inProgress                3  2026-12-18 17:00  in 27 d 5 h    team-access  CUST-150  10 Mbit/s Ethernet, farm shop and shed
  SO-20261102-MCPDQTMF  pending                   3  2026-12-22 17:00  in 31 d 5 h    team-access  CUST-136  VPN site for the hotel group
  SO-20261111-Z71GFGDY  held                      3  2027-01-08 17:00  in 48 d 5 h    team-access  CUST-115  1 Gbit/s Ethernet, stage door
  SO-20261117-KK09DTV0  acknowledged              3  2027-01-15 17:00  in 55 d 5 h    team-access  CUST-101  VPN site, Otley clinic, behind Seacroft
  4 more have ended; --all shows them
$ som list --kind alarm --kind party-order
  ID                    STATE    PRIO  DUE  WHEN  ASSIGNEE  CUSTOMER  DESCRIPTION
  AL-20261121-5N8QWX2B  updated
  PO-20261119-8WQ5ZC1N  held                                          Fibre tail to Park Row, Leeds
  1 more has ended; --all shows it
$ som list --kind ServiceTroubleReport --all --sort -priority --fields id,state,priority
  ID                    STATE         PRIO
  TR-20261121-50XZTD9B  acknowledged     3
  TR-20261121-X2C5XT7N  inProgress       2
  TR-20261119-NK41G0GF  cleared          1
$ som list --where 'customer = CUST-118' --all
  ID                    STATE       PRIO  DUE               WHEN           ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261019-BZHMNJRH  completed      3  2026-10-30 17:00                 team-core    CUST-118  Upgrade of the Wakefield line from 10 to 100 Mbit/s
  SO-20261028-AMX2M8G1  inProgress     2  2026-11-18 17:00  2 d 19 h late  team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
  CQ-20261118-P2PG0Z8C  inProgress     2  2026-11-23 09:30  in 1 d 21 h    team-access  CUST-118  Slow since the move, Northern Bakeries
  CQ-20261118-EZTR62DE  cancelled         2026-11-23 17:05                              CUST-118  Internet at the bakery is slow
  SP-20261118-SG1PQC75  inProgress     2  2026-11-25 10:10  in 3 d 22 h    team-core    CUST-118  Throughput at the Hunslet bakery is half
  SO-20261116-NV2MS2W4  inProgress     3  2026-12-17 17:00  in 26 d 5 h    team-access  CUST-118  Upgrade of Wakefield, new line to Normanton
  SV-20250902-7NC3RW5X  active                                                          CUST-118  1 Gbit/s Ethernet, Hunslet bakery
$ som list --limit 2 -o json --fields id,kind,state
  {
    "schemaVersion": 1,
    "kind": "RecordList",
    "items": [
      {
        "id": "SO-20261019-BZHMNJRH",
        "kind": "ServiceOrder",
        "state": "completed"
      },
      {
        "id": "SO-20261012-GVR4G3ZS",
        "kind": "ServiceOrder",
        "state": "completed"
      }
    ],
    "truncated": true
  }
  ! som: 2 of 52 shown (--limit)
$ som list --state held -o id
  SO-20261020-XQM8T83R
  SO-20261111-Z71GFGDY
  PO-20261119-8WQ5ZC1N
$ som list --state heald
  ! som: error: --state: 'heald' is not a state of a record [usage]
  ! hint: did you mean 'held'?
  [2]
$ som list --kind team
  ! som: error: --kind: 'team' is not a kind with states [usage]
  ! hint: see som help kinds
  [2]
$ tty 80
$ env TERM=dumb
$ som list --kind order --limit 3
  ID                    STATE       DUE               DESCRIPTION
  SO-20261028-AMX2M8G1  inProgress  2026-11-18 17:00  100 Mbit/s Ethernet line,
                                                      Leeds depot
  SO-20261020-XQM8T83R  held        2026-11-19 17:00  1 Gbit/s Ethernet, rolling
                                                      mill
  SO-20261106-V580GSP0  inProgress  2026-11-20 17:00  Fibre 500 for a home in
                                                      Harehills
  8 more have ended; --all shows them
  ! som: 3 of 24 shown (--limit)
$ som jeopardy scan --limit 1 --fields id,level
  ID                    LEVEL
  SO-20261028-AMX2M8G1  overdue
  33 open: 4 overdue, 2 inJeopardy, 19 atRisk, 8 onTrack
  ! som: 1 of 25 shown (--limit)
$ som jeopardy scan --limit 1 -o json --fields id
  {
    "schemaVersion": 1,
    "kind": "JeopardyScan",
    "now": "2026-11-21T12:00:00Z",
    "scanned": 33,
    "bad": 0,
    "levels": {
      "overdue": 4,
      "inJeopardy": 2,
      "atRisk": 19,
      "onTrack": 8
    },
    "truncated": true,
    "items": [
      {
        "id": "SO-20261028-AMX2M8G1"
      }
    ]
  }
  ! som: 1 of 25 shown (--limit)
$ som list --kind ordr
  ! som: error: --kind: 'ordr' is not a kind with states [usage]
  ! hint: did you mean 'order'?
  [2]
