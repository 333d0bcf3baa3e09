# The driver replaces our version with the result: entries of both, one change each, markers for the rest.
$ write base.yaml <<EOF
id: x
priority: "3"
note: []
EOF
$ write ours.yaml <<EOF
id: x
priority: "1"
note:
  - id: a
    text: ours
EOF
$ write theirs.yaml <<EOF
id: x
priority: "3"
note:
  - id: b
    text: theirs
EOF
$ som git merge-driver base.yaml ours.yaml theirs.yaml 7 orders/x.yaml %S %X %Y
$ som git merge-driver base.yaml ours.yaml
$ som git merge-driver base.yaml ours.yaml missing.yaml
