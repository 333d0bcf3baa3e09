# 1.4.7.6/10: the closing process learns from the status cleared that it can close, or that the clearance is rejected.
$ include report_prelude.t
$ som report create --kind service-performance --name 'Throughput at half' --service SV-20261001-7KWX2B4M --external-id R1 -q
$ som report start ext:R1
  SP-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report clear ext:R1 --reason 'optic swapped'
  SP-20261121-XJ4G4Q61: inProgress → cleared (optic swapped)
$ som report list --state cleared -o id
  SP-20261121-XJ4G4Q61
$ som report reopen ext:R1 --reason 'customer still sees it' --now 2026-11-21T14:00:00Z
  SP-20261121-XJ4G4Q61: cleared → inProgress (customer still sees it)
$ som report clear ext:R1 --reason 'second optic swapped' --now 2026-11-21T15:00:00Z
  SP-20261121-XJ4G4Q61: inProgress → cleared (second optic swapped)
$ som report close ext:R1 --now 2026-11-22T09:00:00Z
  SP-20261121-XJ4G4Q61: cleared → closed
$ som jeopardy explain ext:R1 --now 2026-11-22T10:00:00Z
  SP-20261121-XJ4G4Q61  closed
    about     Throughput at half
    now       2026-11-22 10:00
    due       no due date
    ended     2026-11-21 15:00

  REASONS
    none; the record has ended

  CLOCK  started 2026-11-21 12:00, calendar always
  FROM              TO                CLOCK   FOR
  2026-11-21 12:00  2026-11-21 14:00  paused  2 h
  2026-11-21 14:00  2026-11-21 15:00  ran     1 h
    ran 1 h in all
$ som validate
  6 files checked: 0 errors, 0 warnings
