#!/bin/bash
# service_merge.sh SOM: two branches that take the same value collide when git merges them; two that take different ones
# do not.
set -euo pipefail
som=$1
if ! command -v git >/dev/null; then
  echo "skipped: git is missing"
  exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME=$folder SOM_ACTOR=jane SOM_NOW=2026-11-21T12:00:00Z SOM_WORKSPACE=$folder/workspace
export GIT_AUTHOR_NAME=jane GIT_AUTHOR_EMAIL=jane@example.com GIT_COMMITTER_NAME=jane GIT_COMMITTER_EMAIL=jane@example.com
unset XDG_CONFIG_HOME
fail() { echo "$*"; exit 1; }
"$som" init -q "$folder/workspace"
cd "$folder/workspace"
mkdir -p pools
printf '"@type": ResourcePool\nid: vlan\nrange: {from: 100, to: 3999}\n' >pools/vlan.yaml
git init -q -b main .
git add -A
git commit -qm start

# branch NAME VALUE: takes a value on a branch of main.
branch() {
  git checkout -q -b "$1" main
  "$som" -q service allocate --pool vlan --scope leeds-pe1 --for "customerOrder:CO-$1" --value "$2"
  git add -A
  git commit -qm "$1"
}
branch one 101
branch two 101
branch three 102

git checkout -q main
git merge -q --no-edit one three >/dev/null || fail "different values collide"
git merge -q --no-edit two >/dev/null 2>&1 && fail "the same value was given twice, and git says nothing"
conflicts=$(git status --porcelain | grep -v '^[AM]  ')
[[ $conflicts == 'AA pools/vlan/leeds-pe1/101.yaml' ]] || fail "the conflicts are: $conflicts"
"$som" validate >/dev/null 2>err && fail "validate takes a file with conflict markers"
grep -q conflict-markers err || { cat err; fail "validate does not say that a merge is unresolved"; }
git checkout -q --ours pools/vlan/leeds-pe1/101.yaml
"$som" validate -q || fail "resolved, but not valid"
