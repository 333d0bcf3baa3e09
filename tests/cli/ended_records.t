# An ended record has no level, and is no later with each day: a completed one keeps when it was completed.
$ include prelude.t
$ som order start 7K3F 9D4B -q --force --reason 'no duct needed'
$ som activity start 7K3F survey -q
$ now 2026-11-24T12:00:00Z
$ som activity complete 7K3F survey -q
$ som activity start 7K3F configure -q
$ som activity complete 7K3F configure -q
$ som activity start 7K3F test -q
$ som activity complete 7K3F test
  SO-20261120-7K3F9QXW: test: inProgress → completed
  SO-20261120-7K3F9QXW: inProgress → completed (all activities are finished)
  SV-20261120-Q0WC2VHN: inactive → active (SO-20261120-7K3F9QXW item 1 is completed)
$ som order cancel 9D4B --reason 'the customer moved' --no-take-back
  SO-20261120-9D4B6HNV: nothing was delivered
  SO-20261120-9D4B6HNV: inProgress → cancelled (the customer moved)
  SV-20261120-NSTB16XN: designed → terminated (SO-20261120-9D4B6HNV item 1 is cancelled)
  SV-20261120-57XDRG03: designed → terminated (SO-20261120-9D4B6HNV item 2 is cancelled)
$ now 2026-12-20T12:00:00Z
$ som jeopardy explain 7K3F
  SO-20261120-7K3F9QXW  completed
    about     100 Mbit/s Ethernet line, Leeds depot
    now       2026-12-20 12:00
    due       2026-12-01 17:00  (met 7 d 5 h before)
    ended     2026-11-24 12:00

  REASONS
    none; the record has ended

  PLAN
  ACTIVITY   START             END               END AT MOST       LATEST START  SLACK
  survey     2026-11-21 12:00  2026-11-24 12:00  2026-11-24 12:00                       done
  configure  2026-11-24 12:00  2026-11-24 12:00  2026-11-24 12:00                       done
  test       2026-11-24 12:00  2026-11-24 12:00  2026-11-24 12:00                       done

  CLOCK  started 2026-11-20 09:12, calendar always
  FROM              TO                CLOCK          FOR
  2026-11-20 09:12  2026-11-24 12:00  ran    98 h 48 min
    ran 98 h 48 min in all
$ som jeopardy explain 7K3F -o markdown
  ## SO-20261120-7K3F9QXW: completed

  | ABOUT | STATE | NOW | DUE | EXPECTED | AT MOST |
  | --- | --- | --- | --- | --- | --- |
  | 100 Mbit/s Ethernet line, Leeds depot | completed | 2026-12-20 12:00 | 2026-12-01 17:00  (met 7 d 5 h before) | 2026-11-24 12:00 | 2026-11-24 12:00 |

  ### Plan

  | ACTIVITY | START | END | END AT MOST | LATEST START | SLACK |  |
  | --- | --- | --- | --- | --- | ---: | --- |
  | survey | 2026-11-21 12:00 | 2026-11-24 12:00 | 2026-11-24 12:00 |  |  | done |
  | configure | 2026-11-24 12:00 | 2026-11-24 12:00 | 2026-11-24 12:00 |  |  | done |
  | test | 2026-11-24 12:00 | 2026-11-24 12:00 | 2026-11-24 12:00 |  |  | done |

  ### Clock

  | FROM | TO | CLOCK | FOR |
  | --- | --- | --- | ---: |
  | 2026-11-20 09:12 | 2026-11-24 12:00 | ran | 98 h 48 min |
$ som order plan 7K3F
  ACTIVITY   START             END               END AT MOST       LATEST START  SLACK
  survey     2026-11-21 12:00  2026-11-24 12:00  2026-11-24 12:00                       done
  configure  2026-11-24 12:00  2026-11-24 12:00  2026-11-24 12:00                       done
  test       2026-11-24 12:00  2026-11-24 12:00  2026-11-24 12:00                       done
  ended 2026-11-24 12:00; due 2026-12-01 17:00
$ som order plan 7K3F -o json
  {
    "schemaVersion": 1,
    "kind": "Plan",
    "id": "SO-20261120-7K3F9QXW",
    "dueDate": "2026-12-01T17:00:00Z",
    "expectedCompletion": "2026-11-24T12:00:00Z",
    "expectedCompletionMax": "2026-11-24T12:00:00Z",
    "dependants": null,
    "items": [
      {
        "id": "survey",
        "start": "2026-11-21T12:00:00Z",
        "end": "2026-11-24T12:00:00Z",
        "endMax": "2026-11-24T12:00:00Z",
        "latestStart": null,
        "slackSeconds": null,
        "critical": false,
        "finished": true,
        "ending": "done"
      },
      {
        "id": "configure",
        "start": "2026-11-24T12:00:00Z",
        "end": "2026-11-24T12:00:00Z",
        "endMax": "2026-11-24T12:00:00Z",
        "latestStart": null,
        "slackSeconds": null,
        "critical": false,
        "finished": true,
        "ending": "done"
      },
      {
        "id": "test",
        "start": "2026-11-24T12:00:00Z",
        "end": "2026-11-24T12:00:00Z",
        "endMax": "2026-11-24T12:00:00Z",
        "latestStart": null,
        "slackSeconds": null,
        "critical": false,
        "finished": true,
        "ending": "done"
      }
    ]
  }
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           completed
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    started         2026-11-21 12:00
    requested for   2026-12-01 17:00
    completed       2026-11-24 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE      SPECIFICATION  SERVICE               NAME
  1     add     completed  ethernet-line  SV-20261120-Q0WC2VHN  leeds-depot

  ACTIVITY   STATE      ASSIGNEE     STARTED           ENDED             AFTER
  survey     completed  team-field   2026-11-21 12:00  2026-11-24 12:00
  configure  completed  team-access  2026-11-24 12:00  2026-11-24 12:00  survey
  test       completed  team-access  2026-11-24 12:00  2026-11-24 12:00  configure
$ som jeopardy explain 9D4B
  SO-20261120-9D4B6HNV  cancelled
    about     1 Gbit/s Ethernet line and a voice line, Bradford mill
    now       2026-12-20 12:00
    due       2026-11-27 17:00
    ended     2026-11-24 12:00

  REASONS
    none; the record has ended

  PLAN
  ACTIVITY     START  END  END AT MOST  LATEST START  SLACK
  1.survey                                                   cancelled
  1.configure                                                cancelled
  1.test                                                     cancelled
  2.number                                                   cancelled

  CLOCK  started 2026-11-20 11:00, calendar always
  FROM              TO                CLOCK   FOR
  2026-11-20 11:00  2026-11-24 12:00  ran    97 h
    ran 97 h in all
$ som order plan 9D4B
  ACTIVITY     START  END  END AT MOST  LATEST START  SLACK
  1.survey                                                   cancelled
  1.configure                                                cancelled
  1.test                                                     cancelled
  2.number                                                   cancelled
  ended 2026-11-24 12:00; due 2026-11-27 17:00
$ som order list --all --fields id,state,level,expected
  ID                    STATE         LEVEL   EXPECTED
  SO-20261120-9D4B6HNV  cancelled
  SO-20261120-7K3F9QXW  completed             2026-11-24 12:00
  SO-20261120-2M8R1TQC  acknowledged  atRisk
$ som order list --where 'level = onTrack' -o id
$ som order list --where 'not level' -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
