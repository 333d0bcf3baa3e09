#!/bin/bash
# status_git.sh SOM: the state of git in `som status`, and that git runs none of the programs that a repository names.
set -euo pipefail
som=$1
if ! command -v git >/dev/null; then
  echo "skipped: git is missing"
  exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME=$folder SOM_ACTOR=jane SOM_NOW=2026-11-21T12:00:00Z
export GIT_AUTHOR_NAME=jane GIT_AUTHOR_EMAIL=jane@example.com GIT_COMMITTER_NAME=jane GIT_COMMITTER_EMAIL=jane@example.com
unset XDG_CONFIG_HOME SOM_COMMIT SOM_WORKSPACE
fail() { echo "$*"; exit 1; }
# is LINE: what `som status` says about git
is() { local line; line=$("$som" status | sed -n 's/^git *//p'); [[ $line == "$1" ]] || fail "git is '$line', not '$1'"; }

mkdir "$folder/repository"
cd "$folder/repository"
"$som" init -q --starter workspace
cd workspace
is "no repository"
cd ..
git init -q -b main .
echo text >beside
cd workspace
is "main, 8 uncommitted files" # without the file outside of the workspace, and without .som
git add -A ..
git commit -qm start
is "main, all files committed"
"$som" -q order note 7K3F text
is "main, 1 uncommitted file"
"$som" -q new team voice
rm policy/escalation-policy-orders.yaml
is "main, 3 uncommitted files"
"$som" -C "$folder/repository/workspace" status -o json | grep -q '"uncommitted": 3' || fail "the JSON lacks the count"
git stash -qu
git checkout -q --detach
is "(detached), all files committed"
# A hook of git hands its variables on: they are about another repository.
GIT_DIR=$folder/nothing is "(detached), all files committed"

# A repository that names programs: none of them runs.
printf '#!/bin/sh\necho "$0 $*" >>%s/ran\ncat\n' "$folder" >"$folder/spy"
chmod +x "$folder/spy"
for key in filter.spy.clean filter.spy.smudge filter.spy.process core.fsmonitor 'filter.a = b.clean'; do
  git config "$key" "$folder/spy"
done
git config filter.spy.required true
mkdir -p ../.git/hooks
cp "$folder/spy" ../.git/hooks/post-index-change
printf '*.yaml filter=spy\n' >../.git/info/attributes
sleep 1 # so that git would have to read the file again
touch som.yaml policy/*.yaml
: >"$folder/ran"
is "(detached), all files committed"
[[ ! -s $folder/ran ]] || fail "git ran: $(<"$folder/ran")"
git status >/dev/null 2>&1 || true
[[ -s $folder/ran ]] || fail "the programs of the test never run"
echo "the state of git is right, and nothing of the repository ran"
