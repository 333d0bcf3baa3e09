#!/bin/bash
# parts.sh SOM: parts that another program wrote, or a fault of a machine: values of other types, numbers without sense,
# paths of other files, a file that is no part. Each is refused; control characters reach no terminal.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/../git/git.sh"
command -v python3 >/dev/null || { echo 'python3 is missing'; exit 77; }
export SOM_NOW=2026-12-24T12:00:00Z SOM_ACTOR=jane
sample_repository space
for part in 1 2; do expect 0 som jeopardy scan --shard "$part/2" --shard-out "$folder/p$part"; done

# changed EXPR: part 2, changed with sed, with the hash of its lines.
changed() {
  sed "$1" "$folder/p2" >"$folder/m"
  cmp -s "$folder/p2" "$folder/m" && fail "changes nothing: $1"
  python3 - "$folder/m" <<'PY'
import functools, re, sys
lines = open(sys.argv[1], "rb").read().splitlines(keepends=True)
hash = functools.reduce(lambda h, c: (h ^ c) * 1099511628211 % 2**64, b"".join(lines[:-1]), 14695981039346656037)
lines[-1] = re.sub(rb'"hash":"[0-9a-f]*"', b'"hash":"%016x"' % hash, lines[-1])
open(sys.argv[1], "wb").write(b"".join(lines))
PY
}
# refuses EXPR TEXT: the changed part is refused, and the text is said.
refuses() {
  changed "$1"
  expect 4 som jeopardy join "$folder/p1" "$folder/m"
  says "$2"
}

begin "values of other types, and numbers without sense"
end=$(wc -l <"$folder/p2")
for value in -5 1e3 1.5 99999999999999999999 '"3"' null '[]'; do
  refuses "\$s/\"scanned\":[0-9]*/\"scanned\":$value/" "line $end is not a line of a part"
done
refuses '$s/"scanned":[0-9]*/"scanned":NaN/' "line $end is not JSON"
refuses '$s/"exit":[0-9]*/"exit":9999/' "line $end"
refuses '$s/"microseconds":[0-9]*/"microseconds":-1/' "line $end"
refuses '$s/"counts":\[[^]]*\],"kinds"/"counts":[1,2],"kinds"/' "line $end"
refuses '1s/"shard":2/"shard":2,"shard":2/' 'is not a part of a scan'
refuses '1s/"shard":2/"shard":"2"/' 'is not a part of a scan'
refuses '2s/"level":"[a-zA-Z]*"/"level":["overdue"]/' 'line 2'
refuses '2s/"due":"[^"]*"/"due":"soon"/' 'line 2'
refuses '2s/"kind":"[^"]*"/"kind":"Alarm"/' 'line 2'

begin "the path of an item is that of its record"
refuses '2s,"path":"[^"]*","path":"../../etc/passwd",' 'line 2'
refuses '2s,"path":"\([a-z]*\)/,"path":"\1/../\1/,' 'line 2'

begin "a part of thousands of millions"
expect 0 som jeopardy scan --shard 1/4000000000 --shard-out "$folder/one"
expect 4 som jeopardy join "$folder/one"
says 'and 3999999994 more'

begin "control characters"
changed '2s/"description":"[^"]*"/"description":"\\u001b[31mred"/'
expect 0 som jeopardy join "$folder/p1" "$folder/m"
says 'red'
keeps_quiet $'\x1b[31mred'
refuses '1s/"workspace":"[^"]*"/"workspace":"\\u001b[31m"/' 'the workspace is'
keeps_quiet $'\x1b'

begin "files that are no part"
mkfifo "$folder/fifo"
expect 5 som jeopardy join "$folder/p1" "$folder/fifo"
truncate -s 64M "$folder/big"
expect 4 som jeopardy join "$folder/p1" "$folder/big"
says 'is not a part of a scan'
cat "$folder/p1" "$folder/p2" >"$folder/both"
expect 4 som jeopardy join "$folder/both"
says 'lines after its end'

begin "fields and places come from the files that were scanned, or not at all"
parts=("$folder/p1" "$folder/p2")
expect 0 som -o csv --fields id,priority jeopardy join "${parts[@]}"
file=$(sed -n '2s/.*"path":"\([^"]*\)".*/\1/p' "$folder/p2")
sed -i 's/^priority:.*/priority: "4"/' "$file"
for options in '-o csv --fields id,priority' '-o json --sort priority' '-o sarif' '-o github'; do
  # shellcheck disable=SC2086
  expect 6 som jeopardy join "${parts[@]}" $options
  says 'has changed since the scan'
done
expect 0 som -o csv jeopardy join "${parts[@]}"
git checkout -q .
for part in 1 2; do expect 0 som jeopardy scan --shard "$part/2" --shard-out "$folder/p$part" --as-of HEAD --all; done
sed -i 's/^priority:.*/priority: "4"/' "$file"
expect 4 som -o csv --fields id,priority jeopardy join "${parts[@]}"
says '--as-of'
expect 0 som -o csv --fields id,priority jeopardy join "${parts[@]}" --as-of HEAD
git commit -qam other
expect 4 som jeopardy join "${parts[@]}" --as-of HEAD
says 'is a scan of'

begin "a board of a scan has the files of the scan"
expect 0 som -q jeopardy join "${parts[@]}" --as-of HEAD~1 --out "$folder/whole"
expect 4 som board --from "$folder/whole" -o "$folder/board.html"
says '--as-of'
expect 0 som board --from "$folder/whole" -o "$folder/board.html" --as-of HEAD~1
[[ -s $folder/board.html ]] || fail 'no board'
finish
