# Times of payloads are stored in UTC with whole seconds. A time that the file has already stays as it is.
$ include prelude.t
$ write patch.yaml <<EOF
"@type": ServiceOrder
id: SO-20261120-7K3F9QXW
requestedCompletionDate: "2026-12-15T10:00:00.5+01:00"
EOF
$ som apply --merge -f patch.yaml
  SO-20261120-7K3F9QXW: changed
  ! patch.yaml:3:26: warning: 2026-12-15T10:00:00.5+01:00 became 2026-12-15T09:00:00Z [normalised]
  !   3 | requestedCompletionDate: "2026-12-15T10:00:00.5+01:00"
  !     |                          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
$ som order show 7K3F -o yaml --fields requestedCompletionDate
  requestedCompletionDate: "2026-12-15T09:00:00Z"
$ som apply --merge -f patch.yaml
  SO-20261120-7K3F9QXW: unchanged
  ! patch.yaml:3:26: warning: 2026-12-15T10:00:00.5+01:00 became 2026-12-15T09:00:00Z [normalised]
  !   3 | requestedCompletionDate: "2026-12-15T10:00:00.5+01:00"
  !     |                          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/"2026-12-15T09:00:00Z"/"2026-12-15T10:00:00+01:00"/'
$ som apply --merge -f patch.yaml
  SO-20261120-7K3F9QXW: unchanged
  ! patch.yaml:3:26: warning: 2026-12-15T10:00:00.5+01:00 became 2026-12-15T09:00:00Z [normalised]
  !   3 | requestedCompletionDate: "2026-12-15T10:00:00.5+01:00"
  !     |                          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
$ som order show 7K3F -o yaml --fields requestedCompletionDate
  requestedCompletionDate: "2026-12-15T10:00:00+01:00"
$ write whole.yaml <<EOF
"@type": ServiceTroubleReport
name: down
requestedResolutionDate: "2026-12-15T10:00:00.25-05:00"
EOF
$ som apply -f whole.yaml -q
$ som report list -o csv --fields due
  due\x0d
  2026-12-15T15:00:00Z\x0d
