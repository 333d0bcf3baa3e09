# Bursts: what begins within twelve minutes of the first alarm; what has settled; what is left out.
$ include cause_prelude.t
$ write alarms/2026/11/AL-20261121-BBBBBBB1.yaml <<EOF
"@type": Alarm
id: AL-20261121-BBBBBBB1
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T10:10:12Z"
alarmedObject:
  id: CARD-3
EOF
$ write alarms/2026/11/AL-20261121-BBBBBBB2.yaml <<EOF
"@type": Alarm
id: AL-20261121-BBBBBBB2
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T10:10:13Z"
alarmedObject:
  id: PORT-3-4
EOF
$ som alarm correlate -o json --fields cause,explained,unalarmed,first
# A report waits until a burst has settled for two minutes, at most until ten minutes after its first alarm.
$ som --now 2026-11-21T10:06:30Z alarm correlate
$ som --now 2026-11-21T10:08:11Z alarm correlate --raise
$ som --now 2026-11-21T10:08:12Z alarm correlate
$ write alarms/2026/11/AL-20261121-BBBBBBB3.yaml <<EOF
"@type": Alarm
id: AL-20261121-BBBBBBB3
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T11:00:00Z"
flappingSince: "2026-11-21T11:00:00Z"
flappingState: raised
alarmedObject:
  id: PORT-3-1
EOF
$ write alarms/2026/11/AL-20261121-BBBBBBB4.yaml <<EOF
"@type": Alarm
id: AL-20261121-BBBBBBB4
state: raised
ackState: unacknowledged
perceivedSeverity: major
alarmRaisedTime: "2026-11-21T11:00:00Z"
plannedOutageIndicator: outOfService
alarmedObject:
  id: PORT-3-2
EOF
$ write alarms/2026/11/AL-20261121-BBBBBBB5.yaml <<EOF
"@type": Alarm
id: AL-20261121-BBBBBBB5
state: cleared
ackState: unacknowledged
perceivedSeverity: cleared
alarmRaisedTime: "2026-11-21T11:00:00Z"
alarmClearedTime: "2026-11-21T11:01:00Z"
alarmedObject:
  id: PORT-3-3
EOF
# Flapping, planned and cleared alarms have no cause of their own.
$ som alarm correlate -o json --fields cause,explained --min-confidence 0
