$ include prelude.t
$ write policy/never.yaml <<EOF
"@type": Calendar
id: never
timeZone: UTC
workingHours: {}
EOF
$ som calendar next-open never 2026-11-21
  ! som: error: calendar 'never' does not have enough working time after 2026-11-21T00:00:00Z [no-working-time]
  [4]
$ som calendar add never 2026-11-21 P1D
  ! som: error: calendar 'never' has no working day, so days have no length [no-working-time]
  [4]
