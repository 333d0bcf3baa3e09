# The state of the workspace, and what needs attention, in at most 24 lines.
$ include prelude.t
$ som status
  leeds: 3 open records: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack
  KIND   OVERDUE  IN JEOPARDY  AT RISK  ON TRACK  OPEN
  order        0            0        2         1     3
  next:
    atRisk SO-20261120-9D4B6HNV: nobody has been assigned for 1 d 1 h
      som order assign SO-20261120-9D4B6HNV --to TEAM
    atRisk SO-20261120-2M8R1TQC: nobody has been assigned for 1 d 2 h
      som order assign SO-20261120-2M8R1TQC --to TEAM
  transactions  none unfinished
  outbox        no event waits
  silences      none ends within 24 h
  escalation    never done on this machine: som jeopardy scan --escalate
  git           no repository
$ som
  leeds: 3 open records: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack
  next:
    atRisk SO-20261120-9D4B6HNV: nobody has been assigned for 1 d 1 h
      som order assign SO-20261120-9D4B6HNV --to TEAM
    atRisk SO-20261120-2M8R1TQC: nobody has been assigned for 1 d 2 h
      som order assign SO-20261120-2M8R1TQC --to TEAM

  som status              the state of the workspace
  som jeopardy next       all that needs a decision
  som order list --open   the open orders
  som help                all commands


$ som status -o json
  {
    "schemaVersion": 1,
    "kind": "Status",
    "workspace": "leeds",
    "now": "2026-11-21T12:00:00Z",
    "open": 3,
    "bad": 0,
    "levels": {
      "overdue": 0,
      "inJeopardy": 0,
      "atRisk": 2,
      "onTrack": 1
    },
    "kinds": [
      {
        "kind": "ServiceOrder",
        "open": 3,
        "levels": {
          "overdue": 0,
          "inJeopardy": 0,
          "atRisk": 2,
          "onTrack": 1
        }
      },
      {
        "kind": "CustomerQosDegradationReport",
        "open": 0,
        "levels": {
          "overdue": 0,
          "inJeopardy": 0,
          "atRisk": 0,
          "onTrack": 0
        }
      },
      {
        "kind": "ServicePerformanceDegradationReport",
        "open": 0,
        "levels": {
          "overdue": 0,
          "inJeopardy": 0,
          "atRisk": 0,
          "onTrack": 0
        }
      },
      {
        "kind": "ServiceTroubleReport",
        "open": 0,
        "levels": {
          "overdue": 0,
          "inJeopardy": 0,
          "atRisk": 0,
          "onTrack": 0
        }
      },
      {
        "kind": "ResourceOrder",
        "open": 0,
        "levels": {
          "overdue": 0,
          "inJeopardy": 0,
          "atRisk": 0,
          "onTrack": 0
        }
      },
      {
        "kind": "PartyOrder",
        "open": 0,
        "levels": {
          "overdue": 0,
          "inJeopardy": 0,
          "atRisk": 0,
          "onTrack": 0
        }
      },
      {
        "kind": "ResourceTroubleReport",
        "open": 0,
        "levels": {
          "overdue": 0,
          "inJeopardy": 0,
          "atRisk": 0,
          "onTrack": 0
        }
      },
      {
        "kind": "PartyTroubleReport",
        "open": 0,
        "levels": {
          "overdue": 0,
          "inJeopardy": 0,
          "atRisk": 0,
          "onTrack": 0
        }
      }
    ],
    "next": [
      {
        "id": "SO-20261120-9D4B6HNV",
        "kind": "ServiceOrder",
        "level": "atRisk",
        "code": "unassigned",
        "message": "nobody has been assigned for 1 d 1 h",
        "dueDate": "2026-11-27T17:00:00Z",
        "customer": null,
        "assignee": null,
        "command": "som order assign SO-20261120-9D4B6HNV --to TEAM"
      },
      {
        "id": "SO-20261120-2M8R1TQC",
        "kind": "ServiceOrder",
        "level": "atRisk",
        "code": "unassigned",
        "message": "nobody has been assigned for 1 d 2 h",
        "dueDate": null,
        "customer": "CUST-204",
        "assignee": null,
        "command": "som order assign SO-20261120-2M8R1TQC --to TEAM"
      }
    ],
    "unfinished": [],
    "outbox": {
      "waiting": 0,
      "failed": 0
    },
    "endingSilences": [],
    "lastEscalation": null,
    "git": null
  }

