#!/bin/bash
# gate_sides.sh SOM: what one side of a merge wrote is not lost because the merge took the other side, also where two branches
# have several common ancestors.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
# shellcheck source=tests/git/gate_workspace.sh
source "$(dirname "${BASH_SOURCE[0]}")/gate_workspace.sh"
export SOM_ACTOR=jane SOM_NOW=2026-11-22T12:00:00Z
order=orders/2026/11/SO-20261121-AAAAAAA1.yaml
other=orders/2026/11/SO-20261121-AAAAAAA4.yaml

# repository: a new repository; main is its only commit.
repository() {
  cd "$folder" && rm -rf repo && mkdir repo && cd repo && git init -q || exit 1
  gate_workspace
  git add -A && git commit -qm base && git tag base
}
# note TEXT: a commit that adds a note to the order.
note() {
  sed -i "s/^note:/note:\n  - id: N$1\n    date: \"2026-11-21T12:00:00Z\"\n    author: joe\n    text: $1/" "$order"
  git add -A && git commit -qm "note $1"
}
# topic TEXT: a commit that edits what the gate does not protect.
topic() { sed -i "s/^priority: .*/priority: \"$1\"/" "$order" && git commit -qam "priority $1"; }
# take SIDE BRANCH: a merge that takes one side wholly.
take() { git merge -q -s ours --no-edit "$2" && { [[ $1 == ours ]] || { git read-tree -u --reset "$2" && git commit -q --amend --no-edit; }; }; }
refuses() {
  expect 1 som validate "${@:2}"
  says "$1"
}
accepts() {
  expect 0 som validate "$@"
}

begin "a merge takes the author's side, and drops a note of main"
repository
git switch -qc pr && topic 1
git switch -q main && note early
git switch -q pr && take ours main
refuses history-rewritten --against main
refuses history-rewritten base..HEAD
refuses history-rewritten main..HEAD

begin "a merge takes main's side, and drops a colleague's note on the branch"
repository
git switch -qc pr && note colleague && topic 1
git switch -q main && topic 3
git switch -q pr && take theirs main
refuses history-rewritten --against main
refuses history-rewritten base..HEAD

begin "the same, and another change of the record follows the merge"
topic 4
refuses history-rewritten --against main
refuses history-rewritten base..HEAD
begin "a note that came back"
git show pr~2^1:"$order" >/dev/null 2>&1
git checkout -q HEAD~1^1 -- "$order" && git commit -qm back
accepts --against main
accepts base..HEAD

begin "a branch of a colleague is merged, and its changes are dropped"
repository
git switch -qc colleague && note theirs
git switch -qc pr base && topic 1
take ours colleague
refuses history-rewritten --against main
refuses history-rewritten base..HEAD

begin "a new record is dropped by a merge"
repository
git switch -qc colleague
sed 's/AAAAAAA2/AAAAAAA9/' orders/2026/11/SO-20261121-AAAAAAA2.yaml >orders/2026/11/SO-20261121-AAAAAAA9.yaml
git add -A && git commit -qm new
git switch -qc pr base && topic 1
take ours colleague
refuses record-deleted base..HEAD

# criss_cross LOST FIRST: two branches that merged each other; both tips have two common ancestors, with a note each. The tip
# LOST took its own side. FIRST is the ancestor that git names first, as it is the younger one.
criss_cross() {
  repository
  local left=2026-11-22T08:00:00Z right=2026-11-22T09:00:00Z
  [[ $2 == right ]] || { left=2026-11-22T09:00:00Z right=2026-11-22T08:00:00Z; }
  git switch -qc pr && GIT_COMMITTER_DATE=$left note left
  git switch -qc left && git switch -q main && GIT_COMMITTER_DATE=$right note right && git branch right
  cross "$1" main left
  git switch -q pr
  cross "$1" pr right
}
cross() {
  git merge -q -s ours --no-edit "$3"
  [[ $1 != "$2" ]] || return
  git show left:"$order" >"$order"
  sed -i "s/^note:/note:\n  - id: Nright\n    date: \"2026-11-21T12:00:00Z\"\n    author: joe\n    text: right/" "$order"
  git commit -qa --amend --no-edit
}
for first in left right; do
  begin "several common ancestors, first $first: nothing is lost"
  criss_cross none $first
  [[ $(git merge-base --all main pr | wc -l) == 2 && $(git merge-base main pr) == "$(git rev-parse $first)" ]] ||
    fail 'no criss-cross'
  accepts --against main
  accepts main...HEAD
  begin "several common ancestors, first $first: the branch lost what one has"
  criss_cross pr $first
  refuses history-rewritten --against main
  refuses history-rewritten main...HEAD
  accepts pr...main
  begin "the same in the work tree"
  criss_cross none $first
  git show left:"$order" >"$order"
  refuses history-rewritten --against main
  git show right:"$order" >"$order"
  refuses history-rewritten --against main
  begin "several common ancestors, first $first: main lost what one has, which is not the author's"
  criss_cross main $first
  refuses history-rewritten pr...main
  accepts main...pr
done

begin "sync refuses what came in over several common ancestors"
criss_cross main left
git init -q --bare "$folder/hub.git" && git remote add hub "$folder/hub.git" && git push -q hub main:main && git switch -q pr
git branch -q -D main && git switch -q -c work && git fetch -q hub && git branch -q --set-upstream-to=hub/main
expect 4 som git sync
says history-rewritten
rm -rf "$folder/hub.git"

begin "a merge in progress that takes one side"
repository
git switch -qc pr && topic 1
git switch -q main && note early
git switch -q pr && git merge -q --no-commit -s ours main >/dev/null 2>&1
refuses history-rewritten --staged
git checkout -q main -- "$order"
accepts --staged
git merge --abort

begin "sides that are alike, or add only what nobody keeps"
repository
git switch -qc pr && note same
git switch -qc colleague base && note same
git switch -q pr && echo '# watched' >>"$other" && git commit -qam comment && take ours colleague
accepts base..HEAD
accepts --against main

begin "a record that became JSON on the side that was taken"
repository
git switch -qc colleague && note theirs
git switch -qc pr base
som show SO-20261121-AAAAAAA1 -o json >order.json && git rm -q "$order" && mv order.json "${order%.yaml}.json"
git add -A && git commit -qm json
take ours colleague
refuses history-rewritten base..HEAD

begin "a wrong entry that is taken back before the merge, and after it"
repository
git switch -qc pr && note wrong && git revert --no-edit HEAD >/dev/null && topic 1
git switch -q main && topic 3
git switch -q pr && take theirs main
accepts --against main
repository
git switch -qc pr && note wrong
git switch -q main && echo '# watched' >>"$other" && git commit -qam comment
git switch -q pr && git merge -q --no-edit main && git show main:"$order" >"$order" && git commit -qam 'without it'
accepts --against main
accepts base..HEAD

# A squash has one parent: while it is made, git names the commit whose changes it takes.
begin "a squash that takes both sides, and one that drops a side"
repository
git switch -qc pr && note early
git switch -q main && note late
squash() { git merge -q --squash "$@" pr >/dev/null 2>&1; }
squash -X ours
git checkout -q main -- "$order"
accepts --staged
says "the squash drops what $(git rev-parse pr | cut -c1-12) has here"
expect 1 som validate --strict --staged
git reset -q --hard
accepts --staged
keeps_quiet 'squash'
squash -X ours
git checkout -q pr -- "$order"
refuses history-rewritten --staged
git commit -qm squash
refuses history-rewritten HEAD~1..HEAD
refuses history-rewritten --against HEAD~1
finish
