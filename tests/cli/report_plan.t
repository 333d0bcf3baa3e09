# The plan of a report: the supplier's promise counts.
$ include report_prelude.t
$ som report plan 4T9Z
  ACTIVITY  START             END               END AT MOST       LATEST START      SLACK
  repair    2026-11-21 08:40  2026-11-21 12:00  2026-11-21 12:00  2026-11-21 15:00    3 h  critical
  verify    2026-11-21 12:00  2026-11-21 13:00  2026-11-21 13:00  2026-11-21 15:00    3 h  critical
  expected completion 2026-11-21 13:00, at most 2026-11-21 13:00; due 2026-11-21 16:00
$ som request update ext:SUP-77 --expected '2026-11-21 17:00'
  PT-20261121-6R2MZ9QX: expected 2026-11-21T17:00:00Z
$ som report plan 4T9Z
  ACTIVITY  START             END               END AT MOST       LATEST START      SLACK
  repair    2026-11-21 08:40  2026-11-21 17:00  2026-11-21 17:00  2026-11-21 15:00   -2 h  critical
  verify    2026-11-21 17:00  2026-11-21 18:00  2026-11-21 18:00  2026-11-21 15:00   -2 h  critical
  expected completion 2026-11-21 18:00, at most 2026-11-21 18:00; due 2026-11-21 16:00