# Git: its branch and the files that differ, one a line.
$ program exit 0 <<EOF
# branch.oid 9d0f3c1b1f3c4c5d6e7f8091a2b3c4d5e6f70819
# branch.head main
1 .M N... 100644 100644 100644 9d0f3c1 9d0f3c1 som.yaml
? orders/2026/11/SO-20261121-7K3F9QXW.yaml
EOF
$ som status
  leeds: 3 open records: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack
  KIND   OVERDUE  IN JEOPARDY  AT RISK  ON TRACK  OPEN
  order        0            0        2         1     3
  next:
    atRisk SO-20261120-9D4B6HNV: nobody has been assigned for 1 d 1 h
      som order assign SO-20261120-9D4B6HNV --to TEAM
    atRisk SO-20261120-2M8R1TQC: nobody has been assigned for 1 d 2 h
      som order assign SO-20261120-2M8R1TQC --to TEAM
  transactions  none unfinished
  outbox        no event waits
  silences      none ends within 24 h
  escalation    never done on this machine: som jeopardy scan --escalate
  git           main, 2 uncommitted files
$ program-saw
  [git] [-C] [.] [--no-optional-locks] [--literal-pathspecs] [status] [--porcelain=v2] [--branch] [--untracked-files=all] [--no-renames] [--ignore-submodules=all] [--] [.]
  GIT_ALLOW_PROTOCOL=none
  GIT_CONFIG_COUNT=6
  GIT_CONFIG_KEY_0=core.fsmonitor
  GIT_CONFIG_KEY_1=core.hooksPath
  GIT_CONFIG_KEY_2=core.warnAmbiguousRefs
  GIT_CONFIG_KEY_3=i18n.logOutputEncoding
  GIT_CONFIG_KEY_4=protocol.allow
  GIT_CONFIG_KEY_5=safe.bareRepository
  GIT_CONFIG_VALUE_0=false
  GIT_CONFIG_VALUE_1=/dev/null
  GIT_CONFIG_VALUE_2=true
  GIT_CONFIG_VALUE_3=UTF-8
  GIT_CONFIG_VALUE_4=never
  GIT_CONFIG_VALUE_5=explicit
  GIT_GRAFT_FILE=/dev/null/none
  GIT_NO_LAZY_FETCH=1
  GIT_NO_REPLACE_OBJECTS=1
  GIT_TERMINAL_PROMPT=0
  time-out PT10S
$ program timeout SIGTERM PT10S
$ som status
  leeds: 3 open records: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack
  KIND   OVERDUE  IN JEOPARDY  AT RISK  ON TRACK  OPEN
  order        0            0        2         1     3
  next:
    atRisk SO-20261120-9D4B6HNV: nobody has been assigned for 1 d 1 h
      som order assign SO-20261120-9D4B6HNV --to TEAM
    atRisk SO-20261120-2M8R1TQC: nobody has been assigned for 1 d 2 h
      som order assign SO-20261120-2M8R1TQC --to TEAM
  transactions  none unfinished
  outbox        no event waits
  silences      none ends within 24 h
  escalation    never done on this machine: som jeopardy scan --escalate
  git           no repository
$ program exit 0

# Events that wait and are given up, silences that end soon, an escalation, a command that was killed.
$ write policy/more.yaml <<EOF
"@type": Subscription
id: all
eventType: [ServiceOrderStateChangeEvent]
channel: crm
---
"@type": EscalationPolicy
id: orders
appliesTo: {kind: ServiceOrder}
levels: [{level: 1, when: atRisk, notify: [assignee]}]
EOF
$ som order start 7K3F -q
$ som status
  leeds: 3 open records: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack
  KIND   OVERDUE  IN JEOPARDY  AT RISK  ON TRACK  OPEN
  order        0            0        2         1     3
  next:
    atRisk SO-20261120-9D4B6HNV: nobody has been assigned for 1 d 1 h
      som order assign SO-20261120-9D4B6HNV --to TEAM
    atRisk SO-20261120-2M8R1TQC: nobody has been assigned for 1 d 2 h
      som order assign SO-20261120-2M8R1TQC --to TEAM
  transactions  none unfinished
  outbox        1 event waits
  silences      none ends within 24 h
  escalation    never done on this machine: som jeopardy scan --escalate
  git           no repository
