$ include prelude.t
# A git in which the file is another one.
$ program exit 0 <<EOF
0123456789012345678901234567890123456789
EOF
$ som order note 7K3F text --commit
