# Escalating to the supplier.
$ include report_prelude.t
$ som request escalate 6R2M --reason 'no answer since 09:00' --notify backhaul-supplier
  PT-20261121-6R2MZ9QX: escalated to level 1 (no answer since 09:00), notified backhaul-supplier
  ! requests/2026/11/PT-20261121-6R2MZ9QX.yaml: warning: party 'backhaul-supplier' is not known [unknown-reference]
