# The probable causes of one report, by its services and alarms and the alarms beneath them.
$ include cause_prelude.t
$ som report create --kind service-trouble --name 'No sync at the mill' --service SV-20261001-AAAAAAA1
$ som report localize TR-20261121
$ som report localize TR-20261121 -o json
$ som report localize TR-20261121 --choose 9
$ som report localize TR-20261121 --choose 1
$ som report show TR-20261121 -o yaml
$ som report create --kind service-trouble --name 'Something is wrong'
$ som report list --where 'description = "Something is wrong"' -o id
