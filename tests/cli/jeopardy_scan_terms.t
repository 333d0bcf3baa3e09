# Escalation never moves a target: a step that makes a report more urgent keeps the agreed terms, and so does a
# target that was set by hand. Only `rematch` takes the terms of the new priority, from the start of the clock.
$ include prelude.t
$ write policy/levels.yaml <<EOF
"@type": ServiceLevel
id: urgent
appliesTo: {kind: service-trouble, priority: [1]}
calendar: always
resolveWithin: PT4H
---
"@type": ServiceLevel
id: usual
appliesTo: {kind: service-trouble, priority: [2, 3]}
calendar: always
resolveWithin: PT8H
---
"@type": EscalationPolicy
id: kept
appliesTo: {kind: service-trouble}
levels:
  - {level: 1, when: atRisk, setPriority: 1, notify: [omar]}
  - {level: 2, when: overdue, notify: [director]}
---
"@type": EscalationPolicy
id: rematched
appliesTo: {kind: service-trouble, priority: 3}
levels:
  - {level: 1, when: atRisk, setPriority: 1, rematch: true, notify: [omar]}
EOF
$ now 2026-11-23T00:00:00Z
$ som report create --kind service-trouble --name kept --priority 2 -o id
  TR-20261123-XJ4G4Q61
$ som report create --kind service-trouble --name rematched --priority 3 -o id
  TR-20261123-J3Q45J8B
$ som report create --kind service-trouble --name 'by hand' --priority 2 --due 2026-11-24T00:00:00Z -o id
  TR-20261123-DKBKCF55
$ som report list --fields id,description,due
  ID                    DESCRIPTION  DUE
  TR-20261123-J3Q45J8B  rematched    2026-11-23 08:00
  TR-20261123-XJ4G4Q61  kept         2026-11-23 08:00
  TR-20261123-DKBKCF55  by hand      2026-11-24 00:00
$ som jeopardy scan --escalate --now 2026-11-23T06:00:01Z -o id
  TR-20261123-J3Q45J8B
  TR-20261123-XJ4G4Q61
  TR-20261123-DKBKCF55
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  ! SO-20261120-2M8R1TQC: onTrack → atRisk (unassigned)
  ! SO-20261120-9D4B6HNV: onTrack → atRisk (unassigned)
  ! TR-20261123-DKBKCF55: onTrack → atRisk (unassigned); priority 1; escalated to level 1 (notified omar)
  ! TR-20261123-J3Q45J8B: onTrack → atRisk (unassigned); priority 1; escalated to level 1 (notified omar); atRisk → overdue (due-passed); target missed: resolve
  ! TR-20261123-XJ4G4Q61: onTrack → atRisk (unassigned); priority 1; escalated to level 1 (notified omar)
$ som report list --fields description,priority,level,due --now 2026-11-23T06:00:02Z
  DESCRIPTION  PRIO  LEVEL    DUE
  rematched       1  overdue  2026-11-23 04:00
  kept            1  atRisk   2026-11-23 08:00
  by hand         1  atRisk   2026-11-24 00:00
