# 1.4.6/3: a service problem is localised by its services, and the choice is recorded as an analysis.
$ include cause_prelude.t
$ som report create --kind service-trouble --name 'No sync at the mill' --service SV-20261001-AAAAAAA1 --service SV-20261001-AAAAAAA3
  TR-20261121-XJ4G4Q61: created
$ som report localize TR-20261121
  #  CAUSE                 CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED
  1  CARD-3 or SLOT-3             .99  4 of 4            3  1 of 1
  2  PORT-3-2                     .00  2 of 4            0  1 of 1
  3  PORT-3-1                     .00  2 of 4            1
  4  SV-20261001-AAAAAAA3         .00  1 of 4            0
  5  SV-20261001-AAAAAAA1         .00  1 of 4            1
  6  CARD-4                       .00  1 of 4            1  1 of 1
$ som report localize TR-20261121 --choose 1
  TR-20261121-XJ4G4Q61: first-in analysis added
$ som report show TR-20261121
  ServiceTroubleReport TR-20261121-XJ4G4Q61
    state           acknowledged
    level           onTrack: neither the record nor a service level gives a due date
    name            No sync at the mill
    services        SV-20261001-AAAAAAA1, SV-20261001-AAAAAAA3
    created         2026-11-21 12:00
    file            reports/2026/11/TR-20261121-XJ4G4Q61.yaml

  ANALYSIS
    2026-11-21 12:00  jane: localised: CARD-3 or SLOT-3 explains 4 of 4 affected objects, confidence .99 (root cause: resource CARD-3)
