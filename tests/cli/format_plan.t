# A plan as a drawing: the graph for Graphviz and Mermaid, a Gantt chart in SVG; the critical path is red.
$ include prelude.t
$ som order start 7K3F -q
$ som activity start 7K3F survey -q
$ now 2026-11-24T12:00:00Z
$ som activity complete 7K3F survey -q
$ som order plan 7K3F -o dot
  digraph plan {
    graph [label="SO-20261120-7K3F9QXW: 100 Mbit/s Ethernet line, Leeds depot", labelloc=t, fontname="sans-serif", fontsize=16, rankdir=LR, nodesep=0.3, ranksep=0.6];
    node [shape=box, style="rounded,filled", fontname="sans-serif", fontsize=12, margin="0.2,0.1"];
    edge [color="#59636e"];
    "survey" [label="Site survey\nteam-field\n2026-11-21 12:00 to\n2026-11-24 12:00", color="#818b98", fillcolor="#eaeef2", fontcolor="#59636e"];
    "configure" [label="Configure the port\nteam-access\n2026-11-24 12:00 to\n2026-11-24 14:00\ncritical", color="#cf222e", fillcolor="#ffebe9", penwidth=3];
    "test" [label="Turn-up test\nteam-access\n2026-11-24 14:00 to\n2026-11-24 15:00\ncritical", color="#cf222e", fillcolor="#ffebe9", penwidth=3];
    "survey" -> "configure";
    "configure" -> "test" [color="#cf222e", penwidth=3];
  }
$ som order plan 7K3F -o mermaid
  flowchart LR
    subgraph plan["SO-20261120-7K3F9QXW: 100 Mbit/s Ethernet line, Leeds depot"]
    direction LR
    a0["Site survey<br>team-field<br>2026-11-21 12:00<br>2026-11-24 12:00"]:::finished
    a1["Configure the port<br>team-access<br>2026-11-24 12:00<br>2026-11-24 14:00"]:::critical
    a2["Turn-up test<br>team-access<br>2026-11-24 14:00<br>2026-11-24 15:00"]:::critical
    a0 --> a1
    a1 --> a2
    end
    classDef critical stroke:#c00,stroke-width:3px
    classDef finished stroke:#999,color:#666
    linkStyle 1 stroke:#c00,stroke-width:3px
