# Plans, drawings and lists show no times of activities that were skipped or cancelled before they began, but what they are.
$ include under_way_prelude.t
$ som order create -f two.yaml -o id
  SO-20261121-XJ4G4Q61
$ som order start XJ4G -q
$ som activity skip XJ4G 1.survey --reason 'known site'
  SO-20261121-XJ4G4Q61: 1.survey: pending → skipped (known site)
  RO-20261121-PJT3H4H8: created for SO-20261121-XJ4G4Q61 1.port
  PO-20261121-NGVC00RR: created for SO-20261121-XJ4G4Q61 1.tail
$ som order item cancel XJ4G 2 --reason no -q
$ som order plan XJ4G -o json
  {
    "schemaVersion": 1,
    "kind": "Plan",
    "id": "SO-20261121-XJ4G4Q61",
    "dueDate": "2026-12-04T17:00:00Z",
    "expectedCompletion": "2026-11-26T12:00:00Z",
    "expectedCompletionMax": "2026-11-30T15:00:00Z",
    "dependants": null,
    "items": [
      {
        "id": "1.survey",
        "start": null,
        "end": null,
        "endMax": null,
        "latestStart": null,
        "slackSeconds": null,
        "critical": false,
        "finished": true,
        "ending": "skipped"
      },
      {
        "id": "1.port",
        "start": "2026-11-23T09:00:00Z",
        "end": "2026-11-24T17:00:00Z",
        "endMax": "2026-11-25T17:00:00Z",
        "latestStart": "2026-12-02T14:00:00Z",
        "slackSeconds": 795600,
        "critical": false,
        "finished": false,
        "ending": null
      },
      {
        "id": "1.tail",
        "start": "2026-11-23T09:00:00Z",
        "end": "2026-11-25T17:00:00Z",
        "endMax": "2026-11-27T17:00:00Z",
        "latestStart": "2026-12-01T14:00:00Z",
        "slackSeconds": 709200,
        "critical": true,
        "finished": false,
        "ending": null
      },
      {
        "id": "1.configure",
        "start": "2026-11-26T09:00:00Z",
        "end": "2026-11-26T11:00:00Z",
        "endMax": "2026-11-30T13:00:00Z",
        "latestStart": "2026-12-04T14:00:00Z",
        "slackSeconds": 709200,
        "critical": true,
        "finished": false,
        "ending": null
      },
      {
        "id": "1.handover",
        "start": "2026-11-26T11:00:00Z",
        "end": "2026-11-26T12:00:00Z",
        "endMax": "2026-11-30T15:00:00Z",
        "latestStart": "2026-12-04T16:00:00Z",
        "slackSeconds": 709200,
        "critical": true,
        "finished": false,
        "ending": null
      },
      {
        "id": "2.porting",
        "start": null,
        "end": null,
        "endMax": null,
        "latestStart": null,
        "slackSeconds": null,
        "critical": false,
        "finished": true,
        "ending": "cancelled"
      },
      {
        "id": "2.configure",
        "start": null,
        "end": null,
        "endMax": null,
        "latestStart": null,
        "slackSeconds": null,
        "critical": false,
        "finished": true,
        "ending": "cancelled"
      }
    ]
  }
$ som order plan XJ4G
  ACTIVITY     START             END               END AT MOST       LATEST START        SLACK
  1.survey                                                                                      skipped
  1.port       2026-11-23 09:00  2026-11-24 17:00  2026-11-25 17:00  2026-12-02 14:00  9 d 5 h
  1.tail       2026-11-23 09:00  2026-11-25 17:00  2026-11-27 17:00  2026-12-01 14:00  8 d 5 h  critical
  1.configure  2026-11-26 09:00  2026-11-26 11:00  2026-11-30 13:00  2026-12-04 14:00  8 d 5 h  critical
  1.handover   2026-11-26 11:00  2026-11-26 12:00  2026-11-30 15:00  2026-12-04 16:00  8 d 5 h  critical
  2.porting                                                                                     cancelled
  2.configure                                                                                   cancelled
  expected completion 2026-11-26 12:00, at most 2026-11-30 15:00; due 2026-12-04 17:00
