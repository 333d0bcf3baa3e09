# An index that is none: a copy that was cut off, say.
$ include prelude.t
$ som order note 7K3F text
$ write .som/index.db <<EOF
SQLite format 3
EOF
$ som doctor
$ som doctor --fix
$ som doctor
