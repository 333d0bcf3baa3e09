# 1.4.6/4: correct and resolve a problem: an alternate service restores it, the repair clears it.
$ include report_prelude.t
$ write inventory/BB/SV-20261001-BBBBBBBB.yaml <<EOF
"@type": Service
id: SV-20261001-BBBBBBBB
name: mobile backup
state: active
EOF
$ som report create --kind service-trouble --name 'No light at the mill' --service SV-20261001-7KWX2B4M --priority 2 --external-id R1 -q
$ som report start ext:R1
  TR-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report analyse ext:R1 --finding 'fibre cut' --root-cause resource:CABLE-9
  TR-20261121-XJ4G4Q61: first-in analysis added
$ som report restore ext:R1 --alternate SV-20261001-BBBBBBBB --priority 4 --now 2026-11-21T13:00:00Z
  TR-20261121-XJ4G4Q61: restored by the alternate service SV-20261001-BBBBBBBB
  TR-20261121-XJ4G4Q61: 1 field updated
$ som report raise ext:R1 --resource-trouble --now 2026-11-21T13:05:00Z
  RT-20261121-6Z34AEWC: created for TR-20261121-XJ4G4Q61 resource-trouble
  TR-20261121-XJ4G4Q61: activity resource-trouble waits for RT-20261121-6Z34AEWC
$ som jeopardy scan --all --where 'name ~ mill' --now 2026-11-22T08:00:00Z
  LEVEL    ID                    ABOUT                 CUSTOMER  DUE               WHEN            ASSIGNEE  WHY
  atRisk   TR-20261121-XJ4G4Q61  No light at the mill            2026-11-21 20:00  met 7 h before  -         an update was due 18 h ago (+2)
  onTrack  RT-20261121-6Z34AEWC  fibre cut                                                         -         neither the record nor a service level gives a due date
  2 open: 0 overdue, 0 inJeopardy, 1 atRisk, 1 onTrack
$ som report show ext:R1 --now 2026-11-22T08:00:00Z
  ServiceTroubleReport TR-20261121-XJ4G4Q61
    state           inProgress
    level           atRisk: an update was due 18 h ago (+2)
    name            No light at the mill
    external id     R1
    priority        4
    service level   gold-trouble
    services        SV-20261001-7KWX2B4M
    created         2026-11-21 12:00
    due             2026-11-21 20:00 (met 7 h before)
    expected        2026-11-22 08:00
    restored        2026-11-21 13:00 by alternate SV-20261001-BBBBBBBB
    file            reports/2026/11/TR-20261121-XJ4G4Q61.yaml

  ACTIVITY          STATE
  resource-trouble  pending

  REQUEST               ACTIVITY          STATE
  RT-20261121-6Z34AEWC  resource-trouble  acknowledged

  ANALYSIS
    2026-11-21 12:00  jane: fibre cut (root cause: resource CABLE-9)
$ som request update 6Z34AEWC --state cleared --now 2026-11-22T09:00:00Z
  RT-20261121-6Z34AEWC: acknowledged → cleared (answered by jane)
  TR-20261121-XJ4G4Q61: resource-trouble: pending → completed (RT-20261121-6Z34AEWC is cleared)
$ som report restore ext:R1 --original --now 2026-11-22T09:30:00Z
  TR-20261121-XJ4G4Q61: restored by the original service
$ som report clear ext:R1 --reason 'fibre spliced' --now 2026-11-22T10:00:00Z
  TR-20261121-XJ4G4Q61: inProgress → cleared (fibre spliced)
$ som validate
  8 files checked: 0 errors, 0 warnings
