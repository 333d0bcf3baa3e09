#!/bin/bash
# commit_branch.sh SOM: a change that waits for its commit is committed on the branch on which it was made, and on no other
# one; --commit beside other programs of git waits for them, with a bound.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_ACTOR=jane SOM_NOW=2026-11-22T12:00:00Z
is() { [[ $2 == "$3" ]] || fail "$1 is '$2' instead of '$3'"; }
commits() { git rev-list --count "$1"; }
fails() { printf '#!/bin/sh\nexit 1\n' >.git/hooks/pre-commit && chmod +x .git/hooks/pre-commit; }
sample_repository space
order=$(som order list -o id | sed -n 1p) other=$(som order list -o id | sed -n 2p)
file=orders/${order:3:4}/${order:7:2}/$order.yaml
# waits TEXT: a change on the branch main waits for its commit; then feature/x is checked out.
waits() {
  git switch -q main
  fails
  expect 74 som order note "$order" "$1" --commit
  rm .git/hooks/pre-commit
  git switch -q feature/x
}
git branch feature/x

begin "the next commit of another record is made; what waits stays, with a warning"
waits 'on main'
before=$(commits HEAD)
expect 0 som order note "$other" 'on x' --commit
is "commits of feature/x" "$(commits HEAD)" $((before + 1))
is "files of the commit" "$(git show --format= --name-only HEAD | grep -c "$order")" 0
says 'was made on the branch main, and is not committed on feature/x'
says 'git switch main && som doctor --fix'
says "git add $file && git commit"
expect 1 som doctor
says 'made on main'
expect 1 som doctor --fix
says 'git switch main'
is "commits of feature/x" "$(commits HEAD)" $((before + 1))

begin "a change of the same record is saved, and waits, too"
expect 6 som order note "$order" 'on x, in the same file' --commit
says 'pending-commit'
is "commits of feature/x" "$(commits HEAD)" $((before + 1))
grep -q 'on x, in the same file' "$file" || fail 'the change is lost'

begin "committed by hand: later changes of the record are committed as usual, and nothing is warned of"
git add "$file" && git commit -qm 'by hand'
before=$(commits HEAD)
expect 0 som order note "$order" 'after it' --commit
keeps_quiet 'feature/x'
is "commits of feature/x" "$(commits HEAD)" $((before + 1))
is "git's status" "$(git status --porcelain)" ''
git switch -q main
expect 0 som order note "$other" 'back on main' --commit
expect 0 som doctor -q
is "git's status" "$(git status --porcelain)" ''

begin "back on its branch, it is committed there"
git switch -q feature/x && git reset -q --hard main
waits 'again on main'
expect 0 som git install-hooks -q && rm -f .git/hooks/pre-commit
git switch -q main
before=$(commits main)
expect 0 som doctor --fix
is "commits of main" "$(commits main)" $((before + 1))
git log -1 --format=%s main | grep -q "$order" || fail 'the commit is another one'
git add -A && git commit -qm hooks

begin "put away with git stash, and a branch that has another name now"
git switch -q feature/x && git reset -q --hard main
waits 'stashed'
git stash -q
expect 0 som order note "$other" 'beside it' --commit
git switch -q main && git stash pop -q
git branch -m main trunk
before=$(commits HEAD)
expect 0 som doctor --fix
is "commits of trunk" "$(commits HEAD)" $((before + 1))
is "git's status" "$(git status --porcelain)" ''
git branch -m trunk main

begin "no branch is checked out"
fails
git checkout -q --detach
expect 74 som order note "$order" detached --commit
rm .git/hooks/pre-commit
git switch -q main
before=$(commits HEAD)
expect 0 som order note "$other" 'on main' --commit
is "commits of main" "$(commits HEAD)" $((before + 1))
says 'with no branch checked out'
git checkout -q --detach
expect 0 som doctor --fix
is "git's status" "$(git status --porcelain)" ''
git switch -q main

begin "in a worktree with a branch of its own"
git worktree add -q "$folder/tree" -b tree && cd "$folder/tree" || exit 1
expect 0 som order note "$order" 'in the tree' --commit
is "the branch" "$(git log -1 --format=%s tree | cut -d: -f1)" "$order"
cd "$folder/space" || exit 1

begin "another program holds a lock: after a while the change waits, and the lock is named"
for lock in index HEAD refs/heads/main; do
  touch ".git/$lock.lock"
  before=$(commits HEAD)
  expect 75 som order note "$order" "beside $lock" --commit --lock-timeout PT0S
  says "$lock.lock"
  says 'the change is saved'
  says 'som doctor --fix'
  keeps_quiet 'Another git process'
  is commits "$(commits HEAD)" "$before"
  (sleep 0.4 && rm ".git/$lock.lock") &
  expect 0 som order note "$other" "after $lock" --commit
  keeps_quiet 'Another git process'
  is commits "$(commits HEAD)" $((before + 2))
  wait
done

begin "another program takes and gives back the index all the time"
(while [[ ! -e stop ]]; do ln -s x .git/index.lock 2>/dev/null && sleep 0.003 && rm .git/index.lock; done) 2>/dev/null &
# On a slow machine som may give up (75): then the next commit takes the change.
for n in 1 2 3 4 5 6 7 8 9 10; do
  som order note "$order" "flapping $n" --commit >"$folder/out" 2>"$folder/err"
  status=$?
  ((status == 0 || status == 75)) || { fail "exit $status: flapping $n"; cat "$folder/out" "$folder/err" >&2; }
done
touch stop
wait
rm -f stop .git/index.lock
expect 0 som order note "$order" "flapping no more" --commit
is "the committed notes" "$(git show "HEAD:orders/2026/11/$order.yaml" | grep -c 'text: flapping')" 11
is "git's status" "$(git status --porcelain)" ''

begin "a hook that leaves a process behind, and one that speaks of a lock"
printf '#!/bin/sh\nsleep 30 &\necho "a hook says '"'/x.lock'"'"\n' >.git/hooks/post-commit && chmod +x .git/hooks/post-commit
started=$SECONDS
expect 0 som order note "$order" 'left behind' --commit
((SECONDS - started < 10)) || fail 'som waits for what a hook left behind'
rm .git/hooks/post-commit
finish