$ program exit 1
$ som outbox deliver --channel crm --max-tries 1 -- ./post.sh
  a1ef874df5a291ec55fa42c8b9efb012: ServiceOrderStateChangeEvent SO-20261120-7K3F9QXW kept: exit status 1; given up after 1 try, see som outbox list --failed
  [1]
$ program exit 0
$ som silence add 9D4B --id works --until 2026-11-21T20:00:00Z --reason 'the customer knows' -q
$ som silence add 7K3F --id later --until 2026-11-24 --reason 'the customer knows' -q
$ som jeopardy scan --escalate -q -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
$ crash-at rename 3
$ som order hold 7K3F --reason r -q
  [crashed]
$ som status
  leeds: 3 open records: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack
  KIND   OVERDUE  IN JEOPARDY  AT RISK  ON TRACK  OPEN
  order        0            0        2         1     3
  next:
    atRisk SO-20261120-9D4B6HNV: nobody has been assigned for 1 d 1 h
      som order assign SO-20261120-9D4B6HNV --to TEAM
    atRisk SO-20261120-2M8R1TQC: nobody has been assigned for 1 d 2 h
      som order assign SO-20261120-2M8R1TQC --to TEAM
  transactions  1 unfinished, of 2 files; the next change finishes it
  outbox        2 events wait, 1 given up: som outbox list --failed
  silences      1 ends within 24 h: works in 8 h
  escalation    last done on this machine at 2026-11-21 12:00
  git           no repository
$ som
  leeds: 3 open records: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack
  next:
    atRisk SO-20261120-9D4B6HNV: nobody has been assigned for 1 d 1 h
      som order assign SO-20261120-9D4B6HNV --to TEAM
    atRisk SO-20261120-2M8R1TQC: nobody has been assigned for 1 d 2 h
      som order assign SO-20261120-2M8R1TQC --to TEAM
  transactions  1 unfinished, of 2 files; the next change finishes it
  outbox        2 events wait, 1 given up: som outbox list --failed
  silences      1 ends within 24 h: works in 8 h

  som status              the state of the workspace
  som jeopardy next       all that needs a decision
  som order list --open   the open orders
  som help                all commands
$ som order note 7K3F text -q
$ som status
  leeds: 3 open records: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack
  KIND   OVERDUE  IN JEOPARDY  AT RISK  ON TRACK  OPEN
  order        0            0        2         1     3
  next:
    atRisk SO-20261120-9D4B6HNV: nobody has been assigned for 1 d 1 h
      som order assign SO-20261120-9D4B6HNV --to TEAM
    atRisk SO-20261120-2M8R1TQC: nobody has been assigned for 1 d 2 h
      som order assign SO-20261120-2M8R1TQC --to TEAM
  transactions  none unfinished
  outbox        2 events wait, 1 given up: som outbox list --failed
  silences      1 ends within 24 h: works in 8 h
  escalation    last done on this machine at 2026-11-21 12:00
  git           no repository

