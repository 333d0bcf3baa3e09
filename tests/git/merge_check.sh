#!/bin/bash
# merge_check.sh SOM: a merge in memory finds conflicts, and what a merge line by line would blend.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"

sample_repository space
id=$(som order list -o id | head -1)
path=$(git ls-files "*$id*")
branch() {
  git checkout -q -B "$1" main
  shift
  "$@" >/dev/null || fail "failed: $*"
  git commit -qa -m change
}

begin "nothing to report"
branch a som -q order note "$id" 'from a'
branch b som -q order note "$id" 'from b'
expect 0 som git merge-check a b
says "1 file changed on both sides: 0 findings"

begin "a conflict"
branch c som -q order update "$id" --set description=one
branch d som -q order update "$id" --set description=two
expect 1 som git merge-check c d
says "merge-conflict"
says "description differs"
expect 1 som git merge-check c d -o json
says '"code": "merge-conflict"'
expect 0 git status --porcelain
[[ ! -s $folder/out ]] || fail "the check changed files"

begin "a hosted merge that blends"
first() { printf 'category2: a\n' | cat - "$path" >"$folder/x" && mv "$folder/x" "$path"; }
last() { printf 'category2: b\n' >>"$path"; }
branch h first
branch i last
expect 1 som git merge-check h i
says "hosted-merge-blends"
says "merge the base branch"

begin "an unknown revision"
expect 3 som git merge-check main nothing

begin 'what both branches did passes the gate'
sample_repository both
order=$(som order list --where 'state = acknowledged' -o id | head -n 1)
som -q git install-hooks >/dev/null
som -q order start "$order" && som -q activity start "$order" survey && git add -A && git commit -qm started
for branch in first second; do
  git checkout -q -b $branch main
  expect 0 som --now now+PT${#branch}M activity complete "$order" survey --commit
done
expect 0 git merge -q first -m merged
for range in main first second; do expect 0 som validate "$range..HEAD"; done
expect 0 som validate --against main

begin 'an empty revision is none'
for command in 'git merge-check' 'validate --against' 'diff' 'log --as-of'; do
  expect 2 som $command '' ''
done
finish
