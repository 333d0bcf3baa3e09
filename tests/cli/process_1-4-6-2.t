# 1.4.6/2: service trouble reports are initiated, by hand and for the cause of alarms, and managed.
$ include cause_prelude.t
$ som report create --kind service-trouble --name 'No sync at the mill' --service SV-20261001-AAAAAAA1 --priority 2
$ som alarm correlate --raise
$ som report list
$ som report group TR-20261121-F21CYXA9 TR-20261121-XJ4G4Q61
$ som report start TR-20261121-F21CYXA9
$ som report show TR-20261121-F21CYXA9
