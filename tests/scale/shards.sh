#!/bin/bash
# shards.sh SOM GENERATE [SEEDS]: parts of a scan, joined, are the whole scan byte for byte: in every format, with and
# without an index, of a work tree and of a bare clone, with bad files and with references between parts. Every damaged,
# missing, doubled or foreign part is refused by its name. `scan --escalate --from` does what `scan --escalate` does.
generate=$(readlink -f "${2:?the path of bench-generate}")
seeds=${3:-1}
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/../git/git.sh"
export SOM_NOW=2026-11-22T12:00:00Z SOM_ACTOR=jane
formats=(table wide json ndjson yaml csv markdown id sarif github nagios prometheus)

# stable: output without what differs between any two scans: durations.
stable() { sed -E 's/time=[0-9.]+s/time=s/; s/^(som_scan_duration_seconds) .*/\1/'; }

# workspace SEED: a repository in $folder/space with orders, requests, services, and some bad files.
workspace() {
  rm -rf "$folder/space" "$folder/bare.git" "$folder/parts"
  "$generate" "$folder/space" --records 300 --open 60 --inventory 60 --seed "$1" >/dev/null || fail 'cannot generate'
  cd "$folder/space" || exit 1
  local first second
  first=$(som order list -o id | sed -n 5p) second=$(som order list -o id | sed -n 9p)
  sed -i 's/^state: .*/state: nonsense/' "$(find orders -name "$first.yaml")"
  printf 'id: [\n' >"$(find orders -name "$second.yaml")"
  cp "$(find orders -name "$first.yaml")" "orders/$first.yaml.orig"
  printf '"@type": Silence\nid: works\nendDate: "2026-11-22T20:00:00Z"\nappliesTo: {kind: ServiceOrder}\nauthor: jane\nreason: works\n' \
    >policy/silence-works.yaml
  git init -q && git add -A && git commit -qm all
  git clone -q --bare --depth 1 "file://$folder/space" "$folder/bare.git"
}

# parts N ARGUMENT…: writes N parts of a scan to $folder/parts.
parts() {
  local of=$1 part
  shift
  rm -rf "$folder/parts" && mkdir "$folder/parts"
  for ((part = 1; part <= of; part++)); do
    expect 0 som jeopardy scan --shard "$part/$of" --shard-out "$folder/parts/$part.ndjson" "$@"
  done
}