$ som order plan XJ4G -o csv
  activity,start,end,end_at_most,latest_start,slack_seconds,mark\x0d
  1.survey,,,,,,skipped\x0d
  1.port,2026-11-23T09:00:00Z,2026-11-24T17:00:00Z,2026-11-25T17:00:00Z,2026-12-02T14:00:00Z,795600,\x0d
  1.tail,2026-11-23T09:00:00Z,2026-11-25T17:00:00Z,2026-11-27T17:00:00Z,2026-12-01T14:00:00Z,709200,critical\x0d
  1.configure,2026-11-26T09:00:00Z,2026-11-26T11:00:00Z,2026-11-30T13:00:00Z,2026-12-04T14:00:00Z,709200,critical\x0d
  1.handover,2026-11-26T11:00:00Z,2026-11-26T12:00:00Z,2026-11-30T15:00:00Z,2026-12-04T16:00:00Z,709200,critical\x0d
  2.porting,,,,,,cancelled\x0d
  2.configure,,,,,,cancelled\x0d
$ som order plan XJ4G -o mermaid-gantt
  gantt
    title SO-20261121-XJ4G4Q61
    dateFormat YYYY-MM-DDTHH:mm:ss
    axisFormat %d %b
    todayMarker off
    %% 1.survey: skipped
    section RO-20261121-PJT3H4H8
    1.port :a1, 2026-11-23T09:00:00, 2026-11-24T17:00:00
    section carrier-a
    1.tail :crit, a2, 2026-11-23T09:00:00, 2026-11-25T17:00:00
    section team-access
    1.configure :crit, a3, 2026-11-26T09:00:00, 2026-11-26T11:00:00
    1.handover :crit, a4, 2026-11-26T11:00:00, 2026-11-26T12:00:00
    %% 2.porting: cancelled
    %% 2.configure: cancelled
    section dates
    now :milestone, now, 2026-11-21T12:00:00, 0d
    due :milestone, crit, due, 2026-12-04T17:00:00, 0d
$ som order plan XJ4G -o mermaid
  flowchart LR
    subgraph plan["SO-20261121-XJ4G4Q61"]
    direction LR
    a0["1.survey<br>team-field<br>skipped"]:::finished
    a1["1.port<br>RO-20261121-PJT3H4H8<br>2026-11-23 09:00<br>2026-11-24 17:00"]
    a2["1.tail<br>carrier-a<br>2026-11-23 09:00<br>2026-11-25 17:00"]:::critical
    a3["1.configure<br>team-access<br>2026-11-26 09:00<br>2026-11-26 11:00"]:::critical
    a4["1.handover<br>team-access<br>2026-11-26 11:00<br>2026-11-26 12:00"]:::critical
    a5["2.porting<br>porting-house<br>cancelled"]:::finished
    a6["2.configure<br>team-access<br>cancelled"]:::finished
    a0 --> a1
    a0 --> a2
    a1 --> a3
    a2 --> a3
    a3 --> a4
    a0 --> a5
    a1 --> a5
    a2 --> a5
    a3 --> a5
    a4 --> a5
    a5 --> a6
    a0 --> a6
    a1 --> a6
    a2 --> a6
    a3 --> a6
    a4 --> a6
    end
    classDef critical stroke:#c00,stroke-width:3px
    classDef finished stroke:#999,color:#666
    linkStyle 3,4 stroke:#c00,stroke-width:3px
