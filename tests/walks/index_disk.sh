#!/bin/bash
# index_disk.sh SOM SAMPLE
#   The index on a real disk: with it, without it, and whatever is done to it, answers are the same.
set -euo pipefail
som=$1 sample=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
workspace=$work/workspace
cp -r "$sample" "$workspace" && rm -rf "$workspace/.som"
# So many alarms are read by several threads.
for ((i = 0; i < 300; ++i)); do
  echo "{\"externalAlarmId\": \"a$i\", \"sourceSystemId\": \"nms\", \"alarmedObject\": {\"id\": \"pe$i\"}, \"perceivedSeverity\": \"critical\"," \
    '"alarmType": "communicationsAlarm", "probableCause": "lossOfSignal", "alarmRaisedTime": "2026-11-20T09:00:00Z"}'
done | "$som" -C "$workspace" --now 2026-11-20T09:30:00Z alarm ingest -q -f -
git -C "$workspace" init -q
git -C "$workspace" add -A
git -C "$workspace" -c user.name=test -c user.email=test@example.com commit -q -m sample
sleep 2.1 # what has just changed is not remembered
export SOM_NOW=2026-11-21T12:00:00Z SOM_ACTOR=test

fail() { echo "index_disk.sh: $*" >&2 && exit 1; }

# answers OPTION...: what all verbs that use the index say, standard error too.
answers() {
  local verb
  for verb in 'jeopardy next -o json' 'status -o json' 'jeopardy scan --all -o json' 'jeopardy scan -o csv' 'jeopardy scan --where level=late' 'order list' \
    'order list -o json' 'report list --sort -due -o csv' 'order list --where priority<=2' 'report list -o id' \
    'request list --fields id,state,spec,expected' 'order list -o csv --fields id,level,reasons,note.text' \
    'order list -o json --limit 3 --sort -priority' 'order list --limit 3 --fields id,level,category -o ndjson' \
    'order list --where activity.state=held'; do
    # shellcheck disable=SC2086  # the words of a command
    "$som" -C "$workspace" "$@" $verb 2>&1 || echo "exit $?"
  done
}
same() {
  answers --no-index >"$work/without"
  answers >"$work/with"
  diff "$work/without" "$work/with" >&2 || fail "$1: answers differ"
}
known() { "$som" -C "$workspace" jeopardy scan --stats 2>&1 >/dev/null | sed -n 's/.*bytes, \([0-9]*\) from the index/\1/p'; }
uses_it() {
  "$som" -C "$workspace" jeopardy scan >/dev/null 2>&1 || true
  (($(known) > 10)) || fail "$1: nothing comes from the index"
}

same 'no index yet'
uses_it 'after a scan'
same 'with an index'
[[ -z $(git -C "$workspace" status --porcelain) ]] || fail "git sees the index"

order=$(grep -rl 'state: inProgress' "$workspace/orders" | sort | head -n 1)
sed -i 's/^priority: .*/priority: "1"/; s/^description: .*/description: another/' "$order"
same 'a file changed'
sed -i '0,/^state: .*/s//state: completd/' "$order"
same 'a file became wrong'
git -C "$workspace" checkout -q -- .
rm "$order"
same 'a file is gone'
git -C "$workspace" checkout -q -- .
printf '<<<<<<< ours\n' >>"$(grep -rl 'state: completed' "$workspace/orders" | sort | head -n 1)"
same 'an ended record has a conflict'
git -C "$workspace" checkout -q -- .
# What the index remembers of a record is nothing when the record gets a second file.
ended=$(grep -rl '^state: completed' "$workspace/orders" | sort | head -n 1)
for file in "$order" "$ended"; do
  printf '{}\n' >"${file%.yaml}.json"
  same 'a record has two files'
  grep -q "${file##*/} have the same id" "$work/with" || fail "two files of a record are not told"
  rm "${file%.yaml}.json"
done
cp "$order" "${order%.yaml}_REMOTE_4711.yaml" && same 'a copy that a merge tool left'
grep -q misplaced-file "$work/with" || fail "a copy that a merge tool left is not told"
rm "${order%.yaml}_REMOTE_4711.yaml"
other=$(basename "$ended" .yaml)
sed -i "s/^id: $other/id: ${other%?}$([[ $other == *0 ]] && echo 1 || echo 0)/" "$ended"
same 'an ended record has another id'
grep -q misplaced-file "$work/with" || fail "an ended record with another id is not told"
git -C "$workspace" checkout -q -- .
sleep 2.1

index=$workspace/.som/index.db
uses_it 'before damage'
truncate -s 5000 "$index" && same 'cut short' && uses_it 'cut short'
head -c 40000 /dev/urandom >"$index" && same 'not a database' && uses_it 'not a database'
rm "$index" && same 'deleted' && uses_it 'deleted'
printf 'ours' >"$work/target" && ln -sf "$work/target" "$index" && same 'a link'
[[ $(<"$work/target") == ours ]] || fail "a link was followed"
rm -f "$index" && mkfifo "$index" && same 'a pipe'
rm -f "$index" && mkdir "$index" && same 'a folder' && rmdir "$index"
uses_it 'after all that'

# What a scan does does not depend on where it has the records from.
for copy in with without; do cp -r "$workspace" "$work/$copy.d" && rm -rf "$work/$copy.d/.som"; done
sleep 2.1
"$som" -C "$work/with.d" jeopardy scan >/dev/null 2>&1 || true
"$som" -C "$work/with.d" jeopardy scan --escalate >"$work/with" 2>&1 || true
"$som" -C "$work/without.d" jeopardy scan --escalate --no-index >"$work/without" 2>&1 || true
grep -q 'escalated to level' "$work/with" || fail "nothing was escalated"
diff "$work/with" "$work/without" >&2 || fail "a scan that escalates says other things without an index"
rm -rf "$work/with.d/.som" "$work/without.d/.som"
diff -r "$work/with.d" "$work/without.d" >&2 || fail "a scan that escalates does other things without an index"

# Another workspace's index, as a copy of everything would bring it.
cp -r "$workspace" "$work/copy"
workspace=$work/copy
same 'a copy of a workspace'
# Many at once.
for _ in 1 2 3 4; do
  (answers >"$work/with.$BASHPID" && cmp -s "$work/with.$BASHPID" "$work/without" || echo bad >>"$work/bad") &
done
(rm -f "$work/copy/.som/index.db" && sleep 0.1 && rm -f "$work/copy/.som/index.db") &
wait
[[ ! -e $work/bad ]] || fail "answers differ among processes that write the index at once"
echo "index_disk.sh: all well"
