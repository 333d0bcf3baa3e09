#!/bin/bash
# service_commit.sh SOM: --commit with files that go: one that git has is removed in the commit, one that git never saw
# is no reason to fail, and what somebody staged beside them stays staged.
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
unset XDG_CONFIG_HOME SOM_COMMIT
fail() { echo "$*"; exit 1; }
is() { [[ $2 == "$3" ]] || fail "$1 is '$2', not '$3'"; }
count() { git rev-list --count HEAD; }
"$som" init -q "$folder/workspace"
cd "$folder/workspace"
mkdir -p pools
printf '"@type": ResourcePool\nid: vlan\nrange: {from: 100, to: 3999}\n' >pools/vlan.yaml
git init -q -b main .
git add -A
git commit -qm start
"$som" -q order create --spec line --customer CUST-1 --characteristic bandwidth=100 --commit 2>/dev/null
order=$("$som" order list -o id)
reserve() { "$som" -q service reserve --pool vlan --for "$1" --value "$2" "${@:3}"; }
release() { "$som" -q service release --pool vlan --for "$1" --value "$2" --commit >out 2>&1 || fail "release $2: $(<out)"; }

# One that git has: its removal and the order's history are one commit.
reserve "$order" 101 --commit
is "after a reservation with --commit git's status" "$(git status --porcelain -uno)" ""
before=$(count)
release "$order" 101
is "the number of commits" "$(count)" $((before + 1))
is "the commit" "$(git show --format= --name-status HEAD | cut -f1 | sort | tr '\n' ' ')" "D M "
[[ -z $(git ls-files pools/vlan) ]] || fail "git still has the value"

# One that git never saw: the order's history is committed, the value leaves no trace.
reserve "$order" 102
before=$(count)
release "$order" 102
is "the number of commits" "$(count)" $((before + 1))
is "the commit" "$(git show --format= --name-status HEAD | cut -f1 | tr '\n' ' ')" "M "

# Nothing but one that git never saw: there is nothing to commit.
reserve customerOrder:CO-1 103
before=$(count)
release customerOrder:CO-1 103
is "the number of commits" "$(count)" "$before"

# One that was staged and never committed: it is neither staged any more nor committed.
reserve customerOrder:CO-1 104
git add pools
release customerOrder:CO-1 104
is "the number of commits" "$(count)" "$before"
[[ -z $(git ls-files pools/vlan) ]] || fail "the value is still staged"

# What somebody else staged is not swept in.
reserve "$order" 105 --commit
echo mine >notes.txt
git add notes.txt
release "$order" 105
is "what is staged" "$(git diff --cached --name-only)" notes.txt
rm -f out
is "git's status" "$(git status --porcelain)" "A  notes.txt"

# A workspace below the top of the repository, before the first commit.
mkdir "$folder/other"
cd "$folder/other"
git init -q -b main .
"$som" init -q below
export SOM_WORKSPACE=$folder/other/below
mkdir -p below/pools
cp ../workspace/pools/vlan.yaml below/pools/
reserve customerOrder:CO-2 106 --commit
release customerOrder:CO-2 106
is "the commit" "$(git show --format= --name-status HEAD)" "$(printf 'D\tbelow/pools/vlan/106.yaml')"
"$som" validate -q
