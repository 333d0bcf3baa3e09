# A service of an earlier version does not show the value of its required parameter.
$ include line_prelude.t
$ som order create --spec device-line --customer C1 --external-id A --characteristic device=pe1 -q
$ som order start ext:A -q
$ som service list -o id