# same NAME WHERE… : the joined parts are the whole scan. WHERE are the options of both that say where the files are.
same() {
  local name=$1 format whole_status status
  shift
  for format in "${formats[@]}"; do
    som -o "$format" jeopardy scan "${shown[@]}" "$@" 2>"$folder/whole.err" | stable >"$folder/whole"
    whole_status=${PIPESTATUS[0]}
    som -o "$format" jeopardy join "$folder"/parts/*.ndjson "$@" 2>"$folder/joined.err" | stable >"$folder/joined"
    status=${PIPESTATUS[0]}
    cmp -s "$folder/whole" "$folder/joined" || { fail "$name: $format differs"; diff "$folder/whole" "$folder/joined" | head -n 5 >&2; }
    cmp -s "$folder/whole.err" "$folder/joined.err" ||
      { fail "$name: the findings in $format differ"; diff "$folder/whole.err" "$folder/joined.err" | head -n 5 >&2; }
    ((status == whole_status)) || fail "$name: $format ends in $status, the whole scan in $whole_status"
  done
}

for ((seed = 1; seed <= seeds; seed++)); do
  workspace "$seed"
  begin "joined parts of seed $seed are the whole scan"
  shown=()
  for of in 1 3 16; do
    parts "$of"
    same "$of parts of a work tree"
  done
  parts 4 --no-index
  same '4 parts without an index' --no-index
  shown=(--all)
  parts 5 --all
  same '5 parts with all records'
  parts 7 --all --git-dir "$folder/bare.git" --as-of HEAD
  cd "$folder" || exit 1
  same '7 parts of a bare clone' --git-dir "$folder/bare.git" --as-of HEAD
  cd "$folder/space" || exit 1
  shown=(--level inJeopardy --kind order --where 'priority <= 2')
  parts 2 "${shown[@]}"
  same '2 parts with a filter'
done
shown=()

begin "the order of the items, fields and the exit status"
parts 3
som -o csv --fields id,state,priority,level jeopardy scan --sort -priority,id >"$folder/whole" 2>/dev/null
som -o csv --fields id,state,priority,level jeopardy join --sort -priority,id "$folder"/parts/*.ndjson >"$folder/joined" 2>/dev/null
cmp -s "$folder/whole" "$folder/joined" || fail 'fields differ'
expect 4 som -q jeopardy join "$folder"/parts/*.ndjson --fail-on atRisk
expect 1 som -q jeopardy join "$folder"/parts/*.ndjson --fail-on atRisk --keep-going
expect 0 som -q jeopardy join "$folder"/parts/*.ndjson --keep-going

begin "lateness is that of the moment of the scan, and the output replaces nothing of the workspace"
som jeopardy scan 2>/dev/null >"$folder/whole"
env -u SOM_NOW som jeopardy join "$folder"/parts/*.ndjson 2>/dev/null >"$folder/joined"
cmp -s "$folder/whole" "$folder/joined" || fail 'the joined scan has another moment'
expect 2 som jeopardy join "$folder"/parts/*.ndjson --out som.yaml
ln -s "$folder/parts" leads-out
expect 2 som jeopardy join "$folder"/parts/*.ndjson --out leads-out/x
says 'leads through a link'
rm leads-out

begin "what a part needs"
expect 2 env -u SOM_NOW som jeopardy scan --shard 1/2 --shard-out "$folder/x"
says -- '--now'
expect 2 som jeopardy scan --shard 1/2 --shard-out "$folder/x" --fail-on atRisk
expect 2 som jeopardy scan --shard 1/2 --shard-out "$folder/x" --escalate
expect 2 som jeopardy scan --shard 1/2 --shard-out orders/x.yaml
expect 2 som jeopardy scan --git-dir "$folder/bare.git"
[[ ! -e $folder/x ]] || fail 'a part was written'

begin "the number of the task"
expect 2 som jeopardy scan --shard auto
says SOM_SHARDS
export SOM_SHARDS=4
expect 2 som jeopardy scan --shard auto
says SLURM_ARRAY_TASK_ID
for given in SLURM_ARRAY_TASK_ID=4 JOB_COMPLETION_INDEX=4 PARALLEL_SEQ=0 PARALLEL_SEQ=5 SLURM_ARRAY_TASK_ID=x SLURM_ARRAY_TASK_ID=; do
  expect 2 env "$given" som jeopardy scan --shard auto
done
expect 2 env SLURM_ARRAY_TASK_ID=2 SLURM_ARRAY_TASK_STEP=2 som jeopardy scan --shard auto
says SLURM_ARRAY_TASK_STEP
expect 2 env SLURM_ARRAY_TASK_ID=2 PARALLEL_SEQ=3 som jeopardy scan --shard auto
som -q -o id jeopardy scan --shard 3/4 >"$folder/third" 2>/dev/null
[[ -s $folder/third ]] || fail 'part 3 is empty'
for given in SLURM_ARRAY_TASK_ID=2 JOB_COMPLETION_INDEX=2 PARALLEL_SEQ=3; do
  env "$given" som -q -o id jeopardy scan --shard auto >"$folder/task" 2>/dev/null
  cmp -s "$folder/third" "$folder/task" || fail "$given is not part 3"
done
unset SOM_SHARDS

begin "damaged parts are refused by their names"
parts 3
good=$folder/good && rm -rf "$good" && cp -r "$folder/parts" "$good"
refused() { # refused TEXT: joining is refused, and says the text
  expect 4 som jeopardy join "$folder"/parts/*.ndjson
  says bad-shard
  says "$1"
  rm -rf "$folder/parts" && cp -r "$good" "$folder/parts"
}
# rehashed EXPR: changes part 2 with sed, and gives it the hash of its lines, as another version of som would.
rehashed() {
  local file=$folder/parts/2.ndjson hash
  sed -i "$1" "$file"
  hash=$(head -n -1 "$file" | python3 -c '
import functools, sys
print("%016x" % functools.reduce(lambda h, c: (h ^ c) * 1099511628211 % 2**64, sys.stdin.buffer.read(), 14695981039346656037))')
  sed -i "\$s/\"hash\":\"[0-9a-f]*\"/\"hash\":\"$hash\"/" "$file"
}
rm "$folder/parts/2.ndjson" && refused 'missing: part 2/3'
sed -i '2s/"level":"[a-zA-Z]*"/"level":"onTrack"/' "$folder/parts/2.ndjson" && refused 'was changed after it was written'
sed -i '2{h;d};3{G}' "$folder/parts/2.ndjson" && refused 'was changed after it was written'
cp "$folder/parts/2.ndjson" "$folder/parts/4.ndjson" && refused 'is part 2/3'
: >"$folder/parts/2.ndjson" && refused 'the file is empty'
lines=$(wc -l <"$good/2.ndjson")
for n in 1 2 $((lines - 1)); do
  head -n "$n" "$good/2.ndjson" >"$folder/parts/2.ndjson" && refused 2.ndjson
done
head -c -5 "$good/2.ndjson" >"$folder/parts/2.ndjson" && refused 'cut off'
sed -i 2d "$folder/parts/2.ndjson" && refused 'lines are missing'
sed -i '2{p}' "$folder/parts/2.ndjson" && refused 'lines are missing'
cat "$good/2.ndjson" "$good/2.ndjson" >"$folder/parts/2.ndjson" && refused 'lines after its end'
sed -i '2s/"level":"[a-zA-Z]*"/"level":"late"/' "$folder/parts/2.ndjson" && refused 'line 2'
rehashed '1s/"of":3/"of":4/' && refused 'the number of parts'
rehashed '1s/"som":"[^"]*"/"som":"0.0.1"/' && refused 'the version of som'
rehashed '1s/"tzdata":"[^"]*"/"tzdata":"1970a"/' && refused 'the version of the time zones'
expect 0 som --now 2026-11-22T13:00:00Z jeopardy scan --shard 2/3 --shard-out "$folder/parts/2.ndjson" && refused 'the moment'
expect 0 som jeopardy scan --shard 2/3 --shard-out "$folder/parts/2.ndjson" --kind order && refused 'the filter'
expect 0 som jeopardy scan --shard 2/3 --shard-out "$folder/parts/2.ndjson" --as-of HEAD && refused 'the revision'
printf '"@type": JeopardyPolicy\nid: strict\nname: strict\nappliesTo: {kind: ServiceOrder}\nsafetyInterval: P30D\n' >policy/strict.yaml
expect 0 som jeopardy scan --shard 2/3 --shard-out "$folder/parts/2.ndjson" && refused 'rules'
rm policy/strict.yaml
order=$(som order list -o id 2>/dev/null | head -n 1)
som -q order note "$order" more 2>/dev/null
expect 0 som jeopardy scan --shard 2/3 --shard-out "$folder/parts/2.ndjson" && refused 'the sequence number'

begin "a join elsewhere needs the rules that were scanned"
git add -A && git commit -qm note
parts 3 --as-of HEAD
mkdir "$folder/other" && cd "$folder/other" && som -q init . >/dev/null
expect 4 som jeopardy join "$folder"/parts/*.ndjson
says 'other rules'
says '--as-of'
cd "$folder/space" || exit 1

begin "escalating from a joined scan does what escalating does"
find orders -name '*.orig' -delete
git checkout -q HEAD~1 2>/dev/null
som jeopardy scan >/dev/null 2>"$folder/err"
sed -nE 's/^(orders[^:]*yaml).*/\1/p' "$folder/err" | sort -u | xargs -r rm -f
rm -f policy/silence-works.yaml
expect 0 som jeopardy scan -q -o id
cp -r "$folder/space" "$folder/direct"
parts 4
expect 0 som jeopardy join "$folder"/parts/*.ndjson --out "$folder/whole.ndjson" -q
expect 4 som jeopardy scan --escalate --from "$folder/parts/1.ndjson"
says 'join the parts first'
expect 2 som jeopardy scan --from "$folder/whole.ndjson"
expect 2 som jeopardy scan --escalate --from "$folder/whole.ndjson" --team team-access
expect 0 som -o json jeopardy scan --escalate --from "$folder/whole.ndjson"
cp "$folder/out" "$folder/from.json"
(cd "$folder/direct" && som -o json jeopardy scan --escalate >"$folder/direct.json" 2>/dev/null)
[[ $(jq -c '[.escalated[].id] | sort' "$folder/from.json") == "$(jq -c '[.escalated[].id] | sort' "$folder/direct.json")" ]] ||
  fail 'other records were escalated'
[[ $(jq '.escalated | length' "$folder/from.json") -gt 3 ]] || fail 'nothing was escalated'
diff -rq "$folder/space/orders" "$folder/direct/orders" >&2 || fail 'the records differ'
expect 0 som jeopardy scan --assert-fresh PT1M -q
finish
