#!/bin/bash
# merge.sh SOM: merges with the driver of som; each case is what users of other drivers lost.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"

# two_branches: a repository with the driver, and an order of the sample in $id with its path in $path.
two_branches() {
  rm -rf "$folder/space"
  sample_repository space
  som git install-hooks -q || fail "cannot install"
  git add -A
  git commit -q --no-verify -m hooks
  id=$(som order list -o id | head -1)
  path=$(git ls-files "*$id*")
}

# on BRANCH COMMAND…: a branch from main with the change of a command.
on() {
  git checkout -q -B "$1" main
  shift
  "$@" >/dev/null || fail "failed: $*"
  git add -A
  git commit -q --no-verify -m change
}

note() { som -q order note "$id" "$1"; }
merge_of() { git -c core.editor=true merge -q --no-edit "$@"; }

begin "notes of both branches"
two_branches
on a note 'from a'
on b note 'from b'
expect 0 merge_of a
expect 0 som validate
expect 0 som order show "$id"
says 'from a'
says 'from b'

begin "both orders of a merge give the same bytes"
git checkout -q -B c a
expect 0 merge_of b~0 --no-ff
expect 0 git diff --exit-code b c -- "$path"

begin "a driver that is named but not registered"
git config --unset merge.som.driver
expect 1 som doctor
says "merge-driver"
says "som git install-hooks"
git checkout -q main
expect 0 som git install-hooks
expect 0 git config merge.som.driver

begin "a conflict leaves a result with markers in the style diff3"
two_branches
on a som -q order update "$id" --set description=ours
on b som -q order update "$id" --set description=theirs
expect 1 merge_of a
says "merge-conflict"
grep -q '^<<<<<<< ours$' "$path" || fail "no markers"
grep -q '^||||||| base$' "$path" || fail "no base"
grep -q 'description: ours' "$path" || fail "one side is lost"
grep -q 'description: theirs' "$path" || fail "the other side is lost"
(($(grep -c 'field: description' "$path") == 2)) || fail "the history is not united"

begin "readers name a record with markers and go on"
expect 1 som validate
says "$path"
says "conflict-markers"
expect 4 som order list -o id
says "$path"
(($(wc -l <"$folder/out") > 1)) || fail "other orders are not listed"
expect 4 som jeopardy scan
says "$path"
says "conflict-markers"

begin "resolve takes one side and tracks it"
expect 0 som git resolve "$id" --take theirs --reason 'they asked the customer'
expect 0 som validate
grep -q 'description: ours' "$path" || fail "not their version"
expect 0 som log "$id"
says "they asked the customer"
expect 3 som git resolve "$id" --take ours
git add "$path"
expect 0 git commit -q --no-edit --no-verify

begin "longer markers are found, too"
two_branches
echo "/orders/** conflict-marker-size=20" >>.gitattributes
git commit -qa --no-verify -m markers
on a som -q order update "$id" --set description=ours
on b som -q order update "$id" --set description=theirs
expect 1 merge_of a
grep -q '^<<<<<<<<<<<<<<<<<<<< ours$' "$path" || fail "markers of another length"
expect 1 som validate
says "conflict-markers"
expect 0 som git resolve "$id" --take ours --reason mine
grep -q 'description: theirs' "$path" || fail "not our version"

begin "both branches start an order"
two_branches
on a som -q order start "$id"
on b som -q order start "$id"
expect 0 merge_of a
expect 0 som validate
expect 0 som log "$id"
(($(grep -c ' start ' "$folder/out") == 2)) || fail "the history is not united"

begin "an order is held on one side and cancelled on the other"
for side in ours theirs; do
  two_branches
  som -q order start "$id" >/dev/null
  git add -A && git commit -q --no-verify -m start
  on a som -q order hold "$id" --reason 'no access'
  on b som -q order cancel "$id" --reason 'customer left'
  expect 1 merge_of a
  says "merge-conflict"
  grep -q '^#~ .* cancel ' "$path" || fail "our story is missing"
  grep -q '^#~ .* hold ' "$path" || fail "their story is missing"
  expect 0 som git resolve "$id" --take "$side" --reason 'asked the customer'
  expect 0 som validate
  git add -A
  expect 0 git commit -q -m merged
done

begin "a failed activity on one side and its completion on the other"
two_branches
som -q order start "$id" >/dev/null
som -q activity add "$id" visit >/dev/null
som -q activity start "$id" visit >/dev/null
git add -A && git commit -q --no-verify -m start
on a som -q activity fail "$id" visit --reason 'nobody there'
on b som -q activity complete "$id" visit
expect 1 merge_of a
says "cannot complete activity 'visit', which is failed here"
git merge --abort
expect 1 som git merge-check a b

