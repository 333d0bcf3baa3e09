#!/bin/bash
# undo.sh SOM: undo with real git: records that commits have are cancelled instead of removed, pushed commits need
# --pushed; a kill at any call leaves the state of before or after; a planted image is refused.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_ACTOR=jane SOM_NOW=2026-11-22T12:00:00Z
is() { [[ $2 == "$3" ]] || fail "$1 is '$2' instead of '$3'"; }
state() { som order show "$1" -o json | sed -n 's/^  "state": "\(.*\)",*$/\1/p'; }
file_of() { echo "orders/${1:3:4}/${1:7:2}/$1.yaml"; }

begin "bytes come back"
sample_repository space
order=$(som order list --state acknowledged -o id | head -n 1)
cp "$(file_of "$order")" "$folder/before"
expect 0 som order start "$order" -q
expect 0 som undo
is "the state" "$(state "$order")" acknowledged
diff "$folder/before" "$(file_of "$order")" | grep '^<' >"$folder/lost"
[[ ! -s $folder/lost ]] || fail "lines of before are lost: $(<"$folder/lost")"
expect 0 som validate
expect 0 som doctor
is "files that git does not know" "$(git status --porcelain | grep -c '^??')" 0
git commit -qam undone

begin "a new record: removed if no commit has it, else cancelled"
new=$(som order create --spec ethernet-line --customer CUST-1 -o id)
expect 0 som undo "$new"
[[ ! -e $(file_of "$new") ]] || fail 'the new order is still there'
new=$(som order create --spec ethernet-line --customer CUST-1 -o id --commit)
expect 0 som undo "$new" --reason mistake
is "the state" "$(state "$new")" cancelled
expect 0 som validate
som log "$new" -o json | grep -q '"action": "undo"' || fail 'the history does not have the undo'
git commit -qam cancelled

begin "pushed commits need --pushed"
git init -q --bare "$folder/hub" && git remote add origin "$folder/hub" && git push -q -u origin main
expect 0 som order note "$order" text --commit
expect 0 som undo "$order" -n
git push -q
expect 5 som undo "$order"
says pushed
is "git's status" "$(git status --porcelain)" ''
expect 0 som undo "$order" --pushed
git commit -qam 'undone again'

begin "an edit since then is a conflict, and stays"
expect 0 som order note "$order" text -q
echo '# edited' >>"$(file_of "$order")"
expect 6 som undo
grep -q '# edited' "$(file_of "$order")" || fail 'the edit is lost'
git checkout -q .

begin "the gate takes what undo takes back"
sample_repository gated
order=$(som order list --where 'state = acknowledged' -o id | head -n 1)
base=$(git rev-parse HEAD)
report=$(som report list --where 'state = acknowledged' -o id | head -n 1)
for change in "order note $order oops" "order start $order" "report start $report"; do
  expect 0 som $change --commit
  expect 0 som undo --commit
  expect 0 som validate "$base..HEAD"
  expect 0 som validate HEAD~1..HEAD
done

begin "images of another workspace are refused; damaged ones are ignored"
cp -a "$folder/space" "$folder/copy"
cd "$folder/copy" || exit 1
expect 5 som undo
says foreign-image
is "git's status" "$(git status --porcelain)" ''
expect 0 som order note "$order" mine -q
expect 0 som undo
cd "$folder/space" || exit 1
expect 0 som order note "$order" text -q
last=$(ls .som/undo | tail -n 1)
truncate -s -1 ".som/undo/$last"
is "the commands that can be taken back" "$(som undo -n >/dev/null 2>&1; echo $?)" "$(som undo "$order" -n >/dev/null 2>&1; echo $?)"
git checkout -q .

begin "at most 50 commands are kept"
for ((n = 0; n < 52; n++)); do som -q order note "$order" "note $n"; done
is "the images" "$(ls .som/undo | wc -l)" 50
git checkout -q .

begin "without a name, only the last command of all"
som -q order hold "$order" --reason wait --commit && git branch -q other
som -q order note "$(som order list --state acknowledged -o id | head -n 1)" last --commit
git checkout -q other
expect 5 som undo
says cannot-undo
says "som undo $order"
expect 0 som undo "$order"
git checkout -q . && git checkout -q main

begin "a kill at any call leaves the state of before or after"
if type -P strace >/dev/null; then
  killed=0
  for call in openat renameat2 unlinkat fsync write; do
    for ((k = 1; k < 60; k++)); do
      git checkout -q . && som -q order hold "$order" --reason r 2>/dev/null || som -q order start "$order"
      was=$(state "$order")
      strace -f -qq -o /dev/null -e "inject=$call:signal=KILL:when=$k" som -q undo >/dev/null 2>&1
      status=$?
      ((status == 137)) && killed=$((killed + 1))
      expect 0 som order note "$order" next -q
      [[ $(state "$order") == "$was" || $(state "$order") == acknowledged ]] || fail "at $call $k the state is $(state "$order")"
      expect 0 som validate -q
      expect 0 som doctor -q
      ((status == 137)) || break
      [[ $call == write || $call == openat ]] && k=$((k + 6))
    done
  done
  ((killed > 3)) || fail "only $killed kills"
fi
finish
