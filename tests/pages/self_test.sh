#!/bin/bash
# self_test.sh PAGES.PY: the runner of pages must be able to fail. Each of these is a page and whether it holds.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# page holds|fails NAME, with its text on standard input
page() {
  local status=0
  cat >"$work/$2.7"
  python3 "$pages" /bin/true "$work/$2.7" >"$work/out" 2>&1 || status=$?
  [[ $1 == holds && $status == 0 || $1 == fails && $status == 1 ]] ||
    { echo "$2: ended with $status" && cat "$work/out" && failures=$((failures + 1)); }
}
pages=$1

page holds right <<'END'
.Bd -literal
$ echo one; echo two
one
\&...
$ false
.\" exit 1
$ cat <<E
> text
> E
text
.Ed
.\" file a/b.sh
.Bd -literal
echo '\e\(->' $1
.Ed
.\" run
.Bd -literal
a/b.sh | grep -qF '\e'
cd a
.Ed
.Bd -literal
$ ls
b.sh
$ echo SO-20261123-FEDK''YB2Z commit ca6285d4f98b
SO-20261123-AAAAAAAA commit 000011112222
.Ed
.\" text
.Bd -literal
a picture
.Ed
END
page fails output <<<$'.Bd -literal\n$ echo one\ntwo\n.Ed'
page fails missing-output <<<$'.Bd -literal\n$ echo one\n.Ed'
page fails more-output <<<$'.Bd -literal\n$ echo one\none\ntwo\n.Ed'
page fails status <<<$'.Bd -literal\n$ false\n.Ed'
page fails other-status <<<$'.Bd -literal\n$ false\n.\\" exit 2\n.Ed'
page fails script <<<$'.\\" run\n.Bd -literal\nfalse\ntrue\n.Ed'
page fails no-form <<<$'.Bd -literal\nls\n.Ed\n.Bd -literal\n$ true\n.Ed'
page fails compares-nothing <<<$'.Bd -literal\n$ echo one\n\\&...\n.Ed'
page fails one-line <<<$'.Bd -literal\n$ true\n.Ed\n.Dl som status'
page fails no-commands <<<'.Sh DESCRIPTION'
page fails ids <<<$'.Bd -literal\n$ echo SO-20261123-FEDK""YB2Z SO-20261123-FEDK""YB2Z\nSO-20261123-AAAAAAAA SO-20261123-BBBBBBBB\n.Ed'
exit "$((failures > 0))"
