# 1.4.6/2: service trouble reports are initiated, by hand and for the cause of alarms, and managed.
$ include cause_prelude.t
$ som report create --kind service-trouble --name 'No sync at the mill' --service SV-20261001-AAAAAAA1 --priority 2
  TR-20261121-XJ4G4Q61: created
$ som alarm correlate --raise
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)        1.00  5 of 5            3  1 of 1     2026-11-21 09:58  → TR-20261121-F21CYXA9
  TR-20261121-F21CYXA9: raised for 5 alarms of CARD-3
  ! som: 1 alarm of objects that are not in the inventory
$ som report list
  ID                    STATE         PRIO  DUE  WHEN  ASSIGNEE  CUSTOMER  DESCRIPTION
  TR-20261121-F21CYXA9  acknowledged     1                                 CARD-3 or SLOT-3 explains 5 of 5 alarms, confidence 1.00; 3 objects that stand on it show no alarm
  TR-20261121-XJ4G4Q61  acknowledged     2                                 No sync at the mill
$ som report group TR-20261121-F21CYXA9 TR-20261121-XJ4G4Q61
  TR-20261121-XJ4G4Q61: in the group of TR-20261121-F21CYXA9
$ som report start TR-20261121-F21CYXA9
  TR-20261121-F21CYXA9: acknowledged → inProgress
$ som report show TR-20261121-F21CYXA9
  ServiceTroubleReport TR-20261121-F21CYXA9
    state           inProgress
    level           onTrack: neither the record nor a service level gives a due date
    name            CARD-3: 5 alarms
    description     CARD-3 or SLOT-3 explains 5 of 5 alarms, confidence 1.00; 3 objects that stand on it show no alarm
    category        system.originated
    severity        critical
    priority        1
    services        SV-20261001-AAAAAAA1, SV-20261001-AAAAAAA2, SV-20261001-AAAAAAA3
    resources       CARD-3, PORT-3-1, PORT-3-2, PORT-3-3, PORT-3-4
    alarms          AL-20261121-AAAAAAA1, AL-20261121-AAAAAAA2, AL-20261121-AAAAAAA3, AL-20261121-AAAAAAA4, AL-20261121-AAAAAAA5
    parts           TR-20261121-XJ4G4Q61
    created         2026-11-21 12:00
    file            reports/2026/11/TR-20261121-F21CYXA9.yaml

  ANALYSIS
    2026-11-21 12:00  jane: CARD-3 or SLOT-3 explains 5 of 5 alarms, confidence 1.00; 3 objects that stand on it show no alarm (root cause: resource CARD-3)
