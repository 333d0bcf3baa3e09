$ include prelude.t
$ write som.yaml <<EOF
workspace: leeds
timeZone: Europe/London
EOF
$ som calendar next-open always '2026-10-25 01:30'
  2026-10-25T00:30:00Z
  ! som: warning: the zone Europe/London has 2026-10-25T01:30:00 twice: 2026-10-25T01:30:00+01:00, the first, is used [doubtful-time]
  ! hint: give its offset, as in 2026-10-25T01:30:00+01:00
$ som order create --spec ethernet-line --customer C-1 --due '2026-10-25 01:30'
  SO-20261121-XJ4G4Q61: created
  ! som: warning: the zone Europe/London has 2026-10-25T01:30:00 twice: 2026-10-25T01:30:00+01:00, the first, is used [doubtful-time]
  ! hint: give its offset, as in 2026-10-25T01:30:00+01:00
  ! SO-20261121-XJ4G4Q61: warning: the requested completion at 2026-10-25T01:30:00+01:00 is in the past [doubtful-time]
$ som order update 7K3F --set 'requestedStartDate=2026-03-29 01:30'
  SO-20261120-7K3F9QXW: 1 field updated
  ! som: warning: requestedStartDate: the zone Europe/London skipped 2026-03-29T01:30:00: 2026-03-29T02:30:00+01:00 is used [doubtful-time]
