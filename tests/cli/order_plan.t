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
    "dependants": null,
    "items": [
      {
        "id": "survey",
        "start": "2026-11-23T09:00:00Z",
        "end": "2026-11-23T17:00:00Z",
        "endMax": "2026-11-24T17:00:00Z",
        "latestStart": "2026-11-30T14:00:00Z",
        "slackSeconds": 622800,
        "critical": true,
        "finished": false,
        "ending": null
      },
      {
        "id": "configure",
        "start": "2026-11-24T09:00:00Z",
        "end": "2026-11-24T11:00:00Z",
        "endMax": "2026-11-25T13:00:00Z",
        "latestStart": "2026-12-01T14:00:00Z",
        "slackSeconds": 622800,
        "critical": true,
        "finished": false,
        "ending": null
      },
      {
        "id": "test",
        "start": "2026-11-24T11:00:00Z",
        "end": "2026-11-24T12:00:00Z",
        "endMax": "2026-11-25T17:00:00Z",
        "latestStart": "2026-12-01T16:00:00Z",
        "slackSeconds": 622800,
        "critical": true,
        "finished": false,
        "ending": null
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
    "dependants": null,
    "items": []
  }

# A finished one.
$ som order complete 2M8R -q
$ som order plan 2M8R
  no plan, as there are no activities; due never (no due date)
$ som order plan 7K3F -o svg
  <svg xmlns="http://www.w3.org/2000/svg" id="plan" class="gantt" viewBox="0 0 960 236" width="960" height="236" role="img" aria-labelledby="plan-title">
  <title id="plan-title">Plan of SO-20261120-7K3F9QXW: 100 Mbit/s Ethernet line, Leeds depot</title>
  <style>.gantt{background:#fff;font:12px sans-serif}.gantt text{fill:#1f2328}.gantt .paper{fill:#fff}.gantt .head{font-size:15px;font-weight:bold}.gantt .dim{fill:#59636e}.gantt .small{font-size:10px}.gantt .closed{fill:#eaeef2}.gantt .line{stroke:#d1d9e0}.gantt .week{stroke:#9aa4ae}.gantt .planned{fill:#0969da}.gantt .done{fill:#818b98}.gantt .critical{fill:#cf222e;stroke:#660018;stroke-width:2}.gantt .link{fill:none;stroke:#818b98}.gantt .tip{fill:#818b98}.gantt .link.red{stroke:#cf222e;stroke-width:2}.gantt .tip.red{fill:#cf222e}.gantt .now{stroke:#1f2328;stroke-width:2}.gantt .due{stroke:#cf222e;stroke-width:2;stroke-dasharray:5 3}.gantt .late{fill:#a40e26}@media screen and (prefers-color-scheme:dark){.gantt{background:#0d1117}.gantt text{fill:#e6edf3}.gantt .paper{fill:#0d1117}.gantt .dim{fill:#9198a1}.gantt .closed{fill:#21262d}.gantt .line{stroke:#30363d}.gantt .week{stroke:#656c76}.gantt .planned{fill:#4493f8}.gantt .critical{fill:#da3633;stroke:#ffb3ad}.gantt .link.red{stroke:#f85149}.gantt .tip.red{fill:#f85149}.gantt .now{stroke:#e6edf3}.gantt .due{stroke:#f85149}.gantt .late{fill:#ff7b72}}</style>
  <rect x="0" y="0" width="960" height="236" class="paper"/>
  <text x="16" y="22" class="head">SO-20261120-7K3F9QXW: 100 Mbit/s Ethernet line, Leeds depot</text>
  <text x="16" y="42" class="dim">due 2026-12-01 17:00, expected 2026-11-24 15:00, at most 2026-11-25 17:00</text>
  <rect x="344" y="96" width="14" height="84" class="closed"/>
  <rect x="381" y="96" width="46" height="84" class="closed"/>
  <rect x="450" y="96" width="45" height="84" class="closed"/>
  <rect x="518" y="96" width="46" height="84" class="closed"/>
  <rect x="587" y="96" width="46" height="84" class="closed"/>
  <rect x="655" y="96" width="183" height="84" class="closed"/>
  <rect x="861" y="96" width="46" height="84" class="closed"/>
  <rect x="930" y="96" width="14" height="84" class="closed"/>
  <line x1="401" y1="78" x2="401" y2="180" class="line"/>
  <text x="404" y="91" class="dim small">Tue 24</text>
  <line x1="470" y1="78" x2="470" y2="180" class="line"/>
  <text x="473" y="91" class="dim small">Wed 25</text>
  <line x1="538" y1="78" x2="538" y2="180" class="line"/>
  <text x="541" y="91" class="dim small">Thu 26</text>
  <line x1="607" y1="78" x2="607" y2="180" class="line"/>
  <text x="610" y="91" class="dim small">Fri 27</text>
  <line x1="675" y1="78" x2="675" y2="180" class="line"/>
  <text x="678" y="91" class="dim small">Sat 28</text>
  <line x1="744" y1="78" x2="744" y2="180" class="line"/>
  <text x="747" y="91" class="dim small">Sun 29</text>
  <line x1="813" y1="78" x2="813" y2="180" class="line"/>
  <text x="816" y="91" class="dim small">Mon 30</text>
  <line x1="881" y1="78" x2="881" y2="180" class="line"/>
  <text x="884" y="91" class="dim small">Tue 1</text>
  <text x="347" y="71" class="dim">23 Nov 2026</text>
  <line x1="813" y1="60" x2="813" y2="180" class="week"/>
  <text x="816" y="71" class="dim">30 Nov 2026</text>
  <line x1="16" y1="96" x2="944" y2="96" class="week"/>
  <path d="M435 110h6V126" class="link red"/>
  <path d="M441 131l-4 -5h8z" class="tip red"/>
  <path d="M441 138h6V154" class="link red"/>
  <path d="M447 159l-4 -5h8z" class="tip red"/>
  <g>
  <title>Site survey, team-field: 2026-11-23 09:00 to 2026-11-24 12:00, at most 2026-11-24 17:00, critical</title>
  <text x="16" y="114">Site survey</text>
  <text x="216" y="114" class="dim">team-field</text>
  <rect x="435" y="108" width="15" height="4" class="tip red"/>
  <rect x="450" y="103" width="2" height="14" class="tip red"/>
  <rect x="358" y="103" width="77" height="14" class="critical"/>
  </g>
  <g>
  <title>Configure the port, team-access: 2026-11-24 12:00 to 2026-11-24 14:00, at most 2026-11-25 13:00, critical</title>
  <text x="16" y="142">Configure the port</text>
  <text x="216" y="142" class="dim">team-access</text>
  <rect x="441" y="136" width="66" height="4" class="tip red"/>
  <rect x="507" y="131" width="2" height="14" class="tip red"/>
  <rect x="435" y="131" width="6" height="14" class="critical"/>
  </g>
  <g>
  <title>Turn-up test, team-access: 2026-11-24 14:00 to 2026-11-24 15:00, at most 2026-11-25 17:00, critical</title>
  <text x="16" y="170">Turn-up test</text>
  <text x="216" y="170" class="dim">team-access</text>
  <rect x="444" y="164" width="74" height="4" class="tip red"/>
  <rect x="518" y="159" width="2" height="14" class="tip red"/>
  <rect x="441" y="159" width="3" height="14" class="critical"/>
  </g>
  <line x1="435" y1="96" x2="435" y2="186" class="now"/>
  <text x="435" y="198" text-anchor="middle">now</text>
  <line x1="930" y1="96" x2="930" y2="186" class="due"/>
  <text x="930" y="198" class="late" text-anchor="middle">due</text>
  <rect x="16" y="216" width="20" height="12" rx="3" class="done"/>
  <text x="42" y="226" class="dim">finished</text>
  <rect x="112" y="216" width="20" height="12" rx="3" class="planned"/>
  <text x="138" y="226" class="dim">planned</text>
  <rect x="208" y="216" width="20" height="12" class="critical"/>
  <text x="234" y="226" class="dim">critical</text>
  <rect x="304" y="216" width="12" height="12" rx="3" class="planned"/>
  <rect x="316" y="220" width="18" height="4" class="planned"/>
  <rect x="334" y="216" width="2" height="12" class="planned"/>
  <text x="342" y="226" class="dim">typical and maximum end</text>
  <rect x="510" y="216" width="20" height="12" class="closed"/>
  <text x="536" y="226" class="dim">closed hours</text>
  <line x1="636" y1="215" x2="636" y2="229" class="now"/>
  <text x="644" y="226" class="dim">now</text>
  <line x1="690" y1="215" x2="690" y2="229" class="due"/>
  <text x="698" y="226" class="dim">due</text>
  <text x="944" y="226" class="dim" text-anchor="end">times of UTC</text>
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
    --dependants                    show when the orders that wait for it need it;
                                    looks at all orders

  Examples:
    som order plan 7K3F
    som order plan 7K3F -o svg > plan.svg
    som order plan 7K3F -o json | jq '.items[] | select(.critical)'

  Formats (-o): table, json, ndjson, csv, markdown, dot, mermaid, mermaid-gantt,
    svg

  Global options (--reason, --note, -n, -o, -q and more): som --help
