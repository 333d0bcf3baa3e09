# Global options stand anywhere before `--`.
$ include prelude.t
$ som -o id order list --limit 1
  SO-20261120-9D4B6HNV
  ! som: 1 of 3 shown (--limit)
$ som order -o id list --limit 1
  SO-20261120-9D4B6HNV
  ! som: 1 of 3 shown (--limit)
$ som order list --limit 1 -o id
  SO-20261120-9D4B6HNV
  ! som: 1 of 3 shown (--limit)
$ som order list --limit=1 --output=id
  SO-20261120-9D4B6HNV
  ! som: 1 of 3 shown (--limit)
$ som --now=2026-11-22T00:00:00Z order hold 7K3F --reason=later
  SO-20261120-7K3F9QXW: acknowledged → held (later)
$ som --actor ravi --reason 'signed' order resume 7K3F
  SO-20261120-7K3F9QXW: held → acknowledged (signed)
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-22T00:00:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
$ som log 7K3F
  TIME              USER  ACTION  ACTIVITY  CHANGE               REASON
  2026-11-20 09:12  omar  create
  2026-11-22 00:00  jane  hold              acknowledged → held  later
  2026-11-22 00:00  ravi  resume            held → acknowledged  signed

# After `--` all is text.
$ som order note 7K3F -- --reason
  SO-20261120-7K3F9QXW: note added
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-22T00:00:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
$ som order note 7K3F -- -n
  SO-20261120-7K3F9QXW: note added
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-22T00:00:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
$ som order show 7K3F -o json --fields note
  {
    "note": [
      {
        "id": "01M808TX00J3Q45J8BXVXK4NAY",
        "author": "jane",
        "date": "2026-11-22T00:00:00Z",
        "text": "--reason"
      },
      {
        "id": "01M808TX00J3Q45J8BXWK534CN",
        "author": "jane",
        "date": "2026-11-22T00:00:00Z",
        "text": "-n"
      }
    ]
  }
$ som order note -- 7K3F '--also text'
  SO-20261120-7K3F9QXW: note added
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-22T00:00:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here

# The environment, the flag before it.
$ env SOM_ACTOR=robot
$ env SOM_NOW=2026-11-23T08:00:00Z
$ som order note 7K3F beep -q
$ som order note 7K3F boop -q --actor li --now 2026-11-23T09:00:00Z
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           acknowledged
    level           onTrack
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    due             2026-12-01 17:00 (in 8 d 9 h)
    expected        2026-11-24 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE         SPECIFICATION  NAME
  1     add     acknowledged  ethernet-line  leeds-depot

  NOTES
    2026-11-22 00:00  jane: --reason
    2026-11-22 00:00  jane: -n
    2026-11-22 00:00  jane: --also text
    2026-11-23 08:00  robot: beep
    2026-11-23 09:00  li: boop
$ env SOM_ACTOR=
$ env SOM_NOW=
$ user kim
$ som order note 7K3F hello -q
$ som log 7K3F -o ndjson --fields user,action
  {"user":"omar","action":"create"}
  {"user":"jane","action":"hold"}
  {"user":"ravi","action":"resume"}
  {"user":"jane","action":"note"}
  {"user":"jane","action":"note"}
  {"user":"jane","action":"note"}
  {"user":"robot","action":"note"}
  {"user":"li","action":"note"}
  {"user":"kim","action":"note"}

# Other workspaces.
$ som init other -q
$ som -C other order list -o json
  {
    "schemaVersion": 1,
    "kind": "OrderList",
    "items": [],
    "truncated": false
  }
$ env SOM_WORKSPACE=other
$ som order list -o json
  {
    "schemaVersion": 1,
    "kind": "OrderList",
    "items": [],
    "truncated": false
  }
$ som order list -o id -C .
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
$ env SOM_WORKSPACE=
$ som -C nowhere order list
  ! som: error: there is no directory nowhere [no-workspace]
  [3]

# Options twice, without value, with one too many.
$ som order list -o json -o id
  ! som: error: --output is given 2 times, but takes only one FORMAT [usage]
  ! hint: see som order list --help
  [2]
$ som order list --now
  ! som: error: --now requires a value: --now TIME [usage]
  ! hint: see som order list --help
  [2]
$ som order list -q -q -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
$ som order hold 2M8R --reason a b
  ! som: error: order 'b' does not exist [not-found]
  ! hint: nothing was changed; quote text that has spaces
  [3]
$ som order list --lock-timeout soon
  ! som: error: --lock-timeout: 'soon' is not a valid duration [usage]
  ! hint: write it as PT10S
  [2]

# With git: the change is saved first.
# A git that answers H to each question.
$ program exit 0 <<EOF
H
EOF
$ som order note 7K3F text --commit
  SO-20261120-7K3F9QXW: note added
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-23T09:00:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  ! (runs: git -c safe.bareRepository=explicit --literal-pathspecs add --force --pathspec-from-file=.som/commit/paths --pathspec-file-nul)
$ programs 1
$ som order note 7K3F text --commit
  SO-20261120-7K3F9QXW: note added
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-23T09:00:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  ! (runs: git -c safe.bareRepository=explicit --literal-pathspecs add --force --pathspec-from-file=.som/commit/paths --pathspec-file-nul)
  ! som: error: the change is saved, but git could not commit it: git add failed [git-failed]
  ! hint: remove the cause; the next command with --commit, or som doctor --fix, commits it
  [74]
