$ include prelude.t
$ edit som.yaml 's/timeZone: UTC/timeZone: Europe\/London/'
$ som calendar next-open always '2026-10-25 01:30'
$ som order create --spec ethernet-line --customer C-1 --due '2026-10-25 01:30'
$ som order update 7K3F --set 'requestedStartDate=2026-03-29 01:30'
