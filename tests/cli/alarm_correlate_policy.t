# How long correlation waits follows from the policy for alarms of all sources.
$ include cause_prelude.t
$ write policy/alarms.yaml <<EOF
"@type": AlarmPolicy
id: alarms
settle: PT30M
settleCritical: PT0S
settleAtMost: PT1H
EOF
# At 10:05:30 only the critical alarm counts: it is the first one.
$ som --now 2026-11-21T10:05:30Z alarm correlate --min-confidence 0
$ som --now 2026-11-21T10:36:00Z alarm correlate