$ som order plan 7K3F -o svg
  <svg xmlns="http://www.w3.org/2000/svg" id="plan" class="gantt" viewBox="0 0 960 236" width="960" height="236" role="img" aria-labelledby="plan-title">
  <title id="plan-title">Plan of SO-20261120-7K3F9QXW: 100 Mbit/s Ethernet line, Leeds depot</title>
  <style>.gantt{background:#fff;font:12px sans-serif}.gantt text{fill:#1f2328}.gantt .paper{fill:#fff}.gantt .head{font-size:15px;font-weight:bold}.gantt .dim{fill:#59636e}.gantt .small{font-size:10px}.gantt .closed{fill:#eaeef2}.gantt .line{stroke:#d1d9e0}.gantt .week{stroke:#9aa4ae}.gantt .planned{fill:#0969da}.gantt .done{fill:#818b98}.gantt .critical{fill:#cf222e;stroke:#660018;stroke-width:2}.gantt .link{fill:none;stroke:#818b98}.gantt .tip{fill:#818b98}.gantt .link.red{stroke:#cf222e;stroke-width:2}.gantt .tip.red{fill:#cf222e}.gantt .now{stroke:#1f2328;stroke-width:2}.gantt .due{stroke:#cf222e;stroke-width:2;stroke-dasharray:5 3}.gantt .late{fill:#a40e26}@media screen and (prefers-color-scheme:dark){.gantt{background:#0d1117}.gantt text{fill:#e6edf3}.gantt .paper{fill:#0d1117}.gantt .dim{fill:#9198a1}.gantt .closed{fill:#21262d}.gantt .line{stroke:#30363d}.gantt .week{stroke:#656c76}.gantt .planned{fill:#4493f8}.gantt .critical{fill:#da3633;stroke:#ffb3ad}.gantt .link.red{stroke:#f85149}.gantt .tip.red{fill:#f85149}.gantt .now{stroke:#e6edf3}.gantt .due{stroke:#f85149}.gantt .late{fill:#ff7b72}}</style>
  <rect x="0" y="0" width="960" height="236" class="paper"/>
  <text x="16" y="22" class="head">SO-20261120-7K3F9QXW: 100 Mbit/s Ethernet line, Leeds depot</text>
  <text x="16" y="42" class="dim">due 2026-12-01 17:00, expected 2026-11-24 15:00, at most 2026-11-25 12:00</text>
  <rect x="344" y="96" width="119" height="84" class="closed"/>
  <rect x="482" y="96" width="37" height="84" class="closed"/>
  <rect x="538" y="96" width="37" height="84" class="closed"/>
  <rect x="594" y="96" width="37" height="84" class="closed"/>
  <rect x="650" y="96" width="37" height="84" class="closed"/>
  <rect x="706" y="96" width="149" height="84" class="closed"/>
  <rect x="874" y="96" width="37" height="84" class="closed"/>
  <rect x="930" y="96" width="14" height="84" class="closed"/>
  <line x1="386" y1="78" x2="386" y2="180" class="line"/>
  <text x="389" y="91" class="dim small">Sun 22</text>
  <line x1="442" y1="78" x2="442" y2="180" class="line"/>
  <text x="445" y="91" class="dim small">Mon 23</text>
  <line x1="498" y1="78" x2="498" y2="180" class="line"/>
  <text x="501" y="91" class="dim small">Tue 24</text>
  <line x1="554" y1="78" x2="554" y2="180" class="line"/>
  <text x="557" y="91" class="dim small">Wed 25</text>
  <line x1="610" y1="78" x2="610" y2="180" class="line"/>
  <text x="613" y="91" class="dim small">Thu 26</text>
  <line x1="666" y1="78" x2="666" y2="180" class="line"/>
  <text x="669" y="91" class="dim small">Fri 27</text>
  <line x1="722" y1="78" x2="722" y2="180" class="line"/>
  <text x="725" y="91" class="dim small">Sat 28</text>
  <line x1="778" y1="78" x2="778" y2="180" class="line"/>
  <text x="781" y="91" class="dim small">Sun 29</text>
  <line x1="834" y1="78" x2="834" y2="180" class="line"/>
  <text x="837" y="91" class="dim small">Mon 30</text>
  <line x1="890" y1="78" x2="890" y2="180" class="line"/>
  <text x="893" y="91" class="dim small">Tue 1</text>
  <text x="347" y="71" class="dim">21 Nov 2026</text>
  <line x1="442" y1="60" x2="442" y2="180" class="week"/>
  <text x="445" y="71" class="dim">23 Nov 2026</text>
  <line x1="834" y1="60" x2="834" y2="180" class="week"/>
  <text x="837" y="71" class="dim">30 Nov 2026</text>
  <line x1="16" y1="96" x2="944" y2="96" class="week"/>
  <path d="M526 110h6V126" class="link"/>
  <path d="M532 131l-4 -5h8z" class="tip"/>
  <path d="M531 138h6V154" class="link red"/>
  <path d="M537 159l-4 -5h8z" class="tip red"/>
  <g>
  <title>Site survey, team-field: 2026-11-21 12:00 to 2026-11-24 12:00, finished</title>
  <text x="16" y="114">Site survey</text>
  <text x="216" y="114" class="dim">team-field</text>
  <rect x="358" y="103" width="168" height="14" rx="3" class="done"/>
  </g>
  <g>
  <title>Configure the port, team-access: 2026-11-24 12:00 to 2026-11-24 14:00, at most 2026-11-24 16:00, critical</title>
  <text x="16" y="142">Configure the port</text>
  <text x="216" y="142" class="dim">team-access</text>
  <rect x="531" y="136" width="5" height="4" class="tip red"/>
  <rect x="536" y="131" width="2" height="14" class="tip red"/>
  <rect x="526" y="131" width="5" height="14" class="critical"/>
  </g>
  <g>
  <title>Turn-up test, team-access: 2026-11-24 14:00 to 2026-11-24 15:00, at most 2026-11-25 12:00, critical</title>
  <text x="16" y="170">Turn-up test</text>
  <text x="216" y="170" class="dim">team-access</text>
  <rect x="533" y="164" width="49" height="4" class="tip red"/>
  <rect x="582" y="159" width="2" height="14" class="tip red"/>
  <rect x="531" y="159" width="3" height="14" class="critical"/>
  </g>
  <line x1="526" y1="96" x2="526" y2="186" class="now"/>
  <text x="526" y="198" text-anchor="middle">now</text>
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

# One that has not started is drawn from its specification; one without activities has nothing to draw.
$ som order plan 9D4B -o dot
  digraph plan {
    graph [label="SO-20261120-9D4B6HNV: 1 Gbit/s Ethernet line and a voice line, Bradford mill", labelloc=t, fontname="sans-serif", fontsize=16, rankdir=LR, nodesep=0.3, ranksep=0.6];
    node [shape=box, style="rounded,filled", fontname="sans-serif", fontsize=12, margin="0.2,0.1"];
    edge [color="#59636e"];
    "1.survey" [label="Site survey\nteam-field\n2026-11-24 12:00 to\n2026-11-25 12:00\ncritical", color="#cf222e", fillcolor="#ffebe9", penwidth=3];
    "1.configure" [label="Configure the port\nteam-access\n2026-11-25 12:00 to\n2026-11-25 14:00\ncritical", color="#cf222e", fillcolor="#ffebe9", penwidth=3];
    "1.test" [label="Turn-up test\nteam-access\n2026-11-25 14:00 to\n2026-11-25 15:00\ncritical", color="#cf222e", fillcolor="#ffebe9", penwidth=3];
    "2.number" [label="Assign a number\nteam-access\n2026-11-24 12:00 to\n2026-11-24 13:00", color="#0969da", fillcolor="#ddf4ff"];
    "1.survey" -> "1.configure" [color="#cf222e", penwidth=3];
    "1.configure" -> "1.test" [color="#cf222e", penwidth=3];
  }
$ som order plan 2M8R -o mermaid
  flowchart LR
    subgraph plan["SO-20261120-2M8R1TQC: Duct to the Bradford mill"]
    direction LR
    end
    classDef critical stroke:#c00,stroke-width:3px
    classDef finished stroke:#999,color:#666