# On a narrow terminal.
$ tty 60
$ som status
  leeds: 3 open records: 0 overdue, 0 inJeopardy, 2 atRisk, 1…
  \e[1mKIND\e[0m   \e[1mOVERDUE\e[0m  \e[1mIN JEOPARDY\e[0m  \e[1mAT RISK\e[0m  \e[1mON TRACK\e[0m  \e[1mOPEN\e[0m
  order        0            0        \e[33m2\e[0m         \e[32m1\e[0m     3
  next:
    \e[33matRisk\e[0m SO-20261120-9D4B6HNV: nobody has been assigned for…
      som order assign SO-20261120-9D4B6HNV --to TEAM
    \e[33matRisk\e[0m SO-20261120-2M8R1TQC: nobody has been assigned for…
      som order assign SO-20261120-2M8R1TQC --to TEAM
  transactions  none unfinished
  outbox        2 events wait, 1 given up: som outbox list --…
  silences      1 ends within 24 h: works in 8 h
  escalation    last done on this machine at 2026-11-21 12:00
  git           no repository
$ som
  leeds: 3 open records: 0 overdue, 0 inJeopardy, 2 atRisk, 1…
  next:
    \e[33matRisk\e[0m SO-20261120-9D4B6HNV: nobody has been assigned for…
      som order assign SO-20261120-9D4B6HNV --to TEAM
    \e[33matRisk\e[0m SO-20261120-2M8R1TQC: nobody has been assigned for…
      som order assign SO-20261120-2M8R1TQC --to TEAM
  outbox        2 events wait, 1 given up: som outbox list --…
  silences      1 ends within 24 h: works in 8 h

  som status              the state of the workspace
  som jeopardy next       all that needs a decision
  som order list --open   the open orders
  som help                all commands


$ notty

# A file that cannot be read could have the worst record.
$ write orders/2026/11/SO-20261121-2M8R1TQC.yaml <<EOF
state: [
EOF
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
  transactions  none unfinished
  outbox        2 events wait, 1 given up: som outbox list --failed
  silences      1 ends within 24 h: works in 8 h
  escalation    last done on this machine at 2026-11-21 12:00
  git           no repository
  ! orders/2026/11/SO-20261121-2M8R1TQC.yaml:1:8: error: this '[' is never closed [syntax]
  !   1 | state: [
  !     |        ^
  ! hint: close it with ']'
  [4]
$ som
  leeds: 3 open records: 0 overdue, 0 inJeopardy, 2 atRisk, 1 onTrack
  next:
    atRisk SO-20261120-9D4B6HNV: nobody has been assigned for 1 d 1 h
      som order assign SO-20261120-9D4B6HNV --to TEAM
    atRisk SO-20261120-2M8R1TQC: nobody has been assigned for 1 d 2 h
      som order assign SO-20261120-2M8R1TQC --to TEAM
  bad files     1: som validate
  outbox        2 events wait, 1 given up: som outbox list --failed
  silences      1 ends within 24 h: works in 8 h

  som status              the state of the workspace
  som jeopardy next       all that needs a decision
  som order list --open   the open orders
  som help                all commands
  ! orders/2026/11/SO-20261121-2M8R1TQC.yaml:1:8: error: this '[' is never closed [syntax]
  !   1 | state: [
  !     |        ^
  ! hint: close it with ']'
  [4]



# Many kinds and decisions still fit.
$ load leeds-access
$ now 2026-12-01T12:00:00Z
$ som status
  leeds-access: 36 open records: 14 overdue, 1 inJeopardy, 21 atRisk, 0 onTrack
  KIND                 OVERDUE  IN JEOPARDY  AT RISK  ON TRACK  OPEN
  order                     10            1       16         0    27
  customer-qos               1            0        1         0     2
  service-performance        1            0        0         0     1
  service-trouble            2            0        0         0     2
  resource-order             0            0        1         0     1
  party-order                0            0        1         0     1
  resource-trouble           0            0        1         0     1
  party-trouble              0            0        1         0     1
  next: 3 of 53; all: som jeopardy next
    overdue SO-20261028-AMX2M8G1 (team-core): activity 'configure' should have started 12 d 22 h ago (and 1 more)
      som order plan SO-20261028-AMX2M8G1
    overdue SO-20261028-AMX2M8G1 (backhaul-supplier): activity 'tail' has no request: nobody was asked
      som order request SO-20261028-AMX2M8G1 --activity tail
    overdue SO-20261020-XQM8T83R (backhaul-supplier): activity 'tail' should have started 18 d 23 h ago (and 3 more)
      som order plan SO-20261020-XQM8T83R
  bad files     4: som validate
  transactions  none unfinished
  outbox        2 events wait, 1 given up: som outbox list --failed
  silences      none ends within 24 h
  escalation    last done on this machine at 2026-11-21 12:00
  git           no repository
  ! policy/more.yaml:7:5: error: there is another EscalationPolicy 'orders' in policy/escalation.yaml [duplicate-id]
  !   7 | id: orders
  !     |     ^~~~~~
  ! hint: remove one, or give it another id
  ! policy/service-levels.yaml:3:5: error: there is another ServiceLevel 'standard-order' in policy/policy.yaml [duplicate-id]
  !   3 | id: standard-order
  !     |     ^~~~~~~~~~~~~~
  ! hint: remove one, or give it another id
  ! policy/teams.yaml:2:5: error: there is another Team 'team-access' in policy/policy.yaml [duplicate-id]
  !   2 | id: team-access
  !     |     ^~~~~~~~~~~
  ! hint: remove one, or give it another id
  ! policy/teams.yaml:10:5: error: there is another Team 'team-field' in policy/policy.yaml [duplicate-id]
  !   10 | id: team-field
  !      |     ^~~~~~~~~~
  ! hint: remove one, or give it another id
  ! orders/2026/11/SO-20261121-2M8R1TQC.yaml:1:8: error: this '[' is never closed [syntax]
  !   1 | state: [
  !     |        ^
  ! hint: close it with ']'
  [4]
$ som
  leeds-access: 36 open records: 14 overdue, 1 inJeopardy, 21 atRisk, 0 onTrack
  next: 6 of 53; all: som jeopardy next
    overdue SO-20261028-AMX2M8G1 (team-core): activity 'configure' should have started 12 d 22 h ago (and 1 more)
      som order plan SO-20261028-AMX2M8G1
    overdue SO-20261028-AMX2M8G1 (backhaul-supplier): activity 'tail' has no request: nobody was asked
      som order request SO-20261028-AMX2M8G1 --activity tail
    overdue SO-20261020-XQM8T83R (backhaul-supplier): activity 'tail' should have started 18 d 23 h ago (and 3 more)
      som order plan SO-20261020-XQM8T83R
    overdue SO-20261020-XQM8T83R (team-access): the pause should have ended 10 d 19 h ago
      som order resume SO-20261020-XQM8T83R
    overdue SO-20261106-V580GSP0 (team-field): activity 'ont' failed 12 d ago
      som activity retry SO-20261106-V580GSP0 ont
    overdue SO-20261106-V580GSP0 (noc): activity 'activate' should have started 10 d 20 h ago (and 1 more)
      som order plan SO-20261106-V580GSP0
  bad files     4: som validate
  outbox        2 events wait, 1 given up: som outbox list --failed

  som status              the state of the workspace
  som jeopardy next       all that needs a decision
  som order list --open   the open orders
  som help                all commands
  ! policy/more.yaml:7:5: error: there is another EscalationPolicy 'orders' in policy/escalation.yaml [duplicate-id]
  !   7 | id: orders
  !     |     ^~~~~~
  ! hint: remove one, or give it another id
  ! policy/service-levels.yaml:3:5: error: there is another ServiceLevel 'standard-order' in policy/policy.yaml [duplicate-id]
  !   3 | id: standard-order
  !     |     ^~~~~~~~~~~~~~
  ! hint: remove one, or give it another id
  ! policy/teams.yaml:2:5: error: there is another Team 'team-access' in policy/policy.yaml [duplicate-id]
  !   2 | id: team-access
  !     |     ^~~~~~~~~~~
  ! hint: remove one, or give it another id
  ! policy/teams.yaml:10:5: error: there is another Team 'team-field' in policy/policy.yaml [duplicate-id]
  !   10 | id: team-field
  !      |     ^~~~~~~~~~
  ! hint: remove one, or give it another id
  ! orders/2026/11/SO-20261121-2M8R1TQC.yaml:1:8: error: this '[' is never closed [syntax]
  !   1 | state: [
  !     |        ^
  ! hint: close it with ']'
  [4]


$ som status -o csv
  ! som: error: -o csv: this verb supports table, json [usage]
  [2]
$ som -o csv
  ! som: error: -o csv: this verb supports table, json [usage]
  [2]
$ som status --help
  show the state of the workspace, and what is next
  Usage: som status [OPTIONS]

  Options:
    -h,--help                       print this help

  Examples:
    som status
    som status -o json | jq -r '.next[0].command'

  Formats (-o): table, json

  Global options (--reason, --note, -n, -o, -q and more): som --help
