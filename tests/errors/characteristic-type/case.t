$ include catalogue_prelude.t
$ som order create --spec access --characteristic bandwidth=fast
