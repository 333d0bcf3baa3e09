# The causes of alarms: objects of the inventory that explain them.
$ include cause_prelude.t
$ som alarm correlate
$ som alarm correlate -o json
$ som alarm correlate --min-confidence 0 -o csv
$ som alarm correlate --min-confidence 2
$ som alarm correlate --min-confidence .9999
$ som --now 2026-11-21T10:06:00Z alarm correlate
$ som --now 2026-11-21T10:06:00Z alarm correlate --raise
# A dry run shows the report that it would raise.
$ som -n alarm correlate --raise
$ som alarm correlate --raise
$ som report list -o id
$ som report show TR-20261121 -o yaml
# The alarms are in a report now, and never raise another one.
$ som alarm correlate --raise
$ som report cancel TR-20261121 --reason withdrawn
$ som alarm correlate --raise
