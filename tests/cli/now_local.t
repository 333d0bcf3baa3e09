# A moment given with --now is a time of the workspace's zone, as in all other options.
$ write som.yaml <<EOF
workspace: berlin
format: yaml
timeZone: Europe/Berlin
EOF
$ som --now '2026-12-01 10:11' calendar next-open always now
  2026-12-01T09:11:00Z
$ som calendar next-open always '2026-12-01 10:11'
  2026-12-01T09:11:00Z
$ som --now 2026-12-01 calendar next-open always now
  2026-11-30T23:00:00Z
$ som --now 2026-12-01T10:11:00Z calendar next-open always now
  2026-12-01T10:11:00Z
$ som --now 'soon' calendar next-open always now
  ! som: error: 'soon' is not a time [invalid-time]
  ! hint: write 2026-12-01T17:00:00Z, local time as '2026-12-01 17:00' or 2026-12-01, or today, tomorrow, now+PT4H, +P2D
  [4]

# A condition on a local time that the zone repeats says which moment it took.
$ som order list --where 'due < "2026-10-25 02:30"'
  ID  STATE  PRIO  DUE  WHEN  ASSIGNEE  CUSTOMER  DESCRIPTION
  ! som: warning: the zone Europe/Berlin has 2026-10-25T02:30:00 twice: 2026-10-25T02:30:00+02:00, the first, is used [doubtful-time]
  ! hint: give its offset, as in 2026-10-25T02:30:00+02:00

# Numbers are decimal.
$ som order list --limit 010
  ! som: error: --limit: '010' is not a whole number [usage]
  ! hint: write it in decimal digits, without leading zeros
  [2]
$ som order list --limit 0x10
  ! som: error: --limit: '0x10' is not a whole number [usage]
  ! hint: write it in decimal digits, without leading zeros
  [2]
$ som order list --limit 10
  ID  STATE  PRIO  DUE  WHEN  ASSIGNEE  CUSTOMER  DESCRIPTION

# A word that is there again is no second command.
$ som order list list
  ! som: error: unexpected argument 'list' [usage]
  ! hint: quote text that has spaces
  ! hint: see som order list --help
  [2]
$ som apply apply -f x
  ! som: error: unexpected argument 'apply' [usage]
  ! hint: quote text that has spaces
  ! hint: see som apply --help
  [2]
