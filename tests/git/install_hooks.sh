#!/bin/bash
# install_hooks.sh SOM: what `som git install-hooks` writes, and what it leaves alone.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"

begin "outside of a repository"
som -q init plain >/dev/null
cd plain || exit 1
expect 3 som git install-hooks
says "git init"

begin "it can be repeated"
sample_repository space
expect 0 som git install-hooks -n
[[ ! -e .gitattributes && ! -e .git/hooks/pre-commit ]] || fail "a dry run wrote files"
expect 0 som git install-hooks
says ".gitattributes"
[[ -x .git/hooks/pre-commit ]] || fail "no hook"
cp .gitattributes "$folder/before"
expect 0 som git install-hooks
says "already"
cmp -s .gitattributes "$folder/before" || fail "the attributes grew"
expect 0 git check-attr merge orders/2026/11/SO-20261121-7K3F9QXW.yaml
says "merge: som"
expect 0 git check-attr merge README.md
says "unspecified"
expect 0 git check-ignore .som/seq

begin "a workspace that was moved"
sample_repository moved
mkdir old && git mv catalog policy orders som.yaml old/ 2>/dev/null || fail "cannot move"
git commit -qm moved
(cd old && expect 0 som git install-hooks)
git mv old new && (cd new && expect 0 som git install-hooks)
grep -q "som -C 'new/'" .git/hooks/pre-commit || fail "the hook does not check the workspace"
if grep -q "som -C 'old/'" .git/hooks/pre-commit; then fail "the hook checks a folder that is gone"; fi
git commit -qm again || fail "the hook refuses"

begin "lines of the user stay"
sample_repository own
printf '*.png binary' >.gitattributes
printf 'node_modules/\n' >.gitignore
expect 0 som git install-hooks
grep -qx '\*.png binary' .gitattributes || fail "an attribute is lost"
grep -qx 'node_modules/' .gitignore || fail "a pattern is lost"

begin "a hook of another program stays"
sample_repository foreign
printf '#!/bin/sh\nexit 0\n' >.git/hooks/pre-commit
cp .git/hooks/pre-commit "$folder/before"
expect 0 som git install-hooks
says "validate --staged"
cmp -s .git/hooks/pre-commit "$folder/before" || fail "the hook was changed"

begin "a driver of another program stays"
git config merge.som.driver 'other %A'
expect 0 som git install-hooks
says "other %A"
[[ $(git config merge.som.driver) == 'other %A' ]] || fail "the driver was changed"

begin "a workspace in a folder"
mkdir -p "$folder/mono/ops" && cd "$folder/mono" && git init -q
(cd ops && som -q init --sample . >/dev/null)
git add -A && git commit -qm x
expect 0 som -C ops git install-hooks
grep -q "som -C 'ops/' validate --staged" .git/hooks/pre-commit || fail "another folder"
[[ -e ops/.gitattributes && ! -e .gitattributes ]] || fail "attributes in another place"
expect 0 git check-attr merge ops/orders/2026/11/x.yaml
says "merge: som"
mkdir second && (cd second && som -q init . >/dev/null)
expect 0 som -C second git install-hooks
(($(grep -c 'validate --staged' .git/hooks/pre-commit) == 2)) || fail "one workspace is missing in the hook"

begin "a work tree of its own"
git add -A && git commit -q --no-verify -m y
git worktree add -q "$folder/tree"
rm .git/hooks/pre-commit
expect 0 som -C "$folder/tree/ops" git install-hooks
[[ -x .git/hooks/pre-commit ]] || fail "no hook in the common folder"

begin "folders of hooks"
sample_repository hooks
git config core.hooksPath .githooks
expect 0 som git install-hooks
[[ -x .githooks/pre-commit ]] || fail "no hook where git looks"
sample_repository shared
git config --global core.hooksPath "$folder/shared-hooks"
expect 0 som git install-hooks
says "serves other repositories"
[[ ! -e $folder/shared-hooks ]] || fail "a hook for all repositories"
git config --global --unset core.hooksPath

begin "init inside of a repository says so"
mkdir "$folder/again" && cd "$folder/again" && git init -q
expect 0 som init
says "som git install-hooks"
mkdir sub && cd sub || exit 1
expect 0 som init
says "som git install-hooks"
cd "$folder" && mkdir without && cd without || exit 1
expect 0 som init
keeps_quiet "install-hooks"

begin "a branch from before the workspace, and a line of an earlier version"
cd "$folder" && mkdir later && cd later && git init -q && echo x >README && git add -A && git commit -qm before && git branch old
mkdir ops && som -C ops -q init --sample "later" 2>/dev/null
mv ops/later/* ops/ && rmdir ops/later 2>/dev/null
expect 0 som -C ops git install-hooks
sed -i "s/^\[ ! -e .* || som/som/" .git/hooks/pre-commit
expect 0 som -C ops git install-hooks
is_once=$(grep -c "som -C 'ops/' validate --staged" .git/hooks/pre-commit)
[[ $is_once == 1 ]] || fail "the hook checks the workspace $is_once times"
git add -A && git commit -qm workspace && git checkout -q old && echo y >>README
expect 0 git commit -qam 'a change of the README'
git checkout -q main && git mv ops desk
expect 0 git commit -qm 'moved'

begin "a path with a line end"
sample_repository $'line\nend'
expect 5 som git install-hooks
says unsafe-path
[[ ! -e .git/hooks/pre-commit ]] || fail "a hook was written"
finish
