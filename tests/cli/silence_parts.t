# A silence of a problem covers its parts, at any depth; a silence of a resource the alarms of its parts.
$ include cause_prelude.t
$ som report create --kind service-trouble --name 'Region down' --external-id A -q
$ som report create --kind service-trouble --name 'Line down' --external-id B -q
$ som report create --kind service-trouble --name 'Mill down' --external-id C -q
$ som report group ext:A ext:B -q
$ som report group ext:B ext:C -q
$ som silence add ext:A --id region --until now+PT8H --reason 'the region is down'
  region: active, until 2026-11-21T20:00:00Z (the region is down); covers 3 open records now
$ som jeopardy scan --now 2026-11-21T17:00:00Z
  LEVEL   ID                    ABOUT        CUSTOMER  DUE  WHEN  ASSIGNEE  WHY
  atRisk  TR-20261121-DKBKCF55  Mill down                         -         nobody has been assigned for 5 h (+2)
  atRisk  TR-20261121-J3Q45J8B  Line down                         -         nobody has been assigned for 5 h (+2)
  atRisk  TR-20261121-XJ4G4Q61  Region down                       -         nobody has been assigned for 5 h (+2)
  3 open: 0 overdue, 0 inJeopardy, 3 atRisk, 0 onTrack
  ! som: the silence region covers 3 records not on track (TR-20261121-DKBKCF55, TR-20261121-J3Q45J8B, TR-20261121-XJ4G4Q61), and ends in 3 h
$ som jeopardy explain ext:C --now 2026-11-21T17:00:00Z
  TR-20261121-DKBKCF55  acknowledged  atRisk
    about     Mill down
    now       2026-11-21 17:00
    due       no due date

  REASONS
    unassigned: nobody has been assigned for 5 h, since 2026-11-21 12:00
      rule: built-in
    no-due-date: neither the record nor a service level gives a due date
      rule: built-in
    silenced: notices are silenced by region
      rule: built-in

  no escalation policy applies: nobody is notified

  CLOCK  started 2026-11-21 12:00, calendar always
  FROM              TO                CLOCK  FOR
  2026-11-21 12:00  2026-11-21 17:00  ran    5 h
    ran 5 h in all
$ som silence end region -q
$ som silence add --resource CARD-3 --id card --until now+PT1H --reason swap
  card: active, until 2026-11-21T13:00:00Z (swap); covers 0 open records and 4 active alarms now
$ som silence add --severity critical --resource CARD-3 --id critical --until now+PT1H --reason swap
  critical: active, until 2026-11-21T13:00:00Z (swap); covers 0 open records and 1 active alarm now
