$ include catalogue_prelude.t
$ som order create --spec access --characteristic bandwidth=100 --characteristic site=LS1 -q
$ som order create --spec voip
