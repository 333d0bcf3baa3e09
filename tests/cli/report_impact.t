# Services, customers and orders that a report affects.
$ include cause_prelude.t
$ som alarm correlate --raise -o id
$ som report impact TR-20261121
$ som report impact TR-20261121 -o json
$ som report impact TR-20261121 --write
$ som report impact TR-20261121 --write
$ som report show TR-20261121 -o yaml
$ som report create --kind service-performance --name 'Something is wrong' -o id
$ som report impact SP-20261121
