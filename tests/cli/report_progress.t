# How far a report is.
$ include report_prelude.t
$ som report progress 4T9Z
  TR-20261121-4T9ZC2HM: inProgress, 0 of 2 activities finished
    running  repair
$ som report progress 4T9Z -o json
  {
    "schemaVersion": 1,
    "kind": "Progress",
    "id": "TR-20261121-4T9ZC2HM",
    "state": "inProgress",
    "activities": 2,
    "finished": 0,
    "running": [
      "repair"
    ],
    "held": [],
    "failed": [],
    "next": [],
    "blocked": [],
    "milestones": [],
    "ahead": [],
    "waits": []
  }
