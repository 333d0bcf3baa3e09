# A reservation that ends before the activity that needs it can start puts its order at risk.
$ include pool_prelude.t
$ som jeopardy scan --all --assignee team-access
  LEVEL    ID                    ABOUT                                  CUSTOMER  DUE               WHEN         ASSIGNEE     WHY
  onTrack  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 10 d 5 h  team-access
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
$ som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --until 2026-11-22 -q
$ som jeopardy scan --all --assignee team-access
  LEVEL   ID                    ABOUT                                  CUSTOMER  DUE               WHEN         ASSIGNEE     WHY
  atRisk  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 10 d 5 h  team-access  the reservation of vlan/leeds-pe1/100 ends 1 d 9 h before activity 'configure' starts
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
$ som jeopardy explain 7K3F
  SO-20261120-7K3F9QXW  acknowledged  atRisk
    about     100 Mbit/s Ethernet line, Leeds depot
    now       2026-11-21 12:00
    due       2026-12-01 17:00  (in 10 d 5 h)
    expected  2026-11-24 12:00, at most 2026-11-25 17:00

  REASONS
    reservation-expiring: the reservation of vlan/leeds-pe1/100 ends 1 d 9 h before activity 'configure' starts [activity configure]
      rule: built-in

  no escalation policy applies: nobody is notified

  PLAN  (from the specification, as it has not started)
  ACTIVITY   START             END               END AT MOST       LATEST START        SLACK
  survey     2026-11-23 09:00  2026-11-23 17:00  2026-11-24 17:00  2026-11-30 14:00  7 d 5 h  critical
  configure  2026-11-24 09:00  2026-11-24 11:00  2026-11-25 13:00  2026-12-01 14:00  7 d 5 h  critical
  test       2026-11-24 11:00  2026-11-24 12:00  2026-11-25 17:00  2026-12-01 16:00  7 d 5 h  critical

  CLOCK  started 2026-11-20 09:12, calendar always
  FROM              TO                CLOCK          FOR
  2026-11-20 09:12  2026-11-21 12:00  ran    26 h 48 min
    ran 26 h 48 min in all
# One that holds until then does not; nor what has been allocated.
$ som service release --for 7K3F --pool vlan -q
$ som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --until 2026-12-24 -q
$ som jeopardy scan --all --assignee team-access
  LEVEL    ID                    ABOUT                                  CUSTOMER  DUE               WHEN         ASSIGNEE     WHY
  onTrack  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 10 d 5 h  team-access
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
$ som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --until 2026-11-22 -q
$ som order start 7K3F -q
$ som jeopardy scan --all --assignee team-access
  LEVEL    ID                    ABOUT                                  CUSTOMER  DUE               WHEN         ASSIGNEE     WHY
  onTrack  SO-20261120-7K3F9QXW  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  in 10 d 5 h  team-access
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
# What is reserved for its customer order is reserved for the order; where its time is over, it says so. Earlier versions
# did not allocate it at once.
$ write pools/vlan/leeds-pe2/100.yaml <<EOF
"@type": ResourceAllocation
pool: vlan
scope: leeds-pe2
value: 100
state: reserved
for: customerOrder:CO-88213
date: "2026-11-21T12:00:00Z"
reservedUntil: "2026-11-22T23:59:59Z"
EOF
$ som jeopardy scan --all --assignee team-access -o wide
  LEVEL   ID                    STATE       ABOUT                                  CUSTOMER  DUE               EXPECTED          WHEN         ASSIGNEE     WHY
  atRisk  SO-20261120-7K3F9QXW  inProgress  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  2026-11-24 12:00  in 10 d 5 h  team-access  reservation-expiring: the reservation of vlan/leeds-pe2/100 ends 1 d 9 h before activity 'configure' starts
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
$ som jeopardy scan --all --assignee team-access --now 2026-11-23T09:00:00Z -o wide
  LEVEL   ID                    STATE       ABOUT                                  CUSTOMER  DUE               EXPECTED          WHEN        ASSIGNEE     WHY
  atRisk  SO-20261120-7K3F9QXW  inProgress  100 Mbit/s Ethernet line, Leeds depot  CUST-118  2026-12-01 17:00  2026-11-24 12:00  in 8 d 8 h  team-access  reservation-expiring: the reservation of vlan/leeds-pe2/100 ends 1 d 9 h before activity 'configure' starts
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
