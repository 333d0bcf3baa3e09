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
  #  CAUSE     CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  PORT-3-1         .17  1 of 1            1             2026-11-21 09:58  no common cause
  ! som: 1 alarm of objects that are not in the inventory
$ som --now 2026-11-21T10:36:00Z alarm correlate
  #  CAUSE               CONFIDENCE  EXPLAINS  UNALARMED  PROTECTED  FIRST             REPORT
  1  CARD-3 (or SLOT-3)        1.00  5 of 5            3  1 of 1     2026-11-21 09:58  → new report
  ! som: 1 alarm of objects that are not in the inventory
