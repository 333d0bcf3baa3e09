# The plan of an order.
$ include prelude.t

# Before it starts the specification's plan counts.
$ som order plan 7K3F
  ACTIVITY   START             END               END AT MOST       LATEST START        SLACK
  survey     2026-11-23 09:00  2026-11-23 17:00  2026-11-24 17:00  2026-11-30 14:00  7 d 5 h  critical
  configure  2026-11-24 09:00  2026-11-24 11:00  2026-11-25 13:00  2026-12-01 14:00  7 d 5 h  critical
  test       2026-11-24 11:00  2026-11-24 12:00  2026-11-25 17:00  2026-12-01 16:00  7 d 5 h  critical
  expected completion 2026-11-24 12:00, at most 2026-11-25 17:00; due 2026-12-01 17:00
  ! som: not started yet; the plan follows its specification
$ som order plan 7K3F -q
  ACTIVITY   START             END               END AT MOST       LATEST START        SLACK
  survey     2026-11-23 09:00  2026-11-23 17:00  2026-11-24 17:00  2026-11-30 14:00  7 d 5 h  critical
  configure  2026-11-24 09:00  2026-11-24 11:00  2026-11-25 13:00  2026-12-01 14:00  7 d 5 h  critical
  test       2026-11-24 11:00  2026-11-24 12:00  2026-11-25 17:00  2026-12-01 16:00  7 d 5 h  critical
  expected completion 2026-11-24 12:00, at most 2026-11-25 17:00; due 2026-12-01 17:00
$ som order plan 7K3F -o json
  {
    "schemaVersion": 1,
    "kind": "Plan",
    "id": "SO-20261120-7K3F9QXW",
    "dueDate": "2026-12-01T17:00:00Z",
    "expectedCompletion": "2026-11-24T12:00:00Z",
    "expectedCompletionMax": "2026-11-25T17:00:00Z",
    "items": [
      {
        "id": "survey",
        "start": "2026-11-23T09:00:00Z",
        "end": "2026-11-23T17:00:00Z",
        "endMax": "2026-11-24T17:00:00Z",
        "latestStart": "2026-11-30T14:00:00Z",
        "slackSeconds": 622800,
        "critical": true,
        "finished": false
      },
      {
        "id": "configure",
        "start": "2026-11-24T09:00:00Z",
        "end": "2026-11-24T11:00:00Z",
        "endMax": "2026-11-25T13:00:00Z",
        "latestStart": "2026-12-01T14:00:00Z",
        "slackSeconds": 622800,
        "critical": true,
        "finished": false
      },
      {
        "id": "test",
        "start": "2026-11-24T11:00:00Z",
        "end": "2026-11-24T12:00:00Z",
        "endMax": "2026-11-25T17:00:00Z",
        "latestStart": "2026-12-01T16:00:00Z",
        "slackSeconds": 622800,
        "critical": true,
        "finished": false
      }
    ]
  }
$ now 2026-11-23T09:00:00Z
$ som order start 7K3F -q
$ som activity start 7K3F survey -q
$ now 2026-11-24T12:00:00Z
$ som order plan 7K3F
  ACTIVITY   START             END               END AT MOST       LATEST START        SLACK
  survey     2026-11-23 09:00  2026-11-24 12:00  2026-11-24 17:00  2026-11-30 14:00  7 d 2 h  critical
  configure  2026-11-24 12:00  2026-11-24 14:00  2026-11-25 13:00  2026-12-01 14:00  7 d 2 h  critical
  test       2026-11-24 14:00  2026-11-24 15:00  2026-11-25 17:00  2026-12-01 16:00  7 d 2 h  critical
  expected completion 2026-11-24 15:00, at most 2026-11-25 17:00; due 2026-12-01 17:00

# No due date, no activities.
$ som order plan 2M8R
  no plan, as there are no activities; due never (no due date)
$ som order start 2M8R -q
$ som order plan 2M8R
  no plan, as there are no activities; due never (no due date)
$ som order plan 2M8R -o json
  {
    "schemaVersion": 1,
    "kind": "Plan",
    "id": "SO-20261120-2M8R1TQC",
    "dueDate": null,
    "expectedCompletion": null,
    "expectedCompletionMax": null,
    "items": []
  }

# A finished one.
$ som order complete 2M8R -q
$ som order plan 2M8R
  no plan, as there are no activities; due never (no due date)
$ som order plan 7K3F -o svg
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 188" width="960" height="188" font-family="sans-serif" font-size="12" role="img">
    <title>SO-20261120-7K3F9QXW: 100 Mbit/s Ethernet line, Leeds depot</title>
    <rect width="960" height="188" fill="#fff"/>
    <text x="20" y="24" font-size="15" font-weight="bold">SO-20261120-7K3F9QXW: 100 Mbit/s Ethernet line, Leeds depot</text>
    <g>
    <title>survey: 2026-11-23 09:00 to 2026-11-24 12:00, at most 2026-11-24 17:00, critical</title>
    <text x="20" y="82">survey</text>
    <rect x="220" y="70" width="115" height="16" rx="2" fill="#f4c7c3"/>
    <rect x="220" y="70" width="97" height="16" rx="2" fill="#c5221f"/>
    </g>
    <g>
    <title>configure: 2026-11-24 12:00 to 2026-11-24 14:00, at most 2026-11-25 13:00, critical</title>
    <text x="20" y="108">configure</text>
    <rect x="317" y="96" width="90" height="16" rx="2" fill="#f4c7c3"/>
    <rect x="317" y="96" width="7" height="16" rx="2" fill="#c5221f"/>
    </g>
    <g>
    <title>test: 2026-11-24 14:00 to 2026-11-24 15:00, at most 2026-11-25 17:00, critical</title>
    <text x="20" y="134">test</text>
    <rect x="324" y="122" width="98" height="16" rx="2" fill="#f4c7c3"/>
    <rect x="324" y="122" width="4" height="16" rx="2" fill="#c5221f"/>
    </g>
    <line x1="317" y1="48" x2="317" y2="148" stroke="#5f6368" stroke-dasharray="4 3"/>
    <text x="317" y="44" fill="#5f6368" text-anchor="start">now 2026-11-24 12:00</text>
    <line x1="940" y1="64" x2="940" y2="148" stroke="#c5221f" stroke-dasharray="4 3"/>
    <text x="940" y="60" fill="#c5221f" text-anchor="end">due 2026-12-01 17:00</text>
    <text x="220" y="168" fill="#5f6368">2026-11-23 09:00</text>
    <text x="940" y="168" fill="#5f6368" text-anchor="end">2026-12-01 17:00</text>
  </svg>
$ som order plan --help
  show the plan of an order with slack and critical path
  Usage: som order plan [OPTIONS] ID

  Positionals:
    ID                              the order: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help

  Examples:
    som order plan 7K3F
    som order plan 7K3F -o svg > plan.svg
    som order plan 7K3F -o json | jq '.items[] | select(.critical)'

  Formats (-o): table, json, ndjson, csv, markdown, dot, mermaid, svg

  Global options (--reason, --note, -n, -o, -q and more): som --help
