# A plan as a drawing: the graph for Graphviz and Mermaid, a Gantt chart in SVG; the critical path is red.
$ include prelude.t
$ som order start 7K3F -q
$ som activity start 7K3F survey -q
$ now 2026-11-24T12:00:00Z
$ som activity complete 7K3F survey -q
$ som order plan 7K3F -o dot
  digraph plan {
    label="SO-20261120-7K3F9QXW: 100 Mbit/s Ethernet line, Leeds depot";
    rankdir=LR;
    node [shape=box, style=rounded];
    "survey" [label="survey\n2026-11-21 12:00\n2026-11-24 12:00", color=gray, fontcolor=gray];
    "configure" [label="configure\n2026-11-24 12:00\n2026-11-24 14:00", color=red, penwidth=2];
    "test" [label="test\n2026-11-24 14:00\n2026-11-24 15:00", color=red, penwidth=2];
    "survey" -> "configure";
    "configure" -> "test" [color=red, penwidth=2];
  }
$ som order plan 7K3F -o mermaid
  flowchart LR
    subgraph plan["SO-20261120-7K3F9QXW: 100 Mbit/s Ethernet line, Leeds depot"]
    direction LR
    a0["survey<br>2026-11-21 12:00<br>2026-11-24 12:00"]:::finished
    a1["configure<br>2026-11-24 12:00<br>2026-11-24 14:00"]:::critical
    a2["test<br>2026-11-24 14:00<br>2026-11-24 15:00"]:::critical
    a0 --> a1
    a1 --> a2
    end
    classDef critical stroke:#c00,stroke-width:3px
    classDef finished stroke:#999,color:#999
$ som order plan 7K3F -o svg
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 188" width="960" height="188" font-family="sans-serif" font-size="12" role="img">
    <title>SO-20261120-7K3F9QXW: 100 Mbit/s Ethernet line, Leeds depot</title>
    <rect width="960" height="188" fill="#fff"/>
    <text x="20" y="24" font-size="15" font-weight="bold">SO-20261120-7K3F9QXW: 100 Mbit/s Ethernet line, Leeds depot</text>
    <g>
    <title>survey: 2026-11-21 12:00 to 2026-11-24 12:00, at most 2026-11-24 12:00</title>
    <text x="20" y="82">survey</text>
    <rect x="220" y="70" width="212" height="16" rx="2" fill="#9aa0a6"/>
    </g>
    <g>
    <title>configure: 2026-11-24 12:00 to 2026-11-24 14:00, at most 2026-11-24 16:00, critical</title>
    <text x="20" y="108">configure</text>
    <rect x="432" y="96" width="11" height="16" rx="2" fill="#f4c7c3"/>
    <rect x="432" y="96" width="5" height="16" rx="2" fill="#c5221f"/>
    </g>
    <g>
    <title>test: 2026-11-24 14:00 to 2026-11-24 15:00, at most 2026-11-25 12:00, critical</title>
    <text x="20" y="134">test</text>
    <rect x="437" y="122" width="65" height="16" rx="2" fill="#f4c7c3"/>
    <rect x="437" y="122" width="3" height="16" rx="2" fill="#c5221f"/>
    </g>
    <line x1="432" y1="48" x2="432" y2="148" stroke="#5f6368" stroke-dasharray="4 3"/>
    <text x="432" y="44" fill="#5f6368" text-anchor="start">now 2026-11-24 12:00</text>
    <line x1="940" y1="64" x2="940" y2="148" stroke="#c5221f" stroke-dasharray="4 3"/>
    <text x="940" y="60" fill="#c5221f" text-anchor="end">due 2026-12-01 17:00</text>
    <text x="220" y="168" fill="#5f6368">2026-11-21 12:00</text>
    <text x="940" y="168" fill="#5f6368" text-anchor="end">2026-12-01 17:00</text>
  </svg>

# One that has not started is drawn from its specification; one without activities has nothing to draw.
$ som order plan 9D4B -o dot
  digraph plan {
    label="SO-20261120-9D4B6HNV: 1 Gbit/s Ethernet line and a voice line, Bradford mill";
    rankdir=LR;
    node [shape=box, style=rounded];
    "1.survey" [label="1.survey\n2026-11-24 12:00\n2026-11-25 12:00", color=red, penwidth=2];
    "1.configure" [label="1.configure\n2026-11-25 12:00\n2026-11-25 14:00", color=red, penwidth=2];
    "1.test" [label="1.test\n2026-11-25 14:00\n2026-11-25 15:00", color=red, penwidth=2];
    "2.number" [label="2.number\n2026-11-24 12:00\n2026-11-24 13:00"];
    "1.survey" -> "1.configure" [color=red, penwidth=2];
    "1.configure" -> "1.test" [color=red, penwidth=2];
  }
$ som order plan 2M8R -o mermaid
  flowchart LR
    subgraph plan["SO-20261120-2M8R1TQC: Duct to the Bradford mill"]
    direction LR
    end
    classDef critical stroke:#c00,stroke-width:3px
    classDef finished stroke:#999,color:#999
