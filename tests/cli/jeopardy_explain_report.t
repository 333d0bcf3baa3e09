# The clocks of a report: each target, what paused, and why it stands where it stands.
$ include report_prelude.t
$ som report pend 4T9Z --reason 'customer is asked for access' --now 2026-11-21T09:00:00Z
  TR-20261121-4T9ZC2HM: inProgress → pending (customer is asked for access)
$ som report resume 4T9Z --now 2026-11-21T10:30:00Z
  TR-20261121-4T9ZC2HM: pending → inProgress
$ som jeopardy explain 4T9Z --now 2026-11-21T13:00:00Z
  TR-20261121-4T9ZC2HM  inProgress  atRisk
    about     Packet loss at Leeds depot
    now       2026-11-21 13:00
    due       2026-11-21 17:30  (in 4 h 30 min)
    expected  2026-11-21 14:00, at most 2026-11-21 14:00

  TARGETS
  TARGET   BY                MET
  respond  2026-11-21 08:30  2026-11-21 08:20  met 10 min before
  resolve  2026-11-21 17:30                    in 4 h 30 min
  update   2026-11-21 12:30                    30 min late

  REASONS
    update-passed: an update was due 30 min ago, since 2026-11-21 12:30
      rule: built-in
    no-duration: unknown durations: repair [activity repair]
      rule: built-in

  no escalation policy applies: nobody is notified

  PLAN
  ACTIVITY  START             END               END AT MOST       LATEST START           SLACK
  repair    2026-11-21 08:40  2026-11-21 13:00  2026-11-21 13:00  2026-11-21 16:30  3 h 30 min  critical
  verify    2026-11-21 13:00  2026-11-21 14:00  2026-11-21 14:00  2026-11-21 16:30  3 h 30 min  critical

  CLOCK  started 2026-11-21 08:00, calendar always
  FROM              TO                CLOCK          FOR
  2026-11-21 08:00  2026-11-21 09:00  ran            1 h
  2026-11-21 09:00  2026-11-21 10:30  paused  1 h 30 min
  2026-11-21 10:30  2026-11-21 13:00  ran     2 h 30 min
    ran 3 h 30 min in all
$ som jeopardy explain 4T9Z --now 2026-11-21T13:00:00Z -o json
  {
    "schemaVersion": 1,
    "kind": "JeopardyExplanation",
    "now": "2026-11-21T13:00:00Z",
    "record": {
      "id": "TR-20261121-4T9ZC2HM",
      "kind": "ServiceTroubleReport",
      "state": "inProgress",
      "level": "atRisk",
      "dueDate": "2026-11-21T17:30:00Z",
      "nextTarget": "2026-11-21T12:30:00Z",
      "expectedCompletion": "2026-11-21T14:00:00Z",
      "expectedCompletionMax": "2026-11-21T14:00:00Z",
      "slackSeconds": 12600,
      "priority": "2",
      "assignee": "team-noc",
      "customer": "CUST-118",
      "reasons": [
        {
          "code": "update-passed",
          "message": "an update was due 30 min ago",
          "bySeconds": 1800,
          "since": "2026-11-21T12:30:00Z",
          "rule": "built-in"
        },
        {
          "code": "no-duration",
          "message": "unknown durations: repair",
          "bySeconds": 0,
          "activity": "repair",
          "rule": "built-in"
        }
      ]
    },
    "targets": [
      {
        "name": "respond",
        "at": "2026-11-21T08:30:00Z",
        "met": "2026-11-21T08:20:00Z"
      },
      {
        "name": "resolve",
        "at": "2026-11-21T17:30:00Z",
        "met": null
      },
      {
        "name": "update",
        "at": "2026-11-21T12:30:00Z",
        "met": null
      }
    ],
    "alerts": [],
    "escalations": [],
    "coming": [],
    "clock": [
      {
        "start": "2026-11-21T08:00:00Z",
        "end": "2026-11-21T09:00:00Z",
        "run": "ran"
      },
      {
        "start": "2026-11-21T09:00:00Z",
        "end": "2026-11-21T10:30:00Z",
        "run": "paused"
      },
      {
        "start": "2026-11-21T10:30:00Z",
        "end": "2026-11-21T13:00:00Z",
        "run": "ran"
      }
    ],
    "dependants": null,
    "unclearPrerequisites": [],
    "plan": [
      {
        "id": "repair",
        "start": "2026-11-21T08:40:00Z",
        "end": "2026-11-21T13:00:00Z",
        "endMax": "2026-11-21T13:00:00Z",
        "latestStart": "2026-11-21T16:30:00Z",
        "slackSeconds": 12600,
        "critical": true,
        "finished": false,
        "ending": null
      },
      {
        "id": "verify",
        "start": "2026-11-21T13:00:00Z",
        "end": "2026-11-21T14:00:00Z",
        "endMax": "2026-11-21T14:00:00Z",
        "latestStart": "2026-11-21T16:30:00Z",
        "slackSeconds": 12600,
        "critical": true,
        "finished": false,
        "ending": null
      }
    ]
  }
