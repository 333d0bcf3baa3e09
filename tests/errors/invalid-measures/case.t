$ write som.yaml <<EOF
workspace: leeds
EOF
$ write inventory/7K/SV-20260101-7K3F9QXW.yaml <<EOF
"@type": Service
id: SV-20260101-7K3F9QXW
state: active
EOF
$ program exit 0 <<EOF
{"loss": [0.1], "": 5}
EOF
$ som service test 7K3F -- ./measure.sh
  ! output of ./measure.sh:1:10: error: the value of 'loss' is neither a number nor a text [invalid-measures]
  !   1 | {"loss": [0.1], "": 5}
  !     |          ^~~~~
  ! output of ./measure.sh:1:21: error: a measure without a name [invalid-measures]
  !   1 | {"loss": [0.1], "": 5}
  !     |                     ^
  [4]
