# An open report of another cause that has at least half of the alarms gets the others.
$ include cause_prelude.t
$ write problem.json <<EOF
{"name": "Mill is down", "underlyingAlarm": [{"id": "AL-20261121-AAAAAAA1"}, {"id": "AL-20261121-AAAAAAA2"}]}
EOF
$ som report create --kind service-trouble -f problem.json
# Two of five are less than half.
$ som alarm correlate
$ write problem.json <<EOF
{"name": "Depot is down", "underlyingAlarm": [{"id": "AL-20261121-AAAAAAA4"}]}
EOF
$ som report create --kind service-trouble -f problem.json
$ som alarm correlate
$ som report update TR-20261121-XJ4G4Q61 --set underlyingAlarm[2].id=AL-20261121-AAAAAAA4
$ som alarm correlate --raise
$ som report show TR-20261121-XJ4G4Q61 -o json --fields id,name,underlyingAlarm
$ som validate
