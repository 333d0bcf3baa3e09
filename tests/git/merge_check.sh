#!/bin/bash
# merge_check.sh SOM: a merge in memory finds conflicts, and what a merge line by line would blend.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"

sample_repository space
id=$(som order list --where 'state = inProgress' -o id | head -1)
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
branch e sed -i 's/^description: .*/description: one/' "$path"
branch f sed -i '/^description: /d' "$path"
branch g sed -i '$ a relatedEntity: []' "$path"
add_party() { sed -i "0,/^relatedParty:/s//relatedParty:\n  - id: CUST-$1\n    role: customer/" "$path"; }
twice() { sed -i "/^serviceOrderItem:/i externalReference2: x" "$path"; }
first() { printf 'category2: a\n' | cat - "$path" >x && mv x "$path"; }
last() { printf 'category2: b\n' >>"$path"; }
branch h first
branch i last
expect 1 som git merge-check h i
says "hosted-merge-blends"
says "merge the base branch"

begin "an unknown revision"
expect 3 som git merge-check main nothing

finish
