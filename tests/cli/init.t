# A workspace that works at once.
$ som init -n
  would write policy/calendars.yaml
  would write som.yaml
$ files
$ som init
  made a workspace in . (2 files)
  next: describe what you sell in catalog/, then som order create --spec ID
$ files
  policy/calendars.yaml
  som.yaml
$ cat som.yaml
  workspace: workspace
  format: yaml
  timeZone: UTC
$ cat policy/calendars.yaml
  # Working hours. `som calendar show office` prints what they come to.
  "@type": Calendar
  id: office
  name: Office hours
  timeZone: UTC
  workingHours:
    mon-fri: ["09:00-17:00"]
  holidays:
    - date: "2026-12-25"
      name: Christmas Day
$ som validate
  1 file checked: 0 errors, 0 warnings
$ som order list
  ID  STATE  PRIO  DUE  WHEN  ASSIGNEE  CUSTOMER  DESCRIPTION
$ som jeopardy scan
  0 open: 0 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
$ som init
  ! .: the workspace exists already [workspace-exists]
  ! hint: its settings are in som.yaml
  [6]

# In another directory.
$ som init leeds/access
  made a workspace in leeds/access (2 files)
  next: describe what you sell in catalog/, then som order create --spec ID
$ files
  leeds/access/policy/calendars.yaml
  leeds/access/som.yaml
  policy/calendars.yaml
  som.yaml
$ cat leeds/access/som.yaml
  workspace: access
  format: yaml
  timeZone: UTC
$ som init -o json other
  {
    "schemaVersion": 1,
    "kind": "Workspace",
    "directory": "other",
    "files": [
      "policy/calendars.yaml",
      "som.yaml"
    ]
  }
$ som init -q 'third: one'
$ cat 'third: one/som.yaml'
  workspace: "third: one"
  format: yaml
  timeZone: UTC

# A file in the way of what it would write.
$ write fourth/policy/calendars.yaml <<EOF
mine
EOF
$ som init fourth -C .
  made a workspace in ./fourth (2 files)
  next: describe what you sell in catalog/, then som order create --spec ID

# With a small believable workspace in it.
$ som init --sample try
  made a workspace in try (8 files)
  next: som order list, som jeopardy scan
$ som order list -C try
  ID                    STATE         PRIO  DUE               WHEN       ASSIGNEE     CUSTOMER  DESCRIPTION
  SO-20261114-2M8R1TQC  acknowledged     1  2026-11-20 16:00  20 h late  team-access  CUST-204  1 Gbit/s Ethernet line, Bradford mill
  SO-20261121-9D4B6HNV  acknowledged     3  2026-11-22 00:00  in 12 h                 CUST-311  10 Mbit/s Ethernet line, corner shop
  SO-20261118-7K3F9QXW  acknowledged     2  2026-12-01 12:00  in 10 d    team-access  CUST-118  100 Mbit/s Ethernet line, Leeds depot
$ som jeopardy scan -C try
  LEVEL       ID                    ABOUT                                  CUSTOMER  DUE               WHEN           ASSIGNEE     WHY
  overdue     SO-20261114-2M8R1TQC  1 Gbit/s Ethernet line, Bradford mill  CUST-204  2026-11-20 16:00  20 h late      team-access  the due date passed 20 h ago (+4)
  overdue     TR-20261121-6R2MZ9QX  No dial tone at the mill               CUST-204  2026-11-21 19:10  in 7 h 10 min  -            nobody responded; the target passed 20 min ago
  inJeopardy  SO-20261121-9D4B6HNV  10 Mbit/s Ethernet line, corner shop   CUST-311  2026-11-22 00:00  in 12 h        -            expected completion is 2 d 13 h after the due date (+3)
  5 open: 2 overdue, 1 inJeopardy, 0 atRisk, 2 onTrack
$ som validate -C try
  7 files checked: 0 errors, 0 warnings
$ som init --sampel
  ! som: error: unknown option '--sampel' [unknown-option]
  ! hint: did you mean '--sample'?
  [2]
$ som init --help
  create a workspace
  Usage: som init [OPTIONS] [DIR]

  Positionals:
    DIR                             the directory (default: here); it is created
                                    if it does not exist

  Options:
    -h,--help                       print this help
    --sample                        fill it with a small realistic sample
    --starter                       begin with one team, calendar, specification,
                                    service level, escalation policy and order,
                                    with comments
    --editor EDITOR                 let this editor check files as they are typed:
                                    vscode; also in a workspace that is there

  Examples:
    som init
    som init --starter
    som init --sample /tmp/try-som
    som init --editor vscode

  Formats (-o): table, json, ndjson

  Global options (--reason, --note, -n, -o, -q and more): som --help
