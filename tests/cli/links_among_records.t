# A link in the place of a folder or file is a finding with its place; the rest is still read.
$ include prelude.t
$ plant reports link
$ plant catalog/more.yaml link
$ som validate
$ som jeopardy scan
$ som order list -o id
$ som report list
$ som validate orders
