# 1.3.8.5/10: the closing process learns from the status cleared that it can close, or that the clearance is rejected.
$ include report_prelude.t
$ som report create --kind customer-qos --name 'Throughput at half' --service SV-20261001-7KWX2B4M --external-id R1 -q
$ som report start ext:R1
  CQ-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report clear ext:R1 --reason 'optic swapped'
  CQ-20261121-XJ4G4Q61: inProgress → cleared (optic swapped)
$ som report list --state cleared -o id
  CQ-20261121-XJ4G4Q61
$ som report reopen ext:R1 --reason 'customer still sees it' --now 2026-11-21T14:00:00Z
  CQ-20261121-XJ4G4Q61: cleared → inProgress (customer still sees it)
$ som report clear ext:R1 --reason 'second optic swapped' --now 2026-11-21T15:00:00Z
  CQ-20261121-XJ4G4Q61: inProgress → cleared (second optic swapped)
$ som report close ext:R1 --now 2026-11-22T09:00:00Z
  CQ-20261121-XJ4G4Q61: cleared → closed
$ som jeopardy explain ext:R1 --now 2026-11-22T10:00:00Z
  CQ-20261121-XJ4G4Q61  closed
    about     Throughput at half
    now       2026-11-22 10:00
    due       2026-11-26 14:00  (met 4 d 23 h before)
    ended     2026-11-21 15:00

  TARGETS
  TARGET   BY                MET
  respond  2026-11-21 16:00  2026-11-21 12:00  met 4 h before
  resolve  2026-11-26 14:00  2026-11-21 15:00  met 4 d 23 h before

  REASONS
    none; the record has ended

  CLOCK  started 2026-11-21 12:00, calendar always
  FROM              TO                CLOCK   FOR
  2026-11-21 12:00  2026-11-21 14:00  paused  2 h
  2026-11-21 14:00  2026-11-21 15:00  ran     1 h
    ran 1 h in all
$ som validate
  6 files checked: 0 errors, 0 warnings
