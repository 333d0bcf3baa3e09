# What waits for a request or report follows it: the records that asked for it, and the customer's reports.
$ include report_prelude.t
$ write inventory/resource/CARD-3.yaml <<EOF
"@type": Resource
id: CARD-3
EOF
$ som report create --kind customer-qos --name 'Slow line' --customer CUST-118 --due 2026-11-22T12:00:00Z --external-id C1 -q
$ som report create --kind service-performance --name 'Throughput at half' --service SV-20261001-7KWX2B4M --from-customer-report ext:C1 --due 2026-11-22T12:00:00Z --external-id R1 -q
$ som report start ext:R1 -q
$ som report analyse ext:R1 --finding 'optic of the card is dim' --root-cause resource:CARD-3 -q
$ som report raise ext:R1 --resource-trouble -q
$ som jeopardy whatif RT-2026 --due 2026-11-21T13:00:00Z -o csv
  id,relation,when,level,expected,due,slack_seconds,reasons\x0d
  RT-20261121-JNEDAYHR,,before,onTrack,,2026-11-22T12:00:00Z,,none\x0d
  RT-20261121-JNEDAYHR,,after,onTrack,,2026-11-21T13:00:00Z,,none\x0d
  SP-20261121-J3Q45J8B,asked for RT-20261121-JNEDAYHR,before,onTrack,2026-11-21T12:00:00Z,2026-11-22T12:00:00Z,86400,no-duration: unknown durations: resource-trouble\x0d
  SP-20261121-J3Q45J8B,asked for RT-20261121-JNEDAYHR,after,onTrack,2026-11-21T12:00:00Z,2026-11-22T12:00:00Z,86400,no-duration: unknown durations: resource-trouble\x0d
  CQ-20261121-XJ4G4Q61,reports SP-20261121-J3Q45J8B,before,onTrack,,2026-11-22T12:00:00Z,,none\x0d
  CQ-20261121-XJ4G4Q61,reports SP-20261121-J3Q45J8B,after,onTrack,,2026-11-22T12:00:00Z,,none\x0d
$ som jeopardy whatif ext:R1 --slip resource-trouble=PT30H -o csv
  id,relation,when,level,expected,due,slack_seconds,reasons\x0d
  SP-20261121-J3Q45J8B,,before,onTrack,2026-11-21T12:00:00Z,2026-11-22T12:00:00Z,86400,no-duration: unknown durations: resource-trouble\x0d
  SP-20261121-J3Q45J8B,,after,inJeopardy,2026-11-22T18:00:00Z,2026-11-22T12:00:00Z,-21600,predicted-late: expected completion is 6 h after the due date; predicted-late-max: with maximum durations completion is 6 h after the due date; start-late: activity 'resource-trouble' should start now; no-duration: unknown durations: resource-trouble\x0d
  CQ-20261121-XJ4G4Q61,reports SP-20261121-J3Q45J8B,before,onTrack,,2026-11-22T12:00:00Z,,none\x0d
  CQ-20261121-XJ4G4Q61,reports SP-20261121-J3Q45J8B,after,onTrack,,2026-11-22T12:00:00Z,,none\x0d
