$ include line_prelude.t
$ som order create --spec line --customer C1 --characteristic bandwidth=100 -o id