$ programs 0
$ env SOM_COMMIT=1
$ som order note 7K3F text
  SO-20261120-7K3F9QXW: note added
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-23T09:00:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
  ! (runs: git -c safe.bareRepository=explicit --literal-pathspecs add --force --pathspec-from-file=.som/commit/paths --pathspec-file-nul)
$ som order note 7K3F text --no-commit
  SO-20261120-7K3F9QXW: note added
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-23T09:00:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
$ som order note 7K3F text -n -q
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -66,6 +66,10 @@
       author: kim
       date: "2026-11-23T09:00:00Z"
       text: text
  +  - id: 01M83T4CM0HST62SWPVWBX2W6Z
  +    author: kim
  +    date: "2026-11-23T09:00:00Z"
  +    text: text
   trackingRecord:
     - id: 01KAG4W0G00000000000000001
       time: "2026-11-20T09:12:00Z"
  @@ -122,6 +126,10 @@
       user: kim
       action: note
     - id: 01M83T4CM09MACZ2ZYEWTZ97A5
  +    time: "2026-11-23T09:00:00Z"
  +    user: kim
  +    action: note
  +  - id: 01M83T4CM09MACZ2ZYEX07NB6S
       time: "2026-11-23T09:00:00Z"
       user: kim
       action: note
# A dry run for programs: the changes and the difference of each file, or the ids.
$ som order note 7K3F 'a note' -n -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"acknowledged","to":"acknowledged","text":"note added"}],"dryRun":true,"files":[{"path":"orders/2026/11/SO-20261120-7K3F9QXW.yaml","diff":"--- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml\n+++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml\n@@ -66,6 +66,10 @@\n     author: kim\n     date: \"2026-11-23T09:00:00Z\"\n     text: text\n+  - id: 01M83T4CM0HST62SWPVWV1DEGD\n+    author: kim\n+    date: \"2026-11-23T09:00:00Z\"\n+    text: a note\n trackingRecord:\n   - id: 01KAG4W0G00000000000000001\n     time: \"2026-11-20T09:12:00Z\"\n@@ -122,6 +126,10 @@\n     user: kim\n     action: note\n   - id: 01M83T4CM09MACZ2ZYEWTZ97A5\n+    time: \"2026-11-23T09:00:00Z\"\n+    user: kim\n+    action: note\n+  - id: 01M83T4CM09MACZ2ZYEX07NB6S\n     time: \"2026-11-23T09:00:00Z\"\n     user: kim\n     action: note\n"}]}
  ! {"errors":[{"code":"clock-regression","severity":"warning","message":"the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-23T09:00:00Z; new entries take that time","file":"SO-20261120-7K3F9QXW","hints":["set the clocks of the machines that work here"]}]}
$ som order note 7K3F 'a note' -n -o id
  SO-20261120-7K3F9QXW
  ! SO-20261120-7K3F9QXW: warning: the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-23T09:00:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
$ som order note 7K3F 'a note' -n -o ndjson
  {"id":"SO-20261120-7K3F9QXW","from":"acknowledged","to":"acknowledged","text":"note added"}
  ! {"errors":[{"code":"clock-regression","severity":"warning","message":"the clock says 2026-11-21T12:00:00Z, but the record's last entry is of 2026-11-23T09:00:00Z; new entries take that time","file":"SO-20261120-7K3F9QXW","hints":["set the clocks of the machines that work here"]}]}

# A key of a repeated create is refused where it has no effect.
$ som order hold 7K3F --reason wait --idempotency-key once
  ! som: error: som order hold does not take --idempotency-key [usage]
  ! hint: it is for order create, report create, service check
  [2]
$ som order list --idempotency-key once
  ! som: error: som order list does not take --idempotency-key [usage]
  ! hint: it is for order create, report create, service check
  [2]
# An unset variable of a script is no value.
$ som order create --spec ethernet-line --idempotency-key ''
  ! som: error: --idempotency-key: the text is empty [usage]
  ! hint: see som order create --help
  [2]
$ som order list --now ''
  ! som: error: --now: the text is empty [usage]
  ! hint: see som order list --help
  [2]
$ som order show 7K3F --if-match 00
  ! som: error: som order show does not take --if-match [usage]
  ! hint: it is for changes of one record
  [2]
$ som order create --spec ethernet-line --if-match 00
  ! som: error: som order create does not take --if-match [usage]
  ! hint: it is for changes of one record
  [2]
$ som jeopardy scan --prom-file metrics.prom -n -q
  LEVEL   ID                    ABOUT                                                   CUSTOMER  DUE               WHEN        ASSIGNEE  WHY
  atRisk  SO-20261120-9D4B6HNV  1 Gbit/s Ethernet line and a voice line, Bradford mill            2026-11-27 17:00  in 6 d 5 h  -         nobody has been assigned for 1 d 1 h
  atRisk  SO-20261120-2M8R1TQC  Duct to the Bradford mill                               CUST-204                                -         nobody has been assigned for 1 d 2 h (+1)
