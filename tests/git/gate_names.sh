#!/bin/bash
# gate_names.sh SOM: names that a branch, a tag or a configuration can make do not lead the gate or a commit elsewhere.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_ACTOR=jane
# forge: a commit of a forged history in the present folder
forge() {
  sed -i 's/user: sample/user: evil/' orders/2026/*/*7K3F*
  git commit -qam forged
}

begin "a folder and a file with the name of a range"
sample_repository ranges
git branch -m main && git checkout -qb pr && forge
expect 1 som validate main..HEAD
mkdir main..HEAD && echo x >main..HEAD/README.md && echo x >main..pr && git add -A && git commit -qm more
expect 1 som validate main..HEAD
expect 1 som validate main..pr
expect 0 som validate ./main..pr

begin "a tag with the name of the base"
sample_repository tags
git branch -m main && git update-ref refs/remotes/origin/main main && git checkout -qb pr && forge
expect 1 som validate --against origin/main
git tag origin/main HEAD
for judged in '--against origin/main' origin/main..HEAD; do
  # shellcheck disable=SC2086
  expect 3 som validate $judged
  says "means several"
done
expect 3 som git merge-check origin/main HEAD
expect 1 som validate --against refs/remotes/origin/main
git config core.warnAmbiguousRefs false
expect 3 som validate --against origin/main

begin "grafts"
sample_repository grafts
git branch -m main && git checkout -qb pr && forge
printf '%s %s\n' "$(git rev-parse main)" "$(git rev-parse HEAD)" >.git/info/grafts
printf '%s\n' "$(git rev-parse HEAD)" >>.git/info/grafts
expect 1 som validate --against main
expect 1 som validate main...HEAD

begin "a work tree elsewhere"
sample_repository other
som order note 2M8R 'of the other one' --commit -q
sample_repository here
git config core.worktree "$folder/other"
head=$(git rev-parse HEAD)
expect 74 som order note 2M8R hi --commit
says "core.worktree"
[[ $(git rev-parse HEAD) == "$head" ]] || fail "it committed files of another work tree"
finish