$ som jeopardy explain 4T9Z --now 2026-11-21T13:00:00Z -o markdown
  ## TR-20261121-4T9ZC2HM: atRisk

  | ABOUT | STATE | NOW | DUE | EXPECTED | AT MOST |
  | --- | --- | --- | --- | --- | --- |
  | Packet loss at Leeds depot | inProgress | 2026-11-21 13:00 | 2026-11-21 17:30  (in 4 h 30 min) | 2026-11-21 14:00 | 2026-11-21 14:00 |

  ### Reasons

  | REASON | LEVEL | WHY | ACTIVITY | SINCE | RULE |
  | --- | --- | --- | --- | --- | --- |
  | update-passed | atRisk | an update was due 30 min ago |  | 2026-11-21 12:30 | built-in |
  | no-duration | onTrack | unknown durations: repair | repair |  | built-in |

  ### Targets

  | TARGET | BY | MET |  |
  | --- | --- | --- | --- |
  | respond | 2026-11-21 08:30 | 2026-11-21 08:20 | met 10 min before |
  | resolve | 2026-11-21 17:30 |  | in 4 h 30 min |
  | update | 2026-11-21 12:30 |  | 30 min late |

  ### Plan

  | ACTIVITY | START | END | END AT MOST | LATEST START | SLACK |  |
  | --- | --- | --- | --- | --- | ---: | --- |
  | repair | 2026-11-21 08:40 | 2026-11-21 13:00 | 2026-11-21 13:00 | 2026-11-21 16:30 | 3 h 30 min | critical |
  | verify | 2026-11-21 13:00 | 2026-11-21 14:00 | 2026-11-21 14:00 | 2026-11-21 16:30 | 3 h 30 min | critical |

  ### Clock

  | FROM | TO | CLOCK | FOR |
  | --- | --- | --- | ---: |
  | 2026-11-21 08:00 | 2026-11-21 09:00 | ran | 1 h |
  | 2026-11-21 09:00 | 2026-11-21 10:30 | paused | 1 h 30 min |
  | 2026-11-21 10:30 | 2026-11-21 13:00 | ran | 2 h 30 min |
$ som report clear 4T9Z --reason 'customer confirms' --force -q --now 2026-11-21T17:00:00Z
$ som jeopardy explain 4T9Z --now 2026-11-21T18:00:00Z
  TR-20261121-4T9ZC2HM  cleared
    about     Packet loss at Leeds depot
    now       2026-11-21 18:00
    due       2026-11-21 17:30  (met 30 min before)
    ended     2026-11-21 17:00

  TARGETS
  TARGET   BY                MET
  respond  2026-11-21 08:30  2026-11-21 08:20  met 10 min before
  resolve  2026-11-21 17:30  2026-11-21 17:00  met 30 min before

  REASONS
    none; the record has ended

  PLAN
  ACTIVITY  START             END               END AT MOST       LATEST START  SLACK
  repair    2026-11-21 08:40  2026-11-21 17:00  2026-11-21 17:00                       skipped
  verify                                                                               skipped

  CLOCK  started 2026-11-21 08:00, calendar always
  FROM              TO                CLOCK          FOR
  2026-11-21 08:00  2026-11-21 09:00  ran            1 h
  2026-11-21 09:00  2026-11-21 10:30  paused  1 h 30 min
  2026-11-21 10:30  2026-11-21 17:00  ran     6 h 30 min
    ran 7 h 30 min in all
$ som report create --kind service-trouble --name 'Mill is down' --priority 1 --external-id mill -q
$ som jeopardy explain ext:mill --now 2026-11-21T12:40:00Z
  TR-20261121-VRTQWFD8  acknowledged  overdue
    about     Mill is down
    now       2026-11-21 12:40
    due       2026-11-21 20:00  (in 7 h 20 min)

  TARGETS
  TARGET   BY                MET
  respond  2026-11-21 12:30       10 min late
  resolve  2026-11-21 20:00       in 7 h 20 min
  update   2026-11-21 14:00       in 1 h 20 min

  REASONS
    respond-passed: nobody responded; the target passed 10 min ago, since 2026-11-21 12:30
      rule: built-in

  no escalation policy applies: nobody is notified

  CLOCK  started 2026-11-21 12:00, calendar always
  FROM              TO                CLOCK     FOR
  2026-11-21 12:00  2026-11-21 12:40  ran    40 min
    ran 40 min in all