begin "no merge base: a record that both made"
two_branches
fresh() { som -q --now 2026-11-20T10:00:00Z order note "$id" "$1"; }
git checkout -q --orphan x && git commit -q --no-verify -m x
git checkout -q main && git checkout -q --orphan y && note 'from y' && git add -A && git commit -q --no-verify -m y
expect 0 merge_of --allow-unrelated-histories x
expect 0 som validate
expect 0 som order show "$id"
says 'from y'

begin "entries are not doubled after a union"
two_branches
on a note 'from a'
git checkout -q -B b a && note 'from b' && git commit -qa --no-verify -m b
git checkout -q -B c main && git merge -q --no-commit --squash a >/dev/null && git commit -q --no-verify -m squashed
expect 0 merge_of b
expect 0 som validate
(($(grep -c 'from a' "$path") == 1)) || fail "a note is doubled"

begin "no file of this machine is in git"
som -q order list -o id >/dev/null
expect 0 git status --porcelain
[[ ! -s $folder/out ]] || fail "git sees $(cat "$folder/out")"
[[ -z $(git ls-files .som) ]] || fail "the state of the machine is in git"

begin "one side removed the record, the other changed it"
two_branches
on a git rm -q "$path"
on b note 'still needed'
expect 1 merge_of a
[[ -e $path ]] || fail "the record is gone"
git merge --abort
expect 1 som git merge-check a b
says "$path"
says "merge-conflict"

begin "resolve settles a record that one side removed"
for side in ours theirs; do
  two_branches
  on a git rm -q "$path"
  on b note 'still needed'
  expect 1 merge_of a
  expect 0 som git resolve "$id" --take "$side" --reason 'asked the customer'
  if [[ $side == theirs ]]; then
    says "removed, as in theirs"
    [[ ! -e $path ]] || fail "the record is still there"
  else
    grep -q 'still needed' "$path" || fail "the note is lost"
    expect 0 som log "$id"
    says "asked the customer"
  fi
  git add -A
  expect 3 som git resolve "$id" --take "$side"
done

begin "resolve settles a file that is not a record"
two_branches
policy=$(git ls-files policy | head -1)
on a sed -i '1i # from a' "$policy"
on b sed -i '1i # from b' "$policy"
expect 1 merge_of a
says "som git resolve $policy --take ours|theirs"
expect 1 som validate
expect 2 som git resolve "$policy"
expect 0 som git resolve "$policy" --take theirs
grep -q '^# from a' "$policy" || fail "not their version"
(cd policy && expect 3 som git resolve "$(basename "$policy")" --take ours)
expect 0 som validate

begin "one of two conflicts is settled by the event that the markers name"
two_branches
on a som -q order update "$id" --set description=ours
on b som -q order update "$id" --set description=theirs
expect 1 merge_of a
event=$(sed -n 's/^#~ .*update.* \[\(.*\)\]$/\1/p' "$path" | head -1)
[[ -n $event ]] || fail "the story names no event"
expect 0 som git resolve "$id" --take ours --event "$event"
expect 0 som validate

begin "without som, git merges line by line"
two_branches
on a note 'from a'
on b sed -i 's/^description: .*/description: new/' "$path"
mv "$folder/bin/som" "$folder/bin/hidden"
expect 0 merge_of a
mv "$folder/bin/hidden" "$folder/bin/som"
grep -q 'from a' "$path" || fail "one side is dropped"

begin "SOM_MERGE=0 merges as git does"
two_branches
on a note 'from a'
on b note 'from b'
expect 1 env SOM_MERGE=0 git merge -q --no-edit a
grep -q '^<<<<<<<' "$path" || fail "no markers"

begin "a driver that fails says so, and leaves a result"
cd "$folder" || exit 1
printf 'a: 1\n' >o && printf 'a: 2\n' >a && printf 'a: 3\n' >b
expect 129 som git merge-driver o a b seven x.yaml
grep -q '^<<<<<<< ours' a || fail "no markers after a fault"
grep -q 'a: 3' a || fail "their version is lost after a fault"
printf 'a: 2\n' >a
expect 1 som git merge-driver o a b 9 x.yaml %S %X %Y
grep -q '^<<<<<<<<< ours' a || fail "no markers of length 9"
expect 129 som git merge-driver o a missing 7 x.yaml

finish