$ som order plan XJ4G -o dot
  digraph plan {
    graph [label="SO-20261121-XJ4G4Q61", labelloc=t, fontname="sans-serif", fontsize=16, rankdir=LR, nodesep=0.3, ranksep=0.6];
    node [shape=box, style="rounded,filled", fontname="sans-serif", fontsize=12, margin="0.2,0.1"];
    edge [color="#59636e"];
    "1.survey" [label="1.survey\nteam-field\nskipped", color="#818b98", fillcolor="#eaeef2", fontcolor="#59636e"];
    "1.port" [label="1.port\nRO-20261121-PJT3H4H8\n2026-11-23 09:00 to\n2026-11-24 17:00", color="#0969da", fillcolor="#ddf4ff"];
    "1.tail" [label="1.tail\ncarrier-a\n2026-11-23 09:00 to\n2026-11-25 17:00\ncritical", color="#cf222e", fillcolor="#ffebe9", penwidth=3];
    "1.configure" [label="1.configure\nteam-access\n2026-11-26 09:00 to\n2026-11-26 11:00\ncritical", color="#cf222e", fillcolor="#ffebe9", penwidth=3];
    "1.handover" [label="1.handover\nteam-access\n2026-11-26 11:00 to\n2026-11-26 12:00\ncritical", color="#cf222e", fillcolor="#ffebe9", penwidth=3];
    "2.porting" [label="2.porting\nporting-house\ncancelled", color="#818b98", fillcolor="#eaeef2", fontcolor="#59636e"];
    "2.configure" [label="2.configure\nteam-access\ncancelled", color="#818b98", fillcolor="#eaeef2", fontcolor="#59636e"];
    "1.survey" -> "1.port";
    "1.survey" -> "1.tail";
    "1.port" -> "1.configure";
    "1.tail" -> "1.configure" [color="#cf222e", penwidth=3];
    "1.configure" -> "1.handover" [color="#cf222e", penwidth=3];
    "1.survey" -> "2.porting";
    "1.port" -> "2.porting";
    "1.tail" -> "2.porting";
    "1.configure" -> "2.porting";
    "1.handover" -> "2.porting";
    "2.porting" -> "2.configure";
    "1.survey" -> "2.configure";
    "1.port" -> "2.configure";
    "1.tail" -> "2.configure";
    "1.configure" -> "2.configure";
    "1.handover" -> "2.configure";
  }
$ som jeopardy explain XJ4G
  SO-20261121-XJ4G4Q61  inProgress  onTrack
    now       2026-11-21 12:00
    due       2026-12-04 17:00  (in 13 d 5 h)
    expected  2026-11-26 12:00, at most 2026-11-30 15:00

  REASONS
    none; the record is on track

  PLAN
  ACTIVITY     START             END               END AT MOST       LATEST START        SLACK
  1.survey                                                                                      skipped
  1.port       2026-11-23 09:00  2026-11-24 17:00  2026-11-25 17:00  2026-12-02 14:00  9 d 5 h
  1.tail       2026-11-23 09:00  2026-11-25 17:00  2026-11-27 17:00  2026-12-01 14:00  8 d 5 h  critical
  1.configure  2026-11-26 09:00  2026-11-26 11:00  2026-11-30 13:00  2026-12-04 14:00  8 d 5 h  critical
  1.handover   2026-11-26 11:00  2026-11-26 12:00  2026-11-30 15:00  2026-12-04 16:00  8 d 5 h  critical
  2.porting                                                                                     cancelled
  2.configure                                                                                   cancelled

  CLOCK  started 2026-11-21 12:00, calendar office
  FROM  TO  CLOCK  FOR
    ran 0 min in all
$ som activity list XJ4G -o csv --fields id,state,expectedStart,expectedEnd
  id,state,expectedStart,expectedEnd\x0d
  1.survey,skipped,,\x0d
  1.port,pending,2026-11-23T09:00:00Z,2026-11-24T17:00:00Z\x0d
  1.tail,pending,2026-11-23T09:00:00Z,2026-11-25T17:00:00Z\x0d
  1.configure,pending,2026-11-26T09:00:00Z,2026-11-26T11:00:00Z\x0d
  1.handover,pending,2026-11-26T11:00:00Z,2026-11-26T12:00:00Z\x0d
  2.porting,cancelled,,\x0d
  2.configure,cancelled,,\x0d

# One that had begun keeps its times.
$ som request update XJ4G/1.tail --state inProgress -q
$ now 2026-11-24T12:00:00Z
$ som activity skip XJ4G 1.tail --reason 'by another way' -q
$ som order plan XJ4G
  ACTIVITY     START             END               END AT MOST       LATEST START        SLACK
  1.survey                                                                                      skipped
  1.port       2026-11-24 12:00  2026-11-26 12:00  2026-11-27 12:00  2026-12-02 14:00  8 d 2 h  critical
  1.tail       2026-11-21 12:00  2026-11-24 12:00  2026-11-24 12:00                             skipped
  1.configure  2026-11-26 12:00  2026-11-26 14:00  2026-11-27 16:00  2026-12-04 14:00  8 d 2 h  critical
  1.handover   2026-11-26 14:00  2026-11-26 15:00  2026-11-30 10:00  2026-12-04 16:00  8 d 2 h  critical
  2.porting                                                                                     cancelled
  2.configure                                                                                   cancelled
  expected completion 2026-11-26 15:00, at most 2026-11-30 10:00; due 2026-12-04 17:00
