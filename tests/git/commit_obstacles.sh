#!/bin/bash
# commit_obstacles.sh SOM: what keeps --commit from its commit is found before the change, or reported, and leaves nothing behind.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_ACTOR=jane
commits() { git rev-list --count HEAD; }

begin "no repository: refused before the change"
som -q init --sample "$folder/alone" >/dev/null && cd "$folder/alone" || exit 1
order=$(som order list -o id | head -1)
before=$(cat orders/*/*/"$order".yaml)
expect 74 som order note "$order" hi --commit
says 'nothing was changed'
[[ $(cat orders/*/*/"$order".yaml) == "$before" && ! -e .som/commit ]] || fail 'it was changed'
expect 0 som order note "$order" hi

for flag in assume-unchanged skip-worktree; do
  begin "git is told not to look at the file: $flag"
  sample_repository $flag
  path=$(git ls-files "*$order*")
  git update-index --$flag "$path"
  expect 74 som order note "$order" hi --commit
  says git-failed
  [[ $flag == skip-worktree ]] || says "$flag"
  [[ $(commits) == 1 ]] || fail 'there is a commit'
  expect 1 som doctor
  says 'is not committed'
  git update-index --no-$flag "$path"
  expect 0 som doctor --fix
  [[ $(commits) == 2 && -z $(git status --porcelain) ]] || fail 'doctor did not commit it'
done

begin "a hook that fails leaves nothing staged"
sample_repository hooks
echo mine >mine && git add mine
printf '#!/bin/sh\nexit 1\n' >.git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
expect 74 som order create --spec ethernet-line --customer CUST-1 --commit
expect 74 som order note "$order" hi --commit
[[ $(git diff --cached --name-only) == mine ]] || fail "staged: $(git diff --cached --name-only)"
rm .git/hooks/pre-commit
expect 0 som doctor --fix
[[ $(git status --porcelain) == 'A  mine' ]] || fail "git status: $(git status --porcelain)"

begin "a folder that git ignores: tracked files are committed, new ones are not, which is reported"
sample_repository ignored
echo orders/ >>.gitignore && git add .gitignore && git commit -qm ignore
expect 0 som order note "$order" hi --commit
keeps_quiet ignored
[[ $(commits) == 3 && -z $(git status --porcelain) ]] || fail 'the tracked file was not committed'
expect 0 som order create --spec ethernet-line --customer CUST-1 --commit
says 'git ignores this file'
[[ -z $(git status --porcelain) && $(som doctor -q; echo $?) == 0 ]] || fail 'something is left'

begin "a hook that leaves the branch"
sample_repository leaves
printf '#!/bin/sh\ngit symbolic-ref HEAD refs/heads/other\n' >.git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
git branch other
expect 74 som order note "$order" hi --commit
says 'the commit is on other'
[[ $(git rev-list --count main) == 1 && $(git rev-list --count other) == 2 ]] || fail 'the commit is elsewhere'

begin "changes of two branches in one file: the advice leads out"
sample_repository both
printf '#!/bin/sh\nexit 1\n' >.git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
expect 74 som order note "$order" 'on main' --commit
git switch -qc side
expect 6 som order note "$order" 'on side' --commit
says 'to have all of them here: git add'
keeps_quiet 'git switch main'
rm .git/hooks/pre-commit
git add "$(git ls-files "*$order*")" && git commit -qm both
expect 0 som order note "$order" 'goes on' --commit
[[ -z $(git status --porcelain) ]] || fail 'something is left'
git switch -q main
expect 0 som doctor --fix
expect 0 som doctor

begin "a sparse checkout"
sample_repository sparse
git tag base
path=$(git ls-files "*$order*")
som -q order note "$order" hi --commit
git sparse-checkout set --cone policy catalog >/dev/null 2>&1
[[ ! -e $path ]] || fail 'it is checked out'
expect 0 som validate --against base
says 'sparse checkout'
keeps_quiet record-deleted
finish
