#!/bin/bash
# sync.sh SOM: git sync between clones of a bare repository: what both changed is merged as one commit, what a merge
# leaves to be done is done, several clones at once lose nothing, conflicts change nothing.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_ACTOR=jane SOM_NOW=2026-11-22T12:00:00Z
is() { [[ $2 == "$3" ]] || fail "$1 is '$2' instead of '$3'"; }
state() { som order show "$1" -o json | sed -n 's/^  "state": "\(.*\)",*$/\1/p'; }
# synced: this clone and the remote are the same, and valid.
synced() {
  is "the remote" "$(git ls-remote -q origin main | cut -f1)" "$(git rev-parse HEAD)"
  is "git's status" "$(git status --porcelain)" ''
  expect 0 som validate -q
  git grep -qE '^(<<<<<<<|>>>>>>>)' && fail 'there are markers'
}

begin "without a remote"
sample_repository one
order=$(som order list --state acknowledged -o id | head -n 1)
expect 3 som git sync
says 'follows no remote'
git checkout -q --detach
expect 3 som git sync
says 'git switch'
git checkout -q main

begin "nothing to do, then push, then fast-forward"
git init -q --bare "$folder/hub" && git remote add origin "$folder/hub" && git push -q -u origin main
expect 0 som git sync
says 'nothing came in'
says 'nothing to push'
git clone -q "$folder/hub" "$folder/two"
som -q order note "$order" 'from one' --commit
expect 0 som git sync
synced
cd "$folder/two" || exit 1
expect 0 som git sync
says "$order: 1 note"
synced

begin "both changed one order: one merge commit"
som -q order note "$order" 'from two' --commit
cd "$folder/one" || exit 1
som -q order start "$order" --commit
expect 0 som git sync
cd "$folder/two" || exit 1
expect 0 som git sync
says "$order: acknowledged → inProgress"
is "merge commits" "$(git rev-list --merges --count HEAD)" 1
synced
som order show "$order" -o yaml | grep -q 'from two' || fail 'a note is lost'
cd "$folder/one" || exit 1
expect 0 som git sync -o json
says '"kind": "Sync"'
synced
is "the state" "$(state "$order")" inProgress

begin "a conflict changes nothing"
som -q order update "$order" --set priority=2 --commit
expect 0 som git sync
cd "$folder/two" || exit 1
som -q order update "$order" --set priority=3 --commit
before=$(git rev-parse HEAD)
expect 6 som git sync
says merge-conflict
is HEAD "$(git rev-parse HEAD)" "$before"
is "git's status" "$(git status --porcelain)" ''
git reset -q --hard origin/main

begin "edits that are not committed stay"
cd "$folder/one" || exit 1
som -q order note "$order" more --commit
expect 0 som git sync
cd "$folder/two" || exit 1
som -q order note "$order" 'not committed'
expect 6 som git sync
says 'not committed'
grep -q 'not committed' "orders/${order:3:4}/${order:7:2}/$order.yaml" || fail 'an edit is lost'
git checkout -q .
expect 0 som git sync
synced

begin "what came in is checked before it is pushed"
cd "$folder/one" || exit 1
sed -i 's/^state: .*/state: nonsense/' "orders/${order:3:4}/${order:7:2}/$order.yaml"
git commit -qam bad
remote=$(git rev-parse origin/main)
cd "$folder/two" || exit 1
som -q order note "$order" 'in between' --commit
expect 0 som git sync
cd "$folder/one" || exit 1
som git sync >"$folder/out" 2>&1 && fail 'an invalid record was pushed'
git -C "$folder/hub" show main:"orders/${order:3:4}/${order:7:2}/$order.yaml" | grep -q nonsense && fail 'the remote has the invalid record'
git reset -q --hard "$remote"
expect 0 som git sync

begin "an illegal change that somebody pushed is refused each time, and stays out"
other=$(som order list --state acknowledged -o id | head -n 1)
(cd "$folder/two" && git pull -q && sed -i 's/^state: .*/state: completed/' "orders/${other:3:4}/${other:7:2}/$other.yaml" &&
  git commit -qam forged && git push -q)
for _ in 1 2; do
  som -q order note "$order" 'beside it' --commit
  expect 5 som git sync
  says illegal-transition
  says 'nothing was merged or pushed, because this came in from origin'
done
(cd "$folder/two" && git revert --no-edit HEAD >/dev/null && git push -q)
expect 0 som git sync
says 'pushed to origin'
synced

begin "a push that is refused for another reason"
printf '#!/bin/sh\nexit 1\n' >"$folder/hub/hooks/pre-receive" && chmod +x "$folder/hub/hooks/pre-receive"
som -q order note "$order" refused --commit
expect 74 som git sync
says 'git push failed'
rm "$folder/hub/hooks/pre-receive"
expect 0 som git sync
synced

begin "a sync is killed before any of its programs, or at any of its changes: the next one finishes it"
if type -P strace >/dev/null; then
  killed=0
  for call in clone vfork renameat2 unlinkat fsync; do
    for k in 1 2 4 7 11 16 22 29 37; do
      text="killed at $call $k"
      (cd "$folder/two" && git fetch -q && git reset -q --hard origin/main && som -q order note "$order" "$text: two" --commit &&
        git push -q) || fail 'cannot push'
      som -q order note "$order" "$text: one" --commit
      strace -qq -o /dev/null -e "inject=$call:signal=KILL:when=$k" som -q git sync >/dev/null 2>&1
      status=$?
      expect 0 som git sync
      synced
      for side in one two; do
        is "notes '$text: $side'" "$(grep -c "$text: $side" "orders/${order:3:4}/${order:7:2}/$order.yaml")" 1
      done
      expect 0 som doctor -q
      ((status == 137)) || break
      killed=$((killed + 1))
    done
  done
  ((killed > 8)) || fail "only $killed kills"
fi

begin "two clones escalate at different times"
cd "$folder/one" || exit 1
cp -r "$folder/one" "$folder/later"
som -q jeopardy scan --escalate --commit >/dev/null
expect 0 som git sync
cd "$folder/later" || exit 1
SOM_NOW=2026-11-22T12:05:00Z som -q jeopardy scan --escalate --commit >/dev/null
SOM_NOW=2026-11-22T12:05:00Z expect 0 som git sync
synced
git ls-files outbox | grep -q . || fail 'no event'
SOM_NOW=2026-11-22T12:05:00Z expect 0 som -q jeopardy scan --escalate -o id
cd "$folder/one" && expect 0 som git sync

begin "several clones at once lose nothing"
for clone in 3 4 5; do git clone -q "$folder/hub" "$folder/$clone"; done
for clone in 3 4 5; do
  (cd "$folder/$clone" && for n in 1 2 3; do
    som -q order note "$order" "clone $clone note $n" --commit && som -q git sync >/dev/null || echo "clone $clone note $n"
  done) >"$folder/clone$clone" 2>&1 &
done
wait
for clone in 3 4 5; do grep -E '^clone|error' "$folder/clone$clone" | grep -v 'failed to push\|rejected' >&2; done
cd "$folder/one" || exit 1
expect 0 som git sync
synced
for clone in 3 4 5; do
  for n in 1 2 3; do
    is "notes 'clone $clone note $n'" "$(grep -c "clone $clone note $n" "orders/${order:3:4}/${order:7:2}/$order.yaml")" 1
  done
done
finish
