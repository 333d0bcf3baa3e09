# 1.4.6/3: a service problem is localised by its services, and the choice is recorded as an analysis.
$ include cause_prelude.t
$ som report create --kind service-trouble --name 'No sync at the mill' --service SV-20261001-AAAAAAA1 --service SV-20261001-AAAAAAA3
$ som report localize TR-20261121
$ som report localize TR-20261121 --choose 1
$ som report show TR-20261121
