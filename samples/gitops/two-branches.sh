#!/bin/bash
# two-branches.sh [SOM]: two people work in two clones of one repository of orders. Their changes of one order meet and
# merge; a change by hand that som would not make is refused before it is committed, and in the pull request; a conflict is
# settled. Works in a folder that is removed afterwards. Run it, and read along: each step says what happens.
set -euo pipefail
som=$(realpath "${1:-$(command -v som)}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
workspace=$work/anna actor=anna
source "$(dirname "${BASH_SOURCE[0]}")/../steps.sh"
# Git calls the som of this run: as a merge driver, and in its hook.
mkdir "$work/bin" && ln -s "$som" "$work/bin/som"
export PATH=$work/bin:$PATH GIT_CONFIG_GLOBAL=$work/gitconfig GIT_CONFIG_NOSYSTEM=1
git config --global user.name operator
git config --global user.email operator@operator.example
git config --global init.defaultBranch main
git config --global advice.detachedHead false

# as NAME: the next commands are those of this person, in her clone.
as() { workspace=$work/$1 actor=$1; }
# in_git WORD...: a command of git in the clone, as it would be typed.
in_git() {
  printf '\n$ git %s\n' "$*"
  git -C "$workspace" "$@"
}

at 2026-11-23T09:00:00Z
step 'A repository has the orders. Anna begins, with hooks and the merge driver.'
git init -q --bare "$work/orders.git"
git clone -q "$work/orders.git" "$work/anna" 2>/dev/null
run init --sample -q .
run git install-hooks
in_git add -A
in_git commit -q -m 'orders: the first ones'
in_git push -q origin main
git clone -q "$work/orders.git" "$work/ben"
as ben
run git install-hooks -q
order=$(ids order list --where 'state = acknowledged' | head -n 1)

at 2026-11-23T10:00:00Z
step "Both work on $order: Anna starts it, Ben adds a note and assigns it."
as anna
run order start "$order" --commit
in_git push -q origin main
as ben
run order note "$order" 'The gate code is 1934.' --commit
run order assign "$order" --to team-field --commit
step 'Ben takes over what Anna did. The order has the events of both; git alone would have seen a conflict.'
in_git pull -q --no-rebase --no-edit origin main
run log "$order"
run validate
in_git push -q origin main

at 2026-11-23T11:00:00Z
step 'Anna edits the state by hand. The hook refuses the commit: no event leads there.'
as anna
in_git pull -q --no-edit origin main
file=$(cd "$work/anna" && grep -l "^id: $order" -r orders)
sed -i 's/^state: inProgress/state: completed/' "$work/anna/$file"
in_git add -A
if git -C "$work/anna" commit -q -m 'done' 2>"$work/refused"; then echo 'the hook did not refuse it' >&2 && exit 1; fi
cat "$work/refused"
step 'Where no hook is, the gate of the pull request finds it.'
in_git checkout -q -b by-hand
git -C "$work/anna" commit -q --no-verify -m 'done'
refused 1 validate --against main
in_git checkout -q main

at 2026-11-23T12:00:00Z
step 'Anna and Ben give the order different priorities. That is a conflict, in the words of the order.'
run order update "$order" --set priority=2 --commit
in_git push -q origin main
as ben
run order update "$order" --set priority=3 --commit
if git -C "$work/ben" pull -q --no-rebase --no-edit origin main 2>"$work/conflict"; then
  echo 'git merged it' >&2 && exit 1
fi
grep -n -A8 '<<<<<<<' "$work/ben/$file" || true
step "Ben takes Anna's."
run git resolve "$order" --take theirs
in_git commit -q -a --no-edit
run validate
in_git push -q origin main
printf '\nBoth clones have all of it.\n'
